"""go~mus Cash Point: the bodies of its changing calls, as the vendor's documents show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from station.domain.booking_change import FeedbackFields, PriceFields
from station.domain.order import ItemKind
from station.domain.sale import Sale, SaleLine

SURCHARGE = "surcharge-"
"""Begins the id of a category that an order names among its `surcharges`: both are counted apart."""

_TYPES = {ItemKind.TICKET: "Ticket", ItemKind.EVENT: "Event", ItemKind.TOUR: "Tour"}


class _Price(msgspec.Struct):
    title: str
    description: str
    quantity: int
    price_cents: int


class _Prices(msgspec.Struct):
    prices: list[_Price]


class _OnePrice(msgspec.Struct):
    price: _Price


class _Feedback(msgspec.Struct, omit_defaults=True):
    """The document's sample sends every value as a text."""

    comment: str
    participants: str | None = None
    took_place: str | None = None


class _OneFeedback(msgspec.Struct):
    feedback: _Feedback


class _Attributes(msgspec.Struct, omit_defaults=True):
    """Of all kinds of items together: each has its own share of them."""

    id: int | str
    quantity: int | None = None
    quantities: dict[str, int] | None = None
    surcharges: dict[str, int] | None = None
    time: str | None = None
    start_time: str | None = None
    language_id: int | str | None = None


class _Item(msgspec.Struct):
    type: str
    attributes: _Attributes


class _Order(msgspec.Struct):
    comment: str
    reference: str
    items: list[_Item]
    total: int


def write_prices(prices: Sequence[PriceFields]) -> bytes:
    """Prices to be added, in their order."""
    return msgspec.json.encode(_Prices([_price(price) for price in prices]))


def write_price(price: PriceFields) -> bytes:
    """All four fields of one price: what is left out might be emptied."""
    return msgspec.json.encode(_OnePrice(_price(price)))


def write_feedback(feedback: FeedbackFields) -> bytes:
    """What was not said is left out."""
    took_place = None if feedback.took_place is None else str(feedback.took_place).lower()
    people = None if feedback.participants is None else str(feedback.participants)
    return msgspec.json.encode(_OneFeedback(_Feedback(feedback.comment, people, took_place)))


def write_order(sale: Sale) -> bytes:
    """The order of a sale. Raises ValueError for a product of no kind that an order knows."""
    order = _Order(sale.comment, sale.reference, [_item(line) for line in sale.lines], sale.total.cents)
    return msgspec.json.encode(order)


def _price(price: PriceFields) -> _Price:
    return _Price(price.title, price.description, price.quantity, price.unit.cents)


def _item(line: SaleLine) -> _Item:
    product = line.product
    if product.kind not in _TYPES:
        raise ValueError(f"{product.kind} cannot be ordered")
    counts = {category: count for category, count in line.quantities if count}
    prices = {category: count for category, count in counts.items() if not category.startswith(SURCHARGE)}
    attributes = _Attributes(
        _number(product.product_id),
        quantity=line.quantity if not prices else None,
        quantities=prices or None,
        surcharges=_surcharges(counts) or None,
    )
    at = line.starts_at or product.starts_at
    if product.kind is ItemKind.TICKET:
        attributes.time = _moment(at)
    elif product.kind is ItemKind.TOUR:
        attributes.start_time = _moment(at)
        attributes.language_id = _number(line.language_id) if line.language_id else None
    return _Item(_TYPES[product.kind], attributes)


def _surcharges(counts: Mapping[str, int]) -> dict[str, int]:
    return {
        category.removeprefix(SURCHARGE): count for category, count in counts.items() if category.startswith(SURCHARGE)
    }


def _number(text: str) -> int | str:
    """The vendor's numbers as the document shows them; what is none, as it came."""
    return int(text) if text.isascii() and text.isdigit() and str(int(text)) == text else text


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
