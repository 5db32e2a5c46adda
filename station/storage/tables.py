"""The tables of both files as they are declared. Migrations build them; a test compares the two.

Times are microseconds since 1970 in UTC (`moments.py`). Enumerations stand as their text.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, MetaData, Table, Text, UniqueConstraint

JOURNAL = MetaData()
MIRROR = MetaData()

JOURNAL_REVISION = "journal_0002"
"""The newest migration of the journal: a file that has it needs no look at Alembic, which is slow to import."""

MIRROR_REVISION = "mirror_0001"

sequence = Table(
    "sequence",
    JOURNAL,
    # One row: the counter that orders what this station did against what it read.
    Column("number", Integer, primary_key=True),
    Column("value", Integer, nullable=False),
)

scans = Table(
    "scans",
    JOURNAL,
    # Append-only. AUTOINCREMENT, so that a position is never given twice.
    Column("position", Integer, primary_key=True),
    Column("scan_id", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("what_now", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("decided_at", Integer, nullable=False),
    Column("unmade", Text, nullable=False),  # names of the checks not made, with a space between
    Column("previous", Text),  # JSON of PreviousUse
    Column("uses_used", Integer),
    Column("uses_maximum", Integer),
    Column("ticket", Text),  # JSON of Ticket as it was when judged
    Column("vendor_message", Text, nullable=False),
    Column("known_at", Integer),
    Column("upload", Text, nullable=False),  # as it was when judged; today's follows from the outbox
    Column("elapsed_ms", Float, nullable=False),
    Index("scans_scan_id", "scan_id", unique=True),
    Index("scans_counts", "profile", "outcome", "decided_at", "mode"),
    Index("scans_profile", "profile"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    JOURNAL,
    # Sent in the order of positions. Never deleted before the vendor's answer.
    Column("position", Integer, primary_key=True),
    Column("item_id", Text, nullable=False),
    Column("scan_id", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("ticket_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("door_time", Integer, nullable=False),
    Column("admitted", Boolean, nullable=False),
    Column("base", Integer),
    Column("sent_seq", Integer),
    Column("acknowledged_seq", Integer),
    Column("unseen_seq", Integer),
    Column("sent_at", Integer),
    Column("timed_out_at", Integer),
    Column("expires_at", Integer),
    Column("evidence", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("reason", Text),
    Column("message", Text, nullable=False),
    Column("changed_at", Integer),
    Column("scanned", Text, nullable=False, server_default=""),
    Index("outbox_item_id", "item_id", unique=True),
    Index("outbox_scan_id", "scan_id"),
    Index("outbox_ticket", "profile", "section", "ticket_id", "state", "action"),
    Index("outbox_code", "profile", "code"),
    Index("outbox_state", "profile", "state"),
    Index("outbox_counts", "profile", "door_time", "action", "state", "admitted", "people"),
    sqlite_autoincrement=True,
)

conflicts = Table(
    "conflicts",
    JOURNAL,
    Column("number", Integer, primary_key=True),
    Column("conflict_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("ticket_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("raised_at", Integer, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("resolved_at", Integer),
    Index("conflicts_conflict_id", "conflict_id", unique=True),
    Index("conflicts_ticket", "profile", "section", "ticket_id"),
)

sections = Table(
    "sections",
    MIRROR,
    # Names profile and section by one small number in the big tables.
    Column("number", Integer, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("cursor", Text, nullable=False),
    Column("read_at", Integer),
    Column("total", Integer),
    Column("tickets", Integer, nullable=False),  # counted as they come, since counting a million takes too long
    UniqueConstraint("profile", "section"),
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
    Index("tickets_key", "section", "ticket_id", unique=True),
)

codes = Table(
    "codes",
    MIRROR,
    # Looked up by code alone, so the rows lie in that order. A dead code stays findable.
    Column("code", Text, primary_key=True),
    Column("ticket", Integer, primary_key=True),
    Column("dead", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
