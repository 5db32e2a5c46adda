"""From a picture to the codes in it: the stages, the cheapest first; the first that finds something ends the look."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from station.capture.engines import Found, Reader, read_with_tapirscan, read_with_zbar, read_with_zxing
from station.capture.picture import to_grey
from station.capture.plan import IDLE, STILL, stages
from station.capture.reading import SELF_CORRECTING, TICKET_FORMATS, CodeFormat, Engine, Reading, Stage
from station.capture.stages.attempt import Copies, StageFunction
from station.capture.stages.full_frame import read_full_frame
from station.capture.stages.sharpened import read_sharpened
from station.capture.stages.small_copy import read_small_copy
from station.capture.stages.smoothed import read_smoothed
from station.capture.stages.strip import read_strip
from station.capture.stages.stronger import read_with_stronger_engine
from station.capture.stages.tracked import patch_around, read_tracked
from station.capture.stages.upright import upright_patch
from station.domain.camera import Corners

if TYPE_CHECKING:
    from station.capture.picture import Grey, Picture

FUNCTIONS: dict[Stage, StageFunction] = {
    Stage.SMALL_COPY: read_small_copy,
    Stage.STRIP: read_strip,
    Stage.FULL_FRAME: read_full_frame,
    Stage.SMOOTHED: read_smoothed,
    Stage.SHARPENED: read_sharpened,
    Stage.STRONGER: read_with_stronger_engine,
}
LEAST_SIDE = 8
"""Pixels. No code is that low; a damaged stream makes frames of one column, which take seconds."""
FOLLOWED: dict[Stage, StageFunction] = {
    **{stage: function for stage, function in FUNCTIONS.items() if stage is not Stage.SMALL_COPY},
    Stage.FULL_FRAME: read_small_copy,  # of a patch, which is rarely larger than a small copy
}
"""By which stage a code is followed that this stage has read."""
READERS: dict[Engine, Reader] = {
    Engine.ZBAR: read_with_zbar,
    Engine.TAPIR: read_with_tapirscan,
    Engine.ZXING: read_with_zxing,
}


@dataclass(frozen=True, slots=True, eq=False)
class StageReport:
    """What one stage did. `found`: corners in the whole picture. `seen`: what it gave to the engine."""

    stage: Stage
    elapsed_ms: float
    found: tuple[Found, ...]
    seen: Grey

    @property
    def texts(self) -> tuple[str, ...]:
        """Each text once."""
        return tuple(dict.fromkeys(code.text for code in self.found))


class Decoder:
    """Reads pictures one after the other. Owned by one thread: it remembers misses, and where the last code was."""

    def __init__(
        self,
        formats: Collection[CodeFormat] = TICKET_FORMATS,
        clock: Callable[[], float] = time.perf_counter,
        on_stage: Callable[[StageReport], None] | None = None,
    ) -> None:
        """`on_stage` hears of every stage as it ends."""
        self._formats = frozenset(formats)
        self._clock = clock
        self._on_stage = on_stage
        self._misses = 0
        self._region: Corners = ()
        self._read_by = Stage.SMALL_COPY
        self._tracked = 0
        self._doubted = False

    def use(self, formats: Collection[CodeFormat]) -> None:
        """Look for these from now on."""
        self._formats = frozenset(formats)

    def look(self, picture: Picture, *, moving: bool = True) -> list[Reading]:
        """The codes in a camera's next frame, corners in its pixels. The caller decides what to trust (acceptance.py).

        `moving`: something has moved lately, so the dear stages are worth their time.
        """
        follows = bool(self._region) and self._read_by in FOLLOWED
        plan = stages(self._misses, self._tracked if follows else -1) if moving else IDLE
        readings = self._run(picture, plan, to_the_end=self._doubted)
        if not readings:
            self._misses, self._region, self._tracked = self._misses + moving, (), 0
            return readings
        self._misses, self._region = self._misses if self._doubted else 0, readings[0].corners
        self._doubted = False
        if readings[0].stage is Stage.TRACKED:
            self._tracked += 1
        else:
            self._read_by, self._tracked = readings[0].stage, 0
        return readings

    def doubt(self) -> None:
        """Nothing that the last look found is believed: the next one goes on after it, since it may hide a ticket."""
        self._doubted, self._region = True, ()
        self._misses += 1

    def read(self, picture: Picture) -> list[Reading]:
        """The codes in a picture that is the only one there is. Nothing of it is remembered."""
        return self._run(picture, STILL)

    def explain(self, picture: Picture) -> list[StageReport]:
        """What every stage makes of a picture, also those after the one that would have ended the look."""
        if min(picture.shape[:2]) < LEAST_SIDE:
            return []
        copies = Copies(to_grey(picture))
        return [self._attempt(stage, copies) for stage in STILL]

    def forget(self) -> None:
        """Another camera."""
        self._misses, self._region, self._tracked, self._doubted = 0, (), 0, False

    def second_opinion(self, picture: Picture, reading: Reading) -> set[str]:
        """The texts that other engines see where this reading was made; they are asked until one agrees.

        They see the code alone, laid straight: a whole 720p frame costs zbar 53 ms, and it reads neither slanted nor
        inverted bars. Self-correcting codes need no opinion.
        """
        if reading.format in SELF_CORRECTING:
            return set()
        texts: set[str] = set()
        for patch in _patches(to_grey(picture), reading.corners):
            for engine, ask in READERS.items():
                if engine is not reading.engine and reading.text not in texts:
                    texts |= {code.text for code in ask(patch, {reading.format}) if code.format is reading.format}
        return texts

    def _run(self, picture: Picture, plan: Iterable[Stage], *, to_the_end: bool = False) -> list[Reading]:
        """The codes that the first stage found that found any; `to_the_end`: those that all of them found."""
        start = self._clock()
        readings: dict[tuple[str, CodeFormat], Reading] = {}
        if min(picture.shape[:2]) < LEAST_SIDE:
            return []
        copies = Copies(to_grey(picture))
        for stage in plan:
            report = self._attempt(stage, copies)
            if self._on_stage is not None:
                self._on_stage(report)
            elapsed = (self._clock() - start) * 1000
            for code in report.found:
                readings.setdefault((code.text, code.format), _reading(code, stage, elapsed))
            if readings and not to_the_end:
                break
        return list(readings.values())

    def _attempt(self, stage: Stage, copies: Copies) -> StageReport:
        began = self._clock()
        if stage is Stage.TRACKED:
            attempt = read_tracked(copies, self._formats, self._region, FOLLOWED[self._read_by])
        else:
            attempt = FUNCTIONS[stage](copies, self._formats)
        return StageReport(stage, (self._clock() - began) * 1000, tuple(attempt.found), attempt.seen)


def _patches(grey: Grey, corners: Corners) -> Iterator[Grey]:
    """The code laid straight, its negative, and the part of the frame around it as it is."""
    upright = upright_patch(grey, corners)
    if upright is not None:
        yield upright
        yield 255 - upright
    yield patch_around(grey, corners)[0]


def _reading(code: Found, stage: Stage, elapsed_ms: float) -> Reading:
    return Reading(code.text, code.format, code.corners, code.engine, elapsed_ms, stage)
