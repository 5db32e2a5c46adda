"""Rows of one section into the list in force: compared with what stands there, inside one transaction."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from station.domain.ticket import Ticket
from station.storage.mirror.rows import CONTENT_COLUMNS, codes_from_text, content_row
from station.storage.moments import to_micros

_CONTENT = CONTENT_COLUMNS.split(", ")
_SECTION = "SELECT number FROM sections WHERE section = ?"
_COUNTED = "UPDATE sections SET tickets = tickets + ? WHERE number = ?"
_LAST_NUMBER = "SELECT coalesce(max(number), 0) FROM tickets"
_KNOWN = f"SELECT number, missed, {CONTENT_COLUMNS} FROM tickets WHERE section = ? AND ticket_id IN "
_INSERT = (
    f"INSERT INTO tickets ({CONTENT_COLUMNS}, page_seq, read_at, section, number, missed)"
    f" VALUES ({', '.join('?' * (len(_CONTENT) + 4))}, 0)"
)
_UPDATE = (
    f"UPDATE tickets SET {', '.join(f'{column} = ?' for column in _CONTENT)}, page_seq = ?, read_at = ?, missed = 0"
    " WHERE number = ?"
)
_SEEN = "UPDATE tickets SET page_seq = ?, read_at = ?, missed = 0 WHERE number = ?"
_OPENS = "INSERT INTO codes (code, ticket, dead) VALUES (?, ?, 0) ON CONFLICT (code, ticket) DO UPDATE SET dead = 0"
_DIES = "UPDATE codes SET dead = 1 WHERE code = ? AND ticket = ?"


def section_number(connection: sqlite3.Connection, section: str) -> int:
    """The small number that stands for a section in the big tables. Raises LookupError: the list was not loaded with
    that section."""
    row = connection.execute(_SECTION, (section,)).fetchone()
    if row is None:
        raise LookupError(f"the list in force has no section {section!r}")
    return int(row[0])


def write_tickets(
    connection: sqlite3.Connection, section: int, tickets: Sequence[Ticket], page_seq: int, read_at: datetime
) -> int:
    """Inserts or updates a section's tickets; returns how many are new or changed.

    Of two rows with one id the later wins. A code that its ticket no longer has dies, and stays findable as dead. A
    ticket that complete reads had missed is there again.
    """
    fresh = {ticket.key.ticket_id: ticket for ticket in tickets}
    known = _known(connection, section, list(fresh))
    number = int(connection.execute(_LAST_NUMBER).fetchone()[0])
    mark = (page_seq, to_micros(read_at))
    inserts, updates, seen = [], [], []
    born: list[tuple[str, int]] = []
    died: list[tuple[str, int]] = []
    for ticket_id, ticket in fresh.items():
        content = content_row(ticket)
        old = known.get(ticket_id)
        if old is None:
            number += 1
            inserts.append((*content, *mark, section, number))
            born.extend([(code, number) for code in ticket.codes])
        elif old[2:] == content:
            seen.append((*mark, old[0]))
        else:
            updates.append((*content, *mark, old[0]))
            gone = set(codes_from_text(old[3])) - set(ticket.codes)
            died.extend([(code, old[0]) for code in gone])
            born.extend([(code, old[0]) for code in ticket.codes])
    connection.executemany(_INSERT, inserts)
    connection.executemany(_UPDATE, updates)
    connection.executemany(_SEEN, seen)
    connection.executemany(_DIES, died)
    connection.executemany(_OPENS, born)
    back = sum(1 for row in known.values() if row[1])
    connection.execute(_COUNTED, (len(inserts) + back, section))
    return len(inserts) + len(updates)


def _known(connection: sqlite3.Connection, section: int, ticket_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    places = ", ".join("?" * len(ticket_ids))
    rows = connection.execute(f"{_KNOWN} ({places})", (section, *ticket_ids))
    return {row[2]: row for row in rows}
