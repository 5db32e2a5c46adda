"""Above the day's list: which day, which bookings, and the words to look for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.domain.booking import BookingState, FeedbackState
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.ui.actions import with_key
from station.ui.bookings_keys import KEYS, call, native, tip
from station.ui.desk_times import day_title
from station.ui.widgets.plain_label import plain_caption
from station.ui.words_desk import Word, word

SAVED: tuple[tuple[Word, frozenset[BookingState], frozenset[FeedbackState]], ...] = (
    (Word.ALL, frozenset(), frozenset()),
    (Word.OPEN, frozenset({BookingState.BOOKED, BookingState.UNKNOWN}), frozenset()),
    (Word.NO_FEEDBACK, frozenset(), frozenset({FeedbackState.NONE_YET, FeedbackState.NOT_READ})),
)
"""Saved filters: what they are called, and what they choose."""
_AFTER_TYPING = 60
"""Milliseconds: a burst of keys asks once."""


class DayBar(QWidget):
    """Owned by the GUI thread."""

    day_chosen = Signal(object)  # date
    today_wanted = Signal()
    filter_changed = Signal()
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.title = QPushButton(self)
        self.title.setObjectName("dayTitle")
        self.before, self.after, self.today = QPushButton("‹", self), QPushButton("›", self), QPushButton(self)
        self.text = QLineEdit(self)
        self.saved = QComboBox(self)
        self.refresh = QPushButton(self)
        for name, _states, _feedback in SAVED:
            self.saved.addItem(word(name))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_AFTER_TYPING)
        self._typed.timeout.connect(self.filter_changed)
        self.text.textChanged.connect(self._text_changed)
        self.saved.currentIndexChanged.connect(self._saved_changed)
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.today.clicked.connect(self.today_wanted)
        self.refresh.clicked.connect(self.refresh_wanted)
        self.title.clicked.connect(self._open_calendar)
        self._put_together()
        self.retranslate()

    def search(self, day: date, column: BookingColumn, descending: bool) -> BookingSearch:
        """What is to be found on a day, as the filters stand."""
        _name, states, feedback = SAVED[self.saved.currentIndex()]
        return BookingSearch(
            day, text=self.text.text(), states=states, feedback=feedback, column=column, descending=descending
        )

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        return {
            Word.DAY_BEFORE: self.before.click,
            Word.DAY_AFTER: self.after.click,
            Word.TODAY: self.today.click,
            Word.PICK_DAY: self.open_calendar,
            Word.REFRESH: self.refresh.click,
            Word.FILTER: self._focus_filter,
            Word.SAVED_FILTERS: self._focus_saved,
        }

    @property
    def filtered(self) -> bool:
        """Whether some of the day's bookings are left out."""
        return bool(self.text.text().strip()) or self.saved.currentIndex() > 0

    def show_day(self, day: date | None) -> None:
        self._day = day
        title = "" if day is None else day_title(day)
        self.title.setText(plain_caption(title))
        self.title.setAccessibleName(f"{title}. {word(Word.PICK_DAY)}")
        for button in (self.title, self.before, self.after, self.refresh):
            button.setEnabled(day is not None)

    def show_reading(self, running: bool) -> None:
        """The button ends the reading while one runs."""
        name = Word.CANCEL if running else Word.REFRESH
        self.refresh.setText("✕" if running else "⟳")
        self.refresh.setAccessibleName(word(name))
        self.refresh.setToolTip(with_key(word(name), native(KEYS[Word.REFRESH])))

    def clear_filter(self) -> None:
        self.text.clear()
        self.saved.setCurrentIndex(0)

    def retranslate(self) -> None:
        for number, (name, _states, _feedback) in enumerate(SAVED):
            self.saved.setItemText(number, word(name))
        call(self.today, Word.TODAY)
        call(self.before, Word.DAY_BEFORE, caption=False)
        call(self.after, Word.DAY_AFTER, caption=False)
        self.title.setToolTip(tip(Word.PICK_DAY))
        self.text.setPlaceholderText(word(Word.FILTER))
        for field, name in ((self.text, Word.FILTER), (self.saved, Word.SAVED_FILTERS)):
            field.setAccessibleName(word(name))
            field.setToolTip(tip(name))
        self.show_day(self._day)
        self.show_reading(False)

    def open_calendar(self) -> None:
        if self._day is not None:
            self._open_calendar()

    def step(self, days: int) -> None:
        """A day further, or back; the calendar's ends stop it."""
        if self._day is None:
            return
        number = self._day.toordinal() + days
        if date.min.toordinal() <= number <= date.max.toordinal():
            self.day_chosen.emit(date.fromordinal(number))

    def _focus_filter(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _focus_saved(self) -> None:
        self.saved.setFocus()
        self.saved.showPopup()

    def _go_back(self) -> None:
        self.step(-1)

    def _go_on(self) -> None:
        self.step(1)

    def _open_calendar(self) -> None:
        assert self._day is not None
        calendar = QCalendarWidget(self)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(QLocale())
        calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        for chosen in (calendar.activated, calendar.clicked):
            chosen.connect(self._picked)
            chosen.connect(calendar.close)
        calendar.move(self.title.mapToGlobal(self.title.rect().bottomLeft()))
        calendar.show()
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        if chosen != self._day:
            self.day_chosen.emit(chosen)

    def _text_changed(self) -> None:
        self._typed.start()

    def _saved_changed(self) -> None:
        self.filter_changed.emit()

    def _put_together(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addStretch()
        for button in (self.before, self.after, self.today, self.refresh):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.text, 1)
        second.addWidget(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
