"""The camera's worker: looks at the newest frame on its own thread and tells what it sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal, Slot

from station.domain.camera import CameraCondition, CameraFrame, CameraLook, CameraRead, CameraState
from station.domain.code_pattern import ExpectedCodes
from station.domain.ports import Mirror
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.workers.worker import Worker, guarded

CLOSE_DEADLINE = 3.0
"""Seconds for a driver to let go; a network camera's own time-out is 2.5."""


class CameraPort(Protocol):
    """A camera that is watched (`station.capture.live.LiveCamera`)."""

    def open(
        self,
        source: str,
        on_frame: Callable[[], None],
        on_state: Callable[[CameraState], None],
        on_bug: Callable[[Exception], None],
    ) -> Trouble | None:
        """The callbacks may come on any thread, and none after `close`."""

    def look(self) -> CameraLook | None: ...

    def expect(self, expected: ExpectedCodes) -> None: ...

    def close(self, deadline: float) -> bool: ...


@dataclass(frozen=True, slots=True)
class DoorList:
    """The list that codes before the camera are held against."""

    mirror: Mirror
    profile: Profile


class CameraWorker(Worker):
    """Owned by its own thread. Nothing here waits for a picture: the camera is read elsewhere and says when to look."""

    frame_shown = Signal(CameraFrame)
    code_read = Signal(CameraRead)
    state_changed = Signal(CameraState)
    _frame_waiting = Signal()
    _state_told = Signal(object)
    _bug_told = Signal(object)

    def __init__(self, camera: CameraPort, source: str = "") -> None:
        """`source`: watched from the start; empty for none."""
        super().__init__("camera")
        self._camera = camera
        self._source = source
        self._frame_waiting.connect(self._look)
        self._state_told.connect(self._tell_state)
        self._bug_told.connect(self._tell_bug)

    def on_begin(self) -> None:
        """Start watching what was chosen at the start."""
        self._watch(self._source)

    def on_end(self) -> None:
        """Let the camera go; a driver that hangs is left behind."""
        self._camera.close(CLOSE_DEADLINE)

    @Slot(str)
    @guarded
    def watch(self, source: str) -> None:
        """Watch another camera, file or address; empty: none."""
        self._watch(source)

    @Slot(object)
    @guarded
    def use_list(self, door_list: DoorList | None) -> None:
        """The list at the door is another one, or was read anew; None: there is none. Learns its codes' pattern."""
        self._camera.expect(_expected(door_list))

    def _watch(self, source: str) -> None:
        self._source = source
        if not source.strip():
            self._camera.close(CLOSE_DEADLINE)
            self.state_changed.emit(CameraState(CameraCondition.OFF))
            return
        trouble = self._camera.open(source, self._frame_waiting.emit, self._state_told.emit, self._bug_told.emit)
        if trouble is not None:
            self.state_changed.emit(CameraState(CameraCondition.OFF, trouble=trouble))

    @Slot()
    @guarded
    def _look(self) -> None:
        look = None if self.interrupted() else self._camera.look()
        if look is None:
            return
        for read in look.reads:
            self.code_read.emit(read)
        if look.picture is not None:
            self.frame_shown.emit(look.picture)

    @Slot(object)
    @guarded
    def _tell_state(self, state: CameraState) -> None:
        if self._source.strip():  # told before the camera was switched off
            self.state_changed.emit(state)

    @Slot(object)
    def _tell_bug(self, bug: Exception) -> None:
        self.bug_rose(bug)


def _expected(door_list: DoorList | None) -> ExpectedCodes:
    """Without a pattern where there is no list, or it can't be read."""
    if door_list is None:
        return ExpectedCodes()
    profile = door_list.profile
    try:
        return ExpectedCodes(door_list.mirror.pattern(profile.name), profile.symbologies)
    except TroubleError:
        return ExpectedCodes(symbologies=profile.symbologies)
