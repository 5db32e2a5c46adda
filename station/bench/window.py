"""The window's benchmarks as the parent sees them: each runs the real program in a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np

from station.bench.ingest import load
from station.bench.lists import list_file
from station.bench.measure import Goal, NotMeasuredError, Result, Spread
from station.bench.scan_path import MADE_UP_SECRETS
from station.bench.served import ServedVendor, served_vendor
from station.bench.workbench import PROFILE, WARM_UP, Workbench
from station.settings import Settings, SettingsFile
from station.storage.journal import open_journal

PAINTS = 400
BEATS = 120
MEMORY_SCANS = 20_000
SYNCED = 20_000
LONGEST_GAP = 25.0
MOST_MEMORY = 300.0
MOST_GROWTH = 0.03
"""Part of the memory: SQLite's page caches go on filling for some thousand scans."""
_GOOD = (
    "SELECT code FROM codes JOIN tickets ON number = ticket WHERE status = 'valid' AND remaining = maximum"
    " AND starts_at IS NULL AND ends_at IS NULL AND NOT unreadable AND code GLOB '[0-9A-Z]*'"
    " AND code NOT GLOB '*[^0-9A-Z]*' LIMIT ?"
)
_PER_SCAN = 2.0
"""Seconds a scan may take on a machine that is busy with something else, before the process is given up."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Single figures, in the order they were taken."""

    values: list[float]
    floor: list[float]


def enter_to_paint(bench: Workbench) -> Result:
    """Enter posted to the window until the verdict is painted and flushed, against a bare repaint of that window."""
    codes = bench.codes(bench.rounds(PAINTS, 1) + WARM_UP)
    found = run_in_window("enter_to_paint", bench.copy_of_filled(), PROFILE, MADE_UP_SECRETS, codes)
    spread, floor = Spread.of(found.values), Spread.of(found.floor)
    goals = (
        Goal("p50 at most 3 x the floor's", spread.p50 <= 3 * floor.p50),
        Goal("p99 at most 10 ms", spread.p99 <= 10),
    )
    return Result("enter_to_paint", "ms", spread, "repaint of the same window, 1920 x 1080", floor, goals)


def gui_stall(bench: Workbench) -> Result:
    """Gaps in the GUI thread's 5 ms heartbeat during sync, camera and scans, against the window at rest."""
    folder = bench.fresh_folder()
    camera = f"{idle_video(bench.folder / 'door.avi')}?loop"
    with served_vendor(min(SYNCED, bench.size.tickets)) as vendor:
        codes = _furnish(folder, vendor, bench.rounds(BEATS))
        found = run_in_window("gui_stall", folder, PROFILE, vendor.secrets, codes, camera)
    spread, floor = Spread.of(found.values), Spread.of(found.floor)
    goal = Goal("never above 25 ms", spread.maximum <= LONGEST_GAP)
    return Result("gui_stall", "ms", spread, "the same window at rest", floor, (goal,))


def memory(bench: Workbench) -> Result:
    """The running window's resident memory over 20,000 scans, with the whole list behind it."""
    codes = bench.codes(bench.rounds(MEMORY_SCANS, 1))
    found = run_in_window("memory", bench.copy_of_filled(), PROFILE, MADE_UP_SECRETS, codes)
    spread = Spread.of(found.values)
    tenth = max(1, len(found.values) // 10)
    growth = float(np.median(found.values[-tenth:]) - np.median(found.values[:tenth]))
    goals = (
        Goal("never above 300 MB", spread.maximum <= MOST_MEMORY),
        Goal("flat: the last tenth of the scans at most 3 % above the first", growth <= MOST_GROWTH * spread.p50),
    )
    notes = (("scans", len(codes)), ("growth_mb", round(growth, 2)))
    return Result("memory", "MB", spread, "the same window before it settled", Spread.of(found.floor), goals, notes)


def run_in_window(
    name: str, folder: Path, profile: str, secrets: dict[str, str], codes: list[str], camera: str = "", steps: int = 0
) -> Measured:
    """Runs one driver in the real program. Raises NotMeasuredError where it fails, or a scan was lost or refused."""
    task = {
        "name": name,
        "folder": str(folder),
        "profile": profile,
        "secrets": secrets,
        "codes": codes,
        "camera": camera,
        "steps": steps,
    }
    ended = subprocess.run(  # our own program
        [sys.executable, "-m", "station.bench.in_window"],
        input=json.dumps(task),
        capture_output=True,
        encoding="utf-8",
        timeout=120 + _PER_SCAN * (len(codes) + steps),
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        check=False,
    )
    if ended.returncode != 0:
        raise NotMeasuredError(f"the window ended with {ended.returncode}: {ended.stderr[-2000:]}")
    _require_all_admitted(folder, profile, len(codes))
    figures = json.loads(ended.stdout)
    return Measured(figures["measured"], figures["floor"])


def _require_all_admitted(folder: Path, profile: str, count: int) -> None:
    """Lost scans and refusals would be quicker than the work they stand for."""
    with open_journal(folder, read_only=True) as journal:
        counts = journal.counts(profile, datetime.fromtimestamp(0, UTC))
    if (counts.admitted, counts.denied) != (count, 0):
        raise NotMeasuredError(f"of {count} scans {counts.admitted} were admitted and {counts.denied} refused")


def _furnish(folder: Path, vendor: ServedVendor, count: int) -> list[str]:
    """A data folder with the vendor's profile and its list; returns codes of good tickets."""
    SettingsFile(folder).write(Settings().with_profile(vendor.profile(PROFILE)))
    load(folder, vendor)
    with sqlite3.connect(list_file(folder, PROFILE)) as mirror:
        good = mirror.execute(_GOOD, (count,)).fetchall()
    mirror.close()
    return [code for (code,) in good]


def idle_video(path: Path) -> Path:
    """Two seconds of a wall, as a camera at an empty door sees it."""
    wall = np.full((720, 1280, 3), 150, np.uint8)
    noise = np.random.default_rng(1)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (1280, 720))
    for _ in range(50):
        writer.write(cv2.add(wall, noise.integers(0, 12, wall.shape, dtype=np.uint8)))
    writer.release()
    return path
