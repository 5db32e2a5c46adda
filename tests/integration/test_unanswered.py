"""A cut line, a dead process, a wrong clock: never a second use, never a refusal of somebody who did not get in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.journal import Action, ConflictKind, ItemState
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Mode, Outcome, Reason, Upload
from station.sandbox import FaultKind, FaultRule, Phase
from tests.integration.conftest import OpenDoor
from tests.integration.crash import Crash, dying
from tests.integration.doors import Door, Vendors

CHANGES = {"cm": ("POST", "*/barcodes/*"), "gomus": ("PUT", "/api/v3/*")}
GOOD = {"cm": "CM-VALID-1", "gomus": "GM-VALID-1"}
DONE = [
    FaultRule(FaultKind.CUT, phase=Phase.AFTER),
    FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=502, phase=Phase.AFTER),
    FaultRule(FaultKind.SILENCE, phase=Phase.AFTER, seconds=0.5),
    FaultRule(FaultKind.LATENCY, seconds=0.5),
]
LOST = [
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.STATUS, status=500),
    FaultRule(FaultKind.GARBAGE),
    FaultRule(FaultKind.SILENCE, seconds=0.5),
]
by_name = pytest.mark.parametrize("rule", [*DONE, *LOST], ids=lambda rule: f"{rule.kind}-{rule.phase}")
at_both = pytest.mark.parametrize("vendor", ["cm", "gomus"])


def strike(door: Door, rule: FaultRule, times: int = 1) -> None:
    """The fault, for calls that change something."""
    method, path = CHANGES[door.vendor]
    door.vendors.sandbox.faults.add(replace(rule, vendor=door.vendor, method=method, path=path, times=times))


def come_to_rest(vendors: Vendors, *doors: Door) -> None:
    vendors.heal()
    for _ in range(4):
        for door in doors:
            vendors.time.turn(7.0)
            assert door.synchronise() is None


def states(door: Door, *codes: str) -> list[ItemState]:
    """Of the claims on these codes; an intent that never left and gave way to a queued entry is none."""
    return [item.state for item in door.items_of(*codes) if item.state is not ItemState.RELEASED]


@at_both
@by_name
def test_the_same_ticket_again_after_a_lost_answer_lets_exactly_one_person_in(
    open_door: OpenDoor, vendors: Vendors, vendor: str, rule: FaultRule
) -> None:
    door = open_door(vendor)
    door.synchronise()
    code = GOOD[vendor]
    strike(door, rule)
    door.scan(code)
    come_to_rest(vendors, door)
    door.scan(code)
    vendors.time.turn(7.0)
    assert door.scan(code).outcome is Outcome.DENY
    come_to_rest(vendors, door)
    assert door.let_in[code] == 1
    assert door.executed(code) == 1
    assert door.conflicts() == ()


@at_both
@by_name
def test_a_queued_use_whose_answer_is_lost_arrives_once(
    open_door: OpenDoor, vendors: Vendors, vendor: str, rule: FaultRule
) -> None:
    door = open_door(vendor, offline=OfflinePolicy.ATTENTION)
    door.synchronise()
    code = GOOD[vendor]
    vendors.sandbox.outage(vendor)
    assert door.scan(code).upload is Upload.WAITING
    vendors.sandbox.restore(vendor)
    strike(door, rule)
    door.push()
    come_to_rest(vendors, door)
    assert states(door, code) == [ItemState.ACKNOWLEDGED]
    assert (door.let_in[code], door.executed(code)) == (1, 1)
    assert door.station.journal.depth("door").waiting == 0


@pytest.mark.parametrize("ahead", [95.0, -95.0])
@pytest.mark.parametrize("strategy", Strategy)
def test_a_station_whose_clock_is_wrong_finds_its_first_lost_use(
    open_door: OpenDoor, vendors: Vendors, ahead: float, strategy: Strategy
) -> None:
    """The log-in of the very call that was lost told the server's time, and nothing before did."""
    door = open_door("cm", strategy=strategy, budget=2.0)
    door.synchronise()
    door.restart()
    vendors.sandbox.clock.skew_seconds = ahead
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    door.scan("CM-VALID-1")
    door.push()
    come_to_rest(vendors, door)
    assert door.executed("CM-VALID-1") == 1
    assert states(door, "CM-VALID-1") == [ItemState.ACKNOWLEDGED]
    assert door.let_in["CM-VALID-1"] == 1


def test_a_process_that_dies_before_it_knows_the_servers_clock_uses_no_ticket_twice(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    door.restart()
    vendors.sandbox.clock.skew_seconds = -95.0
    door.scan("CM-VALID-1")
    dying(door.lane.rooms[1], "upload", arrives=True)
    with pytest.raises(Crash):
        door.push()
    for _ in range(3):
        door.restart()
        vendors.time.turn(120.0)
        door.push()
    come_to_rest(vendors, door)
    assert door.executed("CM-VALID-1") == 1


@pytest.mark.parametrize("ahead", [95.0, -95.0])
@pytest.mark.parametrize("listed", [True, False])
def test_what_a_process_did_before_it_knew_the_servers_clock_is_found_by_the_next(
    open_door: OpenDoor, vendors: Vendors, ahead: float, listed: bool
) -> None:
    """Told by this machine's clock, the vendor's time of it would fit nothing: taken for not done, or for another's."""
    door = open_door("cm", budget=2.0)
    if listed:
        door.synchronise()
        door.restart()
    vendors.sandbox.clock.skew_seconds = ahead
    dying(door.lane.rooms[0], "use", arrives=True)
    with pytest.raises(Crash):
        door.scan("CM-VALID-1")
    vendors.time.turn(7.0)
    door.restart()
    come_to_rest(vendors, door)
    assert states(door, "CM-VALID-1") == [ItemState.ACKNOWLEDGED]
    assert door.scan("CM-VALID-1").outcome is Outcome.ATTENTION
    assert door.scan("CM-VALID-1").outcome is Outcome.DENY
    assert (door.let_in["CM-VALID-1"], door.executed("CM-VALID-1")) == (1, 1)


def test_what_others_did_while_the_station_was_off_is_not_taken_for_its_own(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    """CM.com's rows have times. go~mus says that a barcode was used, neither when nor where: there it would be."""
    door = open_door("cm")
    door.synchronise()
    dying(door.lane.rooms[0], "use", arrives=False)
    with pytest.raises(Crash):
        door.scan("CM-VALID-1")
    vendors.time.turn(3600.0)
    vendors.sandbox.cm.use_elsewhere("CM-VALID-1")
    vendors.time.turn(3600.0)
    door.restart()
    come_to_rest(vendors, door)
    assert states(door, "CM-VALID-1") == [ItemState.AMBIGUOUS]
    assert door.scan("CM-VALID-1").outcome is Outcome.DENY


@at_both
def test_a_process_that_dies_with_the_answer_in_its_hands_lets_the_person_in_at_the_next_scan(
    open_door: OpenDoor, vendors: Vendors, vendor: str
) -> None:
    door = open_door(vendor)
    door.synchronise()
    code = GOOD[vendor]
    dying(door.lane.rooms[0], "use", arrives=True)
    with pytest.raises(Crash):
        door.scan(code)
    door.restart()
    vendors.time.turn(7.0)
    assert door.scan(code).outcome is Outcome.ATTENTION
    assert door.scan(code).outcome is Outcome.DENY
    assert (door.let_in[code], door.executed(code)) == (1, 1)


@pytest.mark.parametrize("rule", [DONE[0], LOST[0]], ids=["done", "lost"])
@pytest.mark.parametrize("code", ["CM-VALID-1", "EXT-CM-VALID-1"])
def test_a_code_that_stands_in_no_list_yet_is_settled_and_holds_nothing_up(
    open_door: OpenDoor, vendors: Vendors, rule: FaultRule, code: str
) -> None:
    door = open_door("cm", unknown_code=OfflinePolicy.ATTENTION)
    strike(door, rule)
    assert door.scan(code).upload is Upload.UNKNOWN
    vendors.sandbox.outage("cm")
    door.scan("CM-VALID-2")
    vendors.heal()
    vendors.time.turn(7.0)
    assert door.push() is None
    come_to_rest(vendors, door)
    assert states(door, code, "CM-VALID-2") == [ItemState.ACKNOWLEDGED] * 2
    assert (door.executed("CM-VALID-1"), door.executed("CM-VALID-2")) == (1, 1)


def test_a_use_from_before_the_list_counts_for_the_tickets_other_code_too(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    door = open_door("cm", strategy=Strategy.LOCAL, unknown_code=OfflinePolicy.ATTENTION)
    assert door.scan("EXT-CM-VALID-1").outcome is Outcome.ATTENTION
    strike(door, FaultRule(FaultKind.STATUS, status=429))
    door.synchronise()
    verdict = door.scan("CM-VALID-1")
    assert (verdict.outcome, verdict.reason) == (Outcome.DENY, Reason.ALREADY_USED)


def test_too_many_people_on_a_code_from_before_the_list_become_a_conflict(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    doors = [
        open_door("cm", name, strategy=Strategy.LOCAL, unknown_code=OfflinePolicy.ATTENTION) for name in ("A", "B")
    ]
    for door in doors:
        assert door.scan("CM-VALID-1").outcome is Outcome.ATTENTION
    come_to_rest(vendors, *doors)
    for door in doors:
        assert [(c.kind, c.people) for c in door.conflicts()] == [(ConflictKind.OVER_ADMITTED, 1)]


def test_a_group_in_one_lost_upload_is_found_whole_and_the_rest_of_it_gets_in(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    for _ in range(2):
        door.scan("CM-GROUP-1")
        vendors.time.turn(20.0)
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    door.push()
    come_to_rest(vendors, door)
    assert states(door, "CM-GROUP-1") == [ItemState.ACKNOWLEDGED] * 2
    assert door.scan("CM-GROUP-1").outcome is Outcome.ADMIT
    assert door.scan("CM-GROUP-1").outcome is Outcome.DENY


def test_many_lost_at_once_are_settled_by_few_reads(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("cm", strategy=Strategy.LOCAL)
    for number in range(60):
        vendors.sandbox.cm.store.sell(f"LATE-{number}")
    door.synchronise()
    for number in range(60):
        door.scan(f"LATE-{number}")
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    door.push()
    before = len(vendors.sandbox.audit.requests("cm"))
    door.push()
    assert len(vendors.sandbox.audit.requests("cm")) - before <= 3
    come_to_rest(vendors, door)
    assert {item.state for item in door.items()} == {ItemState.ACKNOWLEDGED}


def test_what_was_seen_of_one_sending_does_not_count_for_the_next(open_door: OpenDoor, vendors: Vendors) -> None:
    """Two reads without the use are needed each time: the first sending's must not be the second one's."""
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    door.scan("CM-VALID-1")
    for _ in range(2):
        strike(door, FaultRule(FaultKind.CUT))
        door.push()
        for _ in range(2):
            assert states(door, "CM-VALID-1") == [ItemState.UNKNOWN]
            vendors.time.turn(7.0)
            strike(door, FaultRule(FaultKind.STATUS, status=429))
            door.push()
        assert states(door, "CM-VALID-1") == [ItemState.WAITING]
        vendors.heal()


def test_an_exit_that_cannot_be_settled_does_not_keep_the_person_out(open_door: OpenDoor, vendors: Vendors) -> None:
    door = open_door("gomus")
    assert door.scan("GM-GROUP-1").outcome is Outcome.ADMIT
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    door.scan("GM-GROUP-1", Mode.EXIT)
    come_to_rest(vendors, door)
    (left,) = door.items_of("GM-GROUP-1", action=Action.EXIT)
    assert left.state is ItemState.AMBIGUOUS
    assert left in door.station.journal.queue("door")
    assert door.scan("GM-GROUP-1").outcome is Outcome.ADMIT


def test_what_the_synchronisation_settled_meanwhile_stays_settled(open_door: OpenDoor) -> None:
    door = open_door("gomus")
    strike(door, FaultRule(FaultKind.CUT, phase=Phase.AFTER))

    def overtaken(_item: object, _budget: float | None = None) -> Trouble:
        assert door.push() is None
        return Trouble(TroubleKind.SILENT)

    door.lane.rooms[0].settle = overtaken  # type: ignore[method-assign]
    assert door.scan("GM-VALID-1").outcome is Outcome.ATTENTION
    assert states(door, "GM-VALID-1") == [ItemState.ACKNOWLEDGED]
