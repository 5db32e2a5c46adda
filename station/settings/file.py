"""The file `settings.json` of a data folder, and where that folder lies.

The file is replaced in one step, so that a crash leaves the old one or the new one. One thread at a time writes it
(the window's GUI thread, or a command); the folder's lock keeps other processes away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec
import platformdirs

from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.settings.values import Settings, check_whole

VERSION = 1
FILE_NAME = "settings.json"
FOLDER_VARIABLE = "STATION_DATA_DIR"


@dataclass(frozen=True, slots=True)
class _Stored:
    """The file's shape."""

    version: int
    settings: Settings


@dataclass(frozen=True, slots=True)
class _Versioned:
    version: int


class SettingsFile:
    """Reads and replaces `settings.json` of one data folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def read(self, *, put_aside: bool = True) -> tuple[Settings, Trouble | None]:
        """The settings; without a file, the first start's.

        A damaged file is renamed (if `put_aside`; a process that does not own the folder must not) and the trouble
        names where it lies now: the program can start, and nothing of it is lost.
        Raises TroubleError for a file of a newer version (DATABASE_NEWER) or one that cannot be opened (NOT_WRITABLE).
        """
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return Settings(), None
        except OSError as error:
            raise _unusable(self.path, error) from error
        try:
            version = msgspec.json.decode(raw, type=_Versioned).version
            if version > VERSION:
                raise TroubleError(
                    Trouble(TroubleKind.DATABASE_NEWER, FILE_NAME, f"version {version}, this program knows {VERSION}")
                )
            settings = msgspec.json.decode(raw, type=_Stored).settings
            check_whole(settings)
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
            return Settings(), self._damaged(str(error), put_aside=put_aside)
        return settings, None

    def write(self, settings: Settings) -> None:
        """Replaces the file; on return it is on the disk. Raises TroubleError (DISK_FULL, NOT_WRITABLE).

        Settings that `read` would call damaged are a bug of the caller: they raise ValueError, and the file stays.
        """
        raw = msgspec.json.format(msgspec.json.encode(_Stored(VERSION, settings)), indent=2)
        check_whole(msgspec.json.decode(raw, type=_Stored).settings)
        fresh = self.path.with_name(f"{FILE_NAME}.new")
        try:
            with fresh.open("wb") as file:
                file.write(raw + b"\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)
            _sync_folder(self.path.parent)
        except OSError as error:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise _unusable(self.path, error) from error

    def _damaged(self, why: str, *, put_aside: bool) -> Trouble:
        if not put_aside:
            return Trouble(TroubleKind.SETTING_INVALID, str(self.path), why)
        aside = self.path.with_name(f"settings.damaged-{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns()}.json")
        try:
            self.path.rename(aside)
        except OSError as error:
            raise _unusable(self.path, error) from error
        return Trouble(TroubleKind.SETTING_INVALID, str(aside), why)


def data_folder(chosen: str | os.PathLike[str] | None = None) -> Path:
    """Where everything is kept: as chosen, else STATION_DATA_DIR, else the platform's folder. Not created here."""
    named = chosen or os.environ.get(FOLDER_VARIABLE)
    folder = Path(named).expanduser() if named else Path(platformdirs.user_data_dir("station", appauthor=False))
    return folder.absolute()


def _unusable(path: Path, error: OSError) -> TroubleError:
    full = TroubleKind.DISK_FULL if error.errno == errno.ENOSPC else TroubleKind.NOT_WRITABLE
    return TroubleError(Trouble(full, str(path), error.strerror or str(error)))


def _sync_folder(folder: Path) -> None:
    """Makes the rename itself last through a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
