"""The three decoding libraries behind one shape: a grey picture in, what stands in it out.

All are imported when first used (zxing-cpp 8 ms, pyzbar 32 ms, tapirscan 20 ms), and all let other threads run while
they work. Only zxing-cpp must be there.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from station.capture.reading import CodeFormat, Engine
from station.domain.camera import Corners

if TYPE_CHECKING:
    import zxingcpp
    from tapirscan import Format

    from station.capture.picture import Grey

_log = logging.getLogger(__name__)


LONGEST_SIDE = 65_535
"""Pixels. zxing-cpp and tapirscan raise at longer sides; the small copy shows such a picture as well."""
_TAPIR_LEAST_SIDE = 3


class Found(NamedTuple):
    """A code in the picture as it was given to the engine."""

    text: str
    format: CodeFormat
    corners: Corners
    engine: Engine = Engine.ZXING


Reader = Callable[["Grey", Collection[CodeFormat]], list[Found]]


def read_with_zxing(picture: Grey, formats: Collection[CodeFormat], *, upright: bool = False) -> list[Found]:
    """Main engine; needs no system library. Code 39 by the standard alone: the extended guess makes `TKT/A1` `TKT!1`.

    Plain text mode: the default one writes GS1 parentheses and escapes into the text. `upright`: the code lies dark on
    light along the rows, in full size, so no turned, inverted or smaller copy is tried.
    """
    import zxingcpp

    if max(picture.shape[:2]) > LONGEST_SIDE:
        return []
    found = zxingcpp.read_barcodes(
        picture,
        formats=_zxing_formats(formats),
        text_mode=zxingcpp.TextMode.Plain,
        try_rotate=not upright,
        try_downscale=not upright,
        try_invert=not upright,
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


def _zxing_formats(formats: Collection[CodeFormat]) -> zxingcpp.BarcodeFormats:
    """Made anew for each picture: one that is kept makes nanobind complain when the program ends."""
    import zxingcpp

    return zxingcpp.BarcodeFormats([getattr(zxingcpp.BarcodeFormat, _ZXING_NAMES[each]) for each in sorted(formats)])


def _zxing_corners(position: object) -> Corners:
    points = (getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left"))
    return tuple((int(point.x), int(point.y)) for point in points)


def read_with_zbar(picture: Grey, formats: Collection[CodeFormat]) -> list[Found]:
    """Second vote, for the three ticket symbologies; nothing where its library is missing.

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
            Found(
                code.data.decode("utf-8", "replace"), _ZBAR_FORMATS[code.type], _zbar_corners(code.polygon), Engine.ZBAR
            )
            for code in found
            if code.data and code.type in _ZBAR_FORMATS
        ]

    return decode


def _zbar_corners(polygon: list[tuple[int, int]]) -> Corners:
    return tuple((int(x), int(y)) for x, y in polygon)


def load_engines() -> None:
    """Imports them now, so that no picture has to wait for it."""
    import zxingcpp  # noqa: F401

    _zbar_decoder()
    _tapir_decoder(frozenset())


def has_second_engine() -> bool:
    """Whether pyzbar and its library are here (`station doctor` tells it)."""
    return _zbar_decoder() is not None


def read_with_tapirscan(picture: Grey, formats: Collection[CodeFormat]) -> list[Found]:
    """The strongest engine, at several times the cost; nothing where the system has no wheel of it.

    It is given each format by its own name, never its usual ones: those are the retail codes.
    """
    decode = _tapir_decoder(frozenset(formats))
    fits = min(picture.shape[:2]) >= _TAPIR_LEAST_SIDE and max(picture.shape[:2]) <= LONGEST_SIDE
    return decode(picture) if decode is not None and fits else []


_TAPIR_FORMATS: dict[CodeFormat, Format] = {
    CodeFormat.QR: "QRCode",
    CodeFormat.CODE128: "Code128",
    CodeFormat.CODE39: "Code39",
    CodeFormat.AZTEC: "Aztec",
    CodeFormat.DATA_MATRIX: "DataMatrix",
    CodeFormat.PDF417: "PDF417",
    CodeFormat.EAN13: "EAN13",
    CodeFormat.EAN8: "EAN8",
}


@functools.cache
def _tapir_decoder(formats: frozenset[CodeFormat]) -> Callable[[Grey], list[Found]] | None:
    """A scanner for these formats; it locks itself. None without formats, or where the library is missing."""
    try:
        import numpy as np
        from tapirscan import Scanner

        # On one thread: the other cores belong to the window, and to the list that is being read.
        names = [_TAPIR_FORMATS[each] for each in sorted(formats)]
        scanner = Scanner("medium", formats=names, parallel=False) if names else None
    except (ImportError, OSError, ValueError, RuntimeError) as missing:  # the last two: its own library, at first use
        _log.info("no stronger decoder: %s", missing)
        return None
    if scanner is None:
        return None
    by_name = {name: known for known, name in _TAPIR_FORMATS.items()}

    def decode(picture: Grey) -> list[Found]:
        found = scanner.scan(np.ascontiguousarray(picture)).barcodes
        return [
            Found(
                code.text,
                by_name[code.format],
                tuple((round(point.x), round(point.y)) for point in code.polygon),
                Engine.TAPIR,
            )
            for code in found
            if code.text and code.format in by_name
        ]

    return decode
