"""The files of the lists: their names, and how they are removed."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path

_log = logging.getLogger(__name__)
_NAME = re.compile(r"mirror(?:-(\d+))?\.db(?:-wal|-shm|-journal)?")
_BESIDE = ("", "-wal", "-shm", "-journal")
"""The file itself, and what SQLite puts beside it."""


def list_path(folder: Path, number: int) -> Path:
    """Where the list with that number lies, or would."""
    return folder / f"mirror-{number}.db"


def remove_list(path: Path) -> None:
    """Removes a list's file and what SQLite left beside it.

    Where another process still reads it (Windows), it stays until the folder is opened for writing again.
    """
    for end in _BESIDE:
        _remove(path.with_name(path.name + end))


def remove_strays(folder: Path, known: Iterable[int]) -> None:
    """Removes the lists nobody points to, and the one file for all profiles of an earlier version."""
    numbers = {str(number) for number in known}
    for path in folder.iterdir():
        named = _NAME.fullmatch(path.name)
        if named is not None and named[1] not in numbers:
            _remove(path)


def sync_folder(folder: Path) -> None:
    """Makes a new file's name last through a power cut. Windows has no such call, and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.info("%s stays for now: %s", path.name, error)
