"""What became of a sale: its order and barcodes, or how it stands and what may be done: never selling it twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.domain.order import Order
from station.domain.sale import Sale, SaleState
from station.domain.trouble import Trouble
from station.ui.context import WindowContext
from station.ui.money_text import money_text
from station.ui.order_text import order_barcodes
from station.ui.sale_keys import call
from station.ui.sale_text import lines_text
from station.ui.theme import Theme
from station.ui.widgets.order_barcodes import OrderBarcodes
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_desk import payment_text
from station.ui.words_sale import (
    Word,
    change_back_text,
    differs_text,
    order_text,
    outcome_texts,
    vendors_words_text,
)
from station.ui.words_trouble import trouble_words

OFFERED: Mapping[SaleState, tuple[Word, ...]] = {
    SaleState.SENDING: (),
    SaleState.WAITING: (Word.TRY_AGAIN, Word.TO_BASKET, Word.GIVE_UP),
    SaleState.REFUSED: (Word.TRY_AGAIN, Word.TO_BASKET, Word.GIVE_UP),
    SaleState.NOT_FOUND: (Word.TRY_AGAIN, Word.TO_BASKET, Word.GIVE_UP),
    SaleState.UNKNOWN: (Word.SEARCH_NOW, Word.NEXT_SALE),
    SaleState.DONE: (Word.NEXT_SALE,),
    SaleState.DROPPED: (Word.NEXT_SALE,),
}
"""What the operator may do in each state."""
_KINDS = {SaleState.DONE: "good", SaleState.UNKNOWN: "loud", SaleState.DROPPED: "dim"}


class SaleOutcome(QFrame):
    """Owned by the GUI thread. One sale at a time."""

    acted = Signal(object)  # Word: one of those that are offered

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sale: Sale | None = None
        self._order: Order | None = None
        self._trouble: Trouble | None = None
        self._zone: tzinfo | None = None
        self._currency = ""
        self._change = ""
        self._sending = False
        self.title, self.total = PlainLabel("", self, "title", wrap=True), PlainLabel("", self, "cardTitle")
        self.state, self.loud = PlainLabel("", self, wrap=True), PlainLabel("", self, "loud", wrap=True)
        self.what, self.words = PlainLabel("", self, "dim", wrap=True), PlainLabel("", self, wrap=True)
        self.barcodes = OrderBarcodes(context, theme, self)
        self.barcodes.add_keys(self)
        self.buttons = {name: QPushButton(self) for names in OFFERED.values() for name in names}
        for name in (Word.NEXT_SALE, Word.SEARCH_NOW):
            self.buttons[name].setProperty("kind", "primary")
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
        self._busy = False
        self._put_together()
        self.retranslate()

    @property
    def sale(self) -> Sale | None:
        """The one that is shown."""
        return self._sale

    def acts(self) -> Mapping[Word, Callable[[], object]]:
        """What its keys do; what is not offered does nothing."""
        return {name: partial(self.press, name) for name in self.buttons}

    def press(self, name: Word) -> None:
        """As its button does, if it is offered."""
        if not self.buttons[name].isHidden():
            self.buttons[name].click()

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The venue's clocks and money."""
        self._zone, self._currency = zone, currency
        self._show()

    def use_context(self, context: WindowContext) -> None:
        self.barcodes.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self.barcodes.set_theme(theme)

    def show_sale(
        self, sale: Sale, order: Order | None, trouble: Trouble | None, change: str = "", *, sending: bool = False
    ) -> None:
        """As it stands now. `change`: what to give back, where it was counted. `sending`: it leaves this moment."""
        self._sale, self._order, self._trouble, self._change = sale, order, trouble, change
        self._sending = sending
        self._busy = False
        self._show()

    def forget(self) -> None:
        """Nothing of it stays on the screen."""
        self._sale = self._order = self._trouble = None
        self._change = ""
        self._show()

    def take_focus(self) -> None:
        """The first thing that can be done, where it is harmless; else nothing is one Enter away."""
        if self._sale is not None and Word.NEXT_SALE in OFFERED[self._sale.state]:
            self.buttons[Word.NEXT_SALE].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        for name, button in self.buttons.items():
            call(button, name)
        self.barcodes.retranslate()
        self._show()

    def _show(self) -> None:
        sale = self._sale
        if sale is None:
            self.barcodes.show_barcodes(())
            for label in (self.title, self.total, self.state, self.what, self.words, self.loud):
                label.setText("")
            return
        shown = SaleState.SENDING if self._sending else sale.state
        title, told = outcome_texts(shown)
        self.title.setText(title)
        self.state.setText(told)
        self.state.setProperty("kind", _KINDS.get(shown, "bad" if shown is not SaleState.SENDING else "dim"))
        self.state.style().polish(self.state)
        self.what.setText(lines_text(sale.lines))
        self.total.setText(self._total_text(sale))
        self._show_words(sale)
        self._show_loud(sale)
        done = sale.state is SaleState.DONE
        self.barcodes.setVisible(done)
        self.barcodes.show_barcodes(order_barcodes(self._order, self._zone) if done and self._order else ())
        for name, button in self.buttons.items():
            button.setVisible(name in OFFERED[shown])
            button.setEnabled(not self._busy or name is Word.NEXT_SALE)

    def _total_text(self, sale: Sale) -> str:
        amount = money_text(sale.total if self._order is None else self._order.total, self._currency)
        if sale.state is not SaleState.DONE:
            return amount
        paid = "" if self._order is None else payment_text(self._order.payment)
        return " · ".join(part for part in (amount, paid, order_text(sale.order_id)) if part)

    def _show_words(self, sale: Sale) -> None:
        parts = []
        if self._change and sale.state is SaleState.DONE:
            parts.append(change_back_text(self._change))
        if sale.message and sale.state is SaleState.REFUSED:
            parts.append(vendors_words_text(sale.message))
        if self._trouble is not None and sale.state in (SaleState.WAITING, SaleState.UNKNOWN):
            parts.append(trouble_words(self._trouble).sentence)
        self.words.setText("\n".join(parts))
        self.words.setVisible(bool(parts))

    def _show_loud(self, sale: Sale) -> None:
        """What the vendor charged is not what was collected: nobody may miss that."""
        order, differs = self._order, False
        if order is not None and order.total != sale.total:
            differs = True
            self.loud.setText(
                differs_text(money_text(order.total, self._currency), money_text(sale.total, self._currency))
            )
        self.loud.setVisible(differs)

    def _clicked(self) -> None:
        name = next(name for name, button in self.buttons.items() if button is self.sender())
        if name is not Word.NEXT_SALE:
            self._busy = True
            self._show()
        self.acted.emit(name)

    def _put_together(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget(self)
        inside.setObjectName("paper")
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(8)
        for part in (self.title, self.state, self.total, self.loud, self.what, self.words):
            body.addWidget(part)
        body.addWidget(self.barcodes, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(area, 1)
        for button in self.buttons.values():
            column.addWidget(button)
