"""The journal's first tables: sequence, scan log, outbox, conflicts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "journal_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conflicts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("conflict_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("raised_at", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("resolved_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("conflicts_conflict_id", "conflicts", ["conflict_id"], unique=True)
    op.create_index("conflicts_ticket", "conflicts", ["profile", "section", "ticket_id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("scan_id", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("door_time", sa.Integer(), nullable=False),
        sa.Column("admitted", sa.Boolean(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=True),
        sa.Column("sent_seq", sa.Integer(), nullable=True),
        sa.Column("acknowledged_seq", sa.Integer(), nullable=True),
        sa.Column("unseen_seq", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.Integer(), nullable=True),
        sa.Column("timed_out_at", sa.Integer(), nullable=True),
        sa.Column("expires_at", sa.Integer(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("position"),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_code", "outbox", ["profile", "code"], unique=False)
    op.create_index(
        "outbox_counts", "outbox", ["profile", "door_time", "action", "state", "admitted", "people"], unique=False
    )
    op.create_index("outbox_item_id", "outbox", ["item_id"], unique=True)
    op.create_index("outbox_scan_id", "outbox", ["scan_id"], unique=False)
    op.create_index("outbox_state", "outbox", ["profile", "state"], unique=False)
    op.create_index("outbox_ticket", "outbox", ["profile", "section", "ticket_id", "state", "action"], unique=False)
    op.create_table(
        "scans",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("scan_id", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("what_now", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Integer(), nullable=False),
        sa.Column("unmade", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=True),
        sa.Column("uses_used", sa.Integer(), nullable=True),
        sa.Column("uses_maximum", sa.Integer(), nullable=True),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("vendor_message", sa.Text(), nullable=False),
        sa.Column("known_at", sa.Integer(), nullable=True),
        sa.Column("upload", sa.Text(), nullable=False),
        sa.Column("elapsed_ms", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
        sqlite_autoincrement=True,
    )
    op.create_index("scans_counts", "scans", ["profile", "outcome", "decided_at", "mode"], unique=False)
    op.create_index("scans_profile", "scans", ["profile"], unique=False)
    op.create_index("scans_scan_id", "scans", ["scan_id"], unique=True)
    op.create_table(
        "sequence",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
