"""TiBillet's server: lists, searches and the public events, as recorded from a running one or read in its source."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from station.sandbox.tibillet_options import Generation, TibilletOptions
from tests.sandbox.tibillet_served import Served, listed, scan, serve


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


def test_the_list_by_pages(http: httpx.Client, served: Served) -> None:
    whole = listed(http, served, page_size=200, order_by="uuid", order_dir="asc")
    assert (whole["count"], whole["total"], whole["total_pages"]) == (60, 60, 1)
    assert set(whole["results"][0]) == {
        *("uuid", "first_name", "last_name", "email", "price", "product", "reservation_uuid", "status"),
        *("reservation_datetime", "qrcode_data", "custom_form"),
    }
    pages = [listed(http, served, page=page, order_dir="asc", page_size=25)["results"] for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [25, 25, 10, 0]
    order = [row["uuid"] for row in whole["results"]]
    assert [row["uuid"] for page in pages for row in page] == order
    usual = listed(http, served)
    assert (usual["count"], usual["total_pages"]) == (40, 2)
    assert [row["uuid"] for row in usual["results"]] == order[::-1][:40]
    for row in whole["results"]:
        assert scan(http, served, row["qrcode_data"]).status_code == 200


def test_what_a_list_does_not_take(http: httpx.Client, served: Served) -> None:
    too_many = {"page_size": ["Ensure this value is less than or equal to 200."]}
    assert listed(http, served, page_size=201) == too_many
    missing = http.post("/scan/list_tickets/", json={})
    assert (missing.status_code, missing.json()) == (400, {"event_uuid": ["This field is required."]})
    assert listed(http, served, event_uuid="x") == {"event_uuid": ["Must be a valid UUID."]}


def test_an_event_that_nobody_knows_has_no_tickets(http: httpx.Client, served: Served) -> None:
    """No refusal: so the server's source has it."""
    unknown = "20000000-0000-4000-8000-000000000000"
    empty = listed(http, served, event_uuid=unknown)
    assert (empty["total"], empty["total_pages"], empty["results"]) == (0, 0, [])
    found = http.post("/scan/search_ticket/", json={"event_uuid": unknown, "search": "Doe"})
    assert (found.status_code, found.json()["results"]) == (200, [])
    shown = http.get(f"/api/events/{unknown}/")
    assert (shown.status_code, shown.json()) == (404, {"detail": "No Event matches the given query."})


def test_searching(http: httpx.Client, served: Served) -> None:
    event = served.vendor.events.main.uuid
    uuid = served.vendor.events.uuid_of("TB-VALID-2")
    for words in ("Müßig", uuid, uuid[:9]):
        found = http.post("/scan/search_ticket/", json={"event_uuid": event, "search": words}).json()
        assert uuid in [row["uuid"] for row in found["results"]], words
    other = {"event_uuid": served.vendor.events.other.uuid, "search": uuid}
    assert http.post("/scan/search_ticket/", json=other).json()["results"] == []
    buyer = http.post("/scan/search_ticket/", json={"event_uuid": event, "search": "buyer@"}).json()["results"]
    assert len(buyer) == 50
    assert [row["last_name"] or "" for row in buyer] == sorted(row["last_name"] or "" for row in buyer)
    for body, error in (
        ({"event_uuid": event, "search": " "}, "Search string is required"),
        ({"event_uuid": "x", "search": "Doe"}, "Invalid event uuid"),
        ({"search": "Doe"}, "Event uuid is required"),
    ):
        refused = http.post("/scan/search_ticket/", json=body)
        assert (refused.status_code, refused.json()) == (400, {"error": error})


def test_events_may_be_read_by_anybody(served: Served) -> None:
    for count in (0, 1, 2):
        served.vendor.options = TibilletOptions(events_listed=count)
        with served.client(Authorization="") as client:
            listed_events = client.get("/api/events/").json()
        assert [event["name"] for event in listed_events] == ["Concert A", "Concert B"][:count]
    served.vendor.options = TibilletOptions(events_nested=True)
    with served.client(Authorization="") as client:
        [event] = client.get("/api/events/").json()
    assert [inner["uuid"] for inner in event["childrens"]] == [served.vendor.events.other.uuid]


def test_an_event_shows_the_key_its_tickets_are_signed_with(served: Served) -> None:
    events = served.vendor.events
    with served.client(Authorization="") as client:
        main, other = (client.get(f"/api/events/{event.uuid}/").json() for event in (events.main, events.other))
        assert client.get("/api/events/").json()[0]["publicKeyPem"] == main["publicKeyPem"] != other["publicKeyPem"]
    pss = padding.PSS(padding.MGF1(hashes.SHA256()), salt_length=222)
    for code, event, stranger in (("TB-VALID-1", main, other), ("TB-OTHER-EVENT-1", other, main)):
        payload, signature = served.vendor.qr_text(code).split(":")
        signed = (base64.urlsafe_b64decode(signature), payload.encode(), pss, hashes.SHA256())
        public_key(event).verify(*signed)
        with pytest.raises(InvalidSignature):
            public_key(stranger).verify(*signed)
    served.vendor.options = TibilletOptions(shows_keys=False)
    with served.client() as client:
        assert "publicKeyPem" not in client.get(f"/api/events/{events.main.uuid}/").json()


def public_key(event: dict[str, Any]) -> rsa.RSAPublicKey:
    key = load_pem_public_key(event["publicKeyPem"].encode())
    assert isinstance(key, rsa.RSAPublicKey)
    return key


def test_older_servers_have_no_lists(served: Served) -> None:
    for generation in (Generation.WITHOUT_LISTS, Generation.PUBLISHED):
        served.vendor.options = TibilletOptions(generation=generation)
        with served.client() as client:
            assert "results" not in listed(client, served)
