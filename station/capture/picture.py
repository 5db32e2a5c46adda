"""Pixels: what a picture is here, its grey copy and its small one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from station.capture.opencv import quiet_opencv

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Picture = npt.NDArray[np.uint8]
    """Grey (height, width) or BGR (height, width, 3)."""
    Grey = npt.NDArray[np.uint8]
    """Grey (height, width)."""

SMALL_SIDE = 640
"""Pixels of the longer side of the copy that is tried first: a third of the time of a full 720p frame."""


def to_grey(picture: Picture) -> Grey:
    """A grey copy of a BGR picture; a grey one as it is."""
    cv2 = quiet_opencv()
    return picture if picture.ndim == 2 else as_bytes(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))


def to_small(picture: Picture, longer_side: int = SMALL_SIDE) -> tuple[Picture, float]:
    """A copy that fits into `longer_side` pixels, and by how much it is smaller; a small picture as it is."""
    cv2 = quiet_opencv()
    scale = longer_side / max(picture.shape[:2])
    if scale >= 1:
        return picture, 1.0
    size = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
    return as_bytes(cv2.resize(picture, size, interpolation=cv2.INTER_AREA)), scale


def as_bytes(picture: object) -> Picture:
    """What OpenCV returned, with its type."""
    import numpy as np

    return np.asarray(picture, dtype=np.uint8)
