"""Text that is laid out once and painted often: wraps to a few lines, the last one ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class TextBlock:
    """Plain text in a column. Whatever the script of the text, it starts at the column's left."""

    def __init__(self, text: str, font: QFont, width: float, lines: int = 1) -> None:
        text = text.replace("\n", "\u2028")  # what a text layout takes for a line break
        self.metrics = QFontMetricsF(font)
        self.pitch = self.metrics.height() * 1.12
        self.cut = False
        self._layouts = self._lay_out(text, font, max(1.0, width), lines)
        self.height = self.pitch * sum(layout.lineCount() for layout in self._layouts)
        widths = (
            layout.lineAt(index).naturalTextWidth() for layout in self._layouts for index in range(layout.lineCount())
        )
        self.width = max(widths, default=0.0)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """In the painter's pen, with the block's top left at x, y."""
        for layout in self._layouts:
            layout.draw(painter, QPointF(x, y + (self.pitch - self.metrics.height()) / 2))
            y += self.pitch * layout.lineCount()

    def _lay_out(self, text: str, font: QFont, width: float, lines: int) -> list[QTextLayout]:
        whole, rest_at = self._fill(text, font, width, lines)
        units = text.encode("utf-16-le")  # Qt counts in UTF-16
        if rest_at * 2 >= len(units):
            return [whole]
        self.cut = True
        last_at = whole.lineAt(whole.lineCount() - 1).textStart()
        tail = units[last_at * 2 :].decode("utf-16-le", "ignore")
        elided, _ = self._fill(self.metrics.elidedText(tail, Qt.TextElideMode.ElideRight, width), font, width * 2, 1)
        if whole.lineCount() == 1:
            return [elided]
        head, _ = self._fill(units[: last_at * 2].decode("utf-16-le", "ignore"), font, width, lines - 1)
        return [head, elided]

    def _fill(self, text: str, font: QFont, width: float, lines: int) -> tuple[QTextLayout, int]:
        """Lays out at most `lines` lines; returns where the text that found no room begins."""
        layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        reached = 0
        layout.beginLayout()
        for index in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, index * self.pitch))
            reached = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, reached
