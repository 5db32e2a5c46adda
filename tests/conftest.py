"""What every test may count on: no screen, no access to the person's own files and secrets, known pictures."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before any test imports Qt, keyring or platformdirs, and inherited by the processes that tests start.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
OWN_FOLDERS = Path(tempfile.mkdtemp(prefix="station-tests-"))
for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    os.environ[variable] = str(OWN_FOLDERS / variable.lower())
    (OWN_FOLDERS / variable.lower()).mkdir(mode=0o700)
os.environ.pop("STATION_DATA_DIR", None)

# CI must say the same twice, and a machine under load is no bug: no random seed, no deadline.
settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_unconfigure() -> None:
    """Remove the folders that stood in for the person's own."""
    shutil.rmtree(OWN_FOLDERS, ignore_errors=True)


@pytest.fixture(scope="session")
def shared_images() -> Path:
    """The folder of test pictures that lies beside the checkout (not part of it)."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "images"
    if not folder.is_dir():
        pytest.skip(f"the shared test pictures are not on this machine ({folder.name}/ beside the checkout)")
    return folder


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """The name (":7") of a virtual X screen, 1920 x 1080, for programs that tests start; Linux only."""
    with virtual_screen("1920x1080") as name:
        yield name


@contextmanager
def virtual_screen(size: str) -> Iterator[str]:
    """A virtual X screen of that size for as long as the block lasts; its name."""
    if not sys.platform.startswith("linux"):
        pytest.skip("virtual X screens are for Linux")
    program = shutil.which("Xvfb")
    assert program is not None, "Xvfb is missing: `python3 dev.py test` installs it (Debian's package xvfb)"
    answer, told = os.pipe()
    command = [program, "-displayfd", str(told), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(answer) as display:
            number = display.readline().strip()  # comes once the server takes connections; empty if it has died
        assert number, f"Xvfb did not start (exit code {server.poll()})"
        try:
            yield f":{number}"
        finally:
            server.terminate()
