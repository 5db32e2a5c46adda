"""The sale at the desk: choose, put into the basket, take the money, sell once, and see what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from station.domain.booking_change import Draft, DraftKind
from station.domain.money import Money
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.domain.sale_check import CheckedLine
from station.domain.trouble import Trouble
from station.ui.basket import Basket, read_basket, write_basket
from station.ui.context import WindowContext
from station.ui.money_text import money_text
from station.ui.pages.cash_desk_sale_frame import SaleFrame
from station.ui.sale_shelf import KINDS, SaleShelf, product_rows, sale_rows
from station.ui.sale_text import fault_text, lines_text, sale_row
from station.ui.theme import Theme
from station.ui.widgets.question import Question
from station.ui.words_sale import (
    Word,
    beside_text,
    no_selling_text,
    not_begun_text,
    price_changed_text,
    unkept_text,
    word,
)
from station.ui.words_trouble import trouble_words
from station.workers.desk_sales_events import (
    BasketChecked,
    BasketDropped,
    CheckRequested,
    ProductRead,
    ProductRequested,
    ProductsFound,
    SaleAgainRequested,
    SaleDropRequested,
    SaleLookUpRequested,
    SaleMoved,
    SaleNotBegun,
    SaleRequested,
    SalesRead,
    SalesRequested,
    SellingChanged,
    SellingTroubled,
    SoldOrderRead,
    SoldOrderRequested,
)


class SaleView(SaleFrame):
    """Owned by the GUI thread. The roof connects the signals to a profile's workers, and theirs to the slots."""

    sales_requested = Signal(object)
    order_requested = Signal(object)
    basket_kept = Signal(object)  # Draft
    basket_dropped = Signal(object)
    products_requested = Signal(object)
    product_requested = Signal(object)
    check_requested = Signal(object)
    sale_requested = Signal(object)
    again_requested = Signal(object)
    drop_requested = Signal(object)
    look_up_requested = Signal(object)

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(context, theme, parent)
        self.list = SaleShelf(self)
        self.basket = Basket()
        self._profile = ""
        self._read: SalesRead | None = None
        self._aside: dict[str, Basket] = {}
        self._moved: dict[str, SaleMoved] = {}
        """What was told of each sale last; the journal's word comes with SalesRead."""
        self._selling = SellingChanged()
        self._checking = ""
        """The basket that the vendor is being asked about; empty: none."""
        self._product_number = 0
        self._change_back = ""
        """What to give back of the sale that is shown."""
        self._first: date | None = None
        """The day of the visit; None: the venue's today."""
        self._connect()
        self.retranslate()

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: what is open from before comes first."""
        self._reset()
        self._profile = profile
        self.sales_requested.emit(SalesRequested())
        if self.isVisible():
            self._ask()

    def end(self) -> None:
        """It leaves; what was typed last is kept."""
        self._take_comment(self.basket_panel.comment_now())
        self._reset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._profile and not self.list.reading and self._found() is None:
            self._ask()

    def retranslate(self) -> None:
        super().retranslate()
        self._show_basket()
        self._list()

    # facts

    @Slot(object)
    def sales_read(self, fact: SalesRead) -> None:
        """Baskets and sales as the journal has them; the first time, what is open from before is shown first."""
        first = self._read is None
        self._read = fact
        for panel in (self.choice, self.basket_panel, self.outcome):
            panel.use(fact.zone, fact.currency)
        if self.bar.day is None:
            self.bar.show_day(self._first or fact.today)
        if first:
            self._restore(fact.drafts)
            if fact.open_sales:
                self._show_sale(fact.open_sales[0])
        self._list()

    @Slot(object)
    def order_read(self, fact: SoldOrderRead) -> None:
        shown = self.outcome.sale
        if shown is not None and shown.sale_id == fact.sale.sale_id:
            self.outcome.show_sale(fact.sale, fact.order, None)

    @Slot(object)
    def products_found(self, fact: ProductsFound) -> None:
        if not self.list.take(fact):
            return
        if self._first is None:
            self.bar.show_day(fact.first)
        if self._read is not None and not self._read.currency:
            self.sales_requested.emit(SalesRequested())  # the vendor has told its money and its zone by now
        self._list()
        if fact.trouble is not None:
            self.note.setText(trouble_words(fact.trouble).sentence)

    @Slot(object)
    def product_read(self, fact: ProductRead) -> None:
        if fact.number == self._product_number:
            self.choice.show_read(fact.answer, self._context.clock.now())

    @Slot(object)
    def basket_checked(self, fact: BasketChecked) -> None:
        """Nothing stands in the way: the money. Something does: it is said at its line."""
        if not self._checking or fact.basket_id != self._checking:
            return
        self._checking = ""
        self.basket_panel.show_checking(False)
        if not isinstance(fact.answer, tuple):
            self.basket_panel.say(self._why(fact.answer))
            return
        before = self.basket.total
        self._change_basket(replace(self.basket, lines=tuple(each.line for each in fact.answer)))
        if any(each.fault is not None for each in fact.answer):
            self._show_basket(fact.answer)
            self.basket_panel.say(word(Word.FAULTS))
        else:
            self._take_money(before)

    @Slot(object)
    def sale_moved(self, fact: SaleMoved) -> None:
        """Written down, placed, in doubt, refused: shown where it is looked at, and in the list."""
        sale, before = fact.sale, self._moved.get(fact.sale.sale_id)
        self._moved[sale.sale_id] = fact
        if sale.basket_id and sale.basket_id == self.basket.basket_id:
            change = self.payment.change_text
            self._forget_basket()
            self._change_back = change
            waiting = sale.state is SaleState.WAITING and not sale.attempts
            self._show_moved(fact, change, sending=waiting)
        elif self.outcome.sale is not None and self.outcome.sale.sale_id == sale.sale_id:
            self._show_moved(fact, self._change_back)
        elif sale.state is not SaleState.DROPPED and (before is None or before.sale.state is not sale.state):
            self.basket_panel.say(beside_text(sale_row(sale, self._zone, self._currency)))
        self.sales_requested.emit(SalesRequested())

    @Slot(object)
    def not_begun(self, fact: SaleNotBegun) -> None:
        """The basket is as it was."""
        if fact.basket_id == self.basket.basket_id:
            why = word(Word.SILENT_BY_HAND) if fact.trouble is None else not_begun_text(_sentences(fact.trouble))
            self.payment.say(why)

    @Slot(object)
    def selling_changed(self, fact: SellingChanged) -> None:
        """Without the vendor nothing is sold: the basket stays, and says why."""
        back = fact.possible and not self._selling.possible
        self._selling = fact
        why = "" if fact.possible else self._why(fact.trouble)
        self.basket_panel.show_refused(why)
        self.payment.show_refused(why)
        if back:
            self._ask()
        self._list()

    @Slot(object)
    def troubled(self, fact: SellingTroubled) -> None:
        why = _sentences(fact.trouble)
        self.basket_panel.say(unkept_text(why) if fact.unsaved else why)

    # products

    def _ask(self) -> None:
        kind = KINDS.get(self.bar.shelf)
        if not self._profile:
            return
        if kind is None:
            self.sales_requested.emit(SalesRequested())
        elif self._selling.possible:
            self.list.ask(kind, self.bar.text.text().strip(), self._first)
        self._list()

    def _ask_products(self, request: object) -> None:
        self.products_requested.emit(request)

    def _found(self) -> tuple[Product, ...] | None:
        kind = KINDS.get(self.bar.shelf)
        return () if kind is None else self.list.products(kind, self.bar.text.text().strip(), self._first)

    def _list(self) -> None:
        """The shelf as it is known now."""
        kind, text = KINDS.get(self.bar.shelf), self.bar.text.text().strip()
        if kind is None:
            self._list_sales(text)
        else:
            products = self._found()
            self.table.show_rows(*product_rows(kind, products or (), self._zone, self._currency))
            self._note(products, text)
        unsettled = 0 if self._read is None else len(self._read.open_sales) + len(self._aside)
        self.bar.show_unsettled(unsettled)

    def _list_sales(self, text: str) -> None:
        sales = () if self._read is None else _merged(self._read)
        fitting = [sale for sale in sales if not text or text.casefold() in lines_text(sale.lines).casefold()]
        self.table.show_rows(*sale_rows(fitting, list(self._aside.values()), self._zone, self._currency))
        self.note.setText("" if fitting or self._aside else word(Word.NO_SALES))

    def _note(self, products: tuple[Product, ...] | None, text: str) -> None:
        if products is None:
            self.note.setText(word(Word.READING) if self.list.reading else "")
        elif not products:
            self.note.setText(word(Word.NOTHING_FOUND if text else Word.NOTHING_SOLD))
        else:
            self.note.setText(word(Word.READING) if self.list.reading else "")

    def _go_to_today(self) -> None:
        self._day_chosen(None)

    def _day_chosen(self, day: date | None) -> None:
        """None: the venue's today."""
        self._first = day
        self.bar.show_day(day or (None if self._read is None else self._read.today))
        self._leave_choice()
        self._ask()

    def _shelf_chosen(self, _shelf: Word) -> None:
        self._leave_choice()
        self._ask()
        self.bar.focus_text()

    def _open(self, subject: object) -> None:
        if isinstance(subject, Product):
            self._open_product(subject)
        elif isinstance(subject, Sale):
            self._show_sale(subject)
        elif isinstance(subject, Basket):
            self._take_up(subject)

    def _open_product(self, product: Product, line: SaleLine | None = None, instead: int | None = None) -> None:
        day = self._visit(product, line)
        if day is None:
            return
        if self.right.currentWidget() is self.outcome:
            self._next_sale()
        self._product_number += 1
        self.choice.open(product, line, instead)
        self.shelf.setCurrentWidget(self.choice)
        self.choice.setFocus()
        self.product_requested.emit(ProductRequested(self._product_number, product, day))

    def _visit(self, product: Product, line: SaleLine | None) -> date | None:
        """The day that a product is asked about."""
        at = product.starts_at if line is None else line.starts_at or product.starts_at
        if line is not None and at is not None:
            return at.astimezone(self._zone).date()
        return self._first or self.bar.day

    def _leave_choice(self) -> None:
        self._product_number += 1
        self.choice.close_product()
        self.shelf.setCurrentWidget(self.list_card)

    # basket

    def _chosen(self, line: SaleLine, instead: int | None) -> None:
        self._change_basket(self.basket.with_line(line, instead))
        self._leave_choice()
        self.bar.focus_text()

    def _change_line(self, place: int) -> None:
        line = self.basket.lines[place]
        self._open_product(line.product, line, place)

    def _remove_line(self, place: int) -> None:
        self._leave_choice()  # it may be the line that is being changed
        self._change_basket(self.basket.without(place))
        self.basket_panel.focus_rows()

    def _take_comment(self, text: str) -> None:
        if text != self.basket.comment:
            self._change_basket(replace(self.basket, comment=text))

    def _change_basket(self, basket: Basket) -> None:
        """It is kept at once: a crash takes nothing of it."""
        if basket == self.basket:
            return
        self.basket, self._checking = basket, ""
        self.basket_panel.show_checking(False)
        self.basket_panel.say("")
        self._show_basket()
        if not self._profile:
            return
        if basket.empty:
            self.basket_dropped.emit(BasketDropped(basket.basket_id))
        else:
            now = self._context.clock.now()
            text = write_basket(basket)
            self.basket_kept.emit(Draft(self._profile, DraftKind.SALE, basket.basket_id, text, now))

    def _show_basket(self, checked: tuple[CheckedLine, ...] = ()) -> None:
        self.basket_panel.show_basket(self.basket, tuple(fault_text(each) for each in checked))

    def _forget_basket(self) -> None:
        """It became a sale, or nobody wants it."""
        if self._profile:
            self.basket_dropped.emit(BasketDropped(self.basket.basket_id))
        self._checking = ""
        self.basket = Basket()
        self.basket_panel.show_checking(False)
        self.basket_panel.say("")
        self._show_basket()

    def _ask_empty(self) -> None:
        text = word(Word.EMPTY_QUESTION).format(amount=money_text(self.basket.total, self._currency))
        Question(text, word(Word.EMPTY_BASKET), self.basket.basket_id, self).confirmed.connect(self._empty)

    def _empty(self, basket_id: str) -> None:
        if basket_id == self.basket.basket_id:
            self._leave_choice()
            self._forget_basket()
            self.bar.focus_text()

    def _set_aside(self) -> None:
        """For somebody who comes back; the next one is served."""
        self._take_comment(self.basket_panel.comment_now())
        if self.basket.empty:
            return
        self._leave_choice()
        self._aside[self.basket.basket_id] = self.basket
        self.basket, self._checking = Basket(), ""
        self._show_basket()
        self._list()
        self.bar.focus_text()

    def _take_up(self, basket: Basket) -> None:
        self._set_aside()
        self._aside.pop(basket.basket_id, None)
        self.basket = basket
        self.bring(self.basket_panel)
        self._show_basket()
        self._list()

    def _restore(self, drafts: tuple[Draft, ...]) -> None:
        """Baskets of before a crash: the last one comes back, the others are set aside."""
        baskets = [found for each in drafts if (found := read_basket(each.text, each.subject)) is not None]
        if baskets and self.basket.empty:
            self.basket = baskets.pop()
            self._show_basket()
        self._aside |= {basket.basket_id: basket for basket in baskets}

    # selling

    def _check(self) -> None:
        """Prices and places are looked at once more before money is taken."""
        self._take_comment(self.basket_panel.comment_now())
        if self.basket.lines and self._selling.possible and not self._checking:
            self._checking = self.basket.basket_id
            self.basket_panel.say("")
            self.basket_panel.show_checking(True)
            self.check_requested.emit(CheckRequested(self._checking, self.basket.lines))

    def _take_money(self, before: Money) -> None:
        total = self.basket.total
        now, was = (money_text(amount, self._currency) for amount in (total, before))
        loud = price_changed_text(now, was) if total != before else ""
        self._leave_choice()
        self.bring(self.payment)
        self.payment.open(total, lines_text(self.basket.lines), self._currency, loud)

    def _sell(self) -> None:
        basket = self.basket
        self.sale_requested.emit(SaleRequested(basket.basket_id, basket.lines, basket.comment.strip()))

    def _leave_payment(self) -> None:
        if not self.payment.selling:
            self.bring(self.basket_panel)
            self.basket_panel.sell.setFocus()

    # sales

    def _show_sale(self, sale: Sale) -> None:
        """From the list, or from before."""
        self._leave_choice()
        moved = self._moved.get(sale.sale_id)
        self._change_back = ""
        self._show_moved(moved if moved is not None and moved.sale == sale else SaleMoved(sale))
        if sale.order_id:
            self.order_requested.emit(SoldOrderRequested(sale))

    def _show_moved(self, fact: SaleMoved, change: str = "", *, sending: bool = False) -> None:
        self.outcome.show_sale(fact.sale, fact.order, fact.trouble, change, sending=sending)
        self.bring(self.outcome)
        self.outcome.take_focus()

    def _acted(self, act: Word) -> None:
        sale = self.outcome.sale
        if sale is None:
            return
        match act:
            case Word.NEXT_SALE:
                self._next_sale()
                self.bar.focus_text()
            case Word.SEARCH_NOW:
                self.look_up_requested.emit(SaleLookUpRequested(sale.sale_id))
            case Word.TRY_AGAIN:
                self.again_requested.emit(SaleAgainRequested(sale.sale_id))
            case Word.GIVE_UP:
                self.drop_requested.emit(SaleDropRequested(sale.sale_id))
            case Word.TO_BASKET:
                self._back_to_basket(sale)

    def _next_sale(self) -> None:
        self.outcome.forget()
        self.bring(self.basket_panel)

    def _back_to_basket(self, sale: Sale) -> None:
        """The sale is given up, and its lines are a basket again: one of its own."""
        self.drop_requested.emit(SaleDropRequested(sale.sale_id))
        self._next_sale()
        self._set_aside()
        self._change_basket(Basket(sale.lines, sale.comment))
        self.basket_panel.focus_rows()

    def clear(self) -> bool:
        """Esc: one step back. False: there was nothing to leave."""
        front = self.right.currentWidget()
        if front is self.payment:
            self._leave_payment()
        elif self.shelf.currentWidget() is self.choice:
            self._leave_choice()
            self.bar.focus_text()
        elif front is self.outcome:
            self._next_sale()
            self.bar.focus_text()
        elif self.bar.text.text():
            self.bar.text.clear()
        elif not self.bar.text.hasFocus():
            self.bar.focus_text()
        else:
            return False
        return True

    # the rest

    @property
    def _zone(self) -> tzinfo | None:
        return None if self._read is None else self._read.zone

    @property
    def _currency(self) -> str:
        return "" if self._read is None else self._read.currency

    def _why(self, trouble: Trouble | None) -> str:
        """Why nothing can be sold now."""
        if trouble is None:
            return word(Word.SILENT_BY_HAND)
        return no_selling_text(trouble_words(trouble).sentence)

    def _reset(self) -> None:
        self._profile, self._read, self._checking, self._first = "", None, "", None
        self._aside, self._moved, self._selling = {}, {}, SellingChanged()
        self._change_back = ""
        self.basket = Basket()
        self.list.forget()
        self.outcome.forget()
        self._leave_choice()
        self.bar.text.clear()
        self.bar.show_day(None)
        self.basket_panel.show_refused("")
        self.basket_panel.show_checking(False)
        self.basket_panel.say("")
        self._show_basket()
        self.bring(self.basket_panel)
        self._list()

    def _connect(self) -> None:
        bar, panel = self.bar, self.basket_panel
        self.list.requested.connect(self._ask_products)
        bar.shelf_chosen.connect(self._shelf_chosen)
        bar.typed.connect(self._list)
        bar.search_wanted.connect(self._ask)
        bar.picker.refresh_wanted.connect(self._ask)
        bar.picker.day_chosen.connect(self._day_chosen)
        bar.picker.today_wanted.connect(self._go_to_today)
        bar.text.stepped.connect(self.table.step)
        bar.text.entered.connect(self.table.open_current)
        self.table.opened.connect(self._open)
        self.choice.chosen.connect(self._chosen)
        self.choice.left.connect(self._leave_choice)
        panel.change_wanted.connect(self._change_line)
        panel.remove_wanted.connect(self._remove_line)
        panel.comment_typed.connect(self._take_comment)
        panel.sell_wanted.connect(self._check)
        panel.aside_wanted.connect(self._set_aside)
        panel.empty_wanted.connect(self._ask_empty)
        self.payment.confirmed.connect(self._sell)
        self.payment.left.connect(self._leave_payment)
        self.outcome.acted.connect(self._acted)


def _merged(read: SalesRead) -> tuple[Sale, ...]:
    """What is open first, then today's, each once."""
    known = {sale.sale_id for sale in read.open_sales}
    return (*read.open_sales, *(sale for sale in read.sales if sale.sale_id not in known))


def _sentences(trouble: Trouble) -> str:
    words = trouble_words(trouble)
    return f"{words.sentence} {words.next_step}"
