"""One item of the status strip, in a place of fixed width."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from station.ui.status import StripText
from station.ui.theme import Theme
from station.ui.widgets.plain_label import plain_caption
from station.ui.widgets.slim_bar import paint_bar


class Item(StrEnum):
    PROFILE = "profile"
    LINK = "link"
    QUEUE = "queue"
    LIST = "list"
    CAMERA = "camera"
    SCANNER = "scanner"
    SPEED = "speed"
    EDITS = "edits"
    CONFLICTS = "conflicts"
    CLOCK = "clock"


class StripButton(QToolButton):
    """Shows its text whole, or else its short one; what is left out is in the tool tip."""

    def __init__(self, item: Item, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._whole = self._short = ""
        self._terse = False
        self._share: float | None = None
        self.theme: Theme | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The width is set: a layout that asked the text would move the neighbours.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def width_for(self, text: str) -> int:
        """Of the button with its icon and this text."""
        icon_width = 0 if self.icon().isNull() else self.iconSize().width()
        text_width = self.fontMetrics().horizontalAdvance(f" {text}") + 4 if text else 0
        return icon_width + text_width + 2 * self.fontMetrics().averageCharWidth()

    def take(self, width: int, terse: bool) -> None:
        """A width of 0: there is no room for it at all."""
        self._terse = terse
        self.setFixedWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if width else Qt.FocusPolicy.NoFocus)
        self._fit()

    def say(self, text: StripText) -> None:
        if (text.text, text.short) != (self._whole, self._short):
            self._whole, self._short = text.text, text.short
            self._fit()
        if text.share != self._share:
            self._share = text.share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._share is not None and self.theme is not None:
            place = QRectF(self.rect()).adjusted(6, self.height() - 6, -6, -3)
            paint_bar(QPainter(self), place, self._share, self.theme)

    def _fit(self) -> None:
        text = self._whole
        if self._terse or self.width_for(text) > self.width():
            text = self._short
        if self.width_for(text) > self.width():
            room = self.width() - self.width_for("") - 8
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        self.setText(plain_caption(f" {text}" if text else ""))
