"""The barest ways to look up, to journal and to fill a list: the driver of SQLite alone, on the same disk."""

# ruff: noqa: S608  what is put into the SQL are constants of this file

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from station.domain.ticket import Ticket
from station.storage.mirror.load_file import ddl
from station.storage.mirror.rows import CONTENT_COLUMNS, content_row
from station.storage.mirror.tables import codes as codes_table
from station.storage.mirror.tables import tickets as tickets_table
from station.storage.mirror.tables import tickets_key

Row = tuple[object, ...]

_COLUMNS = (
    "tickets.ticket_id, codes, status, type_name, holder, ordered, seat, section_name, note, maximum, remaining, used,"
    " last_entry_at, last_exit_at, starts_at, ends_at, unreadable, facts, page_seq, read_at"
)
_FIND = (
    f"SELECT {_COLUMNS} FROM codes CROSS JOIN tickets ON tickets.number = codes.ticket"
    " WHERE codes.code = ? AND codes.dead = 0 ORDER BY tickets.number"
)
_TABLES = """
    CREATE TABLE scan_log (position INTEGER PRIMARY KEY, scan_id TEXT, code TEXT, decided_at INTEGER, ticket TEXT);
    CREATE TABLE outbox (position INTEGER PRIMARY KEY, scan_id TEXT, code TEXT, state TEXT, door_time INTEGER)
"""


class RawLookup:
    """One SELECT by code, on a connection of its own to the same file. Used by one thread."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def __call__(self, code: str) -> Row:
        row: Row = self._connection.execute(_FIND, (code,)).fetchone()
        return row

    def close(self) -> None:
        self._connection.close()


class RawJournal:
    """One transaction a scan: two inserts, committed with WAL and FULL. Used by one thread."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.executescript(_TABLES)

    def __call__(self, scan_id: str, code: str, moment: int, ticket: str) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run(
            "INSERT INTO scan_log (scan_id, code, decided_at, ticket) VALUES (?, ?, ?, ?)",
            (scan_id, code, moment, ticket),
        )
        run("INSERT INTO outbox (scan_id, code, state, door_time) VALUES (?, ?, 'waiting', ?)", (scan_id, code, moment))
        run("COMMIT")

    def close(self) -> None:
        self._connection.close()


_CONTENT = CONTENT_COLUMNS.split(", ")
_INSERT = (
    f"INSERT INTO tickets ({CONTENT_COLUMNS}, section, page_seq, missed)"
    f" VALUES ({', '.join('?' * len(_CONTENT))}, 1, ?, 0)"
)
_UPSERT = f"{_INSERT} ON CONFLICT (section, ticket_id) DO UPDATE SET page_seq = excluded.page_seq, " + ", ".join(
    f"{column} = excluded.{column}" for column in _CONTENT
)
_CODE = (
    "INSERT INTO codes (code, ticket, dead) SELECT ?, number, 0 FROM tickets WHERE section = 1 AND ticket_id = ?"
    " ON CONFLICT (code, ticket) DO UPDATE SET dead = 0"
)
_CODES = (
    "INSERT INTO codes (code, ticket, dead) SELECT each.value, number, 0 FROM tickets, json_each(tickets.codes) AS each"
    " ORDER BY 1, 2"
)


class RawMirror:
    """The list's own tables, filled by executemany of rows that are ready. Used by one thread."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        for part in (tickets_table, tickets_key, codes_table):
            self._connection.execute(ddl(part))

    def __call__(self, rows: Sequence[Row], codes: Sequence[Row]) -> None:
        """One transaction: upserts the tickets, then their codes."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(_UPSERT, rows)
        self._connection.executemany(_CODE, codes)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


class RawLoad:
    """The same tables filled from nothing, as fast as SQLite goes: no syncs, indexes at the end. Used by one thread."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=OFF")
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.execute(ddl(tickets_table))

    def __call__(self, rows: Sequence[Row]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(_INSERT, rows)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Makes the indexes."""
        self._connection.execute(ddl(tickets_key))
        self._connection.execute(ddl(codes_table))
        self._connection.execute(_CODES)
        self._connection.close()


def raw_rows(tickets: Iterable[Ticket], page: int) -> tuple[list[Row], list[Row]]:
    """What RawMirror takes, from tickets."""
    kept = list(tickets)
    codes: list[Row] = [(code, ticket.key.ticket_id) for ticket in kept for code in ticket.codes]
    return [(*content_row(ticket), page) for ticket in kept], codes
