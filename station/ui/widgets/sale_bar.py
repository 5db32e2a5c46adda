"""Above what can be sold: tickets, dates or tours, words to look for, and the day of the visit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCalendarWidget, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.ui.desk_times import day_title
from station.ui.sale_keys import call, tip
from station.ui.widgets.plain_label import plain_caption
from station.ui.words_sale import Word, word

SHELVES = (Word.TICKETS, Word.EVENTS, Word.TOURS, Word.SALES)
"""What the list can show, in the order of the buttons."""
_AFTER_TYPING = 250
"""Milliseconds of rest before the vendor is asked."""


class SearchLine(QLineEdit):
    """A line whose arrow keys and Enter belong to the list below it."""

    stepped = Signal(int)  # rows
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SaleBar(QWidget):
    """Owned by the GUI thread."""

    shelf_chosen = Signal(object)  # Word
    typed = Signal()  # at once
    search_wanted = Signal()  # after a rest
    day_chosen = Signal(object)  # date; None: today
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.title = QPushButton(self)
        self.title.setObjectName("dayTitle")
        self.before, self.after, self.today = QPushButton("‹", self), QPushButton("›", self), QPushButton(self)
        self.again = QPushButton("⟳", self)
        self.text = SearchLine(self)
        self.shelves = {shelf: QPushButton(self) for shelf in SHELVES}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_TYPING)
        self._due.timeout.connect(self.search_wanted)
        self.text.textChanged.connect(self._text_changed)
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.today.clicked.connect(self._go_to_today)
        self.again.clicked.connect(self.again_wanted)
        self.title.clicked.connect(self.open_calendar)
        self._put_together()
        self.retranslate()

    @property
    def shelf(self) -> Word:
        """What is listed."""
        return next((shelf for shelf, button in self.shelves.items() if button.isChecked()), SHELVES[0])

    @property
    def day(self) -> date | None:
        """Of the visit; None: it is not known yet what today is."""
        return self._day

    def show_day(self, day: date | None) -> None:
        self._day = day
        title = "" if day is None else day_title(day)
        self.title.setText(plain_caption(title))
        self.title.setAccessibleName(f"{title}. {word(Word.PICK_DAY)}")
        for button in (self.title, self.before, self.after):
            button.setEnabled(day is not None)

    def show_unsettled(self, count: int) -> None:
        """How many sales wait for somebody's word."""
        name = word(Word.SALES)
        self.shelves[Word.SALES].setText(plain_caption(f"{name} ({count})" if count else name))

    def choose(self, shelf: Word) -> None:
        """As its button does."""
        self.shelves[shelf].click()

    def retranslate(self) -> None:
        for shelf, button in self.shelves.items():
            call(button, shelf)
        for button, name in (
            (self.before, Word.DAY_BEFORE),
            (self.after, Word.DAY_AFTER),
            (self.again, Word.READ_AGAIN),
        ):
            call(button, name, caption=False)
        call(self.today, Word.TODAY)
        self.title.setToolTip(tip(Word.PICK_DAY))
        self.text.setPlaceholderText(word(Word.FIND))
        self.text.setAccessibleName(word(Word.FIND))
        self.text.setToolTip(tip(Word.FIND))
        self.show_day(self._day)

    def focus_text(self) -> None:
        """The next letters look for something."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def open_calendar(self) -> None:
        """Days to choose from."""
        if self._day is None:
            return
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
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))

    def _step(self, days: int) -> None:
        if self._day is None:
            return
        number = self._day.toordinal() + days
        if date.min.toordinal() <= number <= date.max.toordinal():
            self.day_chosen.emit(date.fromordinal(number))

    def _go_back(self) -> None:
        self._step(-1)

    def _go_on(self) -> None:
        self._step(1)

    def _go_to_today(self) -> None:
        self.day_chosen.emit(None)

    def _text_changed(self) -> None:
        self._due.start()
        self.typed.emit()

    def _clicked(self, button: QPushButton) -> None:
        self.shelf_chosen.emit(next(shelf for shelf, each in self.shelves.items() if each is button))

    def _put_together(self) -> None:
        group = QButtonGroup(self)
        group.buttonClicked.connect(self._clicked)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self.title)
        first.addStretch()
        for button in (self.before, self.after):
            button.setProperty("kind", "step")
        for button in (self.before, self.after, self.today):
            first.addWidget(button)
        for button in self.shelves.values():
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            group.addButton(button)
            second.addWidget(button)
        self.shelves[SHELVES[0]].setChecked(True)
        self.again.setProperty("kind", "step")
        second.addWidget(self.text, 1)
        second.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
