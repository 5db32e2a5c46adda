"""What a Linux camera says of itself: asked of its device node with the kernel's own calls (V4L2).

OpenCV opens and reads the camera; these calls tell what it cannot: whether a node captures at all, which sizes there
are, and the range of a control. Asking is allowed while another program or thread captures. Numbers and layouts:
`linux/videodev2.h`, `linux/v4l2-controls.h`; they are the same on all machines the kernel runs on.
"""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from station.domain.camera_setup import Resolution

EXPOSURE_AUTO, EXPOSURE_ABSOLUTE = 0x9A0901, 0x9A0902
FLASH_LED_MODE, ILLUMINATORS_1 = 0x9C0901, 0x980925
TORCH = 2
"""Of FLASH_LED_MODE: the lamp burns."""
MJPEG = int.from_bytes(b"MJPG", "little")

Ioctl = Callable[[int, int, bytearray], int]
"""As `fcntl.ioctl`: fills the buffer in place, raises OSError."""

_QUERYCAP, _ENUM_FMT, _ENUM_FRAMESIZES = 0x80685600, 0xC0405602, 0xC02C564A
_QUERYCTRL, _G_CTRL, _S_CTRL = 0xC0445624, 0xC008561B, 0xC008561C
_CAPTURE = 1
_CAPTURES = 0x1 | 0x1000  # single and multi-planar
_HAS_DEVICE_CAPS = 0x80000000
_DISABLED, _READ_ONLY, _INACTIVE = 0x1, 0x4, 0x10
_DISCRETE = 1
_USUAL = tuple(
    Resolution(width, height) for width, height in ((640, 480), (1280, 720), (1920, 1080), (2560, 1440), (3840, 2160))
)
_MOST = 512  # no camera lists more; a driver that never ends must not hold up the list


@dataclass(frozen=True, slots=True)
class Control:
    """A control's range and its value now. `inactive`: another control (the automatic) has it in hand."""

    low: int
    high: int
    step: int
    now: int
    inactive: bool = False


class VideoNode:
    """An open device node. Used by one thread."""

    def __init__(self, descriptor: int, ioctl: Ioctl) -> None:
        self._descriptor = descriptor
        self._ioctl = ioctl

    def captures(self) -> bool:
        """Whether it gives pictures: a camera's second node often gives only notes about them."""
        answer = self._ask(_QUERYCAP, bytearray(104))
        if answer is None:
            return False
        whole, own = struct.unpack_from("<II", answer, 84)
        return bool((own if whole & _HAS_DEVICE_CAPS else whole) & _CAPTURES)

    def formats(self) -> tuple[int, ...]:
        """The pixel formats, as FOURCC."""
        found = []
        for index in range(_MOST):
            answer = self._ask(_ENUM_FMT, bytearray(struct.pack("<II56x", index, _CAPTURE)))
            if answer is None:
                break
            found.append(int(struct.unpack_from("<I", answer, 44)[0]))
        return tuple(found)

    def resolutions(self) -> tuple[Resolution, ...]:
        """All sizes in any format, the largest first. Of a range of sizes, the usual ones within it."""
        found = {size for format_ in self.formats() for size in self._sizes(format_)}
        return tuple(sorted(found, key=lambda size: size.width * size.height, reverse=True))

    def _sizes(self, format_: int) -> Iterator[Resolution]:
        for index in range(_MOST):
            answer = self._ask(_ENUM_FRAMESIZES, bytearray(struct.pack("<II36x", index, format_)))
            if answer is None:
                return
            kind, first, second, third, fourth, fifth, _ = struct.unpack_from("<7I", answer, 8)
            if kind == _DISCRETE:
                yield Resolution(first, second)
                continue
            lowest, highest = Resolution(first, fourth), Resolution(second, fifth)
            yield highest
            for usual in _USUAL:
                fits = lowest.width <= usual.width <= highest.width and lowest.height <= usual.height <= highest.height
                if fits and (usual.width - lowest.width) % max(1, third) == 0:
                    yield usual
            return

    def control(self, control_id: int) -> Control | None:
        """None: the camera has no such control, or it cannot be changed."""
        answer = self._ask(_QUERYCTRL, bytearray(struct.pack("<I64x", control_id)))
        value = self._ask(_G_CTRL, bytearray(struct.pack("<Ii", control_id, 0)))
        if answer is None or value is None:
            return None
        low, high, step, _, flags = struct.unpack_from("<4iI", answer, 40)
        if flags & (_DISABLED | _READ_ONLY) or high <= low:
            return None
        return Control(low, high, max(1, step), struct.unpack_from("<i", value, 4)[0], bool(flags & _INACTIVE))

    def set(self, control_id: int, value: int) -> bool:
        """Whether the camera took it."""
        return self._ask(_S_CTRL, bytearray(struct.pack("<Ii", control_id, value))) is not None

    def _ask(self, request: int, buffer: bytearray) -> bytearray | None:
        """None: the driver knows no such thing, or the camera is gone."""
        for _ in range(3):
            try:
                self._ioctl(self._descriptor, request, buffer)
            except OSError as error:
                if error.errno == errno.EINTR:
                    continue
                return None
            return buffer
        return None


@contextmanager
def open_node(path: str, ioctl: Ioctl | None = None) -> Iterator[VideoNode | None]:
    """None: there is no such node, or this account may not open it."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        yield None
        return
    try:
        yield VideoNode(descriptor, ioctl or _system_ioctl())
    finally:
        os.close(descriptor)


def _system_ioctl() -> Ioctl:
    import fcntl  # not on Windows, where no device node is ever opened

    def ask(descriptor: int, request: int, buffer: bytearray) -> int:
        return int(fcntl.ioctl(descriptor, request, buffer, True))

    return ask
