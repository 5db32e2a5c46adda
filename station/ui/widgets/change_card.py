"""An edit that the vendor does not have yet: not sent, refused, or two versions side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.domain.booking import KnownBooking
from station.domain.booking_change import BookingChange, ChangeState
from station.domain.desk_journal import Choice
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_desk_change import (
    change_state_text,
    change_title,
    drop_caption,
    mine_text,
    side_titles,
    theirs_text,
)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(change_title(change), self, "heading", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(PlainLabel(change_state_text(change), self, wrap=True))
        meant = bool(change.prices) or change.feedback is not None
        if change.state is ChangeState.REFUSED and meant:  # nowhere else does it stand any more
            column.addWidget(PlainLabel(mine_text(change, currency), self, "dim", wrap=True))
        if change.state is ChangeState.DIFFERS:
            column.addLayout(self._sides(known, currency))
        elif change.state in _DROPPABLE:
            self.drop = self._button(drop_caption(change), self._take_back)
            head.addWidget(self.drop)

    def _sides(self, known: KnownBooking | None, currency: str) -> QGridLayout:
        mine, theirs, take, keep = side_titles()
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for column, (title, text) in enumerate(
            ((mine, mine_text(self.change, currency)), (theirs, theirs_text(self.change, known, currency)))
        ):
            grid.addWidget(PlainLabel(title, self, "small"), 0, column)
            grid.addWidget(PlainLabel(text, self, wrap=True), 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        self.take, self.keep = self._button(take, self._mine), self._button(keep, self._theirs)
        grid.addWidget(self.take, 2, 0)
        grid.addWidget(self.keep, 2, 1)
        return grid

    def _button(self, caption: str, act: object) -> QPushButton:
        button = QPushButton(caption, self)
        button.setAccessibleName(f"{caption}: {change_title(self.change)}")
        button.setToolTip(button.accessibleName())
        button.clicked.connect(act)
        return button

    def _mine(self) -> None:
        self.chosen.emit(self.change.change_id, Choice.MINE)

    def _theirs(self) -> None:
        self.chosen.emit(self.change.change_id, Choice.THEIRS)

    def _take_back(self) -> None:
        self.taken_back.emit(self.change.change_id)
