"""What this station keeps of a vendor's bookings and orders, so that a day opens at once and without a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingState,
    Feedback,
    FeedbackState,
    KnownBooking,
    Payment,
)
from station.domain.cash_desk import Instance
from station.domain.days import Days
from station.domain.event import EventDate
from station.domain.order import Order

TOURS = "tours"
"""The source of a day's tour bookings."""
DATES = "dates"
"""The source of a day's event dates."""
ORDERS = "orders"
MY_ORDERS = "my orders"


def bookings_of(event_id: str, date_id: str) -> str:
    """The source of one date's bookings."""
    return f"date {event_id} {date_id}"


@dataclass(frozen=True, slots=True)
class Reading:
    """One list of one day, as it was read last."""

    profile: str
    day: date
    source: str
    read_at: datetime
    listed: int = 0
    total: int | None = None
    """As the vendor counts."""
    complete: bool = True
    """Only then do rows leave the cache that the list no longer shows."""


class BookingColumn(StrEnum):
    """What a list of bookings can be sorted by."""

    TIME = "time"
    TITLE = "title"
    CUSTOMER = "customer"
    PEOPLE = "people"
    STATUS = "status"
    PAYMENT = "payment"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class BookingSearch:
    """Which of a day's bookings are wanted, and in which order; what is empty does not choose."""

    day: date
    text: str = ""
    """Words, each of which must stand in title, customer, comment or number; case and accents do not matter."""
    kinds: frozenset[BookingKind] = frozenset()
    states: frozenset[BookingState] = frozenset()
    payments: frozenset[Payment] = frozenset()
    feedback: frozenset[FeedbackState] = frozenset()
    """Tours only: event bookings have none."""
    date_id: str = ""
    mine: bool = False
    """Only those that an order of this account sold, as far as its orders were read."""
    column: BookingColumn = BookingColumn.TIME
    descending: bool = False


class BookingCache(Protocol):
    """What the vendor said. Any thread may read; one at a time writes. Every method raises TroubleError."""

    def instance(self, profile: str) -> Instance | None: ...

    def store_instance(self, profile: str, instance: Instance) -> None: ...

    def readings(self, profile: str, day: date) -> tuple[Reading, ...]:
        """Every list of the day that was ever read, tours first."""

    def days(self, profile: str) -> tuple[date, ...]:
        """Days that have bookings here, oldest first."""

    def find(self, profile: str, search: BookingSearch) -> tuple[int, ...]:
        """Numbers of rows in the order asked for: good until the next refresh of the day."""

    def rows(self, numbers: Sequence[int]) -> tuple[KnownBooking, ...]:
        """Those of the rows that are still there, in the order of the numbers."""

    def booking(self, key: BookingKey) -> KnownBooking | None: ...

    def source_of(self, key: BookingKey) -> tuple[date, str] | None:
        """Day and list in which a booking was seen last."""

    def dates(self, profile: str, day: date) -> tuple[EventDate, ...]: ...

    def event_date(self, profile: str, event_id: str, date_id: str) -> EventDate | None: ...

    def orders(self, profile: str, days: Days, *, mine: bool) -> tuple[Order, ...]:
        """Newest first."""

    def order(self, profile: str, order_id: str) -> Order | None: ...

    def order_of_barcode(self, profile: str, barcode: str) -> Order | None: ...

    def order_read_at(self, profile: str, order_id: str) -> datetime | None: ...

    def store_bookings(self, reading: Reading, bookings: Sequence[tuple[date, Booking]]) -> int:
        """A list of a day, each booking with the day it takes place; returns how many are new or changed.

        Prices that a list does not hold stay as they were read before.
        """

    def store_booking(self, booking: Booking, day: date, read_at: datetime) -> None:
        """One booking with its prices."""

    def store_feedback(self, key: BookingKey, feedback: Feedback | None, read_at: datetime) -> None:
        """None: the vendor says there is none yet."""

    def store_payment(self, key: BookingKey, payment: Payment, read_at: datetime) -> None:
        """What became known of a booking's payment by another way than its order."""

    def store_dates(self, reading: Reading, dates: Sequence[tuple[date, EventDate]]) -> None:
        """A day's event dates; bookings of dates that are no longer among them leave with them."""

    def store_date(self, profile: str, day: date, on: EventDate, read_at: datetime) -> None:
        """One date by itself."""

    def store_orders(self, reading: Reading, orders: Sequence[tuple[date, Order]]) -> None: ...

    def store_order(self, order: Order, day: date, profile: str, read_at: datetime) -> None:
        """One order with its details."""

    def purge(self, profile: str, before: date) -> int:
        """Forgets everything about days before this one; returns how many bookings went."""

    def forget(self, profile: str) -> None:
        """Forgets everything of a profile."""
