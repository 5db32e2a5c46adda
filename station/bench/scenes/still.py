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


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A frame, and what stands in it."""

    picture: Grey
    condition: Condition
    format: CodeFormat
    text: str


def scenes(height: int, each: int, seed: int) -> Iterator[Scene]:
    """`each` frames of every condition and symbology, one after the other, since they are large."""
    for number in range(each):
        for place, condition in enumerate(Condition):
            for kind in SYMBOLOGIES:
                chance = np.random.default_rng((seed, height, number, place, SYMBOLOGIES.index(kind)))
                text = ticket_text(chance)
                yield Scene(draw((kind, text), height, shot(condition, chance), chance), condition, kind, text)


def ticket_text(chance: Chance) -> str:
    """A code as a ticket has it: TKT and eight letters and digits."""
    return "TKT" + "".join(chance.choice(list(ALPHABET), TEXT_LENGTH - 3))
