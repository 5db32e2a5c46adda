"""Scanners kept in memory, and bursts as a scanner would send them: for the window's tests and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from station.app.codes import draw_symbol
from station.capture.wedge_key import Burst, End
from station.capture.wedge_mismatch import Mismatch
from station.capture.wedge_sheet import SHEET, Symbology
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble
from station.settings.scanner_rules import check_scanners
from station.ui.scanner_port import SerialPortFound


@dataclass
class MemoryScanners:
    """Implements `ScannersPort`; `dead_keys_seen` as on X11."""

    kept: tuple[KeyboardScanner, ...] = ()
    kept_serial: tuple[SerialScanner, ...] = ()
    dead_keys_seen: bool = True
    found: tuple[SerialPortFound, ...] = (SerialPortFound("COM3", "USB Serial Device"),)

    def keyboard(self) -> tuple[KeyboardScanner, ...]:
        return self.kept

    def serial(self) -> tuple[SerialScanner, ...]:
        return self.kept_serial

    def keep(self, keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> Trouble | None:
        trouble = check_scanners(keyboard, serial)
        if trouble is None:
            self.kept, self.kept_serial = keyboard, serial
        return trouble

    def ports(self) -> tuple[SerialPortFound, ...]:
        return self.found

    def draw(self, text: str, symbology: Symbology) -> QImage | None:
        return draw_symbol(text, symbology)


def burst(text: str, end: End = End.ENTER, pause: float = 0.008, caps_lock: bool = False) -> Burst:
    """As a scanner sends it; the pauses differ a little."""
    intervals = tuple(pause + 0.001 * (number % 4) for number in range(len(text)))
    return Burst(text, len(text) + 1, sum(intervals), end, 100.0, intervals=intervals, caps_lock=caps_lock)


def through(scanner: str, computer: str, number: int, **more: object) -> Burst:
    """Code `number` of the sheet through two layouts."""
    text = Mismatch(scanner, computer, dead_keys_seen=True).arrives(SHEET[number - 1].text)
    return burst(text, **more)  # type: ignore[arg-type]
