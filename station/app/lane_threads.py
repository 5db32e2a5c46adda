"""The two threads of one profile's door, and its signals as the window hears them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from station.wiring.lane import Lane
from station.workers.admission import AdmissionWorker
from station.workers.events import LinkForced, SyncCanceled
from station.workers.pace import Pace
from station.workers.sync import SyncWorker
from station.workers.worker import WorkerThread, stop_all


class LaneThreads(QObject):
    """Starts admission, then synchronisation; stops them in reverse. Lives on the GUI thread.

    The signals repeat the workers' on the GUI thread. Once a watcher is disconnected from them it hears nothing more,
    not even facts that were already on their way: after a change of profile no old verdict can reach the screen.
    """

    ticket_recognised = Signal(object)
    verdict_reached = Signal(object)
    hold_released = Signal(object)
    scan_undone = Signal(object)
    stopped = Signal(object)
    state_read = Signal(object)
    busy_changed = Signal(object)
    last_scan_found = Signal(object)
    sync_finished = Signal(object)
    sync_progressed = Signal(object)
    link_changed = Signal(object)
    mirror_changed = Signal(object)
    queue_changed = Signal(object)
    cases_read = Signal(object)
    failed = Signal(object)
    gone = Signal(object)  # itself
    # requests to the workers
    scan_wanted = Signal(object)
    hold_wanted = Signal(object)
    pass_wanted = Signal(object)
    release_wanted = Signal(object)
    undo_wanted = Signal(object)
    sync_wanted = Signal(object)
    cases_wanted = Signal(object)
    conflict_dealt_with = Signal(object)
    use_decided = Signal(object)

    def __init__(self, lane: Lane, pace: Pace | None = None) -> None:
        super().__init__()
        self.lane = lane
        self.admission = AdmissionWorker(lane.profile, lane.admission, lane.journal, lane.clock)
        self.sync = SyncWorker(
            lane.profile.name, lane.synchronisation, link=lane.link, journal=lane.journal, mirror=lane.mirror, pace=pace
        )
        self._threads = [WorkerThread(self.admission), WorkerThread(self.sync)]
        self._connect()

    def start(self) -> None:
        """Both threads run from here on."""
        for thread in self._threads:
            thread.start()

    @Slot(object)
    def cancel_sync(self, _request: SyncCanceled) -> None:
        """Ends the round under way between two pages (SyncCanceled)."""
        self.sync.cancel()

    @Slot(object)
    def force_link(self, request: LinkForced) -> None:
        """A person's word on the line holds from this moment (LinkForced), whatever the threads are busy with."""
        self.sync.force_link(request)
        self.link_changed.emit(self.lane.link.state())

    def retire(self) -> None:
        """Asks both to end and returns at once; `gone` follows when they have, and the lane has hung up."""
        for thread in reversed(self._threads):
            thread.finished.connect(self._one_ended)
            thread.ask_stop()

    @Slot()
    def _one_ended(self) -> None:
        if not any(thread.running for thread in self._threads):
            self.lane.close()
            self.gone.emit(self)

    def stop(self) -> list[WorkerThread]:
        """Stops and hangs up. Threads that did not end in time are returned: their lane stays open."""
        stubborn = stop_all(self._threads)
        if not stubborn:
            self.lane.close()
        return stubborn

    def _connect(self) -> None:
        admission, sync = self.admission, self.sync
        for worker in (admission, sync):
            worker.failed.connect(self.failed)
        admission.ticket_recognised.connect(self.ticket_recognised)
        admission.verdict_reached.connect(self.verdict_reached)
        admission.verdict_reached.connect(sync.scan_decided)
        admission.hold_released.connect(self.hold_released)
        admission.scan_undone.connect(self.scan_undone)
        admission.stopped.connect(self.stopped)
        admission.state_read.connect(self.state_read)
        admission.busy_changed.connect(self.busy_changed)
        admission.last_scan_found.connect(self.last_scan_found)
        admission.cases_read.connect(self.cases_read)
        admission.queue_touched.connect(sync.queued)
        sync.finished.connect(self.sync_finished)
        sync.finished.connect(admission.sync_finished)
        sync.progressed.connect(self.sync_progressed)
        sync.link_changed.connect(self.link_changed)
        sync.mirror_changed.connect(self.mirror_changed)
        sync.queue_changed.connect(self.queue_changed)
        sync.queue_changed.connect(admission.queue_changed)
        self.scan_wanted.connect(admission.scan)
        self.hold_wanted.connect(admission.hold)
        self.pass_wanted.connect(admission.pass_held)
        self.release_wanted.connect(admission.release_held)
        self.undo_wanted.connect(admission.undo)
        self.cases_wanted.connect(admission.read_cases)
        self.conflict_dealt_with.connect(admission.deal_with)
        self.use_decided.connect(admission.decide_use)
        self.sync_wanted.connect(sync.sync_now)
