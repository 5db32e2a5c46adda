"""The virtual environment: created, filled from the lock, stamped, so that a second start sets up nothing."""

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

from development.system_packages import install_system_packages
from development.terminal import run_quietly, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "station-setup.json"
LOCK = ROOT / "requirements-dev.lock"
TRANSLATIONS = ROOT / "resources" / "translations"


class Stamp(NamedTuple):
    """What a finished set-up has left: the key of what it installed, its folder, the system needs it met."""

    key: str
    folder: str
    system: frozenset[str]


def set_up(for_tests: bool = False) -> None:
    """Make the checkout ready, doing only what is missing. Stops with exit code 3 if it can't."""
    done = read_stamp()
    key = stamp_key(LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes())
    wanted = frozenset({"window", "test"} if for_tests else {"window"})
    installed = done.key == key and Path(script("python")).exists()
    if not installed or not wanted <= done.system:
        began = time.monotonic()
        say("Setting up Station, once:")
        install_system_packages(for_tests, venv_follows=not usable_venv())
        if not installed:
            install_packages()
        # A new lock or interpreter asks for the system's part again.
        system = wanted | done.system if installed else wanted
        left = {"key": key, "folder": str(VENV), "system": sorted(system)}
        STAMP.write_text(json.dumps(left), encoding="utf-8")
        say(f"  ready in {time.monotonic() - began:.0f} s")
    compile_translations()


def stamp_key(*contents: bytes) -> str:
    """A key of all that a set-up depends on: the given files, the interpreter, and where the checkout lies."""
    digest = hashlib.sha256(repr((sys.version_info[:2], sys.platform, str(ROOT))).encode())
    for content in contents:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def read_stamp() -> Stamp:
    """What an earlier set-up has left; an empty stamp where there was none, or none that can be read."""
    try:
        fields = json.loads(STAMP.read_text(encoding="utf-8"))
        return Stamp(str(fields["key"]), str(fields["folder"]), frozenset(map(str, fields["system"])))
    except (OSError, ValueError, TypeError, KeyError):
        return Stamp("", str(VENV), frozenset())


def install_packages() -> None:
    """Create the virtual environment if there is none that fits; put the locked packages and the project in."""
    if not usable_venv():
        say("  virtual environment")
        run_quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], "creating .venv")
    say("  packages (the first time about 300 MB: one to three minutes)")
    pip = [script("python"), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    # pip compiles bytecode itself (--compile), also where PYTHONDONTWRITEBYTECODE is set, as in many containers:
    # without it each start would compile Qt's and SQLAlchemy's modules anew.
    locked = ["--compile", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    run_quietly([*pip, *locked], "installing the locked packages")
    itself = ["--no-build-isolation", "--no-deps", "--no-index", "--editable", str(ROOT)]
    run_quietly([*pip, *itself], "installing Station itself")


def usable_venv() -> bool:
    """Whether .venv has pip, was made by this version of Python, and has not been moved since."""
    try:
        configuration = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    in_place = Path(script("pip")).exists() and read_stamp().folder == str(VENV)
    return in_place and venv_version(configuration) == sys.version_info[:2]


def venv_version(configuration: str) -> tuple[int, ...]:
    """The (major, minor) in the text of a pyvenv.cfg; empty if it names none."""
    for line in configuration.splitlines():
        name, _, value = line.partition("=")
        if name.strip() in ("version", "version_info"):
            return tuple(int(part) for part in value.strip().split(".")[:2])
    return ()


def compile_translations() -> None:
    """Compile each .ts that is newer than its .qm."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            # Put in place whole: a running window has the old one mapped, and dies if it shrinks under it.
            partial = target.with_suffix(f".{os.getpid()}.partial")
            command = [script("pyside6-lrelease"), "-silent", str(source), "-qm", str(partial)]
            run_quietly(command, f"compiling {source.name}")
            partial.replace(target)


def script(name: str) -> str:
    """The path of a program in the virtual environment."""
    return str(SCRIPTS / (f"{name}.exe" if os.name == "nt" else name))
