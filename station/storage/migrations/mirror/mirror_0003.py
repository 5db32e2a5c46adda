"""What a section's codes are signed with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "mirror_0003"
down_revision = "mirror_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sections", sa.Column("public_key", sa.Text(), nullable=False, server_default=""))
