"""The baskets of the desk: the one that is being filled, and those set aside. Every change of one is kept at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from station.domain.booking_change import Draft, DraftKind
from station.domain.ports import Clock
from station.ui.cash_desk.sale.basket import Basket, read_basket, write_basket
from station.workers.desk_sales_events import BasketDropped


class SaleBaskets(QObject):
    """Owned by the GUI thread."""

    kept = Signal(object)  # Draft
    dropped = Signal(object)  # BasketDropped
    changed = Signal()  # the one that is being filled

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = clock
        self._profile = ""
        self._aside: dict[str, Basket] = {}
        self.current = Basket()

    @property
    def aside(self) -> Sequence[Basket]:
        """Those set aside, oldest first."""
        return tuple(self._aside.values())

    def begin(self, profile: str) -> None:
        """Another profile's baskets; the old ones stay in its journal. Empty: nobody's."""
        self._profile, self._aside, self.current = profile, {}, Basket()
        self.changed.emit()

    def restore(self, drafts: Sequence[Draft]) -> None:
        """As they were before a crash: the last one comes back, the others are set aside."""
        baskets = [found for each in drafts if (found := read_basket(each.text, each.subject)) is not None]
        if baskets and self.current.empty:
            self.current = baskets.pop()
            self.changed.emit()
        self._aside |= {basket.basket_id: basket for basket in baskets}

    def change(self, basket: Basket) -> None:
        """The same basket with something else in it."""
        if basket == self.current:
            return
        self.current = basket
        if basket.empty:
            self._drop(basket)
        elif self._profile:
            text = write_basket(basket)
            self.kept.emit(Draft(self._profile, DraftKind.SALE, basket.basket_id, text, self.clock.now()))
        self.changed.emit()

    def forget(self) -> None:
        """It became a sale, or nobody wants it."""
        self._drop(self.current)
        self.current = Basket()
        self.changed.emit()

    def set_aside(self) -> None:
        """For somebody who comes back; an empty one follows."""
        if not self.current.empty:
            self._aside[self.current.basket_id] = self.current
            self.current = Basket()
            self.changed.emit()

    def take_up(self, basket: Basket) -> None:
        """The one that was being filled is set aside for it."""
        self.set_aside()
        self.current = self._aside.pop(basket.basket_id, basket)
        self.changed.emit()

    def _drop(self, basket: Basket) -> None:
        if self._profile:
            self.dropped.emit(BasketDropped(basket.basket_id))
