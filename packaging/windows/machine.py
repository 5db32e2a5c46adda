"""A Windows to install on: this one, or Wine's in a folder of its own (nothing else of this machine is touched)."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from shutil import which

from common.steps import stop
from windows.wine_windows import WineWindows

_WINE = ("wine64", "/usr/lib/wine/wine64", "wine")
_VALUE = re.compile(r"^    (.+?)    REG_\w+(?:    (.*))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended."""

    code: int
    output: str
    seconds: float


class Machine:
    """Starts programs and looks at what they left. Paths are Windows' own; `host` says where they really lie.

    Use it as a context manager: what Wine needs besides ends with it.
    """

    def __init__(self, folder: Path) -> None:
        """`folder`: an empty one, for Wine. Raises BuildError where neither Windows nor Wine is here."""
        self.environment = dict(os.environ)
        self.wine: WineWindows | None = None
        if sys.platform != "win32":
            program = next((found for name in _WINE if (found := which(name))), None)
            self.wine = WineWindows(program or stop("Only Windows or Wine can install this: wine64"), folder)
            self.environment |= self.wine.environment
            self.run("wineboot", "--init", seconds=300)
            self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
            self.wine.help_out()
        self.local = self.variable("LOCALAPPDATA")
        self.roaming = self.variable("APPDATA")
        self.desktop = self.variable("USERPROFILE") / "Desktop"

    def __enter__(self) -> "Machine":
        return self

    def __exit__(self, *_: object) -> None:
        if self.wine:
            self.wine.close()

    def run(self, program: str | PureWindowsPath | Path, *words: str | Path, seconds: float = 600) -> Ended:
        """Runs a program to its end. A Windows path, a host path, or the name of one of Windows' own programs."""
        began = time.monotonic()
        done = subprocess.run(
            self.command(program, *words),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
        output = (done.stdout + done.stderr).decode("utf-8", "replace").replace("\r\n", "\n")
        return Ended(done.returncode, output, time.monotonic() - began)

    def start(self, program: PureWindowsPath | Path, *words: str) -> subprocess.Popen[str]:
        """Starts a program that goes on until its standard input ends, or it is killed."""
        return subprocess.Popen(
            self.command(program, *words),
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def command(self, program: str | PureWindowsPath | Path, *words: str | Path) -> list[str] | str:
        """What starts a program with these words.

        NSIS wants its last word, a folder, as it is, unquoted, whatever it holds. (Under Wine a space would be quoted.)
        """
        told = [*self.starter(program), *map(str, words)]
        if self.wine:
            return told
        folder = told.pop() if told[-1].startswith(("/D=", "_?=")) else ""
        return f"{subprocess.list2cmdline(told)} {folder}".rstrip()

    def starter(self, program: str | PureWindowsPath | Path) -> list[str]:
        """The words that start a program."""
        return [self.wine.program, str(program)] if self.wine else [str(program)]

    def variable(self, name: str) -> PureWindowsPath:
        """A folder that Windows names by an environment variable."""
        return PureWindowsPath(self.run("cmd", "/c", f"echo %{name}%").output.strip())

    def host(self, path: PureWindowsPath) -> Path:
        """Where a path of that Windows lies on this machine."""
        return self.wine.prefix / "drive_c" / Path(*path.relative_to("C:\\").parts) if self.wine else Path(path)

    def registry(self, key: str) -> Mapping[str, str]:
        """The values of a key of the person's own registry; none where the key is not there."""
        listed = self.run("reg", "query", rf"HKCU\{key}")
        return {name: value.strip() for name, value in _VALUE.findall(listed.output)} if listed.code == 0 else {}
