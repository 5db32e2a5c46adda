"""How the sale stands on the screen: what can be sold at the left, basket, payment and outcome at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from station.ui.cash_desk.bookings import bookings_keys
from station.ui.cash_desk.sale.basket_panel import BasketPanel
from station.ui.cash_desk.sale.sale_baskets import SaleBaskets
from station.ui.cash_desk.sale.sale_keys import KEYS, bind
from station.ui.cash_desk.sale.sale_outcome import SaleOutcome
from station.ui.cash_desk.sale.sale_payment import SalePayment
from station.ui.cash_desk.sale.shelf_panel import ShelfPanel
from station.ui.cash_desk.sale.words_sale import Word, word
from station.ui.cash_desk.view import DeskView
from station.ui.context import WindowContext
from station.ui.theme import Theme

_BOTH_FROM = 720
"""Pixels at normal text size that both sides need beside each other."""
_ANY = 16_777_215
"""Qt's largest width."""


class SaleFrame(DeskView):
    """Owned by the GUI thread."""

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._theme = context, theme
        self.baskets = SaleBaskets(context.clock, self)
        self.shelf = ShelfPanel(context, theme, lambda: self.baskets.aside, self)
        self.basket_panel, self.payment = BasketPanel(self), SalePayment(self)
        self.outcome = SaleOutcome(context, theme, self)
        self.right = QStackedWidget(self)
        self._narrow, self._at_shelf = False, True
        self._put_together()
        self._bind()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.baskets.clock = context.clock
        for part in (self.shelf, self.outcome):
            part.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.shelf, self.basket_panel, self.outcome):
            part.set_theme(theme)
        self._fit()

    def retranslate(self) -> None:
        for part in (self.shelf, self.basket_panel, self.payment, self.outcome):
            part.retranslate()

    def view_name(self) -> str:
        return word(Word.SALE)

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        days = ((bookings_keys.KEYS[name], bookings_keys.act_name(name)) for name in self.shelf.bar.picker.acts())
        return (*((key, word(name)) for name, key in KEYS.items()), *days)

    def take_focus(self) -> None:
        """Where the work goes on: at the search, the choice, the payment or the outcome."""
        if self.front is self.payment:
            self.payment.given.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.front is self.outcome:
            self.outcome.take_focus()
        else:
            self._show_side(at_shelf=True)
            self.shelf.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def front(self) -> QWidget | None:
        """Basket, payment or outcome."""
        return self.right.currentWidget()

    def bring(self, panel: QWidget) -> None:
        """To the front at the right; while money is being taken nothing else can be touched."""
        self.right.setCurrentWidget(panel)
        self.shelf.setEnabled(panel is not self.payment)
        self._show_side(at_shelf=self._at_shelf and panel is self.basket_panel)

    def search(self) -> None:
        """The next letters look for something to sell."""
        self._show_side(at_shelf=True)
        self.shelf.search()

    def go_to_basket(self) -> None:
        """The keys go to its lines."""
        self._show_side(at_shelf=False)
        self.basket_panel.focus_rows()

    def _show_side(self, *, at_shelf: bool) -> None:
        """Where letters are too large for both sides, one is shown."""
        self._at_shelf = at_shelf
        self.shelf.setVisible(not self._narrow or at_shelf)
        self.right.setVisible(not self._narrow or not at_shelf)

    def _fit(self) -> None:
        self._narrow = self.width() < self._theme.px(_BOTH_FROM)
        wide = max(340, min(self._theme.px(440), round(self.width() * 0.4)))
        self.right.setMinimumWidth(0 if self._narrow else wide)
        self.right.setMaximumWidth(_ANY if self._narrow else wide)
        self.shelf.show_way(self._narrow)
        self.basket_panel.show_way(self._narrow)
        self._show_side(at_shelf=self._at_shelf)

    def _bind(self) -> None:
        bar = self.shelf.bar
        days = bar.picker.acts()
        bookings_keys.bind(self, {name: partial(self._if_left, act) for name, act in days.items()})
        left: dict[Word, Callable[[], object]] = {shelf: button.click for shelf, button in bar.shelves.items()}
        left[Word.FIND] = self.search
        acts: dict[Word, Callable[[], object]] = {name: partial(self._if_left, act) for name, act in left.items()}
        panels: tuple[BasketPanel | SaleOutcome, ...] = (self.basket_panel, self.outcome)
        for panel in panels:
            acts |= {name: partial(self._if_front, panel, act) for name, act in panel.acts().items()}
        acts[Word.SELL] = self.forward
        acts[Word.BASKET] = partial(self._if_front, self.basket_panel, self.go_to_basket)
        self.shelf.bar.to_basket.clicked.connect(self.go_to_basket)
        self.basket_panel.to_shelf.clicked.connect(self.search)
        del acts[Word.NEXT_SALE]  # the same key
        bind(self, acts)

    def forward(self) -> None:
        """One key leads on: from the basket to the money, from a finished sale to the next."""
        if self.front is self.basket_panel:
            self._show_side(at_shelf=False)
            self.basket_panel.sell.click()
        elif self.front is self.outcome:
            self.outcome.press(Word.NEXT_SALE)

    def _if_left(self, act: Callable[[], object]) -> None:
        if self.shelf.isEnabled():
            act()

    def _if_front(self, panel: QWidget, act: Callable[[], object]) -> None:
        if self.front is panel:
            act()

    def _put_together(self) -> None:
        for panel in (self.basket_panel, self.payment, self.outcome):
            self.right.addWidget(panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.shelf, 1)
        row.addWidget(self.right)
