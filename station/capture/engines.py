"""The two decoding libraries behind one shape: a grey picture in, what stands in it out.

Both are imported when first used (zxing-cpp 8 ms, pyzbar 32 ms), and both let other threads run while they work.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from station.capture.reading import CodeFormat
from station.domain.camera import Corners

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Grey = npt.NDArray[np.uint8]

_log = logging.getLogger(__name__)


class Found(NamedTuple):
    """A code in the picture as it was given to the engine."""

    text: str
    format: CodeFormat
    corners: Corners


def read_with_zxing(picture: Grey, formats: Collection[CodeFormat]) -> list[Found]:
    """Main engine; needs no system library. Code 39 by the standard alone: the extended guess makes `TKT/A1` `TKT!1`.

    Plain text mode: the default one writes GS1 parentheses and escapes into the text.
    """
    import zxingcpp

    names = [_ZXING_NAMES[wanted] for wanted in sorted(formats)]
    found = zxingcpp.read_barcodes(
        picture,
        formats=zxingcpp.BarcodeFormats([getattr(zxingcpp.BarcodeFormat, name) for name in names]),
        text_mode=zxingcpp.TextMode.Plain,
    )
    by_format = {getattr(zxingcpp.BarcodeFormat, name): known for known, name in _ZXING_RESULTS.items()}
    return [
        Found(code.text, by_format[code.format], _zxing_corners(code.position))
        for code in found
        if code.valid and code.text and code.format in by_format
    ]


_ZXING_NAMES = {
    CodeFormat.QR: "QRCode",
    CodeFormat.CODE128: "Code128",
    CodeFormat.CODE39: "Code39Std",
    CodeFormat.AZTEC: "Aztec",
    CodeFormat.DATA_MATRIX: "DataMatrix",
    CodeFormat.PDF417: "PDF417",
    CodeFormat.EAN13: "EAN13",
    CodeFormat.EAN8: "EAN8",
}
_ZXING_RESULTS = {**_ZXING_NAMES, CodeFormat.CODE39: "Code39"}  # asked for as Code39Std, answered as Code39


def _zxing_corners(position: object) -> Corners:
    points = (getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left"))
    return tuple((int(point.x), int(point.y)) for point in points)


def read_with_zbar(picture: Grey, formats: Collection[CodeFormat]) -> list[Found]:
    """Second engine, for the three ticket symbologies; nothing where its library is missing.

    It guesses the charset of QR codes (21 of 417 photos came out wrong, all beyond ASCII), so only ASCII counts.
    """
    decode = _zbar_decoder()
    wanted = [name for name in _ZBAR_FORMATS if _ZBAR_FORMATS[name] in formats]
    if decode is None or not wanted:
        return []
    return [found for found in decode(picture, wanted) if found.text.isascii()]


_ZBAR_FORMATS = {"QRCODE": CodeFormat.QR, "CODE128": CodeFormat.CODE128, "CODE39": CodeFormat.CODE39}


@functools.cache
def _zbar_decoder() -> Callable[[Grey, list[str]], list[Found]] | None:
    """None where zbar's own library is missing: the Linux and macOS wheels don't bring it."""
    try:
        from pyzbar import pyzbar
    except (ImportError, OSError) as missing:
        _log.info("no second decoder: %s", missing)
        return None

    def decode(picture: Grey, names: list[str]) -> list[Found]:
        found = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol[name] for name in names])
        return [
            Found(code.data.decode("utf-8", "replace"), _ZBAR_FORMATS[code.type], _zbar_corners(code.polygon))
            for code in found
            if code.data and code.type in _ZBAR_FORMATS
        ]

    return decode


def _zbar_corners(polygon: list[tuple[int, int]]) -> Corners:
    return tuple((int(x), int(y)) for x, y in polygon)


def has_second_engine() -> bool:
    """Whether pyzbar and its library are here (`station doctor` tells it)."""
    return _zbar_decoder() is not None
