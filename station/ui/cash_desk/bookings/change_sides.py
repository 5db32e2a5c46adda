"""An edit and the vendor's version of the same thing, field by field, so that what differs stands out. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.booking import KnownBooking
from station.domain.booking_change import BookingChange, ChangeKind, FeedbackFields, PriceFields
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.bookings.words_desk_change import deleted_text, not_there_text, price_line, took_place_text
from station.ui.formats import number
from station.ui.money_text import money_text


@dataclass(frozen=True, slots=True)
class SideRow:
    """One field on both sides."""

    name: str
    mine: str
    theirs: str

    @property
    def differs(self) -> bool:
        return self.mine != self.theirs


def side_rows(change: BookingChange, known: KnownBooking | None, currency: str) -> tuple[SideRow, ...]:
    """What the operator wants beside what the vendor showed last."""
    if change.kind is ChangeKind.ADD_PRICES:
        mine = _lines(change.missing or change.prices, currency)
        return (SideRow("", mine, _lines(_new_prices(change, known), currency) or not_there_text()),)
    if change.kind in (ChangeKind.SET_FEEDBACK, ChangeKind.CLEAR_FEEDBACK):
        feedback = None if known is None or known.feedback is None else FeedbackFields.of(known.feedback)
        return _rows(_feedback_names(), _said(change.feedback), _said(feedback))
    wanted = change.prices[0] if change.prices else None
    return _rows(_price_names(), _priced(wanted, currency), _priced(_their_price(change, known), currency))


def meant_text(change: BookingChange, currency: str) -> str:
    """What the operator wants, by itself."""
    if change.feedback is not None:
        return "\n".join(part for part in _said(change.feedback) or () if part)
    return _lines(change.missing or change.prices, currency)


def _rows(names: Sequence[str], mine: Sequence[str] | None, theirs: Sequence[str] | None) -> tuple[SideRow, ...]:
    """A side that is not there says so once."""
    if mine is not None and theirs is not None:
        rows = (SideRow(*row) for row in zip(names, mine, theirs, strict=True))
        return tuple(row for row in rows if row.mine or row.theirs)
    here = deleted_text() if mine is None else "\n".join(part for part in mine if part)
    there = not_there_text() if theirs is None else "\n".join(part for part in theirs if part)
    return (SideRow("", here, there),)


def _price_names() -> tuple[str, ...]:
    return tuple(word(name) for name in (Word.TITLE, Word.QUANTITY, Word.UNIT_PRICE, Word.DESCRIPTION))


def _feedback_names() -> tuple[str, ...]:
    return tuple(word(name) for name in (Word.FEEDBACK, Word.PARTICIPANTS, Word.COMMENT))


def _priced(price: PriceFields | None, currency: str) -> tuple[str, ...] | None:
    if price is None:
        return None
    return price.title, number(price.quantity), money_text(price.unit, currency), price.description


def _said(feedback: FeedbackFields | None) -> tuple[str, ...] | None:
    if feedback is None:
        return None
    people = "" if feedback.participants is None else number(feedback.participants)
    return took_place_text(feedback.took_place), people, feedback.comment


def _their_price(change: BookingChange, known: KnownBooking | None) -> PriceFields | None:
    prices = () if known is None else known.booking.prices or ()
    return next((PriceFields.of(price) for price in prices if price.price_id == change.price_id), None)


def _new_prices(change: BookingChange, known: KnownBooking | None) -> tuple[PriceFields, ...]:
    """Those that the vendor did not show just before the edit was sent."""
    prices = () if known is None else known.booking.prices or ()
    return tuple(PriceFields.of(price) for price in prices if price.price_id not in (change.known_ids or ()))


def _lines(prices: Sequence[PriceFields], currency: str) -> str:
    return "\n".join(price_line(each, currency) for each in prices)
