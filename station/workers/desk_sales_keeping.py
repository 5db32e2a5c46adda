"""What the sale keeps in this station's files, on a thread that never waits for a vendor: baskets, today's sales."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import Signal, Slot

from station.domain.booking_change import Draft, DraftKind
from station.domain.days import day_of
from station.domain.trouble import TroubleError
from station.services.cash_desk import zone_of
from station.workers.desk_sales_events import (
    BasketDropped,
    SalesRead,
    SalesRequested,
    SellingTroubled,
    SoldOrderRead,
    SoldOrderRequested,
)
from station.workers.sale_parts import SaleParts
from station.workers.worker import Worker, guarded


class DeskSalesKeeper(Worker):
    """Reads and keeps baskets; reads sales and their orders. Everything below runs on its own thread.

    `open_parts` is called there at the start, and may take its time; it raises TroubleError.
    """

    sales_read = Signal(object)  # SalesRead
    order_read = Signal(object)  # SoldOrderRead
    troubled = Signal(object)  # SellingTroubled

    def __init__(self, profile: str, open_parts: Callable[[], SaleParts]) -> None:
        super().__init__(f"sales' keeper of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: SaleParts | None = None

    def on_begin(self) -> None:
        """Opens the files. The trouble of it is told by the worker that asks the vendor."""
        try:
            self._parts = self._open_parts()
        except TroubleError:
            self._parts = None

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; anything else is a bug."""
        if isinstance(bug, TroubleError):
            self.troubled.emit(SellingTroubled(bug.trouble))
        else:
            super().bug_rose(bug)

    @Slot(object)
    @guarded
    def read_sales(self, _request: SalesRequested) -> None:
        """What is open, sold and not yet sold (SalesRequested). A basket that became a sale is none any more."""
        if self._parts is None:
            return
        parts, name = self._parts, self._profile
        instance, zone = parts.cache.instance(name), zone_of(parts.cache, name)
        today = day_of(parts.clock.now(), zone)
        kept: list[Draft] = []
        for draft in parts.journal.drafts(name):
            if draft.kind is not DraftKind.SALE:
                continue
            if parts.journal.sale_of_basket(name, draft.subject) is None:
                kept.append(draft)
            else:  # the machine went off between the two
                parts.journal.drop_draft(name, DraftKind.SALE, draft.subject)
        fact = SalesRead(
            today,
            zone,
            "" if instance is None else instance.currency,
            parts.journal.open_sales(name),
            parts.journal.sales_since(name, _midnight(today, zone)),
            tuple(kept),
        )
        self.sales_read.emit(fact)

    @Slot(object)
    @guarded
    def read_order(self, request: SoldOrderRequested) -> None:
        """The order that a sale became (SoldOrderRequested)."""
        if self._parts is not None:
            sale = request.sale
            order = self._parts.cache.order(sale.profile, sale.order_id) if sale.order_id else None
            self.order_read.emit(SoldOrderRead(sale, order))

    @Slot(object)
    @guarded
    def keep_basket(self, draft: Draft) -> None:
        """A basket as it is now (Draft); its time is this machine's, now."""
        if self._parts is None:
            return
        try:
            self._parts.journal.store_draft(replace(draft, changed_at=self._parts.clock.now()))
        except TroubleError as error:
            self.troubled.emit(SellingTroubled(error.trouble, unsaved=True))

    @Slot(object)
    @guarded
    def drop_basket(self, request: BasketDropped) -> None:
        """Emptied, or sold (BasketDropped)."""
        if self._parts is not None:
            self._parts.journal.drop_draft(self._profile, DraftKind.SALE, request.basket_id)


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    """The beginning of a day there."""
    begin = datetime.combine(day, time())
    return begin.replace(tzinfo=zone) if zone is not None else begin.astimezone()
