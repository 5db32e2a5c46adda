"""The cash desk: bookings and whatever else the desk does, one view in front; a scan at the door is told above it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.domain.booking import BookingKey
from station.ui.cash_desk.bookings.view import BookingsView
from station.ui.cash_desk.bookings.words_bookings import take_words
from station.ui.cash_desk.desk_tabs import DeskTabs
from station.ui.cash_desk.orders.view import OrdersView
from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.cash_desk.sale.view import SaleView
from station.ui.cash_desk.scan_toast import TAKE_KEY, ScanToast
from station.ui.cash_desk.view import DeskView
from station.ui.context import WindowContext
from station.ui.presentation import Presentation
from station.ui.theme import Theme, style_sheet
from station.workers.cash_desk_events import BookingScanned

ORDER_OF_SCAN_KEY = "Ctrl+Shift+H"

VIEW_KEYS = ("Ctrl+B", "Ctrl+Shift+V", "Ctrl+O")
"""Bookings, sale, orders: none that a text field takes for itself."""


class CashDeskPage(QWidget):
    """Owned by the GUI thread. The roof connects each view with the profile's threads."""

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.bookings = BookingsView(context, theme, self)
        self.sale = SaleView(context, theme, self)
        self.orders = OrdersView(context, theme, self)
        self.toast, self.tabs = ScanToast(self), DeskTabs(self)
        self.views: dict[str, DeskView] = dict(zip(VIEW_KEYS, (self.bookings, self.sale, self.orders), strict=True))
        """Each under the key that brings it to the front."""
        for key, view in self.views.items():
            self.tabs.add(view, key)
        for before, after in pairwise(self.tabs.buttons):
            QWidget.setTabOrder(before, after)
        self.bookings.follow(self.tabs.buttons[-1])  # the tabs stand above what they bring
        self.tabs.brought.connect(self.take_focus)
        self.bookings.scanned_booking_found.connect(self._booking_scanned)
        self.toast.taken.connect(self._open_offered)
        self.last_code = ""
        """The code that was decided at the door last."""
        for keys, act in ((TAKE_KEY, self.toast.take), (ORDER_OF_SCAN_KEY, self._open_order_of_scan)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)
        self.orders.booking_wanted.connect(self._open_booking)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.toast)
        column.addWidget(self.tabs, 1)
        self.set_theme(theme)
        self.retranslate()

    @property
    def front(self) -> DeskView:
        """The view that is in front."""
        return list(self.views.values())[self.tabs.front]

    def bring(self, view: DeskView) -> None:
        """Brings a view to the front, as its tab does."""
        self.tabs.bring(list(self.views.values()).index(view))

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened."""
        for view in self.views.values():
            view.begin(profile)

    def end(self) -> None:
        """It leaves; what was typed is kept first."""
        self.last_code = ""
        for view in self.views.values():
            view.end()

    def use_context(self, context: WindowContext) -> None:
        for view in self.views.values():
            view.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(style_sheet(theme, "cash_desk"))
        self.toast.theme = theme
        for view in self.views.values():
            view.set_theme(theme)

    def retranslate(self) -> None:
        for number, view in enumerate(self.views.values()):
            view.retranslate()
            self.tabs.name(number, view.view_name())
        self.toast.retranslate()

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        """Those of the views and of what is in front."""
        of_scans = ((TAKE_KEY, take_words()), (ORDER_OF_SCAN_KEY, word(Word.ORDER_OF_SCAN)))
        return (*self.tabs.listed_keys(), *self.front.listed_keys(), *of_scans)

    def take_focus(self) -> None:
        """The keys go to the view in front."""
        self.front.take_focus()

    def show_scan(self, shown: Presentation, code: str) -> None:
        """A scan was decided while somebody works here: told in a line, and no key is taken from the work. The booking
        that the code belongs to is looked for."""
        self.toast.show_scan(shown)
        self.bookings.look_up(code)

    def open_waiting(self) -> None:
        """The booking whose edit waits most for somebody."""
        self.bring(self.bookings)
        self.bookings.open_waiting()

    def _booking_scanned(self, fact: BookingScanned) -> None:
        """Opened at once where that takes nothing from anybody's hands; else it is offered."""
        if self.front is self.bookings and not self.bookings.unsaved:
            self.bookings.open_scanned(fact)
        else:
            self.toast.offer(fact)

    def _open_offered(self, fact: BookingScanned) -> None:
        self.bring(self.bookings)
        self.bookings.open_scanned(fact)

    def clear(self) -> bool:
        """Esc: one step back. False: there was nothing to leave."""
        return self.front.clear()

    def _open_order_of_scan(self) -> None:
        """The order that sold the ticket which was scanned last."""
        if self.last_code:
            self.bring(self.orders)
            self.orders.find_barcode(self.last_code)

    def _open_booking(self, key: BookingKey, day: date | None) -> None:
        """From the order that sold it."""
        self.bring(self.bookings)
        self.bookings.open_booking(key, day)
