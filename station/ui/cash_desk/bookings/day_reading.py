"""The day that stands on the screen: asked for by its numbers, found again, and read anew from time to time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from station.domain.booking import BookingKey
from station.domain.booking_cache import BookingSearch
from station.domain.ports import Clock
from station.workers.cash_desk_events import (
    DayFound,
    DayRefreshed,
    DayRefreshRequested,
    DayRequested,
    FeedbackRequested,
)

READ_AGAIN = 60.0
"""Seconds after which a day on the screen is read once more."""
_FIND_AFTER = 100
"""Milliseconds: several facts in a row find the day once."""
_TICK = 5000
"""Milliseconds between two looks at the clock."""


class DayReading(QObject):
    """Owned by the GUI thread. `search`: what is to be found on a day, as the filters stand."""

    requested = Signal(object)  # DayRequested
    refresh_requested = Signal(object)  # DayRefreshRequested
    cancel_requested = Signal()
    feedback_requested = Signal(object)  # FeedbackRequested
    running_changed = Signal(bool)  # the vendor is being asked, or no longer
    ticked = Signal()  # some time has passed

    def __init__(self, search: Callable[[date], BookingSearch], clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._search = search
        self.clock = clock
        self._profile = ""
        self._number = 0
        self._watched = False
        self._refreshed_at: float | None = None
        """When the day was last asked for (monotonic); None: not yet."""
        self._asked_feedback: set[BookingKey] = set()
        self.found: DayFound | None = None
        self.running = False
        self._find_due, self._clock_due = QTimer(self), QTimer(self)
        self._find_due.setSingleShot(True)
        for timer, milliseconds, act in (
            (self._find_due, _FIND_AFTER, self.find_again),
            (self._clock_due, _TICK, self._tick),
        ):
            timer.setInterval(milliseconds)
            timer.timeout.connect(act)

    @property
    def profile(self) -> str:
        """Whose day it is; empty: nobody's."""
        return self._profile

    @property
    def day(self) -> date | None:
        return None if self.found is None else self.found.search.day

    @property
    def now(self) -> datetime:
        """By this machine's clock, UTC."""
        return self.clock.now()

    def begin(self, profile: str) -> None:
        """A profile's desk has opened: its today comes as soon as somebody looks."""
        self.end()
        self._profile = profile
        if self._watched:
            self.open(None)

    def end(self) -> None:
        """It leaves: nothing of it is waited for."""
        self._profile, self.found, self._refreshed_at, self.running = "", None, None, False
        self._asked_feedback = set()
        self._number += 1
        self._find_due.stop()

    def watch(self, watched: bool) -> None:
        """Whether somebody looks: only then is the vendor asked by itself."""
        self._watched = watched
        if not watched:
            self._clock_due.stop()
            return
        self._clock_due.start()
        if self._profile and self.found is None:
            self.open(None)
        elif self.found is not None:
            self._tick()

    def open(self, day: date | None) -> None:
        """Another day; None: the venue's today."""
        if self._profile:
            self._number += 1
            wanted = day or self.clock.now().date()
            self.requested.emit(DayRequested(self._number, self._search(wanted), today=day is None))

    def find_again(self) -> None:
        """The same day in another order, or with what is known of it now."""
        if self.day is not None:
            self.open(self.day)

    def find_soon(self) -> None:
        """Likewise, once for several facts."""
        self._find_due.start()

    def take_found(self, fact: DayFound) -> bool:
        """Keeps the newest answer. True: it is another day than before; call `look` once it is on the screen."""
        another = self.day != fact.search.day
        self.found = fact
        if another:
            self._asked_feedback = set()
            self._refreshed_at = None
        return another

    def wanted(self, number: int) -> bool:
        """Whether an answer is that to the newest question."""
        return number == self._number

    def look(self) -> None:
        """The day is on the screen: read from the vendor if that is due."""
        self._tick()

    def take_refreshed(self, fact: DayRefreshed) -> None:
        """The vendor has answered, or not."""
        self._run(False)
        if fact.report is not None and fact.report.trouble is None:
            self._asked_feedback = set()
        self.find_again()

    def stop_waiting(self) -> None:
        """No answer will come."""
        self._run(False)

    def refresh_or_cancel(self) -> None:
        """Reads the day from the vendor; while that runs, ends it."""
        if self.running:
            self.cancel_requested.emit()
        else:
            self._refresh()

    def read_again(self) -> None:
        """The vendor answers again: a day that somebody looks at is read, unless it is being read."""
        if self._watched and not self.running:
            self._refresh()

    def want_feedback(self, keys: tuple[BookingKey, ...]) -> None:
        """Tours on the screen whose feedback was never read: each is asked for once."""
        fresh = tuple(key for key in keys if key not in self._asked_feedback)
        if fresh and self._watched:
            self._asked_feedback.update(fresh)
            self.feedback_requested.emit(FeedbackRequested(fresh))

    def _refresh(self) -> None:
        if self.day is not None:
            self._refreshed_at = self.clock.monotonic()
            self._run(True)
            self.refresh_requested.emit(DayRefreshRequested(self.day))

    def _tick(self) -> None:
        self.ticked.emit()
        if not self._watched or self.found is None or self.running:
            return
        now = self.clock.monotonic()
        if self._refreshed_at is None or now - self._refreshed_at >= READ_AGAIN:
            self._refresh()

    def _run(self, running: bool) -> None:
        self.running = running
        self.running_changed.emit(running)
