"""From Enter to the painted verdict. GUI thread only."""

from __future__ import annotations

from time import perf_counter_ns

from PySide6.QtCore import Slot

from station.bench.driver import Driver
from station.ui.window import MainWindow


class EnterToPaint(Driver):
    """From Enter to the verdict's paint, flushed; in turns with a bare repaint of the same window. Milliseconds."""

    def __init__(self, window: MainWindow, codes: list[str], camera: str) -> None:
        super().__init__(window, codes, camera)
        self._began = 0
        self._rest = self.timer(self._paint_bare, 30)
        self._next = self.timer(self.scan_next, 5)

    def enter_pressed(self) -> None:
        self._began = perf_counter_ns()

    def verdict_shown(self) -> None:
        if self.warm:
            self.measured.append((perf_counter_ns() - self._began) / 1e6)
        self._rest.start()  # counters and lists settle before the floor is measured

    @Slot()
    def _paint_bare(self) -> None:
        began = perf_counter_ns()
        self.window.repaint()
        if self.warm:
            self.floor.append((perf_counter_ns() - began) / 1e6)
        self._next.start()
