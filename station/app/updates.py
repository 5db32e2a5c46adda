"""When newer versions are asked for: some time after the start, then daily, and when the address is changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from station.domain.trouble import Trouble
from station.ui.window import MainWindow
from station.wiring.clock import SystemClock
from station.workers.program_events import ReleaseTold
from station.workers.worker import Worker, WorkerThread, guarded

_FIRST = 120_000
"""Milliseconds after the start: the door opens first."""
_DAILY = 24 * 3600 * 1000


class UpdateWorker(Worker):
    """Everything below runs on its own thread."""

    told = Signal(object)  # ReleaseTold

    def __init__(self) -> None:
        super().__init__("newer version")

    @Slot(str)
    @guarded
    def ask(self, address: str) -> None:
        """Asks once, and tells what came of it."""
        from station.app.newer_version import newer_version

        found = newer_version(address, SystemClock())
        self.told.emit(ReleaseTold(trouble=found) if isinstance(found, Trouble) else ReleaseTold(newer=found))


class Updates(QObject):
    """Never asks in the demo, nor where no address is set. GUI thread; the worker starts when first needed."""

    told = Signal(object)  # ReleaseTold; the worker's, repeated on the GUI thread
    failed = Signal(object)  # WorkerFailed
    _wanted = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._thread: WorkerThread | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask_daily)
        self.told.connect(window.program.release_told)
        self.failed.connect(window.worker_failed)
        window.program.address_changed.connect(self._ask)

    def begin(self) -> None:
        """The first question comes a while later."""
        self._timer.start(_FIRST)

    def stop(self) -> list[WorkerThread]:
        """Those that did not end in time."""
        self._timer.stop()
        return [self._thread] if self._thread is not None and not self._thread.stop() else []

    @Slot()
    def _ask_daily(self) -> None:
        self._timer.start(_DAILY)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        address = self._window.program.update_address
        if not address:
            self.told.emit(ReleaseTold(asked=False))
            return
        if self._thread is None:
            worker = UpdateWorker()
            worker.told.connect(self.told)
            worker.failed.connect(self.failed)
            self._wanted.connect(worker.ask)
            self._thread = WorkerThread(worker)
            self._thread.start()
        self._wanted.emit(address)
