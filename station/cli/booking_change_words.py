"""Changes of bookings for people: what was meant, how far it is, and both versions side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from station.cli.booking_words import amount, clipped
from station.cli.output import local_time
from station.domain.booking import KnownBooking
from station.domain.booking_change import (
    BookingChange,
    ChangeKind,
    ChangeState,
    FeedbackFields,
    PriceFields,
    Refusal,
)

CHANGE_TITLES = ("Made", "Booking", "Change", "State", "Meant", "Why", "Number of the change")

_KINDS = {
    ChangeKind.ADD_PRICES: "add prices",
    ChangeKind.SET_PRICE: "change a price",
    ChangeKind.DELETE_PRICE: "delete a price",
    ChangeKind.SET_FEEDBACK: "give feedback",
    ChangeKind.CLEAR_FEEDBACK: "clear feedback",
}
_STATES = {
    ChangeState.WAITING: "waiting",
    ChangeState.SENDING: "being sent",
    ChangeState.UNKNOWN: "answer lost",
    ChangeState.DIFFERS: "choose",
    ChangeState.REFUSED: "refused",
}
_REFUSALS = {
    Refusal.PAID: "The booking is paid: its prices are closed.",
    Refusal.NOT_EDITABLE: "This price is the vendor's own and cannot be changed here.",
    Refusal.GONE: "The vendor does not know it any more.",
    Refusal.VENDOR: "The vendor refuses it.",
}


def change_line(change: BookingChange) -> tuple[str, ...]:
    """One row below CHANGE_TITLES."""
    return (
        local_time(change.made_at),
        change.key.booking_id,
        _KINDS[change.kind],
        _STATES.get(change.state, change.state),
        clipped("; ".join(_mine(change))),
        clipped(refusal_sentence(change) if change.refusal is not None else change.message),
        change.change_id,
    )


def refusal_sentence(change: BookingChange) -> str:
    """Why it was refused, with the vendor's words."""
    what = _REFUSALS[change.refusal or Refusal.VENDOR]
    return f"{what} ({change.message})" if change.message else what


def both_lines(change: BookingChange, theirs: KnownBooking | None) -> list[tuple[str, str]]:
    """Mine and theirs, as rows."""
    rows = [("mine", text) for text in _mine(change) or ("deleted",)]
    rows += [("missing", _price(price)) for price in change.missing]
    return rows + [("theirs", text) for text in (_theirs(change, theirs) if theirs is not None else ())]


def _mine(change: BookingChange) -> Sequence[str]:
    return [_feedback(change.feedback)] if change.feedback is not None else _prices(change.prices)


def _theirs(change: BookingChange, known: KnownBooking) -> Sequence[str]:
    if change.subject == "feedback":
        return ["none"] if known.feedback is None else [_feedback(FeedbackFields.of(known.feedback))]
    prices = known.booking.prices or ()
    wanted = (price for price in prices if change.price_id in ("", price.price_id))
    return _prices(map(PriceFields.of, wanted)) or ["deleted"]


def _prices(prices: Iterable[PriceFields]) -> list[str]:
    return [_price(price) for price in prices]


def _price(price: PriceFields) -> str:
    described = f" ({price.description})" if price.description else ""
    return f"{price.quantity} x {amount(price.unit, '')} {price.title}{described}"


def _feedback(feedback: FeedbackFields) -> str:
    took_place = {True: "took place", False: "did not take place", None: "not said"}[feedback.took_place]
    people = "" if feedback.participants is None else f", {feedback.participants} people"
    return f"{took_place}{people}: {feedback.comment}" if feedback.comment else f"{took_place}{people}"
