"""The two threads behind the sale at the desk: one keeps this station's files, the other asks the vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from station.app.cash_desk_opening import OpenDesk
from station.app.cash_desk_threads import DeskThreads, Wires
from station.domain.profile import Profile
from station.services.link import LinkWatch
from station.workers.desk_sales import DeskSalesWorker
from station.workers.desk_sales_events import ProductsRequested
from station.workers.desk_sales_keeping import DeskSalesKeeper
from station.workers.pace import Pace

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage


class SaleThreads(DeskThreads):
    """Lives on the GUI thread."""

    sales_read = Signal(object)
    order_read = Signal(object)
    products_found = Signal(object)
    product_read = Signal(object)
    basket_checked = Signal(object)
    sale_moved = Signal(object)
    not_begun = Signal(object)
    selling_changed = Signal(object)
    troubled = Signal(object)
    # requests to the worker
    products_wanted = Signal(object)
    product_wanted = Signal(object)
    check_wanted = Signal(object)
    sale_wanted = Signal(object)
    again_wanted = Signal(object)
    drop_wanted = Signal(object)
    look_up_wanted = Signal(object)

    def __init__(self, opening: OpenDesk, profile: Profile, link: LinkWatch, pace: Pace | None = None) -> None:
        self.keeper = DeskSalesKeeper(profile.name, opening.sale_parts)
        self.worker = DeskSalesWorker(profile.name, opening.sale_parts, silent=lambda: link.state().silent, pace=pace)
        super().__init__((self.keeper, self.worker))
        self._connect()

    @Slot(object)
    def find_products(self, request: ProductsRequested) -> None:
        """Instead of any list that was asked for before (ProductsRequested)."""
        self.worker.want(request.number)
        self.products_wanted.emit(request)

    @Slot(object)
    def read_product(self, request: object) -> None:
        """Before any list that is being read (ProductRequested): somebody waits in front of the desk."""
        self.worker.hurry()
        self.product_wanted.emit(request)

    @Slot(object)
    def check(self, request: object) -> None:
        """Likewise (CheckRequested)."""
        self.worker.hurry()
        self.check_wanted.emit(request)

    @Slot(object)
    def sell(self, request: object) -> None:
        """Likewise (SaleRequested)."""
        self.worker.hurry()
        self.sale_wanted.emit(request)

    @Slot(object)
    def sell_again(self, request: object) -> None:
        """Likewise (SaleAgainRequested)."""
        self.worker.hurry()
        self.again_wanted.emit(request)

    @Slot(object)
    def drop(self, request: object) -> None:
        """Likewise (SaleDropRequested)."""
        self.worker.hurry()
        self.drop_wanted.emit(request)

    @Slot(object)
    def look_up(self, request: object) -> None:
        """Likewise (SaleLookUpRequested)."""
        self.worker.hurry()
        self.look_up_wanted.emit(request)

    def wires(self, page: CashDeskPage) -> Wires:
        view, keeper = page.sale, self.keeper
        return (
            (view.sales_requested, keeper.read_sales),
            (view.order_requested, keeper.read_order),
            (view.basket_kept, keeper.keep_basket),
            (view.basket_dropped, keeper.drop_basket),
            (view.products_requested, self.find_products),
            (view.product_requested, self.read_product),
            (view.check_requested, self.check),
            (view.sale_requested, self.sell),
            (view.again_requested, self.sell_again),
            (view.drop_requested, self.drop),
            (view.look_up_requested, self.look_up),
            (self.sales_read, view.sales_read),
            (self.order_read, view.order_read),
            (self.products_found, view.products_found),
            (self.product_read, view.product_read),
            (self.basket_checked, view.basket_checked),
            (self.sale_moved, view.sale_moved),
            (self.not_begun, view.not_begun),
            (self.selling_changed, view.selling_changed),
            (self.troubled, view.troubled),
        )

    def _connect(self) -> None:
        keeper, worker = self.keeper, self.worker
        for each in (keeper, worker):
            each.troubled.connect(self.troubled)
        keeper.sales_read.connect(self.sales_read)
        keeper.order_read.connect(self.order_read)
        worker.products_found.connect(self.products_found)
        worker.product_read.connect(self.product_read)
        worker.basket_checked.connect(self.basket_checked)
        worker.sale_moved.connect(self.sale_moved)
        worker.not_begun.connect(self.not_begun)
        worker.selling_changed.connect(self.selling_changed)
        self.products_wanted.connect(worker.find_products)
        self.product_wanted.connect(worker.read_product)
        self.check_wanted.connect(worker.check)
        self.sale_wanted.connect(worker.sell)
        self.again_wanted.connect(worker.sell_again)
        self.drop_wanted.connect(worker.drop)
        self.look_up_wanted.connect(worker.look_up)
