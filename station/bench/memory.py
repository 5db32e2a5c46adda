"""What the running window takes of the machine's memory, scan after scan. GUI thread only."""

from __future__ import annotations

import psutil

from station.bench.driver import Driver
from station.ui.window import MainWindow

SETTLED = 1_000
"""Scans after which everything that is loaded once has been loaded."""
EVERY = 100
"""Scans between two looks."""


class Memory(Driver):
    """Resident megabytes while scans follow one another as fast as the screen shows them.

    `measured` begins after 1,000 scans (or half of them, where there are fewer); before that it is the floor's.
    """

    def __init__(self, window: MainWindow, codes: list[str], camera: str) -> None:
        super().__init__(window, codes, camera)
        self._process = psutil.Process()
        self._settled = min(SETTLED, len(codes) // 2)
        self._every = max(1, min(EVERY, len(codes) // 20))

    def verdict_shown(self) -> None:
        if self.scans % self._every == 0:
            resident = self._process.memory_info().rss / 2**20
            (self.measured if self.scans >= self._settled else self.floor).append(resident)
        self.scan_next()
