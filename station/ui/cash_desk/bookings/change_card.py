"""An edit that the vendor does not have yet: not sent, refused, or two versions side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.booking import KnownBooking
from station.domain.booking_change import BookingChange, ChangeState
from station.domain.desk_journal import Choice
from station.ui.actions import with_key
from station.ui.cash_desk.bookings.bookings_keys import KEYS
from station.ui.cash_desk.bookings.change_sides import meant_text, side_rows
from station.ui.cash_desk.bookings.words_desk import Word, word
from station.ui.cash_desk.bookings.words_desk_change import (
    change_state_text,
    change_title,
    drop_caption,
    equal_text,
    side_titles,
)
from station.ui.cash_desk.desk_keys import native
from station.ui.widgets.flow_layout import FlowLayout, in_rows
from station.ui.widgets.plain_label import PlainLabel

_DROPPABLE = frozenset({ChangeState.WAITING, ChangeState.REFUSED})


class ChangeCard(QFrame):
    """Owned by the GUI thread; made anew when the change moves."""

    chosen = Signal(str, object)  # change id, Choice
    taken_back = Signal(str)  # change id

    def __init__(
        self, change: BookingChange, known: KnownBooking | None, currency: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("changeCard")
        self.change = change
        self.buttons: dict[Word, QPushButton] = {}
        """What can be done about it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(change_title(change), self, "heading", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(PlainLabel(change_state_text(change), self, wrap=True))
        meant = bool(change.prices) or change.feedback is not None
        if change.state is ChangeState.REFUSED and meant:  # nowhere else does it stand any more
            column.addWidget(PlainLabel(meant_text(change, currency), self, "dim", wrap=True))
        if change.state is ChangeState.DIFFERS:
            column.addSpacing(4)
            column.addLayout(self._sides(known, currency))
            column.addLayout(self._choices())
        elif change.state in _DROPPABLE:
            head.addWidget(self._button(Word.TAKE_BACK, drop_caption(change), self._take_back))

    def _sides(self, known: KnownBooking | None, currency: str) -> QGridLayout:
        """What differs, each field's name above both versions; what is equal is only named."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for column, title in enumerate(side_titles()):
            grid.addWidget(PlainLabel(title, self, "small"), 0, column)
            grid.setColumnStretch(column, 1)
        rows = side_rows(self.change, known, currency)
        for row in (each for each in rows if each.differs):
            line = grid.rowCount()
            if row.name:
                grid.addWidget(PlainLabel(f"≠ {row.name}", self, "side"), line, 0, 1, 2)
            for column, text in enumerate((row.mine, row.theirs)):
                label = PlainLabel(text or "–", self, "heading", wrap=True)
                grid.addWidget(label, line + 1, column, Qt.AlignmentFlag.AlignTop)
        equal = [row.name for row in rows if not row.differs]
        if equal:
            grid.addWidget(PlainLabel(equal_text(", ".join(equal)), self, "small", wrap=True), grid.rowCount(), 0, 1, 2)
        return grid

    def _choices(self) -> FlowLayout:
        mine = self._button(Word.TAKE_MINE, word(Word.TAKE_MINE), self._mine)
        theirs = self._button(Word.KEEP_THEIRS, word(Word.KEEP_THEIRS), self._theirs)
        return in_rows((mine, theirs))

    def _button(self, name: Word, caption: str, act: object) -> QPushButton:
        button = QPushButton(caption, self)
        button.setAccessibleName(f"{caption}: {change_title(self.change)}")
        button.setToolTip(with_key(caption, native(KEYS[name])))
        button.clicked.connect(act)
        self.buttons[name] = button
        return button

    def _mine(self) -> None:
        self.chosen.emit(self.change.change_id, Choice.MINE)

    def _theirs(self) -> None:
        self.chosen.emit(self.change.change_id, Choice.THEIRS)

    def _take_back(self) -> None:
        self.taken_back.emit(self.change.change_id)
