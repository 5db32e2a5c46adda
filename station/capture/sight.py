"""What the thread that decodes a camera's frames and the one that shows them have in common."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from station.capture.camera import Frame
from station.capture.camera_thread import FrameSlot
from station.capture.reading import Reading

_LOOKS = 120
"""Kept: four seconds of thirty frames."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What the newest look found. `at`: when its frame arrived."""

    at: float
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How long a look at one frame took."""

    at: float
    elapsed_ms: float


def _none() -> float:
    return 0.0


class Sight:
    """Any thread. Each value is replaced whole; nobody waits for anybody."""

    def __init__(self) -> None:
        self.found = Found(0.0, ())
        self.source = ""
        """Of the camera's setup."""
        self.mirrored = False
        """The picture on the screen."""
        self.measured = False
        """Somebody looks at the test page: every frame is then looked at as if something moved in it."""
        self._slot: FrameSlot | None = None
        self._rate: Callable[[], float] = _none
        self._looks: deque[Look] = deque(maxlen=_LOOKS)
        self._lock = threading.Lock()

    def begin(self, slot: FrameSlot, source: str, mirrored: bool, rate: Callable[[], float] = _none) -> None:
        """Another camera: nothing is known of it. `rate`: how many pictures a second arrive now."""
        with self._lock:
            self._looks.clear()
        self.found = Found(0.0, ())
        self.source, self.mirrored = source, mirrored
        self._slot, self._rate = slot, rate

    def end(self) -> None:
        """No camera is watched."""
        self._slot, self._rate = None, _none

    def fps(self) -> float:
        """Pictures that arrive per second."""
        return self._rate()

    def take(self) -> Frame | None:
        """The newest frame that has not been shown."""
        slot = self._slot
        return slot.take() if slot is not None else None

    def looked(self, at: float, elapsed_ms: float, readings: Sequence[Reading]) -> None:
        """The decoder has done with a frame."""
        self.found = Found(at, tuple(readings))
        with self._lock:
            self._looks.append(Look(at, elapsed_ms))

    def looks_since(self, at: float) -> list[float]:
        """Milliseconds of each look at a frame that arrived after that."""
        with self._lock:
            return [look.elapsed_ms for look in self._looks if look.at > at]
