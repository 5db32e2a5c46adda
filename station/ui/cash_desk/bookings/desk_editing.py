"""A booking as the operator means it: the vendor's version with this station's unsent edits on top. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from station.domain.booking import BookingPrice, KnownBooking
from station.domain.booking_change import BookingChange, ChangeKind, PriceFields
from station.domain.booking_meant import still_meant
from station.domain.money import Money


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One line of the price list."""

    fields: PriceFields
    total: Money
    price_id: str = ""
    """Empty: the vendor does not know it yet."""
    editable: bool = False
    unsent: bool = False
    deleted: bool = False
    """It is to be deleted, and the vendor has not heard of it."""


def price_lines(known: KnownBooking, changes: Sequence[BookingChange]) -> tuple[PriceLine, ...]:
    """The vendor's prices with the unsent edits in them, then those that are yet to be added."""
    lines = {price.price_id: _line(price) for price in known.booking.prices or () if price.price_id}
    nameless = [_line(price) for price in known.booking.prices or () if not price.price_id]
    added: list[PriceLine] = []
    for change in still_meant(changes):
        if change.kind is ChangeKind.ADD_PRICES:
            added += [PriceLine(fields, fields.total, unsent=True) for fields in change.prices]
        elif change.kind is ChangeKind.SET_PRICE and change.price_id in lines:
            wanted = change.prices[0]
            lines[change.price_id] = replace(lines[change.price_id], fields=wanted, total=wanted.total, unsent=True)
        elif change.kind is ChangeKind.DELETE_PRICE and change.price_id in lines:
            lines[change.price_id] = replace(lines[change.price_id], editable=False, unsent=True, deleted=True)
    return (*lines.values(), *nameless, *added)


def total_of(lines: Sequence[PriceLine]) -> Money:
    """What the operator's version costs in all."""
    return Money.total(line.total for line in lines if not line.deleted)


def _line(price: BookingPrice) -> PriceLine:
    return PriceLine(PriceFields.of(price), price.total, price.price_id, price.editable)
