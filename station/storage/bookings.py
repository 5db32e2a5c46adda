"""bookings.db: what the vendor said of bookings and orders. A cache; without its file every day is read afresh."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.booking import Booking, BookingKey, Feedback, Payment
from station.domain.booking_cache import ORDERS, TOURS, Reading, bookings_of
from station.domain.cash_desk import Instance
from station.domain.event import EventDate
from station.domain.order import Order
from station.storage import bookings_writing as writing
from station.storage.bookings_reading import BookingsReading
from station.storage.bookings_rows import content
from station.storage.bookings_tables import BOOKINGS_REVISION
from station.storage.engine import Durability, driver, writing_engine
from station.storage.failures import known_trouble
from station.storage.moments import to_micros
from station.storage.schema import SchemaLine, bring_up, open_for_reading

BOOKINGS_FILE = "bookings.db"
BOOKINGS_LINE = SchemaLine(BOOKINGS_REVISION, (Path(__file__).with_name("migrations") / "bookings",), precious=False)
ROWS_PER_TRANSACTION = 500
"""A scan that wants the disk waits for no more than this."""

_DURABILITY = Durability(synchronous="NORMAL", checkpoint_pages=250)
"""Power loss may take the last lists: they are read again."""

_INSTANCE = "INSERT OR REPLACE INTO instances (profile, content) VALUES (?, ?)"
_FEEDBACK = "UPDATE bookings SET feedback = ?, feedback_read_at = ? WHERE profile = ? AND kind = ? AND booking_id = ?"
_TABLES = ("bookings", "dates", "orders", "readings", "sales", "barcodes", "instances")


def open_bookings(folder: Path, *, read_only: bool = False) -> SqliteBookings:
    """Opens the folder's bookings, making or migrating the file first; the folder should be claimed (`DataFolder`).

    `read_only` works beside a writer, changes nothing, and reads an empty file where there is none yet.
    Raises TroubleError: DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_LOCKED, DISK_FULL, NOT_WRITABLE.
    """
    path = folder / BOOKINGS_FILE
    with known_trouble(BOOKINGS_FILE):
        if read_only:
            return SqliteBookings(open_for_reading(path, BOOKINGS_LINE), None)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        engine = writing_engine(path, _DURABILITY)
        try:
            bring_up(engine, path, BOOKINGS_LINE)
            reading = open_for_reading(path, BOOKINGS_LINE)
        except BaseException:
            engine.dispose()
            raise
        return SqliteBookings(reading, engine)


def open_bookings_copy(folder: Path, target: Path) -> SqliteBookings:
    """A copy of a folder's bookings in another one, to be written while somebody else owns the first.

    Raises TroubleError as `open_bookings` does.
    """
    with open_bookings(folder, read_only=True) as kept:
        kept.copy_into(target / BOOKINGS_FILE)
    return open_bookings(target)


class SqliteBookings(BookingsReading):
    """Implements `domain.booking_cache.BookingCache`. Any thread may call it; `close` when all are done with it."""

    def __init__(self, reading: Engine, engine: Engine | None) -> None:
        super().__init__(reading, BOOKINGS_FILE)
        self._writing = engine
        self._held: PoolProxiedConnection | None = None if engine is None else engine.raw_connection()
        self._lock = RLock()

    def store_instance(self, profile: str, instance: Instance) -> None:
        """What the vendor says of itself."""
        with self._transaction() as connection:
            connection.execute(_INSTANCE, (profile, content(instance)))

    def store_bookings(self, reading: Reading, bookings: Sequence[tuple[date, Booking]]) -> int:
        """A list of a day, in transactions of at most 500 rows; returns how many are new or changed.

        Raises TroubleError; then the transactions before the failed one stand, and the list can come again.
        """
        changed = 0
        for start in range(0, len(bookings), ROWS_PER_TRANSACTION):
            rows = bookings[start : start + ROWS_PER_TRANSACTION]
            with self._transaction() as connection:
                changed += writing.write_bookings(connection, reading, rows)
        with self._transaction() as connection:
            if reading.complete:
                writing.remove_unlisted_bookings(connection, reading)
            writing.write_reading(connection, reading)
        return changed

    def store_booking(self, booking: Booking, day: date, read_at: datetime) -> None:
        """One booking with its prices."""
        on = bookings_of(booking.product_id, booking.date_id) if booking.date_id else TOURS
        with self._transaction() as connection:
            writing.write_booking(connection, booking, day, on, read_at)

    def store_feedback(self, key: BookingKey, feedback: Feedback | None, read_at: datetime) -> None:
        """None: the vendor says there is none yet. Of a booking that is not kept, nothing is kept."""
        given = None if feedback is None else content(feedback)
        with self._transaction() as connection:
            values = (given, to_micros(read_at), key.profile, key.kind.value, key.booking_id)
            connection.execute(_FEEDBACK, values)

    def store_payment(self, key: BookingKey, payment: Payment, read_at: datetime) -> None:
        """What became known of a booking's payment by another way than its order."""
        with self._transaction() as connection:
            writing.write_payment(connection, key, payment, read_at)

    def store_dates(self, reading: Reading, dates: Sequence[tuple[date, EventDate]]) -> None:
        """A day's event dates; bookings of dates that are no longer among them leave with them."""
        with self._transaction() as connection:
            writing.write_dates(connection, reading, dates)
            writing.write_reading(connection, reading)

    def store_date(self, profile: str, day: date, on: EventDate, read_at: datetime) -> None:
        """One date by itself."""
        with self._transaction() as connection:
            writing.write_date(connection, profile, day, on, read_at)

    def store_orders(self, reading: Reading, orders: Sequence[tuple[date, Order]]) -> None:
        """A day's orders, in transactions of at most 500 rows."""
        for start in range(0, len(orders), ROWS_PER_TRANSACTION):
            with self._transaction() as connection:
                for day, order in orders[start : start + ROWS_PER_TRANSACTION]:
                    writing.write_order(connection, reading.profile, order, day, reading.read_at)
        with self._transaction() as connection:
            if reading.complete and reading.source == ORDERS:
                writing.remove_unlisted_orders(connection, reading)
            writing.write_reading(connection, reading)

    def store_order(self, order: Order, day: date, profile: str, read_at: datetime) -> None:
        """One order with its details."""
        with self._transaction() as connection:
            writing.write_order(connection, profile, order, day, read_at)

    def purge(self, profile: str, before: date) -> int:
        """Forgets everything about days before this one; returns how many bookings went."""
        with self._transaction() as connection:
            return writing.purge(connection, profile, before)

    def forget(self, profile: str) -> None:
        """Forgets everything of a profile."""
        with self._transaction() as connection:
            for table in _TABLES:
                connection.execute(f"DELETE FROM {table} WHERE profile = ?", (profile,))  # noqa: S608  a constant

    def copy_into(self, path: Path) -> None:
        """Writes everything as it is now into another file. Raises TroubleError."""
        with known_trouble(path.name), closing(sqlite3.connect(path)) as copy:
            self._read(lambda connection: connection.backup(copy))

    def close(self) -> None:
        """Closes all connections; the last of them folds the WAL into the file."""
        self._close_readers()
        with self._lock:
            if self._held is not None:
                self._held.close()
                self._held = None
            if self._writing is not None:
                self._writing.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, known_trouble(self._name):
            if self._held is None:
                raise RuntimeError("the bookings were opened for reading only, or are closed")
            connection = driver(self._held)
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
