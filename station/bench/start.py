"""The program's start: until something is painted (the splash), and until the door stands on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from station.bench.measure import Goal, NotMeasuredError, Result, Spread
from station.bench.workbench import Workbench

STARTS = 12
_PATIENCE = 120.0


def start(bench: Workbench) -> Result:
    """From the process's start to the first paint, with the whole list behind it; against an empty Qt window."""
    first, _door, bare = _starts(bench)
    goal = Goal("1.5 x an empty window", first.p50 <= 1.5 * bare.p50)
    return Result("start", "ms", first, "an empty window of the same Qt", bare, goals=(goal,))


def start_to_door(bench: Workbench) -> Result:
    """From the process's start to the door's first paint, all of the window behind it built."""
    _first, door, bare = _starts(bench)
    return Result("start_to_door", "ms", door, "an empty window of the same Qt", bare)


def _starts(bench: Workbench) -> tuple[Spread, Spread, Spread]:
    """First paints, doors, and empty windows, in turns. The first round reads everything from the disk: not counted."""
    folder = bench.copy_of_filled()
    rounds = [(first_paint(folder), first_paint(None)) for _ in range(1 + bench.rounds(STARTS))][1:]
    painted, door = zip(*(program for program, _empty in rounds), strict=True)
    return Spread.of(painted), Spread.of(door), Spread.of([empty[1] for _program, empty in rounds])


def first_paint(folder: Path | None) -> tuple[float, float]:
    """Milliseconds of one start until anything, and until the whole window, is painted. Raises NotMeasuredError."""
    arguments = [] if folder is None else [str(folder)]
    began = time.time_ns()
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "station.bench.first_paint", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        check=False,
    )
    painted = [int(text) for text in ended.stdout.split()]
    if ended.returncode != 0 or len(painted) != 2 or not all(painted):
        raise NotMeasuredError(f"the window ended with {ended.returncode}: {ended.stderr[-2000:]}")
    anything, window = ((at - began) / 1e6 for at in painted)
    return anything, window
