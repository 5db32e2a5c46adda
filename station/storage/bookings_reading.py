"""Reading bookings.db: a day's rows by number, single bookings, dates and orders."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Engine, PoolProxiedConnection

from station.domain.booking import BookingKey, KnownBooking
from station.domain.booking_cache import DATES, TOURS, BookingSearch, Reading
from station.domain.cash_desk import Instance
from station.domain.days import Days
from station.domain.event import EventDate
from station.domain.order import Order
from station.storage.bookings_rows import (
    KNOWN_COLUMNS,
    Row,
    decode_event_date,
    decode_instance,
    known_booking,
    known_order,
    reading,
)
from station.storage.bookings_search import JOINED, search_sql
from station.storage.engine import driver
from station.storage.failures import known_trouble
from station.storage.moments import from_micros

_T = TypeVar("_T")
ROWS_AT_ONCE = 500
"""Rows that one query may name."""

_INSTANCE = "SELECT content FROM instances WHERE profile = ?"
_READINGS = "SELECT day, source, read_at, listed, total, complete FROM readings WHERE profile = ? AND day = ?"
_DAYS = "SELECT DISTINCT day FROM bookings WHERE profile = ? ORDER BY day"
_ROWS = f"SELECT number, {KNOWN_COLUMNS} FROM {JOINED} WHERE number IN "
_BOOKING = (
    f"SELECT {KNOWN_COLUMNS} FROM {JOINED} WHERE bookings.profile = ? AND bookings.kind = ? AND bookings.booking_id = ?"
)
_SOURCE = "SELECT day, source FROM bookings WHERE profile = ? AND kind = ? AND booking_id = ?"
_DATES = "SELECT content FROM dates WHERE profile = ? AND day = ?"
_DATE = "SELECT content FROM dates WHERE profile = ? AND event_id = ? AND date_id = ?"
_ORDERS = (
    "SELECT content, mine FROM orders WHERE profile = ? AND day BETWEEN ? AND ? AND mine >= ?"
    " ORDER BY created_at DESC, order_id DESC"
)
_ORDER = "SELECT content, mine FROM orders WHERE profile = ? AND order_id = ?"
_ORDER_READ = "SELECT read_at FROM orders WHERE profile = ? AND order_id = ?"
_OF_BARCODE = (
    "SELECT content, mine FROM barcodes JOIN orders USING (profile, order_id)"
    " WHERE barcodes.profile = ? AND barcode = ? ORDER BY created_at DESC"
)


class BookingsReading:
    """The reading half of bookings.db. Any thread; every method raises TroubleError when the file cannot be read."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._reading = engine
        self._name = name
        # Kept by the threads in turn: taking one from a deque is atomic, and far cheaper than from the pool.
        self._idle: deque[PoolProxiedConnection] = deque()

    def instance(self, profile: str) -> Instance | None:
        """What the profile's vendor said of itself last."""
        rows = self._rows(_INSTANCE, profile)
        return decode_instance(rows[0][0]) if rows else None

    def readings(self, profile: str, day: date) -> tuple[Reading, ...]:
        """Every list of the day that was ever read: tours first, then dates, then the rest by name."""
        found = [reading(profile, row) for row in self._rows(_READINGS, profile, day.isoformat())]
        return tuple(sorted(found, key=lambda each: (each.source != TOURS, each.source != DATES, each.source)))

    def days(self, profile: str) -> tuple[date, ...]:
        """Days that have bookings here, oldest first."""
        return tuple(date.fromisoformat(row[0]) for row in self._rows(_DAYS, profile))

    def find(self, profile: str, search: BookingSearch) -> tuple[int, ...]:
        """Numbers of rows in the order asked for: good until the next refresh of the day."""
        sql, values = search_sql(profile, search)
        return tuple(row[0] for row in self._rows(sql, *values))

    def rows(self, numbers: Sequence[int]) -> tuple[KnownBooking, ...]:
        """Those of the rows that are still there, in the order of the numbers."""
        known: dict[int, KnownBooking] = {}
        for start in range(0, len(numbers), ROWS_AT_ONCE):
            named = numbers[start : start + ROWS_AT_ONCE]
            places = ", ".join("?" * len(named))
            known |= {row[0]: known_booking(row[1:]) for row in self._rows(f"{_ROWS} ({places})", *named)}
        return tuple(known[number] for number in numbers if number in known)

    def booking(self, key: BookingKey) -> KnownBooking | None:
        """One booking with everything that was read about it."""
        rows = self._rows(_BOOKING, key.profile, key.kind.value, key.booking_id)
        return known_booking(rows[0]) if rows else None

    def source_of(self, key: BookingKey) -> tuple[date, str] | None:
        """Day and list in which a booking was seen last."""
        rows = self._rows(_SOURCE, key.profile, key.kind.value, key.booking_id)
        return (date.fromisoformat(rows[0][0]), rows[0][1]) if rows else None

    def dates(self, profile: str, day: date) -> tuple[EventDate, ...]:
        """The event dates of a day, as they begin."""
        found = [decode_event_date(row[0]) for row in self._rows(_DATES, profile, day.isoformat())]
        return tuple(sorted(found, key=lambda each: (each.starts_at is None, each.starts_at, each.date_id)))

    def event_date(self, profile: str, event_id: str, date_id: str) -> EventDate | None:
        """One date of an event."""
        rows = self._rows(_DATE, profile, event_id, date_id)
        return decode_event_date(rows[0][0]) if rows else None

    def orders(self, profile: str, days: Days, *, mine: bool) -> tuple[Order, ...]:
        """Newest first."""
        first, last = days.first.isoformat(), days.last.isoformat()
        return tuple(known_order(row) for row in self._rows(_ORDERS, profile, first, last, mine))

    def order(self, profile: str, order_id: str) -> Order | None:
        """One order."""
        rows = self._rows(_ORDER, profile, order_id)
        return known_order(rows[0]) if rows else None

    def order_of_barcode(self, profile: str, barcode: str) -> Order | None:
        """The newest order that has the barcode."""
        rows = self._rows(_OF_BARCODE, profile, barcode)
        return known_order(rows[0]) if rows else None

    def order_read_at(self, profile: str, order_id: str) -> datetime | None:
        """When an order was read last."""
        rows = self._rows(_ORDER_READ, profile, order_id)
        return from_micros(rows[0][0]) if rows else None

    def damage(self) -> str:
        """What SQLite's own check finds wrong with the file; empty when it is whole. Takes time: reads all of it."""
        found = [str(row[0]) for row in self._rows("PRAGMA integrity_check")]
        return "" if found == ["ok"] else "\n".join(found)

    def _close_readers(self) -> None:
        while self._idle:
            self._idle.pop().close()
        self._reading.dispose()

    def _rows(self, sql: str, *values: object) -> list[Row]:
        return self._read(lambda connection: connection.execute(sql, values).fetchall())

    def _read(self, read: Callable[[sqlite3.Connection], _T]) -> _T:
        with known_trouble(self._name):
            try:
                lent = self._idle.pop()
            except IndexError:
                lent = self._reading.raw_connection()
            try:
                return read(driver(lent))
            finally:
                self._idle.append(lent)
