"""What became of a sale, in front or beside the next one: shown, searched, tried again on a word, or given up."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from station.domain.sale import Sale, SaleState
from station.ui.cash_desk.sale.basket import Basket
from station.ui.cash_desk.sale.frame import SaleFrame
from station.ui.cash_desk.sale.sale_text import sale_row
from station.ui.cash_desk.sale.words_sale import Word, beside_text
from station.ui.context import WindowContext
from station.ui.theme import Theme
from station.workers.desk_sales_events import (
    SaleAgainRequested,
    SaleDropRequested,
    SaleLookUpRequested,
    SaleMoved,
    SalesRead,
    SoldOrderRead,
    SoldOrderRequested,
)


class SaleOutcomes(SaleFrame):
    """Owned by the GUI thread."""

    order_requested = Signal(object)
    again_requested = Signal(object)
    drop_requested = Signal(object)
    look_up_requested = Signal(object)

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(context, theme, parent)
        self._read: SalesRead | None = None
        self._moved: dict[str, SaleMoved] = {}
        """What was told of each sale last; the journal's word comes with SalesRead."""
        self._beside: Sale | None = None
        """An earlier one whose state has changed since it was looked at."""
        self._from_before: list[str] = []
        """Sales that were open when the desk opened, and were not looked at yet."""
        self._change = ""
        """What to give back of the sale that is shown."""
        self.basket_panel.look_wanted.connect(self._look_beside)
        self.outcome.acted.connect(self._acted)

    @Slot(object)
    def order_read(self, fact: SoldOrderRead) -> None:
        shown = self.outcome.sale
        if shown is not None and shown.sale_id == fact.sale.sale_id:
            self.outcome.show_sale(fact.sale, fact.order, None)

    def _follow(self, fact: SaleMoved) -> None:
        """It has moved: shown where it is looked at, told beside the next one otherwise."""
        sale, before = fact.sale, self._moved.get(fact.sale.sale_id)
        self._moved[sale.sale_id] = fact
        if self.outcome.sale is not None and self.outcome.sale.sale_id == sale.sale_id:
            self._show_moved(fact)
        elif before is None or before.sale.state is not sale.state:
            self._tell_beside(sale)

    def _forget_sales(self) -> None:
        """The profile leaves."""
        self._read, self._change, self._from_before, self._moved = None, "", [], {}
        self._tell_beside(None)
        self._next_sale()

    def _show_sale(self, sale: Sale) -> None:
        """From the list, or from before."""
        self.shelf.leave_choice()
        moved = self._moved.get(sale.sale_id)
        self._change = ""
        self._show_moved(moved if moved is not None and moved.sale == sale else SaleMoved(sale))
        if sale.order_id:
            self.order_requested.emit(SoldOrderRequested(sale))

    def _show_moved(self, fact: SaleMoved, *, sending: bool = False) -> None:
        again = self.front is self.outcome and self.outcome.sale is not None
        typing = again and self._elsewhere()  # before buttons go, and the focus with them
        self.outcome.show_sale(fact.sale, fact.order, fact.trouble, self._change, sending=sending)
        self.bring(self.outcome)
        if self._beside is not None and self._beside.sale_id == fact.sale.sale_id:
            self._tell_beside(None)
        if not typing:
            self.outcome.take_focus()

    def _elsewhere(self) -> bool:
        """Somebody types while a sale is being searched: the keys stay there."""
        focused = QApplication.focusWidget()
        return focused is not None and not self.outcome.isAncestorOf(focused) and focused is not self.outcome

    def _tell_beside(self, sale: Sale | None) -> None:
        """What became of an earlier sale stays on the screen until it was looked at."""
        self._beside = None if sale is None or sale.state is SaleState.DROPPED else sale
        row = () if self._beside is None else sale_row(self._beside, self._zone, self._currency)
        self.basket_panel.show_beside(beside_text(row) if row else "")

    def _look_beside(self) -> None:
        if self._beside is not None:
            self._show_sale(self._beside)

    def _acted(self, act: Word) -> None:
        sale = self.outcome.sale
        if sale is None:
            return
        match act:
            case Word.NEXT_SALE:
                self._next_sale()
                self.search()
                self._show_one_from_before()
            case Word.SEARCH_NOW:
                self.look_up_requested.emit(SaleLookUpRequested(sale.sale_id))
            case Word.TRY_AGAIN:
                self.again_requested.emit(SaleAgainRequested(sale.sale_id))
            case Word.GIVE_UP:
                self.drop_requested.emit(SaleDropRequested(sale.sale_id))
            case Word.TO_BASKET:
                self._back_to_basket(sale)

    def _show_one_from_before(self) -> None:
        """One after the other, as far as they are still open: nothing of yesterday is forgotten."""
        still = {} if self._read is None else {sale.sale_id: sale for sale in self._read.open_sales}
        while self._from_before:
            sale = still.get(self._from_before.pop(0))
            if sale is not None:
                self._show_sale(sale)
                return

    def _next_sale(self) -> None:
        self.outcome.forget()
        self.bring(self.basket_panel)

    def _back_to_basket(self, sale: Sale) -> None:
        """The sale is given up, and its lines are a basket again: one of its own."""
        self.drop_requested.emit(SaleDropRequested(sale.sale_id))
        self._next_sale()
        self.baskets.set_aside()
        self.shelf.show_list()
        self.baskets.change(Basket(sale.lines, sale.comment))
        self.go_to_basket()

    @property
    def _zone(self) -> tzinfo | None:
        return None if self._read is None else self._read.zone

    @property
    def _currency(self) -> str:
        return "" if self._read is None else self._read.currency
