"""How the desk's bookings stand on the screen: bar, list and notes at the left, the chosen booking at the right."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.domain.booking_cache import BookingSearch
from station.ui.cash_desk.bookings.booking_list import BookingListModel
from station.ui.cash_desk.bookings.booking_table import BookingTable
from station.ui.cash_desk.bookings.bookings_keys import KEYS, act_name, bind
from station.ui.cash_desk.bookings.day_bar import DayBar
from station.ui.cash_desk.bookings.day_reading import DayReading
from station.ui.cash_desk.bookings.desk_notes import DeskNotes
from station.ui.cash_desk.bookings.panel import BookingPanel
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.view import DeskView
from station.ui.context import WindowContext
from station.ui.papers.desk_papers import DeskPapers, OnScreen
from station.ui.theme import Theme


class BookingsFrame(DeskView):
    """Owned by the GUI thread."""

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme
        self.bar, self.model = DayBar(self), BookingListModel(self)
        self.day = DayReading(self._search, context.clock, self)
        self.table = BookingTable(self.model, theme, self)
        self.panel, self.notes = BookingPanel(self), DeskNotes(self)
        self.papers = DeskPapers(self)
        self._put_together()
        bind(self, self.bar.acts() | self.table.acts() | self.panel.acts())

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self.day.clock = context.clock
        self.bar.filters.use(context.preferences.values().booking_filters)

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self.bar.papers.set_theme(theme)
        self.papers.set_theme(theme)
        self.bar.filters.set_theme(theme)
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
        return word(Word.BOOKINGS)

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        return (*((key, act_name(name)) for name, key in KEYS.items()), *self.panel.tabs.listed_keys())

    def take_focus(self) -> None:
        """The list has the keys first."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> bool:
        """Esc: from the booking to the list, then the filter goes. False: there was nothing to leave."""
        if not self.table.hasFocus():
            self.take_focus()
            return True
        if self.bar.filters.filtered:
            self.bar.filters.clear()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.day.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.day.watch(False)

    def _search(self, day: date) -> BookingSearch:
        column, descending = self.table.order
        return self.bar.filters.search(day, column, descending)

    def _print(self) -> None:
        self._open_papers(save=False)

    def _save_as(self) -> None:
        self._open_papers(save=True)

    def _open_papers(self, *, save: bool) -> None:
        found, panel = self.day.found, self.panel
        if found is not None:
            at_booking = any(part.hasFocus() for part in panel.findChildren(QWidget))
            shown = OnScreen(found.search, panel.fact, at_booking, panel.prices.dirty, found.zone, found.currency)
            self.papers.open(shown, self._context, self._theme, save=save)

    def _say(self) -> None:
        self.notes.show_day(self.day.found, self.bar.filters.filtered, self.day.now)

    def follow(self, before: QWidget) -> None:
        """The Tab key comes here from another widget, and goes on in reading order."""
        for one, other in pairwise((before, *self.bar.stops, self.table)):
            QWidget.setTabOrder(one, other)
        self.panel.follow(self.table)

    @property
    def _panel_share(self) -> float:
        """Large letters need room most where something is typed."""
        return 0.36 if self._theme.px(100) <= 130 else 0.45

    def _fit_panel(self) -> None:
        self.panel.setFixedWidth(max(340, min(self._theme.px(400), round(self.width() * self._panel_share))))

    def _put_together(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 10)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.notes)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.bar)
        left.addWidget(card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
