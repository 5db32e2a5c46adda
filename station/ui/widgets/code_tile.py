"""One code of the demo's sheet: its picture, what it is, what is expected of it. A click scans it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from station.domain.verdict import Mode
from station.ui.context import SampleCode
from station.ui.theme import Theme
from station.ui.widgets.plain_label import plain_caption, plain_tip
from station.ui.words import outcome_in_list
from station.ui.words_demo import sample_words

TILE_WIDTH = 190
"""Pixels at a text scale of 100 %; all tiles are alike."""


class CodeTile(QToolButton):
    def __init__(self, sample: SampleCode, picture: QImage | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.sample = sample
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        size = theme.px(150)
        if picture is not None:
            self.setIcon(QPixmap.fromImage(with_margin(picture, size)))
            self.setIconSize(QSize(size, size))
        expected = outcome_in_list(sample.expectation, Mode.ENTRY)
        caption = sample_words(sample.shows)
        metrics = QFontMetrics(theme.font(14))  # the style sheet's, which is not in force yet
        room = theme.px(TILE_WIDTH) - 22
        self.setText(plain_caption(f"{in_two_lines(caption, metrics, room)}\n→ {expected}"))
        self.setAccessibleName(f"{caption}: {expected}")
        self.setToolTip(plain_tip(self.tr("Scan {caption} (Space)").format(caption=caption)))
        self.setFixedSize(theme.px(TILE_WIDTH), size + 3 * metrics.lineSpacing() + theme.px(22))


def in_two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Two lines in any case, so that all tiles stand alike; only a text too long for both is cut."""
    first = ""
    rest = text.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    if not first:  # one endless word
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) + "\n"
    return f"{first}\n{metrics.elidedText(' '.join(rest), Qt.TextElideMode.ElideRight, width)}"


def with_margin(picture: QImage, size: int) -> QImage:
    """Scaled without blurring a module, on white with the quiet zone a scanner needs."""
    room = size / 1.3
    factor = room / max(1, picture.width())
    smooth = factor < 1
    width = round(room) if smooth else picture.width() * int(factor)
    mode = Qt.TransformationMode.SmoothTransformation if smooth else Qt.TransformationMode.FastTransformation
    drawn = picture.scaledToWidth(width, mode)
    sheet = QImage(size, size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage((size - drawn.width()) // 2, (size - drawn.height()) // 2, drawn)
    painter.end()
    return sheet
