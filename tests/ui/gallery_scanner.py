"""The scanner pages' states, for the gallery."""

from __future__ import annotations

from collections.abc import Callable

from station.domain.scanner import KeyboardScanner, SerialScanner
from station.ui.actions import Act
from station.ui.window import MainWindow
from station.workers.serial_scanner import SerialCondition, SerialState
from tests.ui import facts, scanner_facts


def scanner_unknown(window: MainWindow) -> None:
    window.door_state_read(facts.door_state())
    window.use_scanners(scanner_facts.MemoryScanners())
    window.acts[Act.SCANNER_TEST].trigger()


def scanner_unsure(window: MainWindow) -> None:
    scanner_unknown(window)
    window.scanner_test.burst_seen(scanner_facts.through("us", "de", 2))


def scanner_corrected(window: MainWindow) -> None:
    scanner_unknown(window)
    for number in (1, 6, 2):
        window.scanner_test.burst_seen(scanner_facts.through("us", "de", number))


def scanner_lossy(window: MainWindow) -> None:
    """Swiss keys into a US computer: AltGr is lost there."""
    scanner_unknown(window)
    for number in (1, 7):
        window.scanner_test.burst_seen(scanner_facts.through("ch-de", "us", number))
    window.scanner_test.keep()


def scanner_right(window: MainWindow) -> None:
    scanner_unknown(window)
    for number in (1, 6, 7):
        window.scanner_test.burst_seen(scanner_facts.through("us", "us", number))


def scanner_stranger(window: MainWindow) -> None:
    scanner_unknown(window)
    window.scanner_test.burst_seen(scanner_facts.burst("4006381333931", pause=0.06))


def scanners_kept(window: MainWindow) -> None:
    window.door_state_read(facts.door_state())
    left = KeyboardScanner("Left lane", prefix="~L", scanner_layout="us", computer_layout="de")
    gate = SerialScanner("Gate <b>2</b>", "COM4")
    window.use_scanners(scanner_facts.MemoryScanners((left,), (gate,)))
    window.serial_changed(SerialState("Gate <b>2</b>", "COM4", SerialCondition.MISSING, cut=True))
    window.acts[Act.SETTINGS].trigger()


SCANNER_STATES: dict[str, Callable[[MainWindow], None]] = {
    "scanner-unknown": scanner_unknown,
    "scanner-unsure": scanner_unsure,
    "scanner-corrected": scanner_corrected,
    "scanner-lossy": scanner_lossy,
    "scanner-right": scanner_right,
    "scanner-stranger": scanner_stranger,
    "settings-scanners": scanners_kept,
}
