"""Makes the installer of the finished folder, with NSIS."""

import os
import sys
from pathlib import Path

from common.project import NAME, SUMMARY
from common.steps import need, run, size_of
from windows import signing
from windows.application import Folders
from windows.launchers import numbers

SCRIPT = Path(__file__).resolve().parent / "installer.nsi"
_SECONDS = 3600


def installer_name(version: str) -> str:
    """The file that people download."""
    return f"{NAME}-{version}-windows-x64.exe"


def makensis() -> str:
    """NSIS' compiler: on the PATH, or where its own installer puts it. Raises BuildError."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return str(usual) if os.name == "nt" and usual.exists() else need("makensis", "nsis")


def make_installer(folders: Folders, version: str, target: Path, *, quick: bool) -> Path:
    """Packs the folder and returns the installer. `quick`: compresses less, for trying out. Raises BuildError."""
    for program in (folders.tree / "Station.exe", folders.tree / "bin" / "station.exe"):
        if signing.signs():
            signing.sign(program)
    target.mkdir(parents=True, exist_ok=True)
    made = target / installer_name(version)
    partial = made.with_name(made.stem + ".partial.exe")
    partial.unlink(missing_ok=True)
    facts = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, numbers(version))),
        "SUMMARY": SUMMARY,
        "TREE": str(folders.tree),
        "SEP": os.sep,
        "ICON": str(folders.icon),
        "OUT": str(partial),
        "KILOBYTES": str(size_of(folders.tree) // 1024),
    }
    if signing.signs():
        facts["SIGN"] = f'"{sys.executable}" "{Path(signing.__file__).resolve()}"'
    if quick:
        facts["QUICK"] = "1"
    dash = "/" if os.name == "nt" else "-"
    defined = [f"{dash}D{name}={value}" for name, value in facts.items()]
    quiet = [f"{dash}V2", f"{dash}WX", f"{dash}INPUTCHARSET", "UTF8"]
    run([makensis(), *quiet, *defined, SCRIPT], cwd=SCRIPT.parent, seconds=_SECONDS)
    if signing.signs():
        signing.sign(partial)
    partial.replace(made)
    return made
