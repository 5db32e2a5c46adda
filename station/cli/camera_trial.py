"""A camera watched for some seconds: what it has, what was measured of it, what was read."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from station.capture.camera_view import Viewer
from station.capture.live import LiveCamera
from station.capture.sight import Sight
from station.domain.camera import CameraCondition, CameraRead, CameraState
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import CameraAbilities, CameraSetup
from station.domain.trouble import Trouble

FIRST_PICTURE = 8.0
"""Seconds a camera has for its first picture; slow ones need some."""
_CLOSE = 3.0
_SPARE = 0.3  # the last second's measure comes with the picture after it


@dataclass(slots=True)
class Trial:
    """What was seen. `trouble`: it gave no picture."""

    abilities: CameraAbilities | None = None
    measures: list[CameraMeasure] = field(default_factory=list)
    reads: list[CameraRead] = field(default_factory=list)
    trouble: Trouble | None = None


_Told = CameraState | CameraAbilities | Exception | str


def try_camera(
    source: str, setup: CameraSetup, seconds: float, on_measure: Callable[[CameraMeasure], None] = lambda _: None
) -> Trial:
    """Watches for that long from the first picture on, or until a film ends. The caller's thread decodes and measures;
    a bug of the camera's thread rises here.
    """
    watch = _Watch(on_measure)
    trouble = watch.open(source, setup)
    if trouble is not None:
        return Trial(trouble=trouble)
    try:
        watch.run(seconds)
    finally:
        watch.camera.close(_CLOSE)
    return watch.trial


class _Watch:
    """One camera, as long as it is tried. What its thread tells waits in a queue."""

    def __init__(self, on_measure: Callable[[CameraMeasure], None]) -> None:
        sight = Sight()
        self.camera = LiveCamera(sight=sight)
        self.trial = Trial()
        self._viewer = Viewer(sight)
        self._on_measure = on_measure
        self._told: queue.Queue[_Told] = queue.Queue()

    def open(self, source: str, setup: CameraSetup) -> Trouble | None:
        """Trouble: the source names nothing."""
        tell = self._told.put
        self._viewer.measure(True)
        return self.camera.open(
            source,
            lambda: tell("frame"),
            tell,
            tell,
            setup=setup,
            on_view=lambda: tell("view"),
            on_abilities=tell,
        )

    def run(self, seconds: float) -> None:
        """Until the time is over, or there is nothing more to see."""
        begun, deadline = False, time.monotonic() + FIRST_PICTURE
        while (left := deadline - time.monotonic()) > 0:
            try:
                told = self._told.get(timeout=left)
            except queue.Empty:
                return
            if told == "view" and not begun:
                begun, deadline = True, time.monotonic() + seconds + _SPARE
            if not self._take(told):
                return

    def _take(self, told: _Told) -> bool:
        """Whether to go on."""
        if isinstance(told, Exception):
            raise told
        if isinstance(told, CameraAbilities):
            self.trial.abilities = told
        elif isinstance(told, CameraState):
            self.trial.trouble = told.trouble
            return told.trouble is None and told.condition is not CameraCondition.ENDED
        elif told == "frame":
            look = self.camera.look()
            self.trial.reads += look.reads if look is not None else ()
        else:
            self._show()
        return True

    def _show(self) -> None:
        view = self._viewer.look()
        if view is not None and view.measure is not None:
            self.trial.measures.append(view.measure)
            self._on_measure(view.measure)
