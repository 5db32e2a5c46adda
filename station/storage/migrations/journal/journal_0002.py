"""The outbox keeps what was read off a ticket, where the vendor wants more than the ticket's code."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "journal_0002"
down_revision = "journal_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("scanned", sa.Text(), nullable=False, server_default=""))
