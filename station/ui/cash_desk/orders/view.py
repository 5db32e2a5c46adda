"""The cash desk's orders: those of some days at the left, the chosen one with its barcodes at the right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.domain.booking import BookingKey
from station.domain.days import day_of
from station.domain.order import Order, OrderItem
from station.domain.trouble import TroubleKind
from station.ui.cash_desk.orders.frame import OrdersFrame
from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.context import WindowContext
from station.ui.theme import Theme
from station.ui.words_trouble import trouble_words
from station.workers.desk_orders_events import (
    BarcodeLookedUp,
    BarcodeLookUpRequested,
    OrderRefreshed,
    OrderRefreshRequested,
    OrdersFound,
    OrdersProgressed,
    OrdersRefreshed,
    OrdersTroubled,
)

_REST = 250
"""Milliseconds on one order before the vendor is asked for it: arrow keys run through many."""


class OrdersView(OrdersFrame):
    """Owned by the GUI thread. The roof connects the signals to a profile's workers, and theirs to the slots."""

    orders_requested = Signal(object)
    refresh_requested = Signal(object)
    order_refresh_requested = Signal(object)
    barcode_requested = Signal(object)
    cancel_requested = Signal()
    booking_wanted = Signal(object, object)  # BookingKey; the day it takes place, or None where that is not known

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(context, theme, parent)
        self._sought = ""
        """The barcode whose order is looked for."""
        self._ask_due = QTimer(self)
        self._ask_due.setSingleShot(True)
        self._ask_due.setInterval(_REST)
        self._connect()
        self.use_context(context)
        self.set_theme(theme)

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: today's orders come when somebody looks."""
        self._reset()
        self.reading.begin(profile)

    def end(self) -> None:
        """It leaves."""
        self.reading.end()
        self._reset()

    def find_barcode(self, code: str) -> None:
        """Opens the order that sold a barcode, wherever it stands."""
        if self.reading.profile:
            self.bar.barcode.setText(code)
            self._look_up(code)

    # facts

    @Slot(object)
    def orders_found(self, fact: OrdersFound) -> None:
        if not self.reading.wanted(fact.number):
            return
        another = self.reading.take_found(fact)
        self.model.use(fact)
        self.bar.days.show_days(fact.search.days)
        self.panel.use(fact.zone, fact.currency)
        self._renew_chosen()
        self._say()
        if another:
            self.notes.forget()
            self.reading.look()

    @Slot(object)
    def orders_progressed(self, fact: OrdersProgressed) -> None:
        if self.reading.asks_for(fact.request):
            self.notes.show_progress(fact)

    @Slot(object)
    def orders_refreshed(self, fact: OrdersRefreshed) -> None:
        """The list is found anew; what failed is told beside it."""
        if self.reading.asks_for(fact.request):
            self.notes.show_refreshed(fact)
            self.reading.take_refreshed(fact)

    @Slot(object)
    def order_refreshed(self, fact: OrderRefreshed) -> None:
        if fact.order_id != self.panel.order_id:
            return
        if fact.report is None:
            self.panel.show_trouble(None, by_hand=True)
            return
        if fact.report.order is not None:
            self.panel.show_order(fact.report.order, fact.report.read_at)
            self.model.take_order(fact.report.order)
        self.panel.show_trouble(fact.report.trouble)

    @Slot(object)
    def barcode_looked_up(self, fact: BarcodeLookedUp) -> None:
        """Its order is opened; without one it is said why."""
        if fact.barcode != self._sought:
            return
        self._sought = ""
        report = fact.report
        if report.order is not None:
            self.notes.tell("")
            self._ask_due.stop()
            self.table.choose(report.order.order_id)
            self.panel.show_order(report.order, report.read_at)
            self.panel.show_trouble(report.trouble, by_hand=fact.by_hand)
            self.panel.barcodes.go_to_code(fact.barcode)
        elif fact.by_hand or report.trouble is None:
            self.notes.tell(word(Word.BARCODE_NOT_KNOWN).format(code=fact.barcode))
        elif report.trouble.kind is TroubleKind.NOT_FOUND:
            self.notes.tell(word(Word.NO_SUCH_BARCODE).format(code=fact.barcode))
        else:
            known = word(Word.BARCODE_NOT_KNOWN).format(code=fact.barcode)
            self.notes.tell(f"{known} {trouble_words(report.trouble).sentence}")

    @Slot(object)
    def troubled(self, fact: OrdersTroubled) -> None:
        self.reading.stop_waiting()
        self.notes.show_trouble(fact.trouble)

    # acts

    def _choose(self, order: Order) -> None:
        self.panel.show_order(order)
        self._ask_due.start()

    def _ask_order(self) -> None:
        if self.panel.order_id:
            self.order_refresh_requested.emit(OrderRefreshRequested(self.panel.order_id))

    def _renew_chosen(self) -> None:
        """The list was read again: what is open follows it."""
        order = self.model.order(self.model.row_of(self.panel.order_id))
        if order is not None:
            self.panel.renew(order)

    def _look_up(self, code: str) -> None:
        self._sought = code
        self.notes.tell(word(Word.LOOKING_UP).format(code=code))
        self.barcode_requested.emit(BarcodeLookUpRequested(code))

    def _mine_changed(self, mine: bool) -> None:
        trouble = self._context.preferences.change(only_my_orders=mine)
        self.reading.open_span()
        if trouble is not None:
            self.notes.show_trouble(trouble)

    def _open_today(self) -> None:
        self.reading.open(None)

    def _open_day(self, last: date) -> None:
        self.reading.open(last)

    def _to_booking(self, item: OrderItem) -> None:
        if item.booking_kind is not None:
            found = self.reading.found
            zone = None if found is None else found.zone
            day = None if item.starts_at is None else day_of(item.starts_at, zone)
            self.booking_wanted.emit(BookingKey(self.reading.profile, item.booking_kind, item.sale_id), day)

    def _reset(self) -> None:
        self._ask_due.stop()
        self._sought = ""
        self.model.clear()
        self.table.choose("")
        self.panel.show_order(None)
        self.bar.days.show_days(None)
        self.bar.days.show_reading(False)
        self.bar.barcode.clear()
        self.notes.forget()
        self._say()

    def _connect(self) -> None:
        bar, reading, table = self.bar, self.reading, self.table
        reading.requested.connect(self.orders_requested)
        reading.refresh_requested.connect(self.refresh_requested)
        reading.cancel_requested.connect(self.cancel_requested)
        reading.running_changed.connect(bar.days.show_reading)
        reading.ticked.connect(self._say)
        bar.days.day_chosen.connect(self._open_day)
        bar.days.today_wanted.connect(self._open_today)
        bar.days.refresh_wanted.connect(reading.refresh_or_cancel)
        bar.filter_changed.connect(reading.sift)
        bar.span_changed.connect(reading.open_span)
        bar.mine_changed.connect(self._mine_changed)
        bar.barcode_wanted.connect(self._look_up)
        table.chosen.connect(self._choose)
        table.entered.connect(self.panel.take_focus)
        table.sorted_by.connect(reading.sift)
        self.panel.booking_wanted.connect(self._to_booking)
        self.panel.not_kept.connect(self.notes.show_trouble)
        self._ask_due.timeout.connect(self._ask_order)
