"""What became of a sale: its order and barcodes, or how it stands and what may be done: never selling it twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.order import Order
from station.domain.sale import Sale, SaleState
from station.domain.trouble import Trouble
from station.ui.cash_desk.bookings.words_desk import payment_text
from station.ui.cash_desk.orders.order_barcodes import OrderBarcodes
from station.ui.cash_desk.orders.order_text import order_barcodes
from station.ui.cash_desk.sale.sale_keys import call
from station.ui.cash_desk.sale.sale_text import lines_text
from station.ui.cash_desk.sale.words_sale import Word, change_back_text, differs_text, order_text, vendors_words_text
from station.ui.cash_desk.sale.words_sale_state import outcome_texts
from station.ui.context import WindowContext
from station.ui.money_text import money_text
from station.ui.papers.barcodes import print_barcodes
from station.ui.theme import Theme
from station.ui.widgets.paper_area import PaperArea
from station.ui.widgets.plain_label import PlainLabel
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
_ORDER = tuple(dict.fromkeys(name for names in OFFERED.values() for name in names))
_LEADS = {
    SaleState.DONE: Word.NEXT_SALE,
    SaleState.DROPPED: Word.NEXT_SALE,
    SaleState.UNKNOWN: Word.SEARCH_NOW,
}
"""The act that stands out, and has the focus. Where money and a second attempt are at stake, none does."""
_KINDS = {SaleState.DONE: "good", SaleState.SENDING: "dim", SaleState.DROPPED: "dim"}


class SaleOutcome(QFrame):
    """Owned by the GUI thread. One sale at a time."""

    acted = Signal(object)  # Word: one of those that are offered

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context, self._theme = context, theme
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
        self.paid = PlainLabel("", self, "heading", wrap=True)
        self.barcodes = OrderBarcodes(context, theme, self)
        self.barcodes.add_keys(self)
        self.print = QPushButton(self)
        self.print.clicked.connect(self._print)
        self.barcodes.add_act(self.print)
        self.buttons = {name: QPushButton(self) for name in _ORDER}
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
        self._busy = False
        self._refused = ""
        self._put_together()
        self.retranslate()

    @property
    def sale(self) -> Sale | None:
        """The one that is shown."""
        return self._sale

    def acts(self) -> Mapping[Word, Callable[[], object]]:
        """What its keys do; what is not offered does nothing."""
        return {Word.PRINT: self._print} | {name: partial(self.press, name) for name in self.buttons}

    def press(self, name: Word) -> None:
        """As its button does, if it is offered."""
        if not self.buttons[name].isHidden():
            self.buttons[name].click()

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The venue's clocks and money."""
        self._zone, self._currency = zone, currency
        self._show()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.barcodes.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.barcodes.set_theme(theme)

    def show_sale(
        self, sale: Sale, order: Order | None, trouble: Trouble | None, change: str = "", *, sending: bool = False
    ) -> None:
        """As it stands now. `change`: what to give back, where it was counted. `sending`: it leaves this moment."""
        self._sale, self._order, self._trouble, self._change = sale, order, trouble, change
        self._sending = sending
        self._busy = False
        self._show()

    def show_refused(self, why: str) -> None:
        """Why the vendor cannot be asked now; empty: it can."""
        self._refused = why
        self._show()

    def forget(self) -> None:
        """Nothing of it stays on the screen."""
        self._sale = self._order = self._trouble = None
        self._change = ""
        self._show()

    def take_focus(self) -> None:
        """The first thing that can be done, where it is harmless; else nothing is one Enter away.

        What is not on the screen takes no focus: it would have it at once, and the words that somebody types elsewhere.
        """
        if not self.isVisible():
            return
        lead = None if self._sale is None or self._sending else _LEADS.get(self._sale.state)
        (self if lead is None else self.buttons[lead]).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        for name, button in self.buttons.items():
            call(button, name)
        call(self.print, Word.PRINT)
        self.barcodes.retranslate()
        self._show()

    def _show(self) -> None:
        sale = self._sale
        if sale is None:
            self.barcodes.show_barcodes(())
            for label in (self.title, self.total, self.paid, self.state, self.what, self.words, self.loud):
                label.setText("")
            return
        shown = SaleState.SENDING if self._sending else sale.state
        title, told = outcome_texts(shown)
        self.title.setText(title)
        self.state.setText(told)
        _restyle(self.state, _KINDS.get(shown, "bad"))
        self.state.setVisible(shown is not SaleState.UNKNOWN)
        self.what.setText(lines_text(sale.lines))
        self._show_total(sale)
        self._show_words(sale)
        self._show_loud(sale, told if shown is SaleState.UNKNOWN else "")
        done = sale.state is SaleState.DONE
        self.barcodes.setVisible(done)
        self.print.setVisible(done and self._order is not None and bool(self._order.barcodes))
        self.barcodes.show_barcodes(order_barcodes(self._order, self._zone) if done and self._order else ())
        for name, button in self.buttons.items():
            button.setVisible(name in OFFERED[shown])
            _restyle(button, "primary" if _LEADS.get(shown) is name else "")
            asks = name in (Word.SEARCH_NOW, Word.TRY_AGAIN)
            button.setEnabled(name is Word.NEXT_SALE or not (self._busy or (asks and self._refused)))

    def _show_total(self, sale: Sale) -> None:
        order, done = self._order, sale.state is SaleState.DONE
        self.total.setText(money_text(sale.total if order is None else order.total, self._currency))
        paid = payment_text(order.payment) if order is not None else ""
        number = order_text(sale.order_id) if sale.order_id else ""
        self.paid.setText(" · ".join(part for part in (paid, number) if part) if done else "")
        self.paid.setVisible(bool(self.paid.text()))

    def _show_words(self, sale: Sale) -> None:
        parts = []
        if self._change and sale.state is SaleState.DONE:
            parts.append(change_back_text(self._change))
        if sale.message and sale.state is SaleState.REFUSED:
            parts.append(vendors_words_text(sale.message))
        if self._trouble is not None and sale.state in (SaleState.WAITING, SaleState.UNKNOWN):
            parts.append(trouble_words(self._trouble).sentence)
        if self._refused and sale.state not in (SaleState.DONE, SaleState.DROPPED):
            parts.append(self._refused)
        self.words.setText("\n".join(parts))
        self.words.setVisible(bool(parts))

    def _show_loud(self, sale: Sale, doubt: str) -> None:
        """Nobody may miss that it is in doubt, or that the vendor charged something else than was collected."""
        order, text = self._order, doubt
        if order is not None and order.total != sale.total:
            charged, collected = (money_text(amount, self._currency) for amount in (order.total, sale.total))
            text = differs_text(charged, collected)
        self.loud.setText(text)
        self.loud.setVisible(bool(text))

    def _print(self) -> None:
        """Its barcodes, as they are drawn here, with a preview before."""
        if self._sale is not None and self._order is not None and self._order.barcodes:
            codes = order_barcodes(self._order, self._zone)
            title = order_text(self._sale.order_id)
            print_barcodes(self, title, codes, self._context, self._theme, self.barcodes.form)

    def _clicked(self) -> None:
        name = next(name for name, button in self.buttons.items() if button is self.sender())
        if name is not Word.NEXT_SALE:
            self._busy = True
            self._show()
        self.acted.emit(name)

    def _put_together(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area, self._sums = PaperArea(self), QWidget(self)
        body = area.column
        sums = QHBoxLayout(self._sums)
        sums.setContentsMargins(0, 0, 0, 0)
        sums.setSpacing(12)
        sums.addWidget(self.total)
        sums.addWidget(self.paid, 1)
        for part in (self.title, self.state, self.loud, self._sums, self.what, self.words):
            body.addWidget(part)
        body.addWidget(self.barcodes, 1)
        body.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(area, 1)
        for button in self.buttons.values():
            column.addWidget(button)


def _restyle(part: QWidget, kind: str) -> None:
    if part.property("kind") != kind:
        part.setProperty("kind", kind)
        part.style().unpolish(part)
        part.style().polish(part)
