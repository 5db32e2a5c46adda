"""What a booking and an order say of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingStatus,
    Feedback,
    FeedbackState,
    KnownBooking,
    Payment,
)
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BOOKING = Booking(BookingKey("museum", BookingKind.TOUR, "1"), "Tour", BookingStatus())


def price(quantity: int, cents: int) -> BookingPrice:
    return BookingPrice("x", quantity, Money(cents), Money(cents * quantity))


def test_a_total_is_known_once_the_prices_are() -> None:
    assert BOOKING.total is None
    assert replace(BOOKING, prices=()).total == Money()
    assert replace(BOOKING, prices=(price(3, 500), price(1, -1000))).total == Money(500)


def test_no_feedback_yet_is_something_else_than_not_read() -> None:
    known = KnownBooking(BOOKING, NOON)
    assert known.feedback_state is FeedbackState.NOT_READ
    assert replace(known, feedback_read_at=NOON).feedback_state is FeedbackState.NONE_YET
    assert replace(known, feedback_read_at=NOON, feedback=Feedback(True)).feedback_state is FeedbackState.GIVEN


@pytest.mark.parametrize(
    ("mine", "valid", "payment"),
    [
        (True, True, Payment.PAID),
        (True, False, Payment.NOT_KNOWN),
        (True, None, Payment.NOT_KNOWN),
        (None, True, Payment.NOT_KNOWN),
        (False, True, Payment.NOT_KNOWN),
    ],
)
def test_only_what_this_account_placed_is_surely_paid(mine: bool | None, valid: bool | None, payment: Payment) -> None:
    assert Order("1", valid, Money(), mine=mine, payment_status="30").payment is payment


def test_an_order_names_its_bookings_and_barcodes() -> None:
    kinds = {kind: OrderItem("1", kind, kind, Money()).booking_kind for kind in ItemKind}
    assert kinds == {
        ItemKind.TICKET: None,
        ItemKind.EVENT: BookingKind.EVENT,
        ItemKind.TOUR: BookingKind.TOUR,
        ItemKind.OTHER: None,
    }
    items = tuple(OrderItem(str(each), ItemKind.TICKET, "Ticket", Money(), barcodes=(f"b{each}",)) for each in (1, 2))
    assert Order("1", True, Money(), items).barcodes == ("b1", "b2")
