"""A whole list on its way in: page after page into a file of its own, until it takes the place of the list before."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from station.domain.change import ListRun, LoadedSection
from station.domain.trouble import TroubleError, TroubleKind
from station.domain.vendor import Page
from station.storage.failures import known_trouble
from station.storage.mirror.files import sync_folder
from station.storage.mirror.load_file import create_load_file, reopen_load_file
from station.storage.mirror.register import BegunLoad
from station.storage.mirror.rows import CONTENT_COLUMNS, content_row, terms_text
from station.storage.mirror.sealing import is_sealed, seal
from station.storage.mirror.shelf import OwnedShelf
from station.storage.moments import to_micros

LIFETIME = timedelta(hours=1)
"""From a load's beginning: what it read first is too old to be gone on with after that."""

_ROWS_PER_SYNC = 8_000
"""Brought to the disk in small portions, the journal's own syncs never wait for a large one."""

_SECTION = (
    "SELECT number, pages, rows, complete FROM sections JOIN loaded ON loaded.section = number"
    " WHERE sections.section = ?"
)
_INSERT = (
    f"INSERT INTO tickets ({CONTENT_COLUMNS}, section, page_seq, read_at, missed)"
    f" VALUES ({', '.join('?' * len(CONTENT_COLUMNS.split(', ')))}, {{section}}, {{page_seq}}, {{read_at}}, 0)"
)
"""What is the same in all rows of a page stands in the SQL: binding it to each would take longer."""
_BEGINS = "UPDATE sections SET cursor = ?, total = ?, public_key = ?, terms = ? WHERE number = ?"
_COUNTED = "UPDATE sections SET total = ? WHERE number = ?"
_STORED = "UPDATE loaded SET pages = pages + 1, rows = rows + ?, complete = ? WHERE section = ?"
_INCOMPLETE = "SELECT count(*) FROM loaded WHERE NOT complete"
_RESULT = (
    "SELECT sum(tickets), sum(gone), sum(changed), min(coalesce(tickets = total, 1))"
    " FROM sections JOIN loaded ON loaded.section = number"
)


def begin_or_resume(shelf: OwnedShelf, profile: str, sections: tuple[str, ...], now: datetime) -> SqliteListLoad:
    """The load that was left half way, if it is young, whole and for these sections; else a new one. Raises
    TroubleError."""
    left = shelf.register.loading(profile)
    if left is not None:
        path = shelf.path(left)
        with known_trouble(path.name):
            connection = _reopened(path, left, sections, now)
        if connection is not None:
            return SqliteListLoad(shelf, profile, left, connection)
        shelf.drop(left)
    begun = shelf.register.begin(profile, now)
    path = shelf.path(begun)
    with known_trouble(path.name):
        return SqliteListLoad(shelf, profile, begun, create_load_file(path, sections))


def _reopened(path: Path, left: BegunLoad, sections: tuple[str, ...], now: datetime) -> sqlite3.Connection | None:
    if left.same_run is False or not timedelta(0) <= now - left.begun_at < LIFETIME:
        return None
    return reopen_load_file(path, sections, sure=left.same_run is True)


class SqliteListLoad:
    """Implements `domain.ports.ListLoad`. One thread at a time; each page is kept once `store_page` has returned,
    whatever becomes of the process."""

    def __init__(self, shelf: OwnedShelf, profile: str, begun: BegunLoad, connection: sqlite3.Connection) -> None:
        self._shelf = shelf
        self._profile = profile
        self._begun = begun
        self._path = shelf.path(begun)
        self._connection = connection
        self._unsynced = 0

    def section(self, section: str) -> LoadedSection:
        """How far this section has come, an earlier process's pages included. Raises TroubleError, LookupError."""
        with known_trouble(self._path.name):
            _number, pages, rows, complete = self._section(section)
        return LoadedSection(pages, rows, bool(complete))

    def store_page(self, section: str, page: Page, page_seq: int, read_at: datetime) -> None:
        """Keeps the section's next page, and that it was kept. The first page tells cursor, total,
        public key and terms of the run.

        Raises TroubleError; then the page can come again. Raises ValueError for a page that is not the next one.
        """
        with self._transaction(len(page.tickets)) as connection:
            number, pages, _rows, _complete = self._section(section)
            if page.number != pages + 1:
                raise ValueError(f"page {page.number} of {section!r} after {pages} pages")
            insert = _INSERT.format(section=number, page_seq=page_seq, read_at=to_micros(read_at))
            connection.executemany(insert, list(map(content_row, page.tickets)))
            if page.number == 1:
                connection.execute(_BEGINS, (*_told(page), number))
            if page.counted is not None:
                connection.execute(_COUNTED, (page.counted, number))
            connection.execute(_STORED, (len(page.tickets), page.number >= page.last, number))

    def finish(self) -> ListRun:
        """Every section was read to its last page: takes over what must outlive the list before, and readers see the
        new list from now on.

        Raises TroubleError; then the list before stays in force, and the next load goes on from here.
        """
        with known_trouble(self._path.name):
            if not is_sealed(self._connection):
                if self._connection.execute(_INCOMPLETE).fetchone()[0]:
                    raise RuntimeError("a load ends with the last page of its last section")
                self._seal()
            tickets, gone, changed, whole = self._connection.execute(_RESULT).fetchone()
            self._connection.close()
            sync_folder(self._path.parent)
        self._shelf.switch(self._profile, self._begun)
        return ListRun(tickets or 0, gone or 0, changed or 0, bool(whole))

    def abandon(self) -> None:
        """Throws it away; the list in force stays. Raises TroubleError."""
        self.close()
        self._shelf.drop(self._begun)

    def close(self) -> None:
        """Leaves it where it stands; a second call does nothing."""
        self._connection.close()

    def _section(self, section: str) -> tuple[int, int, int, int]:
        row: tuple[int, int, int, int] | None = self._connection.execute(_SECTION, (section,)).fetchone()
        if row is None:
            raise LookupError(f"the load has no section {section!r}")
        return row

    def _seal(self) -> None:
        before = self._shelf.in_force(self._profile)
        if before is not None:
            try:
                with known_trouble(before.path.name):
                    seal(self._connection, before.path, self._begun.begun_at)
            except TroubleError as error:
                if error.trouble.kind is not TroubleKind.DATABASE_DAMAGED:
                    raise
                self._shelf.lose(before, error)
            else:
                return
        seal(self._connection, None, self._begun.begun_at)

    @contextmanager
    def _transaction(self, rows: int) -> Iterator[sqlite3.Connection]:
        """Every now and then what was written is brought to the disk, so that at the end there is little left."""
        self._unsynced += rows
        sync = self._unsynced >= _ROWS_PER_SYNC
        connection = self._connection
        with known_trouble(self._path.name):
            connection.execute(f"PRAGMA main.synchronous={'NORMAL' if sync else 'OFF'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        if sync:
            self._unsynced = 0


def _told(page: Page) -> tuple[str, int, str, str]:
    return page.cursor, page.total, page.public_key, terms_text(page.terms)
