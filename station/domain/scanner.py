"""The scanners at this station, as somebody has set them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)


@dataclass(frozen=True, slots=True)
class KeyboardScanner:
    """A scanner that types. It is known by its prefix; the one without a prefix is every scanner not known otherwise.

    Prefix and suffix as they arrive, before any correction. `gap`, `patience`: seconds, as in the wedge's settings.
    Layouts by their names in `capture/keyboard_layouts`; empty: its codes come right. `dead_first`, `swapped`,
    `learned`: see `capture/wedge_correction.py`.
    """

    name: str
    prefix: str = ""
    suffix: str = ""
    enter_ends: bool = True
    tab_ends: bool = True
    pause_ends: bool = False
    gap: float = 0.035
    patience: float = 0.150
    scanner_layout: str = ""
    computer_layout: str = ""
    dead_first: bool = False
    swapped: bool = False
    learned: tuple[tuple[str, str], ...] = ()

    @property
    def corrected(self) -> bool:
        """Whether its codes go through a correction."""
        return bool(self.scanner_layout)


@dataclass(frozen=True, slots=True)
class SerialScanner:
    """A scanner on a serial port (RS-232, or USB as a virtual COM port).

    `port`: the system's name (COM3, /dev/ttyACM0). `end`: what ends a code: Enter is CR, LF or both; a pause is 50 ms.
    """

    name: str
    port: str
    baud: int = 9600
    parity: Literal["none", "even", "odd"] = "none"
    data_bits: Literal[7, 8] = 8
    end: Literal["enter", "tab", "etx", "pause"] = "enter"
