"""Draws codes: for the demo's sheet, for trying a camera, for the barcodes of an order."""

from __future__ import annotations

from PySide6.QtGui import QImage

from station.capture.wedge_sheet import Symbology
from station.ui.context import CodeForm

_SCALE = 8
"""Pixels a module."""


def draw_code(text: str) -> QImage | None:
    """A QR picture without margin; None where the text does not fit into one."""
    return _draw(text, CodeForm.QR, _SCALE)


def draw_modules(text: str, form: CodeForm) -> QImage | None:
    """The pattern with one pixel for each module, bars one pixel high; None where the text cannot be drawn so: it is
    too long, or Code128 has no sign for one of its characters."""
    picture = _draw(text, form, 1)
    if picture is None or form is CodeForm.QR:
        return picture
    return picture.copy(0, 0, picture.width(), 1)


def draw_symbol(text: str, symbology: Symbology) -> QImage | None:
    """As `draw_modules`, for the scanner's test sheet."""
    picture = _draw(text, symbology, 1)
    if picture is None or symbology is Symbology.QR:
        return picture
    return picture.copy(0, 0, picture.width(), 1)


def _draw(text: str, form: CodeForm | Symbology, scale: int) -> QImage | None:
    import zxingcpp

    formats = {
        CodeForm.QR: zxingcpp.BarcodeFormat.QRCode,
        CodeForm.BARS: zxingcpp.BarcodeFormat.Code128,
        Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
        Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
        Symbology.CODE_39: zxingcpp.BarcodeFormat.Code39,
    }
    try:
        barcode = zxingcpp.create_barcode(text, formats[form])
        pixels = zxingcpp.write_barcode_to_image(barcode, scale=scale, add_quiet_zones=False)
    except ValueError:
        return None
    height, width = pixels.shape[:2]
    data = bytes(memoryview(pixels))  # type: ignore[arg-type]  # has the buffer protocol, its stub does not say so
    # The copy owns its memory: the picture goes away with this call.
    return QImage(data, width, height, width, QImage.Format.Format_Grayscale8).copy()
