"""The cash desk at its vendor: reads days and bookings, sends what an operator changed, tries again while offline."""

from __future__ import annotations

import random
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingCache
from station.domain.cash_desk import OrderFilter
from station.domain.days import Days
from station.domain.desk_journal import DeskJournal
from station.domain.listing import ListProgress, ReadWatch
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleError
from station.services.booking_changes import BookingChanges
from station.services.cash_desk import KEEP_DAYS, CashDesk
from station.services.cash_desk_orders import OrderDesk
from station.workers.cash_desk_events import (
    BookingRefreshed,
    BookingRefreshRequested,
    CashDeskTroubled,
    ChangesMoved,
    ChangesRequested,
    ChangesStored,
    ChangeTakenBack,
    ChoiceMade,
    DayProgressed,
    DayRefreshed,
    DayRefreshRequested,
    FeedbackKept,
    FeedbackRequested,
    OwnOrdersRead,
    OwnOrdersRequested,
)
from station.workers.desk_sending import DeskSending
from station.workers.pace import Pace
from station.workers.worker import Worker, guarded


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What both workers of a desk run on. Desk, orders and changes are the vendor's worker's alone, the rest is
    thread-safe."""

    desk: CashDesk
    orders: OrderDesk
    changes: BookingChanges
    cache: BookingCache
    journal: DeskJournal
    clock: Clock


def subject_of(key: BookingKey) -> str:
    """Under which name the drafts of a booking are kept."""
    return f"{key.kind.value} {key.booking_id}"


class CashDeskWorker(Worker):
    """Owns the desk's room at the vendor. Everything below runs on its own thread, but `cancel` and `hurry`, which any
    thread may call. `silent`: a person wants no traffic. `open_parts` is called on this thread and may take its time.
    """

    day_progressed = Signal(object)  # DayProgressed
    day_refreshed = Signal(object)  # DayRefreshed
    booking_refreshed = Signal(object)  # BookingRefreshed
    feedback_kept = Signal(object)  # FeedbackKept
    own_orders_read = Signal(object)  # OwnOrdersRead
    changes_stored = Signal(object)  # ChangesStored
    changes_moved = Signal(object)  # ChangesMoved
    troubled = Signal(object)  # CashDeskTroubled

    def __init__(
        self,
        profile: str,
        open_parts: Callable[[], DeskParts],
        *,
        silent: Callable[[], bool],
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(f"cash desk of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: DeskParts | None = None
        self._trouble: Trouble | None = None
        """Why it is not open."""
        self._silent = silent
        self._pace = pace or Pace()
        self._chance = chance
        self._sending: DeskSending | None = None
        self._timers: list[QTimer] = []
        self._canceled = threading.Event()
        self._hurried = threading.Event()
        self._unread: deque[BookingKey] = deque()
        self._cut_short: date | None = None
        """The day whose reading something more urgent ended."""
        self._read_due: QTimer | None = None
        self._again_due: QTimer | None = None

    def on_begin(self) -> None:
        """Opens the desk; what waits from before is sent at once."""
        self._read_due = self._timer(self._read_next_feedback)
        self._again_due = self._timer(self._read_again)
        try:
            self._parts = self._open_parts()
        except TroubleError as error:
            self._trouble = error.trouble
            self._tell(error.trouble)
            return
        self._sending = DeskSending(
            self._parts.changes,
            self._timer(self._send),
            self._pace,
            self._chance,
            silent=self._silent,
            interrupted=self.interrupted,
            told=self._tell_moved,
        )
        if self._parts.journal.open_changes(self._profile):
            self._sending.soon()

    def on_end(self) -> None:
        for timer in self._timers:
            timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; after anything else, what waits is still tried again."""
        if isinstance(bug, TroubleError):
            self._tell(bug.trouble)
        else:
            super().bug_rose(bug)
        if self._sending is not None:
            self._sending.retry(None)

    # any thread

    def cancel(self) -> None:
        """The reading under way ends between two pages, and keeps what it has."""
        self._canceled.set()

    def hurry(self) -> None:
        """Something more urgent comes: the reading under way ends, and begins anew afterwards."""
        self._hurried.set()

    # requests

    @Slot(object)
    @guarded
    def refresh_day(self, request: DayRefreshRequested) -> None:
        """Reads a day from the vendor (DayRefreshRequested)."""
        self._canceled.clear()
        self._cut_short = None
        self._refresh(request.day)

    @Slot(object)
    @guarded
    def refresh_booking(self, request: BookingRefreshRequested) -> None:
        """Reads one booking with its prices and feedback (BookingRefreshRequested)."""
        self._hurried.clear()
        if self._parts is None or self._silent():
            self.booking_refreshed.emit(BookingRefreshed(request.key, None))
            return
        report = self._parts.desk.read_booking(request.key)
        self.booking_refreshed.emit(BookingRefreshed(request.key, report))

    @Slot(object)
    @guarded
    def read_feedback(self, request: FeedbackRequested) -> None:
        """One after the other, whenever nothing else is asked (FeedbackRequested)."""
        self._unread.extend(key for key in request.keys if key not in self._unread)
        if self._read_due is not None:
            self._read_due.start(0)

    @Slot(object)
    @guarded
    def read_own_orders(self, _request: OwnOrdersRequested) -> None:
        """Reads what this account sold in the last weeks (OwnOrdersRequested)."""
        if self._parts is None or self._silent():
            self.own_orders_read.emit(OwnOrdersRead(None))
            return
        self._hurried.clear()
        today = self._parts.desk.today()
        wanted = OrderFilter(Days(today - timedelta(days=KEEP_DAYS), today), mine=True)
        report = self._parts.orders.read_orders(wanted, ReadWatch(cancelled=self._to_end))
        self.own_orders_read.emit(OwnOrdersRead(report.trouble))

    @Slot(object)
    @guarded
    def submit(self, request: ChangesRequested) -> None:
        """Writes changes down, then sends what waits (ChangesRequested)."""
        self._hurried.clear()
        if self._parts is None:
            assert self._trouble is not None
            self._tell(self._trouble, unsaved=True)
            return
        try:
            stored = tuple(self._parts.changes.submit(change) for change in request.changes)
            if request.finished:
                self._parts.journal.drop_draft(self._profile, request.kind, request.subject)
        except TroubleError as error:
            self._tell(error.trouble, unsaved=True)
            return
        self.changes_stored.emit(ChangesStored(stored))
        self._send()

    @Slot(object)
    @guarded
    def choose(self, request: ChoiceMade) -> None:
        """Takes one of two versions (ChoiceMade)."""
        self._hurried.clear()
        if self._parts is None:
            return
        trouble = self._parts.changes.choose(request.change_id, request.choice)
        if trouble is None:
            self._send()
        else:
            self._tell_moved(trouble)

    @Slot(object)
    @guarded
    def take_back(self, request: ChangeTakenBack) -> None:
        """The operator no longer wants a change (ChangeTakenBack)."""
        if self._parts is not None:
            self._parts.changes.take_back(request.change_id)
            self._tell_moved(None)

    # sending

    @Slot()
    @guarded
    def _send(self) -> None:
        if self._sending is not None:
            self._sending.run()

    def _tell_moved(self, trouble: Trouble | None) -> None:
        assert self._parts is not None
        self.changes_moved.emit(ChangesMoved(self._parts.journal.open_changes(self._profile), trouble))

    # reading

    def _refresh(self, day: date) -> None:
        self._hurried.clear()
        if self._parts is None or self._silent():
            self.day_refreshed.emit(DayRefreshed(day, None))
            return

        def progressed(progress: ListProgress) -> None:
            self.day_progressed.emit(DayProgressed(day, progress))

        report = self._parts.desk.refresh(day, ReadWatch(progressed, self._to_end))
        cancelled = any(part.cancelled for part in report.parts)
        if cancelled and self._again_due is not None and not (self._canceled.is_set() or self.interrupted()):
            self._cut_short = day
            self._again_due.start(0)  # after what was urgent: that stands in the queue already
            return
        self.day_refreshed.emit(DayRefreshed(day, report, cancelled))
        if report.trouble is None and self._sending is not None:
            self._sending.answered()

    @Slot()
    @guarded
    def _read_next_feedback(self) -> None:
        if not self._unread or self._parts is None or self._silent() or self.interrupted():
            self._unread.clear()
            return
        key = self._unread.popleft()
        if self._parts.desk.read_feedback(key) is not None:
            self._unread.clear()  # the next would fail as well; the page asks again when it lists the day anew
            return
        self.feedback_kept.emit(FeedbackKept((key,)))
        if self._unread and self._read_due is not None:
            self._read_due.start(0)

    @Slot()
    @guarded
    def _read_again(self) -> None:
        day, self._cut_short = self._cut_short, None
        if day is not None:
            self._refresh(day)

    def _to_end(self) -> bool:
        return self.interrupted() or self._canceled.is_set() or self._hurried.is_set()

    def _tell(self, trouble: Trouble, unsaved: bool = False) -> None:
        self.troubled.emit(CashDeskTroubled(trouble, unsaved))

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        self._timers.append(timer)
        return timer
