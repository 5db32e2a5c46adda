"""Every example of TiBillet's published scan API as it stands there, sent and answered over a real line."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from station.domain.profile import Profile
from station.domain.ticket import Counters, TicketStatus
from station.domain.vendor import Answer, Connection, UseRequest
from station.domain.verdict import Mode, Reason
from station.vendors.tibillet.labels import State
from station.vendors.tibillet.pairing import Paired, pair
from station.vendors.tibillet.payloads import check_body, scan_body
from station.vendors.tibillet.settling import read_evidence
from station.vendors.tibillet.vendor import TibilletRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

PAIRED = b"""{
"success": true,
"message": "Device successfully paired",
"api_key": "YOUR_API_KEY",
"device_uuid": "12345678-1234-5678-1234-567812345678",
"device_name": "Entrance Scanner"
}"""
TESTED = b"""{
"success": true,
"message": "API key is valid",
"device_info": {
"uuid": "12345678-1234-5678-1234-567812345678",
"name": "Entrance Scanner",
"claimed": true,
"archived": false
},
"server_info": {
"tenant": "Example Organization",
"domain": "example.tibillet.org",
"timestamp": "2023-06-15T14:30:45.123456+00:00"
}
}"""
ASKED = b"""{
"qrcode_data": "BASE64_ENCODED_DATA:SIGNATURE"
}"""
CHECKED = b"""{
"success": true,
"message": "Ticket information retrieved",
"ticket": {
"uuid": "12345678-1234-5678-1234-567812345678",
"status": "Valid and not scanned",
"is_scanned": false,
"event": "Example Event",
"first_name": "John",
"last_name": "Doe",
"price": "General Admission",
"product": "Concert Ticket",
"scanned_by": null
},
"reservation": {
"uuid": "87654321-8765-4321-8765-432187654321",
"tickets_count": 2
}
}"""
SCANNED = b"""{
"success": true,
"message": "Ticket successfully scanned",
"ticket": {
"uuid": "12345678-1234-5678-1234-567812345678",
"status": "Valid and scanned",
"event": "Example Event",
"first_name": "John",
"last_name": "Doe",
"price": "General Admission",
"product": "Concert Ticket"
},
"reservation": {
"uuid": "87654321-8765-4321-8765-432187654321",
"tickets_count": 2
}
}"""
SCANNED_ALREADY = b"""{
"success": false,
"message": "Ticket already scanned",
"ticket": {
"uuid": "12345678-1234-5678-1234-567812345678",
"status": "Valid and scanned",
"event": "Example Event",
"first_name": "John",
"last_name": "Doe",
"price": "General Admission",
"product": "Concert Ticket",
"scanned_by": "98765432-9876-5432-9876-543298765432"
},
"reservation": {
"uuid": "87654321-8765-4321-8765-432187654321",
"tickets_count": 2
}
}"""
TICKET, DEVICE = "12345678-1234-5678-1234-567812345678", "12345678-1234-5678-1234-567812345678"
QR_TEXT = base64.urlsafe_b64encode(json.dumps({"uuid": TICKET}).encode()).decode() + ":U0lHTkFUVVJF"
ASKED_FOR = UseRequest(QR_TEXT, TICKET, Mode.ENTRY)


class Documented:
    """The published server: its routes answer with the examples, everything else is not there."""

    def __init__(self, scanned: bytes = SCANNED) -> None:
        self.heard: list[tuple[str, dict[str, str], bytes]] = []
        self.answers = {
            "GET /scan/your_token_here/pair": PAIRED,
            "GET /scan/test_api/": TESTED,
            "POST /scan/check_ticket/": CHECKED,
            "POST /scan/ticket/": scanned,
        }

    def __call__(self, raw: bytes) -> bytes:
        head, _, body = raw.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        call = first.removesuffix(" HTTP/1.1")
        self.heard.append(
            (call, {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}, body)
        )
        return answer(200, self.answers[call]) if call in self.answers else answer(404, b"<html>")


@contextmanager
def room_at(documented: Documented, event: str = "") -> Iterator[TibilletRoom]:
    with RawServer(documented) as server:
        profile = Profile("door", "tibillet", server.url, {"event": event})
        secrets = {"api_key": "YOUR_API_KEY", "device_uuid": DEVICE}
        room = TibilletRoom(profile, secrets, SystemClock())
        try:
            yield room
        finally:
            room.close()


def test_pairing_a_device() -> None:
    documented = Documented()
    with RawServer(documented) as server:
        paired = pair(f"{server.url}/scan/your_token_here/pair", SystemClock())
        assert isinstance(paired, Paired)
        assert paired.base_url == server.url
    assert (paired.device.api_key, paired.device.device_uuid) == ("YOUR_API_KEY", DEVICE)
    assert paired.device.name == "Entrance Scanner"
    assert [call for call, _, _ in documented.heard] == ["GET /scan/your_token_here/pair"]


def test_testing_the_connection() -> None:
    documented = Documented()
    with room_at(documented) as room:
        found = room.connect()
    assert isinstance(found, Connection)
    assert (found.account, found.sections) == ("Entrance Scanner · Example Organization", ())
    assert found.named_address == "https://example.tibillet.org", "told, and not followed"
    tested = next(headers for call, headers, _ in documented.heard if call == "GET /scan/test_api/")
    assert tested["authorization"] == "Api-Key YOUR_API_KEY"
    assert not room.capability.ticket_list


@pytest.mark.parametrize(
    ("claimed", "archived", "works"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_a_device_that_may_not_scan_any_more(claimed: bool, archived: bool, works: bool) -> None:
    documented = Documented()
    told = json.loads(TESTED)
    told["device_info"] |= {"claimed": claimed, "archived": archived}
    documented.answers["GET /scan/test_api/"] = json.dumps(told).encode()
    with room_at(documented) as room:
        assert isinstance(room.connect(), Connection) is works


def test_checking_a_ticket() -> None:
    documented = Documented()
    with room_at(documented) as room:
        seen = room.look(ASKED_FOR)
    assert isinstance(seen, Answer)
    assert (seen.yes, seen.reason, seen.message) == (True, Reason.VALID, "Ticket information retrieved")
    assert read_evidence(seen.evidence) is State.NOT_SCANNED
    ticket = seen.ticket
    assert ticket is not None
    assert (ticket.key.ticket_id, ticket.codes, ticket.status) == (TICKET, (TICKET,), TicketStatus.VALID)
    assert (ticket.holder, ticket.type_name) == ("John Doe", "Concert Ticket · General Admission")
    assert (ticket.section_name, ticket.order) == ("Example Event", "87654321-8765-4321-8765-432187654321")
    assert ticket.counters == Counters(1, 1, 0)
    [(call, headers, body)] = documented.heard
    assert (call, headers["content-type"]) == ("POST /scan/check_ticket/", "application/json")
    assert json.loads(body) == {"qrcode_data": QR_TEXT}


def test_scanning_a_ticket() -> None:
    documented = Documented()
    with room_at(documented) as room:
        used = room.use(ASKED_FOR)
    assert isinstance(used, Answer)
    assert (used.yes, used.reason, used.message) == (True, Reason.VALID, "Ticket successfully scanned")
    assert used.ticket is not None
    assert used.ticket.holder == "John Doe"
    sent = [body for call, _, body in documented.heard if call == "POST /scan/ticket/"]
    assert [json.loads(body) for body in sent] == [{"qrcode_data": QR_TEXT}]


def test_a_ticket_that_was_scanned_already() -> None:
    with room_at(Documented(SCANNED_ALREADY)) as room:
        used = room.use(ASKED_FOR)
    assert isinstance(used, Answer)
    assert (used.yes, used.reason, used.message) == (False, Reason.ALREADY_USED, "Ticket already scanned")
    assert used.previous is not None
    assert not used.previous.here


@pytest.mark.parametrize("written", [check_body, lambda text: scan_body(text, "")])
def test_the_bodies_of_requests(written: Callable[[str], bytes]) -> None:
    assert json.loads(written("BASE64_ENCODED_DATA:SIGNATURE")) == json.loads(ASKED)


def test_a_text_that_names_no_ticket_is_sent_as_it_stands() -> None:
    """The document's own example of a code is one; what is answered about another ticket is no answer."""
    documented = Documented()
    with room_at(documented) as room:
        code = json.loads(ASKED)["qrcode_data"]
        assert room.ticket_code(code) == code
        assert not isinstance(room.look(UseRequest(code, code, Mode.ENTRY)), Answer)
    assert json.loads(documented.heard[0][2]) == json.loads(ASKED)
