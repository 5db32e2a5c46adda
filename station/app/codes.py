"""Draws codes: for the demo's sheet and for trying a camera."""

from __future__ import annotations

from PySide6.QtGui import QImage

_SCALE = 8
"""Pixels a module."""


def draw_code(text: str) -> QImage | None:
    """A QR picture without margin; None where the text does not fit into one."""
    import zxingcpp

    try:
        barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
        pixels = zxingcpp.write_barcode_to_image(barcode, scale=_SCALE, add_quiet_zones=False)
    except ValueError:
        return None
    height, width = pixels.shape[:2]
    data = bytes(memoryview(pixels))  # type: ignore[arg-type]  # has the buffer protocol, its stub does not say so
    # The copy owns its memory: the picture goes away with this call.
    return QImage(data, width, height, width, QImage.Format.Format_Grayscale8).copy()
