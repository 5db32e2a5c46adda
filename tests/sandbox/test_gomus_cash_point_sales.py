"""The sandbox's Cash Point sells: products, and orders by the vendor's rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from station.sandbox import Sandbox
from tests.sandbox.clients import GomusClient


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    address = sandbox.addresses.vendors["gomus"]
    headers = {"Authorization": f"Bearer {address.secrets['token']}"}
    with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
        yield client


def get(http: httpx.Client, path: str, **query: object) -> Any:
    answer = http.get(f"/api/v4/{path}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def item(type_name: str, **attributes: object) -> dict[str, object]:
    return {"type": type_name, "attributes": attributes}


def order(http: httpx.Client, total: int, *items: dict[str, object], reference: str = "r-1") -> httpx.Response:
    body = {"comment": "", "reference": reference, "items": list(items), "total": total}
    return http.post("/api/v4/orders", json=body)


def first_time(http: httpx.Client, ticket: int) -> str:
    return next(iter(get(http, f"tickets/{ticket}/capacity")["data"]))


def today(sandbox: Sandbox) -> date:
    return sandbox.gomus.cash_point.calendar.today


def date_of(http: httpx.Client, event: int) -> dict[str, Any]:
    return get(http, f"events/{event}/dates")["dates"][0]


def test_what_can_be_sold(http: httpx.Client) -> None:
    listed = get(http, "tickets", q="dauer")
    assert [(row["id"], row["price_cents"], row["ticket_type"]) for row in listed["tickets"]] == [(248, 800, "normal")]
    assert get(http, "tickets/514")["ticket"]["sub_ticket_ids"] == [515, 516]
    assert get(http, "tickets/250")["ticket"]["attendees"] == "required"
    assert len(get(http, "tickets/247/capacity")["data"]) == 15
    assert list(get(http, "tickets/248/capacity")["data"].values()) == [500]
    assert [row["id"] for row in get(http, "tours", q="english")["tours"]] == [100_181]
    assert [each["name"] for each in get(http, "tours/100181")["tour"]["languages"]] == ["Deutsch", "Englisch"]
    (group,) = get(http, "tours/100178/prices")["prices"]
    assert (group["group"], group["price_cents"]) == (True, 9000)
    scale = get(http, "tours/100179/prices")["prices"]
    assert [each["scale_price_id"] for each in scale] == [1_001_791, 1_001_792]
    assert [each.get("price_surcharge_id") for each in get(http, "tours/100180/prices")["prices"]] == [None, 1, 2]
    for path in ("tickets/1", "tickets/1/capacity", "tours/1", "tours/1/prices", "tours/x/start_times/2026-01-01"):
        assert http.get(f"/api/v4/{path}").status_code == 404
    assert http.get("/api/v4/tours/100178/start_times/soon").status_code == 422


def test_tickets_are_paid_and_open_the_door(sandbox: Sandbox, http: httpx.Client, gomus: GomusClient) -> None:
    at = first_time(http, 247)
    answer = order(http, 2800, item("Ticket", id=247, quantity=2, time=at), reference="station-1")
    placed = answer.json()["order"]
    assert (answer.status_code, placed["total_price_cents"], placed["payment_status"]) == (200, 2800, 30)
    assert (placed["reference"], placed["source"], placed["is_valid"]) == ("station-1", "cashpoint", True)
    codes = [each["barcode"] for each in placed["items"][0]["attributes"]["barcodes"]]
    assert len(set(codes)) == 2
    for code in codes:
        digits, dash, check = code.partition("-")
        assert (len(digits), dash) == (12, "-")
        assert (sum(int(d) * (3 if n % 2 else 1) for n, d in enumerate(digits)) + int(check)) % 10 == 0
    assert gomus.void(codes[0]).status_code == 200
    assert [gomus.void(code).status_code for code in codes] == [422, 200]
    listed = [row for row in get(http, "orders", per_page=100)["orders"] if row["reference"] == "station-1"]
    mine = get(http, "orders", per_page=100, only_my_orders="true")["orders"]
    assert [row["id"] for row in listed] == [placed["id"]]
    assert placed["id"] in [row["id"] for row in mine]
    for path in (f"orders/{placed['id']}", f"orders/barcode/{codes[1]}"):
        assert get(http, path)["order"] == placed
    assert get(http, "tickets/247/capacity")["data"][at] == 28
    tomorrow = (today(sandbox) + timedelta(days=1)).isoformat()
    other_day = get(http, "orders", per_page=100, start_at=tomorrow, end_at=tomorrow)["orders"]
    assert placed["id"] not in [row["id"] for row in other_day]
    assert [effect.code for effect in sandbox.audit.effects("gomus") if effect.action == "place_order"] == ["station-1"]


def test_seats_and_tours_become_bookings(sandbox: Sandbox, http: httpx.Client) -> None:
    lecture, walk = date_of(http, 101_175), date_of(http, 101_174)
    start = get(http, f"tours/100179/start_times/{today(sandbox)}")["data"][0]["start_time"]
    answer = order(
        http,
        2 * 800 + 600 + 3 * 400 + 450 + 4 * 300,
        item("Event", id=lecture["id"], quantities={"1011751": 2, "1011752": 1}),
        item("Event", id=walk["id"], quantity=3),
        item("Tour", id=100_179, start_time=start, language_id=1, quantities={"1001791": 1, "1001792": 4}),
    )
    assert answer.status_code == 200, answer.text
    events = [each["attributes"] for each in answer.json()["order"]["items"]]
    assert [each.get("quantity") for each in events] == [3, 3, None]
    assert events[2]["participants"] == 5
    after = date_of(http, 101_175)
    assert after["seats"]["available"] == lecture["seats"]["available"] - 3
    booked = get(http, f"events/101175/dates/{lecture['id']}/bookings")["bookings"]
    assert [row["seats"] for row in booked if row["id"] == events[0]["id"]] == [3]
    tour = get(http, f"tours/bookings/{events[2]['id']}")["booking"]
    assert (tour["start_time"], tour["participants"]) == (start, 5)
    assert http.post(f"/api/v4/tours/bookings/{tour['id']}/prices", json={"prices": [
        {"title": "x", "quantity": 1, "price_cents": 1}]}).status_code == 422  # fmt: skip
    later = get(http, f"tours/100179/start_times/{today(sandbox)}")["data"]
    assert start not in [row["start_time"] for row in later]


def test_surcharges_and_a_price_for_the_group(sandbox: Sandbox, http: httpx.Client) -> None:
    start = get(http, f"tours/100180/start_times/{today(sandbox)}")["data"][3]["start_time"]
    guided = item("Tour", id=100_180, start_time=start, language_id=1, quantity=20, surcharges={"1": 20, "2": 3})
    assert order(http, 12_000 + 300 + 3 * 200, guided).status_code == 200


def test_all_items_are_sold_or_none(sandbox: Sandbox, http: httpx.Client) -> None:
    at = first_time(http, 247)
    good = item("Ticket", id=247, quantity=1, time=at)
    for wrong in (
        order(http, 1399, good),
        order(http, 1400, good, item("Ticket", id=250, quantity=1, time=at)),
        order(http, 1400, good, item("Ticket", id=514, quantity=1, time=at)),
        order(http, 1400, good, item("Ticket", id=1, quantity=1, time=at)),
        order(http, 1400, item("Ticket", id=247, quantity=0, time=at)),
        order(http, 1400, item("Ticket", id=247, quantity=1, time="2026-01-01T03:00:00+01:00")),
        order(http, 1400, item("Ticket", id=247, quantity=1, time=at[:19])),
        order(http, 1400, item("Ticket", id=247, quantity=1, time="now")),
        order(http, 1400, item("Ticket", id=247, quantity=1)),
        order(http, 31 * 1400, item("Ticket", id=247, quantity=31, time=at)),
        order(http, 32 * 1400, *[item("Ticket", id=247, quantity=16, time=at)] * 2),
        order(http, 40 * 400, item("Event", id=date_of(http, 101_174)["id"], quantity=40)),
        order(http, 400, item("Event", id=date_of(http, 101_174)["id"], quantities={"1": 1})),
        order(http, 800, item("Event", id=date_of(http, 101_175)["id"], quantity=1)),
        order(http, 800, item("Event", id=date_of(http, 101_175)["id"], quantities={"9": 1})),
        order(http, 400, item("Event", id=99, quantity=1)),
        order(http, 9000, item("Tour", id=1, start_time=at, language_id=1, quantity=1)),
        order(http, 9000, item("Tour", id=100_178, start_time=at, language_id=2, quantity=1)),
        order(
            http, 9000, item("Tour", id=100_178, start_time=f"{at[:11]}03:00:00{at[19:]}", language_id=1, quantity=1)
        ),
        order(http, 0, item("Poster", id=1)),
        order(http, 0),
        http.post("/api/v4/orders", json={"items": [good]}),
        http.post("/api/v4/orders", json={"items": [{"type": "Ticket"}], "total": 0}),
    ):
        assert wrong.status_code == 422, wrong.request.content
        assert wrong.json()["error"]
    assert get(http, "tickets/247/capacity")["data"][at] == 30
    assert [effect for effect in sandbox.audit.effects("gomus") if effect.action == "place_order"] == []


def test_what_no_document_says_of_the_answer(sandbox: Sandbox, control: httpx.Client, http: httpx.Client) -> None:
    changes = {"order_status": 201, "order_named": False, "ok_body": ""}
    assert control.post("/options", json={"vendor": "gomus", "options": changes}).status_code == 200
    answer = order(http, 800, item("Ticket", id=248, quantity=1, time=first_time(http, 248)))
    assert (answer.status_code, answer.json()["reference"]) == (201, "r-1")
    assert http.delete("/api/v4/tours/bookings/12347/feedback").content == b""


def test_a_reset_gives_everything_back(sandbox: Sandbox, http: httpx.Client, gomus: GomusClient) -> None:
    placed = order(http, 800, item("Ticket", id=248, quantity=1, time=first_time(http, 248))).json()["order"]
    code = placed["items"][0]["attributes"]["barcodes"][0]["barcode"]
    sandbox.reset()
    assert gomus.void(code).status_code == 422
    assert http.get(f"/api/v4/orders/{placed['id']}").status_code == 404
    assert http.get(f"/api/v4/orders/barcode/{code}").status_code == 404
