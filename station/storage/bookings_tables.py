"""The tables of bookings.db as they are declared. Migrations build them; a test compares the two.

Times are microseconds since 1970 in UTC (`moments.py`), days are ISO dates of the venue's calendar. `content` is JSON
of the domain's own dataclass: whatever is searched or sorted by stands in a column besides.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, Table, Text

BOOKINGS = MetaData()

BOOKINGS_REVISION = "bookings_0001"
"""The newest migration: a file that has it needs no look at Alembic, which is slow to import."""

instances = Table(
    "instances",
    BOOKINGS,
    Column("profile", Text, primary_key=True),
    Column("content", Text, nullable=False),
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    BOOKINGS,
    # Which list of which day was read, and when last.
    Column("profile", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("read_at", Integer, nullable=False),
    Column("listed", Integer, nullable=False),
    Column("total", Integer),
    Column("complete", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

bookings = Table(
    "bookings",
    BOOKINGS,
    # AUTOINCREMENT, so that a number somebody still holds never names another booking.
    Column("number", Integer, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("booking_id", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("starts_at", Integer),
    Column("title_key", Text, nullable=False),
    Column("customer_key", Text, nullable=False),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("date_id", Text, nullable=False),
    Column("search", Text, nullable=False),
    Column("content", Text, nullable=False),  # without its prices
    Column("read_at", Integer, nullable=False),
    Column("prices", Text),  # JSON list; NULL: not read yet
    Column("prices_read_at", Integer),
    Column("feedback", Text),  # JSON; NULL with a time of reading: none yet
    Column("feedback_read_at", Integer),
    Index("bookings_key", "profile", "kind", "booking_id", unique=True),
    Index("bookings_day", "profile", "day", "source"),
    sqlite_autoincrement=True,
)

sales = Table(
    "sales",
    BOOKINGS,
    # What is known of a booking's payment, which no booking says: kept apart, since its order may be read first.
    Column("profile", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("booking_id", Text, primary_key=True),
    Column("payment", Text, nullable=False),
    Column("order_id", Text, nullable=False),
    Column("read_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

dates = Table(
    "dates",
    BOOKINGS,
    Column("profile", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("date_id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("read_at", Integer, nullable=False),
    Index("dates_day", "profile", "day"),
    sqlite_with_rowid=False,
)

orders = Table(
    "orders",
    BOOKINGS,
    Column("profile", Text, primary_key=True),
    Column("order_id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("created_at", Integer),
    Column("mine", Boolean, nullable=False),  # seen in the list of this account's own orders
    Column("content", Text, nullable=False),
    Column("read_at", Integer, nullable=False),
    Index("orders_day", "profile", "day"),
    sqlite_with_rowid=False,
)

barcodes = Table(
    "barcodes",
    BOOKINGS,
    Column("profile", Text, primary_key=True),
    Column("barcode", Text, primary_key=True),
    Column("order_id", Text, primary_key=True),
    Index("barcodes_order", "profile", "order_id"),
    sqlite_with_rowid=False,
)
