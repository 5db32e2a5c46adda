"""The two threads behind the desk's orders: one reads this station's file, the other asks the vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from station.app.cash_desk_opening import OpenDesk
from station.app.cash_desk_threads import DeskThreads, Wires
from station.domain.profile import Profile
from station.services.link import LinkWatch
from station.workers.desk_orders import OrderParts, OrdersWorker
from station.workers.desk_orders_events import (
    BarcodeLookUpRequested,
    OrderRefreshRequested,
    OrdersRefreshRequested,
    OrdersRequested,
)
from station.workers.desk_orders_reading import OrdersReader

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage


class OrderThreads(DeskThreads):
    """Lives on the GUI thread."""

    orders_found = Signal(object)
    orders_progressed = Signal(object)
    orders_refreshed = Signal(object)
    order_refreshed = Signal(object)
    barcode_looked_up = Signal(object)
    troubled = Signal(object)
    # requests to the workers
    search_wanted = Signal(object)
    list_wanted = Signal(object)
    look_wanted = Signal()

    def __init__(self, opening: OpenDesk, profile: Profile, link: LinkWatch) -> None:
        self._opening = opening
        self.reader = OrdersReader(profile.name, opening.parts)
        self.worker = OrdersWorker(profile.name, self._open, silent=lambda: link.state().silent)
        super().__init__((self.reader, self.worker))
        self._connect()

    @Slot(object)
    def find(self, request: OrdersRequested) -> None:
        """Earlier searches that still wait are passed over."""
        self.reader.want(request.number)
        self.search_wanted.emit(request)

    @Slot(object)
    def refresh(self, request: OrdersRefreshRequested) -> None:
        """Another list that is being read ends."""
        self.worker.want_orders(request)
        self.list_wanted.emit(request)

    @Slot(object)
    def refresh_order(self, request: OrderRefreshRequested) -> None:
        """Before the rest of a list."""
        self.worker.want_order(request)
        self.look_wanted.emit()

    @Slot(object)
    def look_up(self, request: BarcodeLookUpRequested) -> None:
        """Likewise."""
        self.worker.want_barcode(request)
        self.look_wanted.emit()

    @Slot()
    def cancel(self) -> None:
        """The reading under way ends between two pages."""
        self.worker.cancel()

    def wires(self, page: CashDeskPage) -> Wires:
        view = page.orders
        return (
            (view.orders_requested, self.find),
            (view.refresh_requested, self.refresh),
            (view.order_refresh_requested, self.refresh_order),
            (view.barcode_requested, self.look_up),
            (view.cancel_requested, self.cancel),
            (self.orders_found, view.orders_found),
            (self.orders_progressed, view.orders_progressed),
            (self.orders_refreshed, view.orders_refreshed),
            (self.order_refreshed, view.order_refreshed),
            (self.barcode_looked_up, view.barcode_looked_up),
            (self.troubled, view.troubled),
        )

    def _open(self) -> OrderParts:
        """On the worker's thread."""
        lane = self._opening.lane()
        return OrderParts(lane.orders, lane.cache)

    def _connect(self) -> None:
        reader, worker = self.reader, self.worker
        for each in (reader, worker):
            each.troubled.connect(self.troubled)
        reader.orders_found.connect(self.orders_found)
        worker.orders_progressed.connect(self.orders_progressed)
        worker.orders_refreshed.connect(self.orders_refreshed)
        worker.order_refreshed.connect(self.order_refreshed)
        worker.barcode_looked_up.connect(self.barcode_looked_up)
        self.search_wanted.connect(reader.find_orders)
        self.list_wanted.connect(worker.refresh_orders)
        self.look_wanted.connect(worker.serve)
