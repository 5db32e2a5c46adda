"""Above what can be sold: the day of the visit, tickets, dates or tours, and words to look for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.domain.days import Days
from station.ui.cash_desk.day_picker import DayPicker
from station.ui.cash_desk.sale.sale_keys import call, tip
from station.ui.cash_desk.sale.words_sale import Word, basket_text, word
from station.ui.widgets.plain_label import plain_caption

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._total = ""
        self.picker = DayPicker(self)
        self.shelves = {shelf: QPushButton(self) for shelf in SHELVES}
        self.text, self.to_basket = SearchLine(self), QPushButton(self)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_TYPING)
        self._due.timeout.connect(self.search_wanted)
        self.text.textChanged.connect(self._text_changed)
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
        self.picker.show_days(None if day is None else Days.one(day))

    def show_total(self, total: str) -> None:
        """What is in the basket so far, where it has no room beside this."""
        self._total = total
        self.to_basket.setText(plain_caption(basket_text(total)))
        self.to_basket.setAccessibleName(basket_text(total))

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
        self.picker.retranslate()
        self.to_basket.setToolTip(tip(Word.BASKET))
        self.show_total(self._total)
        self.text.setPlaceholderText(word(Word.FIND))
        self.text.setAccessibleName(word(Word.FIND))
        self.text.setToolTip(tip(Word.FIND))

    def focus_text(self) -> None:
        """The next letters look for something."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the buttons leave too little room, the search has a line of its own."""
        super().resizeEvent(event)
        shelves = sum(button.sizeHint().width() + 8 for button in self.shelves.values())
        shelves += 0 if self.to_basket.isHidden() else self.to_basket.sizeHint().width() + 8
        beside = self.width() >= shelves + 24 * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._second.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _text_changed(self) -> None:
        self._due.start()
        self.typed.emit()

    def _clicked(self, button: QPushButton) -> None:
        self.shelf_chosen.emit(next(shelf for shelf, each in self.shelves.items() if each is button))

    def _put_together(self) -> None:
        group = QButtonGroup(self)
        group.buttonClicked.connect(self._clicked)
        buttons, self._second = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row in (buttons, self._second):
            row.setSpacing(8)
        for button in self.shelves.values():
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            group.addButton(button)
            buttons.addWidget(button)
        self.shelves[SHELVES[0]].setChecked(True)
        self._second.addLayout(buttons)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.to_basket)
        self._second.addLayout(line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picker)
        column.addLayout(self._second)
