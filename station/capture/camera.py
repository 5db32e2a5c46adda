"""A camera as a plain object: open, read, and open again by itself. No thread, no Qt; the clock is passed in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from station.capture.opencv import quiet_opencv
from station.capture.source import CameraSource, SourceKind
from station.domain.camera import CameraCondition, CameraState
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.capture.picture import Picture

RETRY_SECONDS = (0.5, 1.0, 2.0, 4.0)
"""Pauses before a camera is opened again; the last one repeats."""
NETWORK_TIMEOUT_MS = 2500
"""For opening and for each picture of a network camera."""
_FILE_FPS = 25.0  # for files and sequences that don't say
_MISSES = 5  # failed reads in a row; one alone happens when a camera changes its exposure
_RESOLUTION = (1280, 720)
SKIPPED_AT_REST = 5
"""Pictures that are taken from a resting camera without being unpacked, for each that is looked at."""


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that is used."""

    def isOpened(self) -> bool: ...  # noqa: N802 - OpenCV's names

    def read(self) -> tuple[bool, Picture | None]: ...

    def grab(self) -> bool: ...

    def get(self, property_id: int, /) -> float: ...

    def set(self, property_id: int, value: float, /) -> bool: ...

    def release(self) -> None: ...


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


def open_capture(source: CameraSource) -> Capture:
    """Opens with OpenCV; may block for as long as the driver does, a network address NETWORK_TIMEOUT_MS."""
    cv2 = quiet_opencv()
    capture: Capture
    if source.kind is SourceKind.NETWORK:
        timeouts = (cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, cv2.CAP_PROP_READ_TIMEOUT_MSEC)
        options = [value for option in timeouts for value in (option, NETWORK_TIMEOUT_MS)]
        capture = cv2.VideoCapture(source.target, cv2.CAP_FFMPEG, options)
    elif source.kind is SourceKind.SEQUENCE:
        capture = cv2.VideoCapture(source.target, cv2.CAP_IMAGES)
    elif source.kind is SourceKind.FILE:
        capture = cv2.VideoCapture(source.target)
    else:
        capture = cv2.VideoCapture(int(source.target))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, _RESOLUTION[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _RESOLUTION[1])
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


class Camera:
    """Owned by the thread that calls `step`. A camera that is lost is tried again; a file that ends may start anew."""

    def __init__(
        self,
        source: CameraSource,
        clock: Callable[[], float],
        opener: Callable[[CameraSource], Capture] = open_capture,
    ) -> None:
        self._source = source
        self._clock = clock
        self._open_capture = opener
        self._capture: Capture | None = None
        self._failures = 0
        self._misses = 0
        self._due = clock()
        self._interval = 0.0
        self._arrivals: deque[float] = deque(maxlen=31)
        self._skipped = 0
        self.state = CameraState(CameraCondition.SEARCHING, source.name)
        self.resting = False
        """Set by whoever looks at the pictures, from another thread."""

    def step(self) -> Step:
        """Open, or read one picture. Blocks as long as the driver does. Pause for `Step.pause` between calls."""
        wait = self._due - self._clock()
        if wait > 0:
            return Step(pause=wait)
        if self._capture is None and not self._open():
            return self._lost()
        return self._read()

    def close(self) -> None:
        """Give the camera back to other programs."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _open(self) -> bool:
        self._capture = self._open_capture(self._source)
        self._misses = 0
        self._arrivals.clear()
        if not self._capture.isOpened():
            return False
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
        self._misses = self._failures = 0
        self._arrivals.append(now)
        self._due = max(self._due + self._interval, now - 1.0) if self._interval else now
        self.state = CameraState(CameraCondition.RUNNING, self._source.name, self._fps())
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
        if not self._arrivals:  # opened, but not one picture in it
            return self._lost()
        if self._source.loop:
            return Step()
        self.state = CameraState(CameraCondition.ENDED, self._source.name)
        return Step(done=True)

    def _lost(self) -> Step:
        self.close()
        pause = RETRY_SECONDS[min(self._failures, len(RETRY_SECONDS) - 1)]
        self._failures += 1
        self._due = self._clock() + pause
        trouble = Trouble(TroubleKind.CAMERA_MISSING, self._source.name, "no picture")
        self.state = CameraState(CameraCondition.UNPLUGGED, self._source.name, 0.0, trouble)
        return Step(pause=pause)

    def _fps(self) -> float:
        """Pictures per second over the last second or so."""
        if len(self._arrivals) < 2:
            return 0.0
        span = self._arrivals[-1] - self._arrivals[0]
        return (len(self._arrivals) - 1) / span if span > 0 else 0.0
