"""A day's bookings as a table: the numbers first, each row when it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from station.domain.booking import BookingKey, BookingKind, BookingState, FeedbackState, KnownBooking
from station.domain.booking_cache import BookingColumn
from station.domain.booking_change import BookingChange, ChangeState
from station.domain.days import local
from station.ui.cash_desk.bookings.words_bookings import (
    RowMark,
    feedback_mark,
    feedback_words,
    mark_words,
    payment_mark,
    payment_words,
)
from station.ui.cash_desk.bookings.words_desk import column_name, status_text
from station.ui.cash_desk.desk_times import time_text
from station.ui.formats import number
from station.ui.widgets.plain_label import plain_tip
from station.workers.cash_desk_events import DayFound, RowsRead, RowsRequested
from station.workers.desk_parts import subject_of

COLUMNS = tuple(BookingColumn)
BOOKING_ROLE = Qt.ItemDataRole.UserRole
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row's marks, the most urgent one first."""
PAGE = 64
"""Rows fetched at once."""

_MARKS = {ChangeState.DIFFERS: RowMark.CHOOSE, ChangeState.REFUSED: RowMark.REFUSED}

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BookingListModel(QAbstractTableModel):
    """Owned by the GUI thread. A row that is not here yet is asked for by the page when it is painted."""

    rows_wanted = Signal(object)  # RowsRequested
    outdated = Signal()  # rows are gone: the day is to be found again
    filled = Signal()  # rows have come

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: DayFound | None = None
        self._pages: dict[int, tuple[KnownBooking, ...]] = {}
        self._before: dict[int, tuple[KnownBooking, ...]] = {}
        """The same rows as they were before the day was found again: shown until the new ones are here."""
        self._lines: dict[BookingKey, tuple[KnownBooking, dict[BookingColumn, str]]] = {}
        """Each row's words, once it was painted: seven columns ask for them, and every scroll asks again."""
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._changes: dict[BookingKey, set[RowMark]] = {}
        self._drafts: frozenset[str] = frozenset()
        self._due = QTimer(self)  # a painting asks for many rows: they share a request
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._ask)

    @property
    def zone(self) -> tzinfo | None:
        """The instance's."""
        return None if self._found is None else self._found.zone

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._found is None else len(self._found.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_name(COLUMNS[section])
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        known = self.booking(index.row())
        if known is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(known, column)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                said = self._said(known, column)
                return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == MARKS_ROLE:
            return self.marks(known.booking.key)
        return known if role == BOOKING_ROLE else None

    def marks(self, key: BookingKey) -> tuple[RowMark, ...]:
        """What a booking holds that the vendor does not have, the most urgent first."""
        held = set(self._changes.get(key, ()))
        if subject_of(key) in self._drafts:
            held.add(RowMark.DRAFT)
        return tuple(mark for mark in RowMark if mark in held)

    def booking(self, row: int) -> KnownBooking | None:
        """The row's booking; None: not here yet, and asked for now."""
        page, place = divmod(row, PAGE)
        if page not in self._pages:
            self._want(page)
        rows = self._pages.get(page) or self._before.get(page, ())
        return rows[place] if place < len(rows) else None

    def row_of(self, key: BookingKey) -> int:
        """Where a booking stands among the rows that are here; -1: nowhere."""
        for page, rows in self._pages.items():
            for place, known in enumerate(rows):
                if known.booking.key == key:
                    return page * PAGE + place
        return -1

    def unread_feedback(self, first: int, last: int, now: datetime) -> tuple[BookingKey, ...]:
        """Tours among these rows that are over and whose feedback was never read."""
        rows = [self.booking(row) for row in range(max(0, first), min(last, self.rowCount() - 1) + 1)]
        return tuple(known.booking.key for known in rows if known is not None and _unread(known, now))

    def use(self, found: DayFound) -> None:
        """Another day, order or filter; or the same once more, of which what is here stays until it is read again."""
        same = self._found is not None and self._found.search == found.search and self._found.rows == found.rows
        self._asked, self._wanted, self._lines = set(), set(), {}
        if same:
            self._found, self._before, self._pages = found, self._pages or self._before, {}
            self._repaint()
            return
        self.beginResetModel()
        self._found, self._pages, self._before = found, {}, {}
        self.endResetModel()

    def take_rows(self, fact: RowsRead) -> None:
        """Rows have come, for the day that is shown or for one before it."""
        if self._found is None or fact.number != self._found.number:
            return
        if len(fact.rows) < fact.wanted:
            self.outdated.emit()
            return
        for start in range(0, len(fact.rows), PAGE):
            page = (fact.first + start) // PAGE
            self._pages[page] = fact.rows[start : start + PAGE]
        self.dataChanged.emit(self.index(fact.first, 0), self.index(fact.first + len(fact.rows) - 1, len(COLUMNS) - 1))
        self.filled.emit()

    def mark_changes(self, changes: Sequence[BookingChange]) -> None:
        """Edits of all bookings that are not settled."""
        marks: dict[BookingKey, set[RowMark]] = {}
        for change in changes:
            marks.setdefault(change.key, set()).add(_MARKS.get(change.state, RowMark.UNSENT))
        if marks != self._changes:
            self._changes = marks
            self._repaint()

    def mark_drafts(self, subjects: frozenset[str]) -> None:
        """Bookings with something typed and not saved."""
        if subjects != self._drafts:
            self._drafts = subjects
            self._repaint()

    def clear(self) -> None:
        self.beginResetModel()
        self._found, self._pages, self._before, self._lines = None, {}, {}, {}
        self._changes, self._drafts = {}, frozenset()
        self.endResetModel()

    def retranslate(self) -> None:
        self._lines = {}
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _repaint(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(COLUMNS) - 1))

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            if not self._due.isActive():
                self._due.start()

    def _ask(self) -> None:
        if self._found is None:
            return
        for page in sorted(self._wanted):
            rows = self._found.rows[page * PAGE : (page + 1) * PAGE]
            self._asked.add(page)
            self.rows_wanted.emit(RowsRequested(self._found.number, page * PAGE, rows))
        self._wanted = set()

    def _text(self, known: KnownBooking, column: BookingColumn) -> str:
        line = self._lines.get(known.booking.key)
        if line is None or line[0] is not known:
            line = self._lines[known.booking.key] = known, self._line(known)
        return line[1][column]

    def _line(self, known: KnownBooking) -> dict[BookingColumn, str]:
        booking = known.booking
        starts_at, people = booking.starts_at, booking.people
        return {
            BookingColumn.TIME: "" if starts_at is None else time_text(local(starts_at, self.zone)),
            BookingColumn.TITLE: booking.title,
            BookingColumn.CUSTOMER: customer_text(known),
            BookingColumn.PEOPLE: "" if people is None else number(people),
            BookingColumn.STATUS: status_text(booking.status),
            BookingColumn.PAYMENT: payment_mark(known.payment),
            BookingColumn.FEEDBACK: feedback_mark(known),
        }

    def _said(self, known: KnownBooking, column: BookingColumn) -> str:
        """For ears, and as a tool tip: words for every mark."""
        match column:
            case BookingColumn.PAYMENT:
                return payment_words(known.payment)
            case BookingColumn.FEEDBACK:
                return feedback_words(known)
            case BookingColumn.TITLE:
                return ", ".join((known.booking.title, *(mark_words(mark) for mark in self.marks(known.booking.key))))
        return self._text(known, column)


def customer_text(known: KnownBooking) -> str:
    """The institution stands for the person where there is one."""
    customer = known.booking.customer
    return customer.institution or customer.name


def _unread(known: KnownBooking, now: datetime) -> bool:
    booking = known.booking
    over = booking.starts_at is not None and booking.starts_at.astimezone(UTC) <= now
    wanted = booking.key.kind is BookingKind.TOUR and booking.status.state is not BookingState.CANCELED
    return over and wanted and known.feedback_state is FeedbackState.NOT_READ
