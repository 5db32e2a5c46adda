"""What to do with a change once the vendor's version was read just before: send it, keep theirs, or ask a person.

Pure. Reading first is all that protects two stations from each other: the vendor has no version numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from station.domain.booking import BookingPrice, Feedback
from station.domain.booking_change import BookingChange, ChangeKind, FeedbackFields, PriceFields

_T = TypeVar("_T")


class Step(StrEnum):
    SEND = "send"
    DONE = "done"
    """The vendor shows it already: nothing is sent."""
    ASK = "ask"
    """Both versions side by side; a person chooses."""
    LOCKED = "locked"
    """No such change is possible: the price is the vendor's own."""


@dataclass(frozen=True, slots=True)
class Advice:
    step: Step
    price: PriceFields | None = None
    """SEND of a SET_PRICE that waits: all four fields, theirs where the operator touched nothing."""
    missing: tuple[PriceFields, ...] = ()
    """After a lost answer: those of several prices that did not arrive."""


def before_sending(change: BookingChange, prices: Sequence[BookingPrice], feedback: Feedback | None) -> Advice:
    """What a fresh reading says of a change that waits."""
    match change.kind:
        case ChangeKind.ADD_PRICES:
            return Advice(Step.SEND)
        case ChangeKind.SET_PRICE:
            return _set_price(change, _price(prices, change.price_id))
        case ChangeKind.DELETE_PRICE:
            return _delete_price(change, _price(prices, change.price_id))
        case _:
            return _feedback(change, feedback)


def after_silence(change: BookingChange, prices: Sequence[BookingPrice], feedback: Feedback | None) -> Advice:
    """What a reading after the time-out says of a change whose answer was lost. SEND: it was not carried out."""
    match change.kind:
        case ChangeKind.ADD_PRICES:
            return _arrived(change, prices)
        case ChangeKind.SET_PRICE:
            return _price_set(change, _price(prices, change.price_id))
        case ChangeKind.DELETE_PRICE:
            return _delete_price(change, _price(prices, change.price_id))
        case _:
            return _feedback(change, feedback)


def merged(base: PriceFields, wanted: PriceFields, theirs: PriceFields) -> PriceFields | None:
    """Theirs with the operator's edits put in; None: both changed the same field, and not to the same."""
    title = _field(base.title, wanted.title, theirs.title)
    description = _field(base.description, wanted.description, theirs.description)
    quantity = _field(base.quantity, wanted.quantity, theirs.quantity)
    unit = _field(base.unit, wanted.unit, theirs.unit)
    if title is None or description is None or quantity is None or unit is None:
        return None
    return replace(theirs, title=title, description=description, quantity=quantity, unit=unit)


def _field(base: _T, wanted: _T, theirs: _T) -> _T | None:
    if wanted in (base, theirs):
        return theirs
    return wanted if theirs == base else None


def _set_price(change: BookingChange, price: BookingPrice | None) -> Advice:
    [wanted] = change.prices
    if price is None:
        return Advice(Step.ASK)  # somebody deleted it
    if not price.editable:
        return Advice(Step.LOCKED)
    theirs = PriceFields.of(price)
    sending = merged(change.base_price or theirs, wanted, theirs)
    if sending is None:
        return Advice(Step.ASK)
    return Advice(Step.DONE) if sending == theirs else Advice(Step.SEND, sending)


def _price_set(change: BookingChange, price: BookingPrice | None) -> Advice:
    """What was sent, or what stood there before; anything else is a colleague's, made before or after ours."""
    theirs = None if price is None else PriceFields.of(price)
    if theirs is not None and theirs in (change.sent, change.replaced):
        return Advice(Step.DONE if theirs == change.sent else Step.SEND)
    return Advice(Step.ASK)


def _delete_price(change: BookingChange, price: BookingPrice | None) -> Advice:
    if price is None:
        return Advice(Step.DONE)
    if not price.editable:
        return Advice(Step.LOCKED)
    untouched = change.base_price is None or PriceFields.of(price) == change.base_price
    return Advice(Step.SEND if untouched else Step.ASK)


def _feedback(change: BookingChange, feedback: Feedback | None) -> Advice:
    theirs = None if feedback is None else FeedbackFields.of(feedback)
    wanted = change.feedback if change.kind is ChangeKind.SET_FEEDBACK else None
    if theirs == wanted:
        return Advice(Step.DONE)
    return Advice(Step.SEND if theirs == change.base_feedback else Step.ASK)


def _arrived(change: BookingChange, prices: Sequence[BookingPrice]) -> Advice:
    """Ours are new ids with equal fields, count-wise. A part of several may have arrived: the rest is for a person."""
    known = frozenset(change.known_ids or ())
    new = Counter(PriceFields.of(price) for price in prices if price.price_id not in known)
    missing = Counter(change.prices) - new
    if not missing:
        return Advice(Step.DONE)
    if missing == Counter(change.prices) and not new:
        return Advice(Step.SEND)
    return Advice(Step.ASK, missing=tuple(missing.elements()))


def _price(prices: Sequence[BookingPrice], price_id: str) -> BookingPrice | None:
    return next((price for price in prices if price.price_id == price_id), None)
