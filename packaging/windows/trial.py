"""Two installers on one machine, and what every check asks of them."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from windows.machine import Ended, Machine

UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Station"
_VERSION = re.compile(r"Station-(.+)-windows-x64\.exe")


@dataclass(slots=True)
class Trial:
    """Two installers on one machine."""

    machine: Machine
    older: Path
    newer: Path

    @property
    def folder(self) -> PureWindowsPath:
        return self.machine.local / "Programs" / "Station"

    @property
    def data(self) -> PureWindowsPath:
        return self.machine.local / "station"

    @property
    def menu(self) -> Path:
        return self.machine.host(self.machine.roaming / "Microsoft/Windows/Start Menu/Programs/Station")

    @property
    def desktop_icon(self) -> Path:
        return self.machine.host(self.machine.desktop / "Station.lnk")

    def at(self, name: str) -> Path:
        """A file of the installation, as this machine sees it."""
        return self.machine.host(self.folder / name)

    def registered(self, name: str) -> str | None:
        """A value in Windows' list of programs."""
        return self.machine.registry(UNINSTALL_KEY).get(name)

    def uninstall(self, *words: str, folder: PureWindowsPath | None = None) -> Ended:
        """Removes it silently and waits for it (without `_?=` the uninstaller goes on by itself)."""
        folder = folder or self.folder
        return self.machine.run(folder / "uninstall.exe", "/S", *words, f"_?={folder}")


def version_of(installer: Path) -> str:
    """The version that an installer's name says. Raises AssertionError for another file."""
    named = _VERSION.fullmatch(installer.name)
    assert named is not None, f"{installer.name} is no installer of Station"
    return named[1]


def ends_with(ended: Ended, code: int) -> None:
    assert ended.code == code, f"ended with {ended.code} instead of {code}: {ended.output[-400:]}"


def wait_for(fact: Callable[[], bool], what: str, seconds: float = 120) -> None:
    """Raises AssertionError if it does not become true in time."""
    deadline = time.monotonic() + seconds
    while not fact():
        assert time.monotonic() < deadline, f"waited {seconds:.0f} s for {what}"
        time.sleep(0.05)
