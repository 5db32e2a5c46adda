"""Whole stations against servers that are not made up: pretix, as the script beside the checkout starts it.

Started by `python3 dev.py test-real [PYTEST ARGS]` inside the virtual environment. The server's package is installed
into a folder of its own the first time (a few minutes, then half a minute); it listens on loopback alone, and is
stopped at the end. Exit code 1 if a test failed.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

if __name__ == "__main__":  # started by its path
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from development.terminal import stop

ROOT = Path(__file__).resolve().parent.parent
PRETIX = ROOT.parent / "shared" / "pretix" / "pretix_up.sh"
HOME = Path(tempfile.gettempdir()) / "station-real-pretix"


def main(pytest_arguments: list[str]) -> int:
    """Run the tests, and stop what they started whatever happens."""
    os.chdir(ROOT)
    if not PRETIX.is_file():
        stop(
            f"There is no real server to test against: {PRETIX.parent.name}/{PRETIX.name} is not beside the checkout.\n"
            "Everything else is tested without it: python3 dev.py test"
        )
    environment = {**os.environ, "PRETIX_HOME": os.environ.get("PRETIX_HOME", str(HOME))}
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-m", "real", *(pytest_arguments or ["tests/real"])]
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False)
    finally:
        subprocess.run(["bash", PRETIX, "down"], env=environment, stdin=subprocess.DEVNULL, check=False)
    print(f"\n{'all well' if done.returncode == 0 else 'FAILED'} ({time.monotonic() - began:.0f} s)", flush=True)
    return min(done.returncode, 1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
