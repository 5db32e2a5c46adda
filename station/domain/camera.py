"""What a camera says: its condition, its picture, and the codes in it. Plain values for every floor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.camera_measure import CameraMeasure
from station.domain.trouble import Trouble

Corners = tuple[tuple[int, int], ...]
"""A found code's outline: (x, y) in pixels of the picture it stands in, in order around the code."""


class CameraCondition(StrEnum):
    """What a camera is doing. Each has its words in `ui/words.py`."""

    OFF = "off"
    SEARCHING = "searching"
    """Being opened; no picture yet."""
    RUNNING = "running"
    UNPLUGGED = "unplugged"
    """No picture (`CameraState.trouble` says why); it is tried again by itself."""
    ENDED = "ended"
    """A video file came to its end."""


@dataclass(frozen=True, slots=True)
class CameraState:
    """A camera's condition. `source`: as chosen, without a password. `fps`: pictures that arrive per second."""

    condition: CameraCondition
    source: str = ""
    fps: float = 0.0
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class CameraFrame:
    """A small picture to show: `rgb` holds 3 bytes a pixel, row by row without padding.

    `outlines`: the codes in it, believed or not. `codes`: their texts, in the same order.
    """

    width: int
    height: int
    rgb: bytes
    outlines: tuple[Corners, ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CameraRead:
    """A code came into the picture and may be trusted. `at`: monotonic seconds when its frame arrived.

    `elapsed_ms`: from the start of looking at that frame. `stage`: how it was read, as `capture.reading.Stage` says.
    """

    text: str
    format: str
    engine: str
    elapsed_ms: float
    at: float
    stage: str = ""


@dataclass(frozen=True, slots=True)
class CameraLook:
    """What one look at the newest frame brought, and how long it took."""

    reads: tuple[CameraRead, ...]
    elapsed_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class CameraView:
    """What the screen gets of a frame. `large`, `measure`: for the test page alone, the measure once a second."""

    picture: CameraFrame
    large: CameraFrame | None = None
    measure: CameraMeasure | None = None
