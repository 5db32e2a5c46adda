"""What PyInstaller is told about Station, the same on Linux and macOS; each system's `station.spec` uses it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_dynamic_libs, collect_submodules, copy_metadata

from common.project import COMMAND, PACKAGING, ROOT, WINDOW_COMMAND
from common.slimming import MODULES_NOT_USED, Entry, is_used_data, reached

ENTRY_POINTS = {
    COMMAND: PACKAGING / "common" / "entry_points" / "command_line.py",
    WINDOW_COMMAND: PACKAGING / "common" / "entry_points" / "window.py",
}
"""Program -> its first lines."""
_MIGRATIONS = ROOT / "station" / "storage" / "migrations"


def analysis_options(resources: Path, whole: bool) -> dict[str, Any]:
    """For PyInstaller's `Analysis`. `resources` is made by `common.resources`; `whole`: nothing is left out."""
    return {
        "pathex": [str(ROOT)],
        # Commands, vendors and benchmarks are imported by name when they are asked for.
        "hiddenimports": collect_submodules("station"),
        "binaries": collect_dynamic_libs("tapirscan"),
        "datas": [
            (str(resources), "station/resources"),
            # Alembic reads the migrations as files.
            *((str(file), f"station/storage/{_place(file)}") for file in sorted(_MIGRATIONS.rglob("*.py"))),
            # `station bench` and a report name their versions.
            *copy_metadata("PySide6_Essentials"),
            *copy_metadata("opencv-python-headless"),
        ],
        "excludes": [] if whole else list(MODULES_NOT_USED),
        # Modules as files: both programs share them, and none is unpacked when it is imported.
        "noarchive": True,
    }


def scripts_of(program: str, scripts: Iterable[Entry]) -> list[Entry]:
    """Of the scripts of an analysis those that make this program: all, but not the other one's first lines."""
    others = {script.stem for name, script in ENTRY_POINTS.items() if name != program}
    return [entry for entry in scripts if entry[0] not in others]


def slim_binaries(binaries: Iterable[Entry], system_folders: tuple[str, ...] = ()) -> list[Entry]:
    """Without what nothing reaches, and without the libraries of the system, where the package depends on them."""
    ours = [entry for entry in binaries if not _is_of_the_system(entry, system_folders)]
    return reached(ours, lambda file: {Path(name).name for name, _ in get_imports(file)})


def _is_of_the_system(entry: Entry, folders: tuple[str, ...]) -> bool:
    """Python itself is brought along, also where it is the system's."""
    destination, source, kind = entry
    return source.startswith(folders) and kind != "EXTENSION" and not Path(destination).name.startswith("libpython")


def slim_datas(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Without others' languages, and without what belonged to a library that went: its framework, links to it."""
    kept = {destination for destination, _, _ in binaries}
    frameworks = {_framework(destination) for destination in kept}
    return [entry for entry in datas if is_used_data(entry[0]) and _belongs(entry, kept, frameworks)]


def _belongs(entry: Entry, kept: set[str], frameworks: set[str]) -> bool:
    framework = _framework(entry[0])
    return framework in frameworks if framework else entry[2] != "SYMLINK" or _link_target(entry) in kept


def _framework(destination: str) -> str:
    """On macOS, the framework that a file is part of; else nothing."""
    before, found, _ = destination.partition(".framework/")
    return before if found else ""


def _link_target(link: Entry) -> str:
    return (PurePosixPath(link[0]).parent / link[1]).as_posix()


def _place(migration: Path) -> str:
    return migration.parent.relative_to(_MIGRATIONS.parent).as_posix()
