"""The worker around a watched camera, on its real thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from station.capture.live import LiveCamera
from station.domain.camera import CameraCondition, CameraLook, CameraRead, CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup, Resolution
from station.domain.code_pattern import CodePattern, ExpectedCodes, learnt_pattern
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.workers.camera import CameraWorker, DoorList
from station.workers.events import WorkerFailed
from station.workers.worker import WorkerThread
from tests.capture.pictures import blank, with_code, write_video

PATIENCE = 20_000


class Window(QObject):
    """What the window does with a camera."""

    chosen = Signal(object)
    chosen_again = Signal(object)
    hurried = Signal()

    def __init__(self, worker: CameraWorker) -> None:
        super().__init__()
        self.states: list[CameraState] = []
        self.reads: list[CameraRead] = []
        self.failures: list[WorkerFailed] = []
        self.thread_ids: set[int] = set()
        worker.state_changed.connect(self._on_state)
        worker.code_read.connect(self.reads.append)
        worker.failed.connect(self.failures.append)
        self.chosen.connect(worker.watch)
        self.chosen_again.connect(worker.watch_again)
        self.hurried.connect(worker.hurry)

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
    window = start(CameraWorker(LiveCamera(), CameraSetup(str(video))))
    qtbot.waitUntil(lambda: CameraCondition.ENDED in window.conditions(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: [read.text for read in window.reads] == ["TKT-1"], timeout=PATIENCE)
    assert window.conditions()[0] is CameraCondition.SEARCHING
    assert window.failures == []


def test_no_camera_then_one_then_none(qtbot: QtBot, start: Callable[[CameraWorker], Window], video: Path) -> None:
    window = start(CameraWorker(LiveCamera()))
    qtbot.waitUntil(lambda: window.conditions() == [CameraCondition.OFF], timeout=PATIENCE)
    window.chosen.emit(CameraSetup(f"{video}?loop"))
    qtbot.waitUntil(lambda: bool(window.reads), timeout=PATIENCE)
    window.chosen.emit(CameraSetup())
    qtbot.waitUntil(lambda: window.conditions()[-1] is CameraCondition.OFF, timeout=PATIENCE)


def test_a_missing_camera_and_a_wrong_name_are_said(qtbot: QtBot, start: Callable[[CameraWorker], Window]) -> None:
    window = start(CameraWorker(LiveCamera(), CameraSetup("97")))
    qtbot.waitUntil(lambda: CameraCondition.UNPLUGGED in window.conditions(), timeout=PATIENCE)
    window.chosen.emit(CameraSetup("door.avi?lop"))
    qtbot.waitUntil(lambda: window.conditions()[-1] is CameraCondition.OFF, timeout=PATIENCE)
    assert window.states[-1].trouble is not None


class RemoteCamera:
    """Does nothing by itself; the test speaks for its thread."""

    def __init__(self) -> None:
        self.looks = 0
        self.opened: list[CameraSetup | None] = []
        self.used: list[CameraSetup] = []
        self.hurried = 0
        self.expected: list[tuple[ExpectedCodes, int]] = []

    def expect(self, expected: ExpectedCodes) -> None:
        self.expected.append((expected, threading.get_ident()))

    def open(
        self,
        source: str,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
        *,
        setup: CameraSetup | None = None,
        on_view: Callable[[], None] = lambda: None,
        on_abilities: Callable[[CameraAbilities], None] = lambda _: None,
    ) -> Trouble | None:
        self.on_frame, self.on_state, self.on_abilities = on_frame, on_state, on_abilities
        self.opened.append(setup)
        on_state(CameraState(CameraCondition.SEARCHING, source))
        return None

    def use(self, setup: CameraSetup) -> None:
        self.used.append(setup)

    def hurry(self) -> None:
        self.hurried += 1

    def look(self) -> CameraLook | None:
        self.looks += 1
        return None

    def close(self, deadline: float) -> bool:
        return True


def test_what_a_camera_said_before_it_was_switched_off_is_not_told_after(
    qtbot: QtBot, start: Callable[[CameraWorker], Window]
) -> None:
    camera = RemoteCamera()
    window = start(CameraWorker(camera, CameraSetup("0")))
    qtbot.waitUntil(lambda: window.conditions() == [CameraCondition.SEARCHING], timeout=PATIENCE)
    window.chosen.emit(CameraSetup())
    camera.on_state(CameraState(CameraCondition.RUNNING, "0"))
    window.chosen.emit(CameraSetup())
    off = CameraCondition.OFF
    qtbot.waitUntil(lambda: window.conditions().count(off) == 2, timeout=PATIENCE)
    assert window.conditions() == [CameraCondition.SEARCHING, off, off]


def test_a_worker_that_is_to_end_decodes_no_more(qtbot: QtBot) -> None:
    camera = RemoteCamera()
    worker = CameraWorker(camera, CameraSetup("0"))
    window, thread = Window(worker), WorkerThread(worker)
    thread.start()
    qtbot.waitUntil(lambda: window.conditions() == [CameraCondition.SEARCHING], timeout=PATIENCE)
    camera.on_frame()
    qtbot.waitUntil(lambda: camera.looks == 1, timeout=PATIENCE)
    worker.interrupt()
    camera.on_frame()
    assert thread.stop()
    assert camera.looks == 1


def test_the_same_camera_is_set_anew_and_another_is_opened(
    qtbot: QtBot, start: Callable[[CameraWorker], Window]
) -> None:
    camera = RemoteCamera()
    first, brighter, other = CameraSetup("0"), CameraSetup("0", exposure=5.0), CameraSetup("1")
    worker = CameraWorker(camera, first)
    window = start(worker)
    abilities: list[CameraAbilities] = []
    worker.abilities_told.connect(abilities.append)
    window.chosen.emit(brighter)
    window.hurried.emit()
    window.chosen.emit(other)
    qtbot.waitUntil(lambda: len(camera.opened) == 2, timeout=PATIENCE)
    assert (camera.opened, camera.used, camera.hurried) == ([first, other], [brighter], 1)
    camera.on_abilities(CameraAbilities("0", Resolution(1, 1)))  # of the camera before
    camera.on_abilities(CameraAbilities("1", Resolution(2, 2)))
    qtbot.waitUntil(lambda: bool(abilities), timeout=PATIENCE)
    assert [each.source for each in abilities] == ["1"]


def test_a_new_password_opens_the_same_camera_again(qtbot: QtBot, start: Callable[[CameraWorker], Window]) -> None:
    camera, setup = RemoteCamera(), CameraSetup("http://cam/")
    window = start(CameraWorker(camera, setup))
    window.chosen_again.emit(setup)
    qtbot.waitUntil(lambda: camera.opened == [setup, setup], timeout=PATIENCE)


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
        **more: object,
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
    window = start(CameraWorker(FaultyCamera(), CameraSetup(source)))
    qtbot.waitUntil(lambda: bool(window.failures), timeout=PATIENCE)
    assert window.failures[0].worker == "camera"
    assert name in window.failures[0].detail


def test_the_end_lets_the_camera_go(qtbot: QtBot) -> None:
    camera = FaultyCamera()
    thread = WorkerThread(CameraWorker(camera))
    thread.start()
    assert thread.stop()
    assert len(camera.closed) == 2  # none was chosen, and the end


class ListOfOne:
    """A list with one code, or one that cannot be read."""

    def __init__(self, code: str) -> None:
        self.code = code

    def pattern(self, profile: str) -> CodePattern | None:
        if not self.code:
            raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED))
        return learnt_pattern([self.code + profile])


class Desk(QObject):
    list_changed = Signal(object)


def test_what_codes_look_like_is_learnt_on_the_cameras_thread(
    qtbot: QtBot, start: Callable[[CameraWorker], Window]
) -> None:
    camera, desk = RemoteCamera(), Desk()
    worker = CameraWorker(camera)
    desk.list_changed.connect(worker.use_list)
    window = start(worker)
    profile = Profile("-1", "cm", "https://example.com", symbologies=("EAN13",))
    for mirror in (ListOfOne("AB"), ListOfOne("")):
        desk.list_changed.emit(DoorList(mirror, profile))  # type: ignore[arg-type]
    desk.list_changed.emit(None)
    qtbot.waitUntil(lambda: len(camera.expected) == 3, timeout=PATIENCE)
    assert [expected for expected, _ in camera.expected] == [
        ExpectedCodes(learnt_pattern(["AB-1"]), ("EAN13",)),
        ExpectedCodes(None, ("EAN13",)),
        ExpectedCodes(),
    ]
    assert threading.get_ident() not in {thread for _, thread in camera.expected}
    assert window.failures == []
