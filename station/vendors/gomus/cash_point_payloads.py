"""go~mus Cash Point: bookings, their prices and their feedback, from JSON.

With `cash_point_order_payloads` and `cash_point_event_payloads` the only files that know the vendor's field names.
"""

from __future__ import annotations

from functools import partial

import msgspec

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingState,
    BookingStatus,
    Customer,
    Feedback,
)
from station.domain.event import EventDate
from station.vendors.gomus.cash_point_rows import (
    Meta,
    Name,
    RowPage,
    maybe_id,
    page_of,
    read_id,
    read_money,
    read_name,
    read_number,
)
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_flag, read_text, read_time

_STATES = {
    (BookingKind.TOUR, "20"): BookingState.BOOKED,
    (BookingKind.TOUR, "25"): BookingState.FINISHED,
    (BookingKind.TOUR, "50"): BookingState.CANCELED,
    (BookingKind.EVENT, "20"): BookingState.BOOKED,
    (BookingKind.EVENT, "60"): BookingState.CANCELED,
}
"""Two different codes for a cancellation (notes/vendors.md 1.2, the vendor's document)."""
_CUSTOM = "custom"
"""The only prices a cash point may change."""


class _Customer(msgspec.Struct):
    name: Scalar = None
    category: Name = None
    insitution: Name = None
    """So spelt by the vendor."""
    institution: Name = None


class _Tour(msgspec.Struct):
    tour_id: Scalar = None
    title: Scalar = None


class _Price(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    description: Scalar = None
    quantity: Scalar = None
    price_cents: Scalar = None
    total_price_cents: Scalar = None
    type: Scalar = None
    created_at: Scalar = None


class _Booking(msgspec.Struct):
    id: Scalar = None
    start_time: Scalar = None
    duration: Scalar = None
    tour: _Tour | None = None
    comment: Scalar = None
    status: Scalar = None
    participants: Scalar = None
    seats: Scalar = None
    customer: _Customer | None = None
    institution: Name = None
    created_at: Scalar = None
    updated_at: Scalar = None
    canceled_at: Scalar = None
    prices: list[_Price] | None = None


class _BookingList(msgspec.Struct):
    bookings: list[_Booking]
    meta: Meta | None = None


class _BookingAnswer(msgspec.Struct):
    booking: _Booking


class _Feedback(msgspec.Struct):
    took_place: Scalar = None
    comment: Scalar = None
    participants: Scalar = None
    updated_at: Scalar = None


class _FeedbackAnswer(msgspec.Struct):
    feedback: _Feedback | None


class _PriceAnswer(msgspec.Struct):
    price: _Price | None = None


class _AnyObject(msgspec.Struct):
    """Whatever the vendor puts into an error: an object, and none of another server's pages."""


def read_tour_bookings(body: bytes, profile: str) -> RowPage[Booking]:
    """A page of tour bookings, without prices. Raises UnreadableError."""
    listed = decoded(body, _BookingList)
    return page_of(listed.bookings, partial(_tour_booking, profile), listed.meta)


def read_tour_booking(body: bytes, profile: str) -> Booking:
    """One tour booking with its prices. Raises UnreadableError."""
    return _tour_booking(profile, decoded(body, _BookingAnswer).booking)


def read_event_bookings(body: bytes, profile: str, date: EventDate) -> RowPage[Booking]:
    """A page of the bookings of one date, which says title and time. Raises UnreadableError."""
    listed = decoded(body, _BookingList)
    return page_of(listed.bookings, partial(_event_booking, profile, date), listed.meta)


def read_feedback(body: bytes) -> Feedback | None:
    """What was reported, or that nothing was. Raises UnreadableError."""
    given = decoded(body, _FeedbackAnswer).feedback
    if given is None:
        return None
    feedback = Feedback(
        took_place=read_flag(given.took_place),
        participants=read_number(given.participants),
        comment=read_text(given.comment),
        updated_at=read_time(given.updated_at).at,
    )
    return None if feedback == Feedback() else feedback


def read_done(body: bytes) -> None:
    """The "http ok" of a change, whose body no document shows: empty, or any JSON. Raises UnreadableError for what
    another server may have said, so that it is looked up."""
    decoded(body.strip() or b"null", object)


def read_changed_price(body: bytes) -> BookingPrice | None:
    """The price as it is after a change; None where the answer does not show it. Raises UnreadableError."""
    read_done(body)
    try:
        row = decoded(body, _PriceAnswer).price or decoded(body, _Price)
        return _read_price(row, BookingKind.TOUR)
    except UnreadableError:
        return None


def read_changed_feedback(body: bytes) -> Feedback | None:
    """The feedback as it is after a change; None where the answer does not show it. Raises UnreadableError."""
    read_done(body)
    try:
        return read_feedback(body)
    except UnreadableError:
        return None


def says_nothing_there(body: bytes) -> bool:
    """Whether a 404 is the vendor's own: empty or a JSON object, and no page of some other server."""
    try:
        decoded(body.strip() or b"{}", _AnyObject)
    except UnreadableError:
        return False
    return True


def _tour_booking(profile: str, row: _Booking) -> Booking:
    tour = row.tour or _Tour()
    return _booking(
        row,
        BookingKey(profile, BookingKind.TOUR, read_id(row.id)),
        EventDate(
            maybe_id(tour.tour_id), "", read_text(tour.title), read_time(row.start_time).at, read_number(row.duration)
        ),
        row.participants,
    )


def _event_booking(profile: str, date: EventDate, row: _Booking) -> Booking:
    return _booking(row, BookingKey(profile, BookingKind.EVENT, read_id(row.id)), date, row.seats)


def _booking(row: _Booking, key: BookingKey, takes_place: EventDate, people: Scalar) -> Booking:
    return Booking(
        key=key,
        title=takes_place.title,
        status=_status(row.status, key.kind),
        starts_at=takes_place.starts_at,
        duration=takes_place.duration,
        people=read_number(people),
        customer=_read_customer(row),
        comment=read_text(row.comment),
        product_id=takes_place.event_id,
        date_id=takes_place.date_id,
        created_at=read_time(row.created_at).at,
        updated_at=read_time(row.updated_at).at,
        canceled_at=read_time(row.canceled_at).at,
        prices=None if row.prices is None else tuple(_read_price(price, key.kind) for price in row.prices),
    )


def _read_customer(row: _Booking) -> Customer:
    given = row.customer or _Customer()
    institution = read_name(given.insitution) or read_name(given.institution) or read_name(row.institution)
    return Customer(read_text(given.name), read_name(given.category), institution)


def _read_price(row: _Price, kind: BookingKind) -> BookingPrice:
    """An unreadable amount raises: it must not stand there as nothing."""
    quantity, unit = read_number(row.quantity), read_money(row.price_cents)
    if quantity is None:
        raise UnreadableError("a price without its quantity")
    price_id, type_name = maybe_id(row.id), read_text(row.type)
    return BookingPrice(
        title=read_text(row.title),
        quantity=quantity,
        unit=unit,
        total=read_money(unit.cents * quantity if row.total_price_cents is None else row.total_price_cents),
        price_id=price_id,
        type_name=type_name,
        description=read_text(row.description),
        editable=bool(price_id) and type_name == _CUSTOM and kind is BookingKind.TOUR,
        created_at=read_time(row.created_at).at,
    )


def _status(value: Scalar, kind: BookingKind) -> BookingStatus:
    number = read_count(value)
    code = read_text(value) if number is None else str(number)
    return BookingStatus(code, _STATES.get((kind, code), BookingState.UNKNOWN))
