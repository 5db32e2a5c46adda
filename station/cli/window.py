"""`station` and `station demo`: the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from station.app import run_demo, run_window
from station.cli.failures import CouldNotError


def open_window(folder: Path, profile: str | None, camera: str | None, quit_after: float | None) -> int:
    """The window on a data folder; the exit code once it is closed. Raises TroubleError, click.ClickException."""
    require_display()
    check_camera(camera)
    return run_window(folder, profile, camera, quit_after)


def open_demo(folder: Path | None, vendor: str, camera: str | None, quit_after: float | None) -> int:
    """The window on the built-in sandbox. Raises as `open_window` does."""
    require_display()
    check_camera(camera)
    return run_demo(folder, vendor, camera, quit_after)


def check_camera(camera: str | None) -> None:
    """A camera that is missing is the window's to tell; a text that names none is wrong use here."""
    from station.capture.source import MalformedSourceError, parse_source

    if camera is not None:
        try:
            parse_source(camera)
        except MalformedSourceError as error:
            raise click.BadParameter(str(error), param_hint="--camera") from error


def require_display() -> None:
    """Qt ends the whole process where it finds no screen, so it is asked for before. Raises CouldNotError."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise CouldNotError(
            "There is no display to open the window on. Start it from a desktop, set DISPLAY, or use `xvfb-run`;"
            " `station --help` lists what works without a window."
        )
