"""The day's bookings on the screen: one line each, the chosen one marked, keyboard all through."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from station.domain.booking import BookingKey, BookingState, FeedbackState, KnownBooking
from station.domain.booking_cache import BookingColumn
from station.ui.models.booking_list import BOOKING_ROLE, COLUMNS, UNSENT_ROLE, BookingListModel
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
    BookingColumn.PAYMENT: 108,
    BookingColumn.FEEDBACK: 114,
}
_MARGIN = 12


class BookingDelegate(QStyledItemDelegate):
    """Paints plain text: the chosen row bold and marked, a canceled one dim, one with unsent edits dotted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, px = self.theme.tokens, self.theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        known = index.data(BOOKING_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(tokens.primary_soft if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(tokens.primary))
        if index.column() == 0 and index.data(UNSENT_ROLE):
            size = px(7)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warning))
            painter.drawEllipse(rect.right() - size - px(4), rect.center().y() - size // 2, size, size)
        font = self.theme.font(14, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self._colour(known, COLUMNS[index.column()])))
        inside = rect.adjusted(px(_MARGIN), 0, -px(_MARGIN) // 2, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or "").replace("\n", " "), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def _colour(self, known: KnownBooking | None, column: BookingColumn) -> str:
        tokens = self.theme.tokens
        if known is None or known.booking.status.state is BookingState.CANCELED:
            return tokens.dim
        quiet = column is BookingColumn.FEEDBACK and known.feedback_state is FeedbackState.NOT_READ
        return tokens.dim if quiet else tokens.text


class BookingTable(QTableView):
    """Owned by the GUI thread."""

    chosen = Signal(object)  # BookingKey
    entered = Signal()  # Enter: the focus goes to the booking
    sorted_by = Signal(object, bool)  # BookingColumn, descending
    shown_rows = Signal(int, int)  # first and last on the screen

    def __init__(self, model: BookingListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookings")
        self._model = model
        self._key: BookingKey | None = None
        self.delegate = BookingDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
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
        self.delegate.theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(44))
        self._share()
        self.viewport().update()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share()
        self._tell_shown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _share(self) -> None:
        px, head = self.delegate.theme.px, self.horizontalHeader()
        fixed = {column: px(width) for column, width in _WIDTHS.items()}
        narrow = self.viewport().width() < sum(fixed.values()) + px(220)
        head.setSectionHidden(COLUMNS.index(BookingColumn.PAYMENT), narrow)
        if narrow:  # names before what is mostly not known
            fixed[BookingColumn.PAYMENT] = 0
        left = max(0, self.viewport().width() - sum(fixed.values()))
        whole = sum(_SHARES.values())
        for number, column in enumerate(COLUMNS):
            head.resizeSection(number, fixed[column] if column in fixed else left * _SHARES[column] // whole)

    def _mark(self) -> None:
        row = -1 if self._key is None else self._model.row_of(self._key)
        if row < 0:
            if self._key is None:
                self.clearSelection()
            return
        if row != self.currentIndex().row():
            blocked = self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self._model.index(row, 0))
            self.selectionModel().blockSignals(blocked)
            self.viewport().update()

    def _filled(self) -> None:
        self._mark()
        self._row_changed(self.currentIndex())
        self._tell_shown()

    def _row_changed(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():  # a view that gets the focus takes its first row as current and does not select it
            way = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, way.ClearAndSelect | way.Rows)
        known = index.data(BOOKING_ROLE) if index.isValid() else None
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
