"""The camera's states, for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraSetup
from station.ui.actions import Act
from station.ui.widgets.form_card import CardArea
from station.ui.window import MainWindow
from station.workers.camera_events import CamerasListed
from station.workers.events import VerdictReached
from tests.ui import camera_facts, facts
from tests.ui.camera_facts import MemoryCameras

Show = Callable[[MainWindow], None]


def watched(window: MainWindow, setup: CameraSetup = camera_facts.CHOSEN) -> MemoryCameras:
    """A camera that is running."""
    cameras = MemoryCameras(setup)
    window.door_state_read(facts.door_state())
    window.use_cameras(cameras)
    window.cameras_listed(CamerasListed((camera_facts.WEBCAM, camera_facts.LAPTOP)))
    window.camera_changed(camera_facts.RUNNING if setup.source else CameraState(CameraCondition.OFF))
    if setup.source:
        window.camera_abilities(camera_facts.ABLE)
    return cameras


def settings(setup: CameraSetup = camera_facts.CHOSEN) -> Show:
    def do(window: MainWindow) -> None:
        watched(window, setup)
        window.acts[Act.SETTINGS].trigger()
        QApplication.processEvents()
        window.camera_frame(camera_facts.ticket_in_view())
        window._settings.findChild(CardArea).ensureWidgetVisible(window._settings.camera, 0, 24)

    return do


def settings_lost(window: MainWindow) -> None:
    settings(replace(camera_facts.CHOSEN, source="camera:gone", mirrored=True))(window)
    window.camera_changed(camera_facts.LOST)
    for _round in range(3):  # what went makes room
        QApplication.processEvents()


def page(window: MainWindow) -> None:
    watched(window)
    window.acts[Act.CAMERA_TEST].trigger()
    window.camera_test_frame(camera_facts.ticket_in_view(960, 540))
    window.camera_measured(camera_facts.GOOD)
    window.camera_read(camera_facts.READ)


def page_dark(window: MainWindow) -> None:
    watched(window)
    window.acts[Act.CAMERA_TEST].trigger()
    window.camera_test_frame(camera_facts.ticket_in_view(960, 540, turned=25))
    window.camera_measured(camera_facts.DARK)


def page_lost(window: MainWindow) -> None:
    page(window)
    window.camera_changed(camera_facts.LOST)


def page_off(window: MainWindow) -> None:
    watched(window, CameraSetup())
    window.acts[Act.CAMERA_TEST].trigger()


def at_the_door(fact: object, **frame: object) -> Show:
    def do(window: MainWindow) -> None:
        watched(window)
        window.camera_frame(camera_facts.ticket_in_view(**frame))  # type: ignore[arg-type]
        if fact is not None:
            window.verdict_reached(VerdictReached(fact, facts.Origin.CAMERA, 1, raw="CODE-77"))  # type: ignore[arg-type]

    return do


def door_lost(window: MainWindow) -> None:
    at_the_door(None)(window)
    window.camera_changed(camera_facts.LOST)


CAMERA_STATES: dict[str, Show] = {
    "camera-settings": settings(),
    "camera-settings-off": settings(CameraSetup()),
    "camera-settings-address": settings(CameraSetup("rtsp://door@192.168.1.20/stream")),
    "camera-settings-lost": settings_lost,
    "camera-test": page,
    "camera-test-dark": page_dark,
    "camera-test-lost": page_lost,
    "camera-test-off": page_off,
    "camera-door-neutral": at_the_door(None),
    "camera-door-admit": at_the_door(facts.admitted()),
    "camera-door-attention": at_the_door(facts.attention(), turned=40.0),
    "camera-door-deny": at_the_door(facts.denied(), turned=-20.0, mirrored=True),
    "camera-door-other": at_the_door(facts.admitted(), code="ANOTHER-1"),
    "camera-door-lost": door_lost,
}
