"""The scanners' wiring: the wedge's filter and the serial threads, by what the settings say."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.app.scanners import DoorScanners
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import TroubleKind
from station.settings import SettingsFile
from station.ui.actions import Act
from station.ui.wedge_filter import WedgeFilter
from station.ui.window import MainWindow
from station.wiring.folder import StationFolder, own_folder
from station.workers.events import Origin, ScanRequested
from tests.ui import facts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
US_ON_GERMAN = KeyboardScanner("Left", prefix="~L", scanner_layout="us", computer_layout="de")


class Bench:
    """A window with a door, its filter and its scanners."""

    def __init__(self, folder: StationFolder, qtbot: QtBot) -> None:
        self.window = MainWindow(facts.context())
        qtbot.addWidget(self.window)
        self.wedge = WedgeFilter(QApplication.instance())
        self.scanners = DoorScanners(self.window, self.wedge, folder)
        self.requests: list[ScanRequested] = []
        self.window.scan_requested.connect(self.requests.append)
        self.window.show()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.door.panel, text)
        QTest.keyClick(self.window.door.panel, Qt.Key.Key_Return)

    def codes(self) -> list[tuple[str, Origin]]:
        return [(one.raw, one.origin) for one in self.requests]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[StationFolder]:
    folder = own_folder(tmp_path / "data", "test")
    yield folder
    folder.close()


@pytest.fixture
def bench(folder: StationFolder, qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(folder, qtbot)
    yield bench
    assert bench.scanners.stop() == []
    bench.wedge.close()


def test_a_scanner_that_is_kept_is_corrected_from_the_next_scan_on(bench: Bench, folder: StationFolder) -> None:
    bench.type("~LTKTß1")
    assert bench.scanners.keep((US_ON_GERMAN,), ()) is None
    bench.type("~LTKTß1")
    bench.type("TKTß1")
    assert bench.codes() == [("~LTKTß1", Origin.WEDGE), ("TKT-1", Origin.WEDGE), ("TKTß1", Origin.WEDGE)]
    kept, _ = SettingsFile(folder.path).read()
    assert kept.keyboard_scanners == (US_ON_GERMAN,)


def test_what_was_kept_is_in_force_at_the_next_start(folder: StationFolder, qtbot: QtBot) -> None:
    folder.change(lambda settings: settings.with_scanners((US_ON_GERMAN,), ()))
    bench = Bench(folder, qtbot)
    bench.type("~LTKTß1")
    assert bench.codes() == [("TKT-1", Origin.WEDGE)]
    bench.scanners.stop()
    bench.wedge.close()


def test_two_scanners_that_can_not_be_told_apart_are_refused(bench: Bench, folder: StationFolder) -> None:
    twins = (KeyboardScanner("One"), KeyboardScanner("Two"))
    trouble = bench.scanners.keep(twins, ())
    assert trouble is not None
    assert trouble.kind is TroubleKind.SETTING_INVALID
    assert folder.settings.keyboard_scanners == ()


def test_scans_on_the_scanner_test_admit_nobody(bench: Bench) -> None:
    bench.window.acts[Act.SCANNER_TEST].trigger()
    QTest.keyClicks(bench.window.scanner_test, "WFß7Z4Y-2_K")
    QTest.keyClick(bench.window.scanner_test, Qt.Key.Key_Return)
    assert bench.requests == []
    assert "WF-7Y4Z/2?K" in bench.window.scanner_test.trial_view.caps.accessibleName()
    bench.window.acts[Act.DOOR].trigger()
    bench.type("TKT-1")
    assert bench.codes() == [("TKT-1", Origin.WEDGE)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_serial_scanner_is_heard_until_it_is_removed(bench: Bench, qtbot: QtBot) -> None:
    scanner, port = os.openpty()
    heard: Callable[[], int] = lambda: len(bench.requests)  # noqa: E731
    bench.scanners.start()
    assert bench.scanners.keep((), (SerialScanner("Gate", os.ttyname(port)),)) is None
    qtbot.waitUntil(lambda: "Gate" in bench.window._status.serial, timeout=20_000)
    os.write(scanner, b"TKT-1\r")
    qtbot.waitUntil(lambda: heard() == 1, timeout=20_000)
    assert bench.codes() == [("TKT-1", Origin.SERIAL)]
    assert bench.scanners.keep((), ()) is None
    assert bench.scanners.stop() == []
    os.write(scanner, b"TKT-2\r")
    QApplication.processEvents()
    assert heard() == 1
    os.close(scanner)
    os.close(port)


def test_the_ports_of_this_computer_can_be_listed(bench: Bench) -> None:
    assert all(port.name for port in bench.scanners.ports())
