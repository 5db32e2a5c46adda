"""Puts together the folder that the installer carries: Python, Station with everything it needs, and its starters."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from common.build_environment import BuildEnvironment
from common.licences import write_licences
from common.project import NAME, PACKAGING, ROOT
from common.resources import stage_resources
from common.steps import run, say, size_of, step
from windows import embeddable
from windows.bytecode import compile_modules
from windows.completeness import check_complete, unite_runtime
from windows.launchers import make_launchers
from windows.signatures import check_publisher
from windows.trimming import trim
from windows.wheels import install_wheels

PATHS = "python{minor}.zip\n.\n..\\packages\n"
"""The ._pth file: where this Python looks for modules, and nowhere else, whatever the machine says."""
_RUNTIME_OF_OTHERS = frozenset({"vcruntime140.dll", "vcruntime140_1.dll"})
_NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_TEXTS = ("LICENSE",)
_SCRIPTS = ("start_station.py", "forget_secrets.py")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of the packages before and after what is not used was left out, and of the whole."""

    fetched: int
    trimmed: int
    whole: int


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things lie while the installer is built."""

    work: Path

    @property
    def tree(self) -> Path:
        """What will be the installation folder."""
        return self.work / "tree"

    @property
    def application(self) -> Path:
        """The part of it that an upgrade replaces whole."""
        return self.tree / "app"

    @property
    def python(self) -> Path:
        return self.application / "python"

    @property
    def packages(self) -> Path:
        return self.application / "packages"

    @property
    def icon(self) -> Path:
        return self.work / "icons" / "station.ico"


def assemble(folders: Folders, environment: BuildEnvironment, archive: Path | None, version: str) -> Sizes:
    """Makes the folder afresh. Raises BuildError."""
    shutil.rmtree(folders.tree, ignore_errors=True)
    folders.python.mkdir(parents=True)
    put_python(folders, archive)
    with step("Windows' wheels, as locked"):
        install_wheels(environment, folders.packages, folders.work)
    fetched = size_of(folders.packages)
    write_licences(folders.packages, folders.tree / "LICENCES.txt")  # before the lists of files go
    with step("leaving out what is not used"):
        trim(folders.packages, ROOT / "station")
    put_station(folders, environment, version)
    for name, runtime in unite_runtime(folders.application, folders.python).items():
        say(f"    {name} {runtime}")
    with step("the icon"):
        run([environment.python, PACKAGING / "common" / "icon.py", folders.icon.parent], environment=_NO_SCREEN)
    with step("Station.exe and bin/station.exe"):
        make_launchers(version, folders.icon, folders.work, folders.tree)
    count = check_complete(folders.application, folders.python)
    say(f"  {count} libraries and programs find everything they need")
    trimmed = size_of(folders.packages)
    with step("bytecode"):
        say(f"    compiled by {compile_modules(folders.application)}")
    return Sizes(fetched, trimmed, size_of(folders.tree))


def put_python(folders: Folders, archive: Path | None) -> None:
    """CPython as its publisher signed it, and shut in: it sees its own modules and Station's packages."""
    downloaded = folders.work / f"python-{embeddable.VERSION}-embed-amd64.zip"
    archive = archive or embeddable.fetch_embeddable(downloaded)
    pin = embeddable.unpack_embeddable(archive, folders.python)
    with step("the publisher's signatures"):
        looked_at = check_publisher(folders.python, folders.work, not_python=_RUNTIME_OF_OTHERS)
    say(f"    {looked_at} files of CPython {embeddable.VERSION}, files' pin {pin}")
    embeddable.check_pin(pin)
    (folders.python / embeddable.PATHS).write_text(
        PATHS.format(minor=embeddable.MINOR.replace(".", "")), encoding="utf-8"
    )
    # The catalogue signs the files of a whole Python, of which these are a few that carry signatures of their own.
    (folders.python / "python.cat").unlink(missing_ok=True)


def put_station(folders: Folders, environment: BuildEnvironment, version: str) -> None:
    """Station's own code and resources, its starter, its licence, and what this installation is."""
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "station", folders.packages / "station", ignore=ignored)
    stage_resources(folders.packages / "station" / "resources", environment.script("pyside6-lrelease"))
    for name in _SCRIPTS:
        shutil.copy2(Path(__file__).with_name(name), folders.application)
    for name in _TEXTS:
        shutil.copy2(ROOT / name, folders.tree / f"{name}.txt")
    facts = {"name": NAME, "version": version, "python": embeddable.VERSION}
    (folders.application / "station-app.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
