"""Which file holds which profile's list; a conflict keeps both sides."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "journal_0003"
down_revision = "journal_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mirrors",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.Integer(), nullable=False),
        sa.Column("boot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("mirrors_profile", "mirrors", ["profile", "state"], unique=True)
    op.add_column("conflicts", sa.Column("here_at", sa.Integer(), nullable=True))
    op.add_column("conflicts", sa.Column("there", sa.Text(), nullable=True))
