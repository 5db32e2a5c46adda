"""One profile's list as it is read and kept up to date: many readers, one writer, and an end that waits for them."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, Lock, RLock
from typing import TypeVar

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage.engine import Durability, driver, writing_engine
from station.storage.failures import known_trouble
from station.storage.schema import MIRROR_LINE, bring_up, open_for_reading

_T = TypeVar("_T")

_DURABILITY = Durability(synchronous="NORMAL", checkpoint_pages=1000)
"""Power loss may take the last pages: they are read again. Small checkpoints, so that their sync on the shared disk
does not hold up the journal's."""

_NAMES = "SELECT number, section FROM sections"


class RetiredError(Exception):
    """Another list is in force by now."""


def open_list(profile: str, path: Path, *, read_only: bool) -> ListInForce:
    """Opens a list's file, migrating it first where it may be written.

    Raises TroubleError: DATABASE_DAMAGED also where there is no file, DATABASE_NEWER, DATABASE_LOCKED, DISK_FULL,
    NOT_WRITABLE.
    """
    with known_trouble(path.name):
        if not path.exists() or not path.stat().st_size:
            raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED, path.name, "The file is missing or empty."))
        if read_only:
            return ListInForce(profile, path, open_for_reading(path, MIRROR_LINE), None)
        writing = writing_engine(path, _DURABILITY)
        try:
            bring_up(writing, path, MIRROR_LINE)
            reading = open_for_reading(path, MIRROR_LINE)
        except BaseException:
            writing.dispose()
            raise
        return ListInForce(profile, path, reading, writing)


class ListInForce:
    """An open file. Any thread may read it, and writers take turns; whoever opened it retires it."""

    def __init__(self, profile: str, path: Path, reading: Engine, writing: Engine | None) -> None:
        self.profile = profile
        self.path = path
        self.sections: dict[int, str] = {}
        """Their ids by the numbers that stand for them; as they were when `section_id` last looked."""
        self._reading = reading
        self._writing = writing
        self._writer: PoolProxiedConnection | None = None if writing is None else writing.raw_connection()
        self._writing_turn = RLock()
        self._turn = Lock()
        self._last_reader_left = Condition(self._turn)
        # Taking a kept connection is far cheaper than asking the pool, and a look-up is on the way of every scan.
        self._idle: deque[PoolProxiedConnection] = deque()
        self._readers = 0
        self._retired = False

    def read(self, query: Callable[[ListInForce, sqlite3.Connection], _T]) -> _T:
        """What the query finds in this list, on a connection of its own.

        Raises RetiredError where another list is in force; TroubleError where the file cannot be read.
        """
        with self._turn:
            if self._retired:
                raise RetiredError
            self._readers += 1
            lent = self._idle.pop() if self._idle else None
        try:
            with known_trouble(self.path.name):
                if lent is None:
                    lent = self._reading.raw_connection()
                return query(self, driver(lent))
        finally:
            self._give_back(lent)

    def section_id(self, connection: sqlite3.Connection, number: int) -> str:
        """The section that stands behind a row's number; within a query."""
        found = self.sections.get(number)
        if found is None:
            self.sections = dict(connection.execute(_NAMES).fetchall())
            found = self.sections[number]
        return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """The one writer, inside a transaction that commits at the end of the block. Raises TroubleError."""
        with self._writing_turn, known_trouble(self.path.name):
            connection = self.writer()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def writer(self) -> sqlite3.Connection:
        """The writer's connection, between transactions. Raises RetiredError."""
        if self._writer is None:
            raise RetiredError
        return driver(self._writer)

    def retire(self) -> None:
        """No read begins any more; waits for those that have, and closes the file. A second call does nothing."""
        with self._turn:
            if self._retired:
                return
            self._retired = True
            self._last_reader_left.wait_for(lambda: not self._readers)
            idle, self._idle = self._idle, deque()
        for connection in idle:
            connection.close()
        self._reading.dispose()
        with self._writing_turn:
            # The last one closes: it folds what was written beside the file into it.
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            if self._writing is not None:
                self._writing.dispose()

    def _give_back(self, lent: PoolProxiedConnection | None) -> None:
        with self._turn:
            self._readers -= 1
            if lent is not None:
                self._idle.append(lent)
            if self._retired and not self._readers:
                self._last_reader_left.notify_all()
