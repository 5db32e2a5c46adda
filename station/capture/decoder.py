"""From a picture to the codes in it: the stages, the cheapest first; the first that finds something ends the look."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from station.capture.engines import Found, Reader, read_with_tapirscan, read_with_zbar, read_with_zxing
from station.capture.picture import to_grey
from station.capture.plan import IDLE, STILL, stages
from station.capture.reading import SELF_CORRECTING, TICKET_FORMATS, CodeFormat, Engine, Reading, Stage
from station.capture.stages.attempt import Attempt, Copies, StageFunction
from station.capture.stages.full_frame import read_full_frame
from station.capture.stages.sharpened import read_sharpened
from station.capture.stages.small_copy import read_small_copy
from station.capture.stages.smoothed import read_smoothed
from station.capture.stages.strip import read_strip
from station.capture.stages.stronger import read_with_stronger_engine
from station.capture.stages.tracked import patch_around, read_tracked
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
READERS: dict[Engine, Reader] = {
    Engine.ZBAR: read_with_zbar,
    Engine.TAPIR: read_with_tapirscan,
    Engine.ZXING: read_with_zxing,
}


@dataclass(frozen=True, slots=True, eq=False)
class StageReport:
    """What one stage did. `seen`: the picture it gave to the engine."""

    stage: Stage
    elapsed_ms: float
    texts: tuple[str, ...]
    seen: Grey


class Decoder:
    """Reads pictures one after the other. Owned by one thread: it remembers misses, and where the last code was."""

    def __init__(
        self,
        formats: Collection[CodeFormat] = TICKET_FORMATS,
        clock: Callable[[], float] = time.perf_counter,
        on_stage: Callable[[StageReport], None] | None = None,
    ) -> None:
        """`on_stage` hears of every stage, for `station decode --explain`."""
        self._formats = frozenset(formats)
        self._clock = clock
        self._on_stage = on_stage
        self._misses = 0
        self._region: Corners = ()
        self._tracked = 0

    def look(self, picture: Picture, *, moving: bool = True) -> list[Reading]:
        """The codes in a camera's next frame, corners in its pixels. The caller decides what to trust (acceptance.py).

        `moving`: something has moved lately, so the dear stages are worth their time.
        """
        plan = stages(self._misses, self._tracked if self._region else -1) if moving else IDLE
        readings = self._run(picture, plan)
        if readings:
            followed = readings[0].stage is Stage.TRACKED
            self._misses, self._region = 0, readings[0].corners
            self._tracked = self._tracked + 1 if followed else 0
        else:
            self._misses, self._region, self._tracked = self._misses + moving, (), 0
        return readings

    def read(self, picture: Picture) -> list[Reading]:
        """The codes in a picture that is the only one there is. Nothing of it is remembered."""
        return self._run(picture, STILL)

    def forget(self) -> None:
        """Another camera."""
        self._misses, self._region, self._tracked = 0, (), 0

    def second_opinion(self, picture: Picture, reading: Reading) -> set[str]:
        """The texts that other engines see where this reading was made; they are asked until one agrees.

        Only the patch around the code: a whole 720p frame costs zbar 53 ms. Self-correcting codes need no opinion.
        """
        if reading.format in SELF_CORRECTING:
            return set()
        patch, _, _ = patch_around(to_grey(picture), reading.corners)
        texts: set[str] = set()
        for engine, ask in READERS.items():
            if engine is not reading.engine and reading.text not in texts:
                texts |= {code.text for code in ask(patch, {reading.format}) if code.format is reading.format}
        return texts

    def _run(self, picture: Picture, plan: Iterable[Stage]) -> list[Reading]:
        start = self._clock()
        copies = Copies(to_grey(picture))
        for stage in plan:
            began = self._clock()
            attempt = self._attempt(stage, copies)
            ended = self._clock()
            if self._on_stage is not None:
                texts = tuple(code.text for code in attempt.found)
                self._on_stage(StageReport(stage, (ended - began) * 1000, texts, attempt.seen))
            if attempt.found:
                return [_reading(code, stage, (ended - start) * 1000) for code in _distinct(attempt.found)]
        return []

    def _attempt(self, stage: Stage, copies: Copies) -> Attempt:
        if stage is Stage.TRACKED:
            return read_tracked(copies, self._formats, self._region)
        return FUNCTIONS[stage](copies, self._formats)


def _reading(code: Found, stage: Stage, elapsed_ms: float) -> Reading:
    return Reading(code.text, code.format, code.corners, code.engine, elapsed_ms, stage)


def _distinct(found: Iterable[Found]) -> list[Found]:
    """Each text of each format once."""
    return list({(code.text, code.format): code for code in reversed(list(found))}.values())[::-1]
