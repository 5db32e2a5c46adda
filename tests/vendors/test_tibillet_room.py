"""TiBillet's room against both generations of its server: what it asks, what it refuses itself, what it settles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import Counters, TicketKey, TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.vendors.endpoint import Endpoint
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.clocks import SystemClock

PUBLISHED = TibilletOptions(generation=Generation.PUBLISHED)
Open = Callable[..., TibilletRoom]


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve(tickets=450) as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def open_room(served: Served) -> Iterator[Open]:
    rooms: list[TibilletRoom] = []

    def opened(secrets: Mapping[str, str] | None = None, **options: str) -> TibilletRoom:
        profile = Profile("door", "tibillet", served.base_url, options or served.vendor.settings())
        rooms.append(TibilletRoom(profile, served.vendor.secrets() if secrets is None else secrets, SystemClock()))
        return rooms[-1]

    yield opened
    for room in rooms:
        room.close()


@pytest.fixture
def room(open_room: Open) -> TibilletRoom:
    return open_room()


def without_event(open_room: Open, secrets: Mapping[str, str] | None = None) -> TibilletRoom:
    return open_room(secrets, event="")


def request(served: Served, code: str, mode: Mode = Mode.ENTRY) -> UseRequest:
    text = served.vendor.qr_text(code)
    return UseRequest(text, text, mode)


def use(room: TibilletRoom, served: Served, code: str = "TB-VALID-1") -> Answer:
    answer = room.use(request(served, code))
    assert isinstance(answer, Answer), answer
    return answer


def trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def posts(served: Served) -> list[str]:
    return [call.removeprefix("POST /scan/").strip("/") for call in served.calls() if call.startswith("POST")]


class TestScanning:
    def test_a_scan_is_between_two_looks(self, room: TibilletRoom, served: Served) -> None:
        assert use(room, served).yes
        assert posts(served) == ["check_ticket", "ticket", "check_ticket"]

    def test_one_look_just_before_is_enough(self, room: TibilletRoom, served: Served) -> None:
        asked = request(served, "TB-VALID-1")
        looked = room.look(asked)
        assert isinstance(looked, Answer)
        assert looked.evidence
        answer = room.use(asked)
        assert isinstance(answer, Answer)
        assert answer.yes
        assert posts(served) == ["check_ticket", "ticket", "check_ticket"]
        again = room.use(asked)
        assert isinstance(again, Answer)
        assert posts(served)[3:] == ["check_ticket"], "a look serves for one scan"

    def test_a_look_at_another_ticket_serves_for_none(self, room: TibilletRoom, served: Served) -> None:
        room.look(request(served, "TB-VALID-2"))
        assert not use(room, served, "TB-CANCELED-1").yes
        assert "ticket" not in posts(served)

    @pytest.mark.parametrize(
        ("code", "reason"),
        [
            ("TB-USED-1", Reason.ALREADY_USED),
            ("TB-CANCELED-1", Reason.CANCELED),
            ("TB-TYPE-NOT-ALLOWED-1", Reason.UNPAID),
            ("TB-CHECKIN-NOT-ALLOWED-1", Reason.UNPAID),
            ("TB-NOBODY-1", Reason.UNKNOWN_CODE),
        ],
    )
    @pytest.mark.parametrize("options", [TibilletOptions(), PUBLISHED], ids=["current", "published"])
    def test_the_room_refuses_what_the_server_would_scan(
        self, room: TibilletRoom, served: Served, code: str, reason: Reason, options: TibilletOptions
    ) -> None:
        served.vendor.options = options
        answer = use(room, served, code)
        assert (answer.yes, answer.reason) == (False, reason)
        assert "ticket" not in posts(served)
        assert served.vendor.audit.effects() == ()

    @pytest.mark.parametrize(
        "text", ["", "garbage", "a:b:c", "%2F", "ü🎟", "!!!:sig", "eyJ1dWlkIjogInp6eiJ9:sig", "1:x"]
    )
    def test_no_ticket_at_all_is_unknown(self, room: TibilletRoom, served: Served, text: str) -> None:
        answer = room.look(UseRequest(text, text, Mode.ENTRY))
        assert isinstance(answer, Answer)
        assert (answer.yes, answer.reason) == (False, Reason.UNKNOWN_CODE)

    def test_a_forged_signature_is_refused_by_the_server(self, room: TibilletRoom, served: Served) -> None:
        own, other = served.vendor.qr_text("TB-VALID-1"), served.vendor.qr_text("TB-VALID-2")
        for forged in (f"{own.partition(':')[0]}:{other.partition(':')[2]}", own.partition(":")[0] + ":x"):
            assert room.ticket_code(forged) == served.vendor.events.uuid_of("TB-VALID-1")
            answer = room.use(UseRequest(forged, forged, Mode.ENTRY))
            assert isinstance(answer, Answer)
            assert (answer.yes, answer.reason) == (False, Reason.UNKNOWN_CODE)
        assert served.vendor.audit.effects() == ()

    def test_used_here_and_used_elsewhere(self, room: TibilletRoom, served: Served) -> None:
        use(room, served)
        served.vendor.use_elsewhere("TB-VALID-2")
        here, elsewhere = use(room, served), use(room, served, "TB-VALID-2")
        assert here.previous is not None
        assert elsewhere.previous is not None
        assert (here.previous.here, elsewhere.previous.here) == (True, False)

    def test_another_events_ticket(self, room: TibilletRoom, served: Served) -> None:
        assert use(room, served, "TB-OTHER-EVENT-1").reason is Reason.WRONG_EVENT
        checked = room.look(request(served, "TB-OTHER-EVENT-1", Mode.CHECK))
        assert isinstance(checked, Answer)
        assert (checked.yes, checked.reason) == (False, Reason.WRONG_EVENT)
        good = room.look(request(served, "TB-VALID-1", Mode.CHECK))
        assert isinstance(good, Answer)
        assert good.yes
        assert served.vendor.audit.effects() == ()

    def test_an_id_that_was_typed_in(self, room: TibilletRoom, served: Served) -> None:
        typed = served.vendor.events.uuid_of("TB-VALID-1")
        assert room.ticket_code(typed.upper()) == typed
        answer = room.use(UseRequest(typed.upper(), typed, Mode.ENTRY))
        assert isinstance(answer, Answer)
        assert answer.yes
        assert served.vendor.audit.people("tibillet", "TB-VALID-1") == 1
        other = served.vendor.events.uuid_of("TB-OTHER-EVENT-1")
        unknown = room.look(UseRequest(other, other, Mode.ENTRY))
        assert isinstance(unknown, Answer)
        assert unknown.reason is Reason.UNKNOWN_CODE

    def test_it_takes_neither_exits_nor_groups(self, room: TibilletRoom, served: Served) -> None:
        for bad in (
            replace(request(served, "TB-VALID-1"), people=2),
            replace(request(served, "TB-VALID-1"), mode=Mode.EXIT),
        ):
            with pytest.raises(ValueError, match="one entry"):
                room.use(bad)
        assert Mode.EXIT not in room.capability.modes

    def test_labels_in_french(self, served: Served, room: TibilletRoom, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("station.vendors.tibillet.client._LANGUAGE", "fr")
        room._client._headers["Accept-Language"] = "fr"
        assert use(room, served, "TB-CANCELED-1").reason is Reason.CANCELED
        assert use(room, served).yes

    def test_the_device_that_was_last_has_the_ticket(
        self, room: TibilletRoom, served: Served, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        send = room._client.send

        def with_another_door(endpoint: Endpoint, *given: object) -> object:
            reply = send(endpoint, *given)  # type: ignore[arg-type]
            if endpoint is endpoints.SCAN:
                served.vendor.use_elsewhere("TB-VALID-1")  # it was told yes as well: there is no lock
            return reply

        monkeypatch.setattr(room._client, "send", with_another_door)
        answer = use(room, served)
        assert (answer.yes, answer.reason) == (False, Reason.CONFLICT)

    def test_without_a_second_look_the_servers_yes_stands(self, room: TibilletRoom, served: Served) -> None:
        served.faults.add(FaultRule(FaultKind.CUT, path="*/check_ticket/", skip=1))
        assert use(room, served).yes


class TestTroubles:
    def test_a_wrong_key_is_told_from_a_broken_server(self, open_room: Open, served: Served) -> None:
        room = open_room({"api_key": "wrong"}, **served.vendor.settings())
        for found in (room.connect(), room.look(request(served, "TB-VALID-1")), room.page(PageRequest("", 1))):
            assert trouble(found).kind is TroubleKind.UNAUTHORIZED
        served.faults.add(FaultRule(FaultKind.STATUS, status=500, path="/scan/*"))
        for found in (room.connect(), room.look(request(served, "TB-VALID-1"))):
            assert trouble(found).kind is TroubleKind.BROKEN

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

    def test_a_key_that_no_device_has(self, room: TibilletRoom, served: Served) -> None:
        room._client._headers["Authorization"] = ""
        assert trouble(room.connect()).kind is TroubleKind.UNAUTHORIZED
        assert trouble(room.use(request(served, "TB-VALID-1"))).executed is Executed.NO

    def test_another_server_altogether(self, room: TibilletRoom, served: Served) -> None:
        served.faults.add(FaultRule(FaultKind.STATUS, status=404, path="*"))
        assert trouble(room.connect()).kind is TroubleKind.NOT_FOUND


class TestEvents:
    def test_the_only_event_is_taken(self, open_room: Open, served: Served) -> None:
        room = without_event(open_room)
        assert use(room, served).yes
        assert room.known_sections == room.sections() == (served.vendor.events.main.uuid,)

    def test_several_and_none_chosen_are_listed(self, open_room: Open, served: Served) -> None:
        served.vendor.options = TibilletOptions(events_listed=2)
        room = without_event(open_room)
        connected = room.connect()
        assert isinstance(connected, Connection)
        assert [section.name for section in connected.sections] == ["Concert A", "Concert B"]
        found = trouble(room.use(request(served, "TB-VALID-1")))
        assert found.kind is TroubleKind.SECTION_UNSET
        assert served.vendor.events.main.uuid in found.detail
        assert served.vendor.audit.effects() == ()

    def test_none_to_be_found_goes_without(self, open_room: Open, served: Served) -> None:
        served.vendor.options = TibilletOptions(events_listed=0)
        room = without_event(open_room)
        found = trouble(room.use(request(served, "TB-VALID-1")))
        assert (found.kind, found.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)
        served.vendor.options = replace(PUBLISHED, events_listed=0)
        assert use(room, served).yes
        assert room.sections() == ()
        assert not room.capability.ticket_list

    def test_a_chosen_event_is_counted_and_an_unknown_one_refused(self, open_room: Open, served: Served) -> None:
        connected = open_room().connect()
        assert isinstance(connected, Connection)
        assert (connected.account, connected.sections[0].tickets) == ("Entrance 0", 450)
        found = trouble(open_room(event="20000000-0000-4000-8000-000000000000").connect())
        assert found.kind is TroubleKind.SECTION_UNSET
        assert served.vendor.events.main.uuid in found.detail


class TestThePublishedServer:
    def test_it_is_recognised_and_has_no_list(self, open_room: Open, served: Served) -> None:
        served.vendor.options = PUBLISHED
        room = open_room({"api_key": served.vendor.options.api_key}, **served.vendor.settings())
        assert room.capability.ticket_list, "not known yet"
        connected = room.connect()
        assert isinstance(connected, Connection)
        assert connected.account == "Entrance 0 · Sandbox Hall"
        assert (room.capability.ticket_list, room.sections()) == (False, ())
        assert use(room, served).yes
        again = use(room, served)
        assert again.previous is not None
        assert again.previous.here, "this call names the device"


class TestTheList:
    def test_it_is_read_whole(self, room: TibilletRoom, served: Served) -> None:
        served.vendor.use_elsewhere("TB-VALID-2")
        [section] = room.sections()
        pages = [room.page(PageRequest(section, number)) for number in (1, 2, 3)]
        assert all(isinstance(page, Page) for page in pages)
        tickets = {ticket.key.ticket_id: ticket for page in pages for ticket in page.tickets}
        assert [(len(page.tickets), page.last, page.total, page.cursor) for page in pages] == [
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
        assert "example.org" not in repr(pages)
        holder = tickets[served.vendor.events.uuid_of("TB-VALID-2")]
        assert (holder.holder, holder.key.section) == ("Jürgen Müßiggänger", section)

    def test_what_is_scanned_has_the_code_that_is_listed(self, room: TibilletRoom, served: Served) -> None:
        uuid = served.vendor.events.uuid_of("TB-VALID-1")
        assert {room.ticket_code(served.vendor.qr_text("TB-VALID-1")) for _ in range(3)} == {uuid}
        assert room.ticket_code("no QR text") == "no QR text"


class TestSettling:
    def item(self, served: Served, evidence: str, code: str = "TB-VALID-1") -> OutboxItem:
        text, uuid = served.vendor.qr_text(code), served.vendor.events.uuid_of(code)
        now = datetime.now(UTC)
        return OutboxItem(
            *("item", "scan", TicketKey("door", served.vendor.events.main.uuid, uuid), uuid, Action.ENTRY),
            *(ItemState.UNKNOWN, 1, now),
            scanned=text,
            evidence=evidence,
        )

    def evidence(self, room: TibilletRoom, served: Served) -> str:
        looked = room.look(request(served, "TB-VALID-1"))
        assert isinstance(looked, Answer)
        return looked.evidence

    def settled(self, room: TibilletRoom, item: OutboxItem) -> Settlement:
        found = room.settle(item)
        assert isinstance(found, Settlement), found
        return found

    def test_not_scanned_waits(self, room: TibilletRoom, served: Served) -> None:
        item = self.item(served, self.evidence(room, served))
        assert self.settled(room, item).state is ItemState.WAITING
        served.vendor.store.cancel("TB-VALID-1")
        assert self.settled(room, item).state is ItemState.WAITING, "the look before the sending finds it canceled"

    def test_scanned_by_this_device_is_ours(self, room: TibilletRoom, served: Served) -> None:
        evidence = self.evidence(room, served)
        served.faults.add(FaultRule(FaultKind.CUT, phase=Phase.AFTER, path="*/ticket/", times=1))
        assert trouble(room.use(request(served, "TB-VALID-1"))).executed is Executed.MAYBE
        assert self.settled(room, self.item(served, evidence)).state is ItemState.ACKNOWLEDGED
        assert self.settled(room, self.item(served, "")).state is ItemState.AMBIGUOUS, "no look before it"

    def test_a_bare_id_is_settled_as_well(self, room: TibilletRoom, served: Served) -> None:
        item = replace(self.item(served, self.evidence(room, served)), scanned="")
        assert self.settled(room, item).state is ItemState.WAITING

    def test_scanned_by_another_device_is_refused(self, room: TibilletRoom, served: Served) -> None:
        evidence = self.evidence(room, served)
        served.vendor.use_elsewhere("TB-VALID-1")
        found = self.settled(room, self.item(served, evidence))
        assert (found.state, found.reason) == (ItemState.REFUSED, Reason.ALREADY_USED)

    def test_a_device_that_is_not_known_is_nobodys(self, open_room: Open, served: Served) -> None:
        key_alone = {"api_key": served.vendor.options.api_key}
        room = open_room(key_alone, **served.vendor.settings())
        evidence = self.evidence(room, served)
        served.vendor.use_elsewhere("TB-VALID-1")
        assert self.settled(room, self.item(served, evidence)).state is ItemState.AMBIGUOUS
        assert use(room, served, "TB-VALID-2").yes
        assert self.settled(room, self.item(served, evidence)).state is ItemState.REFUSED, "a scan names the device"

    def test_a_ticket_that_is_gone_is_for_a_person(self, room: TibilletRoom, served: Served) -> None:
        item = self.item(served, self.evidence(room, served))
        served.vendor.store.remove("TB-VALID-1")
        for left in (item, replace(item, scanned="")):
            assert self.settled(room, left).state is ItemState.AMBIGUOUS
