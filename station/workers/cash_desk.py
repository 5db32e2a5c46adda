"""The cash desk at its vendor: reads days and bookings, sends what an operator changed, tries again while offline."""

from __future__ import annotations

import random
import threading
from collections import deque
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.booking import BookingKey
from station.domain.cash_desk import OrderFilter
from station.domain.days import Days
from station.domain.listing import ListProgress, ReadWatch
from station.services.cash_desk import KEEP_DAYS
from station.workers.cash_desk_events import (
    BookingRefreshed,
    BookingRefreshRequested,
    DayProgressed,
    DayRefreshed,
    DayRefreshRequested,
    FeedbackKept,
    FeedbackRequested,
    OwnOrdersRead,
    OwnOrdersRequested,
)
from station.workers.cash_desk_sending import CashDeskSender
from station.workers.desk_parts import DeskParts
from station.workers.pace import Pace
from station.workers.worker import guarded


class CashDeskWorker(CashDeskSender):
    """Owns the desk's room at the vendor. Everything below runs on its own thread, but `cancel` and `hurry`, which any
    thread may call. `silent`: a person wants no traffic. `open_parts` is called on this thread and may take its time.
    """

    day_progressed = Signal(object)  # DayProgressed
    day_refreshed = Signal(object)  # DayRefreshed
    booking_refreshed = Signal(object)  # BookingRefreshed
    feedback_kept = Signal(object)  # FeedbackKept
    own_orders_read = Signal(object)  # OwnOrdersRead

    def __init__(
        self,
        profile: str,
        open_parts: Callable[[], DeskParts],
        *,
        silent: Callable[[], bool],
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(profile, open_parts, silent=silent, pace=pace, chance=chance)
        self._canceled = threading.Event()
        self._unread: deque[BookingKey] = deque()
        self._cut_short: date | None = None
        """The day whose reading something more urgent ended."""
        self._read_due: QTimer | None = None
        self._again_due: QTimer | None = None

    def on_begin(self) -> None:
        """Opens the desk; what waits from before is sent at once."""
        self._read_due = self._timer(self._read_next_feedback)
        self._again_due = self._timer(self._read_again)
        super().on_begin()

    # any thread

    def cancel(self) -> None:
        """The reading under way ends between two pages, and keeps what it has."""
        self._canceled.set()

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
