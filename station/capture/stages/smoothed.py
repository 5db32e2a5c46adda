"""On every other miss: the frame without its noise."""

from __future__ import annotations

from collections.abc import Collection

from station.capture.engines import read_with_zxing
from station.capture.opencv import quiet_opencv
from station.capture.picture import as_bytes
from station.capture.reading import CodeFormat
from station.capture.stages.attempt import Attempt, Copies


def read_smoothed(copies: Copies, formats: Collection[CodeFormat]) -> Attempt:
    """A 3 x 3 Gauss repairs what a sensor's noise does to zxing-cpp's thresholds.

    Only now and then: it costs as much as the whole frame, and noise is another one in every frame.
    Gain: 0.7 % more, at 3.6 / 5.6 ms.
    """
    smooth = as_bytes(quiet_opencv().GaussianBlur(copies.grey, (3, 3), 0))
    return Attempt(read_with_zxing(smooth, formats), smooth)
