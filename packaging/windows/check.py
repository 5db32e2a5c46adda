"""Installs Station silently, looks at what came, upgrades it, removes it: on Windows, or under Wine.

    python3 packaging/windows/check.py OLDER.exe NEWER.exe [--folder FOLDER]

Two installers of different versions (`build.py --version 0.1.1 --quick` makes a second one). On Windows it uses the
account it runs in, which must have no Station: it would remove it. Under Wine (wine64, mingw-w64, Xvfb) the command
line, the databases, the network and the window are tried, the camera not (`wine_windows.py`).
Exit codes: 0 all as it should be, 1 something is not, 3 could not be tried.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.steps import BuildError, say
from windows import checks_changed, checks_installed
from windows.machine import Machine
from windows.trial import Trial

CHECKS: tuple[Callable[[Trial], str | None], ...] = (
    checks_installed.installs,
    checks_installed.brings_all_files,
    checks_installed.registers,
    checks_installed.puts_icons,
    checks_installed.runs,
    checks_installed.works,
    checks_installed.opens,
    checks_installed.is_shut_in,
    checks_changed.keeps_a_running_one,
    checks_changed.survives_a_cut,
    checks_changed.upgrades,
    checks_changed.refuses_older,
    checks_changed.closes_an_open_one,
    checks_changed.moves,
    checks_changed.removes,
    checks_changed.purges,
)
"""They build on each other, as an installation's life does."""


def main(arguments: list[str]) -> int:
    """Runs all checks in order and returns the exit code."""
    parser = argparse.ArgumentParser(description="Tries Station's installer for Windows.")
    parser.add_argument("older", type=Path, metavar="OLDER.exe")
    parser.add_argument("newer", type=Path, metavar="NEWER.exe")
    parser.add_argument("--folder", type=Path, help="where Wine's Windows is made and stays; else it is thrown away")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as thrown_away:
        try:
            with Machine(chosen.folder or Path(thrown_away)) as machine:
                return run_all(Trial(machine, chosen.older.resolve(), chosen.newer.resolve()))
        except BuildError as error:
            say(str(error))
            return 3


def run_all(trial: Trial) -> int:
    """Runs each check, says its verdict and its seconds. The first that fails ends it."""
    for check in CHECKS:
        began = time.monotonic()
        what = (check.__doc__ or check.__name__).splitlines()[0]
        try:
            figures = check(trial)
        except AssertionError as error:
            say(f"FAILED  {what}\n        {error}")
            return 1
        say(f"ok      {what} ({figures or f'{time.monotonic() - began:.1f} s'})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
