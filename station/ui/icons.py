"""Icons from resources/icons: SVG with `currentColor`, drawn in any colour and size, each drawn once."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from station.ui.resources import resource_folder


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` device-independent pixels. Raises FileNotFoundError for an unknown name."""
    source = (resource_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    pixels = max(1, round(size * ratio))
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, colour: str, chosen_colour: str = "") -> QIcon:
    """For buttons; `chosen_colour` where the button can stay pressed."""
    made = QIcon()
    for size in (24, 48, 72):
        made.addPixmap(icon_pixmap(name, colour, size), QIcon.Mode.Normal, QIcon.State.Off)
        if chosen_colour:
            made.addPixmap(icon_pixmap(name, chosen_colour, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
