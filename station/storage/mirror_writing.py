"""Writing the mirror: rows of one section, compared with what stands there, inside one transaction."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from station.domain.ticket import Ticket
from station.storage.mirror_rows import CONTENT_COLUMNS, codes_from_text, content_row
from station.storage.moments import maybe_micros, to_micros

_CONTENT = CONTENT_COLUMNS.split(", ")
_SECTION = "SELECT number FROM sections WHERE profile = ? AND section = ?"
_NEW_SECTION = "INSERT INTO sections (profile, section, cursor, tickets) VALUES (?, ?, '', 0)"
_COMPLETE = "UPDATE sections SET cursor = ?, read_at = ?, total = coalesce(?, total) WHERE number = ?"
_COUNTED = "UPDATE sections SET tickets = tickets + ? WHERE number = ?"
_LAST_NUMBER = "SELECT coalesce(max(number), 0) FROM tickets"
_KNOWN = f"SELECT number, {CONTENT_COLUMNS} FROM tickets WHERE section = ? AND ticket_id IN "
_INSERT = (
    f"INSERT INTO tickets ({CONTENT_COLUMNS}, page_seq, read_at, section, number)"
    f" VALUES ({', '.join('?' * (len(_CONTENT) + 4))})"
)
_UPDATE = (
    f"UPDATE tickets SET {', '.join(f'{column} = ?' for column in _CONTENT)}, page_seq = ?, read_at = ?"
    " WHERE number = ?"
)
_SEEN = "UPDATE tickets SET page_seq = ?, read_at = ? WHERE number = ?"
_OPENS = "INSERT INTO codes (code, ticket, dead) VALUES (?, ?, 0) ON CONFLICT (code, ticket) DO UPDATE SET dead = 0"
_DIES = "UPDATE codes SET dead = 1 WHERE code = ? AND ticket = ?"


def section_number(connection: sqlite3.Connection, profile: str, section: str) -> int:
    """The small number that stands for profile and section in the big tables; a new section gets one."""
    row = connection.execute(_SECTION, (profile, section)).fetchone()
    if row is not None:
        return int(row[0])
    number = connection.execute(_NEW_SECTION, (profile, section)).lastrowid
    assert number is not None
    return number


def complete_section(
    connection: sqlite3.Connection, number: int, cursor: str, started_at: datetime, total: int | None
) -> None:
    """A whole run is stored. A delta knows no total: then the last one stays."""
    connection.execute(_COMPLETE, (cursor, to_micros(started_at), total, number))


def write_tickets(
    connection: sqlite3.Connection,
    section: int,
    tickets: Iterable[Ticket],
    read: tuple[int, datetime] | None = None,
) -> int:
    """Inserts or updates a section's tickets; returns how many are new or changed.

    `read`: page sequence and time of the page they stood on; None takes each ticket's own. Of two rows with one
    id the later wins. A code that its ticket no longer has dies, and stays findable as dead.
    """
    fresh = {ticket.key.ticket_id: ticket for ticket in tickets}
    known = _known(connection, section, list(fresh))
    number = int(connection.execute(_LAST_NUMBER).fetchone()[0])
    inserts, updates, seen = [], [], []
    born: list[tuple[str, int]] = []
    died: list[tuple[str, int]] = []
    for ticket_id, ticket in fresh.items():
        content = content_row(ticket)
        mark = (read[0], to_micros(read[1])) if read is not None else (ticket.page_seq, maybe_micros(ticket.read_at))
        old = known.get(ticket_id)
        if old is None:
            number += 1
            inserts.append((*content, *mark, section, number))
            born.extend((code, number) for code in ticket.codes)
        elif old[1:] == content:
            seen.append((*mark, old[0]))
        else:
            updates.append((*content, *mark, old[0]))
            gone = set(codes_from_text(old[2])) - set(ticket.codes)
            died.extend((code, old[0]) for code in gone)
            born.extend((code, old[0]) for code in ticket.codes)
    connection.executemany(_INSERT, inserts)
    connection.executemany(_UPDATE, updates)
    connection.executemany(_SEEN, seen)
    connection.executemany(_DIES, died)
    connection.executemany(_OPENS, born)
    connection.execute(_COUNTED, (len(inserts), section))
    return len(inserts) + len(updates)


def _known(connection: sqlite3.Connection, section: int, ticket_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    places = ", ".join("?" * len(ticket_ids))
    rows = connection.execute(f"{_KNOWN} ({places})", (section, *ticket_ids))
    return {row[1]: row for row in rows}
