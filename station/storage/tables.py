"""The journal's tables as they are declared. Migrations build them; a test compares the two.

Times are microseconds since 1970 in UTC (`moments.py`). Enumerations stand as their text.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, MetaData, Table, Text, text

JOURNAL = MetaData()

JOURNAL_REVISION = "journal_0005"
"""The newest migration of the journal: a file that has it needs no look at Alembic, which is slow to import."""

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
    Index("scans_counts", "profile", "outcome", "decided_at", "mode", "reason"),
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
    Column("answers", Text),  # JSON by question id, until the vendor has heard them; NULL: none
    Column("annul_asked_at", Integer),
    Index("outbox_item_id", "item_id", unique=True),
    Index("outbox_scan_id", "scan_id"),
    Index("outbox_ticket", "profile", "section", "ticket_id", "state", "action"),
    Index("outbox_code", "profile", "code"),
    Index("outbox_state", "profile", "state"),
    Index("outbox_taken_back", "profile", "state", sqlite_where=text("annul_asked_at IS NOT NULL")),
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
    Column("here_at", Integer),
    Column("there", Text),  # JSON of Ticket as the vendor's list showed it
    Index("conflicts_conflict_id", "conflict_id", unique=True),
    Index("conflicts_ticket", "profile", "section", "ticket_id"),
)

mirrors = Table(
    "mirrors",
    JOURNAL,
    # Whose list lies in the file `mirror-<number>.db`. AUTOINCREMENT: a file's name is never given twice.
    Column("number", Integer, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("state", Text, nullable=False),  # "loading" or "in_force"
    Column("begun_at", Integer, nullable=False),
    Column("boot", Text, nullable=False),  # the machine's run in which the load was begun
    Index("mirrors_profile", "profile", "state", unique=True),
    sqlite_autoincrement=True,
)


desk_changes = Table(
    "desk_changes",
    JOURNAL,
    Column("position", Integer, primary_key=True),
    Column("change_id", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("booking_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("document", Text, nullable=False),  # JSON of BookingChange
    Index("desk_changes_change_id", "change_id", unique=True),
    Index("desk_changes_booking", "profile", "kind", "booking_id"),
    Index("desk_changes_state", "profile", "state"),
)

desk_sales = Table(
    "desk_sales",
    JOURNAL,
    Column("position", Integer, primary_key=True),
    Column("sale_id", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("document", Text, nullable=False),  # JSON of Sale
    Index("desk_sales_sale_id", "sale_id", unique=True),
    Index("desk_sales_state", "profile", "state"),
)

desk_drafts = Table(
    "desk_drafts",
    JOURNAL,
    Column("number", Integer, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("document", Text, nullable=False),  # JSON of Draft
    Index("desk_drafts_subject", "profile", "kind", "subject", unique=True),
)
