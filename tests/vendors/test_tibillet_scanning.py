"""TiBillet's scans against both generations of its server: what is looked at, and what the room refuses itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox.faults import FaultKind, FaultRule
from station.sandbox.tibillet_options import TibilletOptions
from station.sandbox.tibillet_rules import LABELS, Status
from station.vendors.endpoint import Endpoint
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.tibillet_rooms import CURRENT, PUBLISHED, Rooms, look, posts, request, use


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


def test_a_scan_is_between_two_looks(room: TibilletRoom, served: Served) -> None:
    assert use(room, served).yes
    assert posts(served) == ["check_ticket", "ticket", "check_ticket"]


def test_one_look_just_before_is_enough(room: TibilletRoom, served: Served) -> None:
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


def test_a_look_at_another_ticket_serves_for_none(room: TibilletRoom, served: Served) -> None:
    look(room, served, "TB-VALID-2")
    assert not use(room, served, "TB-CANCELED-1").yes
    assert "ticket" not in posts(served)


def test_an_old_look_serves_for_none(room: TibilletRoom, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.vendors.tibillet.scanning._LOOK_LASTS", -1.0)
    asked = request(served, "TB-VALID-1")
    room.look(asked)
    room.use(asked)
    assert posts(served) == ["check_ticket", "check_ticket", "ticket", "check_ticket"]


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
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("options", [CURRENT, PUBLISHED], ids=["current", "published"])
def test_the_room_refuses_what_the_server_would_scan(
    room: TibilletRoom, served: Served, code: str, reason: Reason, options: TibilletOptions, language: str
) -> None:
    served.vendor.options = options
    room._client._headers["Accept-Language"] = language
    for answer in (use(room, served, code), look(room, served, code)):
        assert (answer.yes, answer.reason) == (False, reason)
    assert use(room, served).yes
    assert posts(served).count("ticket") == 1
    assert served.vendor.audit.people("tibillet", code) == 0


def test_a_label_in_no_known_language_is_a_no(
    room: TibilletRoom, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LABELS, "en", {status: f"Gültig {status.name}" for status in Status})
    answer = use(room, served)
    assert (answer.yes, answer.reason, answer.message) == (False, Reason.REFUSED_BY_VENDOR, "Gültig NOT_SCANNED")
    assert use(room, served, "TB-USED-1").reason is Reason.ALREADY_USED, "the flag beside it needs no language"
    assert "ticket" not in posts(served)


@pytest.mark.parametrize("text", ["", "garbage", "a:b:c", "%2F", "ü🎟", "!!!:sig", "eyJ1dWlkIjogInp6eiJ9:sig", "1:x"])
def test_no_ticket_at_all_is_unknown(room: TibilletRoom, served: Served, text: str) -> None:
    answer = room.look(UseRequest(text, text, Mode.ENTRY))
    assert isinstance(answer, Answer)
    assert (answer.yes, answer.reason) == (False, Reason.UNKNOWN_CODE)


def test_a_forged_signature_is_refused_by_the_server(room: TibilletRoom, served: Served) -> None:
    own, other = served.vendor.qr_text("TB-VALID-1"), served.vendor.qr_text("TB-VALID-2")
    swapped = f"{own.partition(':')[0]}:{other.partition(':')[2]}"
    for forged, reason in ((swapped, Reason.MALFORMED_CODE), (own.partition(":")[0] + ":x", Reason.UNKNOWN_CODE)):
        assert room.ticket_code(forged) == served.vendor.events.uuid_of("TB-VALID-1")
        answer = room.use(UseRequest(forged, forged, Mode.ENTRY))
        assert isinstance(answer, Answer)
        assert (answer.yes, answer.reason) == (False, reason)
    assert served.vendor.audit.effects() == ()


def test_used_here_and_used_elsewhere(room: TibilletRoom, served: Served) -> None:
    use(room, served)
    served.vendor.use_elsewhere("TB-VALID-2")
    here, elsewhere = use(room, served), use(room, served, "TB-VALID-2")
    assert here.previous is not None
    assert elsewhere.previous is not None
    assert (here.previous.here, elsewhere.previous.here) == (True, False)


def test_another_events_ticket(room: TibilletRoom, served: Served) -> None:
    scanned = use(room, served, "TB-OTHER-EVENT-1")
    assert (scanned.yes, scanned.reason, scanned.message) == (False, Reason.WRONG_EVENT, "Event error")
    checked = look(room, served, "TB-OTHER-EVENT-1", Mode.CHECK)
    assert (checked.yes, checked.reason, checked.message) == (False, Reason.WRONG_EVENT, "Concert B")
    looked = request(served, "TB-OTHER-EVENT-1")
    assert isinstance(seen := room.look(looked), Answer)
    assert seen.yes
    for answer in (scanned, checked, room.use(looked)):
        assert isinstance(answer, Answer)
        assert answer.ticket is not None
        assert answer.ticket.section_name == "Concert B", "the door can say which"
    assert look(room, served, "TB-VALID-1", Mode.CHECK).yes
    assert served.vendor.audit.effects() == ()


def test_an_id_that_was_typed_in(room: TibilletRoom, served: Served) -> None:
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


def test_it_takes_neither_exits_nor_groups(room: TibilletRoom, served: Served) -> None:
    for bad in (
        replace(request(served, "TB-VALID-1"), people=2),
        replace(request(served, "TB-VALID-1"), mode=Mode.EXIT),
    ):
        with pytest.raises(ValueError, match="one entry"):
            room.use(bad)
    assert Mode.EXIT not in room.capability.modes


@pytest.mark.parametrize("options", [CURRENT, PUBLISHED], ids=["current", "published"])
def test_the_device_that_was_last_has_the_ticket(rooms: Rooms, served: Served, options: TibilletOptions) -> None:
    served.vendor.options = replace(options, overtaken=True)
    room = rooms.with_key_alone()  # its own device, too, has to be found out
    answer = use(room, served)
    assert (answer.yes, answer.reason) == (False, Reason.CONFLICT)
    assert answer.previous is not None
    assert not answer.previous.here


def test_a_ticket_canceled_while_it_is_scanned_is_refused(
    room: TibilletRoom, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = room._client.send

    def with_a_cancellation(endpoint: Endpoint, *given: object) -> object:
        reply = send(endpoint, *given)  # type: ignore[arg-type]
        if endpoint is endpoints.SCAN:
            served.vendor.store.cancel("TB-VALID-1")
        return reply

    monkeypatch.setattr(room._client, "send", with_a_cancellation)
    answer = use(room, served)
    assert (answer.yes, answer.reason) == (False, Reason.CANCELED)


@pytest.mark.parametrize(
    "rule",
    [
        FaultRule(FaultKind.CUT, path="*/check_ticket/", skip=1),
        FaultRule(FaultKind.STATUS, status=500, path="*/check_ticket/", skip=1),
        FaultRule(FaultKind.GARBAGE, status=200, path="*/check_ticket/", skip=1),
    ],
    ids=["cut", "broken", "garbage"],
)
def test_without_a_second_look_the_servers_yes_stands(room: TibilletRoom, served: Served, rule: FaultRule) -> None:
    served.faults.add(rule)
    assert use(room, served).yes


def test_without_a_first_look_nothing_is_scanned(room: TibilletRoom, served: Served) -> None:
    served.faults.add(FaultRule(FaultKind.CUT, path="*/check_ticket/", times=1))
    assert isinstance(room.use(request(served, "TB-VALID-1")), Trouble)
    assert served.vendor.audit.effects() == ()
