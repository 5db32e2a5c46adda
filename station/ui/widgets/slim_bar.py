"""A slim bar: how far something has come. The words beside it say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from station.ui.theme import Theme


def paint_bar(painter: QPainter, place: QRectF, share: float, theme: Theme) -> None:
    """A rounded groove with its part in the theme's colour. `share`: 0 to 1."""
    radius = place.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.border))
    painter.drawRoundedRect(place, radius, radius)
    part = QRectF(place)
    part.setWidth(max(place.height(), place.width() * min(1.0, max(0.0, share))))
    painter.setBrush(QColor(theme.tokens.primary))
    painter.drawRoundedRect(part, radius, radius)
    painter.restore()


class SlimBar(QWidget):
    """Owned by the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(theme.px(8))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(8))
        self.update()

    def show_share(self, share: float, words: str) -> None:
        """`words`: what a screen reader says of it."""
        self._share = share
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_bar(QPainter(self), QRectF(self.rect()), self._share, self._theme)
