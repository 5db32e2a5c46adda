"""What the vendors' rooms and the services promise together, one by one, over real files and real HTTP."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.journal import ConflictKind, ItemState
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.trouble import TroubleKind
from station.domain.verdict import Mode, Outcome, Reason, Source
from station.sandbox import FaultKind, FaultRule, Phase
from station.wiring import own_folder
from station.wiring.station import working_station
from tests.integration.conftest import OpenDoor
from tests.integration.doors import Vendors
from tests.integration.test_unanswered import CHANGES, GOOD, at_both, come_to_rest, states, strike

_TOKEN = re.compile(rb"eyJ[\w-]{12,}\.")
"""How a JWT begins."""


def changing(vendors: Vendors, vendor: str) -> int:
    """Requests so far that change something."""
    method, _ = CHANGES[vendor]
    requests = vendors.sandbox.audit.requests(vendor)
    return sum(request.method == method and "barcodes" in request.path for request in requests)


@at_both
def test_a_direct_call_never_overtakes_what_waits_of_the_same_ticket(
    open_door: OpenDoor, vendors: Vendors, vendor: str
) -> None:
    """Admitted offline, the line back, the same ticket again: refused, and used once."""
    door = open_door(vendor, offline=OfflinePolicy.ATTENTION)
    door.synchronise()
    code = GOOD[vendor]
    vendors.sandbox.outage(vendor)
    assert door.scan(code).outcome is not Outcome.DENY
    vendors.sandbox.restore(vendor)
    door.lane.link.answered(5.0)
    verdict = door.scan(code)
    assert (verdict.outcome, verdict.reason) == (Outcome.DENY, Reason.ALREADY_USED)
    assert states(door, code) == [ItemState.ACKNOWLEDGED]
    assert (door.let_in[code], door.executed(code)) == (1, 1)


@at_both
@pytest.mark.parametrize(
    "rule",
    [
        FaultRule(FaultKind.CUT),
        FaultRule(FaultKind.CUT, phase=Phase.AFTER, reset=True),
        FaultRule(FaultKind.SILENCE, seconds=0.6),
        FaultRule(FaultKind.STATUS, status=500),
        FaultRule(FaultKind.STATUS, status=503),
        FaultRule(FaultKind.STATUS, status=429, retry_after=0),
        FaultRule(FaultKind.GARBAGE),
        FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    ],
    ids=lambda rule: f"{rule.kind}-{rule.status}",
)
def test_one_scan_sends_one_request_that_changes_something(
    open_door: OpenDoor, vendors: Vendors, vendor: str, rule: FaultRule
) -> None:
    door = open_door(vendor)
    door.synchronise()
    strike(door, rule, times=10)
    door.scan(GOOD[vendor])
    vendors.wait_until_idle()
    assert changing(vendors, vendor) == 1


@at_both
def test_a_push_that_fails_is_one_request_and_no_more(open_door: OpenDoor, vendors: Vendors, vendor: str) -> None:
    door = open_door(vendor, offline=OfflinePolicy.ATTENTION)
    door.synchronise()
    vendors.sandbox.outage(vendor)
    door.scan(GOOD[vendor])
    vendors.sandbox.restore(vendor)
    strike(door, FaultRule(FaultKind.CUT), times=10)
    door.push()
    door.push()
    vendors.wait_until_idle()
    assert changing(vendors, vendor) == 1


@pytest.mark.parametrize(
    ("vendor", "code", "words"),
    [
        ("cm", "CM-CHECKIN-NOT-ALLOWED-1", "DENY - Ticket is not allowed: this ticket type can not be scanned"),
        ("gomus", "GM-CANCELED-1", "Barcode wurde storniert"),
        ("gomus", "GM-UNKNOWN-1", "Barcode wurde nicht gefunden"),
        ("gomus", "GM-GROUP-1", "Eintritte: 3"),
    ],
)
def test_the_vendors_own_words_are_kept(open_door: OpenDoor, vendor: str, code: str, words: str) -> None:
    door = open_door(vendor)
    verdict = door.scan(code)
    assert (verdict.source, verdict.vendor_message) == (Source.VENDOR, words)
    (line,) = door.station.journal.recent("door", 1)
    assert line.vendor_message == words


def test_a_token_that_ended_costs_one_log_in_and_no_use(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("cm", budget=3.0)
    door.synchronise()
    vendors.sandbox.cm.sign_out()
    before = vendors.sandbox.audit.requests("cm")
    assert door.scan("CM-VALID-1").source is Source.VENDOR
    after = vendors.sandbox.audit.requests("cm")[len(before) :]
    assert [request.path.rsplit("/", 1)[-1] for request in after] == ["userlogin", "checkin"]
    assert door.executed("CM-VALID-1") == 1


def test_a_token_that_ended_while_pages_come_in_loses_no_page(open_door: OpenDoor, vendors: Vendors) -> None:
    for number in range(600):
        vendors.sandbox.cm.store.sell(f"LATE-{number}")
    door = open_door("cm")
    told: list[int] = []
    door.lane.synchronisation.run(progressed=lambda step: (told.append(step.pages), vendors.sandbox.cm.sign_out())[0])
    assert told == [1, 2]
    assert door.station.mirror.state("door").tickets == len(vendors.sandbox.cm.store)


@at_both
def test_a_vendor_that_asks_to_wait_is_told_of_and_did_nothing(
    open_door: OpenDoor, vendors: Vendors, vendor: str
) -> None:
    door = open_door(vendor, offline=OfflinePolicy.ATTENTION)
    door.synchronise()
    strike(door, FaultRule(FaultKind.STATUS, status=429, retry_after=7), times=2)
    door.scan(GOOD[vendor])
    trouble = door.push()
    assert trouble is not None
    assert (trouble.kind, trouble.retry_after) == (TroubleKind.BUSY, 7.0)
    assert states(door, GOOD[vendor]) == [ItemState.WAITING]
    come_to_rest(vendors, door)
    assert door.executed(GOOD[vendor]) == 1


def test_what_waits_of_a_ticket_takes_no_longer_than_the_scans_own_time(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("cm")
    door.synchronise()
    vendors.sandbox.outage("cm")
    door.scan("CM-VALID-1")
    vendors.sandbox.restore("cm")
    door.lane.link.answered(5.0)
    room, given = door.lane.rooms[0], []
    upload = room.upload

    def noted(items: object, budget: float | None = None) -> object:
        given.append(budget)
        return upload(items, budget)  # type: ignore[arg-type]

    room.upload = noted  # type: ignore[method-assign]
    door.scan("CM-VALID-1")
    assert len(given) == 1
    assert 0.0 < given[0] <= door.profile.direct_budget


def test_a_ticket_canceled_meanwhile_is_not_sent_and_becomes_a_conflict(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("gomus", offline=OfflinePolicy.ATTENTION)
    vendors.sandbox.outage("gomus")
    assert door.scan("GM-VALID-1").outcome is Outcome.ATTENTION
    vendors.sandbox.restore("gomus")
    vendors.sandbox.gomus.store.cancel("GM-VALID-1")
    come_to_rest(vendors, door)
    (item,) = door.items_of("GM-VALID-1")
    assert (item.state, item.message) == (ItemState.REFUSED, "Barcode wurde storniert")
    assert item in door.station.journal.queue("door")
    assert [conflict.kind for conflict in door.conflicts()] == [ConflictKind.CANCELED_MEANWHILE]
    assert changing(vendors, "gomus") == 0


@at_both
def test_two_step_holds_passes_and_releases(open_door: OpenDoor, vendors: Vendors, vendor: str) -> None:
    door = open_door(vendor)
    door.synchronise()
    code = GOOD[vendor]
    released = door.hold(code)
    assert door.scan(code).reason is Reason.HELD_ELSEWHERE
    door.release_held(released.scan_id)
    held = door.hold(code)
    assert held.outcome is Outcome.ADMIT
    assert door.executed(code) == 0
    door.restart()
    assert door.pass_held(held.scan_id).outcome is Outcome.ADMIT
    assert door.scan(code).reason is Reason.ALREADY_USED
    assert (door.let_in[code], door.executed(code)) == (1, 1)


def test_a_door_set_to_another_service_sends_what_waits_to_the_first(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    door.scan("CM-VALID-1")
    backstage = vendors.sandbox.cm.services.backstage
    options = {**door.profile.options, "service": backstage.uuid}
    door.change_profile(replace(door.profile, options=options))
    door.synchronise()
    assert door.scan("CM-VALID-2").outcome is Outcome.DENY
    assert door.scan("CM-BACKSTAGE-1").outcome is Outcome.ADMIT
    door.synchronise()
    assert door.executed("CM-VALID-1") == 1
    assert {item.state for item in door.items()} == {ItemState.ACKNOWLEDGED}


@at_both
@pytest.mark.parametrize("code", ["A?location=B&c#D", "..%2e/../x", "100%25+%2F%00 50%", "grün-ß-日本-🎟"])
def test_a_code_of_any_characters_is_used_once_on_every_way(
    open_door: OpenDoor, vendors: Vendors, vendor: str, code: str
) -> None:
    door = open_door(vendor, offline=OfflinePolicy.ATTENTION)
    door.synchronise()
    assert door.scan(code, Mode.CHECK).outcome is Outcome.ADMIT
    vendors.sandbox.outage(vendor)
    assert door.scan(code).outcome is not Outcome.DENY
    vendors.sandbox.restore(vendor)
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    door.push()
    come_to_rest(vendors, door)
    assert door.scan(code).outcome is Outcome.DENY
    assert door.executed(code) == 1


@at_both
def test_no_secret_lies_in_the_data_folder_or_in_a_log(
    vendors: Vendors, vendor: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = vendors.sandbox.addresses.vendors[vendor]
    folder = own_folder(tmp_path / "station", "test")
    folder.change(lambda settings: settings.with_profile(Profile("door", vendor, address.base_url, address.settings)))
    folder.close()
    with working_station(tmp_path / "station", "test") as station:
        assert station.secrets.write("door", address.secrets) is None
        lane = station.lane(station.settings.profile("door"))
        lane.synchronisation.run()
        lane.admission.scan(GOOD[vendor], Mode.ENTRY)
        vendors.sandbox.faults.add(FaultRule(FaultKind.CUT))
        lane.admission.scan(GOOD[vendor], Mode.ENTRY)
        lane.synchronisation.run()
        hidden = [secret.encode() for secret in address.secrets.values() if secret != address.secrets.get("username")]
        written = {path.name: path.read_bytes() for path in (tmp_path / "station").rglob("*") if path.is_file()}
        lane.close()
    assert {"journal.db", "settings.json"} <= written.keys()
    for name, content in written.items():
        assert not any(secret in content for secret in hidden), name
        assert _TOKEN.search(content) is None, name
    logged = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("station"))
    assert logged
    assert not any(text in logged for text in (*(secret.decode() for secret in hidden), "eyJ", "earer "))
