"""What the camera's test page measures, and what should be changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.camera_setup import Resolution


@dataclass(frozen=True, slots=True)
class CameraMeasure:
    """The last second or so of a camera, once a second while somebody looks at the test page.

    `fps`: pictures that arrive per second. `decode_ms`, `decode_p95_ms`: a look at one of them, wall time.
    `sharpness`: 0 to 1, how much of an edge's contrast lies within two pixels; None: there is no edge in the picture.
    `light`: mean brightness, `blown` and `black`: shares of pixels without any drawing left; all 0 to 1.
    `motion`: the share of the picture that changed since the measure before, 0 to 1.
    """

    source: str
    resolution: Resolution
    fps: float
    decode_ms: float
    decode_p95_ms: float
    sharpness: float | None
    light: float
    blown: float
    black: float
    motion: float


class CameraAdvice(StrEnum):
    """What to change, the gravest first. Each has its words in the window."""

    COVERED = "covered"
    """Black: the lens is covered, or there is no light at all."""
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    """Much of the picture is blown out: shade it, or a shorter exposure."""
    BLURRED = "blurred"
    """Clean the lens, hold further away, focus."""
    SLOW_FOR_LIGHT = "slow_for_light"
    """Few pictures a second since each is exposed for long: more light, or a shorter exposure."""
    SLOW_CAMERA = "slow_camera"
    """Few pictures a second though it is bright: a lower resolution, another port, a shorter cable."""
    SLOW_DECODING = "slow_decoding"
    """This computer cannot keep up: a lower resolution."""
    TOO_COARSE = "too_coarse"
    """Too few pixels: a higher resolution, or codes have to fill the picture."""


def advise(measure: CameraMeasure) -> tuple[CameraAdvice, ...]:
    """What should be changed, the gravest first; empty: nothing. Thresholds: docs/camera.md."""
    if measure.light < BLACK and measure.black > MOSTLY:
        return (CameraAdvice.COVERED,)
    dark, slow = measure.light < DARK, measure.fps < FEW_PICTURES
    rules = (
        (dark, CameraAdvice.TOO_DARK),
        (measure.blown > BLOWN, CameraAdvice.TOO_BRIGHT),
        (measure.sharpness is not None and measure.sharpness < BLURRED, CameraAdvice.BLURRED),
        (slow and dark, CameraAdvice.SLOW_FOR_LIGHT),
        (slow and not dark, CameraAdvice.SLOW_CAMERA),
        (not slow and measure.decode_p95_ms > LONG_LOOK_MS, CameraAdvice.SLOW_DECODING),
        (min(measure.resolution.width, measure.resolution.height) < COARSE, CameraAdvice.TOO_COARSE),
    )
    return tuple(advice for holds, advice in rules if holds)


# Each is where `station bench camera_advice` sees codes stop being read; the figures are in docs/camera.md.
BLACK = 0.02
MOSTLY = 0.7
"""Mean brightness of a covered lens, and the share of its picture that is black: nothing was ever read there."""
DARK = 0.07
"""Mean brightness: at 0.09 a grainy sensor's codes were all read, at 0.06 less than half."""
BLOWN = 0.9
"""Share of the picture: at 0.35 all were read, at 0.86 four in five, at 0.94 half. White paper alone may fill 0.8."""
BLURRED = 0.45
"""Sharpness: at 0.59 all were read, at 0.43 four in five, at 0.38 half, at 0.32 a quarter."""
FEW_PICTURES = 10.0
"""A second: a still ticket is looked at in up to four ways, one each picture, and is held for half a second."""
LONG_LOOK_MS = 100.0
"""With looks as long as this fewer than ten of the pictures a second are looked at."""
COARSE = 360
"""Rows: of the usual codes all were read at 420, nearly all at 360, two thirds at 240."""
