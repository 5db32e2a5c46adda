"""A camera as a plain object: open, read, and open again by itself. No thread, no Qt; the clock is passed in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from station.capture.camera_controls import CameraControls
from station.capture.camera_opening import Capture, open_capture, why_no_picture
from station.capture.opencv import quiet_opencv
from station.capture.source import CameraSource, SourceKind
from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.capture.picture import Picture

RETRY_SECONDS = (0.5, 1.0, 2.0, 4.0)
"""Pauses before a camera is opened again; the last one repeats."""
_FILE_FPS = 25.0  # for files and sequences that don't say
_MISSES = 5  # failed reads in a row; one alone happens when a camera changes its exposure
SKIPPED_AT_REST = 5
"""Pictures that are taken from a resting camera without being unpacked, for each that is looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture, the owner's to keep. `at`: monotonic seconds when it arrived."""

    picture: Picture
    at: float


@dataclass(frozen=True, slots=True)
class Step:
    """What one step brought, and for how many seconds there is nothing to do. `done`: never again."""

    frame: Frame | None = None
    pause: float = 0.0
    done: bool = False


class Camera:
    """Owned by the thread that calls `step`; `use`, `hurry` and `resting` are for any. A camera that is lost is tried
    again; a file that ends may start anew.
    """

    def __init__(
        self,
        source: CameraSource,
        clock: Callable[[], float],
        opener: Callable[[CameraSource], Capture] = open_capture,
        setup: CameraSetup | None = None,
    ) -> None:
        self._source = source
        self._wanted = setup or CameraSetup(source.name)
        self._controls = CameraControls(source, self._wanted)
        self._name = self._wanted.name or source.name
        self._clock = clock
        self._open_capture = opener
        self._capture: Capture | None = None
        self._failures = 0
        self._misses = 0
        self._due = clock()
        self._interval = 0.0
        self._arrivals: deque[float] = deque(maxlen=31)
        self._skipped = 0
        self._came = False
        self._hurried = False
        self.state = CameraState(CameraCondition.SEARCHING, self._name)
        self.abilities: CameraAbilities | None = None
        """Another object each time it has been opened or set."""
        self.resting = False
        """Set by whoever looks at the pictures, from another thread."""

    def use(self, setup: CameraSetup) -> None:
        """From the next picture on the camera is set like this. Another source is another camera's."""
        self._wanted = setup

    def hurry(self) -> None:
        """The camera may be there again: it is tried at once instead of after the pause."""
        self._hurried = True

    def step(self) -> Step:
        """Open, or read one picture. Blocks as long as the driver does. Pause for `Step.pause` between calls."""
        wait = self._due - self._clock()
        if self._capture is None and self._hurried:
            wait = 0.0
        self._hurried = False
        if wait > 0:
            return Step(pause=wait)
        if self._wanted is not self._controls.setup:
            self._set_anew(self._wanted)
        if self._capture is None and not self._open():
            return self._lost()
        return self._read()

    def close(self) -> None:
        """Give the camera back to other programs."""
        if self._capture is not None:
            self._controls.darken()
            self._capture.release()
            self._capture = None

    def _set_anew(self, setup: CameraSetup) -> None:
        """Another resolution is another opening: drivers change it only while no picture is on its way."""
        opened_anew = setup.resolution != self._controls.setup.resolution and self._source.kind is SourceKind.DEVICE
        if opened_anew:
            self.close()
        self._controls.setup = setup
        self._name = setup.name or self._source.name
        self.abilities = None
        if self._capture is not None:
            self._controls.adjust(self._capture)

    def _open(self) -> bool:
        self._capture = self._open_capture(self._source)
        self._misses = 0
        self._came = False
        if self._source.is_live:  # a film that begins anew has the same rate
            self._arrivals.clear()
        self.abilities = None
        if not self._capture.isOpened():
            return False
        self._controls.begin(self._capture)
        if not self._source.is_live:
            self._interval = 1 / (self._source.fps or self._own_fps(self._capture))
            self._due = self._clock()
        return True

    def _own_fps(self, capture: Capture) -> float:
        own = capture.get(quiet_opencv().CAP_PROP_FPS)
        return own if 0 < own <= 240 else _FILE_FPS

    def _read(self) -> Step:
        assert self._capture is not None
        if self._rests():
            return self._grabbed()
        arrived, picture = self._capture.read()
        if not arrived or picture is None or not picture.size:
            return self._missed()
        now = self._clock()
        self._came = True
        self._misses = self._failures = 0
        self._arrivals.append(now)
        self._due = max(self._due + self._interval, now - 1.0) if self._interval else now
        if self.abilities is None:
            self.abilities = self._controls.abilities(self._capture, picture)
        self.state = CameraState(CameraCondition.RUNNING, self._name, self._fps())
        return Step(Frame(picture.copy(), now))

    def _rests(self) -> bool:
        """Whether the next picture is only taken off the camera: unpacking its JPEG is most of the cost."""
        rests = self.resting and self._source.is_live and self._skipped < SKIPPED_AT_REST
        self._skipped = self._skipped + 1 if rests else 0
        return rests

    def _grabbed(self) -> Step:
        assert self._capture is not None
        if not self._capture.grab():
            return self._missed()
        self._misses = self._failures = 0
        self._arrivals.append(self._clock())
        self._due = self._arrivals[-1]
        return Step()

    def _missed(self) -> Step:
        if self._source.is_live:
            self._misses += 1
            return Step() if self._misses < _MISSES else self._lost()
        self.close()
        if not self._came:  # opened, but not one picture in it
            return self._lost()
        if self._source.loop:
            return Step()
        self.state = CameraState(CameraCondition.ENDED, self._name)
        return Step(done=True)

    def _lost(self) -> Step:
        self.close()
        pause = RETRY_SECONDS[min(self._failures, len(RETRY_SECONDS) - 1)]
        self._failures += 1
        self._due = self._clock() + pause
        trouble = Trouble(TroubleKind.CAMERA_MISSING, self._name, why_no_picture(self._source))
        self.state = CameraState(CameraCondition.UNPLUGGED, self._name, 0.0, trouble)
        return Step(pause=pause)

    def _fps(self) -> float:
        """Pictures per second over the last second or so."""
        if len(self._arrivals) < 2:
            return 0.0
        span = self._arrivals[-1] - self._arrivals[0]
        return (len(self._arrivals) - 1) / span if span > 0 else 0.0
