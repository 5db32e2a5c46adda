"""Reading the mirror: one indexed query on a kept connection, since every scan begins with it."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from station.domain.change import MirrorState
from station.domain.code_pattern import CodePattern, learnt_pattern
from station.domain.passage import ListTerms
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import TroubleError, TroubleKind
from station.storage.mirror.list_in_force import ListInForce, RetiredError
from station.storage.mirror.rows import TICKET_COLUMNS, Row, codes_from_text, terms_from_text, ticket_from_row
from station.storage.mirror.shelf import Shelf
from station.storage.moments import from_micros

_T = TypeVar("_T")

_FIND = (
    f"SELECT {TICKET_COLUMNS} FROM codes CROSS JOIN tickets ON tickets.number = codes.ticket"
    " WHERE codes.code = ? AND codes.dead = 0 ORDER BY tickets.number"
)
_DIED = "SELECT 1 FROM codes WHERE code = ? AND dead = 1 LIMIT 1"
_TICKET = (
    f"SELECT {TICKET_COLUMNS} FROM tickets"
    " WHERE section = (SELECT number FROM sections WHERE section = ?) AND ticket_id = ?"
)
_STATE = (
    "SELECT tickets, read_at, full_read_at, total, section,"
    " coalesce((SELECT section_name FROM tickets WHERE tickets.section = sections.number LIMIT 1), '')"
    " FROM sections ORDER BY number"
)
_CURSOR = "SELECT cursor FROM sections WHERE section = ?"
_PUBLIC_KEY = "SELECT public_key FROM sections WHERE section = ?"
_TERMS = "SELECT terms FROM sections WHERE section = ?"
# Evenly spread over the list as it was read, so that each kind of ticket has its share.
_SAMPLED_CODES = (
    "SELECT tickets.codes FROM json_each(?) AS wanted CROSS JOIN tickets ON tickets.number = wanted.value"
    " WHERE tickets.unreadable = 0"
)
_LAST_NUMBER = "SELECT max(number) FROM tickets"
_SAMPLE = 2000
_SECTIONS = "SELECT section FROM sections ORDER BY number"


class MirrorReading:
    """The reading half of the mirror. Any thread; every method raises TroubleError when a file cannot be read.

    A list that turns out damaged is as good as none: the log says so, and it is loaded again.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def find(self, profile: str, code: str) -> tuple[Ticket, ...]:
        """Tickets that this code opens now, dead codes left out."""

        def query(held: ListInForce, connection: sqlite3.Connection) -> tuple[Ticket, ...]:
            rows = connection.execute(_FIND, (code,)).fetchall()
            return tuple([ticket_from_row(row, profile, held.section_id(connection, row[0])) for row in rows])

        return self._read(profile, query, ())

    def ticket(self, key: TicketKey) -> Ticket | None:
        """One ticket as the vendor last showed it."""
        rows = self._rows(key.profile, _TICKET, key.section, key.ticket_id)
        return ticket_from_row(rows[0], key.profile, key.section) if rows else None

    def died(self, profile: str, code: str) -> bool:
        """The code once opened a ticket that has another code now (a refund)."""
        return bool(self._rows(profile, _DIED, code))

    def state(self, profile: str) -> MirrorState:
        """How complete and how old the list is: as old as its oldest section; never read while one was never whole."""
        rows = self._rows(profile, _STATE)
        totals = [row[3] for row in rows]
        return MirrorState(
            profile,
            tickets=sum(row[0] for row in rows),
            read_at=_oldest([row[1] for row in rows]),
            full_read_at=_oldest([row[2] for row in rows]),
            total=None if not rows or None in totals else sum(totals),
            sections=tuple((row[4], row[5]) for row in rows if row[5]),
        )

    def cursor(self, profile: str, section: str) -> str:
        """Where the next delta starts; empty when there was no complete run yet."""
        rows = self._rows(profile, _CURSOR, section)
        return str(rows[0][0]) if rows else ""

    def public_key(self, profile: str, section: str) -> str:
        """What the section's codes are signed with, as told with the list; empty: not known."""
        rows = self._rows(profile, _PUBLIC_KEY, section)
        return str(rows[0][0]) if rows else ""

    def terms(self, profile: str, section: str) -> ListTerms | None:
        """How the section's list judges, as told with the last complete read; None: it has no terms of its own."""
        rows = self._rows(profile, _TERMS, section)
        return terms_from_text(str(rows[0][0])) if rows else None

    def loaded(self, profile: str) -> tuple[str, ...]:
        """The sections of the list in force; none: there is no list yet."""
        return tuple(str(row[0]) for row in self._rows(profile, _SECTIONS))

    def pattern(self, profile: str) -> CodePattern | None:
        """What the codes look like, by at most 2,000 tickets, fetched by number: 8 ms in a list of a million."""

        def query(_held: ListInForce, connection: sqlite3.Connection) -> CodePattern | None:
            last = connection.execute(_LAST_NUMBER).fetchone()[0] or 0
            numbers = range(1, last + 1, -(-last // _SAMPLE) or 1)
            rows = connection.execute(_SAMPLED_CODES, (json.dumps(list(numbers)),)).fetchall()
            return learnt_pattern(code for row in rows for code in codes_from_text(row[0]))

        return self._read(profile, query, None)

    def _rows(self, profile: str, sql: str, *values: object) -> list[Row]:
        return self._read(profile, lambda _held, connection: connection.execute(sql, values).fetchall(), [])

    def _read(self, profile: str, query: Callable[[ListInForce, sqlite3.Connection], _T], nothing: _T) -> _T:
        """The query's answer from the list in force; `nothing` where there is none."""
        while (held := self._shelf.in_force(profile)) is not None:
            try:
                return held.read(query)
            except RetiredError:
                continue  # switched between the two lines above: the next look finds the new one
            except TroubleError as error:
                if error.trouble.kind is not TroubleKind.DATABASE_DAMAGED:
                    raise
                self._shelf.lose(held, error)
                break
        return nothing


def _oldest(micros: list[int | None]) -> datetime | None:
    known = [each for each in micros if each is not None]
    return from_micros(min(known)) if known and len(known) == len(micros) else None
