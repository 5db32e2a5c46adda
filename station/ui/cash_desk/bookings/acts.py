"""What is done at the desk's bookings, and what is asked of the workers for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from station.domain.booking import BookingKey
from station.domain.booking_change import BookingChange, ChangeState, Draft, DraftKind
from station.domain.booking_filters import SavedFilter
from station.domain.desk_journal import Choice
from station.ui.cash_desk.bookings.frame import BookingsFrame
from station.ui.context import WindowContext
from station.ui.theme import Theme
from station.workers.cash_desk_events import (
    BookingRefreshRequested,
    BookingRequested,
    BookingScanned,
    BookingSought,
    ChangeTakenBack,
    ChoiceMade,
    CodeScanned,
    DraftDropped,
    OwnOrdersRequested,
)

_REST = 250
"""Milliseconds on one booking before the vendor is asked for it: arrow keys run through many."""


class BookingsActs(BookingsFrame):
    """Owned by the GUI thread. The roof connects the signals to a profile's workers."""

    day_requested = Signal(object)
    rows_requested = Signal(object)
    list_requested = Signal(object)
    booking_requested = Signal(object)
    draft_typed = Signal(object)  # Draft
    draft_dropped = Signal(object)
    refresh_requested = Signal(object)
    booking_refresh_requested = Signal(object)
    feedback_requested = Signal(object)
    changes_requested = Signal(object)
    choice_made = Signal(object)
    take_back_requested = Signal(object)
    cancel_requested = Signal()
    code_scanned = Signal(object)
    booking_sought = Signal(object)
    own_orders_requested = Signal(object)
    # facts
    edits_changed = Signal(object)  # tuple of BookingChange: those of all bookings that are not settled
    scanned_booking_found = Signal(object)  # BookingScanned: opened at once by `open_scanned`, or offered first

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(context, theme, parent)
        self._open_changes: tuple[BookingChange, ...] = ()
        self._ask_due = QTimer(self)
        self._ask_due.setSingleShot(True)
        self._ask_due.setInterval(_REST)
        self._connect()
        self.set_theme(theme)

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: today comes to the screen."""
        self._reset()
        self.day.begin(profile)

    def end(self) -> None:
        """It leaves; what was typed is kept first."""
        self.panel.keep_drafts()
        self.day.end()
        self._reset()

    def open_booking(self, key: BookingKey, day: date | None) -> None:
        """Shows a booking that was met elsewhere, on its day (None: not known); no filter hides it there."""
        self.bar.filters.clear()
        self.table.choose(key)
        self.panel.open_booking(key)
        if day is not None:
            self.day.open(day)
        # Read from the vendor first: the day it is on may never have been read here.
        self._ask_booking()

    # acts

    @property
    def unsaved(self) -> bool:
        """Something is typed in the open booking, and not saved."""
        return bool(self.panel.drafts.dirty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_booking()  # somebody of it may have come through the door meanwhile

    def look_up(self, code: str) -> None:
        """A code was decided at the door."""
        self.code_scanned.emit(CodeScanned(code))

    def open_scanned(self, fact: BookingScanned) -> None:
        """Brings the booking to the screen, on its day; what was typed for another is kept as its draft."""
        self._open_on(fact.key, fact.day)

    def open_waiting(self) -> None:
        """Brings the booking with the most urgent edit that is not settled to the screen."""
        if self._open_changes:
            self.booking_sought.emit(BookingSought(min(self._open_changes, key=_urgency).key))

    def _open_on(self, key: BookingKey, day: date | None) -> None:
        if day not in (None, self.day.day):
            self.day.open(day)
        self.table.choose(key)
        self._choose(key)

    def _keep_filters(self, kept: tuple[SavedFilter, ...]) -> None:
        self.notes.show_reason(self._context.preferences.change(booking_filters=kept))
        self.bar.filters.use(self._context.preferences.values().booking_filters)

    def _ask_own_orders(self) -> None:
        self.own_orders_requested.emit(OwnOrdersRequested())

    def _open_today(self) -> None:
        self.day.open(None)

    def _choose(self, key: BookingKey) -> None:
        self.panel.open_booking(key)
        self._read_booking()
        self._ask_due.start()

    def _ask_booking(self) -> None:
        if self.panel.key is not None:
            self.booking_refresh_requested.emit(BookingRefreshRequested(self.panel.key))

    def _read_booking(self) -> None:
        if self.panel.key is not None:
            self.booking_requested.emit(BookingRequested(self.panel.key))

    def _want_feedback(self, first: int, last: int) -> None:
        self.day.want_feedback(self.model.unread_feedback(first, last, self.day.now))

    def _chose(self, change_id: str, choice: Choice) -> None:
        self.choice_made.emit(ChoiceMade(change_id, choice))

    def _taken_back(self, change_id: str) -> None:
        self.take_back_requested.emit(ChangeTakenBack(change_id))

    def _keep_draft(self, kind: DraftKind, subject: str, text: str) -> None:
        self.draft_typed.emit(Draft(self.day.profile, kind, subject, text, self.day.now))

    def _drop_draft(self, kind: DraftKind, subject: str) -> None:
        self.draft_dropped.emit(DraftDropped(kind, subject))

    def _enter_booking(self) -> None:
        """Enter on a booking: the keys go to its first tab."""
        self.panel.tabs.buttons[self.panel.tabs.front].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_unsent(self, changes: tuple[BookingChange, ...]) -> None:
        if changes != self._open_changes:
            self._open_changes = changes
            self.edits_changed.emit(changes)
        self.model.mark_changes(changes)
        self.notes.show_changes(changes)

    def _reset(self) -> None:
        self.papers.close()
        self._ask_due.stop()
        self.model.clear()
        self.table.choose(None)
        self.panel.open_booking(None)
        self.bar.show_day(None)
        self.bar.show_reading(False)
        self.notes.forget()
        self._mark_unsent(())
        self._say()

    def _connect(self) -> None:
        bar, day, panel, table = self.bar, self.day, self.panel, self.table
        day.requested.connect(self.day_requested)
        day.refresh_requested.connect(self.refresh_requested)
        day.cancel_requested.connect(self.cancel_requested)
        day.feedback_requested.connect(self.feedback_requested)
        day.running_changed.connect(bar.show_reading)
        day.ticked.connect(self._say)
        self.papers.list_requested.connect(self.list_requested)
        bar.papers.print_wanted.connect(self._print)
        bar.papers.save_wanted.connect(self._save_as)
        bar.day_chosen.connect(day.open)
        bar.today_wanted.connect(self._open_today)
        bar.filters.changed.connect(day.find_again)
        bar.filters.kept_changed.connect(self._keep_filters)
        bar.filters.mine_wanted.connect(self._ask_own_orders)
        bar.refresh_wanted.connect(day.refresh_or_cancel)
        table.chosen.connect(self._choose)
        table.entered.connect(self._enter_booking)
        table.sorted_by.connect(day.find_again)
        table.shown_rows.connect(self._want_feedback)
        self.model.rows_wanted.connect(self.rows_requested)
        self.model.outdated.connect(day.find_again)
        panel.changes_requested.connect(self.changes_requested)
        panel.choice_made.connect(self._chose)
        panel.taken_back.connect(self._taken_back)
        panel.drafts.typed.connect(self._keep_draft)
        panel.drafts.dropped.connect(self._drop_draft)
        self._ask_due.timeout.connect(self._ask_booking)


def _urgency(change: BookingChange) -> int:
    """What waits for a person comes first."""
    return {ChangeState.DIFFERS: 0, ChangeState.REFUSED: 1}.get(change.state, 2)
