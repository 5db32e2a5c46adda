"""The worker around a watched camera, on its real thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from station.capture.live import LiveCamera
from station.domain.camera import CameraCondition, CameraFrame, CameraLook, CameraRead, CameraState
from station.domain.trouble import Trouble
from station.workers.camera import CameraWorker
from station.workers.events import WorkerFailed
from station.workers.worker import WorkerThread
from tests.capture.pictures import blank, with_code, write_video

PATIENCE = 20_000


class Window(QObject):
    """What the window does with a camera."""

    chosen = Signal(str)

    def __init__(self, worker: CameraWorker) -> None:
        super().__init__()
        self.states: list[CameraState] = []
        self.reads: list[CameraRead] = []
        self.frames: list[CameraFrame] = []
        self.failures: list[WorkerFailed] = []
        self.thread_ids: set[int] = set()
        worker.state_changed.connect(self._on_state)
        worker.code_read.connect(self.reads.append)
        worker.frame_shown.connect(self.frames.append)
        worker.failed.connect(self.failures.append)
        self.chosen.connect(worker.watch)

    def _on_state(self, state: CameraState) -> None:
        self.states.append(state)

    def conditions(self) -> list[CameraCondition]:
        return [state.condition for state in self.states]


@pytest.fixture
def start() -> Iterator[Callable[[CameraWorker], Window]]:
    threads: list[WorkerThread] = []

    def begin(worker: CameraWorker) -> Window:
        window = Window(worker)
        threads.append(WorkerThread(worker))
        threads[-1].start()
        return window

    yield begin
    assert [thread.stop() for thread in threads] == [True] * len(threads)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_video(tmp_path / "door.avi", [blank()] * 2 + [with_code("TKT-1")] * 6)


def test_a_video_becomes_a_code_pictures_and_states(
    qtbot: QtBot, start: Callable[[CameraWorker], Window], video: Path
) -> None:
    window = start(CameraWorker(LiveCamera(), str(video)))
    qtbot.waitUntil(lambda: CameraCondition.ENDED in window.conditions(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: [read.text for read in window.reads] == ["TKT-1"], timeout=PATIENCE)
    assert window.conditions()[0] is CameraCondition.SEARCHING
    assert window.frames
    assert window.failures == []


def test_no_camera_then_one_then_none(qtbot: QtBot, start: Callable[[CameraWorker], Window], video: Path) -> None:
    window = start(CameraWorker(LiveCamera()))
    qtbot.waitUntil(lambda: window.conditions() == [CameraCondition.OFF], timeout=PATIENCE)
    window.chosen.emit(f"{video}?loop")
    qtbot.waitUntil(lambda: bool(window.reads), timeout=PATIENCE)
    window.chosen.emit("")
    qtbot.waitUntil(lambda: window.conditions()[-1] is CameraCondition.OFF, timeout=PATIENCE)


def test_a_missing_camera_and_a_wrong_name_are_said(qtbot: QtBot, start: Callable[[CameraWorker], Window]) -> None:
    window = start(CameraWorker(LiveCamera(), "97"))
    qtbot.waitUntil(lambda: CameraCondition.UNPLUGGED in window.conditions(), timeout=PATIENCE)
    window.chosen.emit("door.avi?lop")
    qtbot.waitUntil(lambda: window.conditions()[-1] is CameraCondition.OFF, timeout=PATIENCE)
    assert window.states[-1].trouble is not None


class FaultyCamera:
    """Has bugs in every part; `open` calls back from a thread of its own, as the real one does."""

    def __init__(self) -> None:
        self.bug: Exception | None = None
        self.closed: list[float] = []

    def open(
        self,
        source: str,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
    ) -> Trouble | None:
        if source == "broken":
            threading.Thread(target=on_bug, args=(ZeroDivisionError("bug"),)).start()
        else:
            threading.Thread(target=on_frame).start()
        return None

    def look(self) -> CameraLook | None:
        raise LookupError("bug")

    def close(self, deadline: float) -> bool:
        self.closed.append(deadline)
        return True


@pytest.mark.parametrize(("source", "name"), [("broken", "ZeroDivisionError"), ("0", "LookupError")])
def test_a_bug_is_told(
    qtbot: QtBot, start: Callable[[CameraWorker], Window], caplog: pytest.LogCaptureFixture, source: str, name: str
) -> None:
    window = start(CameraWorker(FaultyCamera(), source))
    qtbot.waitUntil(lambda: bool(window.failures), timeout=PATIENCE)
    assert window.failures[0].worker == "camera"
    assert name in window.failures[0].detail


def test_the_end_lets_the_camera_go(qtbot: QtBot) -> None:
    camera = FaultyCamera()
    thread = WorkerThread(CameraWorker(camera))
    thread.start()
    assert thread.stop()
    assert len(camera.closed) == 2  # none was chosen, and the end
