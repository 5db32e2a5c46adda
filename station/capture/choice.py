"""Which of several codes in a frame is meant. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence

from station.capture.reading import Reading


def by_preference(readings: Sequence[Reading], size: tuple[int, int], is_known: Callable[[str], bool]) -> list[Reading]:
    """The likeliest first: the only one that is known; otherwise the nearest to the frame's centre.

    `size`: width and height of the frame. `is_known` is asked only where there is a choice.
    """
    if len({reading.text for reading in readings}) < 2:
        return list(readings)
    middle = size[0] / 2, size[1] / 2
    nearest = sorted(readings, key=lambda reading: math.dist(reading.centre, middle))
    known = {text for text in {reading.text for reading in readings} if is_known(text)}
    if len(known) == 1:
        nearest.sort(key=lambda reading: reading.text not in known)
    return nearest


class PassedOver:
    """Codes that stood beside the one that was meant. Owned by the thread that looks at the frames.

    When the meant one is missed in a single frame, its neighbour must not step into its place and be a second scan.
    """

    def __init__(self) -> None:
        self._instead_of: dict[str, str] = {}

    def note(self, meant: str, others: Collection[str]) -> None:
        """These were seen in one frame with the one that is meant."""
        self._instead_of.pop(meant, None)
        self._instead_of.update(dict.fromkeys(others, meant))

    def holds_back(self, text: str, is_in_view: Callable[[str], bool]) -> bool:
        """Whether this code alone is to be left aside: the one meant instead of it has not left yet."""
        meant = self._instead_of.get(text)
        if meant is None:
            return False
        if is_in_view(meant) and not is_in_view(text):
            return True
        del self._instead_of[text]
        return False

    def clear(self) -> None:
        """Another camera."""
        self._instead_of.clear()
