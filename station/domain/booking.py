"""A booking as the vendor last showed it: a group's tour, or seats on an event's date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.money import Money


class BookingKind(StrEnum):
    """Their numbers are counted apart: one number can name a tour's booking and an event's."""

    TOUR = "tour"
    """A group's own tour: has feedback, and prices that can be changed."""
    EVENT = "event"
    """Seats on a date that is open to others too."""


class BookingState(StrEnum):
    """What the vendor's status comes to."""

    BOOKED = "booked"
    FINISHED = "finished"
    CANCELED = "canceled"
    UNKNOWN = "unknown"
    """A status this version does not know: its code is shown."""


class Payment(StrEnum):
    """No booking says whether it is paid: its order does, or the vendor's refusal to change a price."""

    OPEN = "open"
    PAID = "paid"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True, order=True)
class BookingKey:
    """Names one booking for good."""

    profile: str
    kind: BookingKind
    booking_id: str


@dataclass(frozen=True, slots=True)
class BookingStatus:
    """The vendor's status code as it came, and what it means for this kind of booking."""

    code: str = ""
    state: BookingState = BookingState.UNKNOWN


@dataclass(frozen=True, slots=True)
class Customer:
    """Who booked. E-mail and telephone are never read."""

    name: str = ""
    category: str = ""
    institution: str = ""


@dataclass(frozen=True, slots=True)
class BookingPrice:
    """One line of what a booking costs."""

    title: str
    quantity: int
    unit: Money
    total: Money
    """As the vendor says; quantity times unit where it says nothing."""
    price_id: str = ""
    """Empty where the vendor names none: the prices of event bookings."""
    type_name: str = ""
    """The vendor's own word: `fee`, `custom`."""
    description: str = ""
    editable: bool = False
    """This account may change and delete it, unless the booking is paid."""
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What was reported after a tour. None: the vendor does not say."""

    took_place: bool | None = None
    participants: int | None = None
    comment: str = ""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """One booking. Times in UTC; None where the vendor says nothing."""

    key: BookingKey
    title: str
    status: BookingStatus
    starts_at: datetime | None = None
    duration: int | None = None
    """Minutes."""
    people: int | None = None
    """Participants of a tour, seats of an event booking."""
    customer: Customer = Customer()
    comment: str = ""
    product_id: str = ""
    """The tour's id, or the event's."""
    date_id: str = ""
    """The event date's id; empty for a tour."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    canceled_at: datetime | None = None
    prices: tuple[BookingPrice, ...] | None = None
    """None: not read yet (the list of tour bookings does not hold them)."""

    @property
    def total(self) -> Money | None:
        """What it costs in all; None while its prices were not read."""
        return None if self.prices is None else Money.total(price.total for price in self.prices)


class FeedbackState(StrEnum):
    """What this station knows of a tour's feedback."""

    NOT_READ = "not_read"
    NONE_YET = "none_yet"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class KnownBooking:
    """A booking with everything this station has read about it, and when (UTC)."""

    booking: Booking
    read_at: datetime
    """When its row in a list, or the booking itself, was read last."""
    prices_read_at: datetime | None = None
    feedback: Feedback | None = None
    feedback_read_at: datetime | None = None
    payment: Payment = Payment.NOT_KNOWN
    order_id: str = ""
    """The order it was sold with, as far as one was read."""

    @property
    def feedback_state(self) -> FeedbackState:
        if self.feedback_read_at is None:
            return FeedbackState.NOT_READ
        return FeedbackState.NONE_YET if self.feedback is None else FeedbackState.GIVEN
