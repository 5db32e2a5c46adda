"""The pauses between the keys of the last scan, as bars under the line that tells a scanner from a hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.theme import Theme

_MOST = 64  # bars that can still be told apart
_STEPS = (10, 20, 50, 100, 200, 500, 1000)


class PauseChart(QWidget):
    """Paints itself; the accessible name has the figures. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pauses: tuple[float, ...] = ()
        self._limit = 35.0
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_pauses(self, pauses: tuple[float, ...], limit: float, caption: str) -> None:
        """Milliseconds. `caption`: the line's words."""
        self._pauses, self._limit, self._caption = pauses[:_MOST], limit, caption
        self.setAccessibleName(caption)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(130))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._theme.px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens, px = QPainter(self), self._theme.tokens, self._theme.px
        highest = max((*self._pauses, self._limit)) * 1.15
        step = next((step for step in _STEPS if highest / step <= 5), _STEPS[-1])
        left, foot = px(34), self.height() - px(8)
        scale = (foot - px(10)) / highest
        painter.setFont(self._theme.font(11))
        for mark in range(0, int(highest) + 1, step):
            y = foot - mark * scale
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
            painter.setPen(QColor(tokens.dim))
            place = QRectF(0, y - px(8), left - px(6), px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(mark))
        self._bars(painter, left + px(4), foot, scale)
        y = foot - self._limit * scale
        painter.setPen(QPen(QColor(tokens.text), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.font(11, QFont.Weight.Bold))
        box = QRectF(left + px(4), y - px(17), self.width() - left - px(8), px(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._caption)
        painter.end()

    def _bars(self, painter: QPainter, left: float, foot: float, scale: float) -> None:
        if not self._pauses:
            return
        tokens = self._theme.tokens
        pitch = min(float(self._theme.px(18)), (self.width() - left) / len(self._pauses))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, pause in enumerate(self._pauses):
            painter.setBrush(QColor(tokens.primary if pause <= self._limit else tokens.bad))
            height = max(2.0, pause * scale)
            painter.drawRoundedRect(QRectF(left + number * pitch, foot - height, pitch * 0.62, height), 2, 2)
