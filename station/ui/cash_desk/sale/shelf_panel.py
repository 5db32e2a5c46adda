"""The left of the sale: what can be sold on a day, found by words, and the product that is being chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from station.domain.money import Money
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.ui.cash_desk.desk_rows import DeskRowsTable
from station.ui.cash_desk.sale.basket import Basket
from station.ui.cash_desk.sale.sale_bar import SaleBar
from station.ui.cash_desk.sale.sale_choice import SaleChoice
from station.ui.cash_desk.sale.sale_shelf import KINDS, SaleShelf, merged_sales, product_rows, sale_rows
from station.ui.cash_desk.sale.sale_text import lines_text
from station.ui.cash_desk.sale.words_sale import Word, sold_text, word
from station.ui.context import WindowContext
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_trouble import trouble_words
from station.workers.desk_sales_events import (
    ProductRead,
    ProductRequested,
    ProductsFound,
    SalesRead,
    SalesRequested,
)

_BAR_FROM = 420
"""Pixels of height at normal text size from which the bar stays above a product that is being chosen."""


class ShelfPanel(QWidget):
    """Owned by the GUI thread. `baskets`: those that were set aside."""

    products_requested = Signal(object)
    product_requested = Signal(object)
    sales_requested = Signal(object)
    opened = Signal(object)  # Product, Sale or Basket
    chosen = Signal(object, object)  # SaleLine; the number of the line it replaces, or None

    def __init__(
        self, context: WindowContext, theme: Theme, baskets: Callable[[], Sequence[Basket]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._baskets = context, baskets
        self._read: SalesRead | None = None
        self._first: date | None = None
        """The day of the visit; None: the venue's today."""
        self._possible = False
        self._number = 0
        self.bar, self.table, self.choice = SaleBar(self), DeskRowsTable(theme, self), SaleChoice(theme, self)
        self.note = PlainLabel("", self, "small", wrap=True)
        self.lists, self.pages = SaleShelf(self), QStackedWidget(self)
        self._theme = theme
        self._put_together()
        self._connect()

    @property
    def choosing(self) -> bool:
        """A product is open."""
        return self.pages.currentWidget() is self.choice

    def begin(self) -> None:
        """A profile's desk has opened."""
        self._possible = True
        if self.isVisible():
            self.ask()

    def reset(self) -> None:
        """It leaves."""
        self._read, self._first, self._possible = None, None, False
        self.lists.forget()
        self.leave_choice()
        self.bar.text.clear()
        self.bar.show_day(None)
        self.show_list()

    def use_context(self, context: WindowContext) -> None:
        self._context = context

    def use(self, read: SalesRead) -> None:
        """Today, the venue's clocks and money, and this station's sales."""
        self._read = read
        self.choice.use(read.zone, read.currency)
        if self.bar.day is None:
            self.bar.show_day(self._first or read.today)
        self.show_list()

    def show_possible(self, possible: bool) -> None:
        """Whether the vendor can be asked; when it can again, it is."""
        back = possible and not self._possible
        self._possible = possible
        if back:
            self.ask()
        self.show_list()

    def show_way(self, narrow: bool) -> None:
        """Whether the basket stands beside this, or behind a button."""
        self.bar.to_basket.setVisible(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.table, self.choice):
            part.set_theme(theme)

    def retranslate(self) -> None:
        for part in (self.bar, self.choice):
            part.retranslate()
        self.table.setAccessibleName(word(Word.PRODUCTS))
        self.table.setToolTip(word(Word.PRODUCTS_TIP))
        self.show_list()

    # lists

    def look(self) -> None:
        """The view has come to the front: what was never read is."""
        if self._possible and not self.lists.reading and self._found() is None:
            self.ask()

    def ask(self) -> None:
        """Reads what is on the shelf."""
        kind = KINDS.get(self.bar.shelf)
        if kind is None:
            self.sales_requested.emit(SalesRequested())
        elif self._possible:
            self.lists.ask(kind, self._text, self._first)
        self.show_list()

    def take_products(self, fact: ProductsFound) -> None:
        """A list came (ProductsFound), maybe one that nobody waits for any more."""
        if not self.lists.take(fact):
            return
        if self._first is None:
            self.bar.show_day(fact.first)
        if self._read is not None and not self._read.currency:
            self.sales_requested.emit(SalesRequested())  # the vendor has told its money and its zone by now
        self.show_list()
        if fact.trouble is not None:
            self._tell(trouble_words(fact.trouble).sentence)

    def show_list(self) -> None:
        """As it is known now."""
        kind, baskets = KINDS.get(self.bar.shelf), self._baskets()
        if kind is None:
            sales = () if self._read is None else merged_sales(self._read)
            text = self._text.casefold()
            fitting = [sale for sale in sales if text in lines_text(sale.lines).casefold()]
            self.table.show_rows(*sale_rows(fitting, baskets, self._zone, self._currency))
            done = [sale.total for sale in fitting if sale.state is SaleState.DONE]
            total = money_text(Money.total(done), self._currency)
            nothing = "" if fitting or baskets else word(Word.NO_SALES)
            self._tell(sold_text(len(done), total) if done else nothing)
        else:
            products = self._found()
            self.table.show_rows(*product_rows(kind, products or (), self._zone, self._currency))
            self._say(products)
        self.bar.show_unsettled(len(baskets) + (0 if self._read is None else len(self._read.open_sales)))
        self.bar.picker.show_reading(False)

    def _say(self, products: tuple[Product, ...] | None) -> None:
        kind = KINDS[self.bar.shelf]
        known = self.lists.known(kind, self._text, self._first)
        if self.lists.reading:
            self._tell(word(Word.READING))
        elif products is not None and not products:
            self._tell(word(Word.NOTHING_FOUND if self._text else Word.NOTHING_SOLD))
        else:
            self._tell(word(Word.INCOMPLETE) if known is not None and not known.complete else "")

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # choosing

    def open_product(self, product: Product, line: SaleLine | None = None, instead: int | None = None) -> None:
        """Asks for its details. `line`: what is changed, the one of that number in the basket."""
        day = self._visit(product, line)
        if day is None:
            return
        self._number += 1
        self.choice.open(product, line, instead)
        self.pages.setCurrentWidget(self.choice)
        self._make_room()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.product_requested.emit(ProductRequested(self._number, product, day))

    def take_product(self, fact: ProductRead) -> None:
        """Its details came (ProductRead), maybe those of one that was left."""
        if fact.number == self._number:
            self.choice.show_read(fact.answer, self._context.clock.now())

    def leave_choice(self) -> None:
        """Back to the list."""
        self._number += 1
        self.choice.close_product()
        self.pages.setCurrentWidget(self.list_card)
        self._make_room()

    def search(self) -> None:
        """The next letters look for something."""
        self.leave_choice()
        self.bar.focus_text()

    def take_focus(self) -> None:
        if self.choosing:
            self.choice.focus_first()
        else:
            self.bar.focus_text()

    @property
    def _text(self) -> str:
        return self.bar.text.text().strip()

    @property
    def _zone(self) -> tzinfo | None:
        return None if self._read is None else self._read.zone

    @property
    def _currency(self) -> str:
        return "" if self._read is None else self._read.currency

    def _found(self) -> tuple[Product, ...] | None:
        kind = KINDS.get(self.bar.shelf)
        return () if kind is None else self.lists.products(kind, self._text, self._first)

    def _visit(self, product: Product, line: SaleLine | None) -> date | None:
        """The day that a product is asked about."""
        at = None if line is None else line.starts_at or product.starts_at
        return at.astimezone(self._zone).date() if at is not None else self._first or self.bar.day

    def _make_room(self) -> None:
        """What is chosen needs all of a low window."""
        self.bar.setVisible(not self.choosing or self.height() >= self._theme.px(_BAR_FROM))

    def _go_to_today(self) -> None:
        self._day_chosen(None)

    def _day_chosen(self, day: date | None) -> None:
        """None: the venue's today."""
        self._first = day
        self.bar.show_day(day or (None if self._read is None else self._read.today))
        self.leave_choice()
        self.ask()

    def _shelf_chosen(self, _shelf: Word) -> None:
        self.leave_choice()
        self.ask()
        self.bar.focus_text()

    def _open(self, subject: object) -> None:
        assert isinstance(subject, (Product, Sale, Basket))
        self.opened.emit(subject)

    def _ask_products(self, request: object) -> None:
        self.products_requested.emit(request)

    def _connect(self) -> None:
        bar = self.bar
        self.lists.requested.connect(self._ask_products)
        bar.shelf_chosen.connect(self._shelf_chosen)
        bar.typed.connect(self.show_list)
        bar.search_wanted.connect(self.ask)
        bar.picker.refresh_wanted.connect(self.ask)
        bar.picker.day_chosen.connect(self._day_chosen)
        bar.picker.today_wanted.connect(self._go_to_today)
        bar.text.stepped.connect(self.table.step)
        bar.text.entered.connect(self.table.open_current)
        self.table.opened.connect(self._open)
        self.choice.chosen.connect(self.chosen)
        self.choice.left.connect(self.search)

    def _put_together(self) -> None:
        self.list_card = QFrame(self)
        self.list_card.setObjectName("card")
        inside = QVBoxLayout(self.list_card)
        inside.setContentsMargins(6, 6, 6, 10)
        inside.setSpacing(4)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.note)
        self.note.setContentsMargins(12, 2, 12, 0)
        for page in (self.list_card, self.choice):
            self.pages.addWidget(page)
        way = QSizePolicy.Policy
        self.pages.setSizePolicy(way.Expanding, way.Ignored)  # in a low window the bar above keeps its height
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
