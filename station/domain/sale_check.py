"""A basket held against what the vendor shows now: before money is taken, prices and places are looked at once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from station.domain.money import Money
from station.domain.sale import Product, SaleLine


class LineFault(StrEnum):
    """Why a line cannot be sold as it stands."""

    NOT_SOLD = "not_sold"
    """The vendor does not sell it any more, or not here; its words stand beside it."""
    TIME_GONE = "time_gone"
    TOO_FEW = "too_few"
    """Fewer places are left than are wanted."""
    CHOICE_GONE = "choice_gone"
    """A price category or a language is not there any more."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """One line with the product as it is now."""

    line: SaleLine
    before: Money
    """What it came to when it was put in."""
    fault: LineFault | None = None
    left: int | None = None
    """TOO_FEW: the places that are left."""
    message: str = ""
    """NOT_SOLD: why."""


def checked(line: SaleLine, now: Product, people: int) -> CheckedLine:
    """One line; `people`: how many all lines of the basket want of the same product at the same time."""
    if _choice_gone(line, now):
        return CheckedLine(line, line.total, LineFault.CHOICE_GONE)
    fresh = replace(line, product=now)
    left = now.available
    if now.needs_time:
        slot = next((each for each in now.times if each.starts_at == line.starts_at), None)
        if slot is None:
            return CheckedLine(fresh, line.total, LineFault.TIME_GONE)
        left = slot.available
    if left is not None and left < people:
        return CheckedLine(fresh, line.total, LineFault.TOO_FEW, left)
    return CheckedLine(fresh, line.total)


def people_wanted(line: SaleLine, lines: Sequence[SaleLine]) -> int:
    """How many all lines together want of what this one wants."""
    return sum(each.people for each in lines if _place(each) == _place(line))


def _place(line: SaleLine) -> tuple[object, ...]:
    return line.product.kind, line.product.product_id, line.starts_at or line.product.starts_at


def _choice_gone(line: SaleLine, now: Product) -> bool:
    categories = {category.category_id for category in now.categories}
    if any(count and category not in categories for category, count in line.quantities):
        return True
    if line.quantity and now.unit is None:
        return True
    return bool(line.language_id) and line.language_id not in {each.language_id for each in now.languages}
