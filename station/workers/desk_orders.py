"""The orders of the cash desk at their vendor: reads days of them, single ones, and the order behind a barcode."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from station.domain.booking_cache import BookingCache
from station.domain.booking_day import OrderReport
from station.domain.cash_desk import OrderFilter
from station.domain.listing import ListProgress, ReadWatch
from station.domain.trouble import Trouble, TroubleError
from station.services.cash_desk_orders import OrderDesk, known_order_of_barcode
from station.workers.desk_orders_events import (
    BarcodeLookedUp,
    BarcodeLookUpRequested,
    OrderRefreshed,
    OrderRefreshRequested,
    OrdersProgressed,
    OrdersRefreshed,
    OrdersRefreshRequested,
    OrdersTroubled,
)
from station.workers.worker import Worker, guarded


@dataclass(frozen=True, slots=True)
class OrderParts:
    """What the worker runs on: the desk is its own, the cache is thread-safe to read."""

    orders: OrderDesk
    cache: BookingCache


class OrdersWorker(Worker):
    """Owns the orders' room at the vendor. Everything below runs on its own thread, but `want_orders`, `want_order`,
    `want_barcode` and `cancel`, which any thread may call; who wants something also calls the slot that serves it.
    `silent`: a person wants no traffic. `open_parts` is called on this thread and may take its time.

    Only the newest list is read: another that is wanted ends the one under way between two pages. A single order that
    is wanted meanwhile is asked for between two pages as well, since somebody waits for it.
    """

    orders_progressed = Signal(object)  # OrdersProgressed
    orders_refreshed = Signal(object)  # OrdersRefreshed
    order_refreshed = Signal(object)  # OrderRefreshed
    barcode_looked_up = Signal(object)  # BarcodeLookedUp
    troubled = Signal(object)  # OrdersTroubled

    def __init__(
        self,
        profile: str,
        open_parts: Callable[[], OrderParts],
        *,
        silent: Callable[[], bool],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(f"orders of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: OrderParts | None = None
        self._trouble: Trouble | None = None
        """Why the access is not open."""
        self._silent = silent
        self._monotonic = monotonic
        self._list: OrdersRefreshRequested | None = None
        """The list that is wanted now."""
        self._order: OrderRefreshRequested | None = None
        self._barcodes: deque[BarcodeLookUpRequested] = deque()

    def on_begin(self) -> None:
        """Opens the access."""
        try:
            self._parts = self._open_parts()
        except TroubleError as error:
            self._trouble = error.trouble
            self.troubled.emit(OrdersTroubled(error.trouble))

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; anything else is a bug."""
        if isinstance(bug, TroubleError):
            self.troubled.emit(OrdersTroubled(bug.trouble))
        else:
            super().bug_rose(bug)

    # any thread

    def want_orders(self, request: OrdersRefreshRequested) -> None:
        """Another list than the one under way."""
        self._list = request

    def want_order(self, request: OrderRefreshRequested) -> None:
        """One order; of several that wait only the last one is still looked at."""
        self._order = request

    def want_barcode(self, request: BarcodeLookUpRequested) -> None:
        """The order of one barcode."""
        self._barcodes.append(request)

    def cancel(self) -> None:
        """The reading under way ends between two pages, and keeps what it has."""
        self._list = None

    # requests

    @Slot(object)
    @guarded
    def refresh_orders(self, request: OrdersRefreshRequested) -> None:
        """Reads the orders of some days (OrdersRefreshRequested), unless others are wanted by now."""
        if self._parts is None:
            self.orders_refreshed.emit(OrdersRefreshed(request, self._trouble))
            return
        if self._silent():
            self.orders_refreshed.emit(OrdersRefreshed(request, by_hand=True))
            return

        began = self._monotonic()

        def ended() -> bool:
            return self.interrupted() or self._list is not request

        def progressed(progress: ListProgress) -> None:
            speed = progress.rows / max(0.001, self._monotonic() - began)
            left = None if progress.total is None or not speed else max(0, progress.total - progress.rows) / speed
            self.orders_progressed.emit(OrdersProgressed(request, progress, speed, left))
            self._serve()

        if ended():
            self.orders_refreshed.emit(OrdersRefreshed(request, cancelled=True))
            return
        watch = ReadWatch(progressed, ended)
        report = self._parts.orders.read_orders(OrderFilter(request.days, request.mine), watch)
        if not request.mine and report.trouble is None and not ended():
            # Only the list of one's own tells which those are, and that they are paid.
            began = self._monotonic()
            report = self._parts.orders.read_orders(OrderFilter(request.days, mine=True), watch)
        self.orders_refreshed.emit(OrdersRefreshed(request, report.trouble, cancelled=ended()))

    @Slot()
    @guarded
    def serve(self) -> None:
        """Asks for the single orders that are wanted and were not served between two pages of a list."""
        self._serve()

    def _serve(self) -> None:
        while self._barcodes and not self.interrupted():
            self._look_up(self._barcodes.popleft().barcode)
        wanted, self._order = self._order, None
        if wanted is None or self.interrupted():
            return
        if self._parts is None:
            report: OrderReport | None = OrderReport(None, None, self._trouble)
        else:
            report = None if self._silent() else self._parts.orders.read_order(wanted.order_id)
        self.order_refreshed.emit(OrderRefreshed(wanted.order_id, report))

    def _look_up(self, barcode: str) -> None:
        if self._parts is None:
            self.barcode_looked_up.emit(BarcodeLookedUp(barcode, OrderReport(None, None, self._trouble)))
        elif self._silent():
            known = known_order_of_barcode(self._parts.cache, self._profile, barcode)
            self.barcode_looked_up.emit(BarcodeLookedUp(barcode, known, by_hand=True))
        else:
            self.barcode_looked_up.emit(BarcodeLookedUp(barcode, self._parts.orders.read_order_of_barcode(barcode)))
