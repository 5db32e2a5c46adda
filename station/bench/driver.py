"""Hands for the window: scans as a scanner does, and hears when a verdict is on the screen. GUI thread only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from station.domain.camera_setup import CameraSetup
from station.ui.camera.port import CameraPort
from station.ui.window import MainWindow

_PATIENCE = 120_000
"""Milliseconds a scan may take before the benchmark is given up."""


class Driver(QObject):
    """Scans one code after the other, each when the verdict of the one before is on the screen.

    What is measured is put into `measured` and `floor` by those that derive from it.
    """

    ended = Signal()

    warm_up = 20
    """Scans before the first that counts; the very first waits for the station to open."""

    def __init__(self, window: MainWindow, codes: list[str], camera: str) -> None:
        super().__init__()
        self.window = window
        self.measured: list[float] = []
        self.floor: list[float] = []
        self.trouble = ""
        self.camera = camera
        self.cameras: CameraPort | None = None
        """Of the program that is driven."""
        self.steps = 0
        """How many are wanted of a driver that does not scan."""
        self._codes = iter(codes)
        self.scans = 0
        self._patience = self.timer(self._give_up, _PATIENCE)
        # Begun when the paint has come to its end, the flush to the screen included.
        self._flushed = self.timer(self._verdict_is_on_screen, 0)
        window.verdict_painted.connect(self._painted)

    @Slot()
    def begin(self) -> None:
        """Starts; the window has been shown."""
        self.scan_next()

    def watch(self, source: str) -> None:
        """Chooses a camera as the settings do; empty: none."""
        assert self.cameras is not None
        trouble = self.cameras.keep(CameraSetup(source))
        assert trouble is None, trouble

    @Slot()
    def scan_next(self) -> None:
        """Types the next code (capital letters and digits) and Enter; after the last one `ended` follows."""
        code = next(self._codes, None)
        if code is None:
            self.finish()
            return
        self._patience.start()
        for character in code:
            self._press(Qt.Key(ord(character)), character)
        self.enter_pressed()
        self._press(Qt.Key.Key_Return, "\r", post=True)

    def enter_pressed(self) -> None:
        """Just before Enter goes into the queue of events."""

    def verdict_shown(self) -> None:
        """The verdict's paint is done and flushed."""
        self.scan_next()

    def finish(self) -> None:
        """All codes are scanned."""
        self._patience.stop()
        self.ended.emit()

    @property
    def warm(self) -> bool:
        """Whether measurements count."""
        return self.scans > self.warm_up

    @Slot(str)
    def _painted(self, _scan_id: str) -> None:
        self._flushed.start()

    @Slot()
    def _verdict_is_on_screen(self) -> None:
        self._patience.stop()
        self.scans += 1
        self.verdict_shown()

    @Slot()
    def _give_up(self) -> None:
        self.trouble = f"no verdict was painted for scan {self.scans + 1}"
        self.ended.emit()

    def _press(self, key: Qt.Key, text: str, *, post: bool = False) -> None:
        """A key as it comes from the window system: to the window, down and up."""
        target = self.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            if post:
                QCoreApplication.postEvent(target, event)
            else:
                QCoreApplication.sendEvent(target, event)

    def timer(self, act: Callable[[], None], interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer
