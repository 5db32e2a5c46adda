"""Which day is on the screen: its name opens a calendar, arrows go on and back; and a button that reads it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QWidget

from station.domain.days import Days
from station.ui.actions import with_key
from station.ui.cash_desk.bookings.bookings_keys import KEYS, call, tip
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.desk_keys import native
from station.ui.cash_desk.desk_times import day_titles, days_title
from station.ui.widgets.plain_label import plain_caption

_SPACING = 8


class DayPicker(QWidget):
    """Owned by the GUI thread. Several days in a row are named by the last one, and stepped over together."""

    day_chosen = Signal(object)  # date
    today_wanted = Signal()
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Days | None = None
        self._reading = False
        self.title = QPushButton(self)
        self.title.setObjectName("dayTitle")
        self.title.setMinimumWidth(1)  # a shorter text is taken where there is no room
        self.before, self.after, self.today = QPushButton("‹", self), QPushButton("›", self), QPushButton(self)
        self.refresh = QPushButton(self)
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.today.clicked.connect(self.today_wanted)
        self.refresh.clicked.connect(self.refresh_wanted)
        self.title.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.title)
        row.addStretch()
        for button in (self.before, self.after, self.today, self.refresh):
            row.addWidget(button)
        self.retranslate()

    def acts(self) -> dict[Word, Callable[[], object]]:
        """What its keys do, wherever in the view the focus is."""
        return {
            Word.DAY_BEFORE: self.before.click,
            Word.DAY_AFTER: self.after.click,
            Word.TODAY: self.today.click,
            Word.PICK_DAY: self.open_calendar,
            Word.REFRESH: self.refresh.click,
        }

    def show_days(self, days: Days | None) -> None:
        """None: nothing is on the screen yet."""
        self._days = days
        title = next(iter(_titles(days)), "")
        self.title.setAccessibleName(f"{title}. {word(Word.PICK_DAY)}")
        self._fit_title()
        for button in (self.title, self.before, self.after, self.refresh):
            button.setEnabled(days is not None)

    def show_reading(self, running: bool) -> None:
        """The button ends the reading while one runs."""
        self._reading = running
        name = Word.CANCEL if running else Word.REFRESH
        self.refresh.setText("✕" if running else "⟳")
        self.refresh.setAccessibleName(word(name))
        self.refresh.setToolTip(with_key(word(name), native(KEYS[Word.REFRESH])))

    def retranslate(self) -> None:
        call(self.today, Word.TODAY)
        call(self.before, Word.DAY_BEFORE, caption=False)
        call(self.after, Word.DAY_AFTER, caption=False)
        self.title.setToolTip(tip(Word.PICK_DAY))
        self.show_days(self._days)
        self.show_reading(self._reading)

    def step(self, days: int) -> None:
        """So many days further, or back; the calendar's ends stop it."""
        if self._days is None:
            return
        number = self._days.last.toordinal() + days
        if date.min.toordinal() <= number <= date.max.toordinal():
            self.day_chosen.emit(date.fromordinal(number))

    def open_calendar(self) -> None:
        if self._days is None:
            return
        shown = self._days.last
        calendar = QCalendarWidget(self)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(QLocale())
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        for chosen in (calendar.activated, calendar.clicked):
            chosen.connect(self._picked)
            chosen.connect(calendar.close)
        calendar.move(self.title.mapToGlobal(self.title.rect().bottomLeft()))
        calendar.show()
        calendar.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """The longest way to say the day that fits beside the buttons."""
        self.today.show()
        for room in (self._room(), self._room() + self.today.sizeHint().width() + _SPACING):
            for title in _titles(self._days):
                self.title.setText(plain_caption(title))
                if self.title.sizeHint().width() <= room:
                    return
            self.today.hide()  # its key stays

    def _room(self) -> int:
        buttons = (self.before, self.after, self.today, self.refresh)
        return self.width() - sum(button.sizeHint().width() + _SPACING for button in buttons)

    def _picked(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        if self._days is None or chosen != self._days.last:
            self.day_chosen.emit(chosen)

    def _go_back(self) -> None:
        self.step(-self._length())

    def _go_on(self) -> None:
        self.step(self._length())

    def _length(self) -> int:
        return 1 if self._days is None else (self._days.last - self._days.first + timedelta(days=1)).days


def _titles(days: Days | None) -> tuple[str, ...]:
    """The longest first."""
    if days is None:
        return ("",)
    return day_titles(days.last) if days.first == days.last else (days_title(days),)
