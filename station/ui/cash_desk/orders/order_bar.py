"""Above the orders: which days, whose, the words to look for, and a barcode."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from station.domain.days import Days
from station.domain.order_search import LONGEST_SPAN, OrderColumn, OrderSearch
from station.ui.cash_desk.day_picker import DayPicker
from station.ui.cash_desk.orders.orders_keys import tip
from station.ui.cash_desk.orders.words_orders import Word, days_text, word
from station.ui.widgets.flow_layout import FlowLayout

SPANS = (1, 2, 7, 14, LONGEST_SPAN)
"""Days that can be listed at once."""
_SPACING = 8
_AFTER_TYPING = 60
"""Milliseconds: a burst of keys asks once."""


class OrderBar(QWidget):
    """Owned by the GUI thread."""

    filter_changed = Signal()  # other words among the same orders
    span_changed = Signal()
    mine_changed = Signal(bool)
    barcode_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayPicker(self)
        self.text, self.barcode = QLineEdit(self), QLineEdit(self)
        self.span, self.mine = QComboBox(self), QCheckBox(self)
        for count in SPANS:
            self.span.addItem(days_text(count), count)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_AFTER_TYPING)
        self._typed.timeout.connect(self.filter_changed)
        self.text.textChanged.connect(self._text_changed)
        self.span.currentIndexChanged.connect(self._span_changed)
        self.mine.toggled.connect(self.mine_changed)
        self.barcode.returnPressed.connect(self._barcode_entered)
        self._put_together()
        self.retranslate()

    @property
    def length(self) -> int:
        """How many days are to be listed."""
        return SPANS[self.span.currentIndex()]

    @property
    def filtered(self) -> bool:
        """Whether words are to be found."""
        return bool(self.text.text().strip())

    def search(self, days: Days, column: OrderColumn, descending: bool) -> OrderSearch:
        """What is to be found in some days, as everything stands here."""
        return OrderSearch(days, self.mine.isChecked(), self.text.text(), column, descending)

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is; the days' are `days.acts`."""
        return {
            Word.FILTER: self._focus_filter,
            Word.BARCODE: self._focus_barcode,
            Word.ONLY_MINE: self.mine.toggle,
            Word.SPAN: self._focus_span,
        }

    def show_mine(self, mine: bool) -> None:
        """As it is remembered; nobody is told."""
        blocked = self.mine.blockSignals(True)
        self.mine.setChecked(mine)
        self.mine.blockSignals(blocked)

    def clear_filter(self) -> None:
        self.text.clear()

    def retranslate(self) -> None:
        self.days.retranslate()
        for number, count in enumerate(SPANS):
            self.span.setItemText(number, days_text(count))
        self.mine.setText(word(Word.ONLY_MINE))
        for field, name in ((self.text, Word.FILTER), (self.barcode, Word.BARCODE)):
            field.setPlaceholderText(word(name))
        named: dict[QWidget, Word] = {
            self.text: Word.FILTER,
            self.barcode: Word.BARCODE,
            self.mine: Word.ONLY_MINE,
            self.span: Word.SPAN,
        }
        for widget, name in named.items():
            widget.setAccessibleName(word(name))
            widget.setToolTip(tip(name))
        self.barcode.setAccessibleDescription(word(Word.BARCODE_TIP))

    def _focus_filter(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _focus_barcode(self) -> None:
        self.barcode.setFocus()
        self.barcode.selectAll()

    def _focus_span(self) -> None:
        self.span.setFocus()
        self.span.showPopup()

    def _text_changed(self) -> None:
        self._typed.start()

    def _span_changed(self) -> None:
        self.span_changed.emit()

    def _barcode_entered(self) -> None:
        code = self.barcode.text().strip()
        if code:
            self.barcode_wanted.emit(code)

    def _put_together(self) -> None:
        fields = QWidget(self)
        beside = QHBoxLayout(fields)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(_SPACING)
        beside.addWidget(self.text, 3)
        beside.addWidget(self.barcode, 2)
        fields.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        choices = QWidget(self)
        together = QHBoxLayout(choices)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(_SPACING)
        together.addWidget(self.span)
        together.addWidget(self.mine)
        lower = FlowLayout(_SPACING)
        lower.addWidget(fields)
        lower.addWidget(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        column.addWidget(self.days)
        column.addLayout(lower)
