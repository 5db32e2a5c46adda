"""The window: rail, pages, status strip. Facts come in by slots, requests go out by signals.

Everything here lives on the GUI thread. The roof connects workers' signals to the slots of the same name.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow

from station.domain.change import LinkState, MirrorState, QueueState, SyncProgress
from station.domain.trouble import Trouble
from station.domain.verdict import Mode
from station.ui.context import WindowContext
from station.workers.events import (
    AdmissionStopped,
    BusyChanged,
    ConnectionTested,
    DoorStateRead,
    LastScanFound,
    SyncFinished,
    TicketRecognised,
    VerdictReached,
    WorkerFailed,
)


class MainWindow(QMainWindow):
    """Station's window."""

    # requests
    scan_requested = Signal(object)  # ScanRequested
    sync_requested = Signal(object)  # SyncRequested
    profile_chosen = Signal(str)  # answer with `use_context`
    demo_requested = Signal()  # answer with `use_context`
    test_requested = Signal(object)  # ConnectionRequested; answer with `connection_tested`
    connect_requested = Signal(object)  # ConnectionRequested, to be kept as a profile; answer with `connection_kept`
    camera_requested = Signal(object)  # CameraRequested
    # facts
    mode_changed = Signal(object)  # Mode
    verdict_painted = Signal(str)  # scan id, when its colour is on the screen for the first time

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._mode = Mode.ENTRY

    @property
    def mode(self) -> Mode:
        """What the next scan does."""
        return self._mode

    @Slot(object)
    def use_context(self, context: WindowContext) -> None:
        """Another profile, the demo, or the first profile: the window starts afresh with it."""
        self._context = context

    @Slot(str)
    def wedge_scanned(self, raw: str) -> None:
        """A burst of keys was a code."""

    @Slot(str)
    def camera_scanned(self, raw: str) -> None:
        """The camera read a code."""

    @Slot(object)
    def ticket_recognised(self, fact: TicketRecognised) -> None: ...

    @Slot(object)
    def verdict_reached(self, fact: VerdictReached) -> None: ...

    @Slot(object)
    def admission_stopped(self, fact: AdmissionStopped) -> None: ...

    @Slot(object)
    def worker_failed(self, fact: WorkerFailed) -> None: ...

    @Slot(object)
    def busy_changed(self, fact: BusyChanged) -> None: ...

    @Slot(object)
    def last_scan_found(self, fact: LastScanFound) -> None: ...

    @Slot(object)
    def door_state_read(self, fact: DoorStateRead) -> None: ...

    @Slot(object)
    def link_changed(self, state: LinkState) -> None: ...

    @Slot(object)
    def mirror_changed(self, state: MirrorState) -> None: ...

    @Slot(object)
    def queue_changed(self, state: QueueState) -> None: ...

    @Slot(object)
    def sync_progressed(self, progress: SyncProgress) -> None: ...

    @Slot(object)
    def sync_finished(self, fact: SyncFinished) -> None: ...

    @Slot(QImage, object)
    def camera_frame(self, image: QImage, outline: object) -> None:
        """A picture to show; `outline`: the found code's corners in it (tuple of (x, y)), empty for none."""

    @Slot(object)
    def camera_changed(self, trouble: Trouble | None) -> None:
        """None: pictures come. A Trouble: they don't, and the camera is tried again."""

    @Slot(object)
    def connection_tested(self, fact: ConnectionTested) -> None: ...

    @Slot(object)
    def connection_kept(self, trouble: Trouble | None) -> None:
        """None: the profile is stored. A Trouble: it is not, and the page stays as it is."""
