"""The mirror: what the vendor said. A cache; without its file the station starts with an empty list."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import Self

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.ticket import Ticket
from station.domain.vendor import Page
from station.storage.engine import Durability, driver, writing_engine
from station.storage.failures import known_trouble
from station.storage.mirror_reading import MirrorReading
from station.storage.mirror_writing import complete_section, section_number, write_tickets
from station.storage.schema import MIRROR_LINE, bring_up, open_for_reading

MIRROR_FILE = "mirror.db"

ROWS_PER_TRANSACTION = 500

_DURABILITY = Durability(synchronous="NORMAL", checkpoint_pages=250)
"""Power loss may take the last pages: they are read again. Small checkpoints, so that their sync on the shared disk
does not hold up the journal's."""

_FILL_ROWS = 5000


def open_mirror(folder: Path, *, read_only: bool = False) -> SqliteMirror:
    """Opens the folder's mirror, making or migrating it first; the folder should be claimed (`DataFolder`).

    `read_only` works beside a writer, changes nothing, and reads an empty mirror where there is none yet.
    Raises TroubleError: DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_LOCKED, DISK_FULL, NOT_WRITABLE.
    """
    path = folder / MIRROR_FILE
    with known_trouble(MIRROR_FILE):
        if read_only:
            return SqliteMirror(open_for_reading(path, MIRROR_LINE), None)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        writing = writing_engine(path, _DURABILITY)
        try:
            bring_up(writing, path, MIRROR_LINE)
            reading = open_for_reading(path, MIRROR_LINE)
        except BaseException:
            writing.dispose()
            raise
        return SqliteMirror(reading, writing)


class SqliteMirror(MirrorReading):
    """Implements `domain.ports.Mirror` on mirror.db. Any thread may call it; `close` when all are done with it."""

    def __init__(self, reading: Engine, writing: Engine | None) -> None:
        super().__init__(reading, MIRROR_FILE)
        self._writing = writing
        self._held: PoolProxiedConnection | None = None if writing is None else writing.raw_connection()
        self._lock = RLock()

    def store_page(self, profile: str, section: str, page: Page, page_seq: int, read_at: datetime) -> int:
        """Writes a page in transactions of at most 500 rows; returns how many tickets are new or changed.

        Raises TroubleError; then the transactions before the failed one stand, and the page can come again.
        """
        changed = 0
        for start in range(0, len(page.tickets), ROWS_PER_TRANSACTION):
            rows = page.tickets[start : start + ROWS_PER_TRANSACTION]
            with self._transaction() as connection:
                number = section_number(connection, profile, section)
                changed += write_tickets(connection, number, rows, (page_seq, read_at))
        return changed

    def complete(self, profile: str, section: str, cursor: str, started_at: datetime, total: int | None) -> None:
        """A whole run has been stored: the cursor and the list's age count from now on."""
        with self._transaction() as connection:
            complete_section(connection, section_number(connection, profile, section), cursor, started_at, total)

    def fill(self, profile: str, section: str, tickets: Iterable[Ticket]) -> int:
        """Stores many tickets as fast as the disk takes them, holding a few thousand at a time; returns how many are
        new or changed. Page sequence and time are the tickets' own.

        For benchmarks and first loads: power loss during it may damage the file, which then has to be thrown away.
        """
        changed = 0
        iterator = iter(tickets)
        with self._lock, self._hurrying():
            while rows := list(islice(iterator, _FILL_ROWS)):
                with self._transaction() as connection:
                    changed += write_tickets(connection, section_number(connection, profile, section), rows)
        return changed

    def close(self) -> None:
        """Closes all connections; the last of them folds the WAL into the file."""
        self._close_readers()
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

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, known_trouble(self._name):
            connection = self._writer()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _hurrying(self) -> Iterator[None]:
        """Without syncs and with room for the indexes in memory; both as before at the end, and everything synced."""
        writer = self._writer()
        with known_trouble(self._name):
            (cache,) = writer.execute("PRAGMA cache_size").fetchone()
            writer.executescript("PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-65536")
        try:
            yield
        finally:
            with known_trouble(self._name):
                writer.executescript(
                    f"PRAGMA cache_size={cache}; PRAGMA wal_autocheckpoint={_DURABILITY.checkpoint_pages};"
                    f" PRAGMA synchronous={_DURABILITY.synchronous}; PRAGMA wal_checkpoint(TRUNCATE)"
                )

    def _writer(self) -> sqlite3.Connection:
        if self._held is None:
            raise RuntimeError("the mirror was opened for reading only, or is closed")
        return driver(self._held)
