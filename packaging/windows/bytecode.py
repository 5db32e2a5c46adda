"""Compiles every module beforehand, with a Python whose bytecode the packaged one reads.

On Windows that is the packaged one itself; elsewhere any CPython of the same minor version, or the packaged one under
Wine. Without it, each start at the door would compile Qt's and SQLAlchemy's modules anew, since nothing is written
where Station is installed.
"""

import os
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import which

from common.steps import BuildError, run, stop
from windows import embeddable

_WINE = ("wine64", "/usr/lib/wine/wine64", "wine")
_SECONDS = 600
_MAGIC = "import importlib.util as u; print(u.MAGIC_NUMBER.hex())"


def compile_modules(application: Path) -> str:
    """Compiles everything below `packages` and returns which Python did it. Raises BuildError."""
    python, packages = application / "python", application / "packages"
    command, environment = reading(magic_of(python / embeddable.STANDARD_LIBRARY), python)
    # Unchecked: nobody changes an installed module, so no start need look at each file's time. The names in the
    # bytecode are relative: the builder's folders are nobody's business.
    options = ["-q", "-f", "--invalidation-mode", "unchecked-hash", "-s", str(application)]
    for place in (packages, application / "start_station.py"):
        run([*command, "-m", "compileall", *options, place], environment=environment, seconds=_SECONDS)
    return " ".join(map(str, command))


def reading(magic: bytes, python: Path) -> tuple[list[str | Path], dict[str, str]]:
    """The best Python here whose bytecode bears this mark, with its environment. Raises BuildError if there is none."""
    for command, environment in interpreters(python):
        with suppress(BuildError):
            said = run([*command, "-c", _MAGIC], environment=environment, seconds=60)
            if said.strip() == magic.hex():
                return command, environment
    raise BuildError(
        f"No Python {embeddable.MINOR} is here to compile for the packaged one. Install one, or Wine (wine64)."
    )


def interpreters(python: Path) -> Iterator[tuple[list[str | Path], dict[str, str]]]:
    """The Pythons that may compile, the best first, each with the environment it needs."""
    program = python / "python.exe"
    if os.name == "nt":
        yield [program], {}
        return
    if sys.version_info[:2] == tuple(map(int, embeddable.MINOR.split("."))):
        yield [sys.executable], {}
    if found := which(f"python{embeddable.MINOR}"):
        yield [found], {}
    for name in _WINE:
        if wine := which(name):
            yield [wine, program], {"WINEDEBUG": "-all"}


def magic_of(library: Path) -> bytes:
    """The mark of the bytecode that a Python reads, from the head of its own standard library's modules."""
    with zipfile.ZipFile(library) as opened:
        name = next((name for name in opened.namelist() if name.endswith(".pyc")), None)
        if name is None:
            stop(f"{library.name} holds no compiled module.")
        with opened.open(name) as module:
            return module.read(4)
