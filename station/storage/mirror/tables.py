"""The tables of one profile's list as they are declared. A fresh file is made from them, an older one migrated to them.

Times are microseconds since 1970 in UTC (`moments.py`). Enumerations stand as their text.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, Table, Text, UniqueConstraint

MIRROR = MetaData()

MIRROR_REVISION = "mirror_0004"
"""The newest migration: a file that has it needs no look at Alembic, which is slow to import."""

sections = Table(
    "sections",
    MIRROR,
    # Names a section by a small number in the big tables.
    Column("number", Integer, primary_key=True),
    Column("section", Text, nullable=False),
    Column("cursor", Text, nullable=False),
    Column("read_at", Integer),  # when the last complete run began
    Column("full_read_at", Integer),  # when the last one of the whole list began
    Column("total", Integer),
    # Those that the vendor's list shows; counted as they come, since counting a million takes too long.
    Column("tickets", Integer, nullable=False),
    # What its codes are signed with, where the vendor tells.
    Column("public_key", Text, nullable=False, server_default=""),
    # JSON of its `ListTerms`, where the list judges by terms of its own.
    Column("terms", Text, nullable=False, server_default=""),
    UniqueConstraint("section"),
)

tickets = Table(
    "tickets",
    MIRROR,
    Column("number", Integer, primary_key=True),
    Column("section", Integer, nullable=False),
    Column("ticket_id", Text, nullable=False),
    Column("codes", Text, nullable=False),  # JSON list, as the vendor gave it
    Column("status", Text, nullable=False),
    Column("type_name", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("ordered", Text, nullable=False),  # the order's name; "order" is a word of SQL
    Column("seat", Text, nullable=False),
    Column("section_name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("maximum", Integer),
    Column("remaining", Integer),
    Column("used", Integer),
    Column("last_entry_at", Integer),
    Column("last_exit_at", Integer),
    Column("starts_at", Integer),
    Column("ends_at", Integer),
    Column("unreadable", Boolean, nullable=False),
    Column("page_seq", Integer, nullable=False),
    Column("read_at", Integer),
    Column("missed", Integer, nullable=False),  # complete reads of the whole list, one after the other, without it
    Column("facts", Text),  # JSON of its `TicketFacts`, where the list judges by terms of its own
)

tickets_key = Index("tickets_key", tickets.c.section, tickets.c.ticket_id, unique=True)
"""Apart from its table: a load makes it when all rows are there."""

codes = Table(
    "codes",
    MIRROR,
    # Looked up by code alone, so the rows lie in that order. A dead code stays findable.
    Column("code", Text, primary_key=True),
    Column("ticket", Integer, primary_key=True),
    Column("dead", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

loaded = Table(
    "loaded",
    MIRROR,
    # How the load of each section went: what the next process goes on from, and what came of it at the end.
    Column("section", Integer, primary_key=True),
    Column("pages", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("gone", Integer, nullable=False),
)
