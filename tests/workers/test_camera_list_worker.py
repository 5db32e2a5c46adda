"""Cameras that come and go, on the worker's real thread with real folders."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from station.domain.camera_setup import CameraDevice
from station.workers.camera_events import CamerasListed
from station.workers.camera_list import CameraListWorker, ListPace
from station.workers.worker import WorkerThread

PATIENCE = 20_000
NEVER = 10_000_000


class Watcher(QObject):
    """Hears what the worker tells."""

    asked_again = Signal()

    def __init__(self, worker: CameraListWorker) -> None:
        super().__init__()
        self.heard: list[tuple[str, ...]] = []
        worker.cameras_listed.connect(self._listed)
        self.asked_again.connect(worker.list_again)

    def _listed(self, fact: CamerasListed) -> None:
        self.heard.append(tuple(device.name for device in fact.devices))


@pytest.fixture
def start() -> Iterator[Callable[[CameraListWorker], Watcher]]:
    threads: list[WorkerThread] = []

    def begin(worker: CameraListWorker) -> Watcher:
        watcher = Watcher(worker)
        threads.append(WorkerThread(worker))
        threads[-1].start()
        return watcher

    yield begin
    assert [thread.stop() for thread in threads] == [True] * len(threads)


def in_folder(folder: Path, threads: set[int] | None = None) -> Callable[[], tuple[CameraDevice, ...]]:
    """Each file in it is a camera."""

    def cameras() -> tuple[CameraDevice, ...]:
        if threads is not None:
            threads.add(threading.get_ident())
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
        return tuple(CameraDevice(f"camera:{name}", name) for name in names)

    return cameras


def test_a_camera_that_is_plugged_in_appears_and_one_that_is_pulled_goes(
    qtbot: QtBot, start: Callable[[CameraListWorker], Watcher], tmp_path: Path
) -> None:
    threads: set[int] = set()
    worker = CameraListWorker(in_folder(tmp_path, threads), ListPace((str(tmp_path),), settle=1, poll=NEVER))
    watcher = start(worker)
    qtbot.waitUntil(lambda: watcher.heard == [()], timeout=PATIENCE)
    (tmp_path / "C920").touch()
    qtbot.waitUntil(lambda: watcher.heard[-1] == ("C920",), timeout=PATIENCE)
    (tmp_path / "C920").unlink()
    qtbot.waitUntil(lambda: watcher.heard == [(), ("C920",), ()], timeout=PATIENCE)
    assert threading.get_ident() not in threads


def test_a_folder_that_comes_to_be_later_is_watched_from_then_on(
    qtbot: QtBot, start: Callable[[CameraListWorker], Watcher], tmp_path: Path
) -> None:
    links = tmp_path / "by-id"
    worker = CameraListWorker(
        lambda: in_folder(links)() if links.exists() else (),
        ListPace((str(tmp_path), str(links)), settle=1, poll=NEVER),
    )
    watcher = start(worker)
    qtbot.waitUntil(lambda: watcher.heard == [()], timeout=PATIENCE)
    links.mkdir()
    (links / "A").touch()
    qtbot.waitUntil(lambda: watcher.heard[-1] == ("A",), timeout=PATIENCE)
    (links / "B").touch()  # nothing changes in the folder above
    qtbot.waitUntil(lambda: watcher.heard[-1] == ("A", "B"), timeout=PATIENCE)


def test_where_no_folder_says_so_it_is_asked_again_and_again(
    qtbot: QtBot, start: Callable[[CameraListWorker], Watcher], tmp_path: Path
) -> None:
    watcher = start(CameraListWorker(in_folder(tmp_path), ListPace((), settle=1, poll=5)))
    qtbot.waitUntil(lambda: watcher.heard == [()], timeout=PATIENCE)
    (tmp_path / "C920").touch()
    qtbot.waitUntil(lambda: watcher.heard == [(), ("C920",)], timeout=PATIENCE)


def test_it_is_asked_when_somebody_wants_to_know(
    qtbot: QtBot, start: Callable[[CameraListWorker], Watcher], tmp_path: Path
) -> None:
    watcher = start(CameraListWorker(in_folder(tmp_path), ListPace((), settle=1, poll=NEVER)))
    qtbot.waitUntil(lambda: watcher.heard == [()], timeout=PATIENCE)
    (tmp_path / "C920").touch()
    watcher.asked_again.emit()
    qtbot.waitUntil(lambda: watcher.heard == [(), ("C920",)], timeout=PATIENCE)
