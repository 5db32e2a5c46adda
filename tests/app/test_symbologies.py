"""A kind of code that is ticked in the settings is read by the camera that is running, and kept."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from station.settings import SettingsFile
from tests.app.conftest import OpenOffice


def aztec_on_a_wall(path: Path, code: str) -> str:
    """A picture that a camera sees over and over."""
    wall = np.full((480, 640, 3), 200, np.uint8)
    barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.Aztec)
    square = cv2.resize(np.array(zxingcpp.write_barcode_to_image(barcode, scale=4)), (260, 260), interpolation=0)
    wall[110:370, 190:450] = square[:, :, None]
    cv2.imwrite(str(path / "wall_000.png"), wall)
    return f"{path / 'wall_%03d.png'}?loop"


def test_a_ticked_kind_is_read_at_once_and_after_the_next_start(
    open_office: OpenOffice, tmp_path: Path, qtbot: QtBot
) -> None:
    office = open_office("cm", camera=aztec_on_a_wall(tmp_path, "CM-VALID-1"))
    office.ready()
    office.until(lambda: len(office.window.frames) > 5)
    assert office.window.camera_reads == [], "nobody asked for Aztec"
    box = office.window._settings.symbologies.boxes["Aztec"]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    office.until(lambda: office.window.camera_reads and office.window.verdicts)
    assert (office.window.camera_reads[0].format, office.window.camera_reads[0].text) == ("Aztec", "CM-VALID-1")
    profile = SettingsFile(office.world.folder.path).read()[0].profile("Demo CM.com")
    assert profile.symbologies == ("QRCode", "Code128", "Code39", "Aztec")
    assert box.isChecked()


def test_what_cannot_be_written_is_told_and_changes_nothing(
    open_office: OpenOffice, tmp_path: Path, qtbot: QtBot
) -> None:
    office = open_office("cm")
    office.ready()
    file = office.world.folder.path / "settings.json"
    before = json.loads(file.read_bytes())
    (file.parent / "settings.json.new").mkdir()
    settings = office.window._settings
    qtbot.keyClick(settings.symbologies.boxes["Aztec"], Qt.Key.Key_Space)
    assert settings._trouble.text()
    assert not settings.symbologies.boxes["Aztec"].isChecked()
    assert json.loads(file.read_bytes()) == before
