"""One write transaction of the journal: on the driver's own connection, with SQL that stays prepared."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from station.domain.journal import Conflict, OutboxItem
from station.domain.ticket import TicketKey
from station.domain.verdict import Verdict
from station.storage.journal_rows import (
    CONFLICT_COLUMNS,
    ITEM_COLUMNS,
    SCAN_COLUMNS,
    conflict_from_row,
    conflict_row,
    item_from_row,
    item_row,
    scan_row,
)
from station.storage.sequence import SequenceCounter


def _placeholders(columns: Sequence[str]) -> str:
    return ", ".join("?" * len(columns))


def _replacing(columns: Sequence[str]) -> str:
    return ", ".join(f"{column} = excluded.{column}" for column in columns)


_ITEM = ITEM_COLUMNS.replace(" position,", "").split(", ")
_CONFLICT = CONFLICT_COLUMNS.split(", ")

_ITEMS_OF = (
    f"SELECT {ITEM_COLUMNS} FROM outbox"
    " WHERE profile = ? AND section = ? AND ticket_id = ? AND action <> 'refusal' ORDER BY position"
)
_ITEMS_WITH_CODE = (
    f"SELECT {ITEM_COLUMNS} FROM outbox WHERE profile = ? AND code = ? AND action <> 'refusal' ORDER BY position"
)
_ITEM_BY_ID = f"SELECT {ITEM_COLUMNS} FROM outbox WHERE item_id = ?"
_STORE = (
    f"INSERT INTO outbox ({', '.join(_ITEM)}) VALUES ({_placeholders(_ITEM)})"
    f" ON CONFLICT (item_id) DO UPDATE SET {_replacing(_ITEM[1:])} RETURNING position"
)
_RECORD = f"INSERT INTO scans ({SCAN_COLUMNS}) VALUES ({_placeholders(SCAN_COLUMNS.split(', '))})"
_RAISE = (
    f"INSERT INTO conflicts ({CONFLICT_COLUMNS}) VALUES ({_placeholders(_CONFLICT)})"
    f" ON CONFLICT (conflict_id) DO UPDATE SET {_replacing(_CONFLICT[1:])}"
)
_CONFLICTS_OF = (
    f"SELECT {CONFLICT_COLUMNS} FROM conflicts WHERE profile = ? AND section = ? AND ticket_id = ? ORDER BY number"
)
_CONFLICT_BY_ID = f"SELECT {CONFLICT_COLUMNS} FROM conflicts WHERE conflict_id = ?"


class SqliteTransaction:
    """Implements `domain.ports.JournalTransaction`. Lives inside one `with journal.transaction()`, on its thread."""

    __slots__ = ("_execute", "_sequence")

    def __init__(self, connection: sqlite3.Connection, sequence: SequenceCounter) -> None:
        self._execute = connection.execute
        self._sequence = sequence

    def execute(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """For what else storage keeps in the journal."""
        return self._execute(sql, values)

    def next_sequence(self) -> int:
        """Raises the journal's one counter and returns it."""
        return self._sequence.next(self._execute)

    def items_of(self, key: TicketKey) -> tuple[OutboxItem, ...]:
        """Entries and exits of one ticket in every state, oldest first."""
        rows = self._execute(_ITEMS_OF, (key.profile, key.section, key.ticket_id))
        return tuple([item_from_row(row) for row in rows])

    def items_with_code(self, profile: str, code: str) -> tuple[OutboxItem, ...]:
        """Entries and exits made with one code in every state, oldest first."""
        return tuple([item_from_row(row) for row in self._execute(_ITEMS_WITH_CODE, (profile, code))])

    def item(self, item_id: str) -> OutboxItem | None:
        row = self._execute(_ITEM_BY_ID, (item_id,)).fetchone()
        return None if row is None else item_from_row(row)

    def store(self, item: OutboxItem) -> OutboxItem:
        """Inserts the item or replaces the one of the same id; returns it with its position."""
        row = self._execute(_STORE, item_row(item)).fetchall()[0]
        kept = item.kept_answers
        if item.position == row[0] and item.answers == kept:
            return item
        return replace(item, position=row[0], answers=kept)

    def record(self, verdict: Verdict) -> int:
        """Appends to the scan log; returns the row's position. A scan id that stands there already is a bug."""
        position = self._execute(_RECORD, scan_row(verdict)).lastrowid
        assert position is not None
        return position

    def raise_conflict(self, conflict: Conflict) -> None:
        """Stores it, or replaces the one of the same id."""
        self._execute(_RAISE, conflict_row(conflict))

    def conflicts_of(self, key: TicketKey) -> tuple[Conflict, ...]:
        """One ticket's conflicts, those that were dealt with included, oldest first."""
        rows = self._execute(_CONFLICTS_OF, (key.profile, key.section, key.ticket_id))
        return tuple([conflict_from_row(row) for row in rows])

    def conflict(self, conflict_id: str) -> Conflict | None:
        row = self._execute(_CONFLICT_BY_ID, (conflict_id,)).fetchone()
        return None if row is None else conflict_from_row(row)
