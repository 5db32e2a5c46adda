"""The chosen order beside the list: what was sold, its barcodes, and everything else the vendor says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from station.domain.order import Order
from station.domain.trouble import Trouble, TroubleKind
from station.ui.cash_desk.bookings.words_desk import Word as DeskWord
from station.ui.cash_desk.bookings.words_desk import word as desk_word
from station.ui.cash_desk.bookings.words_desk_change import offline_text
from station.ui.cash_desk.desk_scroll import scrolled
from station.ui.cash_desk.desk_tabs import DeskTabs
from station.ui.cash_desk.desk_times import moment_text
from station.ui.cash_desk.orders.order_barcodes import OrderBarcodes
from station.ui.cash_desk.orders.order_details import OrderDetails
from station.ui.cash_desk.orders.order_items import OrderItems
from station.ui.cash_desk.orders.order_text import order_barcodes
from station.ui.cash_desk.orders.orders_keys import call
from station.ui.cash_desk.orders.words_orders import Word, order_name, payment_text, word
from station.ui.context import WindowContext
from station.ui.papers.barcodes import print_barcodes
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_trouble import trouble_words


class OrderPanel(QFrame):
    """Owned by the GUI thread. One order, as it is known."""

    booking_wanted = Signal(object)  # OrderItem
    not_kept = Signal(object)  # Trouble: a preference could not be written

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context, self._theme = context, theme
        self._order: Order | None = None
        self._read_at: datetime | None = None
        self._zone: tzinfo | None = None
        self._currency = ""
        self._trouble: Trouble | None = None
        self._by_hand = False
        self.title, self._line = PlainLabel("", self, "title", wrap=True), PlainLabel("", self, "dim", wrap=True)
        self.note = PlainLabel("", self, "small", wrap=True)
        self.items, self.details = OrderItems(theme, self), OrderDetails(self)
        self.barcodes, self.print = OrderBarcodes(context, theme, self), QPushButton(self)
        self.print.clicked.connect(self.print_barcodes)
        self.barcodes.add_act(self.print)
        self.tabs = DeskTabs(self)
        self.items.booking_wanted.connect(self.booking_wanted)
        self.barcodes.not_kept.connect(self.not_kept)
        self._put_together()

    @property
    def order_id(self) -> str:
        """Empty: none is open."""
        return "" if self._order is None else self._order.order_id

    def use(self, zone: tzinfo | None, currency: str) -> None:
        """The instance's clock and money."""
        if (zone, currency) != (self._zone, self._currency):
            self._zone, self._currency = zone, currency
            self._show()

    def show_order(self, order: Order | None, read_at: datetime | None = None) -> None:
        """As it is known; None: none is chosen."""
        if order is None or order.order_id != self.order_id:
            self._trouble, self._by_hand = None, False
        self._order, self._read_at = order, read_at
        self._show()

    def renew(self, order: Order) -> None:
        """The same order, as the list shows it now."""
        if order != self._order:
            self._order = order
            self._show()

    def show_trouble(self, trouble: Trouble | None, *, by_hand: bool = False) -> None:
        """Why it is not as the vendor says now; None: it is."""
        self._trouble, self._by_hand = trouble, by_hand
        self._say_trouble()

    def print_barcodes(self) -> None:
        """A preview of all of them, to be printed or kept as PDF."""
        if self._order is not None and self._order.barcodes:
            codes, title = order_barcodes(self._order, self._zone), order_name(self._order.order_id)
            print_barcodes(self, title, codes, self._context, self._theme, self.barcodes.form)

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        own: dict[Word, Callable[[], object]] = {
            Word.PRINT: self.print_barcodes,
            Word.TO_BOOKING: self.items.go_to_booking,
        }
        return own | self.barcodes.acts()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.barcodes.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.items.set_theme(theme)
        self.barcodes.set_theme(theme)

    def retranslate(self) -> None:
        for number, name in enumerate((Word.ITEMS, Word.BARCODES, Word.DETAILS)):
            self.tabs.name(number, word(name))
        self.items.retranslate()
        self.barcodes.retranslate()
        call(self.print, Word.PRINT)
        self._show()

    def take_focus(self) -> None:
        """Enter on an order: the keys go to what is in front."""
        if self.tabs.front == 0 and self.items.list.count():
            self.items.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabs.buttons[self.tabs.front].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        order = self._order
        self.tabs.setVisible(order is not None)
        self.items.show_order(order, self._zone, self._currency)
        self.details.show_order(order, self._zone, self._read_at)
        self._say_trouble()
        if order is None:
            self.title.setText("")
            self._line.setText(word(Word.CHOOSE))
            self.barcodes.show_barcodes(())
            return
        self.print.setVisible(bool(order.barcodes))
        placed = "" if order.created_at is None else moment_text(order.created_at, self._zone)
        self.title.setText(order_name(order.order_id))
        valid = word(Word.NOT_VALID) if order.valid is False else ""
        self._line.setText(" · ".join(part for part in (placed, order.source, payment_text(order), valid) if part))
        self.barcodes.show_barcodes(order_barcodes(order, self._zone))

    def _say_trouble(self) -> None:
        text = ""
        if self._by_hand:
            text = desk_word(DeskWord.SILENT_BY_HAND)
        elif self._trouble is not None:
            sentence = trouble_words(self._trouble).sentence
            gone = self._trouble.kind is TroubleKind.NOT_FOUND
            text = word(Word.ORDER_GONE) if gone else offline_text(sentence)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _put_together(self) -> None:
        for number, part in enumerate((self.items, self.barcodes, self.details), start=1):
            self.tabs.add(part, f"Alt+{number}")
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for label in (self.title, self._line, self.note):
            column.addWidget(label)
        column.addWidget(self.tabs, 1)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scrolled(sheet, self))
        barcodes = (*self.barcodes.forms.values(), self.barcodes.before, self.barcodes.after, self.barcodes.enlarge)
        in_reading_order = (
            *self.tabs.buttons,
            self.items.list,
            self.items.to_booking,
            *barcodes,
            self.print,
            self.details,
        )
        for before, after in pairwise(in_reading_order):
            QWidget.setTabOrder(before, after)
