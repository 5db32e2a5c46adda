"""A desk with the real window on a world in a folder of the test."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from station.app.context import context_of
from station.app.desk import Desk
from station.app.world import World, demo_world, real_world
from station.domain.verdict import Mode
from station.ui.sound import SilentPlayer
from station.workers.events import Origin, ScanRequested, VerdictReached
from tests.app.watched import WatchedWindow


class Office:
    """Window and desk, and how a test waits for them."""

    def __init__(self, qtbot: QtBot, world: World, camera: str | None = None) -> None:
        self._qtbot = qtbot
        self.world = world
        self.window = WatchedWindow(context_of(world, None, SilentPlayer()))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, world, camera)
        self.open = True

    def until(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def ready(self) -> None:
        """A profile is at the door and its list has been read."""
        self.until(lambda: self.window.syncs and self.window.states)

    def scan(self, code: str, mode: Mode = Mode.ENTRY) -> VerdictReached:
        count = len(self.window.verdicts)
        self.window.scan_requested.emit(ScanRequested(code, mode, Origin.WEDGE, time.monotonic()))
        self.until(lambda: len(self.window.verdicts) > count)
        return self.window.verdicts[-1]

    def close(self) -> None:
        if self.open:
            self.open = False
            assert self.desk.close() == []
            assert self.window.threads <= {QThread.currentThread()}


OpenOffice = Callable[..., Office]


@pytest.fixture
def open_office(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenOffice]:
    offices: list[Office] = []

    def open_one(vendor: str = "", profile: str | None = None, camera: str | None = None) -> Office:
        folder = tmp_path / "data"
        world = demo_world(folder, vendor) if vendor else real_world(folder, profile)
        office = Office(qtbot, world, camera)
        offices.append(office)
        office.desk.begin()
        return office

    yield open_one
    for office in reversed(offices):
        office.close()
