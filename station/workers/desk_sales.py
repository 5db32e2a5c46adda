"""The desk's sales at their vendor: what can be sold, the sale itself, and the search for an order whose answer was
lost, which goes on by itself until it is known what became of it."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.sale import Sale, SaleState
from station.domain.trouble import Trouble, TroubleError
from station.services.sale_checking import check_basket
from station.workers.desk_products import ProductLists
from station.workers.desk_sales_events import (
    BasketChecked,
    CheckRequested,
    ProductRead,
    ProductRequested,
    ProductsRequested,
    SaleAgainRequested,
    SaleDropRequested,
    SaleLookUpRequested,
    SaleMoved,
    SaleNotBegun,
    SaleRequested,
    SellingTroubled,
)
from station.workers.pace import BackOff, Pace
from station.workers.sale_parts import SaleParts
from station.workers.selling_line import SellingLine
from station.workers.worker import Worker, guarded

SALE_PACE = Pace(longest_retry=15.0, watch=1.0)
"""A buyer waits in front of the desk while an order is searched."""


class DeskSalesWorker(Worker):
    """Owns the sale's access to the vendor. Everything below runs on its own thread, but `hurry` and `want`, which any
    thread may call. `silent`: a person wants no traffic. `open_parts` is called on this thread and may take its time.
    """

    products_found = Signal(object)  # ProductsFound
    product_read = Signal(object)  # ProductRead
    basket_checked = Signal(object)  # BasketChecked
    sale_moved = Signal(object)  # SaleMoved
    not_begun = Signal(object)  # SaleNotBegun
    selling_changed = Signal(object)  # SellingChanged
    troubled = Signal(object)  # SellingTroubled

    def __init__(
        self,
        profile: str,
        open_parts: Callable[[], SaleParts],
        *,
        silent: Callable[[], bool],
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(f"sales of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: SaleParts | None = None
        self._trouble: Trouble | None = None
        """Why it is not open."""
        self._pace = pace or SALE_PACE
        self._searching = BackOff(self._pace, chance)
        self._line = SellingLine(silent, self._ask_instance, self.selling_changed.emit, self._pace, chance)
        self._lists = ProductLists(self.interrupted)
        self._stuck = False
        """A sale may stand as being sent although nothing is under way: its end could not be written."""
        self._elsewhere: set[str] = set()
        """Sales that another thread is sending, whose desk is leaving."""
        self._search_due: QTimer | None = None
        self._again_due: QTimer | None = None

    def on_begin(self) -> None:
        """Opens the desk; what an earlier process left in doubt is searched at once."""
        self._search_due, self._again_due = self._timer(self._search), self._timer(self._read_again)
        try:
            self._parts = self._open_parts()
        except TroubleError as error:
            self._trouble = error.trouble
            self.troubled.emit(SellingTroubled(error.trouble))
            self._line.broken(error.trouble)
            return
        self._line.begin(self, self._knock, self._look_around)
        self._search_due.start(0)

    def on_end(self) -> None:
        self._line.end()
        for timer in (self._search_due, self._again_due):
            if timer is not None:
                timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; after anything else, what is in doubt is still searched."""
        if isinstance(bug, TroubleError):
            self.troubled.emit(SellingTroubled(bug.trouble))
        else:
            super().bug_rose(bug)
        self._searching.failed(None)
        self._schedule(self._search_due, self._searching.retry())

    # any thread

    def hurry(self) -> None:
        """Something more urgent comes: the list under way ends, and is read anew afterwards."""
        self._lists.hurry()

    def want(self, number: int) -> None:
        """Of the lists that were asked for only this one is still wanted."""
        self._lists.want(number)

    # what can be sold

    @Slot(object)
    @guarded
    def find_products(self, request: ProductsRequested) -> None:
        """Reads a list, unless a newer one was asked for since (ProductsRequested). Without a line nothing is told:
        the view knows of it, and asks again when the vendor answers."""
        self._lists.calm()
        self._find(request)

    @Slot(object)
    @guarded
    def read_product(self, request: ProductRequested) -> None:
        """One product with its choices (ProductRequested)."""
        self._lists.calm()
        if self._parts is None or self._line.silent():
            self.product_read.emit(ProductRead(request.number, self._trouble))
            return
        answer = self._parts.writer.product(request.product, request.day)
        self._line.heard(answer if isinstance(answer, Trouble) else None)
        self.product_read.emit(ProductRead(request.number, answer))

    @Slot(object)
    @guarded
    def check(self, request: CheckRequested) -> None:
        """A basket's prices and places as they are now (CheckRequested)."""
        self._lists.calm()
        if self._parts is None or self._line.silent():
            self.basket_checked.emit(BasketChecked(request.basket_id, self._trouble))
            return
        desk = self._parts.desk
        desk.know_instance()
        today = desk.today()
        answer = check_basket(self._parts.writer, request.lines, lambda moment: desk.day(moment, today))
        self._line.heard(answer if isinstance(answer, Trouble) else None)
        self.basket_checked.emit(BasketChecked(request.basket_id, answer))

    # selling

    @Slot(object)
    @guarded
    def sell(self, request: SaleRequested) -> None:
        """Writes the basket down, then places the order, once (SaleRequested)."""
        self._lists.calm()
        if self._parts is None or self._line.silent():
            self.not_begun.emit(SaleNotBegun(request.basket_id, self._trouble))
            return
        now = self._parts.clock.now()
        basket = Sale(
            "", self._profile, "", request.lines, SaleState.WAITING, now, request.comment, basket_id=request.basket_id
        )
        try:
            sale = self._parts.sales.begin(basket)
        except TroubleError as error:
            self.not_begun.emit(SaleNotBegun(request.basket_id, error.trouble))
            return
        self._tell_moved(sale)
        if sale.state is SaleState.WAITING and not sale.attempts:
            self._place(sale.sale_id)

    @Slot(object)
    @guarded
    def sell_again(self, request: SaleAgainRequested) -> None:
        """A second attempt, on the operator's word alone (SaleAgainRequested)."""
        self._lists.calm()
        if self._parts is None:
            return
        if self._line.silent():
            self._tell_moved(self._sale(request.sale_id))
            return
        self._place(request.sale_id)

    @Slot(object)
    @guarded
    def drop(self, request: SaleDropRequested) -> None:
        """Given up, unless it may have been placed (SaleDropRequested)."""
        if self._parts is not None:
            self._tell_moved(self._parts.sales.drop(request.sale_id))

    @Slot(object)
    @guarded
    def look_up(self, request: SaleLookUpRequested) -> None:
        """Searches at once (SaleLookUpRequested)."""
        self._lists.calm()
        if self._parts is None:
            return
        if self._line.silent():
            self._tell_moved(self._sale(request.sale_id))
            return
        self._look_up(request.sale_id)
        self._schedule(self._search_due, 0 if self._in_doubt() else None)

    def _place(self, sale_id: str) -> None:
        assert self._parts is not None
        try:
            sale, trouble = self._parts.sales.place(sale_id)
        except Exception:
            self._stuck = True
            self._tell_as_it_stands(sale_id)
            raise  # and `bug_rose` has it searched
        self._line.heard(trouble)
        self._tell_moved(sale, trouble)
        if sale.state is SaleState.UNKNOWN:
            self._searching.succeeded()  # a fresh doubt begins with short waits
            self._look_up(sale_id)
        if self._in_doubt():
            self._search_again()

    def _tell_as_it_stands(self, sale_id: str) -> None:
        """After a fault of a file, which may have swallowed the end of it."""
        try:
            sale = self._sale(sale_id)
        except TroubleError:
            return  # it is told why
        self._tell_moved(sale)

    def _look_up(self, sale_id: str) -> None:
        assert self._parts is not None
        sale, trouble = self._parts.sales.look_up(sale_id)
        self._line.heard(trouble)
        self._tell_moved(sale, trouble)

    @Slot()
    @guarded
    def _search(self) -> None:
        """Every sale in doubt, then again after a while."""
        if self._parts is None or self.interrupted():
            return
        if self._stuck:
            self._parts.sales.recover()
            self._stuck = False
        if self._line.silent():
            self._schedule(self._search_due, self._pace.watch if self._in_doubt() else None)
            return
        doubtful = self._in_doubt()
        sending = {sale.sale_id for sale in doubtful if sale.state is SaleState.SENDING}
        for sale_id in self._elsewhere - sending:
            self._tell_as_it_stands(sale_id)
        self._elsewhere = sending
        for sale in doubtful:
            if self.interrupted():
                return
            if sale.state is SaleState.UNKNOWN:
                self._look_up(sale.sale_id)
        if self._in_doubt():
            self._search_again()
        else:
            self._searching.succeeded()

    def _search_again(self) -> None:
        """Ever later, but as soon as it can be said that an order was not placed: a buyer waits."""
        assert self._parts is not None
        self._searching.failed(None)
        ends = [self._parts.sales.searched_for(sale) for sale in self._in_doubt()]
        self._schedule(self._search_due, min([self._searching.retry(), *(end for end in ends if end > 0)]))

    def _in_doubt(self) -> tuple[Sale, ...]:
        """Those that may have been placed; one that is being sent is another thread's."""
        assert self._parts is not None
        doubtful = (SaleState.UNKNOWN, SaleState.SENDING)
        return tuple(each for each in self._parts.journal.open_sales(self._profile) if each.state in doubtful)

    # the line and the lists

    @Slot()
    @guarded
    def _look_around(self) -> None:
        self._line.look_around()

    @Slot()
    @guarded
    def _knock(self) -> None:
        if self._parts is not None and not self.interrupted():
            self._line.knock()

    def _ask_instance(self) -> Trouble | None:
        assert self._parts is not None
        answer = self._parts.room.instance()
        return answer if isinstance(answer, Trouble) else None

    @Slot()
    @guarded
    def _read_again(self) -> None:
        request, self._lists.cut_short = self._lists.cut_short, None
        if request is not None:
            self._find(request)

    def _find(self, request: ProductsRequested) -> None:
        if self._parts is None or self._line.silent() or not self._lists.wanted(request):
            return
        found = self._lists.read(request, self._parts.writer, self._parts.desk)
        if found is not None:
            self._line.heard(found.trouble)
            self.products_found.emit(found)
        elif self._lists.cut_short is not None:
            self._schedule(self._again_due, 0)  # after what was urgent: that stands in the queue already

    # telling

    def _tell_moved(self, sale: Sale | None, trouble: Trouble | None = None) -> None:
        assert self._parts is not None
        if sale is None:
            return
        order = self._parts.cache.order(sale.profile, sale.order_id) if sale.order_id else None
        self.sale_moved.emit(SaleMoved(sale, order, trouble))

    def _sale(self, sale_id: str) -> Sale | None:
        assert self._parts is not None
        return self._parts.journal.sale(sale_id)

    def _schedule(self, timer: QTimer | None, seconds: float | None) -> None:
        """None: it is not due any more."""
        if timer is None:
            return
        if seconds is None:
            timer.stop()
        elif not self.interrupted():
            timer.start(round(seconds * 1000))

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer
