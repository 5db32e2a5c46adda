"""The ways in that some vendors have: the browser, several sessions, a pairing code that is read, another address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraRead
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection, Section
from station.ui.pages.connect import ConnectPage
from station.ui.wedge_filter import WedgeScan
from station.ui.window import MainWindow
from station.ui.words_connect import connect_trouble_words
from station.workers.events import (
    BrowserLoginCanceled,
    BrowserLoginEnded,
    BrowserLoginOpened,
    ConnectionTested,
)
from tests.ui import facts

OpenWindow = Callable[..., MainWindow]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NOTHING_YET = {"active": "", "profiles": (), "capability": None}
SESSIONS = tuple(Section(str(number), f"Noite {number}", 900 + number) for number in (1, 2, 3))
OPENED = BrowserLoginOpened("http://127.0.0.1:4711/go", "https://auth.shows.example/?apikey=k")


class Browser(QObject):
    """Stands in place of the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_page(self, address: QUrl) -> None:
        self.shown.append(address.toString())


@pytest.fixture
def browser(qapp: object) -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("http", made, "show_page")
    yield made
    QDesktopServices.unsetUrlHandler("http")


@pytest.fixture
def ingresse(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window(**{**NOTHING_YET, "vendors": (facts.INGRESSE, *facts.VENDORS)})
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    window._connect_page._access.inputs["publickey"].setText("public")
    return window


def proved(window: MainWindow, connection: Connection) -> ConnectPage:
    page = window._connect_page
    page._ask_test()
    window.connection_tested(ConnectionTested(page._asked, connection))
    return page


def test_the_browsers_login_fills_the_fields_and_is_tested(
    ingresse: MainWindow, qtbot: QtBot, browser: Browser
) -> None:
    page = ingresse._connect_page
    page._access.inputs["email"].setText("half typed")
    with qtbot.waitSignal(ingresse.browser_login_requested) as asked:
        qtbot.keyClick(ingresse, Qt.Key.Key_L, ALT)
    assert asked.args[0].secrets == {"publickey": "public", "email": "half typed"}
    ingresse.browser_login_opened(OPENED)
    assert browser.shown == [OPENED.address]
    assert page._access.browser._address.text() == OPENED.login_page
    given = {"email": "", "password": "", "usertoken": "12-token"}
    with qtbot.waitSignal(ingresse.test_requested) as asked:
        ingresse.browser_login_ended(BrowserLoginEnded(given))
    assert asked.args[0].secrets == {"publickey": "public", "usertoken": "12-token"}
    assert page._access.browser.begin.isVisible()


def test_the_browser_is_offered_when_the_public_key_is_there(ingresse: MainWindow, qtbot: QtBot) -> None:
    page = ingresse._connect_page
    assert page._access.browser.begin.isEnabled()
    page._access.inputs["publickey"].clear()
    assert not page._access.browser.begin.isEnabled()


@pytest.mark.parametrize("how", ["button", "escape", "vendor"])
def test_a_login_that_is_given_up_is_canceled_and_changes_nothing_later(
    ingresse: MainWindow, qtbot: QtBot, browser: Browser, how: str
) -> None:
    page = ingresse._connect_page
    page._ask_login()
    ingresse.browser_login_opened(OPENED)
    with qtbot.waitSignal(ingresse.browser_login_canceled) as asked:
        if how == "button":
            qtbot.mouseClick(page._access.browser.stop, Qt.MouseButton.LeftButton)
        elif how == "escape":
            qtbot.keyClick(ingresse, Qt.Key.Key_Escape)
        else:
            page._vendors.button(1).click()
    assert asked.args == [BrowserLoginCanceled()]
    with qtbot.assertNotEmitted(ingresse.test_requested):
        ingresse.browser_login_ended(BrowserLoginEnded({"usertoken": "late"}))
    ingresse.browser_login_opened(OPENED)
    assert browser.shown == [OPENED.address]


def test_a_login_that_fails_says_why(ingresse: MainWindow, browser: Browser) -> None:
    page = ingresse._connect_page
    page._ask_login()
    ingresse.browser_login_ended(BrowserLoginEnded(Trouble(TroubleKind.SILENT, "auth.shows.example")))
    assert "auth.shows.example did not answer in time" in page.proof.result.text()
    assert page.proof.next.text() == "Wait a moment, then test again."
    page._ask_login()
    ingresse.browser_login_ended(BrowserLoginEnded(None))
    assert "Ready to be tested" in page.proof.result.text()


def test_several_sessions_are_marked_by_keys(ingresse: MainWindow, qtbot: QtBot) -> None:
    page = proved(ingresse, Connection("Casa", SESSIONS))
    sections = page.proof.sections
    assert sections.list.isVisible()
    assert not page.proof.save.isEnabled()
    assert "Mark what this door stands at" in page.proof.next.text()
    sections.list.setFocus()
    QTest.keyClick(sections.list, Qt.Key.Key_Space)
    QTest.keyClick(sections.list, Qt.Key.Key_Down)
    QTest.keyClick(sections.list, Qt.Key.Key_Down)
    QTest.keyClick(sections.list, Qt.Key.Key_Return)
    assert sections.chosen() == ("1", "3")
    with qtbot.waitSignal(ingresse.connect_requested) as asked:
        qtbot.mouseClick(page.proof.save, Qt.MouseButton.LeftButton)
    assert asked.args[0].profile.options == {"session": "1,3"}


def test_of_one_group_only_the_last_that_was_marked_stays(ingresse: MainWindow) -> None:
    """Check-in lists of pretix: one of each event."""
    lists = (("fest/1", "fest"), ("fest/2", "fest"), ("club/4", "club"), ("x", ""), ("y", ""))
    page = proved(ingresse, Connection("Hall", tuple(Section(name, name, None, group) for name, group in lists)))
    sections = page.proof.sections
    assert page.proof.section_label.text() == "Check-in &lists at this door"
    assert "One of each event" in sections.list.toolTip()
    for row in (0, 2, 3, 4):
        sections.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert sections.chosen() == ("fest/1", "club/4", "x", "y")
    sections.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert sections.chosen() == ("fest/2", "club/4", "x", "y")
    sections.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert sections.chosen() == ("club/4", "x", "y")


def test_the_only_session_is_chosen_by_itself(ingresse: MainWindow, qtbot: QtBot) -> None:
    page = proved(ingresse, Connection("Casa", SESSIONS[:1]))
    assert not page.proof.sections.isVisible()
    assert page.proof.save.isEnabled()
    with qtbot.waitSignal(ingresse.connect_requested) as asked:
        qtbot.mouseClick(page.proof.save, Qt.MouseButton.LeftButton)
    assert asked.args[0].profile.options == {"session": "1"}


def test_what_was_marked_is_forgotten_with_the_entries(ingresse: MainWindow) -> None:
    page = proved(ingresse, Connection("Casa", SESSIONS))
    page._access.inputs["publickey"].setText("another")
    assert page.proof.sections.chosen() == ()
    assert page._request().profile.options == {}


def test_another_address_is_told_and_not_followed(ingresse: MainWindow) -> None:
    page = proved(ingresse, Connection("Casa", SESSIONS, named_address="https://other.example/<b>v3"))
    assert "https://other.example/<b>v3" in page.proof.notice.text()
    assert page.proof.notice.isVisible()
    assert page._request().profile.base_url == "https://api.shows.example"
    page._access.inputs["publickey"].setText("another")
    assert not page.proof.notice.isVisible()


def read(text: str) -> CameraRead:
    return CameraRead(text, "QRCode", "zxing", 4.0, 0.0)


@pytest.fixture
def paired(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The connect page of a station that stands at a door already, the pairing field in focus."""
    window = open_window(vendors=(facts.PAIRED, *facts.VENDORS))
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    window._connect_page._access.inputs["pairing_url"].setFocus()
    return window


def test_the_camera_fills_the_pairing_field_that_has_the_focus(paired: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(paired.scan_requested):
        paired.camera_read(read("https://hall.example/pair/77\n"))
    assert paired._connect_page._access.texts()["pairing_url"] == "https://hall.example/pair/77"
    assert "uses the code up" in paired._connect_page.proof.result.text()


def test_a_ticket_in_front_of_the_camera_goes_to_the_door_all_the_same(paired: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(paired.scan_requested) as asked:
        paired.camera_read(read("TICKET-77"))
    assert asked.args[0].raw == "TICKET-77"
    paired._connect_page._access.inputs["api_key"].setFocus()
    with qtbot.waitSignal(paired.scan_requested):
        paired.camera_read(read("https://hall.example/pair/77"))
    assert paired._connect_page._access.texts()["pairing_url"] == ""


def test_a_hand_scanner_fills_it_only_before_there_is_a_door(
    paired: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    scan = WedgeScan("https://hall.example/pair/77", 30, 60.0, "enter", 1.0)
    with qtbot.waitSignal(paired.scan_requested):
        paired.wedge_scanned(scan)
    window = open_window(**{**NOTHING_YET, "vendors": (facts.PAIRED,)})
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    window._connect_page._access.inputs["pairing_url"].setFocus()
    window.wedge_scanned(scan)
    assert window._connect_page._access.texts()["pairing_url"] == scan.text


def test_trouble_names_the_field_and_stays_on_the_page(qapp: object) -> None:
    missing = Trouble(TroubleKind.SECRET_MISSING, "email")
    words = connect_trouble_words(missing, facts.INGRESSE)
    assert "E-mail address" in words.sentence
    assert words.next_step == "Fill it in, then test again."
    address = connect_trouble_words(Trouble(TroubleKind.SETTING_INVALID, "base-url"), facts.INGRESSE)
    assert "Address" in address.sentence
    assert "https://" in address.next_step
    for kind in TroubleKind:
        assert "Settings, Connect" not in connect_trouble_words(Trouble(kind, "x"), None).next_step
