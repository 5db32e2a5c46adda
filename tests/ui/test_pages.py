"""First start, connecting a vendor, settings, and the demo's sheet of codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection, Enrolment, Section
from station.ui.actions import Act
from station.ui.context import VendorField, VendorForm
from station.ui.demo_sheet import DemoSheet
from station.ui.language import Language
from station.ui.papers.preview import PaperWindow
from station.ui.sound import SilentPlayer, Sound
from station.ui.theme import DARK, LIGHT, theme_of
from station.ui.widgets.code_tile import CodeTile, in_two_lines, with_margin
from station.ui.widgets.form_card import FormCard
from station.ui.window import MainWindow
from station.workers.events import ConnectionRequested, ConnectionTested, Origin
from tests.ui import facts
from tests.ui.papers import ReadPdf, at_rest

OpenWindow = Callable[..., MainWindow]
NOTHING_YET = {"active": "", "profiles": (), "capability": None}
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_first_start_asks_for_nothing_but_demo_or_connect(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**NOTHING_YET)
    assert window._first.isVisible()
    with qtbot.waitSignal(window.demo_requested):
        qtbot.mouseClick(window._first.demo_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.demo_requested):
        qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    window.use_context(facts.context(demo=True, samples=facts.SAMPLES))
    assert window.door.isVisible()
    assert not window.acts[Act.TRY_DEMO].isEnabled()


def test_the_first_start_offers_the_languages(open_window: OpenWindow, qtbot: QtBot) -> None:
    preferences = facts.MemoryPreferences()
    window = open_window(preferences=preferences, **NOTHING_YET)
    qtbot.mouseClick(window._languages.buttons["de"], Qt.MouseButton.LeftButton)
    assert preferences.kept.language == "de"
    QApplication.processEvents()
    assert window._first._title.text() == "Willkommen bei Station"


def fill(window: MainWindow, qtbot: QtBot, **texts: str) -> None:
    for key, text in texts.items():
        window._connect_page._access.inputs[key].setText(text)


def test_a_vendor_is_connected_step_by_step(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**NOTHING_YET)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window._connect_page
    assert page.isVisible()
    assert not page.proof.test.isEnabled()
    assert "Password" in page.proof.result.text()
    assert page._access.inputs["password"].echoMode() is QLineEdit.EchoMode.Password
    fill(window, qtbot, username="door-3", password="p & <b>w</b>")
    with qtbot.waitSignal(window.test_requested) as asked:
        qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    profile = Profile("CM.com", "cm", "https://vendor.example/scanapi")
    assert asked.args == [ConnectionRequested(profile, {"username": "door-3", "password": "p & <b>w</b>"})]
    assert not page.proof.save.isEnabled()
    sections = (Section("11", "Winter <b>Festival</b>", 1680), Section("12", "Matinee"))
    window.connection_tested(ConnectionTested(asked.args[0].profile, Connection("Door 3", sections)))
    assert "Door 3" in page.proof.result.text()
    assert page.proof.sections.box.isVisible()
    assert page.proof.sections.box.itemText(0) == "Winter <b>Festival</b>, 1,680 tickets"
    page.proof.sections.box.setCurrentIndex(1)
    page.proof.name.setText("North door")
    with qtbot.waitSignal(window.connect_requested) as asked:
        qtbot.mouseClick(page.proof.save, Qt.MouseButton.LeftButton)
    assert asked.args[0].profile == Profile("North door", "cm", "https://vendor.example/scanapi", {"service": "12"})
    window.connection_kept(Trouble(TroubleKind.NOT_WRITABLE))
    assert page.isVisible()
    assert page._access.inputs["password"].text()
    window.use_context(facts.context())
    window.connection_kept(None)
    assert window.door.isVisible()
    assert all(not page._access.inputs[key].text() for key in ("username", "password"))


def test_a_failed_test_says_what_and_what_to_do(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**NOTHING_YET)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window._connect_page
    fill(window, qtbot, username="door-3", password="wrong")
    with qtbot.waitSignal(window.test_requested) as asked:
        qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    trouble = Trouble(TroubleKind.UNAUTHORIZED, "vendor.example")
    window.connection_tested(ConnectionTested(asked.args[0].profile, trouble))
    assert page.proof.result.text() == "vendor.example does not accept the access data."
    assert page.proof.next.text()
    assert not page.proof.save.isEnabled()


def test_an_answer_to_older_entries_is_dropped(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**NOTHING_YET)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window._connect_page
    fill(window, qtbot, username="door-3", password="right")
    with qtbot.waitSignal(window.test_requested) as asked:
        qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    fill(window, qtbot, password="changed")
    late = ConnectionTested(asked.args[0].profile, Connection("Door 3"))
    window.connection_tested(late)
    assert not page.proof.save.isEnabled()
    qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    window.connection_tested(late)
    assert not page.proof.save.isEnabled()
    assert page.proof.result.text() == "Asking the vendor …"


def test_another_vendor_has_other_fields_and_escape_leads_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**NOTHING_YET)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window._connect_page
    qtbot.mouseClick(page._vendors.button(1), Qt.MouseButton.LeftButton)
    assert list(page._access.inputs) == ["base_url", "token"]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window._first.isVisible()


def test_settings_take_effect_and_are_kept_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    preferences = facts.MemoryPreferences()
    window = open_window(preferences=preferences)
    qtbot.keyClick(window, Qt.Key.Key_5, CONTROL)
    page = window._settings
    page.theme.setCurrentIndex(2)
    assert preferences.kept.theme == "dark"
    assert window._appearance.theme.tokens == DARK
    page.theme.setCurrentIndex(0)
    assert window._appearance.theme.tokens == LIGHT
    page.scale.setValue(150)
    assert window._appearance.theme.scale == 150
    page.volume.setValue(30)
    page.muted.setChecked(True)
    page.language.setCurrentIndex(2)
    QApplication.processEvents()
    kept = preferences.kept
    assert (kept.volume, kept.muted, kept.language, kept.text_scale) == (30, True, "de", 150)
    assert page._title.text() == "Einstellungen"
    assert window.acts[Act.MUTE].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL)
    assert preferences.kept.muted is False
    assert not page.muted.isChecked()


def test_a_setting_that_cannot_be_written_is_told(open_window: OpenWindow) -> None:
    preferences = facts.MemoryPreferences(trouble=Trouble(TroubleKind.NOT_WRITABLE, "station.toml"))
    window = open_window(preferences=preferences)
    window._go_to_settings()
    window._settings.volume.setValue(10)
    assert "station.toml" in window._settings._trouble.text()
    assert window._settings._trouble.isVisible()
    preferences.trouble = None
    window._settings.volume.setValue(11)
    assert not window._settings._trouble.isVisible()


def test_tab_goes_in_reading_order(open_window: OpenWindow) -> None:
    """From card to card, and downwards inside each."""
    window = open_window()
    window.acts[Act.SETTINGS].trigger()
    assert [index for index, _ in walk(window._settings)] == sorted(index for index, _ in walk(window._settings))
    window.acts[Act.CONNECT].trigger()
    page = window._connect_page
    for line in page._access.inputs.values():
        line.setText("typed")
    page._ask_test()
    sections = (Section("1", "Hall", 5), Section("2", "Garden", 6))
    window.connection_tested(ConnectionTested(page._asked, Connection("a", sections)))
    QApplication.processEvents()
    places = walk(page)
    assert len(places) == 2 + 4 + 4
    assert places == sorted(places)


def walk(page: QWidget) -> list[tuple[int, int]]:
    """The card (0: none) and the height of everything Tab comes to, in its order."""
    cards = [card for card in page.findChildren(FormCard) if card.isVisible()]
    cards.sort(key=lambda card: (card.mapTo(page, QPoint()).y(), card.mapTo(page, QPoint()).x()))
    found, widget = [], page.nextInFocusChain()
    while widget is not page:
        card = next((number for number, card in enumerate(cards, 1) if card.isAncestorOf(widget)), 0)
        reached = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if card and reached and not isinstance(widget.parent(), QComboBox | QSpinBox):
            found.append((card, widget.mapTo(page, QPoint()).y()))
        widget = widget.nextInFocusChain()
    return found


def test_a_profile_is_switched_in_the_settings(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.waitSignal(window.profile_chosen) as asked:
        window._settings.profile.activated.emit(1)
    assert asked.args == ["Museum"]
    with qtbot.assertNotEmitted(window.profile_chosen):
        window._settings.profile.activated.emit(0)


def test_the_sounds_can_be_heard_in_the_settings(open_window: OpenWindow, qtbot: QtBot) -> None:
    player = SilentPlayer()
    window = open_window(sound=player)
    window._go_to_settings()
    for button in window._settings._tries:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert player.played == [Sound.ADMIT, Sound.ATTENTION, Sound.DENY]
    assert window._settings._silent.isVisible()


@pytest.fixture
def sheet(open_window: OpenWindow, qtbot: QtBot) -> tuple[MainWindow, DemoSheet]:
    window = open_window(demo=True, samples=facts.SAMPLES)
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    found = window.findChild(DemoSheet)
    assert found is not None
    return window, found


def test_a_click_on_a_code_scans_it(sheet: tuple[MainWindow, DemoSheet], qtbot: QtBot) -> None:
    window, codes = sheet
    tiles = codes.findChildren(CodeTile)
    assert [tile.sample for tile in tiles] == list(facts.SAMPLES)
    assert tiles[3].text().replace("\n", " ").startswith("Code with <markup> &&")
    assert {tile.width() for tile in tiles} == {tiles[0].width()}
    with qtbot.waitSignal(window.scan_requested) as asked:
        qtbot.mouseClick(tiles[3], Qt.MouseButton.LeftButton)
    assert (asked.args[0].raw, asked.args[0].origin) == ("<b>X&Y</b>", Origin.HAND)


def test_the_sheet_is_opened_once_and_speaks_the_language_in_force(
    sheet: tuple[MainWindow, DemoSheet], qtbot: QtBot
) -> None:
    window, codes = sheet
    window.acts[Act.SHOW_CODES].trigger()
    assert window.findChildren(DemoSheet) == [codes]
    Language().use("de")
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tiles = codes.findChildren(CodeTile)
    assert len(tiles) == len(facts.SAMPLES)
    assert tiles[2].text() == "Vor zwei Stunden\nbenutzt\n→ Abgelehnt"
    assert codes.windowTitle() == "Demo: Codes zum Scannen"
    assert len(codes.actions()) == 3


def test_a_long_caption_takes_two_lines_before_it_is_cut(qapp: QApplication) -> None:
    metrics = QFontMetrics(theme_of("light", 100).font(14))
    room = metrics.horizontalAdvance("a ticket with many")
    assert in_two_lines("a ticket with many words", metrics, room) == "a ticket with many\nwords"
    assert in_two_lines("short", metrics, room) == "short\n"
    cut = in_two_lines("a ticket with many words and then some more of them", metrics, room)
    assert cut.count("\n") == 1
    assert cut.endswith("…")
    assert in_two_lines("endless" * 20, metrics, room).endswith("…\n")


def test_the_sheet_goes_to_paper_with_what_is_expected(
    sheet: tuple[MainWindow, DemoSheet], tmp_path: Path, qtbot: QtBot
) -> None:
    _, codes = sheet
    qtbot.keyClick(codes, Qt.Key.Key_P, CONTROL)
    paper = codes.findChild(PaperWindow)
    assert paper is not None
    paper.save_to(tmp_path / "codes.pdf")
    assert at_rest(paper, qtbot).startswith("Saved")
    text = ReadPdf(tmp_path / "codes.pdf").text(0)
    assert "Code with <markup> &" in text
    assert "→ Denied" in text


def test_a_code_keeps_its_modules_and_gets_a_quiet_zone() -> None:
    picture = facts.draw_blocks("X")
    drawn = with_margin(picture, 150)
    left = (150 - 29 * 3) // 2
    assert all(drawn.pixelColor(left - 1 - step, 75).name() == "#ffffff" for step in range(8))
    for x in range(29):
        for y in range(29):
            wanted = picture.pixelColor(x, y).name()
            assert drawn.pixelColor(left + x * 3 + 1, left + y * 3 + 1).name() == wanted
    assert with_margin(picture.scaled(400, 400), 150).width() == 150


PAIRED = VendorForm(
    "tibillet",
    "TiBillet",
    (
        VendorField("base_url", "Address", default="https://hall.example"),
        VendorField("pairing_url", "Pairing code", secret=True, required=False),
        VendorField("api_key", "API key", secret=True, required=False),
        VendorField("device_uuid", "Device ID", secret=True, required=False),
    ),
    one_time="pairing_url",
)


def test_what_a_pairing_code_gave_stands_in_the_fields_until_it_is_saved(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(**{**NOTHING_YET, "vendors": (PAIRED, *facts.VENDORS)})
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window._connect_page
    fill(window, qtbot, pairing_url="https://hall.example/scan/token/pair")
    assert "uses the code up" in page.proof.result.text()
    with qtbot.waitSignal(window.test_requested) as asked:
        qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    profile = asked.args[0].profile
    secrets = {"api_key": "key", "device_uuid": "device"}
    enrolled = Enrolment(replace(profile, base_url="https://real.example"), secrets, fresh=True)
    window.connection_tested(ConnectionTested(profile, Trouble(TroubleKind.BROKEN, "real.example"), enrolled))
    expected = {"base_url": "https://real.example", "pairing_url": "", **secrets}
    assert page._access.texts() == expected
    page._vendors.button(1).click()
    page._vendors.button(0).click()
    assert page._access.texts() == expected, "another vendor's form was looked at meanwhile"
    with qtbot.waitSignal(window.test_requested) as asked:
        qtbot.mouseClick(page.proof.test, Qt.MouseButton.LeftButton)
    assert asked.args[0].secrets == secrets
    window.connection_tested(ConnectionTested(asked.args[0].profile, Connection("Entrance 1")))
    with qtbot.waitSignal(window.connect_requested) as asked:
        qtbot.mouseClick(page.proof.save, Qt.MouseButton.LeftButton)
    assert (asked.args[0].profile.base_url, asked.args[0].secrets) == ("https://real.example", secrets)
    window.use_context(facts.context())
    window.connection_kept(None)
    assert page._enrolled is None
