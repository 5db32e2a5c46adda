"""The camera's worker: looks at the newest frame on its own thread and tells what it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal, Slot

from station.domain.camera import CameraCondition, CameraLook, CameraRead, CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup
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
        *,
        setup: CameraSetup | None = None,
        on_view: Callable[[], None],
        on_abilities: Callable[[CameraAbilities], None],
    ) -> Trouble | None:
        """The callbacks may come on any thread, and none after `close`."""

    def use(self, setup: CameraSetup) -> None: ...

    def hurry(self) -> None: ...

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

    code_read = Signal(CameraRead)
    state_changed = Signal(CameraState)
    abilities_told = Signal(CameraAbilities)
    _frame_waiting = Signal()
    _state_told = Signal(object)
    _abilities_told = Signal(object)
    _bug_told = Signal(object)

    def __init__(
        self, camera: CameraPort, setup: CameraSetup | None = None, on_view: Callable[[], None] = lambda: None
    ) -> None:
        """`setup`: watched from the start. `on_view`: a frame waits to be shown; called on the camera's thread."""
        super().__init__("camera")
        self._camera = camera
        self._setup = setup or CameraSetup()
        self._on_view = on_view
        self._frame_waiting.connect(self._look)
        self._state_told.connect(self._tell_state)
        self._abilities_told.connect(self._tell_abilities)
        self._bug_told.connect(self._tell_bug)

    def on_begin(self) -> None:
        """Start watching what was chosen at the start."""
        self._watch(self._setup)

    def on_end(self) -> None:
        """Let the camera go; a driver that hangs is left behind."""
        self._camera.close(CLOSE_DEADLINE)

    @Slot(object)
    @guarded
    def watch(self, setup: CameraSetup) -> None:
        """Watch this camera, file or address (CameraSetup); an empty source: none. One that is watched already is only
        set anew, without missing a picture where the camera allows it.
        """
        if setup.source.strip() and setup.source == self._setup.source:
            self._setup = setup
            self._camera.use(setup)
        else:
            self._watch(setup)

    @Slot(object)
    @guarded
    def watch_again(self, setup: CameraSetup) -> None:
        """Open it anew although it is watched already: its address has another password."""
        self._watch(setup)

    @Slot()
    @guarded
    def hurry(self) -> None:
        """The camera was plugged in again."""
        self._camera.hurry()

    @Slot(object)
    @guarded
    def use_list(self, door_list: DoorList | None) -> None:
        """The list at the door is another one, or was read anew; None: there is none. Learns its codes' pattern."""
        self._camera.expect(_expected(door_list))

    def _watch(self, setup: CameraSetup) -> None:
        self._setup = setup
        if not setup.source.strip():
            self._camera.close(CLOSE_DEADLINE)
            self.state_changed.emit(CameraState(CameraCondition.OFF))
            return
        trouble = self._camera.open(
            setup.source,
            self._frame_waiting.emit,
            self._state_told.emit,
            self._bug_told.emit,
            setup=setup,
            on_view=self._on_view,
            on_abilities=self._abilities_told.emit,
        )
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

    @Slot(object)
    @guarded
    def _tell_state(self, state: CameraState) -> None:
        if self._setup.source.strip():  # told before the camera was switched off
            self.state_changed.emit(state)

    @Slot(object)
    @guarded
    def _tell_abilities(self, abilities: CameraAbilities) -> None:
        if abilities.source == self._setup.source:  # not of the camera before
            self.abilities_told.emit(abilities)

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
