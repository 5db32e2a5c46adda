"""What TiBillet's room finds out of its server: whose key, which events, which generation, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from station.domain.trouble import Executed, TroubleKind
from station.domain.vendor import Connection, PageRequest
from station.sandbox.faults import FaultKind, FaultRule
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.tibillet_rooms import PUBLISHED, UNKNOWN_UUID, Rooms, request, trouble, use

WITHOUT_LISTS = TibilletOptions(generation=Generation.WITHOUT_LISTS)


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
    opened = Rooms(served)
    yield opened
    opened.close()


@pytest.fixture
def room(rooms: Rooms) -> TibilletRoom:
    return rooms.open()


def connected(room: TibilletRoom) -> Connection:
    found = room.connect()
    assert isinstance(found, Connection), found
    return found


class TestTroubles:
    def test_a_wrong_key_is_told_from_a_broken_server(self, rooms: Rooms, served: Served) -> None:
        room = rooms.open({"api_key": "wrong"})
        for found in (room.connect(), room.look(request(served, "TB-VALID-1")), room.page(PageRequest("", 1))):
            assert trouble(found).kind is TroubleKind.UNAUTHORIZED
        served.faults.add(FaultRule(FaultKind.STATUS, status=500, path="/scan/*"))
        for found in (room.connect(), room.look(request(served, "TB-VALID-1"))):
            assert trouble(found).kind is TroubleKind.BROKEN

    def test_a_good_key_is_not_blamed_for_one_page_of_an_error(self, room: TibilletRoom, served: Served) -> None:
        served.faults.add(FaultRule(FaultKind.STATUS, status=500, path="*/check_ticket/"))
        assert trouble(room.look(request(served, "TB-VALID-1"))).kind is TroubleKind.BROKEN

    def test_a_wrong_key_at_the_published_server(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = PUBLISHED
        room = rooms.open({"api_key": "wrong"})
        assert trouble(room.connect()).kind is TroubleKind.UNAUTHORIZED
        assert trouble(room.look(request(served, "TB-VALID-1"))).kind is TroubleKind.UNAUTHORIZED

    @pytest.mark.parametrize(
        "options",
        [
            TibilletOptions(archived=True),
            TibilletOptions(archived=True, generation=Generation.PUBLISHED),
            TibilletOptions(claimed=False, generation=Generation.PUBLISHED),
        ],
    )
    def test_an_archived_or_unpaired_device(self, room: TibilletRoom, served: Served, options: TibilletOptions) -> None:
        served.vendor.options = options
        found = trouble(room.connect())
        assert found.kind is TroubleKind.FORBIDDEN
        assert "archived" in found.detail or "not paired" in found.detail

    def test_a_device_that_is_archived_in_the_evening(self, room: TibilletRoom, served: Served) -> None:
        served.vendor.options = TibilletOptions(archived=True)
        for found in (room.use(request(served, "TB-VALID-1")), room.page(PageRequest("", 1))):
            assert (trouble(found).kind, trouble(found).executed) == (TroubleKind.FORBIDDEN, Executed.NO)
        assert served.vendor.audit.effects() == ()

    def test_a_key_that_no_device_has(self, room: TibilletRoom, served: Served) -> None:
        room._client._headers["Authorization"] = ""
        assert trouble(room.connect()).kind is TroubleKind.UNAUTHORIZED
        assert trouble(room.use(request(served, "TB-VALID-1"))).executed is Executed.NO

    def test_another_server_altogether(self, room: TibilletRoom, served: Served) -> None:
        served.faults.add(FaultRule(FaultKind.STATUS, status=404, path="*"))
        assert trouble(room.connect()).kind is TroubleKind.NOT_FOUND
        assert trouble(room.page(PageRequest(room.known_sections[0], 1))).kind is TroubleKind.NOT_FOUND
        assert room.capability.ticket_list, "a server that is away is no server without lists"

    def test_another_host_of_the_organiser_is_named_and_gets_no_key(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = TibilletOptions(primary_host="localhost")
        room = rooms.open()
        moved = trouble(room.connect())
        assert (moved.kind, moved.executed) == (TroubleKind.REDIRECTED, Executed.NO)
        assert served.base_url.replace("127.0.0.1", "localhost") in moved.detail
        assert served.calls() == ["GET /scan/check_api_scan/"]
        assert use(room, served).yes, "what is no GET, this host answers itself"


class TestEvents:
    def test_the_only_event_is_taken(self, rooms: Rooms, served: Served) -> None:
        room = rooms.open(event="")
        assert use(room, served).yes
        assert room.known_sections == room.sections() == (served.vendor.events.main.uuid,)

    @pytest.mark.parametrize("options", [TibilletOptions(events_listed=2), TibilletOptions(events_nested=True)])
    def test_several_and_none_chosen_are_listed(self, rooms: Rooms, served: Served, options: TibilletOptions) -> None:
        served.vendor.options = options
        room = rooms.open(event="")
        names = [section.name for section in connected(room).sections]
        assert names == ["Concert A", "Concert A · Concert B" if options.events_nested else "Concert B"]
        found = trouble(room.use(request(served, "TB-VALID-1")))
        assert found.kind is TroubleKind.SECTION_UNSET
        assert served.vendor.events.main.uuid in found.detail
        assert served.vendor.events.other.uuid in found.detail
        assert served.vendor.audit.effects() == ()

    def test_none_to_be_found_goes_without(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = TibilletOptions(events_listed=0)
        room = rooms.open(event="")
        found = trouble(room.use(request(served, "TB-VALID-1")))
        assert (found.kind, found.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)
        served.vendor.options = replace(PUBLISHED, events_listed=0)
        assert use(room, served).yes
        assert room.sections() == ()
        assert not room.capability.ticket_list

    def test_events_that_cannot_be_read_are_no_events(self, rooms: Rooms, served: Served) -> None:
        served.faults.add(FaultRule(FaultKind.GARBAGE, status=200, path="/api/events/"))
        assert connected(rooms.open(event="")).sections == ()

    def test_a_chosen_event_is_counted_and_an_unknown_one_refused(self, rooms: Rooms, served: Served) -> None:
        found = connected(rooms.open())
        assert (found.account, found.sections[0].tickets) == ("Entrance 0", 60)
        for event in (UNKNOWN_UUID, "no uuid"):
            unset = trouble(rooms.open(event=event).connect())
            assert unset.kind is TroubleKind.SECTION_UNSET
            assert served.vendor.events.main.uuid in unset.detail

    def test_a_chosen_event_need_not_be_published(self, rooms: Rooms, served: Served) -> None:
        other = served.vendor.events.other.uuid
        found = connected(rooms.open(event=other.upper()))
        assert [(section.name, section.tickets) for section in found.sections] == [
            ("Concert B", 1),
            ("Concert A", None),
        ]


class TestOlderServers:
    def test_the_published_one_is_recognised_and_has_no_list(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = PUBLISHED
        room = rooms.with_key_alone()
        assert room.capability.ticket_list, "not known yet"
        found = connected(room)
        assert (found.account, found.named_address) == ("Entrance 0 · Sandbox Hall", "")
        assert (room.capability.ticket_list, room.sections()) == (False, ())
        assert use(room, served).yes
        again = use(room, served)
        assert again.previous is not None
        assert again.previous.here, "this call names the device"

    def test_one_without_lists_is_recognised(self, rooms: Rooms, served: Served) -> None:
        served.vendor.options = WITHOUT_LISTS
        room = rooms.open()
        assert room.sections() == ()
        assert not room.capability.ticket_list, "that is no trouble: there is nothing to read"
        assert [section.tickets for section in connected(room).sections] == [None]
        assert (room.capability.ticket_list, room.sections()) == (False, ())
        assert use(room, served).yes

    def test_lists_that_vanish_while_it_runs(self, room: TibilletRoom, served: Served) -> None:
        connected(room)
        served.vendor.options = WITHOUT_LISTS
        assert trouble(room.page(PageRequest(room.sections()[0], 1))).kind is TroubleKind.NOT_FOUND
        assert not room.capability.ticket_list
