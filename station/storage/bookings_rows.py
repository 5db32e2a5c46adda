"""The rows of bookings.db and the domain's bookings, turned into each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from station.domain.booking import Booking, BookingPrice, Feedback, KnownBooking, Payment
from station.domain.booking_cache import Reading
from station.domain.cash_desk import Instance
from station.domain.event import EventDate
from station.domain.order import Order
from station.domain.search_text import search_key
from station.storage.moments import from_micros, maybe_micros, maybe_moment

Row = Sequence[Any]
"""What SQLite gave: its types are those of the tables."""

BOOKING_COLUMNS = "title_key, customer_key, people, state, starts_at, date_id, search, content"
"""What a list says of a booking, in the order of `booking_row`."""
KNOWN_COLUMNS = (
    "content, bookings.read_at, prices, prices_read_at, feedback, feedback_read_at,"
    " coalesce(payment, 'not_known'), coalesce(order_id, '')"
)
"""In the order of `known_booking`."""

_encode = msgspec.json.Encoder().encode
_decode_booking = msgspec.json.Decoder(Booking).decode
_decode_prices = msgspec.json.Decoder(tuple[BookingPrice, ...]).decode
_decode_feedback = msgspec.json.Decoder(Feedback).decode
_decode_order = msgspec.json.Decoder(Order).decode
decode_instance = msgspec.json.Decoder(Instance).decode
decode_event_date = msgspec.json.Decoder(EventDate).decode
"""All made here, while one thread loads this module: msgspec's first use of a type is not for two at once."""


def content(value: object) -> str:
    """A dataclass of the domain as JSON."""
    return _encode(value).decode()


def prices_text(booking: Booking) -> str | None:
    return None if booking.prices is None else content(booking.prices)


def booking_row(booking: Booking) -> tuple[object, ...]:
    """The values of BOOKING_COLUMNS; prices are kept apart, since lists of tours do not hold them."""
    customer = booking.customer
    names = (customer.name, customer.institution)
    words = (booking.title, *names, customer.category, booking.comment, booking.key.booking_id)
    return (
        search_key(booking.title),
        search_key(" ".join(filter(None, names))),
        booking.people,
        booking.status.state.value,
        maybe_micros(booking.starts_at),
        booking.date_id,
        search_key("\n".join(words)),
        content(replace(booking, prices=None)),
    )


def known_booking(row: Row) -> KnownBooking:
    """A row of KNOWN_COLUMNS."""
    text, read_at, prices, prices_read_at, feedback, feedback_read_at, payment, order_id = row
    booking = _decode_booking(text)
    return KnownBooking(
        booking=booking if prices is None else replace(booking, prices=_decode_prices(prices)),
        read_at=from_micros(read_at),
        prices_read_at=maybe_moment(prices_read_at),
        feedback=None if feedback is None else _decode_feedback(feedback),
        feedback_read_at=maybe_moment(feedback_read_at),
        payment=Payment(payment),
        order_id=order_id,
    )


def known_order(row: Row) -> Order:
    """A row of content and `mine`."""
    text, mine = row
    order = _decode_order(text)
    return replace(order, mine=True) if mine else order


def reading(profile: str, row: Row) -> Reading:
    """A row of day, source, read_at, listed, total, complete."""
    day, source, read_at, listed, total, complete = row
    return Reading(profile, date.fromisoformat(day), source, from_micros(read_at), listed, total, bool(complete))
