"""The camera's picture for the screen, and the test page's measures, on a thread that no decoding keeps waiting."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal, Slot

from station.domain.camera import CameraFrame, CameraView
from station.domain.camera_measure import CameraMeasure
from station.workers.worker import Worker, guarded


class ViewPort(Protocol):
    """Who takes frames to show them (`station.capture.camera_view.Viewer`)."""

    def look(self) -> CameraView | None: ...

    def measure(self, wanted: bool) -> None: ...


class CameraViewWorker(Worker):
    """Owned by its own thread; `frame_waiting` may be emitted from any."""

    frame_waiting = Signal()
    """A frame lies in the slot."""
    frame_shown = Signal(CameraFrame)
    test_frame_shown = Signal(CameraFrame)
    measured = Signal(CameraMeasure)

    def __init__(self, viewer: ViewPort) -> None:
        super().__init__("camera view")
        self._viewer = viewer
        self.frame_waiting.connect(self._look)

    @Slot(bool)
    @guarded
    def measure(self, wanted: bool) -> None:
        """The test page came into view, or left."""
        self._viewer.measure(wanted)

    @Slot()
    @guarded
    def _look(self) -> None:
        view = None if self.interrupted() else self._viewer.look()
        if view is None:
            return
        self.frame_shown.emit(view.picture)
        if view.large is not None:
            self.test_frame_shown.emit(view.large)
        if view.measure is not None:
            self.measured.emit(view.measure)
