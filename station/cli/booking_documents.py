"""Bookings and orders as JSON: the keys scripts rely on. Times in UTC, amounts in cents, the vendor's codes as they
came."""

from __future__ import annotations

from datetime import date

from station.cli.output import Json, moment
from station.domain.booking import BookingPrice, Feedback, KnownBooking, Payment
from station.domain.booking_change import BookingChange, ChangeState, FeedbackFields, PriceFields
from station.domain.order import Order, OrderItem

BOOKING_COLUMNS = (
    "date",
    "start_time",
    "duration",
    "kind",
    "id",
    "title",
    "status",
    "status_name",
    "people",
    "customer",
    "category",
    "institution",
    "comment",
    "payment",
    "total_price_cents",
    "prices",
    "feedback_state",
    "feedback_took_place",
    "feedback_participants",
    "feedback_comment",
    "read_at",
)
"""The columns of `booking_row`."""


def booking_document(known: KnownBooking) -> dict[str, Json]:
    """One booking. `prices` is null while they were not read; `feedback` is null unless some was given."""
    booking, customer = known.booking, known.booking.customer
    return {
        "id": vendors_number(booking.key.booking_id),
        "kind": booking.key.kind,
        "status": vendors_number(booking.status.code),
        "status_name": booking.status.state,
        "title": booking.title,
        "start_time": moment(booking.starts_at),
        "duration": booking.duration,
        "people": booking.people,
        "customer": {"name": customer.name, "category": customer.category, "institution": customer.institution},
        "comment": booking.comment,
        "prices": _prices(known),
        "total_price_cents": None if booking.total is None else booking.total.cents,
        "payment": known.payment,
        "feedback": None if known.feedback is None else _feedback(known.feedback),
        "feedback_state": known.feedback_state,
        "product_id": vendors_number(booking.product_id),
        "event_date_id": vendors_number(booking.date_id),
        "order_id": vendors_number(known.order_id),
        "created_at": moment(booking.created_at),
        "updated_at": moment(booking.updated_at),
        "canceled_at": moment(booking.canceled_at),
        "read_at": moment(known.read_at),
        "prices_read_at": moment(known.prices_read_at),
        "feedback_read_at": moment(known.feedback_read_at),
    }


def booking_row(known: KnownBooking, day: date) -> dict[str, Json]:
    """One line of `station export --what bookings --format csv`."""
    booking, feedback = known.booking, known.feedback or Feedback()
    prices = [f"{price.quantity} x {price.title}" for price in booking.prices or ()]
    return {
        "date": day.isoformat(),
        "start_time": moment(booking.starts_at),
        "duration": booking.duration,
        "kind": booking.key.kind,
        "id": booking.key.booking_id,
        "title": booking.title,
        "status": booking.status.code,
        "status_name": booking.status.state,
        "people": booking.people,
        "customer": booking.customer.name,
        "category": booking.customer.category,
        "institution": booking.customer.institution,
        "comment": booking.comment,
        "payment": known.payment,
        "total_price_cents": None if booking.total is None else booking.total.cents,
        "prices": "; ".join(prices),
        "feedback_state": known.feedback_state,
        "feedback_took_place": feedback.took_place,
        "feedback_participants": feedback.participants,
        "feedback_comment": feedback.comment,
        "read_at": moment(known.read_at),
    }


def change_document(change: BookingChange, theirs: KnownBooking | None = None) -> dict[str, Json]:
    """One change of a booking. `mine` is what was meant, `theirs` the vendor's version where both stand side by side,
    `missing` those of several prices that did not arrive."""
    differs = change.state is ChangeState.DIFFERS and theirs is not None
    return {
        "id": change.change_id,
        "booking_id": vendors_number(change.key.booking_id),
        "kind": change.kind,
        "state": change.state,
        "price_id": vendors_number(change.price_id),
        "refusal": change.refusal,
        "message": change.message,
        "made_at": moment(change.made_at),
        "mine": _mine(change),
        "theirs": _theirs(change, theirs) if differs and theirs is not None else None,
        "missing": [_price_fields(price) for price in change.missing],
    }


def order_document(order: Order) -> dict[str, Json]:
    """One order. `payment_status` is the vendor's code, null while only a list was read."""
    return {
        "id": vendors_number(order.order_id),
        "is_valid": order.valid,
        "total_price_cents": order.total.cents,
        "payment": order.payment,
        "payment_status": vendors_number(order.payment_status),
        "mine": order.mine,
        "reference": order.reference,
        "comment": order.comment,
        "source": order.source,
        "invoice": order.invoice,
        "created_at": moment(order.created_at),
        "items": [_item(item) for item in order.items],
    }


def vendors_number(text: str) -> int | str | None:
    """A vendor's id or code as JSON: a number where it is one, null for none."""
    if text.isascii() and text.isdigit() and str(int(text)) == text:
        return int(text)
    return text or None


def _prices(known: KnownBooking) -> list[Json] | None:
    prices = known.booking.prices
    return None if prices is None else [_price(price, paid=known.payment is Payment.PAID) for price in prices]


def _price(price: BookingPrice, *, paid: bool) -> dict[str, Json]:
    return {
        "id": vendors_number(price.price_id),
        "type": price.type_name or None,
        "title": price.title,
        "description": price.description,
        "quantity": price.quantity,
        "price_cents": price.unit.cents,
        "total_price_cents": price.total.cents,
        "editable": price.editable and not paid,
        "created_at": moment(price.created_at),
    }


def _mine(change: BookingChange) -> Json:
    """Null: it is to be deleted or cleared."""
    if change.feedback is not None:
        return _feedback_fields(change.feedback)
    return [_price_fields(price) for price in change.prices] if change.prices else None


def _theirs(change: BookingChange, known: KnownBooking) -> Json:
    """Null: it is not there."""
    if change.subject == "feedback":
        return None if known.feedback is None else _feedback_fields(FeedbackFields.of(known.feedback))
    prices = known.booking.prices or ()
    if change.price_id:
        prices = tuple(price for price in prices if price.price_id == change.price_id)
    return [_price_fields(PriceFields.of(price)) for price in prices] or None


def _price_fields(price: PriceFields) -> dict[str, Json]:
    return {
        "title": price.title,
        "description": price.description,
        "quantity": price.quantity,
        "price_cents": price.unit.cents,
    }


def _feedback_fields(feedback: FeedbackFields) -> dict[str, Json]:
    return {
        "took_place": feedback.took_place,
        "participants": feedback.participants,
        "comment": feedback.comment,
    }


def _feedback(feedback: Feedback) -> dict[str, Json]:
    return {
        "took_place": feedback.took_place,
        "participants": feedback.participants,
        "comment": feedback.comment,
        "updated_at": moment(feedback.updated_at),
    }


def _item(item: OrderItem) -> dict[str, Json]:
    return {
        "id": vendors_number(item.item_id),
        "type": item.type_name,
        "title": item.title,
        "quantity": item.quantity,
        "price_cents": item.price.cents,
        "start_time": moment(item.starts_at),
        "sale_id": vendors_number(item.sale_id),
        "product_id": vendors_number(item.product_id),
        "event_date_id": vendors_number(item.date_id),
        "barcodes": list(item.barcodes),
    }
