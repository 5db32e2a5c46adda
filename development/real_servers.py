"""Whole stations against servers that are not made up: pretix, as the script beside the checkout starts it.

Started by `python3 dev.py test-real [PYTEST ARGS]` inside the virtual environment. The server's package is installed
into a folder of its own the first time (a few minutes, then half a minute); it listens on loopback alone, and is
stopped at the end. Exit code 1 if a test failed, 3 if the server can't be had.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

if __name__ == "__main__":  # started by its path
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from development.terminal import say, stop

ROOT = Path(__file__).resolve().parent.parent
PRETIX = ROOT.parent / "shared" / "pretix" / "pretix_up.sh"
HOME = Path(tempfile.gettempdir()) / "station-real-pretix"
ORDERS = 600
"""Plain paid orders of the seed; every tenth has two tickets."""
PATIENCE = "1800"
"""Seconds after which a test is given up: loaded machines take long to seed a server."""


def main(pytest_arguments: list[str]) -> int:
    """Start the server, run the tests, and stop what was started whatever happens."""
    os.chdir(ROOT)
    if not PRETIX.is_file():
        stop(
            f"There is no real server to test against: {PRETIX.parent.name}/{PRETIX.name} is not beside the checkout.\n"
            "Everything else is tested without it: python3 dev.py test"
        )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an exception: nothing is left running
    environment = {**os.environ, **server_environment()}
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-m", "real", "-o", f"faulthandler_timeout={PATIENCE}"]
    try:
        say("Starting pretix (the first time it is installed and seeded: some minutes)")
        started = subprocess.run(
            ["bash", PRETIX, "up"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        )
        if started.returncode != 0:
            stop(f"The server did not start (see above); its folder is {environment['PRETIX_HOME']}")
        say(f"  ready in {time.monotonic() - began:.0f} s")
        done = subprocess.run(
            [*command, *(pytest_arguments or ["tests/real"])], env=environment, stdin=subprocess.DEVNULL, check=False
        )
    finally:
        subprocess.run(["bash", PRETIX, "down"], env=environment, stdin=subprocess.DEVNULL, check=False)
    print(f"\n{'all well' if done.returncode == 0 else 'FAILED'} ({time.monotonic() - began:.0f} s)", flush=True)
    return min(done.returncode, 1)


def server_environment() -> dict[str, str]:
    """Where the server lives and what it is seeded with, as its script wants to know it; what is set is kept."""
    own = {"PRETIX_HOME": str(HOME), "PRETIX_PORT": str(free_port()), "SEED_ORDERS": str(ORDERS)}
    return {name: os.environ.get(name, value) for name, value in own.items()}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port: int = sock.getsockname()[1]
        return port


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
