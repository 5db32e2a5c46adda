"""TiBillet's server: keys, pairing, which routes there are in which generation, and its other host."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from station.sandbox.tibillet_options import Generation, TibilletOptions
from tests.sandbox.tibillet_served import Served, check, scan, serve


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


def test_keys(served: Served) -> None:
    with served.client(Authorization="") as client:
        for answer in (client.get("/scan/check_api_scan/"), check(client, "abc")):
            assert (answer.status_code, answer.json()) == (403, {"detail": "No app associated with this key."})
        assert client.get("/scan/check_allow_any/").json() == {"allow_any": True}
    for key in ("nonsense", served.vendor.options.api_key[:-3] + "xyz"):
        with served.client(Authorization=f"Api-Key {key}") as client:
            stumbled = client.get("/scan/check_api_scan/")
            assert (stumbled.status_code, stumbled.headers["content-type"]) == (500, "text/html; charset=utf-8")
    served.vendor.options = TibilletOptions(archived=True)
    with served.client() as client:
        assert client.get("/scan/check_api_scan/").json() == {"detail": "App is archived."}


def test_paths_and_verbs(http: httpx.Client) -> None:
    assert http.get("/scan/check_api_scan/").json() == {"scan_app": "Entrance 0"}
    documented = http.get("/scan/test_api/")
    assert (documented.status_code, set(documented.json())) == (403, {"detail"})
    moved = http.post("/scan/check_ticket", json={})
    assert (moved.status_code, moved.headers["location"]) == (301, "/scan/check_ticket/")
    verb = http.get("/scan/ticket/")
    assert (verb.status_code, verb.json()) == (405, {"detail": 'Method "GET" not allowed.'})


def test_pairing_is_for_once(served: Served) -> None:
    token = served.vendor.pairing_token()
    with served.client(Authorization="") as client:
        moved = client.get(f"/scan/{token}/pair")
        assert (moved.status_code, moved.headers["location"]) == (301, f"/scan/{token}/pair/")
        paired = client.get(f"/scan/{token}/pair/").json()
        assert set(paired) == {"success", "tenant_name", "message", "api_key", "device_uuid", "device_name"}
        again = client.get(f"/scan/{token}/pair/")
        assert (again.status_code, again.json()) == (400, {"error": "No ScanApp matches the given query."})
        assert client.get("/scan/AAAA/pair/").status_code == 400
        other = served.vendor.pairing_token()
        forged = client.get(f"/scan/{other[:-8]}AAAAAAAA/pair/")
        assert forged.status_code == 400
        assert forged.json()["error"].startswith("Signature ")
        served.vendor.clock.skew_seconds = 300_001.0
        assert client.get(f"/scan/{other}/pair/").json()["error"].startswith("Signature age")
    with served.client(Authorization=f"Api-Key {paired['api_key']}") as client:
        assert client.get("/scan/check_api_scan/").json() == {"scan_app": paired["device_name"]}
        scan(client, served, served.vendor.qr_text("TB-VALID-1"))
        shown = check(client, served.vendor.qr_text("TB-VALID-1")).json()["ticket"]
    assert shown["scanned_by"] == paired["device_uuid"]


def test_as_the_published_document_says(served: Served) -> None:
    served.vendor.options = TibilletOptions(generation=Generation.PUBLISHED)
    text = served.vendor.qr_text("TB-VALID-1")
    with served.client() as client:
        tested = client.get("/scan/test_api/").json()
        assert set(tested) == {"success", "message", "device_info", "server_info"}
        assert tested["device_info"] == {
            "uuid": served.vendor.secrets()["device_uuid"],
            "name": "Entrance 0",
            "claimed": True,
            "archived": False,
        }
        assert set(tested["server_info"]) == {"tenant", "domain", "timestamp"}
        first = client.post("/scan/ticket/", json={"qrcode_data": text}).json()
        second = client.post("/scan/ticket/", json={"qrcode_data": text}).json()
        assert (first["success"], second["success"]) == (True, False)
        documented = {"uuid", "status", "event", "first_name", "last_name", "price", "product"}
        assert (set(first["ticket"]), set(second["ticket"])) == (documented, documented | {"scanned_by"})
        for path in ("check_api_scan", "check_allow_any"):
            assert client.get(f"/scan/{path}/").status_code == 403
        for path in ("list_tickets", "search_ticket"):
            assert client.post(f"/scan/{path}/", json={}).status_code == 403


def test_the_server_between_the_two_has_no_lists(served: Served) -> None:
    served.vendor.options = TibilletOptions(generation=Generation.WITHOUT_LISTS)
    event = served.vendor.events.main.uuid
    with served.client() as client:
        assert client.get("/scan/check_api_scan/").status_code == 200
        assert client.get("/scan/test_api/").status_code == 403
        assert client.post("/scan/list_tickets/", json={"event_uuid": event}).status_code == 403
        assert client.post("/scan/search_ticket/", json={"event_uuid": event, "search": "x"}).status_code == 200
        assert scan(client, served, served.vendor.qr_text("TB-VALID-1")).json()["success"] is True
        missing = client.post("/scan/ticket/", json={"qrcode_data": served.vendor.qr_text("TB-VALID-2")})
        assert missing.status_code == 400


def test_gets_of_another_host_are_sent_to_the_first(served: Served) -> None:
    served.vendor.options = TibilletOptions(primary_host="localhost")
    with served.client() as client:
        token = served.vendor.pairing_token()
        for path in ("/scan/check_api_scan/", f"/scan/{token}/pair"):
            moved = client.get(path, params={"x": "1"})
            assert moved.status_code == 302
            assert moved.headers["location"] == f"{served.base_url.replace('127.0.0.1', 'localhost')}{path}?x=1"
        assert client.get("/api/events/").status_code == 200
        assert check(client, served.vendor.qr_text("TB-VALID-1")).status_code == 200
        here = client.get("/scan/check_api_scan/", headers={"Host": "localhost"})
        assert here.status_code == 200
