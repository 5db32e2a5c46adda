"""The synchronisation on its thread: regularly, soon after a scan was queued, and at once when asked."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal, Slot

from station.domain.change import LinkState, MirrorState, QueueState, SyncProgress, SyncReport
from station.domain.ports import Journal, Mirror
from station.domain.trouble import Trouble, TroubleError
from station.domain.verdict import Upload
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.workers.events import SyncFinished, SyncRequested, VerdictReached
from station.workers.worker import Worker, guarded


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds."""

    interval: float = 10.0
    """Between two runs while all is well."""
    first_retry: float = 1.0
    longest_retry: float = 60.0
    push_after: float = 0.2
    """From a queued scan to its sending: a few scans share one call."""
    watch: float = 0.5
    """Between two looks at the line's state, which the admission changes too."""
    jitter: float = 0.2
    """Part of a retry's delay that is left to chance, so that a venue's stations don't knock all at once."""


class SyncWorker(Worker):
    """Owns its `Synchronisation` (and through it a vendor's room); everything below runs on its own thread."""

    finished = Signal(object)  # SyncFinished
    progressed = Signal(object)  # SyncProgress
    link_changed = Signal(object)  # LinkState
    mirror_changed = Signal(object)  # MirrorState
    queue_changed = Signal(object)  # QueueState

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
        self._journal = journal
        self._mirror = mirror
        self._pace = pace or Pace()
        self._chance = chance
        self._troubles = 0
        self._told_link: LinkState | None = None
        self._told_mirror: MirrorState | None = None
        self._told_queue: QueueState | None = None
        self._run_due: QTimer | None = None
        self._push_due: QTimer | None = None
        self._watch: QTimer | None = None

    def on_begin(self) -> None:
        """Tells how things stand, and runs at once."""
        self._run_due = self._timer(self._run, single=True)
        self._push_due = self._timer(self._push, single=True)
        self._watch = self._timer(self._look_at_link, single=False)
        self._watch.start(_milliseconds(self._pace.watch))
        self._tell_changes()
        self._run_due.start(0)

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
        self._troubles += 1
        self._schedule(self.retry_delay(None))

    # requests

    @Slot(object)
    @guarded
    def sync_now(self, request: SyncRequested) -> None:
        """Push and pull at once, whatever the back-off says (SyncRequested)."""
        self._synchronise(full=request.full)

    @Slot(object)
    @guarded
    def scan_decided(self, fact: VerdictReached) -> None:
        """The admission decided a scan (VerdictReached): if the vendor has yet to hear of it, send soon."""
        if fact.verdict.upload in {Upload.WAITING, Upload.UNKNOWN}:
            self.queued()

    @Slot()
    @guarded
    def queued(self) -> None:
        """Something waits to be sent: soon, unless the vendor is in trouble and has its own time of retry."""
        self._tell_queue()
        if self._push_due is not None and not self._troubles and not self._push_due.isActive():
            self._push_due.start(_milliseconds(self._pace.push_after))

    # the loop

    @Slot()
    @guarded
    def _run(self) -> None:
        self._synchronise(full=False)

    @Slot()
    @guarded
    def _push(self) -> None:
        if not self.interrupted():
            self._settle(self._attempt(self._synchronisation.push))

    @Slot()
    @guarded
    def _look_at_link(self) -> None:
        self._tell_link()

    def _synchronise(self, *, full: bool) -> None:
        if self.interrupted():
            return
        report = self._attempt(lambda: self._synchronisation.run(full, self._progress, self.interrupted))
        if not self.interrupted():
            self.finished.emit(SyncFinished(report))
            self._settle(report)

    def _attempt(self, act: Callable[[], SyncReport]) -> SyncReport:
        try:
            return act()
        except TroubleError as error:
            return SyncReport(self._profile, trouble=error.trouble)

    def _settle(self, report: SyncReport) -> None:
        self._tell_changes()
        if report.trouble is None:
            self._troubles = 0
            self._schedule(self._pace.interval)
        else:
            self._troubles += 1
            self._schedule(self.retry_delay(report.trouble))

    def retry_delay(self, trouble: Trouble | None) -> float:
        """Seconds: doubled from trouble to trouble, never before the vendor wants to be asked again."""
        pace = self._pace
        delay = min(pace.longest_retry, pace.first_retry * 2.0 ** min(self._troubles - 1, 30))
        delay *= 1.0 - pace.jitter * self._chance()
        return max(delay, trouble.retry_after or 0.0) if trouble is not None else delay

    def _schedule(self, seconds: float) -> None:
        if self._run_due is not None and not self.interrupted():
            self._run_due.start(_milliseconds(seconds))

    def _progress(self, progress: SyncProgress) -> None:
        self.progressed.emit(progress)

    # what changed

    def _tell_changes(self) -> None:
        self._tell_link()
        self._tell_queue()
        state = self._mirror.state(self._profile)
        if state != self._told_mirror:
            self._told_mirror = state
            self.mirror_changed.emit(state)

    def _tell_queue(self) -> None:
        state = QueueState(self._profile, self._journal.depth(self._profile))
        if state != self._told_queue:
            self._told_queue = state
            self.queue_changed.emit(state)

    def _tell_link(self) -> None:
        """Every answer has its own time; only what a person would call a change is told."""
        state = self._link.state()
        if self._told_link is None or _without_figures(state) != _without_figures(self._told_link):
            self._told_link = state
            self.link_changed.emit(state)

    def _timer(self, act: Callable[[], None], *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.timeout.connect(act)
        return timer


def _without_figures(state: LinkState) -> LinkState:
    skew = None if state.clock_skew is None else float(round(state.clock_skew))
    return replace(state, answer_ms=None, clock_skew=skew)


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
