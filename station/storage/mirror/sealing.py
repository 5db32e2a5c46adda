"""The end of a load: its rows become a list, with all that must outlive the list before it. One transaction."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from station.storage.engine import file_uri
from station.storage.mirror.completion import MISSES_UNTIL_GONE
from station.storage.mirror.load_file import ddl
from station.storage.mirror.rows import CONTENT_COLUMNS, codes_from_text
from station.storage.mirror.tables import MIRROR_REVISION, codes, tickets_key
from station.storage.moments import to_micros

_CONTENT = CONTENT_COLUMNS.split(", ")
_STAMP = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
    f"INSERT INTO alembic_version VALUES ('{MIRROR_REVISION}')",
)
_SEALED = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"

# A ticket that came twice: its latest row stays. The codes of the others died while the list was read.
_TWICE = (
    "CREATE TEMP TABLE superseded AS SELECT number, codes,"
    " max(number) OVER (PARTITION BY section, ticket_id) AS latest FROM tickets"
)
_ONCE = "DELETE FROM tickets WHERE number IN (SELECT number FROM temp.superseded WHERE number < latest)"
_SUPERSEDED = "SELECT codes, latest FROM temp.superseded WHERE number < latest"
_DIES = "INSERT OR IGNORE INTO codes (code, ticket, dead) VALUES (?, ?, 1)"

_COUNT = "UPDATE sections SET tickets = (SELECT count(*) FROM tickets WHERE section = sections.number)"
_ALL_CHANGED = "UPDATE loaded SET changed = (SELECT tickets FROM sections WHERE number = loaded.section)"

# Codes lie in a table ordered by code: sorted first, they are only appended. SQLite cuts JSON texts at \u0000.
_OPEN = (
    "INSERT OR IGNORE INTO codes (code, ticket, dead) SELECT each.value, number, 0 FROM tickets,"
    " json_each(tickets.codes) AS each WHERE instr(tickets.codes, '\\u0000') = 0 ORDER BY 1, 2"
)
_WITH_NUL = "SELECT codes, number FROM tickets WHERE instr(codes, '\\u0000') > 0"
_OPEN_ONE = "INSERT OR IGNORE INTO codes (code, ticket, dead) VALUES (?, ?, 0)"

_SAME_SECTION = (
    " JOIN before.sections AS old_section ON old_section.number = old.section"
    " JOIN main.sections AS section ON section.section = old_section.section"
)
_DIFFERENT = " OR ".join(f"new.{column} IS NOT old.{column}" for column in _CONTENT)
_CHANGED = (
    "UPDATE loaded SET changed = (SELECT count(*) FROM main.sections AS section"
    " JOIN main.tickets AS new ON new.section = section.number"
    " LEFT JOIN before.sections AS old_section ON old_section.section = section.section"
    " LEFT JOIN before.tickets AS old ON old.section = old_section.number AND old.ticket_id = new.ticket_id"
    f" WHERE section.number = loaded.section AND (old.number IS NULL OR {_DIFFERENT}))"
)
# What a load did not show counts as a complete read without it, if it showed as many as the vendor counts.
_MISSED = "old.missed + (section.total IS NOT NULL AND section.tickets = section.total)"
_MISSING = (
    f" FROM before.tickets AS old {_SAME_SECTION} WHERE NOT EXISTS (SELECT 1 FROM main.tickets AS new"
    " WHERE new.section = section.number AND new.ticket_id = old.ticket_id)"
)
_BECOMES_GONE = f"old.status = 'valid' AND {_MISSED} >= {MISSES_UNTIL_GONE}"
_CONTENT_NOW = ", ".join(
    f"CASE WHEN {_BECOMES_GONE} THEN 'gone' ELSE old.status END" if column == "status" else f"old.{column}"
    for column in _CONTENT
)
_GONE = f"UPDATE loaded SET gone = (SELECT count(*) {_MISSING} AND section.number = loaded.section AND {_BECOMES_GONE})"
_KEEP = (
    f"INSERT INTO main.tickets ({CONTENT_COLUMNS}, section, page_seq, read_at, missed)"
    f" SELECT {_CONTENT_NOW}, section.number, old.page_seq, old.read_at, {_MISSED} {_MISSING} ORDER BY old.number"
)
# Whatever once opened a ticket and does not open it now is dead.
_DEAD = (
    "INSERT OR IGNORE INTO main.codes (code, ticket, dead) SELECT code.code, new.number, 1 FROM before.codes AS code"
    f" JOIN before.tickets AS old ON old.number = code.ticket {_SAME_SECTION}"
    " JOIN main.tickets AS new ON new.section = section.number AND new.ticket_id = old.ticket_id ORDER BY 1, 2"
)
_READ = "UPDATE sections SET read_at = ?, full_read_at = ?"


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether the load came to its end, and only did not take its place yet."""
    return connection.execute(_SEALED).fetchone() is not None


def seal(connection: sqlite3.Connection, before: Path | None, begun_at: datetime) -> None:
    """Makes the loaded rows a list: each ticket once, indexed, counted, with the dead codes and missing tickets of the
    list before. On return it is on the disk. Raises sqlite3.Error; then nothing of it was done.
    """
    # Not in force, so that nobody waits for it: but at its end everything has to be on the disk.
    connection.execute("PRAGMA main.synchronous=FULL")
    with _attached(connection, before), _transaction(connection):
        superseded = _index(connection)
        connection.execute(_COUNT)
        connection.execute(_ALL_CHANGED)
        if before is not None:
            connection.execute(_CHANGED)
            connection.execute(_GONE)
            connection.execute(_KEEP)
        _open_codes(connection)
        connection.executemany(_DIES, superseded)
        if before is not None:
            connection.execute(_DEAD)
        moment = to_micros(begun_at)
        connection.execute(_READ, (moment, moment))
        for statement in _STAMP:
            connection.execute(statement)


def _index(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Makes the tickets' index; returns codes that died while the list was read, each with its ticket."""
    try:
        connection.execute(ddl(tickets_key))
    except sqlite3.IntegrityError:
        connection.execute(_TWICE)
        superseded = connection.execute(_SUPERSEDED).fetchall()
        connection.execute(_ONCE)
        connection.execute("DROP TABLE temp.superseded")
        connection.execute(ddl(tickets_key))
        return [(code, latest) for text, latest in superseded for code in codes_from_text(text)]
    return []


def _open_codes(connection: sqlite3.Connection) -> None:
    connection.execute(ddl(codes))
    connection.execute(_OPEN)
    rare = connection.execute(_WITH_NUL).fetchall()
    connection.executemany(_OPEN_ONE, [(code, number) for text, number in rare for code in codes_from_text(text)])


@contextmanager
def _attached(connection: sqlite3.Connection, before: Path | None) -> Iterator[None]:
    """The list before within reach, for reading alone: its readers and its writer are not disturbed."""
    if before is None:
        yield
        return
    connection.execute("ATTACH ? AS before", (f"{file_uri(before)}?mode=ro",))
    try:
        yield
    finally:
        connection.execute("DETACH before")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
