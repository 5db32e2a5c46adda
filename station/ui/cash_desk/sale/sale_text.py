"""Products, lines of a basket and sales in the reader's words."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QDate, QLocale

from station.domain.days import local
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import NotSold, Product, Sale, SaleLine
from station.domain.sale_check import CheckedLine, LineFault
from station.domain.trouble import Trouble, TroubleKind
from station.ui.cash_desk.desk_times import moment_text, time_text
from station.ui.cash_desk.sale.words_sale import (
    Word,
    free_text,
    group_price_text,
    left_only_text,
    no_selling_text,
    per_person_text,
    sold_out_text,
    word,
)
from station.ui.cash_desk.sale.words_sale_state import fault_words, not_sold_words, state_word
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.words_trouble import trouble_words


def unit_text(unit: Money | None, currency: str, *, per_group: bool) -> str:
    """`8,00 €`, or what a whole group pays."""
    if unit is None:
        return ""
    text = money_text(unit, currency)
    return group_price_text(text) if per_group else per_person_text(text)


def left_text(left: int) -> str:
    """How many can still come."""
    return free_text(left) if left else sold_out_text()


def product_when(product: Product, zone: tzinfo | None) -> str:
    """When it is, and what is left of it; empty where the buyer chooses."""
    if product.needs_time:
        return ""
    at = moment_text(product.starts_at, zone) if product.starts_at and product.kind is ItemKind.EVENT else ""
    left = "" if product.available is None else left_text(product.available)
    return " · ".join(part for part in (at, left) if part)


def not_sold_text(trouble: Trouble) -> str:
    """Why a product cannot be sold here, or why it is not known."""
    if trouble.kind is TroubleKind.REJECTED:
        reason = next((each for each in NotSold if each.value == trouble.detail), None)
        return not_sold_words(reason) if reason is not None else f"{word(Word.NOT_SOLD)} {trouble.detail}"
    return trouble_text(trouble)


def trouble_text(trouble: Trouble) -> str:
    """What happened, and what to do."""
    words = trouble_words(trouble)
    return f"{words.sentence} {words.next_step}"


def why_no_selling(trouble: Trouble | None) -> str:
    """Why nothing can be sold now; None: a person keeps this station offline."""
    if trouble is None:
        return word(Word.SILENT_BY_HAND)
    return no_selling_text(trouble_words(trouble).sentence)


def line_details(line: SaleLine, zone: tzinfo | None, currency: str) -> str:
    """When, in which language, which prices: what stands under its title."""
    product = line.product
    language = next((each.name for each in product.languages if each.language_id == line.language_id), "")
    categories = {each.category_id: each for each in product.categories}
    counts = [
        f"{number(count)} × {categories[category].title} ({money_text(categories[category].unit, currency)})"
        for category, count in line.quantities
        if category in categories
    ]
    several = language if len(product.languages) > 1 else ""
    first = " · ".join(part for part in (_when(line, zone), several) if part)
    return "\n".join(part for part in (first, ", ".join(counts)) if part)


def _when(line: SaleLine, zone: tzinfo | None) -> str:
    """Day and time; the day alone of a ticket that is good for all of it."""
    at, product = line.starts_at or line.product.starts_at, line.product
    if at is None:
        return ""
    if product.kind is ItemKind.TICKET and not product.needs_time:
        there = local(at, zone)
        return QLocale().toString(QDate(there.year, there.month, there.day), QLocale.FormatType.ShortFormat)
    return moment_text(at, zone)


def fault_text(found: CheckedLine) -> str:
    """Why a line cannot be sold as it stands; empty: it can."""
    match found.fault:
        case None:
            return ""
        case LineFault.TOO_FEW:
            return left_only_text(found.left or 0)
        case LineFault.NOT_SOLD:
            reason = next((each for each in NotSold if each.value == found.message), None)
            return not_sold_words(reason) if reason is not None else f"{word(Word.NOT_SOLD)} {found.message}".strip()
    return fault_words(found.fault)


def sale_row(sale: Sale, zone: tzinfo | None, currency: str) -> tuple[str, str, str, str]:
    """Time, what, total, state: a line of the list of sales."""
    at = time_text(local(sale.made_at, zone))
    return at, lines_text(sale.lines), money_text(sale.total, currency), state_word(sale.state)


def lines_text(lines: tuple[SaleLine, ...]) -> str:
    """Everything in one line."""
    return ", ".join(f"{number(line.people)} × {line.product.title}" for line in lines)
