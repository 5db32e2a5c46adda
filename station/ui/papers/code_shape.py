"""A code's pattern as one shape on paper: sharp at every printer's resolution, each module as wide as the next.

Patterns come with one pixel for each module (`WindowContext.draw_modules`).
"""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath

_THINNEST, _THICKEST = 6, 12
"""Units of a bar code's module: a quarter of a millimetre is what every hand scanner reads, half is plenty."""
_QUIET_BARS = 12
"""Modules left white at either end of a bar code; Code 128 asks for 10."""


def bar_shape(pattern: QImage, width: float, height: float) -> QPainterPath | None:
    """Bars, with the quiet zones within the width; None: there they would be too thin to be read."""
    module = min(_THICKEST, int(width / (pattern.width() + 2 * _QUIET_BARS)))
    return None if module < _THINNEST else _shape(pattern, module, height)


def square_shape(pattern: QImage, side: float) -> QPainterPath:
    """A square of at most that side."""
    module = max(1, int(side / pattern.width()))
    return _shape(pattern, module, module)


def _shape(pattern: QImage, module: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # boxes that touch are one shape, without a hair between them
    for row in range(pattern.height()):
        dark_columns = [QColor(pattern.pixel(column, row)).lightness() < 128 for column in range(pattern.width())]
        column = 0
        for dark, same in groupby(dark_columns):
            length = len(tuple(same))
            if dark:
                path.addRect(QRectF(column * module, row * height, length * module, height))
            column += length
    return path
