"""The thread that reads a camera, and the slots it leaves the newest frame in, one for each who looks."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from station.capture.camera import Camera, Frame
from station.domain.camera import CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup


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
    hold up the stop nor the end of the program. Told to stop, it calls nobody any more. It waits for nobody who looks:
    each has a slot of its own, and who is slow finds the newest frame there and never hears of those between.
    """

    def __init__(
        self,
        camera: Camera,
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
        on_abilities: Callable[[CameraAbilities], None] = lambda _: None,
    ) -> None:
        self._camera = camera
        self._on_state = on_state
        self._on_bug = on_bug
        self._on_abilities = on_abilities
        self._consumers: list[tuple[FrameSlot, Callable[[], None]]] = []
        self._told: CameraState | None = None
        self._told_at = 0.0
        self._told_abilities: CameraAbilities | None = None
        self._stopped = False
        self._wake = threading.Event()
        self._lock = threading.Lock()  # held while a callback runs, so that none comes after `stop`
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def consumer(self, on_frame: Callable[[], None]) -> FrameSlot:
        """One more who looks; before `start`. `on_frame` must only pass the word on: the camera waits for it."""
        slot = FrameSlot()
        self._consumers.append((slot, on_frame))
        return slot

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def rest(self, resting: bool) -> None:
        """Nothing has moved for minutes: fetch fewer pictures, or all of them again."""
        self._camera.resting = resting

    def use(self, setup: CameraSetup) -> None:
        """Set the camera anew; returns at once."""
        self._camera.use(setup)

    def hurry(self) -> None:
        """The camera may have come back: try it now."""
        self._camera.hurry()
        self._wake.set()

    def stop(self, deadline: float) -> bool:
        """Ask, and wait at most `deadline` seconds. False: the driver hangs; the thread ends with the program."""
        with self._lock:
            self._stopped = True
        self._wake.set()
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
        while not done and not self._stopped:
            step = self._camera.step()
            done = step.done
            if step.frame is not None:
                self._hand_out(step.frame)
            self._tell_state()
            self._tell_abilities()
            if step.pause:
                self._wake.wait(step.pause)
                self._wake.clear()

    def _hand_out(self, frame: Frame) -> None:
        for slot, on_frame in self._consumers:
            if slot.put(frame):
                self._tell(on_frame)

    def _tell_state(self) -> None:
        """A new condition at once, the rate once a second."""
        state, now = self._camera.state, time.monotonic()
        if self._told is None or state.condition is not self._told.condition or now - self._told_at >= 1:
            self._told, self._told_at = state, now
            self._tell(lambda: self._on_state(state))

    def _tell_abilities(self) -> None:
        abilities = self._camera.abilities
        if abilities is not None and abilities is not self._told_abilities:
            self._told_abilities = abilities
            self._tell(lambda: self._on_abilities(abilities))

    def _tell(self, callback: Callable[[], None]) -> None:
        with self._lock:
            if not self._stopped:
                callback()
