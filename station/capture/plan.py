"""Which stages a look at a frame goes through. Pure."""

from __future__ import annotations

from station.capture.reading import Stage

RETRIES: tuple[tuple[Stage, ...], ...] = ((), (Stage.SMOOTHED,), (Stage.SHARPENED,), (Stage.STRONGER,))
"""After the usual stages, by how many looks have missed; then from the start again. Noise is another one in each frame,
so every fourth is enough, and the stronger engine costs three to five times as much as all the rest."""
WHOLE_EVERY = 3
"""Looks: a tracked code must not hide another one that comes into the picture beside it."""

USUAL = (Stage.SMALL_COPY, Stage.STRIP, Stage.FULL_FRAME)
STILL = (*USUAL, Stage.SMOOTHED, Stage.SHARPENED, Stage.STRONGER)
"""A single picture will not come again: everything, until something reads it."""
IDLE = (Stage.SMALL_COPY,)
"""Nothing moves: enough for a code that was held still from the start."""


def stages(misses: int, tracked: int) -> tuple[Stage, ...]:
    """`misses`: looks in a row that found nothing. `tracked`: looks in a row that found a code where it was before;
    -1 where there is none to follow."""
    follows = tracked >= 0 and (tracked + 1) % WHOLE_EVERY
    first: tuple[Stage, ...] = (Stage.TRACKED,) if follows else ()
    return (*first, *USUAL, *RETRIES[misses % len(RETRIES)])
