"""Threads of the cash desk, and their wires to the page."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from station.workers.worker import Worker, WorkerThread, stop_all

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage

Wires = tuple[tuple[SignalInstance, SignalInstance | Callable[..., None]], ...]


class DeskThreads(QObject):
    """A few workers that serve one view. Lives on the GUI thread. Signals repeat the workers' there: once a page is
    disconnected from them it hears nothing more, not even what was on its way."""

    failed = Signal(object)  # WorkerFailed
    gone = Signal()

    def __init__(self, workers: Sequence[Worker]) -> None:
        super().__init__()
        self._threads = [WorkerThread(worker) for worker in workers]
        for worker in workers:
            worker.failed.connect(self.failed)

    @property
    def running(self) -> bool:
        """Whether one of them still runs."""
        return any(thread.running for thread in self._threads)

    def start(self) -> None:
        """All run from here on."""
        for thread in self._threads:
            thread.start()

    def retire(self) -> None:
        """Asks all to end and returns at once; `gone` follows when they have."""
        for thread in reversed(self._threads):
            thread.finished.connect(self._one_ended)
            thread.ask_stop()

    def stop(self) -> list[WorkerThread]:
        """Stops all. Threads that did not end in time are returned: what they use must stay open."""
        return stop_all(self._threads)

    @abstractmethod
    def wires(self, page: CashDeskPage) -> Wires:
        """What is to be connected with what while the profile is at the desk."""

    @Slot()
    def _one_ended(self) -> None:
        if not self.running:
            self.gone.emit()
