"""What was typed into the price forms, as changes to be sent: new prices in one, each edit in its own. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.booking import KnownBooking
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, PriceFields

TypedPrice = tuple[PriceFields, str, PriceFields | None]
"""What is wanted, the price's id, and what stood there when the editing began (None: it is new)."""


def price_changes(known: KnownBooking, typed: Sequence[TypedPrice]) -> tuple[BookingChange, ...]:
    """New prices first. An edit that edits nothing is none."""
    new = tuple(fields for fields, _price_id, base in typed if base is None)
    changes = [_change(known, ChangeKind.ADD_PRICES, new)] if new else []
    changes += [
        _change(known, ChangeKind.SET_PRICE, (fields,), price_id, base)
        for fields, price_id, base in typed
        if base is not None and fields != base
    ]
    return tuple(changes)


def deletion(known: KnownBooking, price_id: str, base: PriceFields) -> BookingChange:
    """The price of that id is to go, as it stands on the screen."""
    return _change(known, ChangeKind.DELETE_PRICE, (), price_id, base)


def _change(
    known: KnownBooking,
    kind: ChangeKind,
    prices: tuple[PriceFields, ...],
    price_id: str = "",
    base: PriceFields | None = None,
) -> BookingChange:
    """Id and time are given to it when it is written down."""
    key, moment = known.booking.key, known.read_at
    return BookingChange("", key, kind, ChangeState.WAITING, moment, prices=prices, price_id=price_id, base_price=base)
