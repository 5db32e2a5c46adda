"""The settings' camera: chosen by name, set by what it has, and never with its password on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraSetup
from station.domain.trouble import Trouble, TroubleKind
from station.ui.theme import theme_of
from station.ui.widgets.camera_card import CameraCard
from station.workers.camera_events import CamerasListed
from tests.ui import camera_facts
from tests.ui.camera_facts import ABLE, CHOSEN, HD, LAPTOP, LOST, PLAIN, RUNNING, TWINS, VGA, WEBCAM, MemoryCameras
from tests.ui.conftest import OpenWindow


class Settings(NamedTuple):
    cameras: MemoryCameras
    card: CameraCard


@pytest.fixture
def settings(qtbot: QtBot) -> Iterator[Settings]:
    """The card by itself, since a whole window takes longer to build. No camera is chosen yet; two are plugged in."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(620, 480)
    card, cameras = CameraCard(theme_of("light", 100), around), MemoryCameras()
    card.resize(620, 480)
    card.use_port(cameras)
    card.cameras_listed((LAPTOP, WEBCAM))
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    yield Settings(cameras, card)
    around.close()


def items(box: QComboBox) -> list[str]:
    return [box.itemText(index) for index in range(box.count())]


def pick(box: QComboBox, index: int) -> None:
    box.setCurrentIndex(index)
    box.activated.emit(index)


def running(settings: Settings, setup: CameraSetup = CHOSEN) -> None:
    settings.cameras.kept = setup
    settings.card.camera_changed(RUNNING)
    settings.card.abilities_told(ABLE)


def test_the_first_camera_is_used_by_one_tick_and_another_chosen_by_its_name(settings: Settings, qtbot: QtBot) -> None:
    card, cameras = settings.card, settings.cameras
    assert not card.source.isVisible()
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert cameras.kept == CameraSetup(LAPTOP.source, LAPTOP.name)
    assert items(card.source)[:2] == [LAPTOP.name, WEBCAM.name]
    cameras.before[WEBCAM.source] = replace(CHOSEN, mirrored=True, resolution=VGA)
    pick(card.source, 1)
    assert cameras.kept == replace(CHOSEN, mirrored=True, resolution=VGA), "as it was set when it was chosen before"
    assert card.rows.mirrored.isChecked()
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert cameras.kept == CameraSetup()
    assert not card.picture.isVisible()


def test_cameras_come_and_go_in_the_list(settings: Settings) -> None:
    running(settings)
    card = settings.card
    card.cameras_listed((LAPTOP, *TWINS))
    assert items(card.source)[:3] == ["Integrated Camera", "USB <b>Camera</b> · port 1", "USB <b>Camera</b> · port 2"]
    assert card.source.currentText() == WEBCAM.name, "the chosen one stays chosen while it is away"
    assert not card.source.itemIcon(card.source.currentIndex()).isNull()
    card.camera_changed(LOST)
    assert "tried again" in card._note.text()
    assert settings.cameras.kept == CHOSEN
    card.cameras_listed((LAPTOP, WEBCAM))
    card.camera_changed(RUNNING)
    assert card.source.currentText() == WEBCAM.name
    assert card.source.itemIcon(card.source.currentIndex()).isNull()
    assert not card._note.isVisible()


def test_only_what_the_camera_has_is_offered(settings: Settings) -> None:
    running(settings)
    rows, card = settings.card.rows, settings.card
    assert rows.exposure.isVisible()
    assert rows.light.isVisible()
    assert items(rows.resolution) == ["Automatic", "1920 × 1080", "1280 × 720", "640 × 480"]
    card.abilities_told(replace(ABLE, exposure=None, light=False, resolutions=()))
    assert not rows.exposure.isVisible()
    assert not rows.automatic.isVisible()
    assert not rows.light.isVisible()
    assert not rows.resolution.isVisible()
    assert rows.mirrored.isVisible()


def test_a_camera_that_is_opened_anew_keeps_its_controls(settings: Settings) -> None:
    running(settings)
    settings.card.rows.exposure.setFocus()
    settings.card.camera_changed(CameraState(CameraCondition.SEARCHING, WEBCAM.name))
    assert settings.card.rows.exposure.isVisible()
    settings.card.camera_changed(LOST)
    assert not settings.card.rows.exposure.isVisible()


def test_every_change_is_kept_at_once(settings: Settings, qtbot: QtBot) -> None:
    running(settings)
    rows, cameras = settings.card.rows, settings.cameras
    pick(rows.resolution, 2)
    assert cameras.kept.resolution == HD
    qtbot.keyClick(rows.mirrored, Qt.Key.Key_Space)
    assert cameras.kept.mirrored
    qtbot.keyClick(rows.light, Qt.Key.Key_Space)
    assert cameras.kept.light
    assert not rows.exposure.isEnabled()
    qtbot.keyClick(rows.automatic, Qt.Key.Key_Space)
    by_hand = cameras.kept.exposure
    assert by_hand is not None
    assert abs(by_hand - 250) < 3, "it begins where the camera stands"
    assert rows.exposure.isEnabled()
    qtbot.keyClick(rows.exposure, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: cameras.kept.exposure != by_hand)
    assert cameras.kept.exposure > by_hand
    assert cameras.kept.exposure == round(cameras.kept.exposure), "the camera's own step"
    qtbot.keyClick(rows.automatic, Qt.Key.Key_Space)
    assert cameras.kept == replace(CHOSEN, resolution=HD, mirrored=True, light=True)


def test_a_network_camera_is_used_and_its_password_is_not_shown(settings: Settings, qtbot: QtBot) -> None:
    card, cameras = settings.card, settings.cameras
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    pick(card.source, 2)
    assert cameras.kept.source == LAPTOP.source, "nothing changes before there is an address"
    address = card.address
    assert address.isVisible()
    for line, text in zip(
        address._lines(), ("rtsp://192.168.1.20:554/stream?channel=1", "dörte@hall", "p:/ä@ß?#"), strict=True
    ):
        line.setText(text)
    assert address.password.displayText() == "●" * 8
    qtbot.keyClick(address.password, Qt.Key.Key_Return)
    assert cameras.kept.source == (
        "rtsp://d%C3%B6rte%40hall:p%3A%2F%C3%A4%40%C3%9F%3F%23@192.168.1.20:554/stream?channel=1"
    )
    assert address.password.text() == ""


def test_a_kept_address_is_shown_without_its_user_and_the_password_may_stay(settings: Settings, qtbot: QtBot) -> None:
    running(settings, CameraSetup("https://d%C3%B6rte@camera.example/video?a=1", mirrored=True))
    address = settings.card.address
    assert (address.address.text(), address.user.text()) == ("https://camera.example/video?a=1", "dörte")
    assert address.password.text() == ""
    assert address.password.placeholderText()
    qtbot.keyClick(address.address, Qt.Key.Key_Return)
    assert settings.cameras.kept.source == "https://d%C3%B6rte@camera.example/video?a=1"
    qtbot.keyClicks(address.password, "new")
    settings.cameras.trouble = Trouble(TroubleKind.NOT_WRITABLE, "settings.json")
    qtbot.keyClick(address.password, Qt.Key.Key_Return)
    assert address.password.text() == "", "no password stays behind on a page"


def test_a_video_file_has_no_password(settings: Settings, qtbot: QtBot) -> None:
    card = settings.card
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    pick(card.source, 2)
    card.address.address.setText("C:\\films\\door 50%.avi")
    assert not card.address.password.isEnabled()
    qtbot.keyClick(card.address.use, Qt.Key.Key_Space)
    assert settings.cameras.kept.source == "C:\\films\\door 50%.avi"


def test_a_camera_that_is_switched_off_comes_back_when_it_is_switched_on(settings: Settings, qtbot: QtBot) -> None:
    running(settings)
    settings.cameras.before[WEBCAM.source] = CHOSEN
    qtbot.keyClick(settings.card.switch, Qt.Key.Key_Space)
    assert settings.cameras.kept == CameraSetup()
    qtbot.keyClick(settings.card.switch, Qt.Key.Key_Space)
    assert settings.cameras.kept == CHOSEN, "not the first of the list"


def test_an_open_list_stays_as_it_is_while_the_camera_tells_its_pace(settings: Settings, qtbot: QtBot) -> None:
    running(settings)
    for box in (settings.card.source, settings.card.rows.resolution):
        with qtbot.assertNotEmitted(box.model().rowsInserted):
            settings.card.camera_changed(replace(RUNNING, fps=29.0))


def test_a_password_that_could_not_be_kept_is_told(settings: Settings) -> None:
    running(settings)
    settings.card.camera_changed(replace(RUNNING, trouble=Trouble(TroubleKind.SECRET_STORE, "keyring")))
    assert settings.card._note.text()
    settings.card.camera_changed(RUNNING)
    assert not settings.card._note.text()


def test_what_was_not_kept_is_told(settings: Settings, qtbot: QtBot) -> None:
    card, cameras = settings.card, settings.cameras
    cameras.trouble = Trouble(TroubleKind.SETTING_INVALID, "camera", "an address without a host")
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert "an address without a host" in card._trouble.text()
    assert not card.switch.isChecked()
    cameras.trouble = None
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert not card._trouble.isVisible()


def test_what_the_camera_refused_is_named(settings: Settings) -> None:
    running(settings)
    settings.card.abilities_told(replace(PLAIN, refused=("resolution", "exposure")))
    assert settings.card._note.text() == "The camera did not take this: resolution, exposure."


def test_without_any_camera_that_is_said_and_an_address_can_be_typed(settings: Settings, qtbot: QtBot) -> None:
    card = settings.card
    settings.card.cameras_listed(())
    assert card._note.text() == "No camera is plugged in."
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert card.address.isVisible()
    assert card.switch.isChecked()
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    assert not card.address.isVisible()
    assert settings.cameras.kept == CameraSetup()


def test_the_window_hands_on_what_the_camera_tells(open_window: OpenWindow) -> None:
    window = open_window()
    window.use_cameras(MemoryCameras(CHOSEN))
    window.cameras_listed(CamerasListed((LAPTOP, WEBCAM)))
    window._go_to_settings()
    window.camera_changed(RUNNING)
    window.camera_abilities(ABLE)
    card = window._settings.camera
    assert card.source.currentText() == WEBCAM.name
    assert card.rows.light.isVisible()
    empty = card.picture.grab().toImage()
    window.camera_frame(camera_facts.ticket_in_view())
    assert card.picture.grab().toImage() != empty
