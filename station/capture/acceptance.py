"""Which reads may be trusted. Pure.

Measured: all seven wrong reads of 800 one-dimensional codes at the limit of resolution passed their checksum, and two
frames of one engine repeat the same error. So a second *engine* must agree, or the text must fit the event.
"""

from __future__ import annotations

from collections.abc import Callable

from station.capture.reading import SELF_CORRECTING, Reading

SHORTEST_LINEAR = 4
"""Characters. Shorter one-dimensional codes are found in plain photos ("T" as Code 39)."""


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
