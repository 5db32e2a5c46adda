"""This machine: the disk, who may write and read the data folder, and whether a window can open and be heard."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import psutil

from station.cli.checks.check import Check, Status

_FULL = 100
_SCARCE = 1024
"""Megabytes: a busy day's journal is some ten of them, a list of a million tickets two hundred."""
_PROBE_PATIENCE = 30.0
_LIBRARIES = "Install the missing system library (`python3 dev.py setup` names it); the command line works without."


def check_disk(folder: Path) -> Check:
    """Free space where the data folder lies or would lie."""
    free = psutil.disk_usage(str(_existing(folder))).free // 2**20
    sentence = f"{free:,} MB are free for {folder}."
    if free < _FULL:
        return Check("disk", Status.FAIL, sentence, "Free some space before the doors open.")
    if free < _SCARCE:
        return Check("disk", Status.WARN, sentence, "Free some space soon.")
    return Check("disk", Status.OK, sentence)


def check_permissions(folder: Path) -> Check:
    """Whether this account may write there, and whether others may read it."""
    place = _existing(folder)
    if not os.access(place, os.W_OK | os.X_OK):
        sentence = f"This account may not write in {place}."
        return Check("permissions", Status.FAIL, sentence, "Allow writing there, or use another --data-dir.")
    locked_away = [path for path in folder.glob("*") if path.is_file() and not os.access(path, os.R_OK | os.W_OK)]
    if locked_away:
        sentence = f"This account may not read and write {locked_away[0]}."
        return Check("permissions", Status.FAIL, sentence, "Give the file to the account that runs Station.")
    if os.name != "nt" and folder.exists() and folder.stat().st_mode & 0o007:
        sentence = f"Every account of this machine may look into {folder}, where visitors' names stand."
        return Check("permissions", Status.WARN, sentence, f"Close it: chmod 700 {folder}")
    return Check("permissions", Status.OK, f"{folder} can be written.")


def check_window() -> list[Check]:
    """Whether Qt opens a window and hears of a sound device; asked in a process of its own, since Qt ends the process
    where it finds no screen.
    """
    command = [sys.executable, "-m", "station.cli.checks.qt_probe"]
    try:
        probe = subprocess.run(command, capture_output=True, text=True, timeout=_PROBE_PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return [Check("window", Status.FAIL, "Qt does not answer on this display.", "Try another display.")]
    if probe.returncode != 0:
        return [_no_window(probe.stderr)]
    found = json.loads(probe.stdout)
    window = Check("window", Status.OK, f"Qt {found['version']} opens windows ({found['platform']}).")
    if found["audible"]:
        return [window, Check("sound", Status.OK, "There is a sound device.")]
    why = "Verdicts make no sound: there is no audio device, or its library is missing."
    return [window, Check("sound", Status.WARN, why, "Connect a loudspeaker; on Debian install libpulse0.")]


def _no_window(errors: str) -> Check:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        sentence = "There is no display: the window cannot open here, the command line can be used."
        return Check("window", Status.WARN, sentence, "Start it from a desktop, or set DISPLAY.")
    lines = [line for line in errors.splitlines() if line.strip()]
    why = lines[-1] if lines else "no reason given"
    return Check("window", Status.FAIL, f"Qt cannot open a window: {why}", _LIBRARIES)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(path for path in (folder, *folder.parents) if path.exists())
