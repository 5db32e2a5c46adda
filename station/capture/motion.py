"""Whether anything moves before the camera: what the dear stages are worth, and when the camera may sleep."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from station.capture.opencv import quiet_opencv

if TYPE_CHECKING:
    from station.capture.picture import Picture

SETTLING_SECONDS = 2.0
"""After the last motion the frames are still read in full for so long: a ticket that is held still."""
SLEEP_SECONDS = 180.0
"""Without motion, the camera sleeps."""
_COMPARED_AFTER = 0.25
"""Seconds between the frames that are compared: from one frame to the next a slow hand hardly moves."""
_STEP = 8  # every eighth pixel of every eighth row
_SMOOTH = (5, 5)
_CHANGED = 14  # grey levels; a noisy sensor's grain is smoothed down to a quarter of that
_SHARE = 0.004  # of the picture: a ticket in the background of a hall is about that


class Activity(Enum):
    """How much is going on."""

    MOVING = "moving"
    STILL = "still"
    ASLEEP = "asleep"


class MotionGate:
    """Compares frames. Owned by the thread that looks at them; the times are those of the frames."""

    def __init__(self) -> None:
        self._compared: Picture | None = None
        self._compared_at = 0.0
        self._moved_at: float | None = None

    def watch(self, picture: Picture, at: float) -> Activity:
        """What the next frame shows; the first one counts as motion."""
        thumb = _thumb(picture)
        if self._compared is None or self._compared.shape != thumb.shape or _differ(self._compared, thumb):
            self.wake(at)
        if self._compared is None or at - self._compared_at >= _COMPARED_AFTER or self._compared.shape != thumb.shape:
            self._compared, self._compared_at = thumb, at
        still = at - (at if self._moved_at is None else self._moved_at)
        if still >= SLEEP_SECONDS:
            return Activity.ASLEEP
        return Activity.STILL if still >= SETTLING_SECONDS else Activity.MOVING

    def wake(self, at: float) -> None:
        """Something happened, whatever the pictures show: a code came into view."""
        self._moved_at = at

    def forget(self) -> None:
        """Another camera."""
        self._compared, self._moved_at = None, None


def _thumb(picture: Picture) -> Picture:
    """A few thousand pixels of one colour; taking them costs a fiftieth of making a small copy."""
    import numpy as np

    plane = picture if picture.ndim == 2 else picture[:, :, 1]
    sparse = np.ascontiguousarray(plane[::_STEP, ::_STEP])
    return np.asarray(quiet_opencv().blur(sparse, _SMOOTH), dtype=np.uint8)


def _differ(before: Picture, now: Picture) -> bool:
    import numpy as np

    changed = int(np.count_nonzero(quiet_opencv().absdiff(before, now) > _CHANGED))
    return changed > _SHARE * now.size
