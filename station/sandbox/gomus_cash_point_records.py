"""go~mus Cash Point: what an instance keeps of tours, events and their bookings. Times in Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Product:
    """A tour, or an event."""

    id: int
    title: str
    category: str
    minutes: int
    price_cents: int
    museum_id: int = 20
    exhibition_id: int = 2057


@dataclass(frozen=True, slots=True)
class Customer:
    """Who booked."""

    name: str | None
    category: str | None
    institution: str | None


@dataclass(frozen=True, slots=True)
class Price:
    """One line of a booking's prices."""

    id: int
    title: str
    description: str
    quantity: int
    price_cents: int
    type: str
    created: float

    @property
    def total_cents(self) -> int:
        return self.quantity * self.price_cents


@dataclass(frozen=True, slots=True)
class Feedback:
    """What was reported after a tour."""

    took_place: bool
    comment: str
    participants: int
    updated: float


@dataclass(frozen=True, slots=True)
class TourBooking:
    """A group's tour. Times in Unix seconds."""

    id: int
    day: date
    starts: float
    tour: Product
    comment: str
    status: int
    participants: int
    customer: Customer
    created: float
    updated: float
    canceled: float | None
    prices: tuple[Price, ...]
    feedback: Feedback | None = None
    paid: bool = False


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date of an event."""

    id: int
    event: Product
    day: date
    starts: float
    seats: int = 30


@dataclass(frozen=True, slots=True)
class EventBooking:
    """Seats on a date. Its prices have neither number nor type."""

    id: int
    date: EventDate
    comment: str | None
    status: int
    seats: int
    customer: Customer
    created: float
    canceled: float | None
    prices: tuple[Price, ...]
