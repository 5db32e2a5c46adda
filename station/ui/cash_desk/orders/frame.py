"""How the desk's orders stand on the screen: bar, list and notes at the left, the chosen order at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.domain.days import Days
from station.domain.order_search import OrderSearch
from station.ui.cash_desk.bookings import bookings_keys
from station.ui.cash_desk.desk_scroll import scrolled
from station.ui.cash_desk.orders.order_bar import OrderBar
from station.ui.cash_desk.orders.order_list import OrderListModel
from station.ui.cash_desk.orders.order_notes import OrderNotes
from station.ui.cash_desk.orders.order_reading import OrderReading
from station.ui.cash_desk.orders.order_table import OrderTable
from station.ui.cash_desk.orders.orders_keys import KEYS, bind
from station.ui.cash_desk.orders.panel import OrderPanel
from station.ui.cash_desk.orders.words_orders import Word, word
from station.ui.cash_desk.view import DeskView
from station.ui.context import WindowContext
from station.ui.theme import Theme


class OrdersFrame(DeskView):
    """Owned by the GUI thread."""

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme
        self.bar, self.model = OrderBar(self), OrderListModel(self)
        self.reading = OrderReading(self._search, self._length, context.clock, self)
        self.table = OrderTable(self.model, theme, self)
        self.panel, self.notes = OrderPanel(context, theme, self), OrderNotes(theme, self)
        self._put_together()
        self._shared = self.bar.days.acts() | self.table.acts()
        bookings_keys.bind(self, self._shared)
        bind(self, self.bar.acts() | self.panel.acts())

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.reading.clock = context.clock
        self.panel.use_context(context)
        self.bar.show_mine(context.preferences.values().only_my_orders)

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self.panel.set_theme(theme)
        self.notes.set_theme(theme)
        self.table.setMinimumHeight(theme.px(130))
        self._theme = theme
        self._fit_panel()

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.model.retranslate()
        self.table.setAccessibleName(word(Word.LIST))
        self.table.setToolTip(word(Word.LIST_TIP))
        self.panel.retranslate()
        self._say()

    def view_name(self) -> str:
        return word(Word.ORDERS)

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        shared = ((bookings_keys.KEYS[name], bookings_keys.act_name(name)) for name in self._shared)
        own = ((key, word(name)) for name, key in KEYS.items())
        return (*shared, *own, *self.panel.tabs.listed_keys())

    def take_focus(self) -> None:
        """The list has the keys first."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> bool:
        """Esc: from the order to the list, then the filter goes. False: there was nothing to leave."""
        if not self.table.hasFocus():
            self.take_focus()
            return True
        if self.bar.filtered:
            self.bar.clear_filter()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reading.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reading.watch(False)

    def _search(self, days: Days) -> OrderSearch:
        column, descending = self.table.order
        return self.bar.search(days, column, descending)

    def _length(self) -> int:
        return self.bar.length

    def _say(self) -> None:
        self.notes.show_list(self.reading.found, self.bar.filtered, self.reading.now)

    def _fit_panel(self) -> None:
        self.panel.setFixedWidth(max(340, min(self._theme.px(400), round(self.width() * 0.42))))

    def _put_together(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 10)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.notes)
        sheet = QWidget(self)
        left = QVBoxLayout(sheet)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.bar)
        left.addWidget(card, 1)
        area = scrolled(sheet, self)  # large letters in a small window
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        row.addWidget(area, 1)
        row.addWidget(self.panel)
