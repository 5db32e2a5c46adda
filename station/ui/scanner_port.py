"""What the scanner pages are given by the roof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

from station.capture.wedge_sheet import Symbology
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class SerialPortFound:
    """A serial port of this computer. `description`: the maker's words, if any."""

    name: str
    description: str = ""


class ScannersPort(Protocol):
    """Where scanners are kept. GUI thread."""

    @property
    def dead_keys_seen(self) -> bool:
        """Whether this window system shows dead keys as keys."""

    def keyboard(self) -> tuple[KeyboardScanner, ...]: ...

    def serial(self) -> tuple[SerialScanner, ...]: ...

    def keep(self, keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> Trouble | None:
        """Keeps all scanners; they are in force at once. Trouble: nothing has changed."""

    def ports(self) -> tuple[SerialPortFound, ...]:
        """The serial ports there are now."""

    def draw(self, text: str, symbology: Symbology) -> QImage | None:
        """A code's pattern with one pixel for each module (bars one pixel high); None: it cannot be drawn so."""
