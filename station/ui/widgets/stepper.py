"""A number to be stepped with mouse or keys, or typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QPushButton, QSpinBox, QWidget

from station.ui.words_sale import Word, word

MOST = 9_999


class Stepper(QWidget):
    """Owned by the GUI thread. The focus goes to the number: arrow keys step it, digits replace it."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.less, self.number, self.more = QPushButton("−", self), QSpinBox(self), QPushButton("+", self)
        self.number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setRange(0, MOST)
        for button, act in ((self.less, self.number.stepDown), (self.more, self.number.stepUp)):
            button.setProperty("kind", "step")
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.less)
        row.addWidget(self.number)
        row.addWidget(self.more)
        self.setFocusProxy(self.number)
        self.number.valueChanged.connect(self._changed)
        self._offer()

    @property
    def value(self) -> int:
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Beyond the ends: the nearest that is possible."""
        self.number.setValue(value)
        self._offer()

    def set_range(self, least: int, most: int | None) -> None:
        """`most` None: nobody says."""
        self.number.setRange(least, max(least, min(MOST, MOST if most is None else most)))
        self._offer()

    def select_all(self) -> None:
        """The next digit replaces the number."""
        self.number.selectAll()

    def name(self, text: str) -> None:
        """What is counted."""
        self.number.setAccessibleName(text)
        self.number.setToolTip(word(Word.STEP_TIP))
        self.less.setAccessibleName(f"{text}: −1")
        self.more.setAccessibleName(f"{text}: +1")
        for button in (self.less, self.more):
            button.setToolTip(word(Word.STEP_TIP))

    def _changed(self, value: int) -> None:
        self._offer()
        self.changed.emit(value)

    def _offer(self) -> None:
        self.less.setEnabled(self.value > self.number.minimum())
        self.more.setEnabled(self.value < self.number.maximum())
