"""A code is framed in its own verdict's colour, line and mark, and no other code is."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraFrame, CameraRead
from station.domain.verdict import Outcome
from station.ui.actions import Act, Actions
from station.ui.camera.picture import CameraPicture
from station.ui.theme import VERDICT, theme_of
from station.ui.widgets.camera_corner import CameraCorner
from station.ui.window import MainWindow
from station.workers.events import Origin, VerdictReached
from tests.ui import camera_facts, facts
from tests.ui.camera_facts import LOST, RUNNING, MemoryCameras, ticket_in_view
from tests.ui.conftest import OpenWindow

WIDTH, HEIGHT = 320, 180
OUTCOMES = (Outcome.ADMIT, Outcome.ATTENTION, Outcome.DENY)


@pytest.fixture
def picture(qtbot: QtBot) -> CameraPicture:
    made = CameraPicture(theme_of("light", 100))
    qtbot.addWidget(made)
    made.resize(WIDTH + 1, HEIGHT + 1)
    return made


def seen(picture: CameraPicture, frame: CameraFrame) -> QImage:
    picture.show_state(RUNNING)
    picture.show_frame(frame)
    return picture.grab().toImage()


def colour_at(image: QImage, frame: CameraFrame) -> list[str]:
    """The colours in the middles of the code's four sides."""
    (corners,) = frame.outlines
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    places = (QPoint((ax + bx) // 2, (ay + by) // 2) for (ax, ay), (bx, by) in sides)
    return [image.pixelColor(place).name().upper() for place in places]


def all_colours(image: QImage) -> set[str]:
    return {f"#{colour & 0xFFFFFF:06X}" for colour in np.unique(pixels(image)).tolist()}


def pixels(image: QImage) -> np.ndarray[Any, np.dtype[np.uint32]]:
    """0xffRRGGBB, row by row."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)[:, : plain.width()].copy()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("turned", [0.0, 30.0, 90.0, -50.0])
def test_the_frame_lies_on_the_code_turned_and_mirrored(picture: CameraPicture, turned: float, mirrored: bool) -> None:
    frame = ticket_in_view(WIDTH, HEIGHT, turned=turned, mirrored=mirrored)
    picture.show_verdict(Outcome.ADMIT, "CODE-77")
    assert colour_at(seen(picture, frame), frame) == [VERDICT[Outcome.ADMIT].ground] * 4


def test_before_the_verdict_the_frame_is_neutral(picture: CameraPicture) -> None:
    frame = ticket_in_view(WIDTH, HEIGHT)
    assert colour_at(seen(picture, frame), frame) == ["#FFFFFF"] * 4


def test_another_codes_verdict_colours_nothing(picture: CameraPicture) -> None:
    frame = ticket_in_view(WIDTH, HEIGHT, code="ANOTHER-1")
    picture.show_verdict(Outcome.ADMIT, "CODE-77")
    image = seen(picture, frame)
    assert colour_at(image, frame) == ["#FFFFFF"] * 4
    assert VERDICT[Outcome.ADMIT].ground not in all_colours(image)
    nameless = replace(frame, codes=())
    picture.show_verdict(Outcome.ADMIT, "")
    assert VERDICT[Outcome.ADMIT].ground not in all_colours(seen(picture, nameless))


def test_the_three_verdicts_are_told_apart_without_colour(picture: CameraPicture) -> None:
    """In grey, by the line and the mark on the corner."""
    frame = ticket_in_view(WIDTH, HEIGHT)
    greys = []
    for outcome in OUTCOMES:
        picture.show_verdict(outcome, "CODE-77")
        greys.append(seen(picture, frame).convertToFormat(QImage.Format.Format_Grayscale8))
    for one, other in combinations(greys, 2):
        apart = np.abs((pixels(one) & 255).astype(int) - (pixels(other) & 255).astype(int))
        assert (apart > 60).sum() > 250, "pixels that differ clearly"


def test_the_lines_differ_too(picture: CameraPicture) -> None:
    """Whole, dashed, dotted."""
    frame = replace(ticket_in_view(WIDTH, HEIGHT), outlines=(((40, 40), (280, 40), (280, 140), (40, 140)),))
    changes = []
    for outcome in OUTCOMES:
        picture.show_verdict(outcome, "CODE-77")
        image = seen(picture, frame)
        line = [image.pixelColor(x, 140).name().upper() == VERDICT[outcome].ground for x in range(60, 260)]
        changes.append(sum(one != other for one, other in pairwise(line)))
    admit, attention, deny = changes
    assert admit == 0 < attention < deny


def test_a_code_at_the_edge_of_a_tall_picture_is_seen_whole(picture: CameraPicture) -> None:
    frame = ticket_in_view(240, 320)
    corner = replace(frame, outlines=(((2, 2), (60, 2), (60, 60), (2, 60)),))
    picture.show_verdict(Outcome.DENY, "CODE-77")
    assert VERDICT[Outcome.DENY].ground in all_colours(seen(picture, corner))
    wide = seen(picture, frame)
    assert wide.pixelColor(8, HEIGHT // 2).name() == theme_of("light", 100).tokens.camera.lower(), "beside the picture"


@pytest.fixture
def door(open_window: OpenWindow) -> MainWindow:
    window = open_window()
    window.use_cameras(MemoryCameras(camera_facts.CHOSEN))
    window.camera_changed(RUNNING)
    QApplication.processEvents()
    return window


def test_the_door_colours_the_code_that_was_judged(door: MainWindow) -> None:
    frame = ticket_in_view()
    door.camera_frame(frame)
    for sequence, (verdict, outcome) in enumerate(
        ((facts.admitted(), Outcome.ADMIT), (facts.attention(), Outcome.ATTENTION), (facts.denied(), Outcome.DENY)), 1
    ):
        door.verdict_reached(VerdictReached(verdict, Origin.CAMERA, sequence, raw="CODE-77"))
        assert door.door.camera.outcome_of("CODE-77") is outcome
        assert door.door.camera.outcome_of("OTHER") is None
        assert VERDICT[outcome].ground in all_colours(door.door.camera.grab().toImage())


def test_the_next_code_is_neutral_until_it_is_judged(door: MainWindow) -> None:
    door.verdict_reached(VerdictReached(facts.admitted(), Origin.CAMERA, 1, raw="CODE-77"))
    door.camera_read(CameraRead("NEXT-1", "QRCode", "zxing-cpp", 4.0, 12.0))
    assert door.door.camera.outcome_of("NEXT-1") is None
    door.verdict_reached(VerdictReached(facts.denied(), Origin.CAMERA, 2, raw="NEXT-1"))
    assert door.door.camera.outcome_of("NEXT-1") is Outcome.DENY
    assert door.door.camera.outcome_of("CODE-77") is None
    door.door.clear()
    assert door.door.camera.outcome_of("NEXT-1") is None, "the verdict has gone from the screen"


def test_a_person_who_passed_keeps_the_codes_colour(door: MainWindow) -> None:
    door.verdict_reached(VerdictReached(facts.admitted(), Origin.CAMERA, 1, held=True, raw="CODE-77"))
    door.verdict_reached(VerdictReached(facts.admitted(), Origin.HAND, 2))
    assert door.door.camera.outcome_of("CODE-77") is Outcome.ADMIT


def test_nothing_of_another_profiles_verdict_stays(door: MainWindow) -> None:
    door.verdict_reached(VerdictReached(facts.admitted(), Origin.CAMERA, 1, raw="CODE-77"))
    door.use_context(replace(door._context, active="Museum"))
    assert door.door.camera.outcome_of("CODE-77") is None


def test_unplugged_is_said_in_the_corner_and_the_scanner_goes_on(door: MainWindow, qtbot: QtBot) -> None:
    corner = door.door.camera
    assert not corner.test.isVisible()
    door.camera_changed(LOST)
    assert corner.test.isVisible()
    assert "scanner still works" in corner.accessibleDescription()
    with qtbot.waitSignal(door.scan_requested):
        door._scan("CODE-78", Origin.WEDGE, 1.0)
    corner.test.click()
    assert door.camera_test.isVisible()
    door.acts[Act.DOOR].trigger()
    door.camera_changed(RUNNING)
    door.camera_frame(ticket_in_view())
    assert not corner.test.isVisible()
    assert corner.accessibleDescription() == ""


def test_a_network_camera_is_not_said_to_be_unplugged(door: MainWindow) -> None:
    door.camera_changed(replace(LOST, source="rtsp://camera.example/gate"))
    corner = door.door.camera
    assert corner.accessibleDescription().startswith("No picture from the camera")
    assert "address" in door.camera_test.advice.sentence.text()
    assert door._settings.camera.picture.words() == "No picture from the camera"


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("width", [230, 300, 600])
def test_the_corners_words_and_button_have_room(qtbot: QtBot, width: int, scale: int) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    corner = CameraCorner(theme_of("light", scale), Actions(around), around)
    corner.show_state(LOST)
    words, button = corner.height_of_words(width), corner.test.sizeHint().height()
    corner.fit(width, 1000)
    assert not corner.test.isHidden()
    assert corner.height() >= words + button + 24
    corner.fit(width, 0)
    assert corner.test.isHidden() or corner.height() >= words + button + 24
    assert corner.height() == round(width * 9 / 16), "no more than a picture takes"
