"""Wine's Windows, with what it lacks of a Windows 10 made up for, as far as Station needs it to start.

Wine 8 (Debian 12) has no icuuc.dll (Qt) and no bcryptprimitives.dll (everything made with Rust); `wine/` makes up for
them with a few lines. What it can't be helped with: numpy, and with it OpenCV and the camera. There numpy and Python's
`_wmi` end the whole process, so they are put aside: Python then asks the system in another way, and Station's camera
thread fails alone, as it is meant to.
"""

import os
import shutil
import subprocess
from pathlib import Path

from common.steps import run, say
from windows.launchers import tool

_SOURCES = Path(__file__).resolve().parent / "wine"
_LIBRARIES = {"icuuc": [], "bcryptprimitives": ["-ladvapi32"]}
SAID_OF_IT = "bug in worker camera list"
"""What Station's log says where numpy is missing."""
MISSING = "numpy does not load under Wine 8, so decoder, camera and doctor were not tried"


class WineWindows:
    """A prefix of its own, and a virtual screen while it is used."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program = program
        self.prefix = folder / "prefix"
        home = folder / "home"  # Wine's menu entries go to the home folder
        home.mkdir(parents=True, exist_ok=True)
        self._screen: subprocess.Popen[str] | None = None
        self.environment = {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "DISPLAY": self._open_screen() or os.environ.get("DISPLAY", ""),
        }

    @property
    def has_screen(self) -> bool:
        """Whether a window can open."""
        return bool(self.environment["DISPLAY"])

    def _open_screen(self) -> str:
        """A virtual screen's name; empty where Xvfb is not here."""
        if shutil.which("Xvfb") is None:
            return ""
        words = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        self._screen = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii")
        assert self._screen.stdout is not None
        return f":{self._screen.stdout.readline().strip()}"

    def help_out(self) -> None:
        """Puts the missing libraries where Windows has them."""
        for name, linked in _LIBRARIES.items():
            library = self.prefix / "drive_c" / "windows" / "system32" / f"{name}.dll"
            if not library.exists():
                run([tool("gcc"), "-shared", "-s", "-Os", _SOURCES / f"{name}.c", "-o", library, *linked])

    def help_application(self, application: Path) -> None:
        """Puts aside what ends an installed Station under Wine."""
        (application / "python" / "_wmi.pyd").unlink(missing_ok=True)
        shutil.rmtree(application / "packages" / "numpy", ignore_errors=True)

    def close(self) -> None:
        """Ends the screen; Wine's own server ends by itself."""
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait()
        else:
            say("No Xvfb is here, so no window was opened.")
