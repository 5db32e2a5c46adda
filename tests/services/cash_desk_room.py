"""A cash desk's vendor in memory: lists as a test sets them, and trouble at any call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TypeVar

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingState,
    BookingStatus,
    Feedback,
)
from station.domain.cash_desk import Account, DateFilter, EventFilter, Instance, OrderFilter, TourBookingFilter
from station.domain.days import Days, day_of, zone_named
from station.domain.event import Event, EventDate
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.money import Money
from station.domain.order import Order
from station.domain.trouble import Trouble, TroubleKind

PROFILE = "desk"
BERLIN = "Europe/Berlin"
Row = TypeVar("Row")
NOT_THERE = Trouble(TroubleKind.NOT_FOUND, "vendor")


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    """An hour of a day in Berlin, in UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone_named(BERLIN)).astimezone(UTC)


def tour(booking_id: str, starts_at: datetime | None, cents: int | None = None, title: str = "Führung") -> Booking:
    prices = None if cents is None else (BookingPrice("Entgelt", 1, Money(cents), Money(cents), "9", "fee"),)
    key = BookingKey(PROFILE, BookingKind.TOUR, booking_id)
    return Booking(key, title, BookingStatus("20", BookingState.BOOKED), starts_at, 60, 12, prices=prices)


def seats(booking_id: str, on: EventDate, cents: int = 400) -> Booking:
    prices = (BookingPrice("regulär", 1, Money(cents), Money(cents)),)
    key = BookingKey(PROFILE, BookingKind.EVENT, booking_id)
    status = BookingStatus("20", BookingState.BOOKED)
    return Booking(
        key, on.title, status, on.starts_at, 90, 2, product_id=on.event_id, date_id=on.date_id, prices=prices
    )


@dataclass
class MemoryVendor:
    """Implements `domain.cash_desk.CashDeskRoom`. `troubles`: what a call (by its name, or by name and first argument)
    comes to instead of an answer; `asked`: the calls in their order."""

    tours: list[Booking] = field(default_factory=list)
    days: list[EventDate] = field(default_factory=list)
    booked: dict[str, list[Booking]] = field(default_factory=dict)
    reports: dict[str, Feedback] = field(default_factory=dict)
    sold: list[Order] = field(default_factory=list)
    troubles: dict[str, Trouble] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)
    """Calls whose list falls one row short of the vendor's own count."""
    zone_name: str = BERLIN
    by_order_date: bool = False
    """Filters tours by the day they were ordered, as the document's words can be read."""
    skew: float = 0.0
    asked: list[str] = field(default_factory=list)
    closed: bool = False

    @property
    def clock_skew(self) -> float | None:
        return self.skew

    def instance(self) -> Instance | Trouble:
        return self._trouble("instance") or Instance("go~mus", "4.4", self.zone_name, None, "EUR", 25)

    def account(self) -> Account | Trouble:
        return self._trouble("account") or Account("cashpoint")

    def tour_bookings(self, wanted: TourBookingFilter, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        rows = [row for row in self.tours if self.by_order_date or self._on(row.starts_at, wanted.days)]
        return self._listing("tour_bookings", rows, watch)

    def tour_booking(self, booking_id: str) -> Booking | Trouble:
        found = next((row for row in self.tours if row.key.booking_id == booking_id), NOT_THERE)
        return self._trouble("tour_booking") or found

    def feedback(self, booking_id: str) -> Feedback | Trouble | None:
        return self._trouble("feedback") or self.reports.get(booking_id)

    def events(self, wanted: EventFilter, watch: ReadWatch = UNWATCHED) -> Listing[Event]:
        ids = dict.fromkeys(on.event_id for on in self.days)
        return self._listing("events", [Event(each, f"Event {each}") for each in ids], watch)

    def dates(self, wanted: DateFilter, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        return self._listing("dates", [on for on in self.days if self._on(on.starts_at, wanted.days)], watch)

    def event_dates(self, event_id: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        rows = [on for on in self.days if on.event_id == event_id and self._on(on.starts_at, days)]
        return self._listing("event_dates", rows, watch, event_id)

    def event_date(self, event_id: str, date_id: str) -> EventDate | Trouble:
        found = next((on for on in self.days if (on.event_id, on.date_id) == (event_id, date_id)), NOT_THERE)
        return self._trouble("event_date") or found

    def event_bookings(self, date: EventDate, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        return self._listing("event_bookings", self.booked.get(date.date_id, []), watch, date.date_id)

    def orders(self, wanted: OrderFilter, watch: ReadWatch = UNWATCHED) -> Listing[Order]:
        rows = [order for order in self.sold if self._on(order.created_at, wanted.days)]
        return self._listing("orders", [order for order in rows if order.mine or not wanted.mine], watch)

    def order(self, order_id: str) -> Order | Trouble:
        found = next((order for order in self.sold if order.order_id == order_id), NOT_THERE)
        return self._trouble("order") or found

    def order_of_barcode(self, barcode: str) -> Order | Trouble:
        found = next((order for order in self.sold if barcode in order.barcodes), NOT_THERE)
        return self._trouble("order_of_barcode") or found

    def close(self) -> None:
        self.closed = True

    def _on(self, moment: datetime | None, days: Days | None) -> bool:
        if days is None or moment is None:
            return True
        return days.first <= day_of(moment, zone_named(BERLIN)) <= days.last

    def _trouble(self, call: str, which: str = "") -> Trouble | None:
        self.asked.append(f"{call} {which}".strip())
        return self.troubles.get(f"{call} {which}") or self.troubles.get(call)

    def _listing(self, call: str, rows: Sequence[Row], watch: ReadWatch, which: str = "") -> Listing[Row]:
        trouble = self._trouble(call, which)
        if watch.cancelled():
            return Listing(cancelled=True)
        if trouble is not None:
            return Listing(trouble=trouble)
        more = 1 if call in self.short else 0
        return Listing(tuple(rows), len(rows) + more, 1)


def ids(bookings: Iterable[Booking]) -> list[str]:
    return [booking.key.booking_id for booking in bookings]
