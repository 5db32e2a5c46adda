"""The file that a list is loaded into: written without syncs and indexes, and whole after a kill at any moment.

The one way to lose it is that the machine goes down: what reached the disk of it by then is left to chance.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Index, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from station.domain.trouble import TroubleKind
from station.storage.engine import file_uri
from station.storage.failures import sqlite_trouble
from station.storage.mirror.tables import loaded, sections, tickets

# A rollback journal costs next to nothing where pages are only added. Without any, a kill in the middle of a
# transaction would leave half of it.
_PRAGMAS = (
    "PRAGMA main.locking_mode=EXCLUSIVE",
    "PRAGMA main.journal_mode=PERSIST",
    "PRAGMA main.synchronous=OFF",
    "PRAGMA main.cache_size=-32768",
)
_NEW_SECTION = "INSERT INTO sections (number, section, cursor, tickets) VALUES (?, ?, '', 0)"
_NEW_PROGRESS = "INSERT INTO loaded (section, pages, rows, complete, changed, gone) VALUES (?, 0, 0, 0, 0, 0)"
_SECTIONS = "SELECT section FROM sections"
_STORED = "SELECT (SELECT count(*) FROM tickets) = coalesce(sum(rows), 0) FROM loaded"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


@cache
def ddl(part: Table | Index) -> str:
    """The SQL that makes a table or an index."""
    make = CreateTable(part) if isinstance(part, Table) else CreateIndex(part)
    return str(make.compile(dialect=sqlite.dialect()))


def create_load_file(path: Path, wanted: Sequence[str]) -> sqlite3.Connection:
    """A fresh file with nothing but its sections. Raises sqlite3.Error."""
    connection = _connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for table in (sections, tickets, loaded):
            connection.execute(ddl(table))
        connection.executemany(_NEW_SECTION, list(enumerate(wanted, 1)))
        connection.executemany(_NEW_PROGRESS, [(number,) for number, _ in enumerate(wanted, 1)])
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def reopen_load_file(path: Path, wanted: Sequence[str], *, sure: bool) -> sqlite3.Connection | None:
    """The file an earlier load left; None where it is missing, torn, or for other sections.

    `sure`: the machine has been up ever since. Otherwise all of it is looked through first.
    Raises sqlite3.Error for a trouble that is not the file's own.
    """
    if not path.exists():
        return None
    try:
        connection = _connect(path)
        try:
            if _begun(connection, wanted) and (sure or _whole(connection)):
                return connection
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        trouble = sqlite_trouble(error, path.name)
        if trouble is None or trouble.kind is not TroubleKind.DATABASE_DAMAGED:
            raise
        return None
    connection.close()
    return None


def _connect(path: Path) -> sqlite3.Connection:
    # As a URI, so that the list before can be attached as one, for reading alone.
    connection = sqlite3.connect(file_uri(path), uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begun(connection: sqlite3.Connection, wanted: Sequence[str]) -> bool:
    if {"sections", "tickets", "loaded"} - {name for (name,) in connection.execute(_TABLES)}:
        return False  # killed before it had its tables
    if any(_columns(connection, table) != set(table.columns.keys()) for table in (sections, tickets, loaded)):
        return False  # an earlier version's
    return {section for (section,) in connection.execute(_SECTIONS)} == set(wanted)


def _columns(connection: sqlite3.Connection, table: Table) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}


def _whole(connection: sqlite3.Connection) -> bool:
    found = connection.execute("PRAGMA integrity_check").fetchall()
    return found == [("ok",)] and bool(connection.execute(_STORED).fetchone()[0])
