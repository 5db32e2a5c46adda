"""What the cash desk shows of orders at once: the own file, read on a thread that never waits for a vendor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import Signal, Slot

from station.domain.booking_cache import BookingCache
from station.domain.booking_day import OrdersReport
from station.domain.days import Days, day_of
from station.domain.money import Money
from station.domain.order_search import OrderSearch, SearchableOrder, find_orders
from station.domain.trouble import TroubleError
from station.services.cash_desk import zone_of
from station.services.cash_desk_orders import known_orders
from station.workers.desk_orders_events import OrdersFound, OrdersRequested, OrdersTroubled
from station.workers.desk_parts import DeskParts
from station.workers.worker import Worker, guarded


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was read last: typing into the filter reads nothing again."""

    days: Days
    mine: bool
    report: OrdersReport
    orders: tuple[SearchableOrder, ...]

    def holds(self, search: OrderSearch) -> bool:
        return (self.days, self.mine) == (search.days, search.mine)


class OrdersReader(Worker):
    """Reads the cache. Everything below runs on its own thread.

    `open_parts` is called there at the start, and may take its time; it raises TroubleError, which another worker of
    the desk tells.
    """

    orders_found = Signal(object)  # OrdersFound
    troubled = Signal(object)  # OrdersTroubled

    def __init__(self, profile: str, open_parts: Callable[[], DeskParts]) -> None:
        super().__init__(f"orders' reader of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: DeskParts | None = None
        self._kept: _Kept | None = None
        self._newest = 0

    def on_begin(self) -> None:
        """Opens the files, or waits for the other worker that does."""
        try:
            self._parts = self._open_parts()
        except TroubleError:
            self._parts = None

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; anything else is a bug."""
        if isinstance(bug, TroubleError):
            self.troubled.emit(OrdersTroubled(bug.trouble))
        else:
            super().bug_rose(bug)

    def want(self, number: int) -> None:
        """Any thread: what was asked for before this number is no longer looked at."""
        self._newest = number

    @Slot(object)
    @guarded
    def find_orders(self, request: OrdersRequested) -> None:
        """The orders that fit, and how old they are (OrdersRequested); nothing where others are wanted by now."""
        if self._parts is None or request.number < self._newest:
            return
        cache, clock = self._parts.cache, self._parts.clock
        zone = zone_of(cache, self._profile)
        today = day_of(clock.now(), zone)
        search = request.search
        if request.until_today:
            span = search.days.last - search.days.first
            search = replace(search, days=Days(today - min(span, timedelta(today.toordinal() - 1)), today))
        kept = self._read(cache, search, again=request.again)
        orders = find_orders(kept.orders, search)
        instance = cache.instance(self._profile)
        self.orders_found.emit(
            OrdersFound(
                request.number,
                search,
                orders,
                Money.total(order.total for order in orders if order.valid is not False),
                kept.report.read_at,
                kept.report.complete,
                today,
                zone,
                "" if instance is None else instance.currency,
            )
        )

    def _read(self, cache: BookingCache, search: OrderSearch, *, again: bool) -> _Kept:
        if self._kept is None or again or not self._kept.holds(search):
            report = known_orders(cache, self._profile, search.days, mine=search.mine)
            orders = tuple(map(SearchableOrder.of, report.orders))
            self._kept = _Kept(search.days, search.mine, report, orders)
        return self._kept
