"""The first tables: readings, bookings, sales, dates, orders, barcodes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "bookings_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "barcodes",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("barcode", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("profile", "barcode", "order_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("barcodes_order", "barcodes", ["profile", "order_id"], unique=False)
    op.create_table(
        "bookings",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.Integer(), nullable=True),
        sa.Column("title_key", sa.Text(), nullable=False),
        sa.Column("customer_key", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("date_id", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.Column("prices", sa.Text(), nullable=True),
        sa.Column("prices_read_at", sa.Integer(), nullable=True),
        sa.Column("feedback", sa.Text(), nullable=True),
        sa.Column("feedback_read_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("bookings_day", "bookings", ["profile", "day", "source"], unique=False)
    op.create_index("bookings_key", "bookings", ["profile", "kind", "booking_id"], unique=True)
    op.create_table(
        "dates",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("date_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("profile", "event_id", "date_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("dates_day", "dates", ["profile", "day"], unique=False)
    op.create_table(
        "instances",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("profile"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "orders",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=True),
        sa.Column("mine", sa.Boolean(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("profile", "order_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("orders_day", "orders", ["profile", "day"], unique=False)
    op.create_table(
        "readings",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("profile", "day", "source"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sales",
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.Text(), nullable=False),
        sa.Column("payment", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("profile", "kind", "booking_id"),
        sqlite_with_rowid=False,
    )
