"""Bar codes at the limit of resolution, where every engine misreads now and then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from station.bench.scenes.frame import draw
from station.bench.scenes.shot import Condition, Shot
from station.bench.scenes.still import Scene, ticket_text
from station.capture.reading import CodeFormat

FINEST, COARSEST = 0.9, 1.8
"""Pixels of a module in a frame of 640 x 480."""


def limit_scenes(count: int, seed: int) -> Iterator[Scene]:
    """Half of them Code 128, half Code 39, nearly upright, with a little noise and blur."""
    for number in range(count):
        chance = np.random.default_rng((seed, 77, number))
        kind = (CodeFormat.CODE128, CodeFormat.CODE39)[number % 2]
        text = ticket_text(chance)
        shot = Shot(turn=chance.uniform(-4, 4), noise=chance.uniform(1, 8), defocus=chance.uniform(0, 0.35))
        module = chance.uniform(FINEST, COARSEST)
        yield Scene(draw((kind, text), 480, replace(shot, module=module), chance), Condition.SMALL, kind, text)
