"""The admission on its thread: scans are judged one after the other, and the screen hears of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from station.domain.change import QueueState
from station.domain.ports import Clock, Journal
from station.domain.profile import Profile, Strategy
from station.domain.trouble import Trouble, TroubleError
from station.domain.verdict import Mode, Verdict
from station.services.admission import Admission
from station.services.conflicts import Conflicts, OpenCases
from station.workers.bugs import bug_summary
from station.workers.day import start_of_day
from station.workers.events import (
    AdmissionStopped,
    BusyChanged,
    ConflictDealtWith,
    DoorStateRead,
    HoldReleased,
    HoldRequested,
    LastScanFound,
    OpenCasesRead,
    OpenCasesRequested,
    Origin,
    PassRequested,
    ReleaseRequested,
    ScanRequested,
    ScanUndone,
    SyncFinished,
    TicketRecognised,
    UndoRequested,
    UseDecided,
    VerdictReached,
)
from station.workers.worker import Worker, guarded

RECENT = 50
"""Scans in the strip at the side."""


class AdmissionWorker(Worker):
    """Owns its `Admission` (and through it a vendor's room); everything below runs on its own thread."""

    ticket_recognised = Signal(object)  # TicketRecognised
    verdict_reached = Signal(object)  # VerdictReached
    hold_released = Signal(object)  # HoldReleased
    scan_undone = Signal(object)  # ScanUndone
    stopped = Signal(object)  # AdmissionStopped
    state_read = Signal(object)  # DoorStateRead
    busy_changed = Signal(object)  # BusyChanged
    last_scan_found = Signal(object)  # LastScanFound
    cases_read = Signal(object)  # OpenCasesRead
    queue_touched = Signal()
    """A person decided something: the queue's depth has changed, and something may wait to be sent."""
    _work_wanted = Signal()

    def __init__(self, profile: Profile, admission: Admission, journal: Journal, clock: Clock) -> None:
        super().__init__(f"admission of {profile.name}")
        self._profile = profile
        self._admission = admission
        self._journal = journal
        self._clock = clock
        self._conflicts = Conflicts(profile.name, journal, clock)
        self._told_cases: OpenCases | None = None
        self._open_counts = (0, 0)
        self._waiting: deque[Callable[[], None]] = deque()
        self._sequence = 0
        self._read_soon: QTimer | None = None
        self._cases_soon: QTimer | None = None
        # Queued on purpose: all requests that have arrived are counted before the next one is worked on.
        self._work_wanted.connect(self._work, Qt.ConnectionType.QueuedConnection)

    def on_begin(self) -> None:
        """Announces what was decided last before the program ended, however it ended, and reads the counters."""
        self._read_soon = self._soon(self.read_state)
        self._cases_soon = self._soon(self._read_changed_cases)
        try:
            last = self._journal.recent(self._profile.name, 1)
        except TroubleError as error:
            self._stop(error.trouble)
            return
        if last:
            self.last_scan_found.emit(LastScanFound(last[0]))
        self._read_state_soon()

    def on_end(self) -> None:
        """A scan that was asked for is judged, whatever happens to the window."""
        while self._waiting:
            self._work()
        for timer in (self._read_soon, self._cases_soon):
            if timer is not None:
                timer.stop()

    def bug_rose(self, bug: Exception) -> None:
        """A bug stops the door: what was asked for got no verdict."""
        super().bug_rose(bug)
        self.stopped.emit(AdmissionStopped(None, bug_summary(bug)))

    # requests

    @Slot(object)
    @guarded
    def scan(self, request: ScanRequested) -> None:
        """Judge a code (ScanRequested)."""
        self._line_up(lambda: self._scan(request))

    @Slot(object)
    @guarded
    def hold(self, request: HoldRequested) -> None:
        """Two-step: look at a code and hold its ticket (HoldRequested)."""
        self._line_up(lambda: self._hold(request))

    @Slot(object)
    @guarded
    def pass_held(self, request: PassRequested) -> None:
        """The person passed on a held ticket (PassRequested)."""
        self._line_up(lambda: self._told(self._admission.pass_held(request.scan_id), Origin.HAND))

    @Slot(object)
    @guarded
    def release_held(self, request: ReleaseRequested) -> None:
        """Nobody passed on a held ticket (ReleaseRequested)."""
        self._line_up(lambda: self._release(request.scan_id))

    @Slot(object)
    @guarded
    def undo(self, request: UndoRequested) -> None:
        """Take back what was let through on a scan (UndoRequested)."""
        self._line_up(lambda: self._undo(request.scan_id))

    @Slot(object)
    @guarded
    def read_cases(self, _request: OpenCasesRequested) -> None:
        """What waits for a person is to be told, changed or not (OpenCasesRequested)."""
        self._read_cases(even_if_told=True)

    @Slot(object)
    @guarded
    def deal_with(self, decision: ConflictDealtWith) -> None:
        """A person has seen to a conflict (ConflictDealtWith)."""
        self._decided(self._conflicts.deal_with(decision.conflict_id))

    @Slot(object)
    @guarded
    def decide_use(self, decision: UseDecided) -> None:
        """A person tells what became of a use (UseDecided)."""
        self._decided(self._conflicts.decide(decision.item_id, decision.counted))

    @Slot(object)
    @guarded
    def queue_changed(self, state: QueueState) -> None:
        """Open cases are read anew when there are more or fewer of them, not for every scan that waits (QueueState)."""
        counts = (state.depth.unknown, state.depth.conflicts)
        if counts != self._open_counts and self._cases_soon is not None:
            self._open_counts = counts
            self._cases_soon.start()

    @Slot()
    @guarded
    def read_state(self) -> None:
        """Reads counters, queue and last scans."""
        name = self._profile.name
        try:
            counts = self._journal.counts(name, start_of_day(self._clock.now()))
            read = DoorStateRead(counts, self._journal.depth(name), self._journal.recent(name, RECENT))
        except TroubleError as error:
            self._stop(error.trouble)
            return
        self.state_read.emit(read)

    @Slot(object)
    @guarded
    def sync_finished(self, _fact: SyncFinished) -> None:
        """What was sent and read changes the counters and the queue (SyncFinished)."""
        self._read_state_soon()

    # what waits for a person

    @Slot()
    @guarded
    def _read_changed_cases(self) -> None:
        self._read_cases(even_if_told=False)

    def _read_cases(self, *, even_if_told: bool) -> None:
        cases = self._conflicts.open()
        if isinstance(cases, Trouble):
            self._stop(cases)
        elif even_if_told or cases != self._told_cases:
            self._told_cases = cases
            self.cases_read.emit(OpenCasesRead(cases))

    def _decided(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._stop(trouble)
            return
        self._read_cases(even_if_told=True)
        self.queue_touched.emit()
        self._read_state_soon()

    # work, one after the other

    def _line_up(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)
        self._work_wanted.emit()

    @Slot()
    @guarded
    def _work(self) -> None:
        if not self._waiting:
            return  # done at the end already
        self.busy_changed.emit(BusyChanged(len(self._waiting)))
        work = self._waiting.popleft()
        try:
            work()
        finally:
            if not self._waiting:
                self.busy_changed.emit(BusyChanged(0))

    def _scan(self, request: ScanRequested) -> None:
        ticket = self._admission.recognise(request.raw) if self._profile.strategy is Strategy.DIRECT else None
        if ticket is not None:
            self.ticket_recognised.emit(TicketRecognised(request.raw, ticket))
        verdict = self._admission.scan(request.raw, request.mode, answers=request.answers)
        self._told(verdict, request.origin, request.raw)

    def _hold(self, request: HoldRequested) -> None:
        self._told(self._admission.hold(request.raw, request.answers), request.origin, request.raw, held=True)

    def _told(self, result: Verdict | Trouble, origin: Origin, raw: str = "", *, held: bool = False) -> None:
        if isinstance(result, Trouble):
            self._stop(result)
            return
        self._sequence += 1
        holds = held and result.mode is Mode.CHECK and result.judgement.lets_pass
        self.verdict_reached.emit(VerdictReached(result, origin, self._sequence, holds, raw, held))
        self._read_state_soon()

    def _release(self, scan_id: str) -> None:
        trouble = self._admission.release_held(scan_id)
        if trouble is not None:
            self._stop(trouble)
            return
        self.hold_released.emit(HoldReleased(scan_id))
        self._read_state_soon()

    def _undo(self, scan_id: str) -> None:
        undone = self._admission.undo(scan_id)
        if isinstance(undone, Trouble):
            self._stop(undone)
            return
        self.scan_undone.emit(ScanUndone(undone))
        self.queue_touched.emit()
        self._read_state_soon()

    def _stop(self, trouble: Trouble) -> None:
        self.stopped.emit(AdmissionStopped(trouble, f"{trouble.kind}: {trouble.detail}".rstrip(": ")))

    def _soon(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(act)
        return timer

    def _read_state_soon(self) -> None:
        """After everything that has already been asked for: a reading never stands before a scan."""
        if self._read_soon is not None:
            self._read_soon.start()
