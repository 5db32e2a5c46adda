"""The last look before a sale: what to collect, what to give back, and the one button that sells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.domain.money import Money
from station.ui.cash_desk.sale.sale_keys import bind, call, tip
from station.ui.cash_desk.sale.words_sale import Word, amount_example_text, missing_text, word
from station.ui.money_text import money_text, read_money
from station.ui.widgets.paper_area import PaperArea
from station.ui.widgets.plain_label import PlainLabel


class SalePayment(QFrame):
    """Owned by the GUI thread."""

    confirmed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._total = Money()
        self._currency = ""
        self._selling = False
        self.title, self.total = PlainLabel("", self, "heading"), PlainLabel("", self, "hero")
        self.what, self.loud = PlainLabel("", self, "dim", wrap=True), PlainLabel("", self, "loud", wrap=True)
        self.note = PlainLabel("", self, "bad", wrap=True)
        self.paid = PlainLabel("", self, "small", wrap=True)
        self._given_name, self.given = PlainLabel("", self, "heading"), QLineEdit(self)
        self._back_name, self.change = PlainLabel("", self, "heading"), PlainLabel("", self, "cardTitle")
        self.sell, self.back = QPushButton(self), QPushButton(self)
        self.sell.setProperty("kind", "primary")
        self.given.textChanged.connect(self._say)
        self.sell.clicked.connect(self._confirm)
        self.back.clicked.connect(self.left)
        self._put_together()
        bind(self, {Word.SELL_NOW: self.sell.click, Word.GIVEN: self.given.setFocus})
        self.retranslate()

    @property
    def selling(self) -> bool:
        """The word was given; there is no way back from here."""
        return self._selling

    @property
    def change_text(self) -> str:
        """What to give back, to be shown after the sale too; empty: nobody typed what was given."""
        back = self._back()
        return "" if back is None or back.cents < 0 else money_text(back, self._currency)

    def open(self, total: Money, what: str, currency: str, loud: str) -> None:
        """`what`: the basket in a line. `loud`: what changed since it was put together."""
        self._total, self._currency, self._selling = total, currency, False
        self.total.setText(money_text(total, currency))
        self.what.setText(what)
        self.loud.setText(loud)
        self.loud.setVisible(bool(loud))
        self.given.clear()
        for part in (self._given_name, self.given, self._back_name, self.change):
            part.setVisible(total.cents > 0)
        self.say("")
        self._say()
        self._offer()
        if self.isVisible():  # else somebody types elsewhere meanwhile
            (self.given if total.cents > 0 else self.sell).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """Why it was not sold; the basket is as it was."""
        self._selling = False
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._offer()

    def show_refused(self, why: str) -> None:
        """Why nothing can be sold now; empty: it can."""
        if not self._selling:
            self.say(why)
            self.sell.setEnabled(not why)

    def retranslate(self) -> None:
        self.title.setText(word(Word.COLLECT))
        self.paid.setText(word(Word.PAID_AT_ONCE))
        self._given_name.setText(word(Word.GIVEN))
        self.given.setAccessibleName(word(Word.GIVEN))
        self.given.setToolTip(tip(Word.GIVEN))
        self.back.setText(word(Word.BACK))
        self.back.setAccessibleName(word(Word.BACK))
        self.back.setToolTip(word(Word.BACK_TIP))
        self._say()
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside each other where there is room: height is scarcer there."""
        super().resizeEvent(event)
        wanted = self.sell.sizeHint().width() + self.back.sizeHint().width() + 60
        way = QBoxLayout.Direction
        self._acts.setDirection(way.RightToLeft if self.width() >= wanted else way.TopToBottom)

    def _confirm(self) -> None:
        """Once: a second press finds the button gone. Not for less money than it costs, where that was typed."""
        back = self._back()
        if back is not None and back.cents < 0:
            self.say(missing_text(money_text(-back, self._currency)))
            self.given.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._selling:
            self._selling = True
            self.note.hide()
            self._offer()
            self.confirmed.emit()

    def _offer(self) -> None:
        call(self.sell, Word.SELL_NOW)
        if self._selling:
            self.sell.setText(word(Word.SELLING))
        self.sell.setEnabled(not self._selling)
        self.back.setEnabled(not self._selling)
        self.given.setEnabled(not self._selling)

    def _back(self) -> Money | None:
        given = read_money(self.given.text())
        return None if given is None else given - self._total

    def _say(self) -> None:
        back, typed = self._back(), bool(self.given.text().strip())
        wrong = typed and back is None
        if self.given.property("wrong") != wrong:
            self.given.setProperty("wrong", wrong)
            self.given.style().polish(self.given)
        if back is not None and back.cents < 0:
            self._back_name.setText(word(Word.STILL_MISSING))
            self.change.setText(money_text(-back, self._currency))
        else:
            self._back_name.setText(word(Word.CHANGE_BACK))
            self.change.setText("–" if back is None else money_text(back, self._currency))
        self.given.setPlaceholderText(amount_example_text(money_text(Money(2000))))

    def _put_together(self) -> None:
        sums = QGridLayout()
        sums.setHorizontalSpacing(16)
        sums.setVerticalSpacing(10)
        sums.setColumnStretch(1, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, (name, value) in enumerate(((self._given_name, self.given), (self._back_name, self.change))):
            sums.addWidget(name, row, 0)
            sums.addWidget(value, row, 1)
        self.given.setAlignment(right)
        self.change.setAlignment(right)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        area, buttons = PaperArea(self, spacing=10), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        first = QHBoxLayout()
        first.addWidget(self.title)
        first.addWidget(self.total, 1)
        area.column.addLayout(first)
        area.column.addWidget(self.loud)
        area.column.addLayout(sums)
        area.column.addWidget(self.what)
        area.column.addStretch()
        area.column.addWidget(self.paid)
        self._acts = buttons
        buttons.setSpacing(10)
        buttons.addWidget(self.sell, 1)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(area, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.note.hide()
        self.loud.hide()
