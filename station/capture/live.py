"""A camera that is watched: its newest frame becomes a small picture and the codes that just came into view."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from station.capture.acceptance import is_accepted
from station.capture.camera import Camera, Capture, Frame, open_capture
from station.capture.camera_thread import CameraThread
from station.capture.debounce import Debounce
from station.capture.decoder import Decoder, to_small
from station.capture.opencv import quiet_opencv
from station.capture.reading import Reading
from station.capture.source import CameraSource, MalformedSourceError, parse_source
from station.domain.camera import CameraFrame, CameraLook, CameraRead, CameraState
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.capture.decoder import Picture

SHOWN_PER_SECOND = 15
SHOWN_SIDE = 320
_THOROUGH_EVERY = 8  # missed frames: the second engine needs five times as long as the main one


class LiveCamera:
    """Owned by one thread, which opens, looks and closes; the camera itself is read on another."""

    def __init__(
        self,
        decoder: Decoder | None = None,
        plausible: Callable[[str], bool] = lambda _: False,
        clock: Callable[[], float] = time.monotonic,
        opener: Callable[[CameraSource], Capture] = open_capture,
    ) -> None:
        """`plausible`: whether a one-dimensional code fits the event; called on the owner's thread."""
        self._decoder = decoder or Decoder()
        self._plausible = plausible
        self._clock = clock
        self._opener = opener
        self._debounce = Debounce()
        self._thread: CameraThread | None = None
        self._shown_at = float("-inf")
        self._missed = 0

    def open(
        self,
        source: str,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
    ) -> Trouble | None:
        """Watch another source. The callbacks come on the camera's thread; after `on_frame`, `look`.

        Trouble: the text names no source. A camera that is missing is told by `on_state`, and tried again.
        """
        self.close(0.5)
        try:
            parsed = parse_source(source)
        except MalformedSourceError as error:
            return Trouble(TroubleKind.SETTING_INVALID, "camera", str(error))
        self._debounce.clear()
        self._thread = CameraThread(Camera(parsed, self._clock, self._opener), on_frame, on_state, on_bug)
        self._thread.start()
        return None

    def look(self) -> CameraLook | None:
        """Decode the newest frame; None if there is none since the last look."""
        frame = self._thread.slot.take() if self._thread is not None else None
        return self.look_at(frame) if frame is not None else None

    def look_at(self, frame: Frame) -> CameraLook:
        """Decode this frame."""
        readings = self._decoder.read(frame.picture, thorough=self._missed % _THOROUGH_EVERY == _THOROUGH_EVERY - 1)
        self._missed = 0 if readings else self._missed + 1
        trusted = {reading.text: reading for reading in readings if self._is_trusted(frame, reading)}
        fresh = self._debounce.fresh(trusted, frame.at)
        reads = tuple(_read(trusted[text], frame.at) for text in fresh)
        return CameraLook(reads, self._picture(frame, readings))

    def close(self, deadline: float) -> bool:
        """Stop watching. False: the driver hangs, and is left to itself."""
        thread, self._thread = self._thread, None
        return thread is None or thread.stop(deadline)

    def _is_trusted(self, frame: Frame, reading: Reading) -> bool:
        if self._debounce.is_in_view(reading.text):
            return True
        return is_accepted(reading, self._plausible, lambda: self._decoder.second_opinion(frame.picture, reading))

    def _picture(self, frame: Frame, readings: list[Reading]) -> CameraFrame | None:
        if frame.at - self._shown_at < 1 / SHOWN_PER_SECOND:
            return None
        self._shown_at = frame.at
        return to_shown(frame.picture, readings)


def to_shown(picture: Picture, readings: list[Reading]) -> CameraFrame:
    """A small RGB copy with the outlines of what was found."""
    cv2 = quiet_opencv()
    small, scale = to_small(picture, SHOWN_SIDE)
    rgb = cv2.cvtColor(small, cv2.COLOR_GRAY2RGB if small.ndim == 2 else cv2.COLOR_BGR2RGB)
    outlines = tuple(tuple((round(x * scale), round(y * scale)) for x, y in reading.corners) for reading in readings)
    return CameraFrame(small.shape[1], small.shape[0], rgb.tobytes(), outlines)


def _read(reading: Reading, at: float) -> CameraRead:
    return CameraRead(reading.text, reading.format.value, reading.engine.value, reading.elapsed_ms, at)
