"""Plain text over a few lines: broken between words, within one only where it is longer than a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption


def wrapped_height(text: str, font: QFont, width: int, most: int) -> int:
    """Of at most so many lines, in pixels."""
    layout = _layout(text, font)  # its lines live no longer than it does
    lines = _lines(layout, width)
    return round(sum(line.height() for line in lines[:most]))


def draw_wrapped(painter: QPainter, place: QRect, text: str, font: QFont, most: int) -> None:
    """In the middle of the height; a text of more lines ends in an ellipsis. Right-to-left text stands at the right."""
    layout = _layout(text, font)
    lines = _lines(layout, place.width())
    if len(lines) > most:
        start = lines[most - 1].textStart()
        rest = QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, place.width())
        layout = _layout(text[:start] + rest, font)
        lines = _lines(layout, place.width())[:most]
    top = place.top() + (place.height() - sum(line.height() for line in lines)) / 2
    for line in lines:  # each knows its place below the first
        line.draw(painter, QPointF(place.left(), top))


def _layout(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def _lines(layout: QTextLayout, width: int) -> list[QTextLine]:
    lines: list[QTextLine] = []
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        lines.append(line)
    layout.endLayout()
    return lines
