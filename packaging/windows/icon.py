"""Station's icon as Windows wants it: one .ico with a picture for each size. `python -m windows.icon SVG ICO`.

Needs Qt, which draws the SVG, so it runs in the build's environment, without any screen.
"""

import os
import struct
import sys
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: the task bar and the desktop at 100 to 200 %, and what they are drawn from."""


def draw(drawing: Path, size: int) -> bytes:
    """The drawing as a PNG of `size` pixels in the square."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} can't be drawn")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a str in fact; the stubs say bytes
    return bytes(content.data())


def icon_of(pictures: dict[int, bytes]) -> bytes:
    """An .ico file of PNG pictures by their size in pixels, which is 256 at most."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries, contents = b"", b""
    for size, picture in sorted(pictures.items()):
        stated = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", stated, stated, 0, 0, 1, 32, len(picture), offset + len(contents))
        contents += picture
    return header + entries + contents


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    Path(sys.argv[2]).write_bytes(icon_of({size: draw(Path(sys.argv[1]), size) for size in SIZES}))
