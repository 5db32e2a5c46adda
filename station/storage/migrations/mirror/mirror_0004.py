"""How a list judges, and what its terms ask of each ticket."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "mirror_0004"
down_revision = "mirror_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sections", sa.Column("terms", sa.Text(), nullable=False, server_default=""))
    op.add_column("tickets", sa.Column("facts", sa.Text()))
