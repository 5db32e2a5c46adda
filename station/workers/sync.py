"""The synchronisation on its thread: regularly, soon after a scan was queued, and at once when asked."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from station.domain.change import Link, LinkState, SyncProgress, SyncReport
from station.domain.ports import Journal, Mirror
from station.domain.trouble import Trouble, TroubleError
from station.domain.verdict import Upload
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.workers.changes import Changes
from station.workers.events import LinkForced, SyncFinished, SyncRequested, VerdictReached
from station.workers.pace import BackOff, Pace
from station.workers.progress import ProgressMeter
from station.workers.worker import Worker, guarded


class SyncWorker(Worker):
    """Owns its `Synchronisation` (and through it a vendor's room); everything below runs on its own thread, but
    `cancel` and `force_link`, which any thread may call: a round is not to be waited for.
    """

    finished = Signal(object)  # SyncFinished; what changed has been told before
    progressed = Signal(object)  # SyncProgressed
    link_changed = Signal(object)  # LinkState
    mirror_changed = Signal(object)  # MirrorState
    queue_changed = Signal(object)  # QueueState
    _line_touched = Signal()

    def __init__(
        self,
        profile: str,
        synchronisation: Synchronisation,
        *,
        link: LinkWatch,
        journal: Journal,
        mirror: Mirror,
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(f"synchronisation of {profile}")
        self._profile = profile
        self._synchronisation = synchronisation
        self._link = link
        self._changes = Changes(profile, link, journal, mirror)
        self._pace = pace or Pace()
        self._back_off = BackOff(self._pace, chance)
        self._canceled = threading.Event()
        self._meter = ProgressMeter(monotonic)
        self._seen_link: LinkState | None = None
        """The line as it was when this worker last decided by it."""
        self._run_due: QTimer | None = None
        self._push_due: QTimer | None = None
        self._watch: QTimer | None = None
        self._line_touched.connect(self._look_at_link, Qt.ConnectionType.QueuedConnection)

    def on_begin(self) -> None:
        """Tells how things stand, and runs at once."""
        self._run_due = self._timer(self._run, single=True)
        self._push_due = self._timer(self._push, single=True)
        self._watch = self._timer(self._look_at_link, single=False)
        self._watch.start(_milliseconds(self._pace.watch))
        self._seen_link = self._link.state()
        self._tell_changes()
        self._schedule(0)

    def on_end(self) -> None:
        for timer in (self._run_due, self._push_due, self._watch):
            if timer is not None:
                timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """The next run is not given up: scans may wait to be sent. A database's trouble is told like any other."""
        if isinstance(bug, TroubleError):
            self.finished.emit(SyncFinished(SyncReport(self._profile, trouble=bug.trouble)))
        else:
            super().bug_rose(bug)
        self._retry(None)

    # any thread

    def cancel(self) -> None:
        """The round under way ends between two pages or items, and keeps what it has; the next comes by the clock."""
        self._canceled.set()

    def force_link(self, request: LinkForced) -> None:
        """A person says how the line is; forced offline, the round under way ends as well."""
        if request.link is None:
            self._link.release()
        else:
            self._link.force(request.link, request.seconds)
        if self._link.state().silent:
            self.cancel()
        self._line_touched.emit()

    # requests

    @Slot(object)
    @guarded
    def sync_now(self, request: SyncRequested) -> None:
        """Push and pull at once, whatever the back-off or a person's word on the line say (SyncRequested)."""
        self._synchronise(full=request.full)

    @Slot(object)
    @guarded
    def scan_decided(self, fact: VerdictReached) -> None:
        """The admission decided a scan (VerdictReached): if the vendor has yet to hear of it, send soon; and if it
        answered again after a silence, what waits goes at once."""
        self._decide_by_link()
        if fact.verdict.upload in {Upload.WAITING, Upload.UNKNOWN}:
            self._queued()

    @Slot()
    @guarded
    def queued(self) -> None:
        """Something waits to be sent: soon, unless the vendor is in trouble and has its own time of retry."""
        self._queued()

    # the loop

    @Slot()
    @guarded
    def _run(self) -> None:
        if not self._link.state().silent:
            self._synchronise(full=False)

    @Slot()
    @guarded
    def _push(self) -> None:
        if self.interrupted() or self._link.state().silent:
            return
        self._canceled.clear()
        report = self._attempt(lambda: self._synchronisation.push(self._to_end))
        if report.trouble is not None:
            self._retry(report.trouble)
        self._tell_changes()

    @Slot()
    @guarded
    def _look_at_link(self) -> None:
        self._decide_by_link()
        self._tell_link()

    def _decide_by_link(self) -> None:
        """The vendor answered a scan after a silence, or a person's word began or ended: what is due is due now."""
        before, state = self._seen_link, self._link.state()
        self._seen_link = state
        if before is None or self._run_due is None:
            return
        answers_again = before.link is Link.OFFLINE and state.link in {Link.ONLINE, Link.SLOW}
        if state.silent:
            if not before.silent:
                self._schedule(0)
        elif answers_again or state.forced is not before.forced:
            self._back_off.succeeded()
            self._schedule(self._back_off.allowed())

    def _synchronise(self, *, full: bool) -> None:
        if self.interrupted():
            return
        self._canceled.clear()
        self._meter = ProgressMeter(monotonic)
        self._link.plan(None)
        self._tell_link()
        report = self._attempt(lambda: self._synchronisation.run(full, self._progress, self._to_end))
        if self.interrupted():
            return
        canceled = self._canceled.is_set()
        if report.trouble is not None:
            self._retry(report.trouble)
        else:
            if not canceled:
                self._back_off.succeeded()
            self._seen_link = self._link.state()
            self._schedule(self._interval)
        self._tell_changes()
        self.finished.emit(SyncFinished(report, canceled))

    def _attempt(self, act: Callable[[], SyncReport]) -> SyncReport:
        try:
            return act()
        except TroubleError as error:
            return SyncReport(self._profile, trouble=error.trouble)

    def _to_end(self) -> bool:
        return self.interrupted() or self._canceled.is_set()

    def _retry(self, trouble: Trouble | None) -> None:
        """Forced online, a person vouches for the vendor: the rounds keep their usual pace."""
        self._back_off.failed(trouble)
        vouched_for = self._link.state().forced is Link.ONLINE
        self._schedule(self._back_off.allowed(self._interval) if vouched_for else self._back_off.retry())

    @property
    def _interval(self) -> float:
        return self._synchronisation.interval if self._pace.interval is None else self._pace.interval

    def _schedule(self, seconds: float) -> None:
        """The next round, and nothing at all while a person wants no traffic."""
        if self._run_due is None or self.interrupted():
            return
        if self._link.state().silent:
            self._run_due.stop()
            self._link.plan(None)
        else:
            self._run_due.start(_milliseconds(seconds))
            self._link.plan(seconds)

    def _queued(self) -> None:
        self._tell_queue()
        held_back = self._back_off.active and self._link.state().forced is not Link.ONLINE
        if self._push_due is not None and not held_back and not self._push_due.isActive():
            self._push_due.start(_milliseconds(self._pace.push_after))

    # what changed

    def _progress(self, progress: SyncProgress) -> None:
        fact = self._meter.page_read(progress)
        if fact is not None:
            self._tell_link()
            self.progressed.emit(fact)

    def _tell_changes(self) -> None:
        self._tell_link()
        self._tell_queue()
        mirror = self._changes.mirror()
        if mirror is not None:
            self.mirror_changed.emit(mirror)

    def _tell_link(self) -> None:
        link = self._changes.link()
        if link is not None:
            self.link_changed.emit(link)

    def _tell_queue(self) -> None:
        queue = self._changes.queue()
        if queue is not None:
            self.queue_changed.emit(queue)

    def _timer(self, act: Callable[[], None], *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.timeout.connect(act)
        return timer


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
