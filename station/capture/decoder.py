"""From a picture to the codes in it: a few named stages, the cheapest first, the first that finds something ends it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from station.capture.engines import Found, read_with_zbar, read_with_zxing
from station.capture.opencv import quiet_opencv
from station.capture.reading import SELF_CORRECTING, TICKET_FORMATS, CodeFormat, Engine, Reading

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Picture = npt.NDArray[np.uint8]
    """Grey (height, width) or BGR (height, width, 3)."""

SMALL_SIDE = 640
"""Pixels of the longer side of the copy that is tried first: a third of the time of a full 720p frame."""


class Decoder:
    """Reads pictures. Holds nothing but its settings: any thread may use it."""

    def __init__(
        self, formats: Collection[CodeFormat] = TICKET_FORMATS, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._formats = frozenset(formats)
        self._clock = clock

    def read(self, picture: Picture, *, thorough: bool = False) -> list[Reading]:
        """The codes in a picture, corners in its pixels. `thorough`: where nothing is found, ask the second engine.

        The caller decides what to trust (acceptance.py).
        """
        start = self._clock()
        grey = to_grey(picture)
        small, scale = to_small(grey)
        found = read_with_zxing(small, self._formats)
        engine = Engine.ZXING
        if not found and small is not grey:
            found, scale = read_with_zxing(grey, self._formats), 1.0
        if not found and thorough:
            found, engine, scale = read_with_zbar(grey, self._formats), Engine.ZBAR, 1.0
        elapsed = (self._clock() - start) * 1000
        return [_reading(code, scale, engine, elapsed) for code in _distinct(found)]

    def second_opinion(self, picture: Picture, reading: Reading) -> set[str]:
        """The texts that the engine which didn't make this reading sees in the same picture.

        The small copy first (10 to 14 ms); the full one if that says nothing. Self-correcting codes need no opinion.
        """
        if reading.format in SELF_CORRECTING:
            return set()
        ask = read_with_zbar if reading.engine is Engine.ZXING else read_with_zxing
        grey = to_grey(picture)
        small, _ = to_small(grey)
        found = ask(small, {reading.format})
        if not found and small is not grey:
            found = ask(grey, {reading.format})
        return {code.text for code in found}


def to_grey(picture: Picture) -> Picture:
    """A grey copy of a BGR picture; a grey one as it is."""
    cv2 = quiet_opencv()
    return picture if picture.ndim == 2 else _as_bytes(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))


def to_small(picture: Picture, longer_side: int = SMALL_SIDE) -> tuple[Picture, float]:
    """A copy that fits into `longer_side` pixels, and by how much it is smaller; a small picture as it is."""
    cv2 = quiet_opencv()
    scale = longer_side / max(picture.shape[:2])
    if scale >= 1:
        return picture, 1.0
    return _as_bytes(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)), scale


def _as_bytes(picture: object) -> Picture:
    import numpy as np

    return np.asarray(picture, dtype=np.uint8)


def _reading(code: Found, scale: float, engine: Engine, elapsed_ms: float) -> Reading:
    corners = tuple((round(x / scale), round(y / scale)) for x, y in code.corners)
    return Reading(code.text, code.format, corners, engine, elapsed_ms)


def _distinct(found: Iterable[Found]) -> list[Found]:
    """Each text of each format once."""
    return list({(code.text, code.format): code for code in reversed(list(found))}.values())[::-1]
