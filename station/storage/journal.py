"""The journal: what this station did. One writer serves every thread in turn; lists are read beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.trouble import TroubleError, TroubleKind
from station.storage.ballast import Ballast
from station.storage.engine import Durability, driver, writing_engine
from station.storage.failures import known_trouble, sqlite_trouble
from station.storage.journal_reading import JournalReading
from station.storage.journal_transaction import SqliteTransaction
from station.storage.schema import JOURNAL_LINE, bring_up, open_for_reading
from station.storage.sequence import SequenceCounter

JOURNAL_FILE = "journal.db"

_DURABILITY = Durability(synchronous="FULL", checkpoint_pages=1000)

_FULL_DISK_CHECKPOINT = 200
"""Pages. A WAL that is first to reach its usual size would take all that the ballast gave free."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_journal(folder: Path, *, read_only: bool = False, now: Callable[[], datetime] = _utc_now) -> SqliteJournal:
    """Opens the folder's journal, making or migrating it first; the folder should be claimed (`DataFolder`).

    `read_only` works beside a writer, changes nothing, and reads an empty journal where there is none yet.
    Raises TroubleError: DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_LOCKED, DISK_FULL, NOT_WRITABLE.
    """
    path = folder / JOURNAL_FILE
    with known_trouble(JOURNAL_FILE):
        if read_only:
            return SqliteJournal(open_for_reading(path, JOURNAL_LINE), None, None, now)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        writing = writing_engine(path, _DURABILITY)
        try:
            bring_up(writing, path, JOURNAL_LINE)
            reading = open_for_reading(path, JOURNAL_LINE)
        except BaseException:
            writing.dispose()
            raise
        ballast = Ballast(folder)
        ballast.restore()
        return SqliteJournal(reading, writing, ballast, now)


class SqliteJournal(JournalReading):
    """Implements `domain.ports.Journal` on journal.db. Any thread may call it; `close` when all are done with it."""

    def __init__(
        self, reading: Engine, writing: Engine | None, ballast: Ballast | None, now: Callable[[], datetime]
    ) -> None:
        super().__init__(reading, JOURNAL_FILE, now)
        self._writing = writing
        self._ballast = ballast
        self._held: PoolProxiedConnection | None = None if writing is None else writing.raw_connection()
        self._lock = RLock()
        self._sequence = SequenceCounter()

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading alone."""
        return self._writing is None

    @contextmanager
    def transaction(self) -> Iterator[SqliteTransaction]:
        """Commits at the end of the block, rolls back if it raises. Transactions follow one another.

        Committed means on the disk. Raises TroubleError (disk full, locked, damaged): then nothing of it was written.
        """
        with self._lock:
            connection = self._writer()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield SqliteTransaction(connection, self._sequence)
                connection.execute("COMMIT")
            except BaseException as error:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._sequence.rolled_back()
                trouble = sqlite_trouble(error, self._name)
                if trouble is None:
                    raise
                if trouble.kind is TroubleKind.DISK_FULL:
                    self._make_room(connection)
                raise TroubleError(trouble) from error

    def draw_sequence(self) -> int:
        """A sequence number, higher than any before, and committed before it is returned."""
        with self.transaction() as transaction:
            number = transaction.next_sequence()
        self._put_ballast_back()
        return number

    def close(self) -> None:
        """Closes all connections; the last of them folds the WAL into the file."""
        self._reading.dispose()
        with self._lock:
            if self._held is not None:
                self._held.close()
                self._held = None
            if self._writing is not None:
                self._writing.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _writer(self) -> sqlite3.Connection:
        if self._held is None:
            raise RuntimeError("the journal was opened for reading only, or is closed")
        connection = driver(self._held)
        if connection.in_transaction:
            raise RuntimeError("a transaction inside a transaction: the journal has one writer")
        return connection

    def _make_room(self, connection: sqlite3.Connection) -> None:
        """Gives the ballast free for the scans to come, and has the WAL used again before it fills that too."""
        if self._ballast is None:
            return
        self._ballast.drop()
        connection.execute(f"PRAGMA wal_autocheckpoint={_FULL_DISK_CHECKPOINT}")

    def _put_ballast_back(self) -> None:
        if self._ballast is None or not self._ballast.dropped:
            return
        with self._lock:
            if self._ballast.restore():
                self._writer().execute(f"PRAGMA wal_autocheckpoint={_DURABILITY.checkpoint_pages}")
