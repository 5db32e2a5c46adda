"""The window as a program. Qt is imported when it is run, not before."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from station.domain.trouble import TroubleError, TroubleKind

if TYPE_CHECKING:
    from station.app.world import World

WINDOW, DEMO = "station", "station demo"
"""Who owns a folder while the window is open, as its holder is named."""


def run_window(
    data_dir: Path, profile: str | None = None, camera: str | None = None, quit_after: float | None = None
) -> int:
    """Opens the window on a data folder and returns the exit code: 0 closed, 3 the station could not be opened.

    Where a window works in that folder already, that one comes to the front instead, and the code is 0.
    Raises TroubleError before any window opens: FOLDER_HELD (by a command), PROFILE_UNKNOWN, NOT_WRITABLE,
    DATABASE_NEWER.
    """

    def make() -> World:
        from station.app.world import real_world

        return real_world(data_dir, profile)

    return _run(make, data_dir, camera, quit_after)


def run_demo(
    data_dir: Path | None = None,
    vendor: str | None = None,
    camera: str | None = None,
    quit_after: float | None = None,
) -> int:
    """Opens the window on the built-in sandbox; without a folder, in one that is removed at the end.

    Raises TroubleError as `run_window` does.
    """

    def make() -> World:
        from station.app.demo import DEFAULT_VENDOR
        from station.app.world import demo_world

        return demo_world(data_dir, vendor or DEFAULT_VENDOR)

    return _run(make, data_dir, camera, quit_after)


def _run(make: Callable[[], World], data_dir: Path | None, camera: str | None, quit_after: float | None) -> int:
    """The splash first: everything after it takes most of a second to load."""
    from station.app.application import the_application
    from station.ui.program.splash import Splash

    application = the_application()
    splash = Splash()
    try:
        world = make()
    except BaseException as error:
        splash.close()
        if isinstance(error, TroubleError):
            return _shown_instead(data_dir, error)
        raise
    from station.app.program import Run, run

    return run(application, world, Run(camera, quit_after), splash)


def _shown_instead(data_dir: Path | None, error: TroubleError) -> int:
    """The first window of that folder is shown, and this start is done. Raises the error where there is none."""
    from station.storage.data_folder import holder_of

    if data_dir is None or error.trouble.kind is not TroubleKind.FOLDER_HELD:
        raise error
    holder = holder_of(data_dir)
    if holder is None or holder.command not in (WINDOW, DEMO):
        raise error
    from station.app.one_window import show_first

    if not show_first(data_dir):
        raise error
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write("Station is open already; its window was brought to the front.\n")
    return 0


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
