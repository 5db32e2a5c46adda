"""One custom price while it is typed: new, or an edited one. Money as the reader's language writes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QPushButton, QSizePolicy, QSpinBox, QWidget

from station.domain.booking_change import PriceFields
from station.domain.money import Money
from station.ui.cash_desk.bookings.bookings_keys import call
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.sale.count_box import TEXT_MARGIN
from station.ui.money_text import currency_sign, money_text, read_money, typed_text
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel

MOST = 99_999
_EMPTY = PriceFields("", 1, Money())


class PriceForm(QFrame):
    """Owned by the GUI thread. `base`: what stood there when the editing began; None: a new price."""

    typed = Signal()
    left_out = Signal(object)  # itself

    def __init__(
        self, base: PriceFields | None, price_id: str = "", currency: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("priceForm")
        self.base, self.price_id, self._currency = base, price_id, currency
        # Made in reading order: that is the order of Tab.
        self.title, self.quantity = QLineEdit(self), QSpinBox(self)
        self.unit, self.description = QLineEdit(self), QLineEdit(self)
        self.quantity.setRange(1, MOST)
        self.quantity.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        self.remove = QPushButton(self)
        self.stops: tuple[QWidget, ...] = (self.title, self.quantity, self.unit, self.description, self.remove)
        """What the Tab key reaches, in reading order."""
        self._sum = PlainLabel("", self, "heading")
        self._captions = [ElidedLabel("", self, "small") for _ in range(4)]
        self.fill(base or _EMPTY, "" if base is None else typed_text(base.unit))
        self._put_together()
        self.retranslate()
        for line in (self.title, self.description, self.unit):
            line.textEdited.connect(self._changed)
        self.quantity.valueChanged.connect(self._changed)
        self.remove.clicked.connect(self._leave_out)

    def fill(self, fields: PriceFields, unit: str) -> None:
        """Puts values in; the amount as it was typed."""
        self.title.setText(fields.title)
        self.description.setText(fields.description)
        self.quantity.setValue(fields.quantity)
        self.unit.setText(unit)
        self._show_sum()

    @property
    def changed(self) -> bool:
        """Something stands in it that was not there when it opened."""
        base, unit = (self.base, typed_text(self.base.unit)) if self.base is not None else (_EMPTY, "")
        texts = (self.title.text(), self.description.text(), self.unit.text(), self.quantity.value())
        return texts != (base.title, base.description, unit, base.quantity)

    @property
    def has_focus(self) -> bool:
        """Somebody types in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def amount(self) -> Money | None:
        """None: what is typed is no amount."""
        return read_money(self.unit.text())

    def total(self) -> Money:
        """What it comes to so far; nothing while the amount cannot be read."""
        amount = self.amount
        return Money() if amount is None else amount * self.quantity.value()

    def fields(self) -> PriceFields | None:
        """What is typed; None: `fault` says what is wrong."""
        amount = self.amount
        if amount is None or not self.title.text().strip():
            return None
        title, description = self.title.text().strip(), self.description.text().strip()
        return PriceFields(title, self.quantity.value(), amount, description)

    def fault(self) -> str:
        """What is wrong with it, in the reader's words; empty: nothing."""
        if not self.title.text().strip():
            return word(Word.TITLE_MISSING)
        if self.amount is None:
            example = money_text(Money(9000))
            return word(Word.AMOUNT_UNREADABLE).format(text=self.unit.text() or "–", example=example)
        return ""

    def hold(self, held: bool) -> None:
        """Nothing can be typed while it is on its way to the journal; the focus stays."""
        for field in (self.title, self.unit, self.description, self.quantity):
            field.setReadOnly(held)
        self.remove.setEnabled(not held)

    def focus_fault(self) -> None:
        """Where the person is to type next."""
        (self.unit if self.title.text().strip() else self.title).setFocus()

    def retranslate(self) -> None:
        names = (Word.TITLE, Word.QUANTITY, Word.UNIT_PRICE, Word.DESCRIPTION)
        for caption, field, name in zip(
            self._captions, (self.title, self.quantity, self.unit, self.description), names, strict=True
        ):
            sign = currency_sign(self._currency) if name is Word.UNIT_PRICE else ""
            caption.setText(f"{word(name)} ({sign})" if sign else word(name))
            field.setAccessibleName(caption.text())
            field.setToolTip(caption.text())
        call(self.remove, Word.REMOVE)
        self._show_sum()

    def _changed(self) -> None:
        self._show_sum()
        self.typed.emit()

    def _show_sum(self) -> None:
        self._sum.setText("–" if self.amount is None else money_text(self.total(), self._currency))
        wrong = bool(self.unit.text()) and self.amount is None
        if self.unit.property("wrong") != wrong:
            self.unit.setProperty("wrong", wrong)
            self.unit.style().polish(self.unit)

    def _leave_out(self) -> None:
        self.left_out.emit(self)

    def _put_together(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.addWidget(self._captions[0], 0, 0, 1, 3)
        grid.addWidget(self.title, 1, 0, 1, 3)
        grid.addWidget(self._captions[1], 2, 0)
        grid.addWidget(self._captions[2], 2, 1)
        grid.addWidget(self.quantity, 3, 0)
        grid.addWidget(self.unit, 3, 1)
        grid.addWidget(self._sum, 3, 2)
        grid.addWidget(self._captions[3], 4, 0, 1, 3)
        grid.addWidget(self.description, 5, 0, 1, 2)
        grid.addWidget(self.remove, 5, 2)
        for column, share in enumerate((5, 5, 6)):
            grid.setColumnStretch(column, share)
        for field in (self.title, self.quantity, self.unit, self.description):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the panel is narrow
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
