"""One line of the basket: what, how many, what it comes to; to be changed or taken out."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from station.domain.sale import SaleLine
from station.ui.cash_desk.sale.sale_text import line_details
from station.ui.cash_desk.sale.words_sale import Word, word
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class BasketRow(QFrame):
    """Owned by the GUI thread; made anew when the line changes. Enter changes it, Del takes it out."""

    change_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(
        self, place: int, line: SaleLine, fault: str, zone: tzinfo | None, currency: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("basketRow")
        self.place, self.line = place, line
        title = ElidedLabel(line.product.title, self, "heading")
        count = PlainLabel(f"{number(line.people)} ×", self, "dim")
        total = PlainLabel(money_text(line.total, currency), self, "heading")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.change, self.remove = QPushButton(word(Word.CHANGE), self), QPushButton(word(Word.REMOVE), self)
        for button, name, key, act in (
            (self.change, Word.CHANGE, "", self._change),
            (self.remove, Word.REMOVE, "Del", self._remove),
        ):
            button.setProperty("kind", "quiet")
            button.setAccessibleName(f"{word(name)}: {line.product.title}")
            button.setToolTip(f"{word(name)} ({key})" if key else word(name))
            button.clicked.connect(act)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(count)
        first.addWidget(title, 1)
        first.addWidget(total)
        grid.addLayout(first, 0, 0, 1, 3)
        grid.addWidget(PlainLabel(line_details(line, zone, currency), self, "small", wrap=True), 1, 0, 1, 2)
        acts = QHBoxLayout()
        acts.setSpacing(0)
        acts.addWidget(self.change)
        acts.addWidget(self.remove)
        grid.addLayout(acts, 1, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if fault:
            grid.addWidget(PlainLabel(fault, self, "bad", wrap=True), 2, 0, 1, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
            return
        super().keyPressEvent(event)

    def _change(self) -> None:
        self.change_wanted.emit(self.place)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.place)
