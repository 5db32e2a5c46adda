"""The day's bookings on the screen: one line each, the chosen one marked, keyboard all through."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from station.domain.booking import BookingKey, KnownBooking
from station.domain.booking_cache import BookingColumn
from station.ui.cash_desk.bookings.booking_delegate import BookingDelegate
from station.ui.cash_desk.bookings.booking_list import BOOKING_ROLE, COLUMNS, BookingListModel
from station.ui.cash_desk.desk_table import DeskTable
from station.ui.theme import Theme

_SHARES = {
    BookingColumn.TIME: 0,
    BookingColumn.TITLE: 30,
    BookingColumn.CUSTOMER: 30,
    BookingColumn.PEOPLE: 0,
    BookingColumn.STATUS: 0,
    BookingColumn.PAYMENT: 0,
    BookingColumn.FEEDBACK: 0,
}
"""How the room is shared; 0: as wide as its longest word."""
_WIDTHS = {
    BookingColumn.TIME: 72,
    BookingColumn.PEOPLE: 84,
    BookingColumn.STATUS: 88,
    BookingColumn.PAYMENT: 80,
    BookingColumn.FEEDBACK: 120,
}

_LEAVE_FIRST = (BookingColumn.PAYMENT, BookingColumn.FEEDBACK, BookingColumn.PEOPLE, BookingColumn.STATUS)
"""In this order columns are left out where the room is short; the booking beside the list says it all."""
_NAMES = 240
"""What title and customer need together."""


class BookingTable(DeskTable):
    """Owned by the GUI thread."""

    chosen = Signal(object)  # BookingKey
    sorted_by = Signal(object, bool)  # BookingColumn, descending
    shown_rows = Signal(int, int)  # first and last on the screen

    def __init__(self, model: BookingListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, BookingDelegate(theme), parent)
        self._model = model
        self._key: BookingKey | None = None
        self._awaited = -1
        """The row that somebody jumped to before it was here; -1: none."""
        head = self.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        head.sortIndicatorChanged.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.verticalScrollBar().valueChanged.connect(self._tell_shown)
        model.filled.connect(self._filled)
        self.set_theme(theme)

    @property
    def order(self) -> tuple[BookingColumn, bool]:
        """By what it is sorted, and whether downwards."""
        head = self.horizontalHeader()
        return COLUMNS[head.sortIndicatorSection()], head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder

    def choose(self, key: BookingKey | None) -> None:
        """The booking to be marked as soon as its row is here; None: no row."""
        self._key = key
        self._mark()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self._tell_shown()

    def _share(self) -> None:
        px, head = self.delegate.theme.px, self.horizontalHeader()
        fixed = {column: px(width) for column, width in _WIDTHS.items()}
        hidden: set[BookingColumn] = set()
        for column in _LEAVE_FIRST:  # names before figures
            if self.viewport().width() - sum(fixed.values()) >= px(_NAMES):
                break
            fixed[column] = 0
            hidden.add(column)
        for number, column in enumerate(COLUMNS):
            head.setSectionHidden(number, column in hidden)
        shares = {COLUMNS.index(column): share for column, share in _SHARES.items()}
        self.share_room({COLUMNS.index(column): width for column, width in fixed.items()}, shares)

    def _mark(self) -> None:
        row = -1 if self._key is None else self._model.row_of(self._key)
        if row >= 0 or self._key is None:
            self.mark_row(row)

    def _filled(self) -> None:
        if self._awaited < 0 or self._awaited != self.currentIndex().row():
            self._mark()
        self._row_changed(self.currentIndex())
        self._tell_shown()

    def _row_changed(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():  # a view that gets the focus takes its first row as current and does not select it
            way = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, way.ClearAndSelect | way.Rows)
        known = index.data(BOOKING_ROLE) if index.isValid() else None
        self._awaited = index.row() if known is None else -1
        if isinstance(known, KnownBooking) and known.booking.key != self._key:
            self._key = known.booking.key
            self.chosen.emit(self._key)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        self.sorted_by.emit(COLUMNS[section], order is Qt.SortOrder.DescendingOrder)

    def _tell_shown(self) -> None:
        if self._model.rowCount():
            first = max(0, self.rowAt(0))
            last = self.rowAt(self.viewport().height() - 1)
            self.shown_rows.emit(first, self._model.rowCount() - 1 if last < 0 else last)
