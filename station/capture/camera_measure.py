"""Measures of a picture that tell whether codes can be read in it. Each costs a few milliseconds, once a second."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from station.capture.opencv import quiet_opencv
from station.capture.picture import as_bytes, to_grey, to_small

if TYPE_CHECKING:
    from station.capture.picture import Grey, Picture

BLOWN_FROM, BLACK_TO = 250, 12
"""Grey levels without any drawing left in them."""
_EDGE = 48  # grey levels of contrast that make an edge: a code's are more, grain and soft shadows less
_EDGES = 0.001  # of all pixels; with fewer the picture has nothing to judge by
JUDGED_SIDE = 1280
_NEAR, _AROUND = (3, 3), (9, 9)
_CHANGED = 14  # grey levels, as the motion gate has it
_SIDE = 160  # of the copies that are compared for motion


@dataclass(frozen=True, slots=True)
class PictureMeasure:
    """As in `domain.camera_measure.CameraMeasure`."""

    sharpness: float | None
    light: float
    blown: float
    black: float


def measure_picture(picture: Picture) -> PictureMeasure:
    """Sharpness and light of one picture."""
    import numpy as np

    grey = to_grey(picture)
    size = grey.size
    return PictureMeasure(
        sharpness(grey),
        float(grey.mean()) / 255,
        int(np.count_nonzero(grey >= BLOWN_FROM)) / size,
        int(np.count_nonzero(grey <= BLACK_TO)) / size,
    )


def sharpness(grey: Grey) -> float | None:
    """How much of an edge's contrast lies within two pixels: 1 for a perfect edge, 2/n for one that is n pixels wide.

    The contrast within 3 pixels against that within 9, at the steepest place of each edge. Unlike the variance of the
    Laplacian it depends on neither the picture's contrast nor how many edges there are. A larger picture is judged as
    one of JUDGED_SIDE pixels: it may be softer, since its codes are larger too. None: there are hardly any edges.
    """
    import numpy as np

    grey = to_small(grey, JUDGED_SIDE)[0]
    near, around = _contrast(grey, _NEAR), _contrast(grey, _AROUND)
    edges = around >= _EDGE
    steepest = edges & (near >= quiet_opencv().dilate(near, np.ones(_AROUND, np.uint8)))
    if int(np.count_nonzero(edges)) < _EDGES * grey.size:
        return None
    return float(np.median(near[steepest] / around[steepest].astype(np.float32)))


def thumb(picture: Picture) -> Grey:
    """A small copy to compare for motion."""
    return to_grey(to_small(picture, _SIDE)[0])


def changed(before: Grey | None, now: Grey) -> float:
    """The share of the picture that is another; 0 for the first one."""
    import numpy as np

    if before is None or before.shape != now.shape:
        return 0.0
    return int(np.count_nonzero(quiet_opencv().absdiff(before, now) > _CHANGED)) / now.size


def _contrast(grey: Grey, size: tuple[int, int]) -> Grey:
    """The brightest minus the darkest pixel around each."""
    import numpy as np

    cv2, kernel = quiet_opencv(), np.ones(size, np.uint8)
    return as_bytes(cv2.subtract(cv2.dilate(grey, kernel), cv2.erode(grey, kernel)))
