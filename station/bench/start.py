"""The program's start, until its window is painted for the first time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from station.bench.measure import NotMeasuredError, Result, Spread
from station.bench.workbench import Workbench

STARTS = 12
_PATIENCE = 120.0


def start(bench: Workbench) -> Result:
    """From the process's start to the first paint, with the whole list behind it; against an empty Qt window."""
    folder = bench.copy_of_filled()
    measured, floor = [], []
    for _ in range(1 + bench.rounds(STARTS)):
        measured.append(first_paint(folder))
        floor.append(first_paint(None))
    # The first pair reads everything from the disk, and is not counted.
    spread, bare = Spread.of(measured[1:]), Spread.of(floor[1:])
    return Result("start", "ms", spread, "an empty window of the same Qt", bare)


def first_paint(folder: Path | None) -> float:
    """Milliseconds of one start. Raises NotMeasuredError where it fails."""
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
    if ended.returncode != 0 or not int(ended.stdout or "0"):
        raise NotMeasuredError(f"the window ended with {ended.returncode}: {ended.stderr[-2000:]}")
    return (int(ended.stdout) - began) / 1e6
