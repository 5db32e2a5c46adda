"""A camera that is watched: its newest frame becomes the codes that just came into view."""

from __future__ import annotations

import time
from collections.abc import Callable

from station.capture.acceptance import contradicted, is_accepted
from station.capture.camera import Camera, Frame
from station.capture.camera_opening import Capture, open_capture
from station.capture.camera_thread import CameraThread, FrameSlot
from station.capture.choice import PassedOver, by_preference
from station.capture.debounce import Debounce
from station.capture.decoder import Decoder
from station.capture.motion import Activity, MotionGate
from station.capture.reading import TICKET_FORMATS, CodeFormat, Reading
from station.capture.sight import Sight
from station.capture.source import CameraSource, MalformedSourceError, parse_source
from station.domain.camera import CameraLook, CameraRead, CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup
from station.domain.code_pattern import CodePattern, ExpectedCodes
from station.domain.trouble import Trouble, TroubleKind

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
        sight: Sight | None = None,
    ) -> None:
        """`is_known`: whether a code stands in the list at the door; called on the owner's thread.
        `sight`: shared with who shows the picture.
        """
        self._decoder = decoder or Decoder()
        self._is_known = is_known
        self._clock = clock
        self._opener = opener
        self._sight = sight or Sight()
        self._pattern: CodePattern | None = None
        self._debounce = Debounce()
        self._passed_over = PassedOver()
        self._motion = MotionGate()
        self._thread: CameraThread | None = None
        self._slot: FrameSlot | None = None
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
        *,
        setup: CameraSetup | None = None,
        on_view: Callable[[], None] = lambda: None,
        on_abilities: Callable[[CameraAbilities], None] = lambda _: None,
    ) -> Trouble | None:
        """Watch another source, which may hold a password; `setup` holds none. The callbacks come on the camera's
        thread; after `on_frame`, `look`; after `on_view` whoever shows the picture takes a frame from the sight.

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
        wanted = setup or CameraSetup(parsed.name)
        camera = Camera(parsed, self._clock, self._opener, wanted)
        thread = CameraThread(camera, on_state, on_bug, on_abilities)
        self._slot = thread.consumer(on_frame)
        self._sight.begin(thread.consumer(on_view), wanted.source, wanted.mirrored, lambda: camera.state.fps)
        self._thread = thread
        thread.start()
        return None

    def use(self, setup: CameraSetup) -> None:
        """Set the camera that is watched anew; returns at once, the camera follows with its next picture."""
        self._sight.mirrored = setup.mirrored
        if self._thread is not None:
            self._thread.use(setup)

    def hurry(self) -> None:
        """The camera may have come back: it is tried now, not after the pause."""
        if self._thread is not None:
            self._thread.hurry()

    def look(self) -> CameraLook | None:
        """Decode the newest frame; None if there is none since the last look."""
        frame = self._slot.take() if self._slot is not None else None
        return self.look_at(frame) if frame is not None else None

    def look_at(self, frame: Frame) -> CameraLook:
        """Decode this frame, as thoroughly as what moves in it is worth."""
        begin = time.perf_counter()
        activity = self._motion.watch(frame.picture, frame.at)
        measured = self._sight.measured
        self._rest(activity is Activity.ASLEEP and not measured)
        readings = self._readings(frame, Activity.MOVING if measured else activity)
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
        elapsed_ms = (time.perf_counter() - begin) * 1000
        self._sight.looked(frame.at, elapsed_ms, self._last_found)
        return CameraLook(reads, elapsed_ms)

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
        thread, self._thread, self._slot = self._thread, None, None
        self._sight.end()
        return thread is None or thread.stop(deadline)

    def _is_trusted(self, frame: Frame, reading: Reading) -> bool:
        if self._debounce.is_in_view(reading.text):
            return True
        return is_accepted(reading, self._is_plausible, lambda: self._decoder.second_opinion(frame.picture, reading))

    def _is_plausible(self, text: str) -> bool:
        return (self._pattern is not None and self._pattern.fits(text)) or self._is_known(text)


def _read(reading: Reading, at: float) -> CameraRead:
    return CameraRead(
        reading.text, reading.format.value, reading.engine.value, reading.elapsed_ms, at, reading.stage.value
    )
