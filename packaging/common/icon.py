"""Draws the program's icon in the sizes and files that the systems ask for.

`python packaging/common/icon.py FOLDER`, run with an interpreter that has PySide6 (the build's).
Makes `station-<size>.png`, `station.ico` (Windows) and `station.icns` (macOS); both are containers of PNG pictures.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "station.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64,
              "ic13": 256, "ic14": 512}  # fmt: skip
"""Apple's type -> pixels; ic11 to ic14 are the sizes for screens of double density."""


def main(folder: Path) -> None:
    """Writes all files into the folder."""
    renderer = QSvgRenderer(str(SOURCE))
    if not renderer.isValid():
        sys.exit(f"{SOURCE} can't be drawn.")
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: png(renderer, size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"station-{size}.png").write_bytes(picture)
    (folder / "station.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "station.icns").write_bytes(icns({kind: pictures[size] for kind, size in ICNS_TYPES.items()}))


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a directory of (width, height, …, length, offset), then the pictures; 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    """Apple's container: each picture after its type and its length with these eight bytes."""
    body = b"".join(kind.encode("ascii") + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main(Path(sys.argv[1]))
