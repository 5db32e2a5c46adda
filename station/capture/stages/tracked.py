"""Before all others, while a code moves: only the part of the frame where it was."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from station.capture.engines import read_with_zxing
from station.capture.reading import CodeFormat
from station.capture.stages.attempt import Attempt, Copies, moved
from station.capture.stages.strip import read_strip
from station.domain.camera import Corners

if TYPE_CHECKING:
    from station.capture.picture import Grey

_AROUND = 0.6
"""How much farther than the code's own size it is looked for: a hand moves it by less from one frame to the next."""
_LEAST = 48  # pixels around it in any case


def read_tracked(copies: Copies, formats: Collection[CodeFormat], region: Corners) -> Attempt:
    """The code is read in full size at the cost of its own patch, so it is followed where the small copy loses it."""
    patch, left, top = patch_around(copies.grey, region)
    found = read_with_zxing(patch, formats)
    if not found:
        found = read_strip(Copies(patch), formats).found
    return Attempt(moved(found, left, top), patch)


def patch_around(grey: Grey, region: Corners) -> tuple[Grey, int, int]:
    """The part of the frame around an outline, and where it begins; the whole frame where there is no outline."""
    if not region:
        return grey, 0, 0
    height, width = grey.shape[:2]
    left, right = _reach([x for x, _ in region], width)
    top, bottom = _reach([y for _, y in region], height)
    return grey[top:bottom, left:right], left, top


def _reach(along: list[int], size: int) -> tuple[int, int]:
    """From where to where to look, on an axis of this size; never nothing, wherever an engine says the code is."""
    more = max(_LEAST, int((max(along) - min(along)) * _AROUND))
    first = min(max(0, min(along) - more), max(0, size - _LEAST))
    return first, max(min(size, max(along) + more), min(size, first + _LEAST))
