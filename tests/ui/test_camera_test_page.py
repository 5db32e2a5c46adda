"""The camera's test page: what is measured, what to change, what was read, and a report without anything personal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_measure import CameraAdvice
from station.domain.camera_setup import CameraSetup
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import KEYS, Act
from station.ui.camera.grades import Grade, Subject, graded
from station.ui.camera.report import CameraFindings, camera_report
from station.ui.camera.test_page import CameraTestPage
from station.ui.language import Language
from station.ui.theme import theme_of
from station.ui.window import MainWindow
from station.ui.words_camera import advice_words, condition_advice, figures, grade_word, subject_name
from tests.ui import camera_facts
from tests.ui.camera_facts import ABLE, CHOSEN, DARK, GOOD, LOST, PLAIN, READ, RUNNING, MemoryCameras
from tests.ui.conftest import OpenWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def cameras() -> MemoryCameras:
    return MemoryCameras(CHOSEN)


@pytest.fixture
def window(open_window: OpenWindow, cameras: MemoryCameras, qtbot: QtBot) -> MainWindow:
    """The test page, opened by its key."""
    made = open_window()
    made.use_cameras(cameras)
    made.camera_changed(RUNNING)
    made.camera_abilities(ABLE)
    QTest.keySequence(made, QKeySequence(KEYS[Act.CAMERA_TEST]))
    assert made.camera_test.isVisible()
    return made


@pytest.fixture
def page(cameras: MemoryCameras, qtbot: QtBot) -> Iterator[CameraTestPage]:
    """The page by itself, since a whole window takes longer to build."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1280, 720)
    made = CameraTestPage(theme_of("light", 100), around)
    made.resize(1280, 720)
    made.use_port(cameras)
    made.camera_changed(RUNNING)
    made.abilities_told(ABLE)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    yield made
    around.close()


def test_measures_are_asked_for_only_while_the_page_is_shown(
    window: MainWindow, cameras: MemoryCameras, qtbot: QtBot
) -> None:
    assert cameras.measuring[-1] is True
    assert window._status.camera_text().text == "Camera in test"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert cameras.measuring[-1] is False
    assert window._status.camera_text().text == "Camera on"
    assert window._settings.isVisible()
    assert QApplication.focusWidget() is window._settings.camera.test
    qtbot.keyClick(window._settings.camera.test, Qt.Key.Key_Space)
    assert cameras.measuring[-1] is True
    window.acts[Act.DOOR].trigger()
    assert cameras.measuring[-1] is False


def test_a_code_is_told_and_admits_nobody(window: MainWindow, qtbot: QtBot) -> None:
    page = window.camera_test
    with qtbot.assertNotEmitted(window.scan_requested):
        window.camera_read(READ)
        window.camera_read(replace(READ, text="TWO\x1d2", format="Code128", elapsed_ms=31.2, stage="strip"))
    values = [value.text() for value in page.reads.values]
    assert values == ["Code 128", "TWO[GS]2", "zxing-cpp · strip across the bars", "31 ms", "2"]
    window.acts[Act.DOOR].trigger()
    with qtbot.waitSignal(window.scan_requested):
        window.camera_read(READ)
    window.acts[Act.CAMERA_TEST].trigger()
    assert [value.text() for value in page.reads.values][-1] == "0", "each test begins anew"


def test_good_and_bad_are_said_in_words(page: CameraTestPage) -> None:
    page.measured(GOOD)
    assert page.advice.headline.text() == "The camera sees well"
    assert {label.text() for label in page.measures._words.values()} == {"good"}
    page.measured(DARK)
    assert page.advice.headline.text() == "Too dark"
    assert page.advice.sentence.text() == "Switch on a light, or turn the camera's torch on."
    assert page.advice._more[0][1].isVisible()
    assert page.measures._words[Subject.LIGHT].text() == "too dark"
    assert page.measures.bars[Subject.LIGHT].accessibleName() == "Light, 5 %, too dark"


def test_the_advice_names_only_what_the_camera_has(page: CameraTestPage) -> None:
    page.abilities_told(PLAIN)
    page.measured(DARK)
    assert "torch" not in page.advice.sentence.text()
    assert not page.torch.isVisible()


def test_the_torch_is_turned_on_and_off(page: CameraTestPage, cameras: MemoryCameras, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_T, CONTROL)
    assert cameras.kept == replace(CHOSEN, light=True)
    assert page.torch.text() == "Turn the torch off"
    qtbot.mouseClick(page.torch, Qt.MouseButton.LeftButton)
    assert cameras.kept == CHOSEN


def test_without_pictures_the_page_says_what_to_do(page: CameraTestPage, qtbot: QtBot) -> None:
    page.measured(GOOD)
    page.camera_changed(LOST)
    assert page.advice.headline.text() == "Camera unplugged"
    assert "by itself" in page.advice.sentence.text()
    assert {each.text() for each in page.measures._figures.values()} == {""}
    page.camera_changed(RUNNING)
    assert page.advice.headline.text() == "Camera on", "nothing was measured of it yet"
    assert not page.choose.isVisible()
    page.camera_changed(CameraState(CameraCondition.OFF))
    with qtbot.waitSignal(page.settings_wanted):
        qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)


def test_the_report_holds_no_code_and_no_address(page: CameraTestPage, cameras: MemoryCameras, qtbot: QtBot) -> None:
    cameras.kept = CameraSetup("rtsp://dora@camera.dora.example/gate?token=abc")
    page.measured(DARK)
    page.code_read(replace(READ, text="SECRET-TICKET"))
    qtbot.keyClick(page, Qt.Key.Key_C, CONTROL)
    report = QGuiApplication.clipboard().text()
    assert not [word for word in ("SECRET", "dora", "abc", "gate") if word in report]
    for line in ("camera: network, rtsp", "pictures a second: 8.2", "advice: too_dark", "1 x QRCode, zxing-cpp"):
        assert line in report
    assert "copied" in page._note.text()


@pytest.mark.parametrize(
    ("setup", "said"),
    [
        (CHOSEN, "camera: HD Pro Webcam C920"),
        (CameraSetup("0"), "camera: device"),
        (CameraSetup("camera:0x14", "iPhone von Dora Kamera"), "camera: a phone"),
        (CameraSetup("films of dora/film.avi"), "camera: video file"),
        (CameraSetup(), "camera: none"),
    ],
)
def test_the_report_names_a_model_but_no_person(setup: CameraSetup, said: str) -> None:
    report = camera_report(CameraFindings(RUNNING, setup, ABLE, None, ()))
    assert said in report.splitlines()
    assert "dora" not in report.casefold()
    assert "codes read: 0" in report


def test_every_button_has_a_key_and_a_name(page: CameraTestPage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName()
        assert "(" in button.toolTip()


def test_a_change_of_language_reaches_everything(page: CameraTestPage) -> None:
    page.measured(GOOD)
    Language().use("de")
    QApplication.sendPostedEvents()
    assert page._title.text() == "Kameratest"
    assert page.measures._words[Subject.LIGHT].text() == "gut"
    assert page.torch.text() != "Turn the torch on"


@pytest.mark.parametrize("language", ["en", "de", "fr", "pt", "nl"])
def test_every_advice_is_a_headline_and_one_sentence(language: str, catalogues: object) -> None:
    Language().use(language)
    for abilities in (None, PLAIN, ABLE):
        said = [advice_words(advice, abilities) for advice in (None, *CameraAdvice)]
        assert len({headline for headline, _ in said}) == len(said)
        assert all(sentence.endswith(".") for _, sentence in said)
    assert all(all(condition_advice(CameraState(condition))) for condition in CameraCondition)
    assert len({subject_name(subject) for subject in Subject}) == len(Subject)
    for measure in (GOOD, DARK, replace(GOOD, blown=0.95), replace(GOOD, sharpness=None)):
        for each in graded(measure):
            assert figures(each.subject, measure)
            assert grade_word(each.subject, each)
    assert grade_word(Subject.LIGHT, graded(replace(GOOD, blown=0.95))[3]) != grade_word(Subject.LIGHT, graded(DARK)[3])
    assert graded(DARK)[3].grade is Grade.BAD


def test_a_large_picture_is_shown(window: MainWindow) -> None:
    page = window.camera_test
    before = page.picture.grab().toImage()
    window.camera_test_frame(camera_facts.ticket_in_view(960, 540))
    assert page.picture.grab().toImage() != before


def test_large_letters_are_reached_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = window.camera_test
    window._keep({"text_scale": 200})
    window.camera_measured(DARK)
    QApplication.processEvents()
    bar = page._body.verticalScrollBar()
    assert bar.maximum() > 0
    assert page._body.widget().width() <= page._body.viewport().width(), "nothing is cut off at the side"
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_password_that_could_not_be_kept_is_told(page: CameraTestPage) -> None:
    page.camera_changed(replace(RUNNING, trouble=Trouble(TroubleKind.SECRET_STORE, "keyring")))
    assert page._trouble.isVisible()
    page.camera_changed(RUNNING)
    assert not page._trouble.isVisible()
