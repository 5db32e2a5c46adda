"""Bookings and the door: which barcodes belong to a booking, who came on them, and whose booking a scanned code is."""

from __future__ import annotations

from datetime import date

from station.domain.arrivals import Arrivals
from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingCache
from station.domain.desk_journal import DeskJournal
from station.domain.order import OrderItem


def arrivals_of(cache: BookingCache, journal: DeskJournal, key: BookingKey, order_id: str) -> Arrivals:
    """The booking's barcodes, by the order it was sold with, and their scans here. Any thread; raises TroubleError."""
    order = cache.order(key.profile, order_id) if order_id else None
    items = () if order is None else tuple(item for item in order.items if _sold(item, key))
    barcodes = tuple(barcode for item in items for barcode in item.barcodes)
    return Arrivals(barcodes, journal.door_scans(key.profile, barcodes) if barcodes else ())


def booking_of_code(cache: BookingCache, profile: str, code: str) -> tuple[BookingKey, date] | None:
    """Whose booking a code is, and the day in whose list it stands; None: no booking that is kept here. Any thread;
    raises TroubleError."""
    order = cache.order_of_barcode(profile, code)
    for item in () if order is None else order.items:
        if item.booking_kind is not None and code in item.barcodes:
            key = BookingKey(profile, item.booking_kind, item.sale_id)
            place = cache.source_of(key)
            if place is not None:
                return key, place[0]
    return None


def _sold(item: OrderItem, key: BookingKey) -> bool:
    return item.booking_kind is key.kind and item.sale_id == key.booking_id
