"""Which of SQLite's errors are the world's trouble, and which are bugs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage.folder_failures import folder_trouble

_KINDS = {
    sqlite3.SQLITE_FULL: TroubleKind.DISK_FULL,
    sqlite3.SQLITE_BUSY: TroubleKind.DATABASE_LOCKED,
    sqlite3.SQLITE_PROTOCOL: TroubleKind.DATABASE_LOCKED,
    sqlite3.SQLITE_CORRUPT: TroubleKind.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: TroubleKind.DATABASE_DAMAGED,
    sqlite3.SQLITE_READONLY: TroubleKind.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: TroubleKind.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: TroubleKind.NOT_WRITABLE,
    # The device failed or went away (a pulled stick, a lost network drive).
    sqlite3.SQLITE_IOERR: TroubleKind.NOT_WRITABLE,
}
"""By primary result code. Whatever is not in here (a violated constraint, wrong SQL) is a bug and rises as it is."""

_FAILED_READS = frozenset(
    {
        sqlite3.SQLITE_IOERR_READ,
        sqlite3.SQLITE_IOERR_SHORT_READ,
        sqlite3.SQLITE_IOERR_CORRUPTFS,
        getattr(sqlite3, "SQLITE_IOERR_DATA", 0x200A),
    }
)
"""Input and output errors that say something about what lies on the disk."""


def sqlite_trouble(error: BaseException, subject: str) -> Trouble | None:
    """The trouble behind an error of SQLite, also when SQLAlchemy wrapped it; None for a bug."""
    if isinstance(error, DBAPIError):
        error = error.orig or error
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    kind = TroubleKind.DATABASE_DAMAGED if code in _FAILED_READS else _KINDS.get(code & 0xFF)
    if kind is None:
        return None
    return Trouble(kind, subject, f"{error.sqlite_errorname}: {error}")


@contextmanager
def known_trouble(subject: str) -> Iterator[None]:
    """Turns the world's trouble inside the block into TroubleError; bugs pass through.

    `subject` is the file or folder as the sentence names it.
    """
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        trouble = sqlite_trouble(error, subject)
        if trouble is None:
            raise
        raise TroubleError(trouble) from error
    except OSError as error:
        raise TroubleError(folder_trouble(error, subject)) from error
