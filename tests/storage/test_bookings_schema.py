"""bookings.db: its migrations, and whatever a vendor's texts hold comes back out of it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st

from station.domain.booking import Booking, BookingKey, BookingKind, BookingPrice, BookingState, BookingStatus, Customer
from station.domain.booking_cache import ORDERS, BookingSearch
from station.domain.money import LARGEST, Money
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.trouble import TroubleError, TroubleKind
from station.storage import schema
from station.storage.bookings import BOOKINGS_LINE, open_bookings
from station.storage.bookings_tables import BOOKINGS, BOOKINGS_REVISION
from station.storage.engine import memory_engine
from station.storage.schema import upgrade
from tests.storage.bookings_samples import DAY, reading
from tests.storage.later import NEXT_REVISION, brought_up
from tests.storage.test_schema import statements

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
COUNTS = st.none() | st.integers(-(2**31), 2**31)
TIMES = st.none() | st.datetimes(
    datetime.fromisoformat("1970-01-01"), datetime.fromisoformat("9999-12-31"), timezones=st.just(UTC)
)
AMOUNTS = st.builds(Money, st.integers(-LARGEST, LARGEST))
PRICES = st.builds(
    BookingPrice, TEXT, st.integers(-(2**31), 2**31), AMOUNTS, AMOUNTS, TEXT, TEXT, TEXT, st.booleans(), TIMES
)
BOOKED = st.builds(
    Booking,
    key=st.builds(BookingKey, st.just("desk"), st.sampled_from(BookingKind), IDS),
    title=TEXT,
    status=st.builds(BookingStatus, TEXT, st.sampled_from(BookingState)),
    starts_at=TIMES,
    duration=COUNTS,
    people=COUNTS,
    customer=st.builds(Customer, TEXT, TEXT, TEXT),
    comment=TEXT,
    product_id=TEXT,
    date_id=TEXT,
    created_at=TIMES,
    updated_at=TIMES,
    canceled_at=TIMES,
    prices=st.none() | st.lists(PRICES, max_size=3).map(tuple),
)
ITEMS = st.builds(
    OrderItem, TEXT, st.sampled_from(ItemKind), TEXT, AMOUNTS, TEXT, COUNTS, TIMES, TEXT, TEXT, TEXT,
    st.lists(TEXT, max_size=3).map(tuple),
)  # fmt: skip
SOLD = st.builds(
    Order, IDS, st.none() | st.booleans(), AMOUNTS, st.lists(ITEMS, max_size=3).map(tuple), TEXT, TEXT, TEXT, TIMES,
    st.none() | st.booleans(), TEXT, st.none() | st.just(True),
)  # fmt: skip


def test_what_migrations_build_is_what_is_declared() -> None:
    migrated, created = memory_engine(), memory_engine()
    with migrated.begin() as connection:
        upgrade(connection, BOOKINGS_LINE)
    with created.begin() as connection:
        BOOKINGS.create_all(connection)
    assert statements(migrated) == statements(created)
    with migrated.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), BOOKINGS) == []
    migrated.dispose()
    created.dispose()


def test_the_newest_revision_is_named_without_alembic() -> None:
    scripts = ScriptDirectory.from_config(schema._alembic_config(BOOKINGS_LINE))
    assert scripts.get_current_head() == BOOKINGS_REVISION


def test_a_file_from_the_future_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    folder.mkdir()
    script = NEXT_REVISION.format(next="bookings_next", newest=BOOKINGS_REVISION, table="bookings", more="")
    (folder / "next.py").write_text(script)
    later = replace(BOOKINGS_LINE, newest="bookings_next", scripts=(*BOOKINGS_LINE.scripts, folder))
    brought_up(tmp_path / "bookings.db", later)
    for read_only in (False, True):
        with pytest.raises(TroubleError) as raised:
            open_bookings(tmp_path, read_only=read_only)
        assert raised.value.trouble.kind is TroubleKind.DATABASE_NEWER
    assert not list(tmp_path.glob("*before*"))


@settings(max_examples=30)
@given(st.lists(BOOKED, max_size=5, unique_by=lambda each: each.key))
def test_bookings_come_out_as_they_went_in(booked: list[Booking]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_bookings(Path(folder)) as bookings:
        bookings.store_bookings(reading(), [(DAY, each) for each in booked])
        known = bookings.rows(bookings.find("desk", BookingSearch(DAY)))
        assert {each.booking.key: each.booking for each in known} == {each.key: each for each in booked}
        for each in booked:
            words = each.title.split()[:1]
            assert not words or bookings.find("desk", BookingSearch(DAY, words[0]))


@settings(max_examples=30)
@given(st.lists(SOLD, max_size=4, unique_by=lambda each: each.order_id))
def test_orders_come_out_as_they_went_in(sold: list[Order]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_bookings(Path(folder)) as bookings:
        bookings.store_orders(reading(ORDERS), [(DAY, each) for each in sold])
        assert {each.order_id: bookings.order("desk", each.order_id) for each in sold} == {
            each.order_id: each for each in sold
        }
        assert all(bookings.order_of_barcode("desk", code) for each in sold for code in each.barcodes)
