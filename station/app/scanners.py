"""The scanners at this station: known to the wedge's filter, watched on their serial ports, kept in the settings."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from station.app.codes import draw_symbol
from station.capture.wedge_scanners import KnownScanners
from station.capture.wedge_sheet import Symbology
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble, TroubleError
from station.ui.scanner_port import SerialPortFound
from station.ui.wedge_dead_keys import dead_keys_are_seen
from station.ui.wedge_filter import WedgeFilter
from station.ui.window import MainWindow
from station.wiring.folder import StationFolder
from station.workers.serial_scanner import SerialWorker
from station.workers.worker import WorkerThread

_log = logging.getLogger(__name__)


class DoorScanners(QObject):
    """Implements `ui.scanner_port.ScannersPort`. GUI thread; a thread for each serial scanner.

    The folder is the one the window was opened with: the demo has this computer's scanners too.
    """

    # The workers' signals, repeated on the GUI thread: see workers/__init__.py.
    code_read = Signal(object)  # SerialRead
    state_changed = Signal(object)  # SerialState
    failed = Signal(object)  # WorkerFailed

    def __init__(self, window: MainWindow, wedge: WedgeFilter, folder: StationFolder) -> None:
        super().__init__()
        self._wedge, self._folder = wedge, folder
        self._threads: dict[SerialScanner, WorkerThread] = {}
        self._leaving: list[WorkerThread] = []
        self._started = False
        self.code_read.connect(window.serial_scanned)
        self.state_changed.connect(window.serial_changed)
        self.failed.connect(window.worker_failed)
        wedge.code_scanned.connect(window.wedge_scanned)
        wedge.burst_unended.connect(window.burst_unended)
        wedge.burst_watched.connect(window.scanner_test.burst_seen)
        window.scanner_test.watch_changed.connect(self._watch)
        self._use_keyboard()
        window.use_scanners(self)

    @property
    def dead_keys_seen(self) -> bool:
        return dead_keys_are_seen()

    def start(self) -> None:
        """Begins to watch the serial ports; the window has been shown before."""
        self._started = True
        self._use_serial()

    def stop(self) -> list[WorkerThread]:
        """Ends the threads; those that did not end in time are returned."""
        threads = [*self._leaving, *self._threads.values()]
        for thread in threads:
            thread.ask_stop()
        return [thread for thread in threads if not thread.join()]

    def keyboard(self) -> tuple[KeyboardScanner, ...]:
        return self._folder.settings.keyboard_scanners

    def serial(self) -> tuple[SerialScanner, ...]:
        return self._folder.settings.serial_scanners

    def keep(self, keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> Trouble | None:
        try:
            self._folder.change(lambda settings: settings.with_scanners(keyboard, serial))
        except TroubleError as error:
            return error.trouble
        self._use_keyboard()
        if self._started:
            self._use_serial()
        return None

    def ports(self) -> tuple[SerialPortFound, ...]:
        try:
            from PySide6.QtSerialPort import QSerialPortInfo
        except ImportError as error:
            _log.info("no serial ports: %s", error)
            return ()
        return tuple(
            SerialPortFound(port.portName() or port.systemLocation(), port.description())
            for port in QSerialPortInfo.availablePorts()
        )

    def draw(self, text: str, symbology: Symbology) -> QImage | None:
        return draw_symbol(text, symbology)

    @Slot(bool)
    def _watch(self, watching: bool) -> None:
        self._wedge.watch(watching)

    def _use_keyboard(self) -> None:
        self._wedge.use_scanners(KnownScanners(self.keyboard(), dead_keys_seen=self.dead_keys_seen))

    def _use_serial(self) -> None:
        wanted = self.serial()
        for scanner in [known for known in self._threads if known not in wanted]:
            thread = self._threads.pop(scanner)
            thread.ask_stop()
            self._leaving.append(thread)
        self._leaving = [thread for thread in self._leaving if thread.running]
        for scanner in wanted:
            if scanner not in self._threads:
                self._threads[scanner] = self._started_thread(scanner)

    def _started_thread(self, scanner: SerialScanner) -> WorkerThread:
        worker = SerialWorker(scanner)
        worker.code_read.connect(self.code_read)
        worker.state_changed.connect(self.state_changed)
        worker.failed.connect(self.failed)
        thread = WorkerThread(worker)
        thread.start()
        return thread
