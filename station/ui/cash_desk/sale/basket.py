"""What a buyer has asked for so far, and the same as text for the journal: a crash takes no line of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import cast
from uuid import uuid4

from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import Language, PriceCategory, Product, SaleLine, SaleTime

Json = dict[str, object]


def _new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Basket:
    """A new one for every change; what it is called stays until it is sold."""

    lines: tuple[SaleLine, ...] = ()
    comment: str = ""
    basket_id: str = field(default_factory=_new_id)

    @property
    def total(self) -> Money:
        return Money.total(line.total for line in self.lines)

    @property
    def empty(self) -> bool:
        """Nothing in it is worth keeping."""
        return not self.lines and not self.comment.strip()

    def with_line(self, line: SaleLine, instead: int | None = None) -> Basket:
        """One more line, or another one in a line's place. The same thing once more adds up."""
        if instead is not None and 0 <= instead < len(self.lines):
            return replace(self, lines=(*self.lines[:instead], line, *self.lines[instead + 1 :]))
        for number, each in enumerate(self.lines):
            if _same(each, line):
                return replace(self, lines=(*self.lines[:number], _sum(each, line), *self.lines[number + 1 :]))
        return replace(self, lines=(*self.lines, line))

    def without(self, number: int) -> Basket:
        """Without one of its lines."""
        return replace(self, lines=(*self.lines[:number], *self.lines[number + 1 :]))


def _same(one: SaleLine, other: SaleLine) -> bool:
    """Tickets and seats add up; a tour is a group of its own."""
    if one.product.kind is ItemKind.TOUR:
        return False
    return _sold(one) == _sold(other)


def _sold(line: SaleLine) -> tuple[object, ...]:
    """What is sold, for when, and at which prices. A day's ticket has its day from the product."""
    product = line.product
    return product.kind, product.product_id, line.starts_at, product.starts_at, product.unit, product.categories


def _sum(one: SaleLine, other: SaleLine) -> SaleLine:
    counts = dict(one.quantities)
    for category, count in other.quantities:
        counts[category] = counts.get(category, 0) + count
    return replace(other, quantity=one.quantity + other.quantity, quantities=tuple(counts.items()))


def write_basket(basket: Basket) -> str:
    """JSON."""
    return json.dumps({"lines": [_line(line) for line in basket.lines], "comment": basket.comment}, ensure_ascii=False)


def read_basket(text: str, basket_id: str) -> Basket | None:
    """None: the text is none that this version understands."""
    try:
        row = json.loads(text)
        return Basket(tuple(_read_line(each) for each in row["lines"]), str(row["comment"]), basket_id)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _line(line: SaleLine) -> Json:
    return {
        "product": _product(line.product),
        "quantity": line.quantity,
        "quantities": [list(each) for each in line.quantities],
        "at": _at(line.starts_at),
        "language": line.language_id,
    }


def _product(product: Product) -> Json:
    return {
        "kind": product.kind.value,
        "id": product.product_id,
        "event": product.event_id,
        "title": product.title,
        "unit": _cents(product.unit),
        "group": product.per_group,
        "categories": [
            [each.category_id, each.title, each.unit.cents, each.per_group, each.extra] for each in product.categories
        ],
        "at": _at(product.starts_at),
        "left": product.available,
        "timed": product.needs_time,
        "languages": [[each.language_id, each.name] for each in product.languages],
        "times": [[_at(each.starts_at), each.available] for each in product.times],
    }


def _read_line(row: Json) -> SaleLine:
    counts = cast("Sequence[tuple[str, int]]", row["quantities"])
    return SaleLine(
        _read_product(cast("Json", row["product"])),
        int(cast("int", row["quantity"])),
        tuple((str(category), int(count)) for category, count in counts),
        _read_at(row["at"]),
        str(row["language"]),
    )


def _read_product(row: Json) -> Product:
    unit, left = row["unit"], row["left"]
    categories = cast("Sequence[tuple[str, str, int, bool, bool]]", row["categories"])
    times = cast("Sequence[tuple[str, int | None]]", row["times"])
    return Product(
        ItemKind(str(row["kind"])),
        str(row["id"]),
        str(row["title"]),
        None if unit is None else Money(int(cast("int", unit))),
        tuple(
            PriceCategory(str(number), str(title), Money(int(cents)), bool(group), bool(extra))
            for number, title, cents, group, extra in categories
        ),
        _read_at(row["at"]),
        None if left is None else int(cast("int", left)),
        bool(row["timed"]),
        tuple(Language(str(number), str(name)) for number, name in cast("Sequence[tuple[str, str]]", row["languages"])),
        bool(row["group"]),
        str(row["event"]),
        tuple(SaleTime(at, left) for text, left in times if (at := _read_at(text)) is not None),
    )


def _cents(amount: Money | None) -> int | None:
    return None if amount is None else amount.cents


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read_at(text: object) -> datetime | None:
    return None if text is None else datetime.fromisoformat(str(text))
