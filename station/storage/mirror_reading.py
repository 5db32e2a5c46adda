"""Reading the mirror: one indexed query on a kept connection, since every scan begins with it."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.change import MirrorState
from station.domain.ticket import Ticket, TicketKey
from station.storage.engine import driver
from station.storage.failures import known_trouble
from station.storage.mirror_rows import TICKET_COLUMNS, Row, ticket_from_row
from station.storage.moments import from_micros

_T = TypeVar("_T")

_FIND = (
    f"SELECT {TICKET_COLUMNS} FROM codes CROSS JOIN tickets ON tickets.number = codes.ticket"
    " WHERE codes.code = ? AND codes.dead = 0 ORDER BY tickets.number"
)
_DIED = (
    "SELECT 1 FROM codes JOIN tickets ON tickets.number = codes.ticket"
    " JOIN sections ON sections.number = tickets.section"
    " WHERE codes.code = ? AND codes.dead = 1 AND sections.profile = ? LIMIT 1"
)
_TICKET = (
    f"SELECT {TICKET_COLUMNS} FROM tickets"
    " WHERE section = (SELECT number FROM sections WHERE profile = ? AND section = ?) AND ticket_id = ?"
)
_NAMES = "SELECT number, profile, section FROM sections"
_STATE = (
    "SELECT tickets, read_at, total, section,"
    " coalesce((SELECT section_name FROM tickets WHERE tickets.section = sections.number LIMIT 1), '')"
    " FROM sections WHERE profile = ? ORDER BY number"
)
_CURSOR = "SELECT cursor FROM sections WHERE profile = ? AND section = ?"


class MirrorReading:
    """The reading half of the mirror. Any thread; every method raises TroubleError when the file cannot be read."""

    def __init__(self, reading: Engine, name: str) -> None:
        self._reading = reading
        self._name = name
        # Kept by the threads in turn: taking one from a deque is atomic, and far cheaper than from the pool.
        self._idle: deque[PoolProxiedConnection] = deque()
        self._sections: dict[int, tuple[str, str]] = {}

    def find(self, profile: str, code: str) -> tuple[Ticket, ...]:
        """Tickets that this code opens now, dead codes left out."""

        def read(connection: sqlite3.Connection) -> list[Ticket]:
            tickets = [self._ticket(connection, row) for row in connection.execute(_FIND, (code,)).fetchall()]
            return [ticket for ticket in tickets if ticket.key.profile == profile]

        return tuple(self._read(read))

    def ticket(self, key: TicketKey) -> Ticket | None:
        """One ticket as the vendor last showed it."""
        rows = self._rows(_TICKET, key.profile, key.section, key.ticket_id)
        return ticket_from_row(rows[0], key.profile, key.section) if rows else None

    def died(self, profile: str, code: str) -> bool:
        """The code once opened a ticket that has another code now (a refund)."""
        return bool(self._rows(_DIED, code, profile))

    def state(self, profile: str) -> MirrorState:
        """How complete and how old the list is: as old as its oldest section; never read while one was never whole."""
        rows = self._rows(_STATE, profile)
        ages = [row[1] for row in rows]
        totals = [row[2] for row in rows]
        read_at = None if not rows or None in ages else from_micros(min(ages))
        total = None if not rows or None in totals else sum(totals)
        sections = tuple((row[3], row[4]) for row in rows if row[4])
        return MirrorState(profile, sum(row[0] for row in rows), read_at, total, sections)

    def cursor(self, profile: str, section: str) -> str:
        """Where the next delta starts; empty when there was no complete run yet."""
        rows = self._rows(_CURSOR, profile, section)
        return str(rows[0][0]) if rows else ""

    def damage(self) -> str:
        """What SQLite's own check finds wrong with the file; empty when it is whole. Takes time: reads all of it."""
        found = [str(row[0]) for row in self._rows("PRAGMA integrity_check")]
        return "" if found == ["ok"] else "\n".join(found)

    def _close_readers(self) -> None:
        while self._idle:
            self._idle.pop().close()
        self._reading.dispose()

    def _rows(self, sql: str, *values: object) -> list[Row]:
        return self._read(lambda connection: connection.execute(sql, values).fetchall())

    def _read(self, read: Callable[[sqlite3.Connection], _T]) -> _T:
        with known_trouble(self._name):
            try:
                lent = self._idle.pop()
            except IndexError:
                lent = self._reading.raw_connection()
            try:
                return read(driver(lent))
            finally:
                self._idle.append(lent)

    def _ticket(self, connection: sqlite3.Connection, row: Row) -> Ticket:
        names = self._sections.get(row[0])
        if names is None:
            self._sections = {number: (profile, section) for number, profile, section in connection.execute(_NAMES)}
            names = self._sections[row[0]]
        return ticket_from_row(row, *names)
