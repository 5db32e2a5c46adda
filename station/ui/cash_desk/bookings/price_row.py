"""One price of a booking as it stands, with what may be done to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from station.ui.actions import with_key
from station.ui.cash_desk.bookings.bookings_keys import KEYS
from station.ui.cash_desk.bookings.desk_editing import PriceLine
from station.ui.cash_desk.bookings.words_bookings import mark_text
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.desk_keys import native
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel


class PriceRow(QFrame):
    """Owned by the GUI thread; made anew when the line changes."""

    edit_wanted = Signal(object)  # PriceLine
    delete_wanted = Signal(object)  # PriceLine

    def __init__(self, line: PriceLine, currency: str, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("priceRow")
        self.line = line
        self.editable = line.editable and not locked
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 0, 5)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        title = ElidedLabel(line.fields.title, self, "heading")
        if line.deleted:
            font = title.font()
            font.setStrikeOut(True)
            title.setFont(font)
        total = PlainLabel(money_text(line.total, currency), self, "heading")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(title, 0, 0)
        grid.addWidget(total, 0, 1)
        count = f"{number(line.fields.quantity)} × {money_text(line.fields.unit, currency)}"
        parts = (mark_text(line), count, line.fields.description)
        grid.addWidget(ElidedLabel(" · ".join(part for part in parts if part), self, "small"), 1, 0)
        self.buttons: list[QPushButton] = []
        """What the Tab key reaches, in reading order."""
        acts = QHBoxLayout()
        acts.setSpacing(2)
        if self.editable:
            for name, act in ((Word.EDIT, self._edit), (Word.DELETE, self._delete)):
                self.buttons.append(self._button(name, act))
                acts.addWidget(self.buttons[-1])
        elif not line.editable and not line.unsent:
            fixed = PlainLabel(word(Word.FIXED), self, "small")
            fixed.setToolTip(word(Word.FIXED_TIP))
            acts.addWidget(fixed)
        grid.addLayout(acts, 1, 1, Qt.AlignmentFlag.AlignRight)

    def _button(self, name: Word, act: object) -> QPushButton:
        button = QPushButton(word(name), self)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(f"{word(name)}: {self.line.fields.title}")
        button.setToolTip(with_key(word(name), native(KEYS[name])))
        button.clicked.connect(act)
        return button

    def _edit(self) -> None:
        self.edit_wanted.emit(self.line)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.line)
