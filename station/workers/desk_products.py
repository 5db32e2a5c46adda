"""Lists of what can be sold, read for somebody who types: only the newest list is wanted, and a sale goes first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.days import Days
from station.domain.listing import ReadWatch
from station.services.cash_desk import CashDesk
from station.workers.desk_sales_events import ProductsFound, ProductsRequested


class ProductLists:
    """Used by the worker's thread, but `hurry` and `want`, which any thread may call."""

    def __init__(self, interrupted: Callable[[], bool]) -> None:
        self._interrupted = interrupted
        self._hurried = threading.Event()
        self._newest = 0
        self.cut_short: ProductsRequested | None = None
        """The list whose reading something more urgent ended."""

    def hurry(self) -> None:
        """Something more urgent comes: the reading under way ends."""
        self._hurried.set()

    def want(self, number: int) -> None:
        """Of the lists that were asked for only this one is still wanted."""
        self._newest = number

    def wanted(self, request: ProductsRequested) -> bool:
        return request.number == self._newest

    def calm(self) -> None:
        """The urgent thing is being served."""
        self._hurried.clear()

    def read(self, request: ProductsRequested, writer: CashDeskWriter, desk: CashDesk) -> ProductsFound | None:
        """Asks the vendor; None: nobody wants it any more, or it is to be read again (`cut_short`)."""
        desk.know_instance()
        first = request.first or desk.today()
        days = Days(first, first + timedelta(days=request.days - 1))

        def to_end() -> bool:
            return self._interrupted() or self._hurried.is_set() or not self.wanted(request)

        listing = writer.products(request.kind, request.text, days, ReadWatch(cancelled=to_end))
        if listing.cancelled:
            self.cut_short = request if self._hurried.is_set() else None
            return None
        return ProductsFound(request.number, request.kind, first, listing.rows, listing.complete, listing.trouble)
