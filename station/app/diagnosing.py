"""Writes the file for support on a thread of its own: the doctor asks the network, and the door goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from station.domain.trouble import TroubleError
from station.settings import Settings
from station.ui.window import MainWindow
from station.wiring.folder import StationFolder
from station.workers.program_events import DiagnosticsRequested, DiagnosticsSaved
from station.workers.worker import Worker, WorkerThread, guarded


@dataclass(frozen=True, slots=True)
class DiagnosticsWanted:
    """The file, and what it is about as things stood when it was asked for."""

    target: Path
    folder: Path
    settings: Settings


class DiagnosticsWorker(Worker):
    """Everything below runs on its own thread. Reads the folder as a second process would."""

    saved = Signal(object)  # DiagnosticsSaved

    def __init__(self) -> None:
        super().__init__("diagnostics")

    @Slot(object)
    @guarded
    def save(self, wanted: DiagnosticsWanted) -> None:
        """Looks at everything and writes the file (DiagnosticsWanted)."""
        from station.app.diagnostics import save_diagnostics
        from station.cli.checks.every import document, every_check

        try:
            found = [document(check) for check in every_check(wanted.folder, None, beside_window=True)]
            save_diagnostics(wanted.target, wanted.folder, wanted.settings, found)
        except TroubleError as error:
            self.saved.emit(DiagnosticsSaved(wanted.target, error.trouble))
            return
        self.saved.emit(DiagnosticsSaved(wanted.target))


class Diagnosing(QObject):
    """Starts the worker when a file is first asked for. GUI thread."""

    saved = Signal(object)  # DiagnosticsSaved; the worker's, repeated on the GUI thread
    failed = Signal(object)  # WorkerFailed
    _wanted = Signal(object)  # DiagnosticsWanted

    def __init__(self, window: MainWindow, folder: Callable[[], StationFolder]) -> None:
        """`folder`: the one of the world that is in front."""
        super().__init__()
        self._folder = folder
        self._thread: WorkerThread | None = None
        self.saved.connect(window.program.diagnostics_saved)
        self.failed.connect(window.worker_failed)
        window.program.diagnostics_requested.connect(self.save)

    @Slot(object)
    def save(self, request: DiagnosticsRequested) -> None:
        """A file for support is wanted (DiagnosticsRequested)."""
        if self._thread is None:
            worker = DiagnosticsWorker()
            worker.saved.connect(self.saved)
            worker.failed.connect(self.failed)
            self._wanted.connect(worker.save)
            self._thread = WorkerThread(worker)
            self._thread.start()
        folder = self._folder()
        self._wanted.emit(DiagnosticsWanted(request.target, folder.path, folder.settings))

    def stop(self) -> list[WorkerThread]:
        """Those that did not end in time."""
        return [self._thread] if self._thread is not None and not self._thread.stop() else []
