"""A camera that is watched: its newest frame becomes a small picture and the codes that just came into view."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from station.capture.acceptance import contradicted, is_accepted
from station.capture.camera import Camera, Capture, Frame, open_capture
from station.capture.camera_thread import CameraThread
from station.capture.choice import PassedOver, by_preference
from station.capture.debounce import Debounce
from station.capture.decoder import Decoder
from station.capture.motion import Activity, MotionGate
from station.capture.opencv import quiet_opencv
from station.capture.picture import to_small
from station.capture.reading import TICKET_FORMATS, CodeFormat, Reading
from station.capture.source import CameraSource, MalformedSourceError, parse_source
from station.domain.camera import CameraFrame, CameraLook, CameraRead, CameraState
from station.domain.code_pattern import CodePattern, ExpectedCodes
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.capture.picture import Picture

SHOWN_PER_SECOND = 15
SHOWN_SIDE = 320
WHOLE_LOOK_SECONDS = 1.0
"""Without motion all stages look so often, in case the motion was too faint to be seen."""


class LiveCamera:
    """Owned by one thread, which opens, looks and closes; the camera itself is read on another."""

    def __init__(
        self,
        decoder: Decoder | None = None,
        is_known: Callable[[str], bool] = lambda _: False,
        clock: Callable[[], float] = time.monotonic,
        opener: Callable[[CameraSource], Capture] = open_capture,
    ) -> None:
        """`is_known`: whether a code stands in the list at the door; called on the owner's thread."""
        self._decoder = decoder or Decoder()
        self._is_known = is_known
        self._clock = clock
        self._opener = opener
        self._pattern: CodePattern | None = None
        self._debounce = Debounce()
        self._passed_over = PassedOver()
        self._motion = MotionGate()
        self._thread: CameraThread | None = None
        self._shown_at = float("-inf")
        self._whole_look_at = float("-inf")
        self._last_found: list[Reading] = []

    def expect(self, expected: ExpectedCodes) -> None:
        """What to look for from now on, and what the codes of the list at the door look like.

        Raises ValueError for a symbology that is none; the settings hold no such.
        """
        self._pattern = expected.pattern
        self._decoder.use({CodeFormat(name) for name in expected.symbologies} or TICKET_FORMATS)

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
        self._passed_over.clear()
        self._motion.forget()
        self._decoder.forget()
        self._thread = CameraThread(Camera(parsed, self._clock, self._opener), on_frame, on_state, on_bug)
        self._thread.start()
        return None

    def look(self) -> CameraLook | None:
        """Decode the newest frame; None if there is none since the last look."""
        frame = self._thread.slot.take() if self._thread is not None else None
        return self.look_at(frame) if frame is not None else None

    def look_at(self, frame: Frame) -> CameraLook:
        """Decode this frame, as thoroughly as what moves in it is worth."""
        activity = self._motion.watch(frame.picture, frame.at)
        self._rest(activity is Activity.ASLEEP)
        readings = self._readings(frame, activity)
        if activity is not Activity.MOVING:
            self._debounce.stay(frame.at)
        self._last_found = readings or (self._last_found if activity is not Activity.MOVING else [])
        meant = self._meant(frame, readings)
        if readings and not meant:
            self._decoder.doubt()
        fresh = self._debounce.fresh([reading.text for reading in meant], frame.at)
        if fresh:
            self._motion.wake(frame.at)
        reads = tuple(_read(reading, frame.at) for reading in meant if reading.text in fresh)
        return CameraLook(reads, self._picture(frame, self._last_found))

    def _rest(self, resting: bool) -> None:
        if self._thread is not None:
            self._thread.rest(resting)

    def _readings(self, frame: Frame, activity: Activity) -> list[Reading]:
        """All stages while something moves, then the small copy, and asleep nothing; but once a second all of them."""
        if activity is Activity.MOVING or frame.at - self._whole_look_at >= WHOLE_LOOK_SECONDS:
            self._whole_look_at = frame.at
            return self._decoder.look(frame.picture)
        return self._decoder.look(frame.picture, moving=False) if activity is Activity.STILL else []

    def _meant(self, frame: Frame, readings: list[Reading]) -> list[Reading]:
        """The one code of the frame that counts, if any may be trusted."""
        height, width = frame.picture.shape[:2]
        ordered = by_preference(readings, (width, height), self._is_known)
        wrong = contradicted(readings)
        for reading in ordered:
            if reading in wrong or not self._is_trusted(frame, reading):
                continue
            others = {other.text for other in ordered} - {reading.text}
            if not others and self._passed_over.holds_back(reading.text, self._debounce.is_in_view):
                return []
            self._passed_over.note(reading.text, others)
            return [reading]
        return []

    def close(self, deadline: float) -> bool:
        """Stop watching. False: the driver hangs, and is left to itself."""
        thread, self._thread = self._thread, None
        return thread is None or thread.stop(deadline)

    def _is_trusted(self, frame: Frame, reading: Reading) -> bool:
        if self._debounce.is_in_view(reading.text):
            return True
        return is_accepted(reading, self._is_plausible, lambda: self._decoder.second_opinion(frame.picture, reading))

    def _is_plausible(self, text: str) -> bool:
        return (self._pattern is not None and self._pattern.fits(text)) or self._is_known(text)

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
    return CameraFrame(small.shape[1], small.shape[0], rgb.tobytes(), outlines, tuple(each.text for each in readings))


def _read(reading: Reading, at: float) -> CameraRead:
    return CameraRead(
        reading.text, reading.format.value, reading.engine.value, reading.elapsed_ms, at, reading.stage.value
    )
