"""The cash desk writes down its changes, its sales, and what is typed and not yet saved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "journal_0004"
down_revision = "journal_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_changes",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
    )
    op.create_index("desk_changes_change_id", "desk_changes", ["change_id"], unique=True)
    op.create_index("desk_changes_booking", "desk_changes", ["profile", "kind", "booking_id"])
    op.create_index("desk_changes_state", "desk_changes", ["profile", "state"])
    op.create_table(
        "desk_sales",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sale_id", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
    )
    op.create_index("desk_sales_sale_id", "desk_sales", ["sale_id"], unique=True)
    op.create_index("desk_sales_state", "desk_sales", ["profile", "state"])
    op.create_table(
        "desk_drafts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("desk_drafts_subject", "desk_drafts", ["profile", "kind", "subject"], unique=True)
