"""The sale at the desk: choose, put into the basket, take the money, sell once, and see what became of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from station.domain.money import Money
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.ui.cash_desk.sale.basket import Basket
from station.ui.cash_desk.sale.outcomes import SaleOutcomes
from station.ui.cash_desk.sale.sale_text import fault_text, lines_text, trouble_text, why_no_selling
from station.ui.cash_desk.sale.words_sale import Word, not_begun_text, price_changed_text, unkept_text, word
from station.ui.context import WindowContext
from station.ui.money_text import money_text
from station.ui.theme import Theme
from station.ui.widgets.question import Question
from station.workers.desk_sales_events import (
    BasketChecked,
    CheckRequested,
    ProductRead,
    ProductsFound,
    SaleMoved,
    SaleNotBegun,
    SaleRequested,
    SalesRead,
    SalesRequested,
    SellingChanged,
    SellingTroubled,
)


class SaleView(SaleOutcomes):
    """Owned by the GUI thread. The roof connects the signals to a profile's workers, and theirs to the slots."""

    sales_requested = Signal(object)
    basket_kept = Signal(object)  # Draft
    basket_dropped = Signal(object)
    products_requested = Signal(object)
    product_requested = Signal(object)
    check_requested = Signal(object)
    sale_requested = Signal(object)

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(context, theme, parent)
        self._selling = SellingChanged()
        self._checking = ""
        """The basket that the vendor is being asked about; empty: none."""
        self._connect()
        self.retranslate()

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: what is open from before comes first."""
        self._reset()
        self.baskets.begin(profile)
        self.sales_requested.emit(SalesRequested())
        self.shelf.begin()

    def end(self) -> None:
        """It leaves; what was typed last is kept."""
        self._take_comment()
        self._reset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shelf.look()

    # facts

    @Slot(object)
    def sales_read(self, fact: SalesRead) -> None:
        """Baskets and sales as the journal has them; the first time, what is open from before is shown first."""
        first, self._read = self._read is None, fact
        for panel in (self.basket_panel, self.outcome):
            panel.use(fact.zone, fact.currency)
        if first:
            self.baskets.restore(fact.drafts)
            self._from_before = [sale.sale_id for sale in fact.open_sales]
            self._show_one_from_before()
        self.shelf.use(fact)

    @Slot(object)
    def products_found(self, fact: ProductsFound) -> None:
        self.shelf.take_products(fact)

    @Slot(object)
    def product_read(self, fact: ProductRead) -> None:
        self.shelf.take_product(fact)

    @Slot(object)
    def basket_checked(self, fact: BasketChecked) -> None:
        """Nothing stands in the way: the money. Something does: it is said at its line."""
        if not self._checking or fact.basket_id != self._checking:
            return
        self._checked()
        if not isinstance(fact.answer, tuple):
            self.basket_panel.say(why_no_selling(fact.answer))
            return
        before = self.baskets.current.total
        self.baskets.change(replace(self.baskets.current, lines=tuple(each.line for each in fact.answer)))
        if any(each.fault is not None for each in fact.answer):
            self.basket_panel.show_basket(self.baskets.current, tuple(fault_text(each) for each in fact.answer))
            self.basket_panel.say(word(Word.FAULTS))
        else:
            self._take_money(before)

    @Slot(object)
    def sale_moved(self, fact: SaleMoved) -> None:
        """Written down, placed, in doubt, refused: shown where it is looked at, and in the list."""
        sale = fact.sale
        if sale.basket_id and sale.basket_id == self.baskets.current.basket_id:
            self._change = self.payment.change_text
            self.baskets.forget()
            self._moved[sale.sale_id] = fact
            leaving = sale.state is SaleState.WAITING and not sale.attempts
            self._show_moved(fact, sending=leaving)
        else:
            self._follow(fact)
        self.sales_requested.emit(SalesRequested())

    @Slot(object)
    def not_begun(self, fact: SaleNotBegun) -> None:
        """The basket is as it was."""
        if fact.basket_id == self.baskets.current.basket_id:
            why = word(Word.SILENT_BY_HAND) if fact.trouble is None else not_begun_text(trouble_text(fact.trouble))
            self.payment.say(why)

    @Slot(object)
    def selling_changed(self, fact: SellingChanged) -> None:
        """Without the vendor nothing is sold: the basket stays, and says why."""
        self._selling = fact
        why = "" if fact.possible else why_no_selling(None if fact.silent else fact.trouble)
        for panel in (self.basket_panel, self.payment, self.outcome):
            panel.show_refused(why)
        self.shelf.show_possible(fact.possible)

    @Slot(object)
    def troubled(self, fact: SellingTroubled) -> None:
        why = trouble_text(fact.trouble)
        self.basket_panel.say(unkept_text(why) if fact.unsaved else why)

    # the basket

    def _open(self, subject: object) -> None:
        if isinstance(subject, Product):
            if self.front is self.outcome:
                self._next_sale()
            self.shelf.open_product(subject)
        elif isinstance(subject, Sale):
            self._show_sale(subject)
        elif isinstance(subject, Basket):
            self._take_comment()
            self.baskets.take_up(subject)
            self._next_sale()
            self.shelf.show_list()
            self.go_to_basket()

    def _chosen(self, line: SaleLine, instead: int | None) -> None:
        self.baskets.change(self.baskets.current.with_line(line, instead))
        self.search()

    def _change_line(self, place: int) -> None:
        self._show_side(at_shelf=True)
        line = self.baskets.current.lines[place]
        self.shelf.open_product(line.product, line, place)

    def _remove_line(self, place: int) -> None:
        self.shelf.leave_choice()  # it may be the line that is being changed
        self.baskets.change(self.baskets.current.without(place))
        self.go_to_basket()

    def _take_comment(self) -> None:
        basket = self.baskets.current
        self.baskets.change(replace(basket, comment=self.basket_panel.comment_now()))

    def _basket_changed(self) -> None:
        self._checked()
        self.basket_panel.say("")
        self.basket_panel.show_basket(self.baskets.current)
        self.shelf.bar.show_total(money_text(self.baskets.current.total, self._currency))

    def _ask_empty(self) -> None:
        basket = self.baskets.current
        text = word(Word.EMPTY_QUESTION).format(amount=money_text(basket.total, self._currency))
        Question(text, word(Word.EMPTY_BASKET), basket.basket_id, self).confirmed.connect(self._empty)

    def _empty(self, basket_id: str) -> None:
        if basket_id == self.baskets.current.basket_id:
            self.baskets.forget()
            self.search()

    def _set_aside(self) -> None:
        """The next buyer is served."""
        self._take_comment()
        self.baskets.set_aside()
        self.shelf.show_list()
        self.search()

    # selling

    def _check(self) -> None:
        """Prices and places are looked at once more before money is taken."""
        self._take_comment()
        basket = self.baskets.current
        if basket.lines and self._selling.possible and not self._checking:
            self._checking = basket.basket_id
            self.basket_panel.say("")
            self.basket_panel.show_checking(True)
            self.check_requested.emit(CheckRequested(self._checking, basket.lines))

    def _checked(self) -> None:
        self._checking = ""
        self.basket_panel.show_checking(False)

    def _take_money(self, before: Money) -> None:
        basket = self.baskets.current
        now, was = (money_text(amount, self._currency) for amount in (basket.total, before))
        self.shelf.leave_choice()
        self.bring(self.payment)
        loud = price_changed_text(now, was) if basket.total != before else ""
        self.payment.open(basket.total, lines_text(basket.lines), self._currency, loud)

    def _sell(self) -> None:
        basket = self.baskets.current
        self.sale_requested.emit(SaleRequested(basket.basket_id, basket.lines, basket.comment.strip()))

    def _leave_payment(self) -> None:
        if not self.payment.selling:
            self.bring(self.basket_panel)
            self._show_side(at_shelf=False)
            self.basket_panel.sell.setFocus()

    def clear(self) -> bool:
        """Esc: one step back. False: there was nothing to leave."""
        text = self.shelf.bar.text
        if self.front is self.payment:
            self._leave_payment()
        elif self.shelf.choosing:
            self.search()
        elif self.front is self.outcome:
            self._next_sale()
            self.search()
        elif text.text():
            text.clear()
        elif not text.hasFocus():
            self.search()
        else:
            return False
        return True

    # the rest

    def _reset(self) -> None:
        self._selling = SellingChanged()
        for panel in (self.basket_panel, self.payment, self.outcome):
            panel.show_refused("")
        self.baskets.begin("")
        self._forget_sales()
        self.shelf.reset()

    def _connect(self) -> None:
        panel, shelf, baskets = self.basket_panel, self.shelf, self.baskets
        for told, heard in (
            (shelf.products_requested, self.products_requested),
            (shelf.product_requested, self.product_requested),
            (shelf.sales_requested, self.sales_requested),
            (baskets.kept, self.basket_kept),
            (baskets.dropped, self.basket_dropped),
        ):
            told.connect(heard)
        shelf.opened.connect(self._open)
        shelf.chosen.connect(self._chosen)
        baskets.changed.connect(self._basket_changed)
        panel.change_wanted.connect(self._change_line)
        panel.remove_wanted.connect(self._remove_line)
        panel.comment_typed.connect(self._take_comment)
        panel.sell_wanted.connect(self._check)
        panel.aside_wanted.connect(self._set_aside)
        panel.empty_wanted.connect(self._ask_empty)
        self.payment.confirmed.connect(self._sell)
        self.payment.left.connect(self._leave_payment)
