"""One line of the basket: what, how many, what it comes to; to be changed or taken out."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from station.domain.sale import SaleLine
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.sale_text import line_details
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words_sale import Word, word


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
        grid.addWidget(count, 0, 0)
        grid.addWidget(title, 0, 1)
        grid.addWidget(total, 0, 2)
        details = line_details(line, zone, currency)
        below = 1
        for text, kind in ((details, "small"), (fault, "bad")):
            if text:
                grid.addWidget(PlainLabel(text, self, kind, wrap=True), below, 0, 1, 3)
                below += 1
        acts = QGridLayout()
        acts.setHorizontalSpacing(4)
        acts.setColumnStretch(0, 1)
        acts.addWidget(self.change, 0, 1)
        acts.addWidget(self.remove, 0, 2)
        grid.addLayout(acts, below, 0, 1, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
            return
        super().keyPressEvent(event)

    def _change(self) -> None:
        self.change_wanted.emit(self.place)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.place)
