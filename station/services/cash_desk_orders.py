"""The cash desk's orders: lists by the day, single ones, and the order that a barcode belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from station.domain.booking_cache import MY_ORDERS, ORDERS, BookingCache, Reading
from station.domain.booking_day import OrderReport, OrdersReport
from station.domain.cash_desk import CashDeskRoom, OrderFilter
from station.domain.days import Days
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.order import Order
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import CashDesk


def known_orders(cache: BookingCache, profile: str, days: Days, *, mine: bool) -> OrdersReport:
    """The orders that are kept of some days, without asking the vendor. Raises TroubleError."""
    source = MY_ORDERS if mine else ORDERS
    readings = [
        next((each for each in cache.readings(profile, day) if each.source == source), None) for day in _each(days)
    ]
    found = [each for each in readings if each is not None]
    whole = len(found) == len(readings)
    return OrdersReport(
        orders=cache.orders(profile, days, mine=mine),
        read_at=min(each.read_at for each in found) if whole else None,
        complete=whole and all(each.complete for each in found),
    )


def known_order_of_barcode(cache: BookingCache, profile: str, barcode: str) -> OrderReport:
    """The order that sold a barcode, as far as it is kept, without asking the vendor. Raises TroubleError."""
    known = cache.order_of_barcode(profile, barcode)
    return OrderReport(known, None if known is None else cache.order_read_at(profile, known.order_id))


class OrderDesk:
    """One profile's orders. Used by one thread at a time, the one that its `CashDesk` is used by.

    The vendor's trouble stands in the reports; TroubleError is raised when the cache cannot be read or written.
    """

    def __init__(self, profile: str, room: CashDeskRoom, cache: BookingCache, clock: Clock, desk: CashDesk) -> None:
        self._profile = profile
        self._room = room
        self._cache = cache
        self._clock = clock
        self._desk = desk

    def read_orders(self, wanted: OrderFilter, watch: ReadWatch = UNWATCHED) -> OrdersReport:
        """Asks for the orders of some days (none named: today); without an answer they are as they are known here."""
        self._desk.know_instance()
        started = self._clock.now()
        days = wanted.days or Days.one(self._desk.today())
        listing = self._room.orders(OrderFilter(days, wanted.mine), watch)
        if listing.rows or (listing.trouble is None and not listing.cancelled):
            self._store(listing, days, MY_ORDERS if wanted.mine else ORDERS, started)
        known = known_orders(self._cache, self._profile, days, mine=wanted.mine)
        return OrdersReport(known.orders, known.read_at, known.complete, listing.trouble)

    def read_order(self, order_id: str) -> OrderReport:
        """Asks for one order with its payment status."""
        asked = self._room.order(order_id)
        known = self._cache.order(self._profile, order_id) if isinstance(asked, Trouble) else None
        return self._report(asked, known)

    def read_order_of_barcode(self, barcode: str) -> OrderReport:
        """Asks for the order that sold a barcode."""
        asked = self._room.order_of_barcode(barcode)
        known = self._cache.order_of_barcode(self._profile, barcode) if isinstance(asked, Trouble) else None
        return self._report(asked, known)

    def _report(self, asked: Order | Trouble, known: Order | None) -> OrderReport:
        """What is known here counts while the vendor is silent, not against its word that there is no such order."""
        if isinstance(asked, Order):
            now = self._clock.now()
            self._cache.store_order(asked, self._desk.day(asked.created_at, self._desk.today()), self._profile, now)
            return OrderReport(self._cache.order(self._profile, asked.order_id), now)
        if known is None or asked.kind is TroubleKind.NOT_FOUND:
            return OrderReport(None, None, asked)
        return OrderReport(known, self._cache.order_read_at(self._profile, known.order_id), asked)

    def _store(self, listing: Listing[Order], days: Days, source: str, started: datetime) -> None:
        """Each order with the day on which it was placed; one of another day says that the days are counted otherwise,
        so nothing is taken for gone."""
        placed = [(self._desk.day(order.created_at, days.last), order) for order in listing.rows]
        complete = listing.complete and all(days.first <= day <= days.last for day, _order in placed)
        by_day: dict[date, list[tuple[date, Order]]] = {day: [] for day in _each(days)}
        for day, order in placed:
            if day in by_day:
                by_day[day].append((day, order))
            else:
                self._cache.store_order(order, day, self._profile, started)
        for day, rows in by_day.items():
            reading = Reading(self._profile, day, source, started, len(rows), complete=complete)
            self._cache.store_orders(reading, rows)


def _each(days: Days) -> Iterable[date]:
    return (days.first + timedelta(days=number) for number in range((days.last - days.first).days + 1))
