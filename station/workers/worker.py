"""A worker: an object with a life of its own on a thread of its own.

worker = SomeWorker(...)            # on the owner's thread
thread = WorkerThread(worker)
thread.start()                      # worker.begin() runs on the new thread
...                                 # signals to the worker's slots are queued and served in order
thread.stop()                       # what was asked before is still served; then worker.on_end(), and the join
"""

from __future__ import annotations

import functools
import logging
import threading
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from station.workers.bugs import bug_stack, bug_summary
from station.workers.events import WorkerFailed

_log = logging.getLogger(__name__)

_Parameters = ParamSpec("_Parameters")
_Worker = TypeVar("_Worker", bound="Worker")

JOIN_DEADLINE = 5.0
"""Seconds a thread gets to come to its end."""


def guarded(
    method: Callable[Concatenate[_Worker, _Parameters], None],
) -> Callable[Concatenate[_Worker, _Parameters], None]:
    """For every slot of a worker (`@Slot` above it): an exception is logged and told, never swallowed by Qt."""

    def run(self: _Worker, /, *arguments: _Parameters.args, **named: _Parameters.kwargs) -> None:
        try:
            method(self, *arguments, **named)
        except Exception as bug:  # noqa: BLE001 - the last place before Qt, which would only print it
            self.bug_rose(bug)

    return functools.update_wrapper(run, method)


class Worker(QObject):
    """Base of all workers. After `WorkerThread.start` it belongs to its own thread; `interrupt` alone is for any."""

    failed = Signal(WorkerFailed)
    ended = Signal()
    _end_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._interrupted = threading.Event()
        self._end_wanted.connect(self._end)

    def on_begin(self) -> None:
        """First on the new thread: timers and the like are made here."""

    def on_end(self) -> None:
        """Last on the thread: timers are stopped here."""

    def interrupt(self) -> None:
        """Any thread: what runs long (`interrupted` asks) is to come to its end."""
        self._interrupted.set()

    def interrupted(self) -> bool:
        """Any thread: whether this worker is to end."""
        return self._interrupted.is_set()

    def ask_end(self) -> None:
        """Any thread: ends once everything asked before has been served."""
        self._end_wanted.emit()

    def bug_rose(self, bug: Exception) -> None:
        """Logs a bug with its stack and tells it; a worker may add what its own watchers need."""
        _log.critical("bug in worker %s\n%s", self.objectName(), bug_stack(bug))
        self.failed.emit(WorkerFailed(self.objectName(), bug_summary(bug)))

    @Slot()
    @guarded
    def begin(self) -> None:
        """The thread has started."""
        threading.current_thread().name = self.objectName()  # for the log
        self.on_begin()

    @Slot()
    def _end(self) -> None:
        self._close()
        self.ended.emit()

    @guarded
    def _close(self) -> None:
        self.on_end()


class WorkerThread(QObject):
    """A worker's thread, started and joined by the thread that made it (the GUI thread)."""

    finished = Signal()
    """It ended; told on the thread that made it."""

    def __init__(self, worker: Worker, deadline: float = JOIN_DEADLINE) -> None:
        super().__init__()
        self.worker = worker
        self._deadline = deadline
        self._thread = QThread()
        self._thread.setObjectName(worker.objectName())
        worker.moveToThread(self._thread)
        self._thread.started.connect(worker.begin)
        # Direct: `quit` may be called from any thread, and this one may be waiting in `join`, deaf to queued calls.
        worker.ended.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self._thread.finished.connect(self.finished)

    @property
    def running(self) -> bool:
        """Whether it still runs."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Starts the thread; returns at once."""
        self._thread.start()

    def ask_stop(self) -> None:
        """Asks the worker to end; returns at once."""
        self.worker.interrupt()
        self.worker.ask_end()

    def join(self) -> bool:
        """Waits for the end, within the deadline. False: it still runs, and must not be let go of."""
        if not self._thread.isRunning() or self._thread.wait(round(self._deadline * 1000)):
            return True
        _log.error("worker %s did not end within %.0f s", self.worker.objectName(), self._deadline)
        return False

    def stop(self) -> bool:
        """Asks and waits; see `join`."""
        self.ask_stop()
        return self.join()


def stop_all(threads: list[WorkerThread]) -> list[WorkerThread]:
    """Stops in the reverse of the order given (that of starting); returns those that did not end in time."""
    return [thread for thread in reversed(threads) if not thread.stop()]
