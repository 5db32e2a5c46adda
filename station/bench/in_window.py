"""The window's benchmarks, in a process of their own: the real program on a screen nobody sees.

Run as `python -m station.bench.in_window`, with a Task as JSON on standard input; prints Figures as JSON. Nothing is
imported here that the window does not need, so that its memory is the window's.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from station.app.application import the_application
from station.app.memory_secrets import MemorySecrets
from station.app.program import Program, Run
from station.app.world import real_world
from station.bench.driver import Driver
from station.bench.enter_to_paint import EnterToPaint
from station.bench.heartbeat import Heartbeat
from station.bench.memory import Memory
from station.bench.scrolling import Scrolling

DRIVERS: Mapping[str, type[Driver]] = {
    "enter_to_paint": EnterToPaint,
    "gui_stall": Heartbeat,
    "memory": Memory,
    "desk_scroll": Scrolling,
}


@dataclass(frozen=True, slots=True)
class Task:
    """What to measure, and on what."""

    name: str
    folder: str
    profile: str
    secrets: dict[str, str]
    codes: list[str]
    camera: str = ""
    steps: int = 0
    """Of a benchmark that does not scan."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Single measurements; the parent makes percentiles of them."""

    measured: list[float]
    floor: list[float]


def measure(task: Task) -> Figures:
    """Opens the window, drives it to the task's end, and closes it."""
    application = the_application()
    world = real_world(Path(task.folder), task.profile)
    world.secrets = MemorySecrets()
    world.secrets.write(task.profile, task.secrets)
    program = Program(application, world, Run())
    program.window.resize(1920, 1080)
    driver = DRIVERS[task.name](program.window, task.codes, task.camera)
    driver.steps = task.steps
    driver.cameras = program.desk.camera
    driver.ended.connect(application.quit)
    QTimer.singleShot(0, driver.begin)
    with program.watching():
        application.exec()
    program.end()
    if driver.trouble:
        raise RuntimeError(driver.trouble)
    return Figures(driver.measured, driver.floor)


def main() -> int:
    """Reads the task, prints the figures."""
    figures = measure(Task(**json.load(sys.stdin)))
    sys.stdout.write(json.dumps(asdict(figures)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
