"""What the list at the left of the sale shows: products as they were read, or this station's sales and baskets."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QObject, Signal

from station.domain.order import ItemKind
from station.domain.sale import Product, Sale, SaleState
from station.ui.cash_desk.desk_times import moment_text
from station.ui.cash_desk.rows_model import DeskRow
from station.ui.cash_desk.sale.basket import Basket
from station.ui.cash_desk.sale.sale_text import lines_text, sale_row
from station.ui.cash_desk.sale.words_sale import Word, sold_out_text, word
from station.ui.cash_desk.sale.words_sale_state import not_sold_short, open_text
from station.ui.formats import number
from station.ui.money_text import money_text
from station.workers.desk_sales_events import ProductsFound, ProductsRequested, SalesRead

KINDS = {Word.TICKETS: ItemKind.TICKET, Word.EVENTS: ItemKind.EVENT, Word.TOURS: ItemKind.TOUR}
FOUND_DAYS = 31
"""A date that is searched by words may be on any of so many days."""

Rows = tuple[tuple[str, ...], list[DeskRow], int, frozenset[int]]
"""Headings, rows, the column that takes what the others leave, and those of numbers."""


@dataclass(frozen=True, slots=True)
class _Asked:
    kind: ItemKind
    text: str
    first: date | None


class SaleShelf(QObject):
    """Owned by the GUI thread. Lists that were read are shown again at once, and asked for anew."""

    requested = Signal(object)  # ProductsRequested

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._asked: _Asked | None = None
        self._found: dict[_Asked, ProductsFound] = {}
        self.reading = False

    def forget(self) -> None:
        """Another profile."""
        self._number += 1
        self._asked, self._found, self.reading = None, {}, False

    def ask(self, kind: ItemKind, text: str, first: date | None) -> None:
        """What can be sold; dates that are looked for by words are looked for in a month."""
        self._number += 1
        self._asked, self.reading = _Asked(kind, text, first), True
        days = FOUND_DAYS if text and kind is ItemKind.EVENT else 1
        self.requested.emit(ProductsRequested(self._number, kind, text, first, days))

    def take(self, fact: ProductsFound) -> bool:
        """Whether it is what was asked for last."""
        if fact.number != self._number or self._asked is None:
            return False
        self.reading = False
        if fact.products or fact.trouble is None:
            self._found[self._asked] = fact
        return True

    def known(self, kind: ItemKind, text: str, first: date | None) -> ProductsFound | None:
        """What was read last of this."""
        return self._found.get(_Asked(kind, text, first))

    def products(self, kind: ItemKind, text: str, first: date | None) -> tuple[Product, ...] | None:
        """What fits the words, of all that is known here; None: nothing was read yet."""
        exact, whole = self.known(kind, text, first), self.known(kind, "", first)
        if exact is None and whole is None:
            return None
        rows = {} if exact is None else {_key(each): each for each in exact.products}
        for each in () if whole is None else whole.products:
            if fits(each.title, text):
                rows.setdefault(_key(each), each)
        return tuple(sorted(rows.values(), key=_order))


def merged_sales(read: SalesRead) -> tuple[Sale, ...]:
    """What is open first, then today's, each once."""
    known = {sale.sale_id for sale in read.open_sales}
    return (*read.open_sales, *(sale for sale in read.sales if sale.sale_id not in known))


def _key(product: Product) -> tuple[str, str]:
    return product.event_id, product.product_id


def _order(product: Product) -> tuple[float, str]:
    return (product.starts_at.timestamp() if product.starts_at else 0.0, product.title.casefold())


def fits(title: str, text: str) -> bool:
    """Every word that was typed stands somewhere in the title; accents do not matter."""
    return all(part in _bare(title) for part in _bare(text).split())


def _bare(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))


def product_rows(kind: ItemKind, products: Sequence[Product], zone: tzinfo | None, currency: str) -> Rows:
    """As a list: only what this kind of thing has."""
    match kind:
        case ItemKind.EVENT:
            dates = (word(Word.WHEN), word(Word.WHAT), word(Word.FREE))
            return dates, [_date_row(each, zone) for each in products], 1, frozenset({2})
        case ItemKind.TICKET:
            heads = (word(Word.WHAT), word(Word.PRICE))
            return heads, [_ticket_row(each, currency) for each in products], 0, frozenset({1})
    return (word(Word.WHAT),), [DeskRow(each, (each.title,)) for each in products], 0, frozenset()


def _ticket_row(ticket: Product, currency: str) -> DeskRow:
    price = "" if ticket.unit is None else money_text(ticket.unit, currency)
    note = "" if ticket.not_sold is None else not_sold_short(ticket.not_sold)
    return DeskRow(ticket, (ticket.title, price), dim=bool(note), note=note)


def _date_row(on: Product, zone: tzinfo | None) -> DeskRow:
    at = "" if on.starts_at is None else moment_text(on.starts_at, zone)
    left = "" if on.available is None else number(on.available) if on.available else sold_out_text()
    return DeskRow(on, (at, on.title, left), dim=on.available == 0)


def sale_rows(sales: Sequence[Sale], baskets: Sequence[Basket], zone: tzinfo | None, currency: str) -> Rows:
    """Baskets that were set aside, then sales; what is not settled is marked."""
    heads = (word(Word.WHEN), word(Word.WHAT), word(Word.TOTAL), word(Word.STATE))
    rows = [
        DeskRow(
            basket,
            (
                "",
                lines_text(basket.lines) or basket.comment,
                money_text(basket.total, currency),
                word(Word.ASIDE),
            ),
        )
        for basket in baskets
    ]
    settled = (SaleState.DONE, SaleState.DROPPED)
    for sale in sales:
        note = "" if sale.state in settled else open_text(sale.state)
        rows.append(DeskRow(sale, sale_row(sale, zone, currency), dim=sale.state is SaleState.DROPPED, note=note))
    return heads, rows, 1, frozenset({2})
