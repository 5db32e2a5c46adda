"""The camera: its worker, started and stopped, and the list that tells a plausible code from a misread one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from station.domain.camera import CameraLook, CameraState
from station.domain.change import MirrorState
from station.domain.code_pattern import ExpectedCodes
from station.domain.ports import Mirror
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.ui.window import MainWindow
from station.workers.camera import CameraWorker, DoorList
from station.workers.worker import WorkerThread

if TYPE_CHECKING:
    from station.capture.live import LiveCamera


class KnownCodes:
    """Whether a code stands in the list of the profile at the door: a one-dimensional read that does may be trusted.

    The GUI thread names the list (one reference, replaced whole); the camera's thread asks.
    """

    def __init__(self) -> None:
        self._list: tuple[Mirror, str] | None = None

    def use(self, mirror: Mirror, profile: str) -> None:
        """From now on this profile's list is asked."""
        self._list = (mirror, profile)

    def forget(self) -> None:
        """There is no list: a second engine has to agree on every such read."""
        self._list = None

    def __call__(self, text: str) -> bool:
        if self._list is None:
            return False
        mirror, profile = self._list
        try:
            return bool(mirror.find(profile, text))
        except TroubleError:
            return False


class LateCamera:
    """Implements `workers.camera.CameraPort`; loads the decoder (half a second) when a camera is first watched."""

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        self._is_known = is_known
        self._expected = ExpectedCodes()
        self._camera: LiveCamera | None = None

    def open(
        self,
        source: str,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
    ) -> Trouble | None:
        if self._camera is None:
            from station.capture.live import LiveCamera

            self._camera = LiveCamera(is_known=self._is_known)
            self._camera.expect(self._expected)
        return self._camera.open(source, on_frame, on_state, on_bug)

    def look(self) -> CameraLook | None:
        return self._camera.look() if self._camera is not None else None

    def expect(self, expected: ExpectedCodes) -> None:
        self._expected = expected
        if self._camera is not None:
            self._camera.expect(expected)

    def close(self, deadline: float) -> bool:
        return self._camera is None or self._camera.close(deadline)


class DoorCamera(QObject):
    """Starts and stops the camera's worker, which tells the window what it sees. GUI thread."""

    # The worker's signals, repeated on the GUI thread: see workers/__init__.py.
    code_read = Signal(object)  # CameraRead
    frame_shown = Signal(object)  # CameraFrame
    state_changed = Signal(object)  # CameraState
    failed = Signal(object)  # WorkerFailed
    _source_wanted = Signal(str)
    _list_changed = Signal(object)  # DoorList or None

    def __init__(self, window: MainWindow, source: str) -> None:
        super().__init__()
        self._known = KnownCodes()
        self._list: DoorList | None = None
        self._list_read_at: datetime | None = None
        worker = CameraWorker(LateCamera(self._known), source)
        self._thread = WorkerThread(worker)
        self._source_wanted.connect(worker.watch)
        self._list_changed.connect(worker.use_list)
        worker.code_read.connect(self.code_read)
        worker.frame_shown.connect(self.frame_shown)
        worker.state_changed.connect(self.state_changed)
        worker.failed.connect(self.failed)
        self.code_read.connect(window.camera_read)
        self.frame_shown.connect(window.camera_frame)
        self.state_changed.connect(window.camera_changed)
        self.failed.connect(window.worker_failed)

    def start(self) -> None:
        """The worker begins to watch."""
        self._thread.start()

    def watch(self, source: str) -> None:
        """Another camera; empty: none."""
        self._source_wanted.emit(source)

    def use_list(self, mirror: Mirror, profile: Profile) -> None:
        """Another profile is at the door: its codes are known, and what they look like is learnt."""
        self._known.use(mirror, profile.name)
        self._list, self._list_read_at = DoorList(mirror, profile), None
        self._list_changed.emit(self._list)

    @Slot(object)
    def list_read(self, state: MirrorState) -> None:
        """The pattern is learnt again when the whole list has been read again; a delta changes no alphabet."""
        if self._list is not None and state.full_read_at != self._list_read_at:
            self._list_read_at = state.full_read_at
            self._list_changed.emit(self._list)

    def forget_list(self) -> None:
        """Nobody is at the door."""
        self._known.forget()
        self._list = None
        self._list_changed.emit(None)

    def stop(self) -> list[WorkerThread]:
        """Ends the thread; it is returned if it did not end in time."""
        return [] if self._thread.stop() else [self._thread]
