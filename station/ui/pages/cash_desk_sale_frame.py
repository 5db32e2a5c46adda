"""How the sale stands on the screen: what can be sold at the left, basket, payment and outcome at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.ui import bookings_keys
from station.ui.context import WindowContext
from station.ui.pages.cash_desk_view import DeskView
from station.ui.sale_keys import KEYS, bind
from station.ui.theme import Theme
from station.ui.widgets.basket_panel import BasketPanel
from station.ui.widgets.desk_rows import DeskRowsTable
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.sale_bar import SaleBar
from station.ui.widgets.sale_choice import SaleChoice
from station.ui.widgets.sale_outcome import SaleOutcome
from station.ui.widgets.sale_payment import SalePayment
from station.ui.words_sale import Word, word


class SaleFrame(DeskView):
    """Owned by the GUI thread."""

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._theme = context, theme
        self.bar, self.table = SaleBar(self), DeskRowsTable(theme, self)
        self.note = PlainLabel("", self, "small", wrap=True)
        self.choice = SaleChoice(theme, self)
        self.basket_panel, self.payment = BasketPanel(self), SalePayment(self)
        self.outcome = SaleOutcome(context, theme, self)
        self.shelf, self.right, self._left = QStackedWidget(self), QStackedWidget(self), QWidget(self)
        self._put_together()
        self._bind()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.outcome.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.table, self.choice, self.outcome):
            part.set_theme(theme)
        self._fit()

    def retranslate(self) -> None:
        for part in (self.bar, self.choice, self.basket_panel, self.payment, self.outcome):
            part.retranslate()
        self.table.setAccessibleName(word(Word.PRODUCTS))
        self.table.setToolTip(word(Word.PRODUCTS_TIP))

    def view_name(self) -> str:
        return word(Word.SALE)

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        days = ((bookings_keys.KEYS[name], bookings_keys.act_name(name)) for name in self.bar.picker.acts())
        return (*((key, word(name)) for name, key in KEYS.items()), *days)

    def take_focus(self) -> None:
        """Where the work goes on: at the search, the choice, the payment or the outcome."""
        front = self.right.currentWidget()
        if front is self.payment:
            self.payment.given.setFocus(Qt.FocusReason.OtherFocusReason)
        elif front is self.outcome:
            self.outcome.take_focus()
        elif self.shelf.currentWidget() is self.choice:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.focus_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def bring(self, panel: QWidget) -> None:
        """Basket, payment or outcome; while money is being taken nothing else can be touched."""
        self.right.setCurrentWidget(panel)
        self._left.setEnabled(panel is not self.payment)

    def _fit(self) -> None:
        self.right.setFixedWidth(max(340, min(self._theme.px(440), round(self.width() * 0.4))))

    def _bind(self) -> None:
        days = self.bar.picker.acts()
        bookings_keys.bind(self, {name: partial(self._if_left, act) for name, act in days.items()})
        acts: dict[Word, Callable[[], object]] = {shelf: button.click for shelf, button in self.bar.shelves.items()}
        acts[Word.FIND] = self._focus_search
        acts = {name: partial(self._if_left, act) for name, act in acts.items()}
        panels: tuple[tuple[BasketPanel | SaleOutcome, dict[Word, Callable[[], object]]], ...] = (
            (self.basket_panel, dict(self.basket_panel.acts())),
            (self.outcome, dict(self.outcome.acts())),
        )
        for panel, of_panel in panels:
            acts |= {name: partial(self._if_front, panel, act) for name, act in of_panel.items()}
        acts[Word.SELL] = self._forward
        del acts[Word.NEXT_SALE]  # the same key
        bind(self, acts)

    def _forward(self) -> None:
        """One key leads on: from the basket to the money, from a finished sale to the next."""
        if self.right.currentWidget() is self.basket_panel:
            self.basket_panel.sell.click()
        elif self.right.currentWidget() is self.outcome:
            self.outcome.press(Word.NEXT_SALE)

    def _if_left(self, act: Callable[[], object]) -> None:
        if self._left.isEnabled():
            act()

    def _if_front(self, panel: QWidget, act: Callable[[], object]) -> None:
        if self.right.currentWidget() is panel:
            act()

    def _focus_search(self) -> None:
        self.choice.left.emit()
        self.bar.focus_text()

    def _put_together(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 10)
        inside.setSpacing(4)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.note)
        self.note.setContentsMargins(12, 2, 12, 0)
        self.list_card = card
        for page in (card, self.choice):
            self.shelf.addWidget(page)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.bar)
        left.addWidget(self.shelf, 1)
        for panel in (self.basket_panel, self.payment, self.outcome):
            self.right.addWidget(panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._left, 1)
        row.addWidget(self.right)
