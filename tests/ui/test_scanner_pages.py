"""The scanner test and the scanners' settings, in the window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from station.capture.wedge_key import End
from station.capture.wedge_sheet import CODE_39, FULL_ASCII_TEXT, SHEET, Symbology
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.ui.actions import Act
from station.ui.papers.preview import PaperWindow
from station.ui.wedge_filter import WedgeScan
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.workers.events import Origin, ScanRequested
from station.workers.serial_scanner import SerialCondition, SerialRead, SerialState
from tests.ui.conftest import OpenWindow
from tests.ui.papers import ReadPdf, at_rest
from tests.ui.scanner_facts import MemoryScanners, burst, through

# Qt's screenless platform says so of every window; it means nothing.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

US_TO_GERMAN = KeyboardScanner("Scanner", scanner_layout="us", computer_layout="de")


@pytest.fixture
def port() -> MemoryScanners:
    return MemoryScanners()


@pytest.fixture
def window(open_window: OpenWindow, port: MemoryScanners) -> MainWindow:
    window = open_window()
    window.use_scanners(port)
    window.acts[Act.SCANNER_TEST].trigger()
    return window


def found(window: MainWindow) -> dict[str, str]:
    return dict(window.scanner_test.trial_view.found.texts())


def test_the_page_says_when_it_wants_the_scans(open_window: OpenWindow, port: MemoryScanners) -> None:
    window, wanted = open_window(), []
    window.use_scanners(port)
    window.scanner_test.watch_changed.connect(wanted.append)
    window.acts[Act.SCANNER_TEST].trigger()
    assert wanted == [True]
    window.acts[Act.CLEAR].trigger()
    assert wanted == [True, False]
    assert window.focusWidget() is window._settings.scanners.test


def test_a_wrong_layout_is_found_shown_and_kept(window: MainWindow, port: MemoryScanners) -> None:
    page = window.scanner_test
    assert not page.panel.keep.isEnabled()
    page.burst_seen(through("us", "de", 1))
    page.burst_seen(through("us", "de", 2))
    assert page.panel._headline.text() == "Found and corrected"
    assert page.panel._pair.text() == "US English → German"
    assert "WFß7Z4Y-2_K" in page.trial_view.caps.accessibleName()
    assert "WF-7Y4Z/2?K" in page.trial_view.caps.accessibleName()
    assert found(window)["End of a code"] == "Enter, 2 of 2"
    page.panel.keep.click()
    assert port.kept == (US_TO_GERMAN,)
    assert "Kept" in page._said.text()


def test_prefix_and_pace_are_kept_and_one_prefix_is_one_scanner(window: MainWindow, port: MemoryScanners) -> None:
    port.kept = (KeyboardScanner("Left", prefix="~L"), KeyboardScanner("Old", prefix="~R"))
    window.scanner_test.burst_seen(burst("~R" + SHEET[0].text, pause=0.024))
    window.scanner_test.panel.name.setText("Right")
    window.scanner_test.keep()
    left, right = port.kept
    assert (left.name, right.name, right.prefix) == ("Left", "Right", "~R")
    assert right.gap == pytest.approx(0.054, abs=0.001)
    assert not right.corrected


def test_a_prefix_that_begins_with_anothers_is_refused_in_words(window: MainWindow, port: MemoryScanners) -> None:
    port.kept = (KeyboardScanner("Left", prefix="~"),)
    window.scanner_test.burst_seen(burst("~R" + SHEET[0].text))
    window.scanner_test.keep()
    assert [scanner.name for scanner in port.kept] == ["Left"]
    assert "told apart" in window.scanner_test._said.text()


def test_a_scanner_without_an_end_is_read_by_its_pause(window: MainWindow, port: MemoryScanners) -> None:
    window.scanner_test.burst_seen(burst(SHEET[0].text, End.PAUSE))
    window.scanner_test.keep()
    (scanner,) = port.kept
    assert scanner.pause_ends
    assert found(window)["End of a code"].startswith("Nothing: a pause")


def test_several_explanations_are_said_and_asked_for(window: MainWindow, port: MemoryScanners) -> None:
    page = window.scanner_test
    page.burst_seen(through("us", "de", 2))
    assert page.panel._headline.text() == "Not certain yet"
    assert page.panel.choice.isVisible()
    choices = [page.panel.choice.itemText(index) for index in range(page.panel.choice.count())]
    assert "US English → German" in choices
    other = next(index for index, text in enumerate(choices) if text == "UK English → German")
    page.panel.choice.setCurrentIndex(other)
    page.panel.choice.activated.emit(other)
    page.keep()
    assert [scanner.scanner_layout for scanner in port.kept] == ["gb"]
    page.burst_seen(through("us", "de", 1))
    assert page.panel._headline.text() == "Found and corrected"
    assert not page.panel.choice.isVisible()


def test_what_can_not_be_told_apart_is_said(window: MainWindow) -> None:
    window.scanner_test.burst_seen(through("ch-de", "us", 1))
    assert window.scanner_test.panel._headline.text() == "Found, but not all can be put right"
    assert "@" in window.scanner_test.panel._uncertain.text()


def test_capitals_only_can_not_be_kept(window: MainWindow, port: MemoryScanners) -> None:
    window.scanner_test.burst_seen(burst(SHEET[0].text.upper()))
    assert "capitals" in window.scanner_test.panel._headline.text()
    window.scanner_test.keep()
    assert port.kept == ()


def test_caps_lock_is_named(window: MainWindow) -> None:
    window.scanner_test.burst_seen(burst(SHEET[0].text.swapcase(), caps_lock=True))
    assert found(window)["Small and capital letters"] == "Caps Lock is on"


def test_a_strange_code_is_not_understood_and_the_sheet_still_is(window: MainWindow) -> None:
    page = window.scanner_test
    page.burst_seen(burst("4006381333931"))
    assert page.panel._headline.text() == "Not understood"
    page.burst_seen(through("us", "us", 1))
    assert page.panel._headline.text() == "Nothing to correct"
    page.panel.again.click()
    assert page.panel._headline.text() == "Scan code 1"


def test_a_slow_scanner_is_named(window: MainWindow) -> None:
    window.scanner_test.burst_seen(burst(SHEET[1].text, pause=0.07))
    assert window.scanner_test._trial.too_slow


def test_every_control_has_a_name_and_a_key(window: MainWindow, port: MemoryScanners) -> None:
    port.kept, port.kept_serial = (US_TO_GERMAN,), (SerialScanner("Gate & <b>", "COM4"),)
    window._settings.scanners.show_scanners()
    for part in (window.scanner_test, window._settings.scanners):
        controls = [
            one
            for kind in (QAbstractButton, QComboBox, QLineEdit)
            for one in part.findChildren(kind)
            if not isinstance(one.parent(), QComboBox)
        ]
        assert len(controls) >= 5
        for control in controls:
            assert control.accessibleName(), control
            assert "(" in control.toolTip(), control.accessibleName()


def test_the_sheet_is_printed_so_that_a_decoder_reads_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.scanner_test.print_sheet()
    (paper,) = window.findChildren(PaperWindow)
    at_rest(paper, qtbot)
    paper.save_to(tmp_path / "sheet.pdf")
    at_rest(paper, qtbot)
    pdf = ReadPdf(tmp_path / "sheet.pdf")
    pictures = (pdf.picture(page, 200).convertToFormat(QImage.Format.Format_Grayscale8) for page in range(pdf.pages))
    found = [
        code
        for picture in pictures
        for code in zxingcpp.read_barcodes(
            np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
        )
    ]
    formats = {Symbology.QR: "QR Code", Symbology.CODE_128: "Code 128", Symbology.CODE_39: "Code 39 Extended"}
    read = {(code.bytes.decode(), str(code.format)) for code in found}
    texts = {CODE_39.text: FULL_ASCII_TEXT}  # as this decoder reads it
    assert read == {(texts.get(code.text, code.text), formats[code.symbology]) for code in SHEET}
    assert pdf.title == "Scanner test sheet"
    paper.close()


def test_a_serial_scan_goes_the_way_of_all_scans(open_window: OpenWindow, port: MemoryScanners) -> None:
    window, requests = open_window(), []
    window.use_scanners(port)
    window.scan_requested.connect(requests.append)
    window.serial_scanned(SerialRead("TKT-1", "Gate", 12.5))
    assert [(one.raw, one.origin, one.at) for one in requests] == [("TKT-1", Origin.SERIAL, 12.5)]
    window.acts[Act.SCANNER_TEST].trigger()
    window.serial_scanned(SerialRead("TKT-2", "Gate", 13.0))
    assert len(requests) == 1
    assert isinstance(requests[0], ScanRequested)
    assert "TKT-2" in window.scanner_test._said.text()


def test_a_missing_serial_scanner_is_said_where_everybody_looks(window: MainWindow) -> None:
    window.serial_changed(SerialState("Gate", "COM4", SerialCondition.MISSING, cut=True))
    assert "Scanner missing" in window.strip.button(Item.SCANNER).accessibleName()
    window.strip.button(Item.SCANNER).click()
    window.serial_changed(SerialState("Gate", "COM4", SerialCondition.OPEN))
    assert "missing" not in window.strip.button(Item.SCANNER).accessibleName()


def test_a_code_that_was_taken_for_typing_is_said(window: MainWindow) -> None:
    scan = WedgeScan("TKT-0001", 8, 20.0, "nothing", 1.0)
    window.burst_unended(scan)
    assert "without Enter" in window.strip.button(Item.SCANNER).accessibleName()
    window.wedge_scanned(scan)
    assert "without Enter" not in window.strip.button(Item.SCANNER).accessibleName()


def test_serial_scanners_are_added_and_removed(window: MainWindow, port: MemoryScanners) -> None:
    window.acts[Act.SETTINGS].trigger()
    card = window._settings.scanners
    card.end.setCurrentIndex(1)
    card.baud.setCurrentText("115200")
    card.add_serial.click()
    assert port.kept_serial == (SerialScanner("Serial scanner 1", "COM3", 115200, end="tab"),)
    card.add_serial.click()
    assert len(port.kept_serial) == 1, "the port is taken"
    assert "port" in card._trouble.text()
    card.port.setEditText("/dev/ttyUSB7")
    card.add_serial.click()
    assert [scanner.port for scanner in port.kept_serial] == ["COM3", "/dev/ttyUSB7"]
    removes = [one for one in card.findChildren(QPushButton) if one.property("scanner") == "Serial scanner 1"]
    removes[-1].click()
    assert [scanner.port for scanner in port.kept_serial] == ["/dev/ttyUSB7"]
