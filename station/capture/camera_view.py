"""The picture on the screen, and what the test page measures. Never what is decoded: that is `live.py`, on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from station.capture.camera import Frame
from station.capture.camera_measure import changed, measure_picture, thumb
from station.capture.opencv import quiet_opencv
from station.capture.picture import to_small
from station.capture.reading import Reading
from station.capture.sight import Sight
from station.domain.camera import CameraFrame, CameraView
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import Resolution

if TYPE_CHECKING:
    from station.capture.picture import Grey, Picture

SHOWN_PER_SECOND = 15
SHOWN_SIDE, LARGE_SIDE = 320, 960
"""Pixels of the longer side: in the door's corner, and on the test page."""
MEASURED_SECONDS = 1.0
_TIMED_SECONDS = 2.0  # looks that the decoding time is taken from
_OUTLINE_SECONDS = 0.5  # a look that found something that long ago still frames it: decoders are slower than cameras


class Viewer:
    """Owned by one thread, another than the decoder's. `measuring` may be set by any."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._shown_at = float("-inf")
        self._measured_at: float | None = None
        self._before: Grey | None = None

    def measure(self, wanted: bool) -> None:
        """The test page came into view, or left."""
        self._sight.measured = wanted
        self._before, self._measured_at = None, None

    def look(self) -> CameraView | None:
        """What is to be shown of the newest frame; None: there is none, or it comes too soon."""
        frame = self._sight.take()
        return self.look_at(frame) if frame is not None else None

    def look_at(self, frame: Frame) -> CameraView | None:
        """The same of this frame."""
        if frame.at - self._shown_at < 1 / SHOWN_PER_SECOND:
            return None
        self._shown_at = frame.at
        found, sight = self._sight.found, self._sight
        readings = found.readings if abs(frame.at - found.at) <= _OUTLINE_SECONDS else ()
        small = to_shown(frame.picture, readings, SHOWN_SIDE, sight.mirrored)
        if not sight.measured:
            return CameraView(small)
        large = to_shown(frame.picture, readings, LARGE_SIDE, sight.mirrored)
        return CameraView(small, large, self._measure(frame))

    def _measure(self, frame: Frame) -> CameraMeasure | None:
        if self._measured_at is None:  # the first second is needed to know what a second brings
            self._measured_at, self._before = frame.at, thumb(frame.picture)
        if frame.at - self._measured_at < MEASURED_SECONDS:
            return None
        self._measured_at = frame.at
        height, width = frame.picture.shape[:2]
        picture, now = measure_picture(frame.picture), thumb(frame.picture)
        before, self._before = self._before, now
        looks = sorted(self._sight.looks_since(frame.at - _TIMED_SECONDS))
        return CameraMeasure(
            self._sight.source,
            Resolution(width, height),
            self._sight.fps(),
            _quantile(looks, 0.5),
            _quantile(looks, 0.95),
            picture.sharpness,
            picture.light,
            picture.blown,
            picture.black,
            changed(before, now),
        )


def to_shown(
    picture: Picture, readings: tuple[Reading, ...], side: int = SHOWN_SIDE, mirrored: bool = False
) -> CameraFrame:
    """A small RGB copy with the outlines of what was found."""
    cv2 = quiet_opencv()
    small, scale = to_small(picture, side)
    height, width = small.shape[:2]
    rgb = cv2.cvtColor(small, cv2.COLOR_GRAY2RGB if small.ndim == 2 else cv2.COLOR_BGR2RGB)
    if mirrored:
        rgb = cv2.flip(rgb, 1)

    def place(x: int, y: int) -> tuple[int, int]:
        across = round(x * scale)
        return (width - 1 - across if mirrored else across, round(y * scale))

    outlines = tuple(tuple(place(x, y) for x, y in reading.corners) for reading in readings)
    return CameraFrame(width, height, rgb.tobytes(), outlines, tuple(each.text for each in readings))


def _quantile(ordered: list[float], share: float) -> float:
    """Of values in order; 0 where there are none."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
