"""A bar code cut out along its reading direction: what the other engines are shown when they are asked about it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from station.capture.opencv import quiet_opencv
from station.capture.picture import as_bytes
from station.domain.camera import Corners

if TYPE_CHECKING:
    from station.capture.picture import Grey

_QUIET = 0.25
"""Of the code's length: paper before and behind it, which an engine needs to see where it begins."""
_ROWS = 48  # pixels of the frame: lower than the bars of most codes, so that nothing beside them is seen
_FINER = 2.0  # pixels for each pixel of the frame
_SHORTEST = 16.0  # pixels of the frame; what is shorter has no direction


def upright_patch(grey: Grey, corners: Corners) -> Grey | None:
    """The code from its first bar to its last, lying along the rows. None: the outline has no direction.

    zbar and tapirscan read inverted bars no better than slanted ones, so they may be asked about its negative too.
    """
    import numpy as np

    if len(corners) != 4:
        return None
    first, last = _middle(corners[0], corners[3]), _middle(corners[1], corners[2])
    length = math.dist(first, last)
    if length < _SHORTEST:
        return None
    cos, sin = (last[0] - first[0]) / length, (last[1] - first[1]) / length
    before, above = _QUIET * length, _ROWS / 2
    left, top = first[0] - before * cos + above * sin, first[1] - before * sin - above * cos
    step = 1 / _FINER
    to_frame = np.array([[cos * step, -sin * step, left], [sin * step, cos * step, top]], dtype=np.float32)
    cv2 = quiet_opencv()
    size = int((length + 2 * before) * _FINER), int(_ROWS * _FINER)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return as_bytes(cv2.warpAffine(grey, to_frame, size, flags=how, borderMode=cv2.BORDER_REPLICATE))


def _middle(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
