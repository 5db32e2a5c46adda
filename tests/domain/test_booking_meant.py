"""From what an edit goes on: own edits that are still to be done stand over the vendor's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields, PriceFields
from station.domain.booking_meant import feedback_meant, last_meant, still_meant
from station.domain.money import Money

KEY = BookingKey("museum", BookingKind.TOUR, "1")
NOW = datetime(2026, 7, 1, tzinfo=UTC)
STANDING, WISH = FeedbackFields(True, 10, "ours"), FeedbackFields(True, 12, "mine")
PRICE = PriceFields("Pfand", 1, Money(200))


def change(kind: ChangeKind, state: ChangeState, **more: object) -> BookingChange:
    return BookingChange("c", KEY, kind, state, NOW, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", list(ChangeState))
def test_a_wish_stands_until_it_is_known_what_became_of_it(state: ChangeState) -> None:
    wishes = (change(ChangeKind.SET_FEEDBACK, state, feedback=WISH),)
    open_ = state in (ChangeState.WAITING, ChangeState.SENDING, ChangeState.UNKNOWN)
    assert feedback_meant(STANDING, wishes) == (WISH if open_ else STANDING)


def test_the_newest_wish_counts_and_clearing_leaves_nothing() -> None:
    wishes = (
        change(ChangeKind.SET_FEEDBACK, ChangeState.UNKNOWN, feedback=WISH),
        change(ChangeKind.CLEAR_FEEDBACK, ChangeState.WAITING),
    )
    assert feedback_meant(STANDING, wishes) is None
    assert feedback_meant(None, ()) is None


def test_prices_whose_answer_was_lost_are_not_counted_a_second_time() -> None:
    lost = change(ChangeKind.ADD_PRICES, ChangeState.UNKNOWN, prices=(PRICE,))
    waiting = change(ChangeKind.ADD_PRICES, ChangeState.WAITING, prices=(PRICE,))
    assert still_meant((lost, waiting)) == (waiting,)


def test_an_edit_of_another_price_is_none_of_this_one_s() -> None:
    edit = change(ChangeKind.SET_PRICE, ChangeState.UNKNOWN, prices=(PRICE,), price_id="7")
    assert last_meant((edit,), "price 7") == edit
    assert last_meant((edit,), "price 8") is None
