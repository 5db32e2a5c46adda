"""One process owns a data folder. A second one that wants to write is told who holds it; reading needs no claim."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import msgspec
from filelock import FileLock, Timeout

from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage.folder_failures import known_folder_trouble

_LOCK = "station.lock"
_HOLDER = "station.holder.json"


class Holder(msgspec.Struct, frozen=True):
    """Who owns a folder."""

    pid: int
    command: str
    since: datetime

    def __str__(self) -> str:
        return f"{self.command} (process {self.pid}, since {self.since:%Y-%m-%d %H:%M:%S} UTC)"


class DataFolder:
    """A claimed folder. The lock is the operating system's: it ends with the process, however that ends.

    Any thread may close it.
    """

    def __init__(self, path: Path, lock: FileLock) -> None:
        self.path = path
        self._lock = lock

    @classmethod
    def claim(cls, path: Path, who: str) -> Self:
        """Makes the folder if need be and owns it until `close`; `who` is the command, as the holder is shown.

        Raises TroubleError: FOLDER_HELD with the holder as its detail, NOT_WRITABLE, DISK_FULL.
        """
        with known_folder_trouble(str(path)):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(path / _LOCK, timeout=0, thread_local=False)
            try:
                lock.acquire()
            except Timeout as error:
                raise TroubleError(_held(path)) from error
            except NotImplementedError as error:  # filelock's word for a file system without locks
                raise TroubleError(Trouble(TroubleKind.NOT_WRITABLE, str(path), str(error))) from error
            try:
                _introduce(path, Holder(os.getpid(), who, datetime.now(UTC)))
            except BaseException:
                lock.release()
                raise
        return cls(path, lock)

    def close(self) -> None:
        """Gives the folder up; a second call does nothing."""
        if self._lock.is_locked:
            (self.path / _HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def holder_of(path: Path) -> Holder | None:
    """Who said last that the folder is theirs; None when nobody did, or it cannot be read."""
    try:
        return msgspec.json.decode((path / _HOLDER).read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None


def _introduce(path: Path, holder: Holder) -> None:
    """Written whole or not at all: somebody may read it at any moment."""
    partial = path / f"{_HOLDER}.partial"
    partial.write_bytes(msgspec.json.encode(holder))
    os.replace(partial, path / _HOLDER)


def _held(path: Path) -> Trouble:
    holder = holder_of(path)
    return Trouble(TroubleKind.FOLDER_HELD, str(path), str(holder) if holder else "another process")
