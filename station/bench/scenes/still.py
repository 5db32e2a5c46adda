"""The set of still frames: every condition with every ticket symbology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from station.bench.scenes.frame import Grey, draw
from station.bench.scenes.shot import Chance, Condition, shot
from station.capture.reading import CodeFormat

SYMBOLOGIES = (CodeFormat.QR, CodeFormat.CODE128, CodeFormat.CODE39)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TEXT_LENGTH = 11
_ALL = tuple((condition, kind) for condition in Condition for kind in SYMBOLOGIES)
EACH_ONCE = len(_ALL)
"""Frames that show every condition with every symbology once."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A frame, and what stands in it."""

    picture: Grey
    condition: Condition
    format: CodeFormat
    text: str


def scenes(height: int, count: int, seed: int) -> Iterator[Scene]:
    """So many frames, one after the other since they are large: every condition with every symbology, over and over."""
    return (scene(height, number, seed) for number in range(count))


def scene(height: int, number: int, seed: int) -> Scene:
    """One of these frames."""
    chance = np.random.default_rng((seed, height, number))
    condition, kind = _ALL[number % len(_ALL)]
    text = ticket_text(chance)
    return Scene(draw((kind, text), height, shot(condition, chance), chance), condition, kind, text)


def ticket_text(chance: Chance) -> str:
    """A code as a ticket has it: TKT and eight letters and digits."""
    return "TKT" + "".join(chance.choice(list(ALPHABET), TEXT_LENGTH - 3))
