"""The picture's worker, on its real thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from station.domain.camera import CameraFrame, CameraView
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import Resolution
from station.workers.camera_view import CameraViewWorker
from station.workers.events import WorkerFailed
from station.workers.worker import WorkerThread

PATIENCE = 20_000
SMALL, LARGE = CameraFrame(1, 1, b"abc", ()), CameraFrame(2, 1, b"abcdef", ())
MEASURE = CameraMeasure("0", Resolution(2, 1), 30.0, 4.0, 9.0, None, 0.5, 0.0, 0.0, 0.0)


class Viewer:
    """Shows what the test put there."""

    def __init__(self, *views: CameraView | None) -> None:
        self.views = list(views)
        self.wanted: list[bool] = []

    def look(self) -> CameraView | None:
        return self.views.pop(0)

    def measure(self, wanted: bool) -> None:
        self.wanted.append(wanted)


class Page(QObject):
    """The test page."""

    measuring = Signal(bool)


def test_the_screen_and_the_test_page_each_get_theirs(qtbot: QtBot) -> None:
    viewer = Viewer(CameraView(SMALL), None, CameraView(SMALL, LARGE, MEASURE))
    worker, page = CameraViewWorker(viewer), Page()
    page.measuring.connect(worker.measure)
    shown: list[CameraFrame] = []
    large: list[CameraFrame] = []
    measures: list[CameraMeasure] = []
    failures: list[WorkerFailed] = []
    worker.frame_shown.connect(shown.append)
    worker.test_frame_shown.connect(large.append)
    worker.measured.connect(measures.append)
    worker.failed.connect(failures.append)
    thread = WorkerThread(worker)
    thread.start()
    page.measuring.emit(True)
    camera = threading.Thread(target=lambda: [worker.frame_waiting.emit() for _ in range(3)])
    camera.start()
    qtbot.waitUntil(lambda: bool(measures), timeout=PATIENCE)
    camera.join()
    assert (shown, large, measures, viewer.wanted) == ([SMALL, SMALL], [LARGE], [MEASURE], [True])
    worker.frame_waiting.emit()  # there is nothing: a bug, and told as one
    qtbot.waitUntil(lambda: bool(failures), timeout=PATIENCE)
    assert thread.stop()
