"""Ingresse's room against its server: lists and deltas, several sessions, refunds, exits, queued updates."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from station.domain.capability import Counting
from station.domain.journal import Action, ItemState
from station.domain.ticket import TicketKey, TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.ingresse_sessions import DOCUMENTED, EVENT, MAIN, OTHER, REFUNDED, RESOLD, SECOND, UNSOLD
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.ingresse_rooms import Rooms, looked, page, room_answered, uploaded, used, waiting

UPDATE = "/event/*/guestlist"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve(3100) as served:
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


# the list


def test_the_list_comes_by_pages_of_1500(served: Served, rooms: Rooms) -> None:
    pages = [page(room := rooms.open()), page(room, 2), page(room, 3)]
    assert [len(each.tickets) for each in pages] == [1500, 1500, 100]
    assert {(each.last, each.total) for each in pages} == {(3, 3100)}
    assert len({ticket.key for each in pages for ticket in each.tickets}) == 3100
    assert [bool(each.cursor) for each in pages] == [True, False, False]
    by_code = {code: ticket for each in pages for ticket in each.tickets for code in ticket.codes}
    assert by_code[DOCUMENTED].counters.remaining == 1
    assert by_code[UNSOLD].status is TicketStatus.VALID
    assert by_code["IG-USED-1"].counters.used == 1
    assert by_code["IG-OUTSIDE-1"].counters.used == 0
    assert by_code["IG-CANCELED-1"].status is TicketStatus.REFUNDED
    assert REFUNDED not in by_code
    assert {ticket.key.section for ticket in by_code.values()} == {str(MAIN)}


def test_a_bare_list_is_read_until_a_page_is_not_full(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, bare_lists=True)
    room = rooms.open()
    assert [page(room, number).last for number in (1, 2, 3)] == [2, 3, 3]
    assert [page(room, number).total for number in (1, 3)] == [1500, 3100]
    assert used(room, DOCUMENTED).yes
    assert not looked(room, DOCUMENTED).yes


def test_a_delta_reaches_back_over_a_wrong_clock(served: Served, rooms: Rooms) -> None:
    served.vendor.clock.skew_seconds = -3 * 3600.0
    room = rooms.open()
    cursor = page(room).cursor
    assert abs(int(cursor) / 1000 - (served.vendor.clock.now() - 2)) < 3
    served.vendor.use_elsewhere("IG-VALID-2")
    new = served.vendor.refund("IG-VALID-1")
    changed = page(room, cursor=cursor)
    assert {ticket.codes: ticket.counters.used for ticket in changed.tickets} == {(new,): 0, ("IG-VALID-2",): 1}
    assert changed.total == 2
    assert room.clock_skew == pytest.approx(-3 * 3600.0, abs=3)


def test_an_empty_delta_is_one_page(served: Served, rooms: Rooms) -> None:
    empty = page(rooms.open(), cursor=str(int((served.vendor.clock.now() + 60) * 1000)))
    assert (empty.tickets, empty.last, empty.total) == ((), 1, 0)


def test_another_page_than_asked_for_is_garbled() -> None:
    paging = b'"paginationInfo":{"currentPage":2,"lastPage":2,"totalResults":1}'
    with room_answered(b'{"responseData":{"data":[{}],' + paging + b"}}") as room:
        read = room.page(PageRequest(str(MAIN), 1))
    assert isinstance(read, Trouble)
    assert read.kind is TroubleKind.GARBLED


# sessions


def test_the_sessions_are_found_where_one_fits(served: Served, rooms: Rooms) -> None:
    assert rooms.open({"event": str(EVENT), "session": f" {MAIN}, {SECOND},"}).sections() == (str(MAIN), str(SECOND))
    assert served.calls() == []
    by_session = rooms.open({"session": str(SECOND)})
    assert by_session.known_sections == by_session.sections() == (str(SECOND),)
    assert page(by_session, section=str(SECOND)).total == 3
    served.vendor.options = replace(served.vendor.options, events_listed=120)
    assert rooms.open({"session": "60119"}).sections() == ("60119",)
    assert rooms.open({"event": "30119"}).sections() == ("60119",)


@pytest.mark.parametrize(
    "options", [{}, {"event": str(EVENT)}, {"event": "1"}, {"session": "1"}, {"session": f"{MAIN},1"}]
)
def test_where_several_fit_they_are_listed(rooms: Rooms, options: dict[str, str]) -> None:
    room = rooms.open(options)
    assert room.sections() == ("",)
    for asked in (
        room.page(PageRequest("", 1)),
        room.use(UseRequest("x", "x", Mode.ENTRY)),
        room.upload([waiting("x")]),
    ):
        assert isinstance(asked, Trouble)
        assert (asked.kind, asked.subject) == (TroubleKind.SECTION_UNSET, "door")
        assert f"event={EVENT} session={MAIN}" in asked.detail


def test_two_sessions_at_one_door(served: Served, rooms: Rooms) -> None:
    room = rooms.open({"event": str(EVENT), "session": f"{MAIN},{SECOND}"})
    first, second = used(room, "IG-VALID-1"), used(room, OTHER)
    assert (first.yes, second.yes) == (True, True)
    assert second.ticket is not None
    assert second.ticket.key == TicketKey("door", str(SECOND), "800000")
    assert used(room, OTHER).reason is Reason.ALREADY_USED
    assert looked(room, "IG-OTHER-SESSION-2").yes
    items = [waiting("IG-VALID-2"), waiting("IG-OTHER-SESSION-2", section=""), waiting("nobody", section="")]
    found = uploaded(room, *items)
    assert [(each.state, each.reason) for each in found.values()] == [
        (ItemState.ACKNOWLEDGED, None),
        (ItemState.ACKNOWLEDGED, None),
        (ItemState.REFUSED, Reason.UNKNOWN_CODE),
    ]
    assert served.people("IG-OTHER-SESSION-2") == served.people(OTHER) == 1


def test_a_ticket_of_a_session_that_is_not_here(rooms: Rooms) -> None:
    room = rooms.open()
    assert (used(room, OTHER).reason, looked(room, OTHER).reason) == (Reason.WRONG_EVENT, Reason.WRONG_EVENT)
    [delivery] = uploaded(room, waiting(OTHER, section="")).values()
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.WRONG_EVENT)


# at the door


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


# queued


def test_twenty_at_a_time_each_with_its_own_end(served: Served, rooms: Rooms) -> None:
    at = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
    good = [waiting(f"IG-VALID-{number}", at=at + timedelta(seconds=number)) for number in range(1, 10)]
    bad = [waiting("IG-USED-1"), waiting("nobody"), waiting(REFUNDED), waiting("IG-CANCELED-1")]
    many = [waiting(f"more-{number}") for number in range(12)]
    found = uploaded(rooms.open(), *good, *bad, *many)
    assert [found[f"entry {item.code}"].state for item in good] == [ItemState.ACKNOWLEDGED] * 9
    assert [found[f"entry {item.code}"].reason for item in bad] == [
        Reason.ALREADY_USED, Reason.UNKNOWN_CODE, Reason.REFUNDED, Reason.REFUNDED
    ]  # fmt: skip
    states = [found[f"entry {item.code}"].state for item in many]
    assert states == [ItemState.REFUSED] * 7 + [ItemState.WAITING] * 5
    effects = served.vendor.audit.effects()
    assert len(effects) == 20
    assert [effect.door_time for effect in effects[:2]] == [at.timestamp() + 1, at.timestamp() + 2]


def test_entry_and_exit_of_one_code_go_in_two(served: Served, rooms: Rooms) -> None:
    code = "IG-VALID-1"
    entry, leaving = waiting(code), waiting(code, Action.EXIT)
    other = waiting("IG-VALID-2")
    room = rooms.open()
    found = uploaded(room, entry, leaving, other)
    assert {name: each.state for name, each in found.items()} == {
        f"entry {code}": ItemState.ACKNOWLEDGED,
        f"exit {code}": ItemState.WAITING,
        "entry IG-VALID-2": ItemState.ACKNOWLEDGED,
    }
    assert uploaded(room, leaving)[f"exit {code}"].state is ItemState.ACKNOWLEDGED
    assert [effect.action for effect in served.vendor.audit.effects("ingresse", code)] == ["checkin", "checkout"]


def test_the_same_batch_again_is_no_refusal(served: Served, rooms: Rooms) -> None:
    items = [waiting("IG-VALID-1"), waiting("IG-VALID-2")]
    room = rooms.open()
    for _ in range(2):
        assert {each.state for each in uploaded(room, *items).values()} == {ItemState.ACKNOWLEDGED}
    later = replace(items[0], door_time=items[0].door_time + timedelta(milliseconds=1))
    [delivery] = uploaded(room, later).values()
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.ALREADY_USED)
    assert served.people("IG-VALID-1") == served.people("IG-VALID-2") == 1


@pytest.mark.parametrize(
    ("rule", "executed"),
    [
        (FaultRule(FaultKind.CUT, phase=Phase.AFTER), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=429), Executed.NO),
        (FaultRule(FaultKind.STATUS, status=503), Executed.MAYBE),
    ],
)
def test_a_batch_without_an_answer_is_trouble(
    served: Served, rooms: Rooms, rule: FaultRule, executed: Executed
) -> None:
    served.faults.add(replace(rule, method="POST", path=UPDATE))
    trouble = rooms.open().upload([waiting("IG-VALID-1"), waiting("IG-VALID-2")])
    assert isinstance(trouble, Trouble)
    assert trouble.executed is executed


def test_a_second_session_that_is_cut_leaves_its_items_alone_unknown(served: Served, rooms: Rooms) -> None:
    room = rooms.open({"event": str(EVENT), "session": f"{MAIN},{SECOND}"})
    room.connect()
    served.faults.add(FaultRule(FaultKind.CUT, method="POST", path=UPDATE, phase=Phase.AFTER, skip=1))
    found = uploaded(room, waiting("IG-VALID-1"), waiting(OTHER, section=""))
    assert [each.state for each in found.values()] == [ItemState.ACKNOWLEDGED, ItemState.UNKNOWN]


# secrecy


def test_no_trouble_and_no_log_shows_a_secret(served: Served, rooms: Rooms, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    room = rooms.open()
    troubles = []
    for rule in (
        FaultRule(FaultKind.CUT), FaultRule(FaultKind.STATUS, status=500), FaultRule(FaultKind.STATUS, status=302),
        FaultRule(FaultKind.GARBAGE, status=200), FaultRule(FaultKind.STATUS, status=401),
    ):  # fmt: skip
        served.faults.clear()
        served.faults.add(replace(rule, path=UPDATE))
        troubles += [room.use(UseRequest(DOCUMENTED, "1", Mode.ENTRY)), room.page(PageRequest(str(MAIN), 1))]
    served.faults.clear()
    served.vendor.options = replace(served.vendor.options, publickey="changed-at-the-vendor")
    troubles.append(room.page(PageRequest(str(MAIN), 1)))
    assert all(isinstance(each, Trouble) for each in troubles)
    tokens = room._client._tokens
    hidden = [*served.vendor.secrets().values(), "sandbox-public-key", DOCUMENTED]
    hidden += [] if tokens is None else [tokens.usertoken, tokens.jwt]
    station = [record.getMessage() for record in caplog.records if not record.name.startswith(("uvicorn", "asyncio"))]
    for text in [*station, *map(repr, troubles)]:
        assert not [secret for secret in hidden if secret in text]
    assert isinstance(used(rooms.open(), DOCUMENTED), Answer)
