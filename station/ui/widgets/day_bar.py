"""Above the day's list: which day, which bookings, and the words to look for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from station.domain.booking import BookingState, FeedbackState
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.days import Days
from station.ui.bookings_keys import tip
from station.ui.widgets.day_picker import DayPicker
from station.ui.widgets.paper_buttons import PaperButtons
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
        self.days = DayPicker(self)
        self.text = QLineEdit(self)
        self.saved = QComboBox(self)
        self.papers = PaperButtons(self)
        for name, _states, _feedback in SAVED:
            self.saved.addItem(word(name))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_AFTER_TYPING)
        self._typed.timeout.connect(self.filter_changed)
        self.text.textChanged.connect(self._text_changed)
        self.saved.currentIndexChanged.connect(self._saved_changed)
        self.days.day_chosen.connect(self.day_chosen)
        self.days.today_wanted.connect(self.today_wanted)
        self.days.refresh_wanted.connect(self.refresh_wanted)
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
        return (
            self.days.acts()
            | {Word.FILTER: self._focus_filter, Word.SAVED_FILTERS: self._focus_saved}
            | self.papers.acts()
        )

    @property
    def filtered(self) -> bool:
        """Whether some of the day's bookings are left out."""
        return bool(self.text.text().strip()) or self.saved.currentIndex() > 0

    def show_day(self, day: date | None) -> None:
        self.days.show_days(None if day is None else Days.one(day))

    def show_reading(self, running: bool) -> None:
        """The button ends the reading while one runs."""
        self.days.show_reading(running)

    def clear_filter(self) -> None:
        self.text.clear()
        self.saved.setCurrentIndex(0)

    def retranslate(self) -> None:
        for number, (name, _states, _feedback) in enumerate(SAVED):
            self.saved.setItemText(number, word(name))
        self.days.retranslate()
        self.papers.retranslate()
        self.text.setPlaceholderText(word(Word.FILTER))
        for field, name in ((self.text, Word.FILTER), (self.saved, Word.SAVED_FILTERS)):
            field.setAccessibleName(word(name))
            field.setToolTip(tip(name))

    def _focus_filter(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _focus_saved(self) -> None:
        self.saved.setFocus()
        self.saved.showPopup()

    def _text_changed(self) -> None:
        self._typed.start()

    def _saved_changed(self) -> None:
        self.filter_changed.emit()

    def _put_together(self) -> None:
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.text, 1)
        second.addWidget(self.saved)
        second.addWidget(self.papers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.days)
        column.addLayout(second)
