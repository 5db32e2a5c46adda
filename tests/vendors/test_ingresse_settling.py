"""Ingresse: an unanswered update is settled by the exact time in the ticket's history, never by a guess."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.journal import Action, ItemState
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.ingresse_sessions import EVENT, MAIN, OTHER, SECOND
from station.vendors.ingresse.settling import by_status
from station.vendors.ingresse.update_payloads import LastStatus, milliseconds
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.ingresse_rooms import Rooms, settled, unknown, uploaded, waiting

CODE = "IG-VALID-1"
ACKNOWLEDGED, AMBIGUOUS, WAITING = ItemState.ACKNOWLEDGED, ItemState.AMBIGUOUS, ItemState.WAITING
DONE = FaultRule(FaultKind.CUT, method="POST", path="/event/*", phase=Phase.AFTER, times=1)
LOST = replace(DONE, phase=Phase.BEFORE)


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def rooms(served: Served) -> Iterator[Rooms]:
    rooms = Rooms(served)
    yield rooms
    rooms.close()


@pytest.mark.parametrize("action", [Action.ENTRY, Action.EXIT])
@pytest.mark.parametrize(("rule", "expected"), [(DONE, ACKNOWLEDGED), (LOST, WAITING)])
@pytest.mark.parametrize("bare", [False, True])
def test_done_or_lost(
    served: Served, rooms: Rooms, action: Action, rule: FaultRule, expected: ItemState, bare: bool
) -> None:
    served.vendor.options = replace(served.vendor.options, bare_lists=bare)
    item = waiting(CODE if action is Action.ENTRY else "IG-INSIDE-1", action)
    room = rooms.open()
    served.faults.add(rule)
    assert isinstance(room.upload([item]), Trouble)
    before = served.vendor.audit.effects()
    assert settled(room, unknown(item)) is expected
    assert served.vendor.audit.effects() == before


@pytest.mark.parametrize("mode", [Mode.ENTRY, Mode.EXIT])
@pytest.mark.parametrize(("rule", "expected"), [(DONE, ACKNOWLEDGED), (LOST, WAITING)])
def test_done_or_lost_at_the_door(
    served: Served, rooms: Rooms, mode: Mode, rule: FaultRule, expected: ItemState
) -> None:
    """The same for a single check-in or check-out that a person waits for."""
    entering = mode is Mode.ENTRY
    item = waiting(CODE if entering else "IG-INSIDE-1", Action.ENTRY if entering else Action.EXIT)
    room = rooms.open()
    served.faults.add(rule)
    cut = room.use(UseRequest(item.code, item.code, mode, door_time=item.door_time))
    assert isinstance(cut, Trouble)
    assert (cut.kind, cut.executed) == (TroubleKind.SILENT, Executed.MAYBE)
    assert settled(room, unknown(item)) is expected
    again = room.use(UseRequest(item.code, item.code, mode, door_time=item.door_time))
    assert isinstance(again, Answer)
    assert again.yes, "the same bytes again are no second use and no refusal"
    assert [effect.outcome for effect in served.vendor.audit.effects("ingresse", item.code)].count("1") == 1


@pytest.mark.parametrize("action", [Action.ENTRY, Action.EXIT])
@pytest.mark.parametrize(("rule", "expected"), [(DONE, ACKNOWLEDGED), (LOST, WAITING)])
def test_done_or_lost_in_a_batch(
    served: Served, rooms: Rooms, action: Action, rule: FaultRule, expected: ItemState
) -> None:
    """Of a batch that was cut each ticket is read by itself: what was refused in it is not ours."""
    room, codes = rooms.open(), [f"IG-VALID-{number}" for number in range(1, 9)]
    if action is Action.EXIT:
        uploaded(room, *(waiting(code) for code in codes))
    bad = ["IG-USED-1" if action is Action.ENTRY else "IG-OUTSIDE-1", "nobody"]
    items = [waiting(code, action) for code in (*codes, *bad)]
    served.faults.add(rule)
    assert isinstance(room.upload(items), Trouble)
    found = [settled(room, unknown(item)) for item in items]
    assert found == [expected] * len(codes) + [WAITING, WAITING]
    again = [item for item, state in zip(items, found, strict=True) if state is WAITING]
    states = [delivery.state for delivery in uploaded(room, *again).values()]
    assert states == [ACKNOWLEDGED] * (len(again) - 2) + [ItemState.REFUSED] * 2
    kind = "checkin" if action is Action.ENTRY else "checkout"
    for code in codes:
        done = [each for each in served.vendor.audit.effects("ingresse", code) if each.action == kind]
        assert [each.outcome for each in done] == ["1"]


def test_a_check_out_that_arrives_late_is_no_refusal_and_another_doors_is(served: Served, rooms: Rooms) -> None:
    room, code = rooms.open(), "IG-INSIDE-1"
    late = waiting(code, Action.EXIT)
    uploaded(room, late)
    answer = room.use(UseRequest(code, code, Mode.EXIT, door_time=late.door_time))
    assert isinstance(answer, Answer)
    assert (answer.yes, answer.reason) == (True, Reason.CHECKED_OUT)
    other = room.use(UseRequest(code, code, Mode.EXIT, door_time=late.door_time + timedelta(milliseconds=1)))
    assert isinstance(other, Answer)
    assert (other.yes, other.reason) == (False, Reason.ALREADY_OUTSIDE)
    for blind in (
        replace(served.vendor.options, status_offered=False),
        replace(served.vendor.options, bare_lists=True),
    ):
        served.vendor.options = blind
        told = rooms.open().use(UseRequest(code, code, Mode.EXIT, door_time=late.door_time))
        assert isinstance(told, Answer)
        assert told.yes is blind.status_offered


def test_what_was_lost_is_sent_again_as_it_was(served: Served, rooms: Rooms) -> None:
    item, room = waiting(CODE), rooms.open()
    served.faults.add(LOST)
    assert isinstance(room.upload([item]), Trouble)
    assert settled(room, unknown(item)) is WAITING
    assert [each.state for each in uploaded(room, item).values()] == [ACKNOWLEDGED]
    assert served.people(CODE) == 1


def test_another_door_after_ours_leaves_it_to_a_person(served: Served, rooms: Rooms) -> None:
    item, room = waiting(CODE), rooms.open()
    served.faults.add(DONE)
    assert isinstance(room.upload([item]), Trouble)
    served.vendor.leave_elsewhere(CODE)
    assert settled(room, unknown(item)) is AMBIGUOUS


@pytest.mark.parametrize("door_time", [5, -5], ids=["theirs-is-older", "theirs-is-younger"])
def test_another_door_instead_of_ours(served: Served, rooms: Rooms, door_time: float) -> None:
    room, now = rooms.open(), datetime.now(UTC)
    served.vendor.use_elsewhere(CODE)
    item = waiting(CODE, at=now + timedelta(seconds=door_time))
    assert settled(room, unknown(item, sent=-5)) is AMBIGUOUS, "ours may lie beneath theirs, whatever times they carry"
    assert settled(room, unknown(item, sent=5)) is WAITING, "theirs was there before ours was sent, and still is"
    [delivery] = uploaded(room, item).values()
    assert delivery.state is ItemState.REFUSED


def test_an_older_update_of_another_door_may_come_later(served: Served, rooms: Rooms) -> None:
    """Queued there, and sent after ours: the last status is older than ours, which was carried out all the same."""
    room, now = rooms.open(), datetime.now(UTC)
    ours, theirs = waiting(CODE, at=now), waiting(CODE, Action.EXIT, at=now - timedelta(seconds=60))
    served.faults.add(DONE)
    assert isinstance(room.upload([ours]), Trouble)
    uploaded(rooms.open(), theirs)
    assert settled(room, unknown(ours)) is AMBIGUOUS


def test_a_shared_second_is_not_enough(served: Served, rooms: Rooms) -> None:
    at = datetime(2026, 7, 1, 20, 0, 0, 500_000, tzinfo=UTC)
    own, room = rooms.open(), rooms.open()
    uploaded(own, waiting(CODE, at=at))
    assert settled(room, unknown(waiting(CODE, at=at))) is ACKNOWLEDGED
    for apart in (1, -1):
        later = waiting(CODE, at=at + timedelta(milliseconds=apart))
        assert settled(room, unknown(later)) is AMBIGUOUS
        assert settled(own, unknown(later)) is WAITING, "the last one is this door's, and was heard of before"
    assert settled(room, unknown(waiting(CODE, Action.EXIT, at))) is AMBIGUOUS


def test_a_server_that_keeps_its_own_time_proves_nothing(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, echo_timestamp=False)
    item, room = waiting(CODE), rooms.open()
    served.faults.add(DONE)
    assert isinstance(room.upload([item]), Trouble)
    assert settled(room, unknown(item)) is AMBIGUOUS


@pytest.mark.parametrize("section", [str(SECOND), ""])
def test_the_session_it_was_used_in_counts(served: Served, rooms: Rooms, section: str) -> None:
    room = rooms.open({"event": str(EVENT), "session": f"{MAIN},{SECOND}"})
    item = waiting(OTHER, section=section)
    uploaded(room, item)
    assert settled(room, unknown(item)) is ACKNOWLEDGED


@pytest.mark.parametrize(
    ("apart", "expected"), [(0, ACKNOWLEDGED), (1, AMBIGUOUS), (-1, AMBIGUOUS)], ids=["exact", "later", "earlier"]
)
def test_without_statuses_a_list_that_tells_times_proves_the_exact_one(
    served: Served, rooms: Rooms, apart: int, expected: ItemState
) -> None:
    served.vendor.options = replace(served.vendor.options, status_offered=False, list_tells_uses=True)
    at = datetime(2026, 7, 1, 20, 0, 0, 123_000, tzinfo=UTC)
    item, room = waiting(CODE, at=at), rooms.open()
    uploaded(room, waiting(CODE, at=at + timedelta(milliseconds=apart)))
    assert settled(room, unknown(item)) is expected
    assert settled(room, unknown(replace(item, action=Action.EXIT))) is AMBIGUOUS
    assert settled(room, unknown(replace(item, action=Action.EXIT), sent=5)) is WAITING
    whole = waiting("IG-VALID-2", at=at.replace(microsecond=0))
    uploaded(room, whole)
    assert settled(room, unknown(whole)) is AMBIGUOUS, "a whole second may have been told in seconds"


@pytest.mark.parametrize(("rule", "expected"), [(DONE, AMBIGUOUS), (LOST, WAITING)])
def test_without_statuses_the_list_tells_what_was_not_done(
    served: Served, rooms: Rooms, rule: FaultRule, expected: ItemState
) -> None:
    served.vendor.options = replace(served.vendor.options, status_offered=False)
    item, room = waiting(CODE), rooms.open()
    served.faults.add(rule)
    assert isinstance(room.upload([item]), Trouble)
    for _ in range(2):
        assert settled(room, unknown(item)) is expected


def test_a_refunded_ticket_is_sent_again_to_be_refused(served: Served, rooms: Rooms) -> None:
    item, room = waiting(CODE), rooms.open()
    served.faults.add(DONE)
    assert isinstance(room.upload([item]), Trouble)
    served.vendor.refund(CODE)
    assert settled(room, unknown(item)) is WAITING
    [delivery] = uploaded(room, item).values()
    assert delivery.state is ItemState.REFUSED
    assert settled(room, unknown(waiting("nobody"))) is WAITING


def test_without_a_line_nothing_is_settled(served: Served, rooms: Rooms) -> None:
    room = rooms.open()
    served.faults.add(FaultRule(FaultKind.STATUS, status=500))
    found = room.settle(unknown(waiting(CODE)))
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.BROKEN
    served.faults.clear()
    served.vendor.options = replace(served.vendor.options, status_offered=False)
    served.faults.add(FaultRule(FaultKind.STATUS, status=500, path="/event/*"))
    assert isinstance(room.settle(unknown(waiting(CODE))), Trouble)


@given(
    entry=st.booleans(),
    last=st.none() | st.tuples(st.booleans(), st.none() | st.integers(-2, 2)),
    listed=st.booleans(),
)
def test_ours_only_by_operation_and_exact_time(entry: bool, last: tuple[bool, int | None] | None, listed: bool) -> None:
    item = waiting(CODE, Action.ENTRY if entry else Action.EXIT, section="7" if listed else "")
    ours = milliseconds(item.door_time)
    status = None if last is None else LastStatus(last[0], None if last[1] is None else ours + last[1], None)
    state = by_status(item, {"7": status}, ("6", "7"), None)
    assert state is (ACKNOWLEDGED if last == (entry, 0) else WAITING if last is None else None)
