"""A sale at the desk: written down, sent at most once, and found again by its reference if the answer was lost.

Nothing here is ever sent again by itself: the buyer may have left. A second attempt is the operator's decision, and
only open once the vendor's own orders were searched.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from station.domain.booking_cache import BookingCache
from station.domain.cash_desk import CashDeskRoom, OrderFilter
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.days import Days, day_of
from station.domain.desk_journal import DeskJournal
from station.domain.order import Order
from station.domain.ports import Clock, Identifiers
from station.domain.sale import Sale, SaleState
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.services.booking_changes import LATEST_ARRIVAL

NEAR_MIDNIGHT = timedelta(hours=1)
"""A vendor's clock or day may differ by so much: then the day beside is searched too."""

_PLACEABLE = (SaleState.WAITING, SaleState.NOT_FOUND, SaleState.REFUSED)


class Sales:
    """One profile's sales. Used by one thread at a time. Raises TroubleError when journal or cache cannot be
    written; the vendor's trouble is returned beside the sale as it then stands."""

    def __init__(
        self,
        profile: str,
        journal: DeskJournal,
        room: CashDeskRoom,
        writer: CashDeskWriter,
        cache: BookingCache,
        clock: Clock,
        identifiers: Identifiers,
    ) -> None:
        self._profile = profile
        self._journal = journal
        self._room = room
        self._writer = writer
        self._cache = cache
        self._clock = clock
        self._identifiers = identifiers

    def begin(self, sale: Sale) -> Sale:
        """Writes a basket down; id, reference, state and time are given to it here. A basket that was written down
        before stays the sale it became. Raises ValueError for an empty one."""
        if not sale.lines:
            raise ValueError("a sale of nothing")
        before = self._journal.sale_of_basket(self._profile, sale.basket_id) if sale.basket_id else None
        if before is not None:
            return before
        sale_id = self._identifiers.new()
        begun = replace(
            sale, sale_id=sale_id, reference=f"station-{sale_id}", state=SaleState.WAITING, made_at=self._clock.now()
        )
        stored = self._journal.store_sale(begun)
        assert stored is not None, "a fresh id is in nobody's way"
        return stored

    def place(self, sale_id: str) -> tuple[Sale, Trouble | None]:
        """Asks the vendor to place the order: at first, or once more on the operator's word. From any other state
        nothing is sent. Raises LookupError."""
        sale = self._known(sale_id)
        sending = replace(sale, sent_at=self._clock.now(), attempts=sale.attempts + 1, message="")
        moved = self._move(sending, SaleState.SENDING, _PLACEABLE)
        if moved is None:
            return self._known(sale_id), None
        try:
            answer = self._writer.place_order(moved)
        except BaseException:
            self._move(moved, SaleState.UNKNOWN, (SaleState.SENDING,))  # a bug must not leave it "sending" for ever
            raise
        if isinstance(answer, Order):
            return self._placed(moved, answer), None
        return self._failed(moved, answer)

    def look_up(self, sale_id: str) -> tuple[Sale, Trouble | None]:
        """After a lost answer: searches the account's own orders for the reference. Raises LookupError."""
        sale = self._known(sale_id)
        if sale.state is not SaleState.UNKNOWN:
            return sale, None
        listing = self._room.orders(OrderFilter(self._days(sale.sent_at or sale.made_at), mine=True))
        found = next((order for order in listing.rows if order.reference == sale.reference), None)
        if found is not None:
            return self._placed(sale, found), None
        if listing.trouble is not None or not listing.complete:
            return sale, listing.trouble
        if self.searched_for(sale) > 0:
            return sale, None
        return self._moved(sale, SaleState.NOT_FOUND), None

    def searched_for(self, sale: Sale) -> float:
        """Seconds until a search that finds nothing says that it was not placed: until then it may still arrive."""
        given_up = sale.changed_at or sale.made_at
        return (given_up + LATEST_ARRIVAL - self._clock.now()).total_seconds()

    def drop(self, sale_id: str) -> Sale:
        """The operator gives it up; not while it may have been placed. Raises LookupError."""
        self._move(self._known(sale_id), SaleState.DROPPED, _PLACEABLE)
        return self._known(sale_id)

    def recover(self) -> int:
        """After a crash: what may have left is unknown until it was searched; returns how many. Once, at the start."""
        left = [sale for sale in self._journal.open_sales(self._profile) if sale.state is SaleState.SENDING]
        for sale in left:
            self._moved(sale, SaleState.UNKNOWN)
        return len(left)

    def _placed(self, sale: Sale, order: Order) -> Sale:
        now = self._clock.now()
        self._cache.store_order(order, day_of(order.created_at or now, self._zone()), self._profile, now)
        return self._moved(replace(sale, order_id=order.order_id, message=""), SaleState.DONE)

    def _failed(self, sale: Sale, trouble: Trouble) -> tuple[Sale, Trouble | None]:
        told = replace(sale, message=trouble.detail)
        if trouble.executed is Executed.MAYBE:
            return self._moved(told, SaleState.UNKNOWN), trouble
        if trouble.kind is TroubleKind.REJECTED:
            return self._moved(told, SaleState.REFUSED), None
        return self._moved(told, SaleState.WAITING), trouble

    def _days(self, sent_at: datetime) -> Days:
        zone = self._zone()
        first = day_of(sent_at - NEAR_MIDNIGHT, zone)
        return Days(first, max(first, day_of(self._clock.now() + NEAR_MIDNIGHT, zone)))

    def _zone(self) -> tzinfo | None:
        instance = self._cache.instance(self._profile)
        return None if instance is None else instance.zone

    def _known(self, sale_id: str) -> Sale:
        sale = self._journal.sale(sale_id)
        if sale is None:
            raise LookupError(f"no sale {sale_id}")
        return sale

    def _moved(self, sale: Sale, state: SaleState) -> Sale:
        return self._move(sale, state, (sale.state,)) or self._known(sale.sale_id)

    def _move(self, sale: Sale, state: SaleState, expected: Collection[SaleState]) -> Sale | None:
        """Only from the states it is expected in: two threads never place one sale."""
        return self._journal.store_sale(replace(sale, state=state, changed_at=self._clock.now()), expected)
