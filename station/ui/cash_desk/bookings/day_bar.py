"""Above the day's list: which day, which bookings, and the words to look for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.days import Days
from station.ui.cash_desk.bookings.filter_bar import FilterBar
from station.ui.cash_desk.bookings.words_desk import Word
from station.ui.cash_desk.day_picker import DayPicker
from station.ui.cash_desk.paper_buttons import PaperButtons


class DayBar(QWidget):
    """Owned by the GUI thread."""

    day_chosen = Signal(object)  # date
    today_wanted = Signal()
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayPicker(self)
        self.filters = FilterBar(self)
        self.papers = PaperButtons(self)
        self.text, self.saved = self.filters.text, self.filters.saved
        self.days.day_chosen.connect(self.day_chosen)
        self.days.today_wanted.connect(self.today_wanted)
        self.days.refresh_wanted.connect(self.refresh_wanted)
        self._put_together()
        self.retranslate()

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        return self.days.acts() | self.filters.acts() | self.papers.acts()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in reading order."""
        days, filters = self.days, self.filters
        of_days = (days.title, days.before, days.after, days.today, days.refresh)
        return (*of_days, filters.text, filters.saved, filters.keep, *self.papers.findChildren(QPushButton))

    def show_day(self, day: date | None) -> None:
        self.days.show_days(None if day is None else Days.one(day))

    def show_reading(self, running: bool) -> None:
        """The button ends the reading while one runs."""
        self.days.show_reading(running)

    def retranslate(self) -> None:
        self.days.retranslate()
        self.filters.retranslate()
        self.papers.retranslate()

    def _put_together(self) -> None:
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.filters, 1)
        second.addWidget(self.papers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.days)
        column.addLayout(second)
