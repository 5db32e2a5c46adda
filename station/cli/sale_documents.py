"""Products and sales as JSON, and as lines for people. Times in UTC, amounts in cents."""

from __future__ import annotations

from datetime import tzinfo

from station.cli.booking_documents import order_document, vendors_number
from station.cli.booking_words import amount, clipped, clock, when
from station.cli.output import Json, local_time, moment
from station.domain.money import Money
from station.domain.order import Order
from station.domain.sale import Product, Sale, SaleLine

PRODUCT_TITLES = ("Number", "Event", "Time", "Title", "Price", "Left")
SALE_TITLES = ("Made", "State", "What", "Total", "Why", "Number of the sale")


def product_document(product: Product) -> dict[str, Json]:
    """One product; `categories`, `times` and `languages` are there once its details were read."""
    return {
        "kind": product.kind,
        "id": vendors_number(product.product_id),
        "event_id": vendors_number(product.event_id),
        "title": product.title,
        "price_cents": None if product.unit is None else product.unit.cents,
        "per_group": product.per_group,
        "categories": [
            {
                "id": vendors_number(each.category_id),
                "title": each.title,
                "price_cents": each.unit.cents,
                "per_group": each.per_group,
            }
            for each in product.categories
        ],
        "start_time": moment(product.starts_at),
        "available": product.available,
        "needs_time": product.needs_time,
        "times": [{"start_time": moment(each.starts_at), "available": each.available} for each in product.times],
        "languages": [{"id": vendors_number(each.language_id), "name": each.name} for each in product.languages],
    }


def product_line(product: Product, zone: tzinfo | None, currency: str) -> tuple[str, ...]:
    """One row below PRODUCT_TITLES."""
    return (
        product.product_id,
        product.event_id,
        when(product.starts_at, zone),
        clipped(product.title),
        _price(product.unit, currency, per_group=product.per_group),
        "" if product.available is None else str(product.available),
    )


def product_details(product: Product, zone: tzinfo | None, currency: str) -> list[tuple[str, str]]:
    """What is to be chosen, for people."""
    lines = [("number", product.product_id), ("title", product.title), ("time", when(product.starts_at, zone))]
    lines.append(("price", _price(product.unit, currency, per_group=product.per_group)))
    lines += [
        ("category", f"{each.category_id}: {_price(each.unit, currency, per_group=each.per_group)} {each.title}")
        for each in product.categories
    ]
    lines += [("language", f"{each.language_id}: {each.name}") for each in product.languages]
    times = [f"{clock(each.starts_at, zone)} ({each.available} left)" for each in product.times]
    lines.append(("times", ", ".join(times)))
    lines.append(("left", "" if product.available is None else str(product.available)))
    return [line for line in lines if line[1]]


def sale_document(sale: Sale, order: Order | None = None) -> dict[str, Json]:
    """A sale and, once it is known, its order with the barcodes."""
    return {
        "sale": {
            "id": sale.sale_id,
            "state": sale.state,
            "reference": sale.reference,
            "comment": sale.comment,
            "total_price_cents": sale.total.cents,
            "lines": [_line(line) for line in sale.lines],
            "order_id": vendors_number(sale.order_id),
            "attempts": sale.attempts,
            "message": sale.message,
            "made_at": moment(sale.made_at),
            "sent_at": moment(sale.sent_at),
        },
        "order": None if order is None else order_document(order),
    }


def sale_line(sale: Sale) -> tuple[str, ...]:
    """One row below SALE_TITLES."""
    what = ", ".join(f"{_count(line)} x {line.product.title}" for line in sale.lines)
    return (
        local_time(sale.made_at),
        sale.state.replace("_", " "),
        clipped(what),
        amount(sale.total, ""),
        clipped(sale.message),
        sale.sale_id,
    )


def _line(line: SaleLine) -> dict[str, Json]:
    return {
        "kind": line.product.kind,
        "product_id": vendors_number(line.product.product_id),
        "title": line.product.title,
        "quantity": line.quantity or None,
        "quantities": dict(line.quantities),
        "start_time": moment(line.starts_at or line.product.starts_at),
        "language_id": vendors_number(line.language_id),
        "total_price_cents": line.total.cents,
    }


def _count(line: SaleLine) -> int:
    return line.quantity or sum(count for _category, count in line.quantities)


def _price(unit: Money | None, currency: str, *, per_group: bool) -> str:
    if unit is None:
        return ""
    return f"{amount(unit, currency)} for the group" if per_group else amount(unit, currency)
