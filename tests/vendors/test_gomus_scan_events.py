"""go~mus's scan events: shown, and their number of people corrected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import UseRequest
from station.domain.verdict import Mode
from station.sandbox import FaultKind, FaultRule, GomusOptions, Phase, Sandbox
from station.vendors.gomus.scan_event import ScanEvent
from station.vendors.gomus.vendor import GomusRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

ENTRY = UseRequest("GM-VALID-1", "", Mode.ENTRY)


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.gomus.options = GomusOptions()
    return running


def _open(url: str, token: str, **options: str) -> GomusRoom:
    return GomusRoom(Profile("door", "gomus", url, options), {"token": token}, SystemClock())


@pytest.fixture
def room(sandbox: Sandbox) -> Iterator[GomusRoom]:
    address = sandbox.addresses.vendors["gomus"]
    room = _open(address.base_url, address.secrets["token"], location="Haupthaus & Süd")
    yield room
    room.close()


def _trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def test_a_scan_event_is_shown_and_its_people_corrected(sandbox: Sandbox, room: GomusRoom) -> None:
    room.use(UseRequest("GM-GROUP-1", "", Mode.ENTRY))
    number = str(sandbox.gomus.scan_events("GM-GROUP-1")[-1].id)
    shown = room.scan_event(number)
    assert isinstance(shown, ScanEvent)
    assert (shown.scan_id, shown.barcode, shown.people, shown.valid, shown.is_entry) == (
        number, "GM-GROUP-1", 1, True, True,
    )  # fmt: skip
    assert (shown.position, shown.device) == ("Haupthaus & Süd", "3")
    assert shown.entry_at is not None
    corrected = room.set_people(number, 3)
    assert isinstance(corrected, ScanEvent)
    assert corrected.people == 3
    assert sandbox.gomus.scan_events("GM-GROUP-1")[-1].people_count == 3


def test_a_scan_event_that_does_not_exist_or_cannot_be_changed(sandbox: Sandbox, room: GomusRoom) -> None:
    assert _trouble(room.scan_event("99")).kind is TroubleKind.NOT_FOUND
    assert _trouble(room.scan_event("../whoami")).kind is TroubleKind.NOT_FOUND
    assert _trouble(room.set_people("99", 3)).kind is TroubleKind.NOT_FOUND
    refusal = FaultRule(FaultKind.STATUS, path="*/scans/*", status=422, body='{"error":"zu viele"}', times=1)
    sandbox.faults.add(refusal)
    trouble = _trouble(room.set_people("1", 99999))
    assert (trouble.kind, trouble.detail) == (TroubleKind.REJECTED, "zu viele")
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/scans/*", status=200, body="{}"))
    assert _trouble(room.set_people("1", 3)).executed is Executed.MAYBE
    assert _trouble(room.scan_event("1")).executed is Executed.NO


@pytest.mark.parametrize(
    ("status", "kind", "executed"),
    [
        (401, TroubleKind.UNAUTHORIZED, Executed.NO),
        (403, TroubleKind.FORBIDDEN, Executed.NO),
        (404, TroubleKind.NOT_FOUND, Executed.NO),
        (405, TroubleKind.NOT_FOUND, Executed.NO),
        (422, TroubleKind.REJECTED, Executed.NO),
        (429, TroubleKind.BUSY, Executed.NO),
        (500, TroubleKind.BROKEN, Executed.MAYBE),
        (503, TroubleKind.BUSY, Executed.NO),
    ],
)
@pytest.mark.parametrize("body", [None, "<html>"])
def test_every_documented_error(
    sandbox: Sandbox, room: GomusRoom, status: int, kind: TroubleKind, executed: Executed, body: str | None
) -> None:
    room.use(ENTRY)
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/scans/*", status=status, body=body))
    shown, changed = _trouble(room.scan_event("1")), _trouble(room.set_people("1", 3))
    assert (shown.kind, shown.executed) == (kind, Executed.NO)
    assert (changed.kind, changed.executed) == (kind, executed)
    assert sandbox.gomus.scan_events()[0].people_count == 1


LOST = [FaultRule(kind, method="PUT", path="*/scans/*", times=1) for kind in (FaultKind.CUT, FaultKind.GARBAGE)]
DONE = [
    FaultRule(kind, method="PUT", path="*/scans/*", phase=Phase.AFTER, times=1)
    for kind in (FaultKind.CUT, FaultKind.PARTIAL, FaultKind.TRUNCATED, FaultKind.GARBAGE)
]


@pytest.mark.parametrize("rule", DONE, ids=lambda rule: str(rule.kind))
def test_a_correction_whose_answer_is_lost_is_read_back(sandbox: Sandbox, room: GomusRoom, rule: FaultRule) -> None:
    room.use(ENTRY)
    sandbox.faults.add(rule)
    corrected = room.set_people("1", 3)
    assert isinstance(corrected, ScanEvent)
    assert corrected.people == 3
    assert _corrections(sandbox) == 1


@pytest.mark.parametrize("rule", LOST, ids=lambda rule: str(rule.kind))
def test_a_correction_that_is_lost_is_told_and_not_sent_again(
    sandbox: Sandbox, room: GomusRoom, rule: FaultRule
) -> None:
    room.use(ENTRY)
    sandbox.faults.add(rule)
    assert _trouble(room.set_people("1", 3)).executed is Executed.MAYBE
    assert sandbox.gomus.scan_events()[0].people_count == 1
    assert _corrections(sandbox) == 1


def _corrections(sandbox: Sandbox) -> int:
    requests = sandbox.audit.requests("gomus")
    return sum("/entry/scans/" in request.path and request.method == "PUT" for request in requests)


@pytest.mark.parametrize(
    "field", ["barcode", "entry_at", "position", "device", "people_count", "is_valid", "created_at"]
)
@pytest.mark.parametrize("value", ["null", '"x"', "7", "1.5", "true", '""'])
def test_a_scan_event_with_strange_values_is_still_shown(field: str, value: str) -> None:
    body = '{"scan":{"id":"3","new":[1],"%s":%s}}' % (field, value)  # noqa: UP031
    with RawServer(lambda _: answer(200, body.encode())) as server:
        room = _open(server.url, "t")
        shown = room.scan_event("3")
        room.close()
    assert isinstance(shown, ScanEvent)
    assert shown.scan_id == "3"


def test_the_hour_that_comes_twice_is_told_apart_by_its_offset() -> None:
    """A museum's local times, on the night when the clocks go back."""
    summer, winter = "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"
    body = '{"scan":{"id":3,"entry_at":"%s","updated_at":"%s"}}' % (summer, winter)  # noqa: UP031
    with RawServer(lambda _: answer(200, body.encode())) as server:
        room = _open(server.url, "t")
        shown = room.scan_event("3")
        room.close()
    assert isinstance(shown, ScanEvent)
    assert shown.entry_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert shown.updated_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
