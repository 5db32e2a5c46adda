"""The camera's ports as its workers see them: the heavy part is loaded on their threads, when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from station.capture.sight import Sight
from station.domain.camera import CameraCondition, CameraLook, CameraState, CameraView
from station.domain.camera_setup import CameraAbilities, CameraDevice, CameraSetup
from station.domain.code_pattern import ExpectedCodes
from station.domain.ports import Mirror
from station.domain.trouble import Trouble, TroubleError
from station.wiring.camera_addresses import CameraAddresses

if TYPE_CHECKING:
    from station.capture.camera_view import Viewer
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

    def __init__(
        self,
        is_known: Callable[[str], bool],
        sight: Sight | None = None,
        addresses: CameraAddresses | None = None,
    ) -> None:
        self._is_known = is_known
        self._sight = sight or Sight()
        self._addresses = addresses or CameraAddresses()
        self._expected = ExpectedCodes()
        self._camera: LiveCamera | None = None

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
        """A password that cannot be fetched is told; the address is tried without."""
        if self._camera is None:
            from station.capture.live import LiveCamera

            self._camera = LiveCamera(is_known=self._is_known, sight=self._sight)
            self._camera.expect(self._expected)
        whole = self._addresses.whole(source)
        if isinstance(whole, Trouble):
            on_state(CameraState(CameraCondition.SEARCHING, source, trouble=whole))
            whole = source
        return self._camera.open(
            whole, on_frame, on_state, on_bug, setup=setup, on_view=on_view, on_abilities=on_abilities
        )

    def use(self, setup: CameraSetup) -> None:
        if self._camera is not None:
            self._camera.use(setup)

    def hurry(self) -> None:
        if self._camera is not None:
            self._camera.hurry()

    def look(self) -> CameraLook | None:
        return self._camera.look() if self._camera is not None else None

    def expect(self, expected: ExpectedCodes) -> None:
        self._expected = expected
        if self._camera is not None:
            self._camera.expect(expected)

    def close(self, deadline: float) -> bool:
        return self._camera is None or self._camera.close(deadline)


class LateViewer:
    """Implements `workers.camera_view.ViewPort`; likewise."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._viewer: Viewer | None = None

    def look(self) -> CameraView | None:
        return self._loaded().look()

    def measure(self, wanted: bool) -> None:
        self._loaded().measure(wanted)

    def _loaded(self) -> Viewer:
        if self._viewer is None:
            from station.capture.camera_view import Viewer

            self._viewer = Viewer(self._sight)
        return self._viewer


def late_list() -> tuple[CameraDevice, ...]:
    """All cameras that are plugged in; OpenCV is loaded when this is first asked, on the asking thread."""
    from station.capture.camera_list import list_cameras

    return list_cameras()


def named(setup: CameraSetup, devices: tuple[CameraDevice, ...]) -> CameraSetup:
    """With the name that the system has for it, where it is plugged in."""
    return next((replace(setup, name=each.name) for each in devices if each.source == setup.source), setup)
