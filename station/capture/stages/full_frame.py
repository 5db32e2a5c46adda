"""Third: the whole frame as it came."""

from __future__ import annotations

from collections.abc import Collection

from station.capture.engines import read_with_zxing
from station.capture.reading import CodeFormat
from station.capture.stages.attempt import Attempt, Copies


def read_full_frame(copies: Copies, formats: Collection[CodeFormat]) -> Attempt:
    """Small and distant codes have modules of less than two pixels in the small copy.

    Where the frame is no larger than that, there is nothing new to see. Gain: 4.6 % more, at 2.0 / 9.9 ms.
    """
    small, _ = copies.small
    found = read_with_zxing(copies.grey, formats) if small is not copies.grey else []
    return Attempt(found, copies.grey)
