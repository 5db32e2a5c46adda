"""The cash desk at its vendor: reads days and bookings, sends what an operator changed, tries again while offline."""

from __future__ import annotations

import random
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingCache
from station.domain.booking_change import ChangeState
from station.domain.desk_journal import DeskJournal
from station.domain.listing import ListProgress, ReadWatch
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleError
from station.services.booking_changes import BookingChanges
from station.services.cash_desk import CashDesk
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
)
from station.workers.pace import BackOff, Pace
from station.workers.worker import Worker, guarded

_SENT_BY_ITSELF = frozenset({ChangeState.WAITING, ChangeState.SENDING, ChangeState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What both workers of a desk run on. Desk and changes are the vendor's worker's alone; the rest is thread-safe."""

    desk: CashDesk
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
        self._back_off = BackOff(self._pace, chance)
        self._canceled = threading.Event()
        self._hurried = threading.Event()
        self._unread: deque[BookingKey] = deque()
        self._cut_short: date | None = None
        """The day whose reading something more urgent ended."""
        self._send_due: QTimer | None = None
        self._read_due: QTimer | None = None
        self._again_due: QTimer | None = None

    def on_begin(self) -> None:
        """Opens the desk; what waits from before is sent at once."""
        self._send_due = self._timer(self._send)
        self._read_due = self._timer(self._read_next_feedback)
        self._again_due = self._timer(self._read_again)
        try:
            self._parts = self._open_parts()
        except TroubleError as error:
            self._trouble = error.trouble
            self._tell(error.trouble)
            return
        if self._parts.journal.open_changes(self._profile):
            self._send_due.start(0)

    def on_end(self) -> None:
        for timer in (self._send_due, self._read_due, self._again_due):
            if timer is not None:
                timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; after anything else, what waits is still tried again."""
        if isinstance(bug, TroubleError):
            self._tell(bug.trouble)
        else:
            super().bug_rose(bug)
        self._retry(None)

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
        self._run()

    @Slot(object)
    @guarded
    def choose(self, request: ChoiceMade) -> None:
        """Takes one of two versions (ChoiceMade)."""
        self._hurried.clear()
        if self._parts is None:
            return
        trouble = self._parts.changes.choose(request.change_id, request.choice)
        if trouble is None:
            self._run()
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
        self._run()

    def _run(self) -> None:
        if self._parts is None or self.interrupted():
            return
        if self._silent():
            self._tell_moved(None)
            self._schedule(self._pace.longest_retry / 20)  # a person's word may end at any moment
            return
        report = self._parts.changes.run(self.interrupted)
        if report.trouble is None:
            self._back_off.succeeded()
        self._tell_moved(report.trouble)
        if report.waiting or report.unknown:
            self._retry(report.trouble)

    def _retry(self, trouble: Trouble | None) -> None:
        self._back_off.failed(trouble)
        self._schedule(self._back_off.retry())

    def _schedule(self, seconds: float) -> None:
        if self._send_due is not None and not self.interrupted():
            self._send_due.start(round(seconds * 1000))

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
        if report.trouble is None and self._back_off.active:
            self._schedule(0)  # the vendor answers again: what waits goes now

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
        return timer
