"""The Cash Point's JSON: the document's answers as they stand, and every type a server may send instead."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.booking import Booking, BookingKind, BookingState, Customer, Feedback
from station.domain.event import EventDate
from station.domain.money import LARGEST, Money
from station.domain.order import ItemKind
from station.vendors.gomus.cash_point_event_payloads import (
    read_account,
    read_date,
    read_dates,
    read_events,
    read_version,
)
from station.vendors.gomus.cash_point_order_payloads import read_order, read_orders
from station.vendors.gomus.cash_point_payloads import (
    read_event_bookings,
    read_feedback,
    read_tour_booking,
    read_tour_bookings,
    says_nothing_there,
)
from station.vendors.gomus.cash_point_rows import read_refusal
from station.vendors.lenient import UnreadableError
from tests.vendors import gomus_cash_point_examples as examples

DATE = EventDate("123", "456", "Abendvortrag", datetime(2016, 9, 1, 17, tzinfo=UTC), 90)
TOUR: dict[str, Any] = json.loads(examples.TOUR_BOOKING)["booking"]
ORDER: dict[str, Any] = {
    "id": 3944805, "token": "secret", "is_valid": True, "total_price_cents": 4500, "comment": None, "reference": "R-1",
    "rating": None, "invoice": False, "created_at": "2016-03-28T22:17:46+02:00", "source": "resellershop", "items": [
        {"id": 1, "type": "Ticket", "price_cents": 1400, "vat_pct": "0.0", "attributes": {
            "id": 42102, "title": "regulär", "ticket_id": 247, "quantity": 1, "start_time": "2016-09-14T15:00:00+02:00",
            "barcodes": [{"id": 97633, "barcode": "4034210297633-5", "method": "ean"}, {"barcode": 42}]}},
        {"id": 2, "type": "Event", "price_cents": 2000, "attributes": {
            "id": 6127, "date_id": 22977, "event_id": 101174, "quantity": 5}},
        {"id": 3, "type": "Tour", "price_cents": 9000, "attributes": {"id": 27079, "tour_id": 101173,
            "participants": 12, "prices": [{"title": "Entgelt"}]}},
        {"id": 4, "type": "Voucher", "price_cents": -900},
    ],
}  # fmt: skip
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
)
ANY = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner))


def body(content: object) -> bytes:
    return json.dumps(content).encode()


def tour(**changes: object) -> Booking:
    return read_tour_booking(body({"booking": {**TOUR, **changes}}), "desk")


def berlin_summer(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC) - timedelta(hours=2)  # type: ignore[misc,arg-type]


# the document's answers


def test_the_documents_event_bookings() -> None:
    page = read_event_bookings(examples.EVENT_BOOKINGS.encode(), "desk", DATE)
    assert (page.total, page.number, page.size) == (3, 1, 25)
    first, second, canceled = page.rows
    assert (first.key.kind, first.key.booking_id, first.people) == (BookingKind.EVENT, "1221", 2)
    assert first.customer == Customer("Herr Bruce Wayne", "Superhero", "Wayne Industries")
    assert (first.title, first.starts_at, first.duration) == (DATE.title, DATE.starts_at, 90)
    assert (first.product_id, first.date_id) == ("123", "456")
    assert [(row.title, row.quantity, row.unit, row.total) for row in second.prices or ()] == [
        ("regulär", 2, Money(4), Money(8)),
        ("ermäßigt", 2, Money(3), Money(6)),
    ]
    assert not any(price.editable for row in page.rows for price in row.prices or ())
    assert (second.comment, second.total) == ("Hinweis für die Kasse", Money(14))
    assert (canceled.status.code, canceled.status.state) == ("60", BookingState.CANCELED)
    assert canceled.canceled_at == berlin_summer(2016, 8, 30, 13, 21, 58)


def test_the_documents_tour_bookings() -> None:
    page = read_tour_bookings(examples.TOUR_BOOKINGS.encode(), "desk")
    assert (page.total, page.number, page.size) == (None, None, None)
    booked, canceled = page.rows
    assert (booked.key.booking_id, booked.title, booked.people) == ("12344", "Gruppenanmeldung", 15)
    assert (booked.starts_at, booked.duration) == (berlin_summer(2016, 8, 29, 10), 60)
    assert (booked.product_id, booked.date_id, booked.prices) == ("100177", "", None)
    assert booked.updated_at == berlin_summer(2016, 4, 28, 13, 7, 2)
    assert [row.status.state for row in page.rows] == [BookingState.BOOKED, BookingState.CANCELED]
    assert canceled.status.code == "50"


def test_the_documents_tour_booking_with_its_prices() -> None:
    booking = read_tour_booking(examples.TOUR_BOOKING.encode(), "desk")
    assert booking.prices is not None
    assert [(row.price_id, row.type_name, row.editable, row.total.cents) for row in booking.prices] == [
        ("9997", "fee", False, 0),
        ("9998", "custom", True, 9000),
    ]
    assert booking.prices[1].description == "ein zusätzlicher Pauschalpreis"
    assert booking.total == Money(9000)


def test_the_documents_feedback_as_it_comes_and_as_it_is_sent() -> None:
    comment = "eine tolle Führung, der Kunde war sehr zufrieden!"
    at = berlin_summer(2016, 8, 30, 9, 35, 17)
    assert read_feedback(examples.FEEDBACK.encode()) == Feedback(True, 25, comment, at)
    assert read_feedback(examples.SENT_FEEDBACK.encode()) == Feedback(True, 25, comment)


# what else may come


@pytest.mark.parametrize(
    ("kind", "code", "state"),
    [
        (BookingKind.TOUR, 20, BookingState.BOOKED),
        (BookingKind.TOUR, "25", BookingState.FINISHED),
        (BookingKind.TOUR, 60, BookingState.UNKNOWN),
        (BookingKind.EVENT, 60.0, BookingState.CANCELED),
        (BookingKind.EVENT, 25, BookingState.UNKNOWN),
        (BookingKind.EVENT, 50, BookingState.UNKNOWN),
        (BookingKind.TOUR, 99, BookingState.UNKNOWN),
        (BookingKind.TOUR, "requested", BookingState.UNKNOWN),
        (BookingKind.TOUR, None, BookingState.UNKNOWN),
    ],
)
def test_each_kind_has_its_own_codes_and_a_strange_one_is_kept(
    kind: BookingKind, code: object, state: BookingState
) -> None:
    if kind is BookingKind.TOUR:
        booking = tour(status=code)
    else:
        (booking,) = read_event_bookings(body({"bookings": [{"id": 1, "status": code}]}), "desk", DATE).rows
    shown = "" if code is None else code if code == "requested" else str(int(str(code).removesuffix(".0")))
    assert (booking.status.code, booking.status.state) == (shown, state)


@pytest.mark.parametrize(
    "given",
    [
        {"customer": {"name": "N", "insitution": "Wayne"}},
        {"customer": {"name": "N", "institution": "Wayne"}},
        {"customer": {"name": "N", "insitution": None, "institution": {"name": "Wayne"}}},
        {"customer": {"name": "N", "insitution": ""}, "institution": {"id": 7, "name": "Wayne"}},
        {"customer": {"name": "N"}, "institution": "Wayne"},
    ],
)
def test_the_institution_in_every_spelling(given: dict[str, object]) -> None:
    assert tour(**given).customer == Customer("N", "", "Wayne")


def test_a_booking_without_a_customer_is_a_booking() -> None:
    assert tour(customer=None).customer == Customer()
    assert tour(customer={}).customer == Customer()


def test_e_mail_and_telephone_are_not_read() -> None:
    seen = repr(tour(customer={"name": "N", "email": "a@example.org", "phone": "030 1"}, email="b@example.org"))
    assert "example.org" not in seen
    assert "030" not in seen


def test_numbers_may_be_text_and_text_numbers() -> None:
    booking = tour(
        id="12345", duration="60", participants="15", comment=7, tour={"tour_id": "100177", "title": 1},
        prices=[{"id": "9", "title": 5, "quantity": "2", "price_cents": "450", "total_price_cents": 900.0,
                 "type": "custom"}],
    )  # fmt: skip
    assert (booking.key.booking_id, booking.duration, booking.people, booking.title) == ("12345", 60, 15, "1")
    assert booking.total == Money(900)


def test_a_missing_total_is_reckoned_and_a_discount_stays_below_zero() -> None:
    (price,) = tour(prices=[{"id": 1, "quantity": 2, "price_cents": -250, "type": "custom"}]).prices or ()
    assert (price.unit, price.total) == (Money(-250), Money(-500))


@pytest.mark.parametrize("type_name", ["fee", "", None, "Custom", "customized"])
def test_only_custom_prices_with_a_number_can_be_changed(type_name: object) -> None:
    row = {"id": 1, "quantity": 1, "price_cents": 1}
    assert not any(each.editable for each in tour(prices=[{**row, "type": type_name}]).prices or ())
    assert not any(each.editable for each in tour(prices=[{**row, "id": None, "type": "custom"}]).prices or ())


@pytest.mark.parametrize(
    "price",
    [
        {"quantity": 1},
        {"quantity": 1, "price_cents": None},
        {"quantity": 1, "price_cents": "9,00"},
        {"quantity": 1, "price_cents": 4.5},
        {"quantity": 1, "price_cents": True},
        {"quantity": None, "price_cents": 100},
        {"quantity": 1, "price_cents": 100, "total_price_cents": "?"},
        {"quantity": 1, "price_cents": LARGEST + 2},
        {"quantity": 2**40, "price_cents": 2**40},
    ],
)
def test_an_amount_is_never_guessed(price: dict[str, object]) -> None:
    with pytest.raises(UnreadableError):
        tour(prices=[price])


@pytest.mark.parametrize("count", [10**30, "1e300", -(2**40), 2.5, "many", True])
def test_a_count_that_is_none_is_left_out(count: object) -> None:
    booking = tour(participants=count, duration=count)
    assert (booking.people, booking.duration) == (None, None)
    assert (
        read_tour_bookings(body({"bookings": [], "meta": {"total_count": count, "page": count}}), "desk").total is None
    )


@pytest.mark.parametrize("number", [None, True, "", [], {}])
def test_a_booking_without_its_number_is_none(number: object) -> None:
    with pytest.raises(UnreadableError):
        tour(id=number)


def test_times_nobody_can_read_are_left_out() -> None:
    booking = tour(start_time="soon", created_at="", updated_at=None, canceled_at=True)
    assert (booking.starts_at, booking.created_at, booking.updated_at, booking.canceled_at) == (None, None, None, None)


@pytest.mark.parametrize("given", ["null", "{}", '{"took_place": null, "comment": "", "participants": null}'])
def test_an_empty_feedback_is_none_yet(given: str) -> None:
    assert read_feedback(f'{{"feedback": {given}}}'.encode()) is None


@pytest.mark.parametrize(("told", "flag"), [("false", False), (0, False), ("1", True), ("maybe", None)])
def test_whether_it_took_place_in_every_spelling(told: object, flag: bool | None) -> None:
    feedback = read_feedback(body({"feedback": {"took_place": told, "participants": "3"}}))
    assert feedback == Feedback(flag, 3)


@pytest.mark.parametrize(
    ("answer", "own"),
    [(b"", True), (b"{}", True), (b'{"error":"none"}', True), (b"<html>", False), (b'"x"', False), (b"[]", False)],
)
def test_a_404_of_another_server_says_nothing(answer: bytes, own: bool) -> None:
    assert says_nothing_there(answer) is own


def test_an_order_with_items_of_all_kinds() -> None:
    (order,) = read_orders(body({"orders": [ORDER], "meta": {"total_count": "1"}}), mine=True).rows
    assert (order.order_id, order.valid, order.total, order.reference) == ("3944805", True, Money(4500), "R-1")
    assert (order.mine, order.payment_status, order.source) == (True, "", "resellershop")
    assert [(item.kind, item.quantity, item.sale_id, item.product_id) for item in order.items] == [
        (ItemKind.TICKET, 1, "42102", "247"),
        (ItemKind.EVENT, 5, "6127", "101174"),
        (ItemKind.TOUR, 12, "27079", "101173"),
        (ItemKind.OTHER, None, "", ""),
    ]
    assert order.barcodes == ("4034210297633-5", "42")
    assert (order.items[1].date_id, order.items[3].type_name, order.items[3].price) == ("22977", "Voucher", Money(-900))


def test_an_orders_details_tell_the_payment_and_the_token_is_not_kept() -> None:
    order = read_order(body({"order": {**ORDER, "payment_status": 30}}))
    assert (order.payment_status, order.mine) == ("30", None)
    assert "secret" not in repr(order)


@pytest.mark.parametrize("change", [{"total_price_cents": None}, {"id": None}, {"items": [{"id": 1}]}, {"items": 3}])
def test_an_order_without_its_amounts_is_none(change: dict[str, object]) -> None:
    with pytest.raises(UnreadableError):
        read_order(body({"order": {**ORDER, **change}}))


def test_events_and_dates() -> None:
    events = read_events(body({"events": [{"id": 7, "title": "Vortrag", "category": {"name": "Kurs"}, "bookable": 1}]}))
    assert [(row.event_id, row.title, row.category, row.bookable) for row in events.rows] == [
        ("7", "Vortrag", "Kurs", True)
    ]
    row = {
        "id": 1065, "event_id": 10, "title": "Termin #241", "start_time": "2017-12-03T13:00:00+01:00", "duration": 90,
        "seats": {"min": 1, "max": 30, "booked": 2, "available": 28}, "language": {"id": 1, "name": "Deutsch"},
        "bookable": True,
    }  # fmt: skip
    expected = EventDate(
        "10", "1065", "Termin #241", datetime(2017, 12, 3, 12, tzinfo=UTC), 90, 30, 2, 28, True, "Deutsch"
    )
    assert read_dates(body({"dates": [row]})).rows == (expected,)
    assert read_date(body({"date": row})) == expected
    assert read_date(body({"date": {"id": 1, "event_id": 2}})) == EventDate("2", "1", "")


def test_the_instance_and_the_account() -> None:
    version = {
        "system": "2.9.1", "api": "4.4", "release": "Bubbles", "time": "2017-12-03T10:49:15+02:00",
        "zone": "Europe/Berlin", "currency": "EUR", "per_page": 25,
    }  # fmt: skip
    instance, time = read_version(body({"version": version}))
    assert (instance.zone_name, instance.offset, instance.currency, instance.page_size) == (
        "Europe/Berlin", 7200, "EUR", 25,
    )  # fmt: skip
    assert time == datetime(2017, 12, 3, 8, 49, 15, tzinfo=UTC)
    assert read_account(b'{"access": "cashpoint", "museums": [5, "6"]}').museum_ids == ("5", "6")
    assert read_account(b'{"access": "cashpoint"}').museum_ids == ()


@pytest.mark.parametrize("time", [None, 1512290955, "noon", "2017-12-03T10:49:15", ""])
def test_a_time_without_its_distance_from_utc(time: object) -> None:
    assert read_version(body({"version": {"time": time}}))[0].offset is None


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"error": "bezahlt"}, "bezahlt"),
        ({"error": "Validation failed", "errors": ["A", "B", "A"]}, "Validation failed · A · B"),
        ({"errors": "only this"}, "only this"),
    ],
)
def test_what_the_vendor_says_against_a_request(answer: object, words: str) -> None:
    assert read_refusal(body(answer)) == words


# nothing that comes is a crash

READERS: tuple[Callable[[bytes], object], ...] = (
    lambda raw: read_tour_bookings(raw, "desk"),
    lambda raw: read_tour_booking(raw, "desk"),
    lambda raw: read_event_bookings(raw, "desk", DATE),
    read_feedback,
    lambda raw: read_orders(raw, mine=None),
    read_order,
    read_events,
    read_dates,
    read_date,
    read_version,
    read_account,
    read_refusal,
)


@given(st.sampled_from(READERS), ANY)
def test_any_json_is_read_or_unreadable(read: Callable[[bytes], object], content: object) -> None:
    for answer in (content, {"booking": content}, {"bookings": [content]}, {"orders": [content], "dates": content}):
        try:
            read(body(answer))
        except UnreadableError:
            continue


@given(st.sampled_from(sorted(TOUR)), ANY)
def test_any_field_of_a_booking_may_be_anything(name: str, content: object) -> None:
    try:
        booking = tour(**{name: content})
    except UnreadableError:
        return
    assert booking.key.booking_id


@given(st.sampled_from(READERS), st.binary(max_size=60))
def test_any_bytes_are_unreadable(read: Callable[[bytes], object], raw: bytes) -> None:
    try:
        read(raw)
    except UnreadableError:
        return
