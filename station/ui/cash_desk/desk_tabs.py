"""Several parts, one in front: a row of buttons, each with its key, above a stack."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from station.ui.actions import with_key
from station.ui.widgets.flow_layout import FlowLayout

_BOLD = 1.12
"""How much wider bold letters are."""


class DeskTabs(QWidget):
    """Owned by the GUI thread. Where there is one part only, no buttons are shown."""

    brought = Signal()  # somebody brought another part to the front

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self._row = FlowLayout(4, fill=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self._group.idClicked.connect(self.bring)
        self._fit_due = QTimer(self)
        self._fit_due.setSingleShot(True)
        self._fit_due.setInterval(0)
        self._fit_due.timeout.connect(self._fit)

    @property
    def front(self) -> int:
        """Number of the part in front."""
        return self._stack.currentIndex()

    def add(self, part: QWidget, key: str) -> None:
        """Another part behind the others; `key` brings it to the front."""
        button = QPushButton(self)
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.setShortcut(key)
        button.setChecked(not self.buttons)
        self._group.addButton(button, len(self.buttons))
        self.buttons.append(button)
        self._keys.append(key)
        self._row.addWidget(button)
        self._stack.addWidget(part)
        for each in self.buttons:
            each.setVisible(len(self.buttons) > 1)

    def name(self, number: int, text: str) -> None:
        """What a part's button says."""
        button, key = self.buttons[number], self._keys[number]
        button.setText(text)
        button.setShortcut(key)  # a new text takes the shortcut away
        button.setAccessibleName(text)
        button.setToolTip(with_key(text, key))
        self._fit_due.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit_due.start()

    def _fit(self) -> None:
        """The one in front is bold: what it says is whole then too."""
        for button in self.buttons:
            letters = button.fontMetrics().horizontalAdvance(button.text())
            button.setMinimumWidth(round(letters * _BOLD) + button.fontMetrics().height() * 2 // 3)

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        """Each part's key and name, for the list of keys; nothing where there is one part only."""
        named = tuple((key, button.text()) for key, button in zip(self._keys, self.buttons, strict=True))
        return named if len(named) > 1 else ()

    def bring(self, number: int) -> None:
        """Brings a part to the front."""
        self.buttons[number].setChecked(True)
        self._stack.setCurrentIndex(number)
        self.brought.emit()
