"""The window as a program. Qt is imported when it is run, not before."""

from __future__ import annotations

import argparse
from pathlib import Path

from station.domain.trouble import TroubleError


def run_window(
    data_dir: Path, profile: str | None = None, camera: str | None = None, quit_after: float | None = None
) -> int:
    """Opens the window on a data folder and returns the exit code: 0 closed, 3 the station could not be opened.

    Raises TroubleError before any window opens: FOLDER_HELD, PROFILE_UNKNOWN, NOT_WRITABLE, DATABASE_NEWER.
    """
    from station.app.program import Run, run
    from station.app.world import real_world

    return run(real_world(data_dir, profile), Run(camera, quit_after))


def run_demo(
    data_dir: Path | None = None,
    vendor: str | None = None,
    camera: str | None = None,
    quit_after: float | None = None,
) -> int:
    """Opens the window on the built-in sandbox; without a folder, in one that is removed at the end.

    Raises TroubleError as `run_window` does.
    """
    from station.app.demo import DEFAULT_VENDOR
    from station.app.program import Run, run
    from station.app.world import demo_world

    return run(demo_world(data_dir, vendor or DEFAULT_VENDOR), Run(camera, quit_after))


def main() -> int:
    """For desktop launchers, where nobody reads standard error: what goes wrong is said in a dialog."""
    from station.settings import data_folder

    parser = argparse.ArgumentParser(prog="station-window")
    parser.add_argument("--data-dir")
    parser.add_argument("--profile")
    parser.add_argument("--camera")
    parser.add_argument("--quit-after", type=float)
    options = parser.parse_args()
    try:
        return run_window(data_folder(options.data_dir), options.profile, options.camera, options.quit_after)
    except TroubleError as error:
        from station.app.dialog import say

        say(error.trouble)
        return 3
