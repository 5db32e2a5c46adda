"""Every status and every shape of answer that TiBillet's documents, servers and sources know: one row each.

Never a green by chance, never a second scan, and a trouble says whether something may have been done.
"""

from __future__ import annotations

import base64
import json

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from tests.vendors.servers import answer
from tests.vendors.tibillet_replay import EVENT, OTHER, OWN, Replay, room_hearing

UUID = "10000000-0000-4000-8000-0000000003e9"
TEXT = base64.urlsafe_b64encode(json.dumps({"uuid": UUID}).encode()).decode() + ":c2lnbmF0dXJl"
ASKED = UseRequest(TEXT, UUID, Mode.ENTRY)
PAGE = b"<!doctype html><html><head><title>Server Error</title></head></html>"
NO, MAYBE = Executed.NO, Executed.MAYBE
Expected = Reason | tuple[TroubleKind, Executed]


def ticket(status: str = "Valid and not scanned", *, uuid: str = UUID, **more: object) -> bytes:
    shown = {"uuid": uuid, "status": status, "event": "Concert A", "first_name": "John", **more}
    told = {"success": True, "message": "m", "ticket": shown, "reservation": {"uuid": UUID, "tickets_count": 1}}
    return answer(200, json.dumps(told).encode())


def scanned(success: object = True, status: str = "Valid and scanned", **more: object) -> bytes:
    told = {"success": success, "message": "m", "ticket": {"uuid": UUID, "status": status, "scanned_by": OWN, **more}}
    return answer(200, json.dumps(told).encode())


def error(status: int, words: str) -> bytes:
    return answer(status, json.dumps({"error": words}).encode())


def detail(status: int, words: str) -> bytes:
    return answer(status, json.dumps({"detail": words}).encode())


EITHER: dict[str, tuple[bytes, Expected]] = {
    "403 no key": (detail(403, "No app associated with this key."), (TroubleKind.UNAUTHORIZED, NO)),
    "403 archived": (detail(403, "App is archived."), (TroubleKind.FORBIDDEN, NO)),
    "403 no such route": (detail(403, "Authentication credentials were not provided."), (TroubleKind.NOT_FOUND, NO)),
    "403 of a firewall": (answer(403, PAGE), (TroubleKind.FORBIDDEN, NO)),
    "404 page": (answer(404, PAGE), (TroubleKind.NOT_FOUND, NO)),
    "404 ticket": (error(404, "Ticket not found"), Reason.UNKNOWN_CODE),
    "405": (detail(405, 'Method "GET" not allowed.'), (TroubleKind.NOT_FOUND, NO)),
    "301": (answer(301, b"", "Location: /scan/ticket/"), (TroubleKind.REDIRECTED, NO)),
    "302 elsewhere": (answer(302, b"", "Location: https://hall.example/x"), (TroubleKind.REDIRECTED, NO)),
    "307": (answer(307, b"", "Location: https://[x"), (TroubleKind.REDIRECTED, NO)),
    "400 format": (error(400, "Invalid QR code format"), Reason.UNKNOWN_CODE),
    "400 decoding": (error(400, "Error decoding QR code data: x"), Reason.UNKNOWN_CODE),
    "400 no uuid": (error(400, "Ticket UUID not found in QR code data"), Reason.UNKNOWN_CODE),
    "400 signature": (error(400, "Invalid ticket signature"), Reason.MALFORMED_CODE),
    "400 page": (answer(400, PAGE), (TroubleKind.REJECTED, NO)),
    "400 fields": (answer(400, b'{"qrcode_data": ["?"]}'), (TroubleKind.REJECTED, NO)),
    "429": (answer(429, b"", "Retry-After: 60"), (TroubleKind.BUSY, NO)),
}
"""The same for a check and a scan."""
CHECKS: dict[str, tuple[bytes, Expected]] = {
    **EITHER,
    "200": (ticket(), Reason.VALID),
    "200 French": (ticket("Valide et non scanné", is_scanned=False), Reason.VALID),
    "200 scanned": (ticket("Valid and scanned", is_scanned=True, scanned_by=OTHER), Reason.ALREADY_USED),
    "200 scanned, by the flag": (ticket("Schon drin", is_scanned=True), Reason.ALREADY_USED),
    "200 created": (ticket("Créé"), Reason.UNPAID),
    "200 inactive": (ticket("Inactive", is_scanned=False), Reason.UNPAID),
    "200 canceled": (ticket("Annulé", is_scanned=False), Reason.CANCELED),
    "200 unknown label": (ticket("Gültig", is_scanned=False), Reason.REFUSED_BY_VENDOR),
    "200 contradiction": (ticket(is_scanned=True), Reason.REFUSED_BY_VENDOR),
    "200 a flag that is none": (ticket(is_scanned="perhaps"), Reason.REFUSED_BY_VENDOR),
    "200 another ticket": (ticket(uuid=OWN), (TroubleKind.GARBLED, NO)),
    "200 no ticket": (answer(200, b'{"success": true}'), (TroubleKind.GARBLED, NO)),
    "200 page": (answer(200, PAGE), (TroubleKind.GARBLED, NO)),
    "406": (error(406, "QR code data is required"), Reason.UNKNOWN_CODE),
    "500 words": (error(500, "database is locked"), (TroubleKind.BROKEN, NO)),
    "500 page": (answer(500, PAGE), (TroubleKind.BROKEN, NO)),
    "502": (answer(502, PAGE), (TroubleKind.BROKEN, NO)),
    "503": (answer(503, PAGE), (TroubleKind.BUSY, NO)),
}
SCANS: dict[str, tuple[bytes, Expected]] = {
    **EITHER,
    "200": (scanned(), Reason.VALID),
    "200 again": (scanned(False), Reason.ALREADY_USED),
    "200 says nothing": (scanned(None), (TroubleKind.GARBLED, MAYBE)),
    "200 refused and not scanned": (scanned(False, "Valid and not scanned"), (TroubleKind.GARBLED, MAYBE)),
    "200 refused and canceled": (scanned(False, "Canceled"), Reason.CANCELED),
    "200 another ticket": (ticket("Valid and scanned", uuid=OWN), (TroubleKind.GARBLED, MAYBE)),
    "200 no ticket": (answer(200, b'{"success": true}'), (TroubleKind.GARBLED, MAYBE)),
    "200 page": (answer(200, PAGE), (TroubleKind.GARBLED, MAYBE)),
    "400 no event": (error(400, "Event uuid is required"), (TroubleKind.SECTION_UNSET, NO)),
    "400 no text": (error(400, "QR code data is required"), Reason.UNKNOWN_CODE),
    "406": (error(406, "Event error"), Reason.WRONG_EVENT),
    "500 words": (error(500, "database is locked"), (TroubleKind.BROKEN, MAYBE)),
    "500 page": (answer(500, PAGE), (TroubleKind.BROKEN, MAYBE)),
    "502": (answer(502, PAGE), (TroubleKind.BROKEN, MAYBE)),
    "503": (answer(503, PAGE), (TroubleKind.BUSY, MAYBE)),
}
READS: dict[str, tuple[bytes, TroubleKind]] = {
    "403 archived": (detail(403, "App is archived."), TroubleKind.FORBIDDEN),
    "404 page": (answer(404, PAGE), TroubleKind.NOT_FOUND),
    "404 words": (error(404, "Event not found"), TroubleKind.NOT_FOUND),
    "400 words": (error(400, "Invalid event uuid"), TroubleKind.REJECTED),
    "400 fields": (answer(400, b'{"event_uuid": ["Must be a valid UUID."]}'), TroubleKind.REJECTED),
    "500 words": (error(500, "x"), TroubleKind.BROKEN),
    "500 page": (answer(500, PAGE), TroubleKind.BROKEN),
    "301": (answer(301, b"", "Location: /"), TroubleKind.REDIRECTED),
    "200 page": (answer(200, PAGE), TroubleKind.GARBLED),
    "200 no results": (answer(200, b'{"success": true}'), TroubleKind.GARBLED),
    "200 strange results": (answer(200, b'{"results": {}, "total": 1, "total_pages": 1}'), TroubleKind.GARBLED),
}
KEY_IS_GOOD = [answer(200, b'{"scan_app": "Entrance 0"}')]


def check_against(found: object, expected: Expected) -> None:
    if isinstance(expected, Reason):
        assert isinstance(found, Answer), found
        assert (found.yes, found.reason) == (expected is Reason.VALID, expected)
    else:
        assert isinstance(found, Trouble), found
        assert (found.kind, found.executed) == expected


@pytest.mark.parametrize("name", CHECKS)
def test_a_check(name: str) -> None:
    told, expected = CHECKS[name]
    replay = Replay({"/scan/check_ticket/": [told], "/scan/check_api_scan/": KEY_IS_GOOD})
    with room_hearing(replay) as room:
        found = room.look(ASKED)
    check_against(found, expected)
    assert replay.heard.count("/scan/check_ticket/") == 1


@pytest.mark.parametrize("name", SCANS)
def test_a_scan(name: str) -> None:
    told, expected = SCANS[name]
    checks = [ticket(), ticket("Valid and scanned", is_scanned=True, scanned_by=OWN)]
    replay = Replay({"/scan/check_ticket/": checks, "/scan/ticket/": [told], "/scan/check_api_scan/": KEY_IS_GOOD})
    with room_hearing(replay) as room:
        found = room.use(ASKED)
    check_against(found, expected)
    assert replay.heard.count("/scan/ticket/") == 1, "never a second time by itself"


@pytest.mark.parametrize("call", ["/scan/list_tickets/", "/scan/search_ticket/"])
@pytest.mark.parametrize("name", READS)
def test_a_list_and_a_search(call: str, name: str) -> None:
    told, kind = READS[name]
    with room_hearing(Replay({call: [told], "/scan/check_api_scan/": KEY_IS_GOOD})) as room:
        found = room.page(PageRequest(EVENT, 1)) if "list" in call else room.search("Doe")
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (kind, NO)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (detail(403, "No app associated with this key."), TroubleKind.UNAUTHORIZED),
        (detail(403, "App is archived."), TroubleKind.FORBIDDEN),
        (answer(500, PAGE), TroubleKind.UNAUTHORIZED),
        (error(500, "x"), TroubleKind.BROKEN),
        (answer(404, PAGE), TroubleKind.NOT_FOUND),
        (answer(302, b"", "Location: https://hall.example/scan/check_api_scan/"), TroubleKind.REDIRECTED),
        (answer(200, PAGE), TroubleKind.GARBLED),
        (answer(200, b"{}"), TroubleKind.GARBLED),
        (answer(401, PAGE), TroubleKind.UNAUTHORIZED),
        (answer(503, PAGE), TroubleKind.BUSY),
    ],
)
def test_a_key(told: bytes, kind: TroubleKind) -> None:
    alive = [answer(200, b'{"allow_any": true}')]
    with room_hearing(Replay({"/scan/check_api_scan/": [told], "/scan/check_allow_any/": alive})) as room:
        found = room.connect()
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (kind, NO)
    if kind is TroubleKind.REDIRECTED:
        assert "https://hall.example" in found.detail


def test_a_server_that_fails_as_a_whole_is_not_the_keys_fault() -> None:
    broken = [answer(500, PAGE)]
    with room_hearing(Replay({"/scan/check_api_scan/": broken, "/scan/check_allow_any/": broken})) as room:
        found = room.connect()
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.BROKEN


def test_a_key_for_which_everything_else_is_missing() -> None:
    with room_hearing(Replay({"/scan/check_api_scan/": KEY_IS_GOOD})) as room:
        found = room.connect()
        assert isinstance(found, Connection)
        assert (found.account, found.sections, room.capability.ticket_list) == ("Entrance 0", (), False)
