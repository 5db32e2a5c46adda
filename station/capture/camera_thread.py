"""The thread that reads a camera, and the slot of one frame it leaves the newest in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from station.capture.camera import Camera, Frame
from station.domain.camera import CameraState


class FrameSlot:
    """Holds the newest frame only. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._frame: Frame | None = None

    def put(self, frame: Frame) -> bool:
        """Leave a frame in the place of an older one. True: the slot was empty, so somebody has to be told."""
        with self._lock:
            was_empty = self._frame is None
            self._frame = frame
            return was_empty

    def take(self) -> Frame | None:
        """The newest frame not taken yet."""
        with self._lock:
            frame, self._frame = self._frame, None
            return frame


class CameraThread:
    """Reads one camera until told to stop. Made and stopped by one thread; the callbacks come on its own.

    A Python thread and not a QThread, and a daemon: drivers can hang while opening, and such a thread must neither
    hold up the stop nor the end of the program. Told to stop, it calls nobody any more.
    """

    def __init__(
        self,
        camera: Camera,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
    ) -> None:
        self.slot = FrameSlot()
        self._camera = camera
        self._on_frame = on_frame
        self._on_state = on_state
        self._on_bug = on_bug
        self._told: CameraState | None = None
        self._told_at = 0.0
        self._stop = threading.Event()
        self._lock = threading.Lock()  # held while a callback runs, so that none comes after `stop`
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def rest(self, resting: bool) -> None:
        """Nothing has moved for minutes: fetch fewer pictures, or all of them again."""
        self._camera.resting = resting

    def stop(self, deadline: float) -> bool:
        """Ask, and wait at most `deadline` seconds. False: the driver hangs; the thread ends with the program."""
        with self._lock:
            self._stop.set()
        self._thread.join(deadline)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._read_until_stopped()
        except Exception as bug:  # noqa: BLE001 - handed on whole, to be shown where all bugs are
            self._tell(lambda bug=bug: self._on_bug(bug))  # type: ignore[misc]
        finally:
            self._camera.close()

    def _read_until_stopped(self) -> None:
        done = False
        self._tell_state()
        while not done and not self._stop.is_set():
            step = self._camera.step()
            done = step.done
            if step.frame is not None and self.slot.put(step.frame):
                self._tell(self._on_frame)
            self._tell_state()
            self._stop.wait(step.pause)

    def _tell_state(self) -> None:
        """A new condition at once, the rate once a second."""
        state, now = self._camera.state, time.monotonic()
        if self._told is None or state.condition is not self._told.condition or now - self._told_at >= 1:
            self._told, self._told_at = state, now
            self._tell(lambda: self._on_state(state))

    def _tell(self, callback: Callable[[], None]) -> None:
        with self._lock:
            if not self._stop.is_set():
                callback()
