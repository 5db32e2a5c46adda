"""go~mus Entry: status, void, exit, scan events, and codes with every character in the path."""

from __future__ import annotations

import re
import socket
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.sandbox import Sandbox
from station.sandbox.samples import AWKWARD_CODES
from tests.sandbox.clients import GomusClient, barcode_path

NOT_AUTHENTICATED = {"error": "authentication error; no customer or no user present"}
ISO_WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def test_a_status_uses_nothing_and_a_void_does(sandbox: Sandbox, gomus: GomusClient) -> None:
    for _ in range(2):
        assert (gomus.status("GM-VALID-1").status_code, gomus.status("GM-VALID-1").json()) == (
            200,
            {"message": "Eintritte: 1"},
        )
    assert sandbox.audit.effects() == ()
    assert (gomus.void("GM-VALID-1").status_code, sandbox.audit.people("gomus", "GM-VALID-1")) == (200, 1)
    for answer in (gomus.status("GM-VALID-1"), gomus.void("GM-VALID-1")):
        assert answer.status_code == 422
        assert re.fullmatch(r"Barcode wurde schon eingelöst am \d\d\.\d\d\.\d{4}", answer.json()["error"])
    assert sandbox.audit.people("gomus", "GM-VALID-1") == 1


def test_a_group_code_counts_down(sandbox: Sandbox, gomus: GomusClient) -> None:
    answers = [gomus.void("GM-GROUP-1") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 422]
    assert [answer.json().get("message") for answer in answers[:3]] == ["Eintritte: 3", "Eintritte: 2", "Eintritte: 1"]
    assert sandbox.audit.people("gomus", "GM-GROUP-1") == 3


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("GM-CANCELED-1", "Barcode wurde storniert"),
        ("GM-EXPIRED-1", r"Barcode ist abgelaufen am \d\d\.\d\d\.\d{4}"),
        ("GM-NOT-YET-VALID-1", r"Barcode ist erst gültig ab \d\d\.\d\d\.\d{4}"),
        ("GM-TYPE-NOT-ALLOWED-1", "Barcode ist an diesem Eingang nicht gültig"),
        ("GM-NOBODY", "Barcode wurde nicht gefunden"),
    ],
)
def test_refusals_come_as_422_with_a_text(gomus: GomusClient, code: str, text: str) -> None:
    for answer in (gomus.status(code), gomus.void(code)):
        assert answer.status_code == 422
        assert re.fullmatch(text, answer.json()["error"])


def test_unknown_codes_may_be_404(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.gomus.change_options({"unknown_status": 404})
    assert (gomus.void("GM-NOBODY").status_code, gomus.leave("GM-NOBODY").status_code) == (404, 404)
    outcomes = [(effect.action, effect.outcome, effect.people) for effect in sandbox.audit.effects("gomus")]
    assert outcomes == [("void", "404", 0), ("exit", "404", 0)]


def test_answers_may_come_without_a_message(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.gomus.change_options({"messages": False})
    assert gomus.status("GM-VALID-1").json() == {}
    assert (gomus.void("GM-VALID-1").status_code, gomus.status("GM-VALID-1").status_code) == (200, 422)


def test_exits(sandbox: Sandbox, gomus: GomusClient) -> None:
    assert gomus.leave("GM-VALID-1").json() == {"error": "Zu diesem Barcode gibt es keinen Eintritt"}
    gomus.void("GM-VALID-1")
    assert (gomus.leave("GM-VALID-1").status_code, gomus.leave("GM-VALID-1").status_code) == (200, 422)
    assert gomus.void("GM-VALID-1").status_code == 422
    people = [effect.people for effect in sandbox.audit.effects("gomus")]
    assert people == [0, 1, -1, 0, 0]


def test_an_exit_may_give_the_entry_back(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.gomus.change_options({"exit_returns_use": True})
    assert [gomus.void("GM-VALID-1").status_code, gomus.leave("GM-VALID-1").status_code] == [200, 200]
    assert gomus.void("GM-VALID-1").status_code == 200


@pytest.mark.parametrize("code", [*AWKWARD_CODES, "/", "a/exit", ".", "..", "%2F", "+", " x ", "\\", "ü", "a\x00b"])
def test_a_code_comes_through_the_path_as_it_is(sandbox: Sandbox, gomus: GomusClient, code: str) -> None:
    if code not in AWKWARD_CODES:
        sandbox.gomus.store.sell(code)
    assert raw_call(sandbox, "PUT", code, "?location=T%C3%BCr%20%26%201") == 200
    (effect,) = sandbox.audit.effects("gomus")
    assert (effect.code, effect.location, effect.people) == (code, "Tür & 1", 1)
    assert raw_call(sandbox, "PUT", code, "/exit") == 200


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(code=st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_any_text_can_be_a_code(sandbox: Sandbox, gomus: GomusClient, code: str) -> None:
    sandbox.audit.clear()
    raw_call(sandbox, "PUT", code, "")
    (effect,) = sandbox.audit.effects("gomus")
    assert effect.code == code


def raw_call(sandbox: Sandbox, method: str, code: str, suffix: str) -> int:
    """Without a client library in between, which might tidy the path up."""
    address = sandbox.addresses.vendors["gomus"]
    url = urlsplit(address.base_url)
    path = "".join(f"%{byte:02X}" for byte in code.encode("utf-8"))
    request = (
        f"{method} /api/v3/barcodes/{path}{suffix} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n"
        f"Authorization: Bearer {address.secrets['token']}\r\n\r\n"
    )
    with socket.create_connection((url.hostname, url.port), timeout=10) as line:
        line.sendall(request.encode("ascii"))
        answer = b""
        while received := line.recv(65_536):
            answer += received
    return int(answer.split(b" ", 2)[1])


def test_paths_that_hold_no_code_are_no_codes(gomus: GomusClient) -> None:
    assert gomus.http.get("/api/v3/barcodes/").status_code == 404
    assert gomus.http.get("/api/v3/barcodes").status_code == 404
    assert gomus.http.put("/api/v3/barcodes/GM-VALID-1/enter").status_code == 404
    assert gomus.http.put("/api/v3/barcodes/GM-VALID-1/").status_code == 404
    assert gomus.http.get("/api/v3/barcodes/GM-VALID-1/exit").status_code == 405
    assert gomus.http.delete(barcode_path("GM-VALID-1")).status_code == 405
    assert gomus.http.get("/api/v3/barcodes/%FF").status_code == 400
    assert gomus.http.get("/api/v3/barcodes/%FF").json() == {"error": "Bad Request"}


def test_a_void_leaves_a_scan_event(sandbox: Sandbox, gomus: GomusClient) -> None:
    gomus.void("GM-GROUP-1", location="Haupthaus")
    (stored,) = sandbox.gomus.scan_events("GM-GROUP-1")
    event = gomus.http.get(f"/api/v4/entry/scans/{stored.id}").json()["scan"]
    times = {name: event.pop(name) for name in ("entry_at", "created_at", "updated_at")}
    assert all(ISO_WITH_OFFSET.fullmatch(moment) for moment in times.values())
    assert event == {
        "id": stored.id,
        "barcode": "GM-GROUP-1",
        "position": "Haupthaus",
        "device": "3",
        "people_count": 1,
        "is_valid": True,
        "is_entry": True,
    }


def test_people_are_set_by_a_form(sandbox: Sandbox, gomus: GomusClient) -> None:
    gomus.void("GM-GROUP-1")
    sandbox.clock.skew_seconds = 90
    answer = gomus.http.put("/api/v4/entry/scans/1", data={"scan[people_count]": "3"})
    scan = answer.json()["scan"]
    assert (answer.status_code, scan["people_count"]) == (200, 3)
    assert scan["updated_at"] > scan["created_at"]
    assert gomus.http.get("/api/v4/entry/scans/1").json() == answer.json()
    assert sandbox.audit.people("gomus", "GM-GROUP-1") == 3
    gomus.http.put("/api/v4/entry/scans/1", data={"scan[people_count]": "2"})
    assert sandbox.audit.people_by_code("gomus") == {"GM-GROUP-1": 2}


@pytest.mark.parametrize("form", [{}, {"scan[people_count]": "three"}, {"scan[people_count]": "-1"}, {"people": "3"}])
def test_a_malformed_number_of_people_changes_nothing(gomus: GomusClient, form: dict[str, str]) -> None:
    gomus.void("GM-GROUP-1")
    answer = gomus.http.put("/api/v4/entry/scans/1", data=form)
    assert (answer.status_code, answer.json()) == (422, {"error": "People count is not a number"})
    assert gomus.http.get("/api/v4/entry/scans/1").json()["scan"]["people_count"] == 1


@pytest.mark.parametrize("number", ["2", "x", "-1", "²"])
def test_unknown_scan_events(gomus: GomusClient, number: str) -> None:
    gomus.void("GM-VALID-1")
    assert gomus.http.get(f"/api/v4/entry/scans/{number}").status_code == 404


def test_refused_voids_and_exits_leave_events_too(sandbox: Sandbox, gomus: GomusClient) -> None:
    gomus.void("GM-USED-1")
    gomus.leave("GM-USED-1")
    events = [(event.is_entry, event.is_valid) for event in sandbox.gomus.scan_events()]
    assert events == [(True, False), (False, True)]
    assert gomus.http.get("/api/v4/entry/scans/2").json()["scan"]["entry_at"] is None
    gomus.http.put("/api/v4/entry/scans/2", data={"scan[people_count]": "2"})
    assert sandbox.audit.effects("gomus")[-1].people == -1
    assert sandbox.audit.people("gomus", "GM-USED-1") == 0


@pytest.mark.parametrize("authorization", [None, "Bearer wrong", "Basic {token}", "Bearer"])
@pytest.mark.parametrize(("method", "path"), [
    ("GET", "/api/v3/barcodes/GM-VALID-1"), ("PUT", "/api/v3/barcodes/GM-VALID-1"),
    ("PUT", "/api/v3/barcodes/GM-VALID-1/exit"), ("GET", "/api/v4/entry/scans/1"), ("PUT", "/api/v4/entry/scans/1"),
])  # fmt: skip
def test_without_the_key_nothing_goes(
    sandbox: Sandbox, gomus: GomusClient, authorization: str | None, method: str, path: str
) -> None:
    del gomus.http.headers["Authorization"]
    if authorization is not None:
        gomus.http.headers["Authorization"] = authorization.format(**sandbox.gomus.secrets())
    answer = gomus.http.request(method, path)
    assert (answer.status_code, answer.json()) == (401, NOT_AUTHENTICATED)
    assert sandbox.audit.effects() == ()


def test_a_withdrawn_key(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.gomus.change_options({"token": "another"})
    assert gomus.status("GM-VALID-1").status_code == 401
    assert sandbox.addresses.vendors["gomus"].secrets == {"token": "another"}


def test_who_am_i(gomus: GomusClient) -> None:
    assert gomus.http.get("/api/v4/whoami").json() == {"access": "cashpoint", "museums": [5]}
    gomus.http.headers["Authorization"] = "Bearer wrong"
    assert gomus.http.get("/api/v4/whoami").status_code == 401
    del gomus.http.headers["Authorization"]
    assert gomus.http.get("/api/v4/whoami").json() == {"access": "public", "museums": []}


def test_the_version_tells_time_and_zone(gomus: GomusClient) -> None:
    version = gomus.http.get("/api/v4/version").json()["version"]
    assert (version["api"], version["currency"], version["per_page"]) == ("4.4", "EUR", 25)
    assert version["zone"] in ("Europe/Berlin", "UTC")
    assert ISO_WITH_OFFSET.fullmatch(version["time"])


def test_days_are_the_museums(monkeypatch: pytest.MonkeyPatch) -> None:
    from station.sandbox import gomus_rules

    assert gomus_rules.Wording().day(1_489_361_400) == "13.03.2017"  # 23:30 UTC the day before
    monkeypatch.setattr(gomus_rules, "ZONE_NAME", "Nowhere/Atlantis")
    wording = gomus_rules.Wording()
    assert (wording.zone_name, wording.day(1_489_361_400)) == ("UTC", "12.03.2017")


def test_other_doors_leave_their_mark(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.gomus.use_elsewhere("GM-GROUP-1", people=2)
    assert gomus.status("GM-GROUP-1").json() == {"message": "Eintritte: 1"}
    assert {event.device for event in sandbox.gomus.scan_events()} == {"OTHER-DOOR"}
