"""How a code stands before the camera, condition by condition.

The ranges were set so that zxing-cpp alone and zbar alone read about what they read in the set that the pipeline was
designed on; they were fixed before the pipeline was tuned on them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

Chance = np.random.Generator


class Condition(StrEnum):
    """What is wrong with the frame."""

    CLEAN = "clean"
    TURNED = "turned"
    TILTED = "tilted"
    MOTION = "motion blur"
    DEFOCUS = "defocus"
    NOISE = "noise"
    LOW_CONTRAST = "low contrast"
    GLARE = "glare"
    MOIRE = "moire"
    INVERTED = "inverted"
    SMALL = "small"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame's conditions. Lengths in modules of the code, angles in degrees, brightness in grey levels."""

    size: float = 0.5
    """From 0, the smallest usual code, to 1, the largest; below 0 smaller than usual."""
    module: float = 0.0
    """Pixels of a module, instead of `size`."""
    turn: float = 0.0
    tilt: float = 0.0
    tilt_axis: float = 0.0
    inverted: bool = False
    motion: float = 0.0
    motion_angle: float = 0.0
    defocus: float = 0.0
    noise: float = 2.0
    contrast: float = 1.0
    glare: float = 0.0
    """Half the length of a burnt-out spot near the code's middle, as a share of the code's longer side."""
    drift: tuple[float, float] = (0.0, 0.0)
    """Pixels by which the code has moved from its place."""
    frame: int = 0
    """Number in a stream: the sensor's noise is another one in each frame, all else comes from the same chance."""
    moire: float = 0.0
    """Depth of a screen's stripes, as a share of the brightness."""


def shot(condition: Condition, chance: Chance) -> Shot:
    """The conditions of one frame, drawn."""
    plain = Shot(size=chance.uniform(0, 1), turn=chance.uniform(-4, 4))
    return _CHANGES[condition](plain, chance)


def _turned(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, turn=chance.uniform(0, 360))


def _tilted(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, tilt=chance.uniform(25, 50), tilt_axis=chance.uniform(0, 360))


def _moving(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, motion=chance.uniform(0.8, 2.8), motion_angle=chance.uniform(0, 180))


def _defocused(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, defocus=chance.uniform(0.45, 1.0))


def _noisy(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, noise=chance.uniform(16, 60))


def _pale(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, contrast=chance.uniform(0.12, 0.3), noise=1.5)


def _glaring(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, glare=chance.uniform(0.15, 0.45))


def _on_a_screen(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, moire=chance.uniform(0.15, 0.45))


def _inverted(plain: Shot, _chance: Chance) -> Shot:
    return replace(plain, inverted=True)


def _small(plain: Shot, chance: Chance) -> Shot:
    return replace(plain, size=chance.uniform(-0.32, -0.1))


def _mixed(plain: Shot, chance: Chance) -> Shot:
    return replace(
        plain,
        turn=chance.uniform(0, 360),
        tilt=chance.uniform(0, 30),
        tilt_axis=chance.uniform(0, 360),
        defocus=chance.uniform(0.15, 0.5),
        noise=chance.uniform(2, 12),
        contrast=chance.uniform(0.3, 0.8),
        motion=chance.uniform(0, 0.8),
        motion_angle=chance.uniform(0, 180),
    )


_CHANGES: Mapping[Condition, Callable[[Shot, Chance], Shot]] = {
    Condition.CLEAN: lambda plain, _chance: plain,
    Condition.TURNED: _turned,
    Condition.TILTED: _tilted,
    Condition.MOTION: _moving,
    Condition.DEFOCUS: _defocused,
    Condition.NOISE: _noisy,
    Condition.LOW_CONTRAST: _pale,
    Condition.GLARE: _glaring,
    Condition.MOIRE: _on_a_screen,
    Condition.INVERTED: _inverted,
    Condition.SMALL: _small,
    Condition.MIXED: _mixed,
}
