"""Which reads may be trusted. Pure.

Measured: all seven wrong reads of 800 one-dimensional codes at the limit of resolution passed their checksum, and two
frames of one engine repeat the same error. So a second *engine* must agree, or the text must fit the event.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations

from station.capture.reading import SELF_CORRECTING, Reading

SHORTEST_LINEAR = 4
"""Characters. Shorter one-dimensional codes are found in plain photos ("T" as Code 39)."""

_SAME_BARS = 0.12
"""Of a code's length: two reads of one bar code lie less far apart than that, two bar codes farther."""


def contradicted(readings: Sequence[Reading]) -> frozenset[Reading]:
    """Bar codes of one look that were read differently at another height of the same bars: one of the two is wrong.

    Of 10,000 damaged frames this was the only way by which a wrong read came that a second engine agreed with.
    """
    linear = [reading for reading in readings if reading.format not in SELF_CORRECTING]
    return frozenset(
        reading
        for one, other in combinations(linear, 2)
        if one.text != other.text and _are_the_same_bars(one, other)
        for reading in (one, other)
    )


def _are_the_same_bars(one: Reading, other: Reading) -> bool:
    """Whether the middle of the shorter outline lies on the line through the longer one's bars."""
    longer, shorter = sorted((one, other), key=_length, reverse=True)
    length = _length(longer)
    if not length:
        return False
    (from_x, from_y), (to_x, to_y) = _ends(longer)
    along_x, along_y = (to_x - from_x) / length, (to_y - from_y) / length
    x, y = shorter.centre[0] - from_x, shorter.centre[1] - from_y
    return 0 <= x * along_x + y * along_y <= length and abs(y * along_x - x * along_y) < _SAME_BARS * length


def _length(reading: Reading) -> float:
    """Pixels from the first bar to the last; 0 where the outline has no direction."""
    return math.dist(*_ends(reading)) if len(reading.corners) == 4 else 0.0


def _ends(reading: Reading) -> tuple[tuple[float, float], tuple[float, float]]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = reading.corners
    return ((ax + dx) / 2, (ay + dy) / 2), ((bx + cx) / 2, (by + cy) / 2)


def is_accepted(reading: Reading, plausible: Callable[[str], bool], second_opinion: Callable[[], set[str]]) -> bool:
    """Whether this read may go to the door.

    `plausible`: fits the event's alphabet and length, or is a known code. `second_opinion`: the texts another engine
    reads in the same picture; asked only when it decides.
    """
    if reading.format in SELF_CORRECTING:
        return bool(reading.text)
    if len(reading.text) < SHORTEST_LINEAR:
        return False
    return plausible(reading.text) or reading.text in second_opinion()
