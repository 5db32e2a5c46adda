"""A number to be stepped with mouse or keys, or typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from station.ui.cash_desk.sale.words_sale import Word, word

MOST = 9_999


class CountLine(QLineEdit):
    """Digits; arrow keys step them. (A number box of Qt's shows nothing where a style sheet takes its arrows away.)"""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)


class Stepper(QWidget):
    """Owned by the GUI thread. The focus goes to the number: arrow keys step it, digits replace it."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = 0, MOST
        self.less, self.number, self.more = QPushButton("−", self), CountLine("0", self), QPushButton("+", self)
        self.number.setObjectName("stepper")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setValidator(QIntValidator(0, MOST, self))
        for button, act in ((self.less, self._step_down), (self.more, self._step_up)):
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
        self.number.stepped.connect(self._step)
        self.number.textChanged.connect(self._changed)
        self._offer()

    @property
    def value(self) -> int:
        """What stands there, also beyond the most that is possible: whoever asks says so."""
        return int(self.number.text() or 0)

    def set_value(self, value: int) -> None:
        """Beyond the ends: the nearest that is possible."""
        self.number.setText(str(max(self._least, min(self._most, value))))

    def set_range(self, least: int, most: int | None) -> None:
        """For the buttons and arrow keys; what was typed stays. `most` None: nobody says."""
        self._least, self._most = least, MOST if most is None else min(most, MOST)
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

    def _step(self, by: int) -> None:
        self.set_value(self.value + by)
        self.select_all()

    def _step_down(self) -> None:
        self._step(-1)

    def _step_up(self) -> None:
        self._step(1)

    def _changed(self) -> None:
        self._offer()
        self.changed.emit(self.value)

    def _offer(self) -> None:
        self.less.setEnabled(self.value > self._least)
        self.more.setEnabled(self.value < self._most)
