"""The sandbox's Cash Point: bookings, dates and orders as the vendor's documents show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from station.sandbox import GomusOptions, Sandbox, ServerClock
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.samples import AWKWARD_CODES


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    address = sandbox.addresses.vendors["gomus"]
    headers = {"Authorization": f"Bearer {address.secrets['token']}"}
    with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
        yield client


def ok(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def today(sandbox: Sandbox) -> date:
    return sandbox.gomus.cash_point.calendar.today


def test_a_tour_booking_has_the_documents_shape(http: httpx.Client) -> None:
    listed = ok(http.get("/api/v4/tours/bookings"))
    assert set(listed) == {"bookings", "meta"}
    assert listed["meta"] == {"total_count": 12, "page": 1, "per_page": 25}
    row = listed["bookings"][0]
    assert set(row) == {
        "id", "start_time", "duration", "tour", "comment", "status", "participants", "customer", "created_at",
        "updated_at", "canceled_at",
    }  # fmt: skip
    assert (row["id"], row["customer"]["insitution"]) == (12_344, "Wayne Industries")
    booking = ok(http.get("/api/v4/tours/bookings/12344"))["booking"]
    assert {key: booking[key] for key in row} == row
    assert set(booking["prices"][0]) == {
        "id", "booking_id", "title", "description", "quantity", "price_cents", "total_price_cents", "type",
        "created_at",
    }  # fmt: skip


def test_the_hand_picked_bookings_show_every_status(http: httpx.Client) -> None:
    rows = ok(http.get("/api/v4/tours/bookings"))["bookings"]
    assert [row["status"] for row in rows[:5]] == [20, 50, 20, 25, 35]
    assert [row["canceled_at"] is None for row in rows[:5]] == [True, False, True, True, True]
    assert ok(http.get("/api/v4/tours/bookings/12347/feedback"))["feedback"]["took_place"] is True
    assert http.get("/api/v4/tours/bookings/12344/feedback").status_code == 404


def test_days_choose_bookings(sandbox: Sandbox, http: httpx.Client) -> None:
    def of(**days: str) -> list[int]:
        return [row["id"] for row in ok(http.get("/api/v4/tours/bookings", params=days))["bookings"]]

    tomorrow = (today(sandbox) + timedelta(days=1)).isoformat()
    assert of() == of(start_at=today(sandbox).isoformat(), end_at=today(sandbox).isoformat())
    both = of(start_at=today(sandbox).isoformat(), end_at=tomorrow)
    assert both == of() + of(start_at=tomorrow, end_at=tomorrow)
    assert of(start_at="1999-01-01", end_at="1999-12-31") == []
    for wrong in ({"start_at": "tomorrow"}, {"start_at": tomorrow, "end_at": today(sandbox).isoformat()}):
        assert http.get("/api/v4/tours/bookings", params=wrong).status_code == 422


def test_pages_are_cut_at_what_the_instance_gives(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.gomus.options = GomusOptions(cash_point=CashPointOptions(tour_bookings_per_day=130))
    seen = []
    for number in (1, 2, 3):
        page = ok(http.get("/api/v4/tours/bookings", params={"per_page": 500, "page": number}))
        assert page["meta"] == {"total_count": 130, "page": number, "per_page": 100}
        seen += [row["id"] for row in page["bookings"]]
    assert len(set(seen)) == len(seen) == 130
    assert ok(http.get("/api/v4/tours/bookings", params={"per_page": 0, "page": "x"}))["meta"]["per_page"] == 25


def test_what_anybody_may_read_is_cut_shorter_without_a_key(sandbox: Sandbox) -> None:
    base = sandbox.addresses.vendors["gomus"].base_url
    with httpx.Client(base_url=base, trust_env=False) as stranger:
        assert ok(stranger.get("/api/v4/dates", params={"per_page": 100}))["meta"]["per_page"] == 25
        for path in ("tours/bookings", "tours/bookings/12344", "orders", "events/101174/dates/1500/bookings"):
            assert stranger.get(f"/api/v4/{path}").status_code == 401
        wrong = stranger.get("/api/v4/events", headers={"Authorization": "Bearer wrong"})
        assert wrong.status_code == 401


def test_a_key_that_is_no_cash_points(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.gomus.options = replace(sandbox.gomus.options, access="reseller")
    assert http.get("/api/v4/tours/bookings").status_code == 403
    assert http.get("/api/v4/orders").status_code == 403
    assert http.get("/api/v4/events").status_code == 200
    assert http.post("/api/v4/events").status_code == 405


def test_dates_of_an_event(sandbox: Sandbox, http: httpx.Client) -> None:
    path = "/api/v4/events/101174/dates"
    (on,) = ok(http.get(path))["dates"]
    assert (on["event_id"], on["title"], on["seats"]["max"]) == (101_174, "Öffentliche Führung", 30)
    details = ok(http.get(f"{path}/{on['id']}"))["date"]
    assert details["prices"] == [{"group": False, "optional": False, "price_cents": 400}]
    bookings = ok(http.get(f"{path}/{on['id']}/bookings"))
    assert bookings["meta"]["total_count"] == 5
    assert sum(row["seats"] for row in bookings["bookings"] if row["status"] == 20) == on["seats"]["booked"]
    first = today(sandbox)
    assert http.get(path, params={"start_at": first, "end_at": first + timedelta(days=31)}).status_code == 422
    month = ok(http.get(path, params={"start_at": first, "end_at": first + timedelta(days=30)}))
    assert month["meta"]["total_count"] == 31
    assert http.get("/api/v4/events/101175/dates/1500").status_code == 404
    assert http.get("/api/v4/events/1/dates").status_code == 404


def test_all_dates_run_to_the_end_of_the_month(sandbox: Sandbox, http: httpx.Client) -> None:
    listed = ok(http.get("/api/v4/dates", params={"per_page": 100}))["dates"]
    last = max(datetime.fromisoformat(row["start_time"]).date() for row in listed)
    assert (last + timedelta(days=1)).day == 1
    assert last.month == today(sandbox).month


def test_an_order_knows_its_barcodes_and_a_barcode_its_order(http: httpx.Client) -> None:
    for code in ("GM-VALID-1", *AWKWARD_CODES):
        path = "".join(f"%{byte:02X}" for byte in code.encode())
        order = ok(http.get(f"/api/v4/orders/barcode/{path}"))["order"]
        codes = [barcode["barcode"] for item in order["items"] for barcode in item["attributes"]["barcodes"]]
        assert code in codes
        assert ok(http.get(f"/api/v4/orders/{order['id']}"))["order"] == order
    assert http.get("/api/v4/orders/barcode/never-sold").status_code == 404
    assert http.get("/api/v4/orders/barcode/a/b").status_code == 404
    assert http.get("/api/v4/orders/barcode/%FF").status_code == 400


def test_orders_of_today_and_those_of_the_cash_point(http: httpx.Client) -> None:
    everybody = ok(http.get("/api/v4/orders", params={"per_page": 100}))
    mine = ok(http.get("/api/v4/orders", params={"per_page": 100, "only_my_orders": "true"}))
    assert {row["source"] for row in mine["orders"]} == {"cashpoint"}
    assert {row["source"] for row in everybody["orders"]} == {"cashpoint", "onlineshop"}
    assert {item["type"] for row in everybody["orders"] for item in row["items"]} == {"Ticket", "Event", "Tour"}
    assert all("payment_status" not in row for row in everybody["orders"])
    tours = [row for row in everybody["orders"] if row["items"][0]["type"] == "Tour"]
    details = [ok(http.get(f"/api/v4/orders/{row['id']}"))["order"] for row in tours]
    assert {row["payment_status"] for row in details} == {10, 30}


def test_the_same_seed_books_the_same() -> None:
    bodies = []
    noon = datetime(2026, 7, 4, 12, tzinfo=UTC)
    for _ in range(2):
        with Sandbox(tickets=10, seed=7, clock=ServerClock(source=noon.timestamp)) as sandbox:
            address = sandbox.addresses.vendors["gomus"]
            headers = {"Authorization": f"Bearer {address.secrets['token']}"}
            with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
                bodies.append([client.get(f"/api/v4/{path}").text for path in ("tours/bookings", "orders", "dates")])
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2027, 3, 28, 21, 59, tzinfo=UTC), date(2027, 3, 28)),
        (datetime(2027, 3, 28, 22, 0, tzinfo=UTC), date(2027, 3, 29)),
    ],
)
def test_today_is_the_museums_also_when_the_clocks_change(moment: datetime, day: date) -> None:
    with Sandbox(tickets=1, clock=ServerClock(source=moment.timestamp)) as sandbox:
        assert today(sandbox) == day
        address = sandbox.addresses.vendors["gomus"]
        headers = {"Authorization": f"Bearer {address.secrets['token']}"}
        with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
            rows = ok(client.get("/api/v4/tours/bookings"))["bookings"]
    assert {datetime.fromisoformat(row["start_time"]).date() for row in rows} == {day}


def test_what_was_changed_stays_until_the_reset(sandbox: Sandbox, http: httpx.Client) -> None:
    store = sandbox.gomus.cash_point.bookings
    options = sandbox.gomus.options.cash_point
    booking = store.tour_booking(12_344, options)
    assert booking is not None
    store.update(replace(booking, comment="neu", day=booking.day + timedelta(days=1)))
    store.remove(12_345)
    ids = [row["id"] for row in ok(http.get("/api/v4/tours/bookings"))["bookings"]]
    assert 12_344 not in ids
    assert 12_345 not in ids
    assert len(ids) == 10
    tomorrow = booking.day + timedelta(days=1)
    moved = ok(http.get("/api/v4/tours/bookings", params={"start_at": tomorrow, "end_at": tomorrow}))["bookings"]
    assert [row["comment"] for row in moved if row["id"] == 12_344] == ["neu"]
    assert http.get("/api/v4/tours/bookings/12345").status_code == 404
    sandbox.reset()
    assert len(ok(http.get("/api/v4/tours/bookings"))["bookings"]) == 12


def test_its_options_are_changed_with_the_others(sandbox: Sandbox, control: httpx.Client, http: httpx.Client) -> None:
    changes = {"tour_bookings_per_day": 3, "tour_meta": False, "messages": False}
    assert control.post("/options", json={"vendor": "gomus", "options": changes}).status_code == 200
    listed = ok(http.get("/api/v4/tours/bookings"))
    assert (len(listed["bookings"]), "meta" in listed) == (3, False)
    assert sandbox.gomus.options.messages is False
    wrong = {"vendor": "gomus", "options": {"tour_bookings_per_day": "many"}}
    assert control.post("/options", json=wrong).status_code == 400


def test_ten_thousand_bookings_of_one_day(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.gomus.options = GomusOptions(cash_point=CashPointOptions(tour_bookings_per_day=10_000))
    last = ok(http.get("/api/v4/tours/bookings", params={"per_page": 100, "page": 100}))
    assert (len(last["bookings"]), last["meta"]["total_count"]) == (100, 10_000)
    assert ok(http.get("/api/v4/tours/bookings", params={"page": 401}))["bookings"] == []


@pytest.mark.parametrize("path", ["99", "x", "-1", "9" * 30, "99999999999999"])
def test_numbers_that_name_nothing(http: httpx.Client, path: str) -> None:
    for called in (f"tours/bookings/{path}", f"orders/{path}", f"events/{path}/dates", f"events/101174/dates/{path}"):
        assert http.get(f"/api/v4/{called}").status_code == 404
