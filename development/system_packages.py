"""What Station needs of a Linux system: looked for by soname, and on Debian and its children installed."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import NamedTuple

from development.terminal import run_quietly, say, stop


class Need(NamedTuple):
    """Something the system must offer: a shared library's soname or a program, and Debian's package of it."""

    probe: str
    package: str


# Sonames, not package names, are looked for: those differ between releases (Ubuntu's "t64" packages).
WINDOW_NEEDS = (
    Need("libGL.so.1", "libgl1"),
    Need("libEGL.so.1", "libegl1"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
)
# Station runs without these: no sound, no second decoder.
OPTIONAL_NEEDS = (
    Need("libpulse.so.0", "libpulse0"),
    Need("libXrandr.so.2", "libxrandr2"),
    Need("libzbar.so.0", "libzbar0"),
)
TEST_NEEDS = (Need("Xvfb", "xvfb"), Need("xdotool", "xdotool"))


def install_system_packages(for_tests: bool, venv_follows: bool) -> None:
    """On Linux, see that Qt's libraries are there; on Debian and its children, install what is not."""
    if not sys.platform.startswith("linux"):
        return
    needs = WINDOW_NEEDS + OPTIONAL_NEEDS + (TEST_NEEDS if for_tests else ())
    missing = missing_packages(needs, present_libraries())
    if venv_follows and find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if not missing:
        return
    if not is_debian():
        say("  not found, see to them if the window does not open: " + " ".join(missing) + " (Debian's names)")
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    privilege = administrator()
    if privilege is None:
        optional = {need.package for need in OPTIONAL_NEEDS}
        line = "sudo apt-get update && sudo " + " ".join(install)
        if optional.issuperset(missing):
            say(f"  for sound and the second decoder: {line}")
            return
        stop(f"Some system packages are missing, and only an administrator can install them. Please run:\n    {line}")
    say("  system packages: " + " ".join(missing))
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    # A foreign source that can't be reached must not stop us: whether the install works is what counts.
    subprocess.run([*privilege, "apt-get", "update", "-qq"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    run_quietly([*privilege, *install, "-qq"], "installing system packages")


def missing_packages(needs: tuple[Need, ...], libraries: frozenset[str]) -> list[str]:
    """Debian's names of the needs that are neither among the libraries nor programs on the PATH."""
    return [need.package for need in needs if need.probe not in libraries and which(need.probe) is None]


def present_libraries() -> frozenset[str]:
    """The sonames that the dynamic linker knows."""
    ldconfig = which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if ldconfig is None:
        return frozenset()
    listed = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return frozenset(line.split()[0] for line in listed.splitlines()[1:] if line.split())


def is_debian() -> bool:
    """Whether this is Debian, Ubuntu or another child of Debian, with apt."""
    return Path("/etc/debian_version").exists() and which("apt-get") is not None


def administrator() -> list[str] | None:
    """What to put before a command so that it runs as root without a question; None if there is no way."""
    if os.geteuid() == 0:
        return []
    if which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return None
