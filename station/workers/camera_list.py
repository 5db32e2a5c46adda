"""Which cameras are plugged in: asked on a thread of its own, and again whenever one may have come or gone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal, Slot
from shiboken6 import delete

from station.domain.camera_setup import CameraDevice
from station.workers.camera_events import CamerasListed
from station.workers.worker import Worker, guarded


@dataclass(frozen=True, slots=True)
class ListPace:
    """When to ask. Milliseconds; `folders` change when a camera comes or goes, and exist or not.

    Linux says so at once through /dev; its poll is only for containers that do not pass that on. `settle`: udev makes
    its links a moment after the kernel its node.
    """

    folders: tuple[str, ...] = ("/dev", "/dev/v4l/by-id", "/dev/v4l/by-path") if sys.platform == "linux" else ()
    settle: int = 300
    poll: int = 15_000 if sys.platform == "linux" else 4_000


class CameraListWorker(Worker):
    """Owned by its own thread."""

    cameras_listed = Signal(CamerasListed)

    def __init__(self, list_cameras: Callable[[], tuple[CameraDevice, ...]], pace: ListPace | None = None) -> None:
        """`list_cameras`: may take as long as the drivers do."""
        super().__init__("camera list")
        self._list_cameras = list_cameras
        self._pace = pace or ListPace()
        self._known: tuple[CameraDevice, ...] | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._settled: QTimer | None = None
        self._poll: QTimer | None = None

    def on_begin(self) -> None:
        """List them once, then wait for news."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(self._pace.settle)
        self._settled.timeout.connect(self.list_again)
        self._poll = QTimer(self)
        self._poll.setInterval(self._pace.poll)
        self._poll.timeout.connect(self.list_again)
        self._poll.start()
        self._list()

    def on_end(self) -> None:
        """No more questions."""
        for timer in (self._settled, self._poll):
            if timer is not None:
                timer.stop()
        if self._watcher is not None:
            delete(self._watcher)  # on the thread whose event loop it listens with
            self._watcher = None

    @Slot()
    @guarded
    def list_again(self) -> None:
        """Ask now; told if something has changed."""
        self._list()

    @Slot(str)
    @guarded
    def _changed(self, _folder: str) -> None:
        if self._settled is not None:
            self._settled.start()  # each change puts it off: the last one counts

    def _list(self) -> None:
        if self.interrupted():
            return
        self._watch_folders()
        devices = self._list_cameras()
        if devices != self._known:
            self._known = devices
            self.cameras_listed.emit(CamerasListed(devices))

    def _watch_folders(self) -> None:
        """Those that have come to be since; a folder that was removed is forgotten by the watcher itself."""
        if self._watcher is None:
            return
        missing = [folder for folder in self._pace.folders if folder not in self._watcher.directories()]
        if missing:
            self._watcher.addPaths(missing)
