"""Finding orders among those that are kept of some days: the words in them, and the order they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from station.domain.booking import Payment
from station.domain.days import Days
from station.domain.order import Order
from station.domain.search_text import search_key

LONGEST_SPAN = 31
"""Days that are asked for at once (the vendor's document)."""


class OrderColumn(StrEnum):
    """What a list of orders shows and can be sorted by."""

    TIME = "time"
    NUMBER = "number"
    TITLE = "title"
    TOTAL = "total"
    SOURCE = "source"
    PAYMENT = "payment"
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class OrderSearch:
    """Which orders are wanted, and how they stand; what is empty does not choose."""

    days: Days
    mine: bool = False
    text: str = ""
    """Words, each of which must stand in number, titles, comment, reference, source or a barcode; case and accents do
    not matter."""
    column: OrderColumn = OrderColumn.TIME
    descending: bool = True


@dataclass(frozen=True, slots=True)
class SearchableOrder:
    """An order and the text it is found by, made once."""

    order: Order
    key: str

    @classmethod
    def of(cls, order: Order) -> SearchableOrder:
        titles = (item.title for item in order.items)
        words = (order.order_id, order.reference, order.source, order.comment, *titles, *order.barcodes)
        return cls(order, search_key("\n".join(words)))


def find_orders(among: Sequence[SearchableOrder], search: OrderSearch) -> tuple[Order, ...]:
    """Those that hold every word, sorted; equal ones stand by time, newest first."""
    words = search_key(search.text).split()
    found = [each.order for each in among if all(word in each.key for word in words)]
    found.sort(key=_time, reverse=True)
    found.sort(key=_SORTED_BY[search.column], reverse=search.descending)
    return tuple(found)


def order_title(order: Order) -> str:
    """What was sold, in the vendor's words; empty where it names nothing."""
    return ", ".join(dict.fromkeys(item.title for item in order.items if item.title))


def _time(order: Order) -> tuple[datetime, str]:
    return order.created_at or datetime.min.replace(tzinfo=UTC), order.order_id


def _number(order: Order) -> tuple[int, str]:
    """Numbers as numbers: 9 before 10."""
    name = order.order_id
    return (int(name) if len(name) < 19 and name.isascii() and name.isdecimal() else 0), name


def _payment(order: Order) -> tuple[int, str]:
    return (0 if order.payment is Payment.PAID else 1 if order.payment_status else 2), order.payment_status


def _valid(order: Order) -> int:
    return {True: 0, False: 1, None: 2}[order.valid]


_SORTED_BY: dict[OrderColumn, Callable[[Order], Any]] = {
    OrderColumn.TIME: _time,
    OrderColumn.NUMBER: _number,
    OrderColumn.TITLE: lambda order: search_key(order_title(order)),
    OrderColumn.TOTAL: lambda order: order.total,
    OrderColumn.SOURCE: lambda order: search_key(order.source),
    OrderColumn.PAYMENT: _payment,
    OrderColumn.VALID: _valid,
}
