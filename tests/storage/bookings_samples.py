"""Plain bookings, dates and orders for these tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingState,
    BookingStatus,
    Customer,
)
from station.domain.booking_cache import TOURS, Reading
from station.domain.event import EventDate
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
BOOKED = BookingStatus("20", BookingState.BOOKED)
CANCELED = BookingStatus("50", BookingState.CANCELED)
ON = EventDate("7", "70", "Abendvortrag", NOON, 90, 30, 5, 25, True, "Deutsch")


def reading(
    source: str = TOURS, at: datetime = NOON, *, complete: bool = True, day: date = DAY, profile: str = "desk"
) -> Reading:
    return Reading(profile, day, source, at, 1, 1, complete)


def key(booking_id: str, kind: BookingKind = BookingKind.TOUR, profile: str = "desk") -> BookingKey:
    return BookingKey(profile, kind, booking_id)


def booking(
    booking_id: str,
    title: str = "Gruppenführung",
    customer: str = "Herr Bruce Wayne",
    *,
    hour: int | None = 10,
    status: BookingStatus = BOOKED,
    people: int | None = 15,
    kind: BookingKind = BookingKind.TOUR,
    profile: str = "desk",
    comment: str = "",
    cents: int | None = None,
) -> Booking:
    starts_at = None if hour is None else NOON.replace(hour=hour)
    prices = None if cents is None else (BookingPrice("Entgelt", 1, Money(cents), Money(cents), "1", "fee"),)
    where = {"date_id": ON.date_id, "product_id": ON.event_id} if kind is BookingKind.EVENT else {}
    return Booking(
        key(booking_id, kind, profile),
        title,
        status,
        starts_at,
        60,
        people,
        Customer(customer, "Superhero", "Wayne Industries"),
        comment,
        prices=prices,
        **where,
    )


def order(order_id: str, *barcodes: str, tour: str = "", mine: bool | None = None, status: str = "") -> Order:
    tickets = (OrderItem("1", ItemKind.TICKET, "Ticket", Money(900), barcodes=barcodes),) if barcodes else ()
    tours = (OrderItem("2", ItemKind.TOUR, "Tour", Money(9000), sale_id=tour),) if tour else ()
    return Order(order_id, True, Money(900), (*tickets, *tours), created_at=NOON, mine=mine, payment_status=status)
