"""One price of a booking as it stands, with what may be done to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from station.ui.desk_editing import PriceLine
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words_desk import Word, word


class PriceRow(QFrame):
    """Owned by the GUI thread; made anew when the line changes."""

    edit_wanted = Signal(object)  # PriceLine
    delete_wanted = Signal(object)  # PriceLine

    def __init__(self, line: PriceLine, currency: str, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("priceRow")
        self.line = line
        self.buttons: list[QPushButton] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        title = ElidedLabel(line.fields.title, self, "heading")
        description = ElidedLabel(line.fields.description, self, "small")
        if line.unsent:
            title.setText(f"● {line.fields.title}")
        if line.deleted:
            font = title.font()
            font.setStrikeOut(True)
            title.setFont(font)
        grid.addWidget(title, 0, 0)
        grid.addWidget(description, 1, 0)
        grid.setColumnStretch(0, 1)
        count = PlainLabel(f"{number(line.fields.quantity)} ×", self, "dim")
        total = PlainLabel(money_text(line.total, currency), self, "heading")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(count, 0, 1, 2, 1)
        grid.addWidget(total, 0, 2, 2, 1)
        if line.editable and not locked:
            for column, (name, act) in enumerate(((Word.EDIT, self._edit), (Word.DELETE, self._delete)), 3):
                button = QPushButton(word(name), self)
                button.setProperty("kind", "quiet")
                button.setAccessibleName(f"{word(name)}: {line.fields.title}")
                button.setToolTip(word(name))
                button.clicked.connect(act)
                self.buttons.append(button)
                grid.addWidget(button, 0, column, 2, 1)
        elif line.price_id or not line.unsent:
            fixed = PlainLabel("" if line.editable or line.deleted else word(Word.FIXED), self, "dim")
            fixed.setToolTip(word(Word.FIXED_TIP))
            grid.addWidget(fixed, 0, 3, 2, 1)

    def _edit(self) -> None:
        self.edit_wanted.emit(self.line)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.line)
