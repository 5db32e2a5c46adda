"""A made-up kernel that answers V4L2's calls, with the structures as `linux/videodev2.h` declares them."""

from __future__ import annotations

import ctypes
import errno
from dataclasses import dataclass, field

U32, S32 = ctypes.c_uint32, ctypes.c_int32


class Capability(ctypes.Structure):
    _fields_ = (
        ("driver", ctypes.c_char * 16),
        ("card", ctypes.c_char * 32),
        ("bus_info", ctypes.c_char * 32),
        ("version", U32),
        ("capabilities", U32),
        ("device_caps", U32),
        ("reserved", U32 * 3),
    )


class FormatDescription(ctypes.Structure):
    _fields_ = (
        ("index", U32),
        ("type", U32),
        ("flags", U32),
        ("description", ctypes.c_char * 32),
        ("pixelformat", U32),
        ("mbus_code", U32),
        ("reserved", U32 * 3),
    )


class Discrete(ctypes.Structure):
    _fields_ = (("width", U32), ("height", U32))


class Stepwise(ctypes.Structure):
    _fields_ = (
        ("min_width", U32),
        ("max_width", U32),
        ("step_width", U32),
        ("min_height", U32),
        ("max_height", U32),
        ("step_height", U32),
    )


class Size(ctypes.Union):
    _fields_ = (("discrete", Discrete), ("stepwise", Stepwise))


class FrameSize(ctypes.Structure):
    _anonymous_ = ("size",)
    _fields_ = (("index", U32), ("pixel_format", U32), ("type", U32), ("size", Size), ("reserved", U32 * 2))


class QueryControl(ctypes.Structure):
    _fields_ = (
        ("id", U32),
        ("type", U32),
        ("name", ctypes.c_char * 32),
        ("minimum", S32),
        ("maximum", S32),
        ("step", S32),
        ("default_value", S32),
        ("flags", U32),
        ("reserved", U32 * 2),
    )


class ControlValue(ctypes.Structure):
    _fields_ = (("id", U32), ("value", S32))


def request(direction: int, number: int, structure: type[ctypes.Structure]) -> int:
    """As the kernel's _IOR (2), _IOW (1) and _IOWR (3) make it."""
    return direction << 30 | ctypes.sizeof(structure) << 16 | ord("V") << 8 | number


@dataclass
class Knob:
    low: int
    high: int
    value: int
    step: int = 1
    flags: int = 0


@dataclass
class Kernel:
    """One camera's node. `formats`: sizes by pixel format; `stepwise` instead of them."""

    capabilities: int = 0x80000000 | 0x1
    device_caps: int = 0x1
    formats: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    stepwise: tuple[int, int, int, int, int, int] | None = None
    knobs: dict[int, Knob] = field(default_factory=dict)
    interruptions: int = 0
    asked: list[int] = field(default_factory=list)

    def __call__(self, descriptor: int, asked: int, buffer: bytearray) -> int:
        self.asked.append(asked)
        if self.interruptions:
            self.interruptions -= 1
            raise OSError(errno.EINTR, "interrupted")
        answers = {
            request(2, 0, Capability): (Capability, self._capability),
            request(3, 2, FormatDescription): (FormatDescription, self._format),
            request(3, 74, FrameSize): (FrameSize, self._size),
            request(3, 36, QueryControl): (QueryControl, self._query),
            request(3, 27, ControlValue): (ControlValue, self._get),
            request(3, 28, ControlValue): (ControlValue, self._set),
        }
        if asked not in answers:
            raise OSError(errno.ENOTTY, "no such call")
        structure, answer = answers[asked]
        assert len(buffer) == ctypes.sizeof(structure)
        answer(structure.from_buffer(buffer))
        return 0

    def _capability(self, answer: Capability) -> None:
        answer.capabilities, answer.device_caps = self.capabilities, self.device_caps

    def _format(self, answer: FormatDescription) -> None:
        if answer.type != 1 or answer.index >= len(self.formats):
            raise OSError(errno.EINVAL, "no more")
        answer.pixelformat = list(self.formats)[answer.index]

    def _size(self, answer: FrameSize) -> None:
        sizes = self.formats[answer.pixel_format]
        if self.stepwise is not None and answer.index == 0:
            answer.type, answer.stepwise = 3, Stepwise(*self.stepwise)
        elif self.stepwise is None and answer.index < len(sizes):
            answer.type, answer.discrete = 1, Discrete(*sizes[answer.index])
        else:
            raise OSError(errno.EINVAL, "no more")

    def _knob(self, control: int) -> Knob:
        if control not in self.knobs:
            raise OSError(errno.EINVAL, "no such control")
        return self.knobs[control]

    def _query(self, answer: QueryControl) -> None:
        knob = self._knob(answer.id)
        answer.minimum, answer.maximum, answer.step, answer.flags = knob.low, knob.high, knob.step, knob.flags

    def _get(self, answer: ControlValue) -> None:
        answer.value = self._knob(answer.id).value

    def _set(self, answer: ControlValue) -> None:
        knob = self._knob(answer.id)
        if not knob.low <= answer.value <= knob.high:
            raise OSError(errno.ERANGE, "out of range")
        knob.value = answer.value
