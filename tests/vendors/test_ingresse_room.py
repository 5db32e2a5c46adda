"""Ingresse's room against its server, at the door: check-ins, check-outs, refunds, looks, and odd answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.capability import Counting
from station.domain.journal import ItemState
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.ingresse_sessions import DOCUMENTED, REFUNDED, RESOLD, UNSOLD
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.ingresse_rooms import Rooms, looked, room_answered, uploaded, used, waiting


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


def test_the_doors_time_is_sent_in_milliseconds(served: Served, rooms: Rooms) -> None:
    at = datetime(2026, 7, 1, 20, 0, 0, 123_999, tzinfo=UTC)
    assert used(rooms.open(), DOCUMENTED, at=at).yes
    [effect] = served.vendor.audit.effects()
    assert effect.door_time == 1782936000.123
    again = used(rooms.open(), DOCUMENTED)
    assert again.previous is not None
    assert again.previous.at == datetime(2026, 7, 1, 20, 0, 0, 123_000, tzinfo=UTC)


def test_the_same_update_twice_is_one_entry_and_no_refusal(served: Served, rooms: Rooms) -> None:
    at = datetime.now(UTC)
    answers = [used(rooms.open(), DOCUMENTED, at=at) for _ in range(2)]
    assert [each.yes for each in answers] == [True, True]
    assert served.people(DOCUMENTED) == 1
    served.vendor.options = replace(served.vendor.options, echo_timestamp=False)
    assert used(rooms.open(), "IG-VALID-1", at=at).yes
    assert not used(rooms.open(), "IG-VALID-1", at=at).yes, "another door may have let in at the same second"


def test_out_and_in_again(served: Served, rooms: Rooms) -> None:
    room, code = rooms.open(), "IG-VALID-1"
    reasons = [used(room, code, mode).reason for mode in (Mode.ENTRY, Mode.EXIT, Mode.EXIT, Mode.ENTRY)]
    assert reasons == [Reason.VALID, Reason.CHECKED_OUT, Reason.ALREADY_OUTSIDE, Reason.VALID]
    assert served.people(code) == 2


def test_a_refund_kills_the_old_code_alone(served: Served, rooms: Rooms) -> None:
    room = rooms.open()
    assert (used(room, REFUNDED).reason, used(room, RESOLD).yes) == (Reason.REFUNDED, True)
    assert looked(room, REFUNDED).reason is Reason.UNKNOWN_CODE
    served.vendor.options = replace(served.vendor.options, refunded_status=2)
    assert used(room, REFUNDED).reason is Reason.UNKNOWN_CODE


@pytest.mark.parametrize(
    ("code", "yes", "reason"),
    [
        ("IG-VALID-1", True, Reason.VALID),
        (UNSOLD, True, Reason.VALID),
        ("IG-OUTSIDE-1", True, Reason.VALID),
        ("IG-INSIDE-1", False, Reason.ALREADY_USED),
        ("nobody", False, Reason.UNKNOWN_CODE),
    ],
)
def test_a_look_by_the_last_status(served: Served, rooms: Rooms, code: str, yes: bool, reason: Reason) -> None:
    seen = looked(rooms.open(), code)
    assert (seen.yes, seen.reason) == (yes, reason)
    assert (seen.previous is not None) is (reason is Reason.ALREADY_USED)
    assert served.vendor.audit.effects() == ()


def test_a_server_without_statuses_is_found_out_once(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, status_offered=False)
    room = rooms.open()
    assert room.capability.reads_single_codes
    seen = room.look(UseRequest("IG-VALID-1", "IG-VALID-1", Mode.CHECK))
    assert isinstance(seen, Trouble)
    assert not room.capability.reads_single_codes
    assert used(room, "IG-VALID-1").yes
    with pytest.raises(NotImplementedError):
        room.look(UseRequest("IG-VALID-1", "IG-VALID-1", Mode.CHECK))


def test_a_404_after_good_statuses_is_about_the_code(served: Served, rooms: Rooms) -> None:
    room = rooms.open()
    assert looked(room, "IG-VALID-1").yes
    served.vendor.options = replace(served.vendor.options, status_offered=False)
    assert looked(room, "IG-VALID-1").reason is Reason.UNKNOWN_CODE
    assert room.capability.reads_single_codes


@pytest.mark.parametrize(
    "results",
    [b"[]", b'[{"code":"IG-VALID-2","status":1}]', b"[null]", b'[{"code":"","status":1},{"code":""}]', b"null", b"1"],
)
def test_an_answer_without_the_ticket_is_no_answer(results: bytes) -> None:
    with room_answered(b'{"responseData":' + results + b"}") as room:
        trouble = room.use(UseRequest("IG-VALID-1", "1", Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.MAYBE)


def test_one_result_without_its_code_is_that_of_the_one_ticket() -> None:
    with room_answered(b'{"responseData":[{"code":null,"status":2}]}') as room:
        assert used(room, "nobody").reason is Reason.UNKNOWN_CODE


def test_a_queued_item_that_the_answer_passes_over_is_unknown() -> None:
    with room_answered(b'{"responseData":[{"code":"b","status":1}]}') as room:
        found = uploaded(room, waiting("a"), waiting("b"))
    assert {name: each.state for name, each in found.items()} == {"entry b": ItemState.ACKNOWLEDGED}


@pytest.mark.parametrize(("mode", "people"), [(Mode.CHECK, 1), (Mode.ENTRY, 2)])
def test_what_the_vendor_cannot_do_is_a_mistake(rooms: Rooms, mode: Mode, people: int) -> None:
    with pytest.raises(ValueError, match="one person"):
        rooms.open().use(UseRequest("x", "x", mode, people))


def test_what_the_room_declares(rooms: Rooms) -> None:
    capability = rooms.open().capability
    assert (capability.counting, capability.batch_upload, capability.dated_exits) == (Counting.INSIDE, 20, True)
    assert capability.modes == frozenset(Mode)
    assert not capability.looks_first
    assert not capability.uploads_refusals
