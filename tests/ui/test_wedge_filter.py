"""Real Qt events, to widgets and to windows: bursts become codes, typing stays typing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from station.capture.wedge_key import WedgeSettings
from station.ui.wedge_filter import WedgeFilter, WedgeScan

# Qt's screenless platform says so of every window; it means nothing.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CODE = "05.1803.?0000-Zz/9"


class Scans:
    """What the filter told."""

    def __init__(self, wedge: WedgeFilter) -> None:
        self.seen: list[WedgeScan] = []
        self.unended: list[WedgeScan] = []
        wedge.code_scanned.connect(self.seen.append)
        wedge.burst_unended.connect(self.unended.append)

    @property
    def texts(self) -> list[str]:
        return [scan.text for scan in self.seen]


class Desk(QWidget):
    """A window with everything a burst could harm."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.line, self.note, self.button, self.choice = QLineEdit(), QPlainTextEdit(), QPushButton("Go"), QComboBox()
        self.choice.addItems(["TKT-1", "ABC", "05.1803"])
        self.pressed: list[str] = []
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.button.setAutoDefault(True)
        for text in ("1", "Ctrl+L", "F2", "Space"):
            QShortcut(QKeySequence(text), self).activated.connect(lambda text=text: self.pressed.append(text))
        for widget in (self.line, self.note, self.button, self.choice):
            layout.addWidget(widget)


class KeyLog(QWidget):
    """Writes down the keys that reach it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys: list[str] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append("down " + event.text())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.keys.append("up " + event.text())


class Clock:
    """Stands still unless told, so that a loaded machine can't make a burst look like typing."""

    now = 100.0

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float = WedgeSettings().gap) -> None:
        """Between two keys of a person: by default just so long that the wedge lets go."""
        self.now += seconds + 0.001


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def wedge(qapp: QApplication, clock: Clock) -> Iterator[WedgeFilter]:
    wedge = WedgeFilter(qapp, WedgeSettings(), clock)
    yield wedge
    wedge.close()
    wedge.deleteLater()


@pytest.fixture
def scans(wedge: WedgeFilter) -> Scans:
    return Scans(wedge)


@pytest.fixture
def desk(qtbot: QtBot, wedge: WedgeFilter) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk)
    return desk


def burst(target: QWidget, text: str, end: Qt.Key = Qt.Key.Key_Return, *, by_window: bool = False) -> None:
    """Keys as fast as they go, to the widget or by way of its window as real keys come."""
    to = target.window().windowHandle() if by_window else target
    for character in text:
        QTest.keyClick(to, character)
    QTest.keyClick(to, end)


@pytest.mark.parametrize("by_window", [True, False])
@pytest.mark.parametrize("name", ["line", "note", "button", "choice"])
def test_a_burst_reaches_no_widget(desk: Desk, scans: Scans, name: str, by_window: bool) -> None:
    target: QWidget = getattr(desk, name)
    target.setFocus()
    burst(target, CODE, by_window=by_window)
    burst(target, "111-1111", Qt.Key.Key_Tab, by_window=by_window)
    assert scans.texts == [CODE, "111-1111"]
    assert [scan.terminator for scan in scans.seen] == ["enter", "tab"]
    assert (desk.line.text(), desk.note.toPlainText(), desk.choice.currentIndex(), desk.pressed) == ("", "", 0, [])
    assert QApplication.focusWidget() is target


@pytest.mark.parametrize("by_window", [True, False])
@pytest.mark.parametrize("name", ["line", "note"])
def test_typing_arrives_unchanged(
    qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock, name: str, by_window: bool
) -> None:
    target: QWidget = getattr(desk, name)
    target.setFocus()
    text = desk.line.text if name == "line" else desk.note.toPlainText
    typed = ""
    for character in "Zwolf 1-2 :/":
        QTest.keyClick(target.window().windowHandle() if by_window else target, character)
        typed += character
        assert text() != typed
        clock.pause()
        qtbot.waitUntil(lambda: text() == typed)  # noqa: B023
    assert scans.texts == []


def test_typing_around_a_burst_stays_in_order(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    desk.note.setFocus()
    QTest.keyClicks(desk.note, "ab")
    clock.pause()
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "ab")
    burst(desk.note, CODE, by_window=True)
    QTest.keyClick(desk.note, "c")
    QTest.keyClick(desk.note, Qt.Key.Key_Left)
    QTest.keyClick(desk.note, "x")
    QTest.keyClick(desk.note, Qt.Key.Key_Backspace)
    assert desk.note.toPlainText() == "abc"
    assert scans.texts == [CODE]


def test_enter_after_a_short_roll_still_works(desk: Desk, scans: Scans) -> None:
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    desk.line.setFocus()
    burst(desk.line, "ing", by_window=True)
    assert (entered, scans.texts) == (["ing"], [])


def test_shortcuts_work_for_hands_only(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    desk.button.setFocus()
    window = desk.windowHandle()
    burst(desk.button, "1 1 1 1", by_window=True)
    assert desk.pressed == []
    QTest.keyClick(window, "1")
    QTest.keyClick(window, Qt.Key.Key_F2)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.pressed == ["1", "F2", "Ctrl+L"]
    QTest.keyClick(window, " ")
    clock.pause()
    qtbot.waitUntil(lambda: desk.pressed[-1] == "Space")
    assert scans.texts == ["1 1 1 1"]


def test_a_digit_typed_into_a_field_is_text_not_a_shortcut(qtbot: QtBot, desk: Desk, wedge: WedgeFilter) -> None:
    desk.line.setFocus()
    QTest.keyClick(desk.windowHandle(), "1")
    wedge.set_settings(WedgeSettings(prefixes=("~",)))
    assert (desk.line.text(), desk.pressed) == ("1", [])


def test_a_burst_closes_no_dialog_and_enter_does(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    dialog = QDialog(desk)
    ok = QPushButton("OK", dialog)
    ok.setDefault(True)
    ok.clicked.connect(dialog.accept)
    field = QLineEdit(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    field.setFocus()
    burst(field, CODE, by_window=True)
    ok.setFocus()
    burst(ok, CODE, by_window=True)
    assert dialog.isVisible()
    assert (scans.texts, field.text()) == ([CODE, CODE], "")
    clock.pause()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_keys_in_a_dialog_that_a_held_key_opens_are_judged_too(
    qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock
) -> None:
    dialog = QDialog(desk)
    field = QLineEdit(dialog)

    def scan_inside() -> None:
        burst(field, "77-7777", by_window=True)  # the very key that opened the dialog
        dialog.accept()

    def run_dialog() -> None:
        QTimer.singleShot(0, scan_inside)
        dialog.exec()

    shortcut = QShortcut(QKeySequence("7"), desk)
    shortcut.activated.connect(run_dialog)
    desk.button.setFocus()
    QTest.keyClick(desk.windowHandle(), "7")
    clock.pause()
    qtbot.waitUntil(lambda: scans.texts == ["77-7777"])
    assert field.text() == ""


def test_a_burst_leaves_an_open_menu_and_list_alone(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    menu = QMenu(desk)
    chosen: list[str] = []
    for name in ("&0 first", "&5 second"):
        action = QAction(name, menu)
        action.triggered.connect(lambda _=False, name=name: chosen.append(name))
        menu.addAction(action)
    menu.popup(desk.mapToGlobal(desk.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    burst(menu, CODE, by_window=True)
    assert (menu.isVisible(), chosen) == (True, [])
    QTest.keyClick(menu.windowHandle(), "5")
    clock.pause()
    qtbot.waitUntil(lambda: chosen == ["&5 second"])
    desk.choice.showPopup()
    burst(desk.choice.view(), CODE)
    desk.choice.hidePopup()
    assert desk.choice.currentIndex() == 0
    assert scans.texts == [CODE, CODE]


def test_a_click_comes_after_the_keys_before_it(desk: Desk, wedge: WedgeFilter) -> None:
    desk.line.setFocus()
    QTest.keyClick(desk.windowHandle(), "a")
    assert desk.line.text() == ""
    QTest.mouseClick(desk.note, Qt.MouseButton.LeftButton)
    assert desk.line.text() == "a"


def test_every_press_that_arrives_has_its_release(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    log = KeyLog(desk)
    log.show()
    log.setFocus()
    QTest.keyClick(desk.windowHandle(), "a")
    clock.pause()
    qtbot.waitUntil(lambda: log.keys == ["down a", "up a"])
    burst(log, "aabbaa", by_window=True)
    QTest.keyPress(desk.windowHandle(), "b")
    clock.pause()
    qtbot.waitUntil(lambda: log.keys == ["down a", "up a", "down b"])
    QTest.keyRelease(desk.windowHandle(), "b")
    assert log.keys == ["down a", "up a", "down b", "up b"]
    assert scans.texts == ["aabbaa"]


def test_a_field_that_goes_away_loses_no_key(qtbot: QtBot, desk: Desk, clock: Clock) -> None:
    extra = QLineEdit(desk)
    QTest.keyClick(extra, "a")
    desk.line.setFocus()
    Shiboken.delete(extra)
    clock.pause()
    qtbot.waitUntil(lambda: desk.line.text() == "a")


def test_composed_text_is_typing_alone_and_code_in_a_burst(
    qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock
) -> None:
    def compose(text: str, preedit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(text)
        QApplication.sendEvent(desk.line, event)

    desk.line.setFocus()
    compose("", "´")
    compose("é")
    assert desk.line.text() == ""
    clock.pause()
    qtbot.waitUntil(lambda: desk.line.text() == "é")
    for character in "Tkt":
        QTest.keyClick(desk.line, character)
    compose("é")
    QTest.keyClick(desk.line, Qt.Key.Key_Return)
    assert (scans.texts, desk.line.text()) == (["Tkté"], "é")
    clock.pause()
    compose("Kollegium")
    QTest.keyClick(desk.line, Qt.Key.Key_Return)
    assert (scans.texts, desk.line.text()) == (["Tkté"], "éKollegium")


def test_group_separators_and_alt_codes_are_part_of_the_code(
    desk: Desk, scans: Scans, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    desk.line.setFocus()
    QTest.keyClick(desk.line, Qt.Key.Key_BracketRight, control)
    QTest.keyClicks(desk.line, "01040")
    QTest.simulateEvent(desk.line, True, Qt.Key.Key_Alt, alt, "", False)
    for digit in (Qt.Key.Key_0, Qt.Key.Key_Down, Qt.Key.Key_9):  # with and without Num Lock
        QTest.simulateEvent(desk.line, True, digit, alt | Qt.KeyboardModifier.KeypadModifier, "", False)
        QTest.simulateEvent(desk.line, False, digit, alt | Qt.KeyboardModifier.KeypadModifier, "", False)
    QTest.simulateEvent(desk.line, False, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier, "", False)
    QTest.keyClicks(desk.line, "99")
    QTest.keyClick(desk.line, Qt.Key.Key_J, control)
    assert scans.texts == ["\x1d01040\x1d99"]
    assert desk.line.text() == ""


def test_auto_repeat_reaches_the_field(desk: Desk, scans: Scans) -> None:
    desk.line.setFocus()
    for _ in range(8):
        repeated = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_X.value, Qt.KeyboardModifier.NoModifier, "x", autorep=True
        )
        QApplication.sendEvent(desk.line, repeated)
    QTest.keyClick(desk.line, Qt.Key.Key_Return)
    assert (desk.line.text(), scans.texts) == ("xxxxxxxx", [])


def test_a_burst_without_end_is_given_back_and_said(qtbot: QtBot, desk: Desk, scans: Scans, clock: Clock) -> None:
    desk.line.setFocus()
    QTest.keyClicks(desk.line, CODE)
    clock.pause(WedgeSettings().patience)
    qtbot.waitUntil(lambda: desk.line.text() == CODE)
    assert [scan.text for scan in scans.unended] == [CODE]
    assert scans.texts == []


def test_after_close_keys_pass_untouched(desk: Desk, wedge: WedgeFilter, scans: Scans) -> None:
    desk.line.setFocus()
    QTest.keyClick(desk.line, "a")
    wedge.close()
    QTest.keyClicks(desk.line, CODE)
    assert (desk.line.text(), scans.texts) == ("a" + CODE, [])
