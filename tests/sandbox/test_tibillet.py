"""TiBillet's server: every answer that was recorded from a running one, in its shape and with its status."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator

import httpx
import pytest

from station.sandbox.tibillet_options import TibilletOptions
from tests.sandbox.tibillet_served import Served, check, listed, scan, serve


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def http(served: Served) -> Iterator[httpx.Client]:
    with served.client() as client:
        yield client


def payload(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode()


TICKET = {"uuid", "status", "event", "first_name", "last_name", "price", "product", "scanned_by", "custom_form"}


def test_a_ticket_is_checked_scanned_and_then_was_scanned(http: httpx.Client, served: Served) -> None:
    text = served.vendor.qr_text("TB-VALID-1")
    seen = check(http, text)
    assert (seen.status_code, seen.json()["message"]) == (200, "Ticket information retrieved")
    ticket = seen.json()["ticket"]
    assert set(ticket) == TICKET | {"is_scanned"}
    assert (ticket["status"], ticket["is_scanned"], ticket["scanned_by"]) == ("Valid and not scanned", False, None)
    assert set(seen.json()["reservation"]) == {"uuid", "tickets_count"}
    first, second = scan(http, served, text), scan(http, served, served.vendor.qr_text("TB-VALID-1"))
    device = served.vendor.secrets()["device_uuid"]
    for answer, success, message in (
        (first, True, "Ticket successfully scanned"),
        (second, False, "Ticket already scanned"),
    ):
        shown = answer.json()
        assert (answer.status_code, shown["success"], shown["message"]) == (200, success, message)
        assert set(shown["ticket"]) == TICKET
        assert (shown["ticket"]["status"], shown["ticket"]["scanned_by"]) == ("Valid and scanned", device)
    assert served.vendor.audit.people("tibillet", "TB-VALID-1") == 1


def test_the_text_differs_at_every_call_and_is_as_long_as_the_vendors(served: Served) -> None:
    texts = {served.vendor.qr_text("TB-VALID-1") for _ in range(20)}
    assert len(texts) == 20
    assert {len(text) for text in texts} == {409}
    assert len({text.partition(":")[0] for text in texts}) == 1
    assert len({sample.code for _ in range(2) for sample in served.vendor.samples()}) == len(served.vendor.samples())


@pytest.mark.parametrize(
    ("text", "status", "error"),
    [
        (None, 406, "QR code data is required"),
        ("abc", 400, "Invalid QR code format"),
        ("a:b:c", 400, "Invalid QR code format"),
        ("!!!:sig", 400, "Error decoding QR code data: "),
        (payload({"a": 1}) + ":sig", 400, "Ticket UUID not found in QR code data"),
        (payload({"uuid": "20000000-0000-4000-8000-000000000000"}) + ":sig", 404, "Ticket not found"),
        (payload({"uuid": "zzz"}) + ":sig", 500, "['“zzz” is not a valid UUID.']"),
    ],
)
def test_what_is_no_ticket(http: httpx.Client, text: str | None, status: int, error: str) -> None:
    answer = check(http, text)
    assert answer.status_code == status
    assert answer.json()["error"].startswith(error)


def test_forged_and_broken_signatures(http: httpx.Client, served: Served) -> None:
    own, other = served.vendor.qr_text("TB-VALID-1"), served.vendor.qr_text("TB-VALID-2")
    first, second = own.partition(":")[0], other.partition(":")[2]
    for ask in (check, lambda client, text: scan(client, served, text)):
        forged = ask(http, f"{first}:{second}")
        assert (forged.status_code, forged.json()) == (400, {"error": "Invalid ticket signature"})
        broken = ask(http, f"{first}:x")
        assert (broken.status_code, set(broken.json())) == (500, {"error"})


@pytest.mark.parametrize(
    ("code", "label", "scanned"),
    [
        ("TB-TYPE-NOT-ALLOWED-1", "Created", False),
        ("TB-CHECKIN-NOT-ALLOWED-1", "Inactive", False),
        ("TB-CANCELED-1", "Canceled", False),
        ("TB-USED-1", "Valid and scanned", True),
    ],
)
def test_the_server_scans_what_nobody_should_pass_on(
    http: httpx.Client, served: Served, code: str, label: str, scanned: bool
) -> None:
    text = served.vendor.qr_text(code)
    before = check(http, text).json()["ticket"]
    assert (before["status"], before["is_scanned"], before["scanned_by"]) == (label, scanned, None)
    assert scan(http, served, text).json()["success"] is not scanned
    assert check(http, text).json()["ticket"]["status"] == "Valid and scanned"


@pytest.mark.parametrize(
    ("asked", "label"),
    [("en", "Valid and not scanned"), ("fr;q=0.9, en;q=0.1", "Valide et non scanné"), ("de", "Valide et non scanné")],
)
def test_labels_are_in_the_language_asked_for(served: Served, asked: str, label: str) -> None:
    with served.client(**{"Accept-Language": asked}) as client:
        assert check(client, served.vendor.qr_text("TB-VALID-1")).json()["ticket"]["status"] == label


def test_events_are_asked_for_and_held_apart(http: httpx.Client, served: Served) -> None:
    text = served.vendor.qr_text("TB-OTHER-EVENT-1")
    missing = http.post("/scan/ticket/", json={"qrcode_data": text})
    assert (missing.status_code, missing.json()) == (400, {"error": "Event uuid is required"})
    for event in (served.vendor.events.main.uuid, "x"):
        wrong = scan(http, served, text, event)
        assert (wrong.status_code, wrong.json()) == (406, {"error": "Event error"})
    assert check(http, text).json()["ticket"]["event"] == "Concert B"
    nothing = http.post("/scan/ticket/", json={"event_uuid": served.vendor.events.main.uuid})
    assert (nothing.status_code, nothing.json()) == (400, {"error": "QR code data is required"})
    not_json = http.post("/scan/ticket/", content=b"", headers={"Content-Type": "application/json"})
    assert (not_json.status_code, not_json.json()) == (400, {"error": "Event uuid is required"})


def test_without_a_lock_two_scans_at_once_are_both_told_yes(served: Served) -> None:
    served.vendor.options = TibilletOptions(scan_seconds=0.3)
    text, answers = served.vendor.qr_text("TB-VALID-1"), []

    def enter() -> None:
        with served.client() as client:
            answers.append(scan(client, served, text).json()["success"])

    threads = [threading.Thread(target=enter) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True, True]
    assert served.vendor.audit.people("tibillet", "TB-VALID-1") == 2


def test_another_door_and_late_sales_and_a_reset(http: httpx.Client, served: Served) -> None:
    served.vendor.use_elsewhere("TB-VALID-1")
    served.vendor.store.sell("TB-LATE-1")
    shown = check(http, served.vendor.qr_text("TB-VALID-1")).json()["ticket"]
    assert (shown["is_scanned"], shown["scanned_by"]) == (True, served.vendor.other_device)
    assert scan(http, served, served.vendor.qr_text("TB-LATE-1")).json()["success"] is True
    assert listed(http, served)["total"] == 61
    served.vendor.reset()
    assert check(http, served.vendor.qr_text("TB-VALID-1")).json()["ticket"]["is_scanned"] is False
    assert served.vendor.describe()["tickets"] == 60


def test_another_device_that_is_last_after_every_scan(http: httpx.Client, served: Served) -> None:
    served.vendor.options = TibilletOptions(overtaken=True)
    text = served.vendor.qr_text("TB-VALID-1")
    told = scan(http, served, text).json()
    assert (told["success"], told["ticket"]["scanned_by"]) == (True, served.vendor.secrets()["device_uuid"])
    assert check(http, text).json()["ticket"]["scanned_by"] == served.vendor.other_device
    assert served.vendor.audit.people("tibillet", "TB-VALID-1") == 2
