"""A picture of the decoder's stages: the frame with what was found in it, then what each stage gave to its engine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from station.capture.decoder import StageReport

if TYPE_CHECKING:
    from station.capture.picture import Picture

_CARD = QSize(380, 250)
_SHOWN = QRectF(10, 44, 360, 196)  # within a card
_COLUMNS = 4
_GAP = 12
_FOUND, _NOTHING, _INK, _DIM = "#1a7f4b", "#9aa0a6", "#1f2328", "#59636e"


def draw_stages(picture: Picture, stages: list[StageReport], path: Path) -> bool:
    """Writes a PNG; False: it could not be written. Starts Qt without a screen where it does not run yet."""
    application = QGuiApplication.instance() or QGuiApplication(["station", "-platform", "offscreen"])
    rows = -(-(len(stages) + 1) // _COLUMNS)
    size = QSize(_COLUMNS * (_CARD.width() + _GAP) + _GAP, rows * (_CARD.height() + _GAP) + _GAP)
    image = QImage(size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    height, width = picture.shape[:2]
    _card(painter, 0, "the picture", f"{width} x {height}", picture, stages)
    for number, stage in enumerate(stages, 1):
        told = f"{stage.elapsed_ms:.1f} ms, {', '.join(stage.texts) or 'nothing'}"
        _card(painter, number, stage.stage.value, told, stage.seen, [], found=bool(stage.found))
    painter.end()
    written = image.save(str(path))
    del application
    return written


def _card(
    painter: QPainter,
    number: int,
    title: str,
    told: str,
    shown: Picture,
    outlined: list[StageReport],
    *,
    found: bool = True,
) -> None:
    row, column = divmod(number, _COLUMNS)
    painter.save()
    painter.translate(_GAP + column * (_CARD.width() + _GAP), _GAP + row * (_CARD.height() + _GAP))
    painter.setPen(QPen(QColor(_FOUND if found and number else _NOTHING), 2 if found and number else 1))
    painter.drawRoundedRect(QRectF(0, 0, _CARD.width(), _CARD.height()), 6, 6)
    _write(painter, QRectF(10, 6, 360, 20), title, 14, _INK, bold=True)
    _write(painter, QRectF(10, 24, 360, 18), told, 12, _DIM)
    _show(painter, shown, outlined)
    painter.restore()


def _show(painter: QPainter, shown: Picture, outlined: list[StageReport]) -> None:
    """The picture as large as the card allows; a strip is stretched upwards, so that its bars are seen."""
    import numpy as np

    grey = np.ascontiguousarray(shown)
    height, width = grey.shape
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    scale = min(_SHOWN.width() / width, _SHOWN.height() / height)
    tall = height * scale if height * 8 > width else _SHOWN.height() / 3
    box = QRectF(0, 0, width * scale, tall)
    box.moveCenter(_SHOWN.center())
    painter.drawImage(box, image)
    painter.setPen(QPen(QColor(_FOUND), 2.5))
    for report in outlined:
        for code in report.found:
            corners = [QPointF(box.x() + x * scale, box.y() + y * scale) for x, y in code.corners]
            painter.drawPolygon(QPolygonF(corners))


def _write(painter: QPainter, box: QRectF, text: str, pixels: int, colour: str, *, bold: bool = False) -> None:
    font = QFont("sans-serif")
    font.setPixelSize(pixels)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    one_line = " ".join(text.split())
    shown = painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
