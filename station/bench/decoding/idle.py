"""`idle_camera`: what watching an empty door costs at thirty frames a second."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from station.bench.decoding.contenders import Grey, milliseconds_of, zxing_alone
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.frame import SIZES, clutter
from station.bench.workbench import Workbench
from station.capture.camera import SKIPPED_AT_REST, Frame
from station.capture.camera_view import Viewer
from station.capture.live import LiveCamera
from station.capture.motion import SLEEP_SECONDS
from station.capture.sight import Sight

PLACES = 12
FPS = 30
_SECONDS = 2
_VIEWS = 6
"""Pictures of one place that differ by the sensor's noise alone."""
_GRAIN = 3.0
MOST = 0.12
"""Of one core."""


def idle_camera(bench: Workbench) -> Result:
    """Processor time for each second of frames in which nothing moves: grey walls, lettering, clutter, with noise."""
    watched, floor, asleep, moving = [], [], [], []
    for place in range(bench.rounds(PLACES)):
        views = list(_views(place, bench.size.seed))
        sight = Sight()
        watch = LiveCamera(sight=sight), Viewer(sight)
        moving.append(_watched(*watch, views, 0.0, FPS))
        watched.append(_watched(*watch, views, 10.0, FPS))
        asleep.append(_watched(*watch, views, 20.0 + SLEEP_SECONDS, FPS // (SKIPPED_AT_REST + 1)))
        greys = [np.asarray(cv2.cvtColor(view, cv2.COLOR_BGR2GRAY), dtype=np.uint8) for view in views]
        floor.append(milliseconds_of(lambda greys=greys: [zxing_alone(grey) for grey in greys]) * FPS / _VIEWS)  # type: ignore[misc]
    share = float(np.mean(watched)) / 1000
    sleeping = float(np.mean(asleep)) / 1000
    goals = (
        Goal(f"at most {MOST:.0%} of a core ({share:.1%})", share <= MOST),
        Goal(f"asleep it costs at most half of that ({sleeping:.1%})", sleeping <= share / 2),
    )
    notes: tuple[tuple[str, float | int | str], ...] = (
        ("while something moves", f"{float(np.mean(moving)) / 1000:.1%} of a core"),
        ("zxing-cpp on each whole frame", f"{float(np.mean(floor)) / 1000:.1%} of a core"),
        ("places", len(watched)),
    )
    floor_name = "zxing-cpp on each whole grey frame"
    return Result("idle_camera", "ms of CPU per s", Spread.of(watched), floor_name, Spread.of(floor), goals, notes)


def _watched(camera: LiveCamera, viewer: Viewer, views: list[Grey], begin: float, fps: int) -> float:
    """Milliseconds for a second of frames, decoded and shown, over two.

    The one before them settles what the camera thinks of the time.
    """
    camera.look_at(Frame(views[0], begin))

    def watch() -> None:
        for number in range(fps * _SECONDS):
            frame = Frame(views[number % _VIEWS], begin + (number + 1) / fps)
            camera.look_at(frame)
            viewer.look_at(frame)

    return milliseconds_of(watch) / _SECONDS


def _views(place: int, seed: int) -> Iterator[Grey]:
    """The same place again and again, as a camera gives it."""
    chance = np.random.default_rng((seed, 33, place))
    width, height = SIZES[720]
    scene = clutter(width, height, chance) if place % 3 else np.full((height, width), chance.uniform(60, 200))
    for _ in range(_VIEWS):
        grain = chance.standard_normal(scene.shape, dtype=np.float32) * _GRAIN
        grey = np.clip(scene + grain, 0, 255).astype(np.uint8)
        yield np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
