"""Long work on the GUI thread in slices that nobody notices: the window goes on painting, and it can be ended."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

Steps = Generator[float, None, None]
"""Small steps of work; each says how much is done, from 0 to 1. Closing it cleans up."""

_SLICE = 0.008
"""Seconds: half a frame, so that a verdict that comes meanwhile is not late."""


class NotDoneError(Exception):
    """The world did not allow it; `args[0]` says so in the reader's language."""


class Slices(QObject):
    """Owned by the GUI thread. One work at a time; another one ends it."""

    advanced = Signal(float)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._due = QTimer(self)
        self._due.setInterval(0)
        self._due.timeout.connect(self._work)

    @property
    def running(self) -> bool:
        return self._steps is not None

    def start(self, steps: Steps) -> None:
        self.stop()
        self._steps = steps
        self._due.start()

    def stop(self) -> None:
        """What is under way ends here, and leaves nothing behind. Says nothing."""
        self._due.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _work(self) -> None:
        until = perf_counter() + _SLICE
        steps = self._steps
        try:
            while steps is not None and perf_counter() < until:
                done = next(steps)
        except StopIteration:
            self.stop()
            self.finished.emit()
        except NotDoneError as error:
            self.stop()
            self.failed.emit(str(error))
        except BaseException:
            self.stop()  # a bug rises, once
            raise
        else:
            self.advanced.emit(done)
