"""What Station.exe and bin\\station.exe run inside themselves: `start_station.py window|command ARGUMENTS`.

Lies in the installed `app` folder. It makes the process look to Station as an ordinary Python does.
"""

import os
import sys
from pathlib import Path

APPLICATION = Path(__file__).resolve().parent


def main() -> int:
    """Starts the part named by the first argument and returns its exit code."""
    part = sys.argv.pop(1)
    sys.argv[0] = "Station.exe" if part == "window" else "station"
    # Parts of Station that start a Python of their own (`station doctor`, `station bench`) need a Python to start.
    sys.executable = str(APPLICATION / "python" / "python.exe")
    # A window has no console: whoever writes there anyway, a library with a warning, must not end the program.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if part == "window":
        from station.app import main as open_window

        return open_window()
    from station.cli.main import main as run_command

    return run_command()


if __name__ == "__main__":
    sys.exit(main())
