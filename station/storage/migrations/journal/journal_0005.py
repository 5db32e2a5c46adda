"""Answers to a vendor's questions wait with their scan; what was taken back is told to the vendor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "journal_0005"
down_revision = "journal_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("answers", sa.Text(), nullable=True))
    op.add_column("outbox", sa.Column("annul_asked_at", sa.Integer(), nullable=True))
    waiting = sa.text("annul_asked_at IS NOT NULL")
    op.create_index("outbox_taken_back", "outbox", ["profile", "state"], sqlite_where=waiting)
    # A question is no refusal: the counters tell them apart without a look into the table.
    op.drop_index("scans_counts", "scans")
    op.create_index("scans_counts", "scans", ["profile", "outcome", "decided_at", "mode", "reason"])
