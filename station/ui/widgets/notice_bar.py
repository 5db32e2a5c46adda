"""A bar above the verdict: a sentence, and buttons beside it or, where the room is narrow, below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from station.ui.actions import with_key
from station.ui.widgets.plain_label import PlainLabel, plain_caption


class NoticeBar(QFrame):
    """Hidden until it has something to say. GUI thread."""

    def __init__(self, name: str, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._buttons = tuple(buttons)
        self._text = PlainLabel("", self, wrap=True)
        self._text.setMinimumWidth(160)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in self._buttons:
            button.setParent(self)
            row.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 10, 16, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._text, 1)
        self._row.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        buttons = sum(button.sizeHint().width() for button in self._buttons if not button.isHidden())
        beside = self.fontMetrics().averageCharWidth() * 34 + buttons <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as it does in a dialog."""
        pressed = next((button for button in self._buttons if button.hasFocus()), None)
        if pressed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.click()
        else:
            super().keyPressEvent(event)


def caption_with_key(button: QPushButton, text: str, key: str) -> None:
    """The button says its key, in its caption and in its tool tip."""
    button.setText(f"{plain_caption(text)}   {key}" if key else plain_caption(text))
    button.setToolTip(with_key(text, key))
    button.setAccessibleName(text)
