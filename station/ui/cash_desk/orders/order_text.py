"""What an order's barcodes are, as values: for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from station.domain.order import ItemKind, Order, OrderItem
from station.ui.cash_desk.desk_times import moment_text
from station.ui.cash_desk.orders.words_orders import item_title, kind_name, place_text, quantity_text
from station.ui.formats import number


@dataclass(frozen=True, slots=True)
class ShownBarcode:
    """One barcode and what it opens."""

    code: str
    title: str
    detail: str = ""
    """When, for how many, which of several."""


def order_barcodes(order: Order, zone: tzinfo | None) -> tuple[ShownBarcode, ...]:
    """All barcodes of an order in the order of its items; times by the venue's clocks."""
    return tuple(shown for item in order.items for shown in _of_item(item, zone))


def item_count(item: OrderItem) -> str:
    """How many of an item: tickets and seats; a tour is one, whoever takes part."""
    return "" if item.kind is ItemKind.TOUR or item.quantity is None else f"{number(item.quantity)} ×"


def item_detail(item: OrderItem, zone: tzinfo | None) -> str:
    """Below an item's title: what it is, when, for how many."""
    when = "" if item.starts_at is None else moment_text(item.starts_at, zone)
    people = "" if item.kind is not ItemKind.TOUR or item.quantity is None else quantity_text(item.quantity)
    kind = kind_name(item) if item.title else ""
    return " · ".join(part for part in (kind, when, people) if part)


def _of_item(item: OrderItem, zone: tzinfo | None) -> list[ShownBarcode]:
    whole = len(item.barcodes)
    when = "" if item.starts_at is None else moment_text(item.starts_at, zone)
    people = item.quantity is not None and item.quantity > 1 and whole == 1
    several = quantity_text(item.quantity or 0) if people else ""
    found = []
    for place, code in enumerate(item.barcodes, start=1):
        which = place_text(number(place), number(whole)) if whole > 1 else ""
        detail = " · ".join(part for part in (when, several, which) if part)
        found.append(ShownBarcode(code, item_title(item), detail))
    return found
