"""An opened camera's knobs: resolution, exposure and lamp. Sets what is wanted, and says what the camera took.

Through OpenCV where it can; what it cannot tell (sizes, ranges, lamps) is asked of the Linux kernel. Windows and macOS
tell neither: there the usual sizes are offered, and those that were refused are no longer; exposure is in Windows'
own unit, the logarithm to the base 2 of seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from station.capture.camera_opening import Capture
from station.capture.opencv import quiet_opencv
from station.capture.source import CameraSource, SourceKind
from station.capture.v4l2 import (
    EXPOSURE_ABSOLUTE,
    EXPOSURE_AUTO,
    FLASH_LED_MODE,
    ILLUMINATORS_1,
    MJPEG,
    TORCH,
    VideoNode,
    open_node,
)
from station.domain.camera_setup import CameraAbilities, CameraSetup, Resolution, ValueRange

if TYPE_CHECKING:
    from station.capture.picture import Picture

AUTOMATIC = Resolution(1280, 720)
"""Bar codes need the width, and every stage its time: the best of both in `station bench decode`."""
_COMMON = (Resolution(1920, 1080), AUTOMATIC, Resolution(640, 480))
_UNPACKED_FITS = 640 * 480  # pixels; larger pictures come through USB 2 at 30 a second only as JPEG
_MANUAL, _APERTURE_PRIORITY, _ALL_AUTOMATIC = 1, 3, 0  # V4L2_EXPOSURE_*
_WINDOWS_EXPOSURE = (-13.0, -1.0)  # an eighth of a millisecond to half a second
_LAMPS = ((FLASH_LED_MODE, TORCH), (ILLUMINATORS_1, 1))

OpenNode = Callable[[str], AbstractContextManager[VideoNode | None]]


class CameraControls:
    """The knobs of one source. Used by the thread that reads the camera, between pictures."""

    def __init__(
        self, source: CameraSource, setup: CameraSetup, platform: str = sys.platform, node: OpenNode = open_node
    ) -> None:
        self._source = source
        self.setup = setup
        self._platform = platform
        self._open_node = node
        self._refused: set[str] = set()
        self._impossible: set[Resolution] = set()
        self._lit = False

    def begin(self, capture: Capture) -> None:
        """After opening, before the first picture."""
        if self._source.kind is not SourceKind.DEVICE:
            return
        cv2 = quiet_opencv()
        wanted = self.setup.resolution or AUTOMATIC
        if wanted.width * wanted.height > _UNPACKED_FITS and self._has_jpeg():
            capture.set(cv2.CAP_PROP_FOURCC, MJPEG)
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, wanted.width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, wanted.height)
        self.adjust(capture)

    def adjust(self, capture: Capture) -> None:
        """What can be changed between two pictures: exposure and lamp."""
        if self._source.kind is not SourceKind.DEVICE:
            return
        self._refused.clear()
        if not self._set_exposure(capture) and self.setup.exposure is not None:
            self._refused.add("exposure")
        if not self._set_light() and self.setup.light:
            self._refused.add("light")

    def abilities(self, capture: Capture, picture: Picture) -> CameraAbilities:
        """What the camera has, once its first picture has come."""
        height, width = picture.shape[:2]
        came, refused = Resolution(width, height), set(self._refused)
        setup = self.setup
        if self._source.kind is not SourceKind.DEVICE:
            asked = {"resolution": setup.resolution, "exposure": setup.exposure, "light": setup.light or None}
            refused = {name for name, value in asked.items() if value is not None}
            return CameraAbilities(setup.source, came, refused=tuple(sorted(refused)))
        if setup.resolution is not None and setup.resolution != came:
            refused.add("resolution")
            self._impossible.add(setup.resolution)
        with self._node() as node:
            sizes = node.resolutions() if node is not None else ()
            light = node is not None and _lamp(node) is not None
        offered = set(sizes or _COMMON) - self._impossible | {came}
        largest_first = sorted(offered, key=lambda size: size.width * size.height, reverse=True)
        exposure = self._exposure(capture)
        return CameraAbilities(setup.source, came, tuple(largest_first), exposure, light, tuple(sorted(refused)))

    def darken(self) -> None:
        """The lamp goes out with the camera."""
        if not self._lit:
            return
        self._lit = False
        with self._node() as node:
            lamp = _lamp(node) if node is not None else None
            if node is not None and lamp is not None:
                node.set(lamp[0], 0)

    def _node(self) -> AbstractContextManager[VideoNode | None]:
        target = self._source.target
        path = f"/dev/video{target}" if target.isdigit() else target
        return self._open_node(path if self._platform.startswith("linux") else "")

    def _has_jpeg(self) -> bool:
        with self._node() as node:
            return node is not None and MJPEG in node.formats()

    def _set_exposure(self, capture: Capture) -> bool:
        cv2, value = quiet_opencv(), self.setup.exposure
        if self._platform.startswith("linux"):
            if value is None:
                automatic = (_APERTURE_PRIORITY, _ALL_AUTOMATIC)
                return any(capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, mode) for mode in automatic)
            manual = capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, _MANUAL)
            return bool(capture.set(cv2.CAP_PROP_EXPOSURE, value)) and manual
        if value is None:
            return bool(capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, 1))
        return bool(capture.set(cv2.CAP_PROP_EXPOSURE, value)) and capture.get(cv2.CAP_PROP_EXPOSURE) == value

    def _exposure(self, capture: Capture) -> ValueRange | None:
        """What may be set by hand, if anything may."""
        if self._platform.startswith("linux"):
            with self._node() as node:
                control = node.control(EXPOSURE_ABSOLUTE) if node is not None else None
                switch = node.control(EXPOSURE_AUTO) if node is not None else None
            if control is None or switch is None or not switch.low <= _MANUAL <= switch.high:
                return None
            return ValueRange(control.low, control.high, control.step, control.now)
        now = capture.get(quiet_opencv().CAP_PROP_EXPOSURE)
        low, high = _WINDOWS_EXPOSURE
        if self._platform != "win32" or not low <= now <= high:
            return None
        return ValueRange(low, high, 1.0, now)

    def _set_light(self) -> bool:
        """Whether it burns or not as wanted. A lamp that was never lit from here is left as it is."""
        if not self.setup.light and not self._lit:
            return True
        with self._node() as node:
            lamp = _lamp(node) if node is not None else None
            if node is None or lamp is None:
                return False
            control, lit = lamp
            self._lit = self.setup.light
            return node.set(control, lit if self.setup.light else 0)


def _lamp(node: VideoNode) -> tuple[int, int] | None:
    """The control that lights a lamp, and the value that does."""
    for control, lit in _LAMPS:
        known = node.control(control)
        if known is not None and known.low <= lit <= known.high:
            return control, lit
    return None
