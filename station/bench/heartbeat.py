"""How long the GUI thread is away while everything works at once. GUI thread only."""

from __future__ import annotations

from time import perf_counter_ns

from PySide6.QtCore import Qt, QTimer, Slot

from station.bench.driver import Driver
from station.ui.window import MainWindow
from station.workers.events import SyncRequested

BEAT = 5
PHASE = 2_000
SETTLE = 500
SCAN_EVERY = 100
"""Milliseconds."""


class Heartbeat(Driver):
    """Gaps between the ticks of a 5 ms timer: while the list is read whole, the camera watches and somebody scans ten
    codes a second; in turns with the same window at rest.
    """

    def __init__(self, window: MainWindow, codes: list[str], camera: str) -> None:
        super().__init__(window, codes, camera)
        self._busy = True
        self._settled = False
        self._beaten = 0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._tick)
        self._scanning = QTimer(self)
        self._scanning.setInterval(SCAN_EVERY)
        self._scanning.timeout.connect(self.scan_next)
        self._settling = self.timer(self._begin_phase, SETTLE)
        self._phase = self.timer(self._change, PHASE)

    def verdict_shown(self) -> None:
        """The first one has opened the station: the phases begin, at rest. Later scans come by the clock."""
        if self.scans == 1:
            self._beat.start()
            self._change()

    def finish(self) -> None:
        self._beat.stop()
        self._scanning.stop()
        super().finish()

    @Slot()
    def _change(self) -> None:
        self._busy, self._settled = not self._busy, False
        if self._busy:
            self.watch(self.camera)
            self.window.sync_requested.emit(SyncRequested(full=True))
            self._scanning.start()
        else:
            self._scanning.stop()
            self.watch("")
        self._settling.start()

    @Slot()
    def _begin_phase(self) -> None:
        self._settled = True
        self._beaten = perf_counter_ns()
        self._phase.start()

    @Slot()
    def _tick(self) -> None:
        now = perf_counter_ns()
        if self._settled:
            (self.measured if self._busy else self.floor).append((now - self._beaten) / 1e6)
        self._beaten = now
