"""Writing bookings.db: rows compared with what stands there, inside one transaction of the caller's."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from station.domain.booking import Booking, BookingKey, Payment
from station.domain.booking_cache import Reading, bookings_of
from station.domain.event import EventDate
from station.domain.order import Order
from station.storage.bookings_rows import BOOKING_COLUMNS, booking_row, content, known_order, prices_text
from station.storage.moments import maybe_micros, to_micros

_COLUMNS = BOOKING_COLUMNS.split(", ")
_READ = (
    "INSERT OR REPLACE INTO readings (profile, day, source, read_at, listed, total, complete)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_KNOWN = "SELECT content, day, source, prices FROM bookings WHERE profile = ? AND kind = ? AND booking_id = ?"
_UPSERT = (
    f"INSERT INTO bookings ({BOOKING_COLUMNS}, day, source, read_at, prices, prices_read_at, profile, kind, booking_id)"
    f" VALUES ({', '.join('?' * (len(_COLUMNS) + 8))})"
    f" ON CONFLICT (profile, kind, booking_id) DO UPDATE SET"
    f" {', '.join(f'{column} = excluded.{column}' for column in _COLUMNS)},"
    " day = excluded.day, source = excluded.source, read_at = excluded.read_at,"
    " prices = coalesce(excluded.prices, prices), prices_read_at = coalesce(excluded.prices_read_at, prices_read_at)"
)
_GONE = "DELETE FROM bookings WHERE profile = ? AND day = ? AND source = ? AND read_at <> ?"
_DATE = "INSERT OR REPLACE INTO dates (profile, event_id, date_id, day, content, read_at) VALUES (?, ?, ?, ?, ?, ?)"
_GONE_DATES = "DELETE FROM dates WHERE profile = ? AND day = ? AND read_at <> ? RETURNING event_id, date_id"
_ORDER = (
    "INSERT OR REPLACE INTO orders (profile, order_id, day, created_at, mine, content, read_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_KNOWN_ORDER = "SELECT content, mine FROM orders WHERE profile = ? AND order_id = ?"
_GONE_ORDERS = "DELETE FROM orders WHERE profile = ? AND day = ? AND read_at <> ? RETURNING order_id"
_SALE = (
    "INSERT INTO sales (profile, kind, booking_id, payment, order_id, read_at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET"
    " payment = CASE excluded.payment WHEN 'not_known' THEN payment ELSE excluded.payment END,"
    " order_id = CASE excluded.order_id WHEN '' THEN order_id ELSE excluded.order_id END, read_at = excluded.read_at"
)
_UNSOLD = (
    "DELETE FROM sales WHERE profile = ?"
    " AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.profile = sales.profile AND orders.order_id = sales.order_id)"
    " AND NOT EXISTS (SELECT 1 FROM bookings WHERE bookings.profile = sales.profile AND bookings.kind = sales.kind"
    " AND bookings.booking_id = sales.booking_id)"
)
_UNSOLD_BARCODES = (
    "DELETE FROM barcodes WHERE profile = ? AND NOT EXISTS"
    " (SELECT 1 FROM orders WHERE orders.profile = barcodes.profile AND orders.order_id = barcodes.order_id)"
)


def write_reading(connection: sqlite3.Connection, reading: Reading) -> None:
    """When a list was read, and what it counted."""
    values = (reading.listed, reading.total, reading.complete)
    connection.execute(_READ, (*_place(reading), to_micros(reading.read_at), *values))


def write_bookings(connection: sqlite3.Connection, reading: Reading, rows: Sequence[tuple[date, Booking]]) -> int:
    """Inserts or updates; returns how many are new or changed."""
    return sum(write_booking(connection, booking, day, reading.source, reading.read_at) for day, booking in rows)


def write_booking(connection: sqlite3.Connection, booking: Booking, day: date, source: str, read_at: datetime) -> bool:
    """One booking; prices it does not hold stay as they were. Returns whether it is new or changed."""
    key = (booking.key.profile, booking.key.kind.value, booking.key.booking_id)
    row, prices = booking_row(booking), prices_text(booking)
    known = connection.execute(_KNOWN, key).fetchone()
    prices_read_at = None if prices is None else to_micros(read_at)
    marks = (day.isoformat(), source, to_micros(read_at), prices, prices_read_at)
    connection.execute(_UPSERT, (*row, *marks, *key))
    return known is None or tuple(known[:3]) != (row[-1], *marks[:2]) or prices not in (None, known[3])


def remove_unlisted_bookings(connection: sqlite3.Connection, reading: Reading) -> None:
    """What a whole list no longer shows has gone from it."""
    connection.execute(_GONE, (*_place(reading), to_micros(reading.read_at)))


def write_dates(connection: sqlite3.Connection, reading: Reading, rows: Sequence[tuple[date, EventDate]]) -> None:
    """Event dates; those a whole list no longer shows leave with their bookings."""
    profile = reading.profile
    for own_day, on in rows:
        write_date(connection, profile, own_day, on, reading.read_at)
    if reading.complete:
        day, read_at = reading.day.isoformat(), to_micros(reading.read_at)
        for event_id, date_id in connection.execute(_GONE_DATES, (profile, day, read_at)).fetchall():
            place = (profile, day, bookings_of(event_id, date_id))
            connection.execute("DELETE FROM bookings WHERE profile = ? AND day = ? AND source = ?", place)
            connection.execute("DELETE FROM readings WHERE profile = ? AND day = ? AND source = ?", place)


def write_date(connection: sqlite3.Connection, profile: str, day: date, on: EventDate, read_at: datetime) -> None:
    """One event date."""
    values = (profile, on.event_id, on.date_id, day.isoformat(), content(on), to_micros(read_at))
    connection.execute(_DATE, values)


def write_order(connection: sqlite3.Connection, profile: str, order: Order, day: date, read_at: datetime) -> None:
    """One order, what it says of its bookings' payment, and its barcodes. A payment status that only the details
    hold outlives the next list."""
    known = connection.execute(_KNOWN_ORDER, (profile, order.order_id)).fetchone()
    if known is not None:
        before = known_order(known)
        status = order.payment_status or before.payment_status
        order = replace(order, payment_status=status, mine=order.mine or before.mine)
    micros, created = to_micros(read_at), maybe_micros(order.created_at)
    kept = content(replace(order, mine=None))
    values = (profile, order.order_id, day.isoformat(), created, bool(order.mine), kept, micros)
    connection.execute(_ORDER, values)
    connection.execute("DELETE FROM barcodes WHERE profile = ? AND order_id = ?", (profile, order.order_id))
    codes = [(profile, barcode, order.order_id) for barcode in dict.fromkeys(order.barcodes)]
    connection.executemany("INSERT INTO barcodes (profile, barcode, order_id) VALUES (?, ?, ?)", codes)
    for item in order.items:
        if item.booking_kind is not None and item.sale_id:
            sale = (profile, item.booking_kind.value, item.sale_id, order.payment.value, order.order_id, micros)
            connection.execute(_SALE, sale)


def remove_unlisted_orders(connection: sqlite3.Connection, reading: Reading) -> None:
    """What the list of everybody's orders no longer shows has gone from its day."""
    place = (reading.profile, reading.day.isoformat(), to_micros(reading.read_at))
    for (order_id,) in connection.execute(_GONE_ORDERS, place).fetchall():
        connection.execute("DELETE FROM barcodes WHERE profile = ? AND order_id = ?", (reading.profile, order_id))


def write_payment(connection: sqlite3.Connection, key: BookingKey, payment: Payment, read_at: datetime) -> None:
    """What became known of a payment by another way than the order."""
    connection.execute(_SALE, (key.profile, key.kind.value, key.booking_id, payment.value, "", to_micros(read_at)))


def purge(connection: sqlite3.Connection, profile: str, before: date) -> int:
    """Forgets the days before this one; returns how many bookings went."""
    limit = (profile, before.isoformat())
    gone = connection.execute("DELETE FROM bookings WHERE profile = ? AND day < ?", limit).rowcount
    for table in ("dates", "orders", "readings"):
        connection.execute(f"DELETE FROM {table} WHERE profile = ? AND day < ?", limit)
    connection.execute(_UNSOLD, (profile,))
    connection.execute(_UNSOLD_BARCODES, (profile,))
    return gone


def _place(reading: Reading) -> tuple[str, str, str]:
    return reading.profile, reading.day.isoformat(), reading.source
