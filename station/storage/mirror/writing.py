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
    f"INSERT INTO tickets ({CONTENT_COLUMNS}, number, section, page_seq, read_at, missed)"
    f" VALUES ({', '.join('?' * (len(_CONTENT) + 1))}, {{section}}, {{page_seq}}, {{read_at}}, 0)"
)
_UPDATE = (
    f"UPDATE tickets SET {', '.join(f'{column} = ?' for column in _CONTENT)}, page_seq = {{page_seq}},"
    " read_at = {read_at}, missed = 0 WHERE number = ?"
)
_SEEN = "UPDATE tickets SET page_seq = {page_seq}, read_at = {read_at}, missed = 0 WHERE number = ?"
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
    inserts, updates, seen = [], [], []
    born: list[tuple[str, int]] = []
    died: list[tuple[str, int]] = []
    for ticket_id, ticket in fresh.items():
        content = content_row(ticket)
        old = known.get(ticket_id)
        if old is None:
            number += 1
            inserts.append((*content, number))
            born += [(code, number) for code in ticket.codes]
        elif old[2:] == content:
            seen.append((old[0],))
        else:
            updates.append((*content, old[0]))
            died += [(code, old[0]) for code in set(codes_from_text(old[3])).difference(ticket.codes)]
            born += [(code, old[0]) for code in ticket.codes]
    # What is the same in all rows stands in the SQL: binding it to each took a tenth of the time.
    same = {"section": section, "page_seq": page_seq, "read_at": to_micros(read_at)}
    connection.executemany(_INSERT.format(**same), inserts)
    connection.executemany(_UPDATE.format(**same), updates)
    connection.executemany(_SEEN.format(**same), seen)
    connection.executemany(_DIES, died)
    connection.executemany(_OPENS, sorted(born))
    back = sum(1 for row in known.values() if row[1])
    connection.execute(_COUNTED, (len(inserts) + back, section))
    return len(inserts) + len(updates)


def _known(connection: sqlite3.Connection, section: int, ticket_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    places = ", ".join("?" * len(ticket_ids))
    rows = connection.execute(f"{_KNOWN} ({places})", (section, *ticket_ids))
    return {row[2]: row for row in rows}
