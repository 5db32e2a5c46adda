"""How the program is ended from outside: SIGINT and SIGTERM become an orderly closing."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class EndingSignals(QObject):
    """Tells on the GUI thread that the process was asked to end. Made and closed on the main thread.

    Python's handlers run between two Python instructions, and an idle event loop runs none: the number of the signal
    is written into a socket pair as well (`signal.set_wakeup_fd`), which wakes the loop.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup_before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._handle) for number in (signal.SIGINT, signal.SIGTERM)}

    def close(self) -> None:
        """Puts the former handlers back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        """Nothing to do here: the event loop hears of it by `_woken`."""

    @Slot()
    def _woken(self) -> None:
        numbers = set(self._reading.recv(64))
        if numbers & {signal.SIGINT, signal.SIGTERM}:
            self.asked.emit()
