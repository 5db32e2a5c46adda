"""What a stage is given and what it returns."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from station.capture.engines import Found
from station.capture.picture import to_small
from station.capture.reading import CodeFormat
from station.domain.camera import Corners

if TYPE_CHECKING:
    from station.capture.picture import Grey

LINEAR = frozenset({CodeFormat.CODE128, CodeFormat.CODE39, CodeFormat.EAN13, CodeFormat.EAN8})
"""Codes of bars: any line across them holds all they say."""


class Copies:
    """A frame in grey, and its small copy, made once when first asked for. One thread."""

    def __init__(self, grey: Grey) -> None:
        self.grey = grey

    @functools.cached_property
    def small(self) -> tuple[Grey, float]:
        """The small copy and its scale; the frame itself with 1.0 where it is small already."""
        return to_small(self.grey)


@dataclass(frozen=True, slots=True, eq=False)
class Attempt:
    """What a stage found, corners in pixels of the whole frame. `seen`: what it gave to the engine, to be shown."""

    found: list[Found]
    seen: Grey


class StageFunction(Protocol):
    def __call__(self, copies: Copies, formats: Collection[CodeFormat], /) -> Attempt: ...


def scaled(found: Iterable[Found], scale: float) -> list[Found]:
    """Corners of a copy that is `scale` times as large, in pixels of the frame."""
    return [code._replace(corners=_scaled(code.corners, scale)) for code in found]


def moved(found: Iterable[Found], left: int, top: int) -> list[Found]:
    """Corners of a part that begins at (left, top), in pixels of the frame."""
    return [code._replace(corners=_moved(code.corners, left, top)) for code in found]


def _scaled(corners: Corners, scale: float) -> Corners:
    return tuple((round(x / scale), round(y / scale)) for x, y in corners)


def _moved(corners: Corners, left: int, top: int) -> Corners:
    return tuple((x + left, y + top) for x, y in corners)
