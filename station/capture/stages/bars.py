"""Where in a frame there are bars, and which way they stand: the structure tensor of a small copy.

In a bar code all gradients share one axis; in lettering, QR codes and clutter they don't.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from station.capture.opencv import quiet_opencv
from station.capture.picture import to_small

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from station.capture.picture import Grey

    Field = npt.NDArray[np.float32]

SIDE = 320
"""Pixels of the copy's longer side: half the small copy, in which bars of 2 pixels of 720p still leave their mark."""
_WINDOW = (17, 17)  # pixels of that copy over which gradients must agree
_SPREAD = (11, 11)
_FLAT = 50.0  # of the tensor's trace: what noise on a plain wall adds up to
_SURE = 0.35  # share of the gradients' energy along one axis; below it nobody would call it bars
_APART = 40  # pixels of that copy that two places are apart, along the code; across it 17
_ACROSS = 34


class Bars(NamedTuple):
    """A place in the frame (pixels), and the direction across the bars, in radians."""

    x: float
    y: float
    angle: float


def find_bars(picture: Grey, most: int = 2) -> list[Bars]:
    """The likeliest places in the picture, the best first."""
    cv2 = quiet_opencv()
    small, scale = to_small(picture, SIDE)
    xx, yy, xy = _tensor(small)
    difference, trace = xx - yy, xx + yy
    along_one = cv2.sqrt(difference * difference + 4 * xy * xy)
    share = along_one / (trace + _FLAT)
    # The square root keeps a pale code from being outshone by one black line of lettering.
    score = cv2.boxFilter(share * share * cv2.sqrt(trace), -1, _SPREAD)
    places = []
    for _ in range(most):
        _, best, _, (x, y) = cv2.minMaxLoc(score)
        if best <= 0:
            break
        angle = 0.5 * math.atan2(2 * float(xy[y, x]), float(difference[y, x]))
        if float(share[y, x]) >= _SURE:
            places.append(Bars(x / scale, y / scale, angle))
        reach = _APART * math.cos(angle), _APART * math.sin(angle)
        ends = [(int(x + sign * reach[0]), int(y + sign * reach[1])) for sign in (-1, 1)]
        cv2.line(score, ends[0], ends[1], 0.0, _ACROSS)
    return places


def residual_slant(strip: Grey, finer: float) -> float:
    """By how many radians of the frame the bars of a strip still lean; it is `finer` times as long as it was there."""
    half, _ = to_small(strip, max(strip.shape) // 2)
    xx, yy, xy = (float(part.sum()) for part in _products(half))
    return 0.5 * math.atan2(2 * finer * xy, finer * finer * xx - yy)


def _tensor(small: Grey) -> tuple[Field, Field, Field]:
    cv2 = quiet_opencv()
    xx, yy, xy = (cv2.boxFilter(part, -1, _WINDOW) for part in _products(small))
    return xx, yy, xy


def _products(picture: Grey) -> tuple[Field, Field, Field]:
    """Products of the gradients along x and y."""
    cv2 = quiet_opencv()
    along = cv2.Sobel(picture, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(picture, cv2.CV_32F, 0, 1, ksize=3)
    return along * along, down * down, along * down
