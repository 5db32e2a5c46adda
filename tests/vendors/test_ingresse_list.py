"""Ingresse's room against its server: guest lists, deltas, and several sessions at one door."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from station.domain.journal import ItemState
from station.domain.profile import Profile
from station.domain.ticket import TicketKey, TicketStatus
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.ingresse_sessions import DOCUMENTED, EVENT, MAIN, OTHER, REFUNDED, SECOND, UNSOLD
from station.vendors.ingresse.vendor import IngresseRoom
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.clocks import SystemClock
from tests.vendors.ingresse_rooms import Rooms, looked, page, room_answered, uploaded, used, waiting
from tests.vendors.servers import RawServer, answer


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


@pytest.mark.parametrize("other", [4, 2], ids=["invalid session", "not found"])
def test_two_sessions_at_one_door(served: Served, rooms: Rooms, other: int) -> None:
    served.vendor.options = replace(served.vendor.options, other_session_status=other)
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
    assert used(room, "nobody").reason is Reason.UNKNOWN_CODE


def test_invalid_session_says_more_than_not_found() -> None:
    """A code that neither of the door's sessions has; the vendor knows it all the same."""

    def reply(request: bytes) -> bytes:
        status = 4 if b'"sessionId":"1"' in request else 2
        return answer(200, b'{"responseData":[{"code":"x","status":%d}]}' % status)

    with RawServer(reply) as server:
        profile = Profile("door", "ingresse", server.url, {"event": "5", "session": "1,2"})
        with closing(IngresseRoom(profile, {"publickey": "k", "usertoken": "1-x"}, SystemClock())) as room:
            assert used(room, "x").reason is Reason.WRONG_EVENT
            [delivery] = uploaded(room, waiting("x", section="")).values()
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.WRONG_EVENT)


def test_a_ticket_of_a_session_that_is_not_here(rooms: Rooms) -> None:
    room = rooms.open()
    assert (used(room, OTHER).reason, looked(room, OTHER).reason) == (Reason.WRONG_EVENT, Reason.WRONG_EVENT)
    [delivery] = uploaded(room, waiting(OTHER, section="")).values()
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.WRONG_EVENT)
