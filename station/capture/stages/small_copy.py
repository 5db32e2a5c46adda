"""First: the whole frame, small."""

from __future__ import annotations

from collections.abc import Collection

from station.capture.engines import read_with_zxing
from station.capture.reading import CodeFormat
from station.capture.stages.attempt import Attempt, Copies, scaled


def read_small_copy(copies: Copies, formats: Collection[CodeFormat]) -> Attempt:
    """Most codes are held large, and 640 pixels show them in a third of a 720p frame's time.

    Halving also averages the sensor's noise away. Gain: 51.6 % of the frames, at 2.4 / 4.8 ms.
    """
    small, scale = copies.small
    return Attempt(scaled(read_with_zxing(small, formats), scale), small)
