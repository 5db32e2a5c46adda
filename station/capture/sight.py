"""What the thread that decodes a camera's frames and the one that shows them have in common."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from station.capture.camera import Frame
from station.capture.camera_thread import FrameSlot
from station.capture.reading import Reading
from station.domain.camera import CameraCondition, CameraState

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


class Sight:
    """Any thread. Each value is replaced whole; nobody waits for anybody."""

    def __init__(self) -> None:
        self.found = Found(0.0, ())
        self.state = CameraState(CameraCondition.OFF)
        self.source = ""
        """Of the camera's setup."""
        self.mirrored = False
        """The picture on the screen."""
        self.measured = False
        """Somebody looks at the test page: every frame is then looked at as if something moved in it."""
        self._slot: FrameSlot | None = None
        self._looks: deque[Look] = deque(maxlen=_LOOKS)
        self._lock = threading.Lock()

    def begin(self, slot: FrameSlot, source: str, mirrored: bool) -> None:
        """Another camera: nothing is known of it."""
        with self._lock:
            self._looks.clear()
        self.found = Found(0.0, ())
        self.source, self.mirrored = source, mirrored
        self._slot = slot

    def end(self) -> None:
        """No camera is watched."""
        self._slot = None

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
