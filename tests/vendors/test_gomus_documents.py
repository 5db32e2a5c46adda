"""Every example of the go~mus Entry document, as it stands there: what is sent, and what is made of the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import parse_qsl

import httpx
import pytest

from station.domain.profile import Profile
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import Sandbox
from station.vendors.gomus.scan_event import ScanEvent
from station.vendors.gomus.vendor import GomusRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

MESSAGE = """{
    "message": "Eintritte: 1"
}"""
ERROR = """{
    "error": "Barcode wurde schon eingelÃ¶st am 13.03.2017"
}"""
SCAN = """{
  "scan": {
    "id": 3,
    "barcode": "111yxqgyxGWWVmXEg",
    "entry_at": "2019-09-03T12:55:53+02:00",
    "position": null,
    "device": "3",
    "people_count": 3,
    "is_valid": true,
    "is_entry": true,
    "updated_at": "2019-09-03T21:53:20+02:00",
    "created_at": "2019-09-03T12:55:53+02:00"
  }
}"""
EVENT = ScanEvent(
    scan_id="3",
    barcode="111yxqgyxGWWVmXEg",
    entry_at=datetime(2019, 9, 3, 10, 55, 53, tzinfo=UTC),
    position="",
    device="3",
    people=3,
    valid=True,
    is_entry=True,
    created_at=datetime(2019, 9, 3, 10, 55, 53, tzinfo=UTC),
    updated_at=datetime(2019, 9, 3, 19, 53, 20, tzinfo=UTC),
)
BARCODE = "111yxqgyxGWWVmXEg"
ASKED = {mode: UseRequest(BARCODE, BARCODE, mode) for mode in Mode}


@contextmanager
def _answering(status: int, body: str, **options: str) -> Iterator[tuple[GomusRoom, RawServer]]:
    with RawServer(lambda _: answer(status, body.encode())) as server:
        room = GomusRoom(Profile("door", "gomus", server.url, options), {"token": "meowmeowmeow"}, SystemClock())
        yield room, server
        room.close()


def _sent(server: RawServer) -> tuple[str, dict[str, str], bytes]:
    """The only request: its first line's method and target, its headers in small letters, its body."""
    (request,) = server.requests
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode("ascii").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return first.removesuffix(" HTTP/1.1"), headers, body


def test_status_of_a_barcode() -> None:
    with _answering(200, MESSAGE) as (room, server):
        answered = room.look(ASKED[Mode.CHECK])
        first, headers, body = _sent(server)
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason, answered.message) == (True, Reason.VALID, "Eintritte: 1")
    assert first == f"GET /api/v3/barcodes/{BARCODE}"
    assert headers["authorization"] == "Bearer meowmeowmeow"
    assert body == b""


def test_voiding_a_barcode() -> None:
    with _answering(200, MESSAGE) as (room, server):
        answered = room.use(ASKED[Mode.ENTRY])
        first, headers, body = _sent(server)
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason, answered.message) == (True, Reason.VALID, "Eintritte: 1")
    assert first == f"PUT /api/v3/barcodes/{BARCODE}"
    assert headers["authorization"] == "Bearer meowmeowmeow"
    assert body == b""


def test_tracking_an_exit() -> None:
    with _answering(200, MESSAGE) as (room, server):
        answered = room.use(ASKED[Mode.EXIT])
        first, _, body = _sent(server)
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason) == (True, Reason.CHECKED_OUT)
    assert (first, body) == (f"PUT /api/v3/barcodes/{BARCODE}/exit", b"")


def test_the_location_of_an_exit() -> None:
    with _answering(200, MESSAGE, location="Haupthaus") as (room, server):
        room.use(ASKED[Mode.EXIT])
        first, _, _ = _sent(server)
    assert first == f"PUT /api/v3/barcodes/{BARCODE}/exit?location=Haupthaus"


@pytest.mark.parametrize("mode", [Mode.CHECK, Mode.ENTRY, Mode.EXIT])
@pytest.mark.parametrize("error", [ERROR, ERROR.replace("Ã¶", "ö")], ids=["as printed", "as meant"])
def test_a_barcode_that_was_used(mode: Mode, error: str) -> None:
    with _answering(422, error) as (room, _):
        answered = room.look(ASKED[mode]) if mode is Mode.CHECK else room.use(ASKED[mode])
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason) == (False, Reason.ALREADY_USED)
    assert answered.message == json.loads(error)["error"]
    assert answered.previous is not None
    assert answered.previous.day_only
    assert answered.previous.at is not None
    assert answered.previous.at.astimezone().strftime("%d.%m.%Y") == "13.03.2017"


def test_showing_a_scan_event() -> None:
    with _answering(200, SCAN) as (room, server):
        assert room.scan_event("3") == EVENT
        first, headers, _ = _sent(server)
    assert first == "GET /api/v4/entry/scans/3"
    assert headers["authorization"] == "Bearer meowmeowmeow"


def test_updating_a_scan_event() -> None:
    with _answering(200, SCAN) as (room, server):
        assert room.set_people("3", 3) == EVENT
        first, headers, body = _sent(server)
    assert first == "PUT /api/v4/entry/scans/3"
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qsl(body.decode("ascii")) == [("scan[people_count]", "3")]


def test_the_sandbox_answers_in_the_documents_shape() -> None:
    with Sandbox(tickets=20) as sandbox:
        address = sandbox.addresses.vendors["gomus"]
        headers = {"Authorization": f"Bearer {address.secrets['token']}"}
        with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
            status, void = client.get("/api/v3/barcodes/GM-VALID-1"), client.put("/api/v3/barcodes/GM-VALID-1")
            refused, leaving = client.put("/api/v3/barcodes/GM-VALID-1"), client.put("/api/v3/barcodes/GM-VALID-1/exit")
            number = sandbox.gomus.scan_events("GM-VALID-1")[0].id
            scan = client.put(f"/api/v4/entry/scans/{number}", data={"scan[people_count]": "3"})
    for answered, example in ((status, MESSAGE), (void, MESSAGE), (leaving, MESSAGE), (refused, ERROR)):
        assert answered.json().keys() == json.loads(example).keys()
    assert (status.json(), refused.status_code) == (json.loads(MESSAGE), 422)
    documented = json.loads(SCAN)["scan"]
    assert list(scan.json()["scan"]) == list(documented)
    assert {name: type(value) for name, value in scan.json()["scan"].items() if name != "position"} == {
        name: type(value) for name, value in documented.items() if name != "position"
    }
