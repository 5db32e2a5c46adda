"""TiBillet's list of an event's tickets, its search, and the key that the tickets are signed with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from station.domain.ticket import Counters, TicketStatus
from station.domain.trouble import TroubleKind
from station.domain.vendor import Page, PageRequest
from station.sandbox.faults import FaultKind, FaultRule
from station.sandbox.tibillet_options import TibilletOptions
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.tibillet_rooms import PUBLISHED, UNKNOWN_UUID, Rooms, posts, trouble


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve(tickets=450) as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def rooms(served: Served) -> Iterator[Rooms]:
    opened = Rooms(served)
    yield opened
    opened.close()


@pytest.fixture
def room(rooms: Rooms) -> TibilletRoom:
    return rooms.open()


def pages(room: TibilletRoom, *numbers: int, section: str = "") -> list[Page]:
    read = [room.page(PageRequest(section or room.sections()[0], number)) for number in numbers]
    assert all(isinstance(page, Page) for page in read), read
    return [page for page in read if isinstance(page, Page)]


class TestTheList:
    def test_it_is_read_whole(self, room: TibilletRoom, served: Served) -> None:
        served.vendor.use_elsewhere("TB-VALID-2")
        read = pages(room, 1, 2, 3)
        tickets = {ticket.key.ticket_id: ticket for page in read for ticket in page.tickets}
        assert [(len(page.tickets), page.last, page.total, page.cursor) for page in read] == [
            (200, 3, 450, ""),
            (200, 3, 450, ""),
            (50, 3, 450, ""),
        ]
        assert len(tickets) == 450

        def listed(code: str) -> tuple[TicketStatus, Counters]:
            ticket = tickets[served.vendor.events.uuid_of(code)]
            assert ticket.codes == (ticket.key.ticket_id,)
            return ticket.status, ticket.counters

        assert listed("TB-VALID-1") == (TicketStatus.VALID, Counters(1, 1, 0))
        assert listed("TB-VALID-2") == (TicketStatus.VALID, Counters(1, 0, 1))
        assert listed("TB-CANCELED-1") == (TicketStatus.CANCELED, Counters(1))
        assert listed("TB-TYPE-NOT-ALLOWED-1")[0] is TicketStatus.UNPAID
        assert listed("TB-CHECKIN-NOT-ALLOWED-1")[0] is TicketStatus.UNPAID
        assert "example.org" not in repr(read)
        holder = tickets[served.vendor.events.uuid_of("TB-VALID-2")]
        assert (holder.holder, holder.key.section) == ("Jürgen Müßiggänger", room.sections()[0])

    def test_what_is_scanned_has_the_code_that_is_listed(self, room: TibilletRoom, served: Served) -> None:
        uuid = served.vendor.events.uuid_of("TB-VALID-1")
        assert {room.ticket_code(served.vendor.qr_text("TB-VALID-1")) for _ in range(3)} == {uuid}
        assert room.ticket_code("no QR text") == "no QR text"

    def test_a_list_without_tickets_and_a_page_behind_the_last(self, room: TibilletRoom) -> None:
        [empty] = pages(room, 1, section=UNKNOWN_UUID)
        assert (empty.tickets, empty.last, empty.total) == ((), 1, 0)
        [behind] = pages(room, 9)
        assert (behind.tickets, behind.last, behind.total) == ((), 3, 450)

    def test_it_wants_to_be_read_each_minute(self, room: TibilletRoom) -> None:
        assert room.list_interval == 60.0


class TestSearch:
    @pytest.mark.parametrize(
        "text", ["Müßiggänger", "  müßig ", "Jürgen"], ids=["last name", "part of it", "first name"]
    )
    def test_people_are_found(self, room: TibilletRoom, served: Served, text: str) -> None:
        found = room.search(text)
        assert isinstance(found, tuple)
        wanted = served.vendor.events.uuid_of("TB-VALID-2")
        ticket = next(ticket for ticket in found if ticket.key.ticket_id == wanted)
        assert (ticket.holder, ticket.status) == ("Jürgen Müßiggänger", TicketStatus.VALID)
        assert ticket.key.section == served.vendor.events.main.uuid
        assert "example.org" not in repr(found)

    def test_the_beginning_of_an_id(self, room: TibilletRoom, served: Served) -> None:
        wanted = served.vendor.events.uuid_of("TB-CANCELED-1")
        found = room.search(wanted[:13])
        assert isinstance(found, tuple)
        assert [(ticket.key.ticket_id, ticket.status) for ticket in found] == [(wanted, TicketStatus.CANCELED)]

    def test_no_more_than_fifty_and_nothing_for_nothing(self, room: TibilletRoom, served: Served) -> None:
        found = room.search("General Admission")
        assert isinstance(found, tuple)
        assert len(found) == 50
        assert room.search("nobody of that name") == ()
        asked = len(posts(served))
        assert room.search("   ") == ()
        assert len(posts(served)) == asked, "the server refuses an empty search"

    def test_without_an_event_or_a_search(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = TibilletOptions(events_listed=2)
        assert trouble(rooms.open(event="").search("Doe")).kind is TroubleKind.SECTION_UNSET
        served.vendor.options = TibilletOptions(events_listed=0)
        assert trouble(rooms.open(event="").search("Doe")).kind is TroubleKind.NOT_FOUND
        served.vendor.options = PUBLISHED
        assert trouble(rooms.open().search("Doe")).kind is TroubleKind.NOT_FOUND


class TestSignatures:
    def key(self, room: TibilletRoom) -> str:
        found = room.section_key(room.sections()[0])
        assert isinstance(found, str)
        return found

    def test_they_are_checked_without_asking(self, room: TibilletRoom, served: Served) -> None:
        key, asked = self.key(room), len(served.calls())
        own, other = served.vendor.qr_text("TB-VALID-1"), served.vendor.qr_text("TB-VALID-2")
        payload, signature = own.split(":")
        assert room.verifies(own, key) is True
        assert room.verifies(f"{payload}:{other.partition(':')[2]}", key) is False
        altered = ("B" if signature.startswith("A") else "A") + signature[1:]
        for broken in (signature[:-8], "", "x", "ü", altered):
            assert room.verifies(f"{payload}:{broken}", key) is False, broken
        assert len(served.calls()) == asked

    def test_another_events_ticket_is_not_signed_for_this_door(self, room: TibilletRoom, served: Served) -> None:
        ticket = served.vendor.qr_text("TB-OTHER-EVENT-1")
        assert room.verifies(ticket, self.key(room)) is False
        other = room.section_key(served.vendor.events.other.uuid)
        assert isinstance(other, str)
        assert room.verifies(ticket, other) is True

    def test_the_key_comes_with_the_lists_first_page(self, room: TibilletRoom, served: Served) -> None:
        first, second = pages(room, 1, 2)
        assert (first.public_key, second.public_key) == (self.key(room), "")
        assert room.verifies(served.vendor.qr_text("TB-VALID-1"), first.public_key) is True
        served.faults.add(FaultRule(FaultKind.CUT, path="/api/events/*"))
        assert pages(room, 1)[0].public_key == "", "the list comes without it all the same"

    def test_what_no_key_can_tell(self, room: TibilletRoom, served: Served) -> None:
        key = self.key(room)
        for text in (served.vendor.events.uuid_of("TB-VALID-1"), "", "4034210297633", "a:b", "a:b:c", "ü🎟"):
            assert room.verifies(text, key) is None, text
        for no_key in ("", "-----BEGIN PUBLIC KEY-----", _ELLIPTIC):
            assert room.verifies(served.vendor.qr_text("TB-VALID-1"), no_key) is None

    def test_a_server_that_shows_no_key(self, room: TibilletRoom, served: Served) -> None:
        served.vendor.options = TibilletOptions(shows_keys=False)
        assert self.key(room) == ""
        assert room.section_key(UNKNOWN_UUID) == room.section_key("") == ""
        served.faults.add(FaultRule(FaultKind.GARBAGE, status=200, path="/api/events/*"))
        assert self.key(room) == ""
        served.faults.clear()
        served.faults.add(FaultRule(FaultKind.CUT, path="/api/events/*"))
        assert trouble(room.section_key(room.sections()[0])).kind is TroubleKind.SILENT


_ELLIPTIC = """-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt
6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==
-----END PUBLIC KEY-----
"""
