"""A serial scanner's worker: opens the port, reads codes, says when it is gone and tries again.

QSerialPort works with its thread's event loop, so nothing here waits. QtSerialPort is loaded when the first such
scanner is watched; a system without it says so like a missing port.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QTimer, Signal, Slot

from station.domain.scanner import SerialScanner
from station.workers.serial_codes import SerialCodes
from station.workers.worker import Worker, guarded

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

RETRY_MS = 1000
"""Between two attempts to open a port that is not there."""
PAUSE_MS = 50
"""Silence that ends a code where a scanner sends no end."""


class SerialCondition(StrEnum):
    """How a serial scanner is."""

    OPEN = "open"
    MISSING = "missing"
    """The port is not there: never was, or the scanner was unplugged."""
    BUSY = "busy"
    """Another program has it, or this user may not use it."""
    UNSUPPORTED = "unsupported"
    """This system has no QtSerialPort."""


@dataclass(frozen=True, slots=True)
class SerialState:
    """`cut`: it went away in the middle of a code, which is to be scanned again. `detail`: the system's words."""

    scanner: str
    port: str
    condition: SerialCondition
    cut: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SerialRead:
    """A code. `at`: `time.monotonic()` of its end."""

    text: str
    scanner: str
    at: float


class SerialWorker(Worker):
    """Owned by its own thread; one for each serial scanner."""

    code_read = Signal(SerialRead)
    state_changed = Signal(SerialState)

    def __init__(self, scanner: SerialScanner, retry_ms: int = RETRY_MS) -> None:
        super().__init__(f"serial-{scanner.name}")
        self._scanner, self._retry_ms = scanner, retry_ms
        self._codes = SerialCodes(scanner.end)
        self._port: QSerialPort | None = None
        self._told: SerialState | None = None

    def on_begin(self) -> None:
        """Opens the port, or begins to try."""
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(self._retry_ms)
        self._retry.timeout.connect(self._open)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self._open()

    def on_end(self) -> None:
        """Gives the port back."""
        self._retry.stop()
        self._pause.stop()
        self._let_go()

    @Slot()
    @guarded
    def _open(self) -> None:
        try:
            from PySide6.QtSerialPort import QSerialPort
        except ImportError as error:
            self._tell(SerialCondition.UNSUPPORTED, detail=str(error))
            return
        port = QSerialPort(self)
        port.setPortName(self._scanner.port)
        port.setBaudRate(self._scanner.baud)
        port.setDataBits(QSerialPort.DataBits(self._scanner.data_bits))
        parities = {
            "none": QSerialPort.Parity.NoParity,
            "even": QSerialPort.Parity.EvenParity,
            "odd": QSerialPort.Parity.OddParity,
        }
        port.setParity(parities[self._scanner.parity])
        if not port.open(QIODevice.OpenModeFlag.ReadWrite):
            missing = port.error() == QSerialPort.SerialPortError.DeviceNotFoundError
            self._tell(SerialCondition.MISSING if missing else SerialCondition.BUSY, detail=port.errorString())
            port.deleteLater()
            self._retry.start()
            return
        port.setDataTerminalReady(True)  # many scanners wait for it
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._failed)
        self._port = port
        self._tell(SerialCondition.OPEN)

    @Slot()
    @guarded
    def _read(self) -> None:
        if self._port is None:
            return
        for text in self._codes.feed(bytes(self._port.readAll().data())):
            self._tell_code(text)
        if self._scanner.end == "pause":
            self._pause.start()

    @Slot()
    @guarded
    def _paused(self) -> None:
        for text in self._codes.end():
            self._tell_code(text)

    @Slot(object)
    @guarded
    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        """Unplugged, most often. Anything else leaves the port as it is."""
        from PySide6.QtSerialPort import QSerialPort

        if self._port is None or error not in (
            QSerialPort.SerialPortError.ResourceError,
            QSerialPort.SerialPortError.ReadError,
            QSerialPort.SerialPortError.PermissionError,
        ):
            return
        cut, detail = self._codes.partial, self._port.errorString()
        self._codes.forget()
        self._pause.stop()
        self._let_go()
        self._tell(SerialCondition.MISSING, cut=cut, detail=detail)
        self._retry.start()

    def _let_go(self) -> None:
        port, self._port = self._port, None
        if port is not None:
            port.readyRead.disconnect(self._read)
            port.errorOccurred.disconnect(self._failed)
            port.close()
            port.deleteLater()

    def _tell_code(self, text: str) -> None:
        self.code_read.emit(SerialRead(text, self._scanner.name, monotonic()))

    def _tell(self, condition: SerialCondition, *, cut: bool = False, detail: str = "") -> None:
        """Only what is new: a port that stays away is not news every second."""
        state = SerialState(self._scanner.name, self._scanner.port, condition, cut, detail)
        known = self._told
        self._told = state
        if known is None or known.condition is not condition or cut:
            self.state_changed.emit(state)
