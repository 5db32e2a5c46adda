"""The cash desk's bookings: the day's list at the left, the chosen one at the right. Works offline."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.booking_change import BookingChange, Draft, DraftKind
from station.domain.desk_journal import Choice
from station.ui.context import WindowContext
from station.ui.models.booking_list import BookingListModel
from station.ui.pages.cash_desk_booking import BookingPanel
from station.ui.pages.cash_desk_view import DeskView
from station.ui.theme import Theme
from station.ui.widgets.booking_table import BookingTable
from station.ui.widgets.day_bar import DayBar
from station.ui.widgets.desk_notes import DeskNotes
from station.ui.words_desk import Word, word
from station.workers.cash_desk_events import (
    BookingRead,
    BookingRefreshed,
    BookingRefreshRequested,
    BookingRequested,
    CashDeskTroubled,
    ChangesMoved,
    ChangesRequested,
    ChangesStored,
    ChangeTakenBack,
    ChoiceMade,
    DayFound,
    DayProgressed,
    DayRefreshed,
    DayRefreshRequested,
    DayRequested,
    DraftDropped,
    FeedbackKept,
    FeedbackRequested,
    RowsRead,
    RowsRequested,
)

READ_AGAIN = 60.0
"""Seconds after which a day on the screen is read once more."""
_REST = 250
"""Milliseconds on one booking before the vendor is asked for it: arrow keys run through many."""


class BookingsView(DeskView):
    """Owned by the GUI thread. The roof connects the signals to a profile's workers, and theirs to the slots."""

    day_requested = Signal(object)
    rows_requested = Signal(object)
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

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._profile = ""
        self._number = 0
        self._found: DayFound | None = None
        self._asked_feedback: set[BookingKey] = set()
        self._refreshed_at: float | None = None
        """When the day on the screen was last asked for (monotonic); None: not yet."""
        self._reading = False
        self.bar, self.model = DayBar(self), BookingListModel(self)
        self.table = BookingTable(self.model, theme, self)
        self.panel, self.notes = BookingPanel(self), DeskNotes(self)
        self._find_due, self._ask_due, self._clock = QTimer(self), QTimer(self), QTimer(self)
        self._put_together()
        self._connect()
        self.set_theme(theme)

    # the roof

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: today comes to the screen."""
        self._reset()
        self._profile = profile
        if self.isVisible():
            self._open_day(None)

    def end(self) -> None:
        """It leaves; what was typed is kept first."""
        self.panel.keep_drafts()
        self._reset()

    def use_context(self, context: WindowContext) -> None:
        self._context = context

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self._theme = theme
        self._fit_panel()

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.model.retranslate()
        self.table.setAccessibleName(word(Word.LIST))
        self.table.setToolTip(word(Word.LIST_TIP))
        self.panel.retranslate()
        self._say()

    def view_name(self) -> str:
        return word(Word.BOOKINGS)

    def take_focus(self) -> None:
        """The list has the keys first."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def _fit_panel(self) -> None:
        self.panel.setFixedWidth(max(340, min(self._theme.px(400), round(self.width() * 0.36))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        if self._profile and self._found is None:
            self._open_day(None)
        elif self._found is not None:
            self._tick()

    # facts

    @Slot(object)
    def day_found(self, fact: DayFound) -> None:
        if fact.number != self._number:
            return
        another = self._found is None or self._found.search.day != fact.search.day
        self._found = fact
        self.model.use(fact)
        self.bar.show_day(fact.search.day)
        self.panel.use(fact.zone, fact.currency)
        self._mark_unsent(fact.open_changes)
        self._say()
        if another:
            self._asked_feedback = set()
            self._refreshed_at = None
            self.notes.forget()
            self._tick()

    @Slot(object)
    def rows_read(self, fact: RowsRead) -> None:
        self.model.take_rows(fact)

    @Slot(object)
    def booking_read(self, fact: BookingRead) -> None:
        self.panel.show_read(fact)

    @Slot(object)
    def day_progressed(self, fact: DayProgressed) -> None:
        if self._shows(fact.day):
            self.notes.show_progress(fact.progress)

    @Slot(object)
    def day_refreshed(self, fact: DayRefreshed) -> None:
        """The list is asked for anew; what failed is told beside it."""
        if not self._shows(fact.day):
            return
        self._reading = False
        self.bar.show_reading(False)
        self.notes.show_report(fact)
        if fact.report is not None and fact.report.trouble is None:
            self._asked_feedback = set()
        self._find_again()

    @Slot(object)
    def booking_refreshed(self, fact: BookingRefreshed) -> None:
        self.panel.show_refreshed(fact)
        self._read_booking()
        self._find_due.start()

    @Slot(object)
    def feedback_kept(self, fact: FeedbackKept) -> None:
        self._find_due.start()
        if self.panel.key in fact.keys:
            self._read_booking()

    @Slot(object)
    def changes_stored(self, fact: ChangesStored) -> None:
        self.panel.stored(fact)
        self._read_booking()

    @Slot(object)
    def changes_moved(self, fact: ChangesMoved) -> None:
        """Sent, refused, waiting or to be chosen: marked in the list, told at the booking."""
        self._mark_unsent(fact.open_changes)
        self.notes.show_sending(fact)
        self._read_booking()
        self._find_due.start()

    @Slot(object)
    def troubled(self, fact: CashDeskTroubled) -> None:
        if fact.unsaved:
            self.panel.not_stored()
        self._reading = False
        self.bar.show_reading(False)
        self.notes.show_trouble(fact)

    # acts

    def _open_day(self, day: date | None) -> None:
        """None: the venue's today."""
        if not self._profile:
            return
        self._number += 1
        wanted = day or self._context.clock.now().date()
        self.day_requested.emit(DayRequested(self._number, self._search(wanted), today=day is None))

    def _open_today(self) -> None:
        self._open_day(None)

    def _find_again(self) -> None:
        """The same day in another order, or with what is known of it now."""
        if self._found is not None:
            self._open_day(self._found.search.day)

    def _search(self, day: date) -> BookingSearch:
        bar, head = self.bar, self.table.horizontalHeader()
        return BookingSearch(
            day,
            text=bar.text.text(),
            states=bar.states,
            feedback=bar.feedback,
            column=list(BookingColumn)[head.sortIndicatorSection()],
            descending=head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        )

    def _refresh_or_cancel(self) -> None:
        if self._reading:
            self.cancel_requested.emit()
        else:
            self._refresh()

    def _refresh(self) -> None:
        if self._found is None:
            return
        self._refreshed_at = self._context.clock.monotonic()
        self._reading = True
        self.bar.show_reading(True)
        self.refresh_requested.emit(DayRefreshRequested(self._found.search.day))

    def _tick(self) -> None:
        """The age is told anew; a day on the screen is read again from time to time."""
        self._say()
        if not self.isVisible() or self._found is None or self._reading:
            return
        now = self._context.clock.monotonic()
        if self._refreshed_at is None or now - self._refreshed_at >= READ_AGAIN:
            self._refresh()

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
        keys = self.model.unread_feedback(first, last, self._context.clock.now())
        fresh = tuple(key for key in keys if key not in self._asked_feedback)
        if fresh and self.isVisible():
            self._asked_feedback.update(fresh)
            self.feedback_requested.emit(FeedbackRequested(fresh))

    def _ask_rows(self, request: RowsRequested) -> None:
        self.rows_requested.emit(request)

    def _request_changes(self, request: ChangesRequested) -> None:
        self.changes_requested.emit(request)

    def _chose(self, change_id: str, choice: Choice) -> None:
        self.choice_made.emit(ChoiceMade(change_id, choice))

    def _taken_back(self, change_id: str) -> None:
        self.take_back_requested.emit(ChangeTakenBack(change_id))

    def _keep_draft(self, kind: DraftKind, subject: str, text: str) -> None:
        now: datetime = self._context.clock.now()
        self.draft_typed.emit(Draft(self._profile, kind, subject, text, now))

    def _drop_draft(self, kind: DraftKind, subject: str) -> None:
        self.draft_dropped.emit(DraftDropped(kind, subject))

    def _enter_booking(self) -> None:
        """Enter on a booking: the keys go to its first tab."""
        self.panel.tabs.buttons[self.panel.tabs.front].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> bool:
        """Esc: from the booking to the list, then the filter goes. False: there was nothing to leave."""
        if not self.table.hasFocus():
            self.take_focus()
            return True
        if self.bar.filtered:
            self.bar.clear_filter()
            return True
        return False

    def _focus_filter(self) -> None:
        self.bar.text.setFocus()
        self.bar.text.selectAll()

    def _focus_saved(self) -> None:
        self.bar.saved.setFocus()
        self.bar.saved.showPopup()

    def _shows(self, day: date) -> bool:
        return self._found is not None and self._found.search.day == day

    def _mark_unsent(self, changes: tuple[BookingChange, ...]) -> None:
        self.model.mark_unsent(frozenset(change.key for change in changes))
        self.notes.show_changes(changes)

    def _say(self) -> None:
        self.notes.show_day(self._found, self.bar.filtered, self._context.clock.now())

    def _reset(self) -> None:
        self._profile, self._found, self._refreshed_at, self._reading = "", None, None, False
        self._asked_feedback = set()
        self._number += 1
        for timer in (self._find_due, self._ask_due):
            timer.stop()
        self.model.clear()
        self.table.choose(None)
        self.panel.open_booking(None)
        self.bar.show_day(None)
        self.bar.show_reading(False)
        self.notes.forget()
        self.notes.show_changes(())
        self._say()

    def _connect(self) -> None:
        bar, panel = self.bar, self.panel
        bar.day_chosen.connect(self._open_day)
        bar.today_wanted.connect(self._open_today)
        bar.filter_changed.connect(self._find_again)
        bar.refresh_wanted.connect(self._refresh_or_cancel)
        self.table.chosen.connect(self._choose)
        self.table.entered.connect(self._enter_booking)
        self.table.sorted_by.connect(self._find_again)
        self.table.shown_rows.connect(self._want_feedback)
        self.model.rows_wanted.connect(self._ask_rows)
        self.model.outdated.connect(self._find_again)
        panel.changes_requested.connect(self._request_changes)
        panel.choice_made.connect(self._chose)
        panel.taken_back.connect(self._taken_back)
        panel.draft_typed.connect(self._keep_draft)
        panel.draft_dropped.connect(self._drop_draft)
        for timer, milliseconds, act in (
            (self._find_due, 100, self._find_again),
            (self._ask_due, _REST, self._ask_booking),
            (self._clock, 5000, self._tick),
        ):
            timer.setInterval(milliseconds)
            timer.setSingleShot(timer is not self._clock)
            timer.timeout.connect(act)
        for key, act in {
            "Alt+Left": bar.before.click,
            "Alt+Right": bar.after.click,
            "Ctrl+T": bar.today.click,
            "Ctrl+G": bar.open_calendar,
            "Ctrl+R": bar.refresh.click,
            "Ctrl+F": self._focus_filter,
            "Ctrl+Shift+F": self._focus_saved,
            "Ctrl+S": panel.save,
            "Ctrl+Shift+Z": panel.discard,
            "Ctrl+Shift+Y": panel.feedback.yes.click,
            "Ctrl+Shift+N": panel.feedback.no.click,
            "Ctrl+Shift+P": panel.feedback.people.setFocus,
            "Ctrl+Shift+K": panel.feedback.comment.setFocus,
            "Ctrl+Shift+Del": panel.feedback.clear.click,
            "Ins": panel.add_price,
        }.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _put_together(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 10)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.notes)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.bar)
        left.addWidget(card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
