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
    sight = Sight()
    camera, viewer, trial = LiveCamera(sight=sight, is_known=lambda _: False), Viewer(sight), Trial()
    viewer.measure(True)
    told: queue.Queue[_Told] = queue.Queue()
    trouble = camera.open(
        source,
        lambda: told.put("frame"),
        told.put,
        told.put,
        setup=setup,
        on_view=lambda: told.put("view"),
        on_abilities=told.put,
    )
    if trouble is not None:
        return Trial(trouble=trouble)
    begun, deadline = False, time.monotonic() + FIRST_PICTURE
    try:
        while time.monotonic() < deadline:
            try:
                each = told.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                break
            if each == "view" and not begun:
                begun, deadline = True, time.monotonic() + seconds + _SPARE
            before = len(trial.measures)
            if not _take(each, camera, viewer, trial):
                break
            if len(trial.measures) > before:
                on_measure(trial.measures[-1])
    finally:
        camera.close(_CLOSE)
    return trial


def _take(told: _Told, camera: LiveCamera, viewer: Viewer, trial: Trial) -> bool:
    """Whether to go on."""
    if isinstance(told, Exception):
        raise told
    if isinstance(told, CameraAbilities):
        trial.abilities = told
    elif isinstance(told, CameraState):
        trial.trouble = told.trouble
        return told.trouble is None and told.condition is not CameraCondition.ENDED
    elif told == "frame":
        look = camera.look()
        trial.reads += look.reads if look is not None else ()
    else:
        view = viewer.look()
        if view is not None and view.measure is not None:
            trial.measures.append(view.measure)
    return True
