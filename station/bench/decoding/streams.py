"""`decode_streams`: codes that come into focus before a camera while the hand that holds them drifts."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from station.bench.decoding.contenders import PIPELINE, ZXING, Grey, Reader, libraries, milliseconds_of
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.frame import draw
from station.bench.scenes.shot import Shot
from station.bench.scenes.still import SYMBOLOGIES, ticket_text
from station.bench.workbench import Workbench
from station.capture.decoder import Decoder
from station.capture.reading import CodeFormat, Reading

STREAMS = 15
FPS = 30
SECONDS = 2.0
HEIGHT = 480
_FOCUSING = 0.35  # seconds in which the lens loses two thirds of its blur
_BLURRED = 1.6  # modules, at first


@dataclass(frozen=True, slots=True)
class Watched:
    """What one contender made of one stream. `found_at`: milliseconds; None: never."""

    found_at: float | None
    per_look: float
    wrong: int


class Stream:
    """One code for two seconds; its frames are drawn when somebody looks at them."""

    def __init__(self, number: int, seed: int) -> None:
        chance = np.random.default_rng((seed, 91, number))
        self._seed = (seed, 92, number)
        self._kind: CodeFormat = SYMBOLOGIES[number % len(SYMBOLOGIES)]
        self.text = ticket_text(chance)
        self._sharpest = chance.uniform(0.15, 0.35)
        self._drift = chance.uniform(-40, 40, 2)
        self._shot = Shot(size=chance.uniform(0.2, 0.8), turn=chance.uniform(-35, 35), noise=chance.uniform(2, 6))
        self.frame = functools.cache(self._draw)

    def _draw(self, number: int) -> Grey:
        seconds = number / FPS
        blur = self._sharpest + (_BLURRED - self._sharpest) * float(np.exp(-seconds / _FOCUSING))
        along = (float(self._drift[0] * seconds), float(self._drift[1] * seconds))
        shot = replace(self._shot, defocus=blur, drift=along, frame=number + 1)
        return draw((self._kind, self.text), HEIGHT, shot, np.random.default_rng(self._seed))


def decode_streams(bench: Workbench) -> Result:
    """Milliseconds from the first frame to the first read; a decoder that is busy misses the frames meanwhile."""
    begin: dict[str, Callable[[], Reader]] = {PIPELINE: _pipeline}
    begin |= {name: functools.partial(lambda read: read, read) for name, read in libraries().items()}
    seen: dict[str, list[Watched]] = {name: [] for name in begin}
    for number in range(bench.rounds(STREAMS)):
        stream = Stream(number, bench.size.seed)
        for name, make in begin.items():
            seen[name].append(watch(stream, make()))
    ours, rest = seen[PIPELINE], [name for name in seen if name != PIPELINE]
    found = sum(each.found_at is not None for each in ours)
    goals = [Goal(f"all {len(ours)} found ({found})", found == len(ours))]
    best = min(_median(seen[name]) for name in rest)
    goals.append(
        Goal(f"first read no later than the best library's ({_median(ours):.0f}, {best:.0f} ms)", _median(ours) <= best)
    )
    wrong = sum(each.wrong for each in ours)
    goals.append(Goal(f"no wrong read ({wrong})", not wrong))
    notes = [(name, _figures(watched)) for name, watched in seen.items()]
    notes += [(title, _followed(bench, forgets=forgets)) for title, forgets in (("followed", False), ("not", True))]
    return Result(
        "decode_streams", "ms to the first read", _spread(ours), ZXING, _spread(seen[ZXING]), tuple(goals), tuple(notes)
    )


def watch(stream: Stream, read: Reader) -> Watched:
    """Time goes by as fast as the processor needs for the looks, and never faster than the frames come."""
    now, spent, looks, wrong = 0.0, 0.0, 0, 0
    while (number := int(now * FPS / 1000)) < SECONDS * FPS:
        frame, texts = stream.frame(number), set[str]()
        cost = milliseconds_of(lambda frame=frame, texts=texts: texts.update(read(frame)))  # type: ignore[misc]
        spent, looks, wrong = spent + cost, looks + 1, wrong + bool(texts - {stream.text})
        now += cost
        if stream.text in texts:
            return Watched(now, spent / looks, wrong)
        now = max(now, (number + 1) * 1000 / FPS)
    return Watched(None, spent / looks, wrong)


def _followed(bench: Workbench, *, forgets: bool) -> str:
    """The second half of each stream: how many frames are read and at what cost, knowing the last place or not."""
    read, times = 0, []
    for number in range(bench.rounds(STREAMS)):
        stream, decoder = Stream(number, bench.size.seed), Decoder()
        for frame in map(stream.frame, range(int(SECONDS * FPS / 2), int(SECONDS * FPS))):
            if forgets:
                decoder.forget()
            readings: list[Reading] = []
            times.append(milliseconds_of(lambda: readings.extend(decoder.look(frame))))  # noqa: B023
            read += stream.text in [each.text for each in readings]
    median, p95 = np.percentile(times, (50, 95))
    return f"{read / len(times):.1%} of {len(times)} frames read, {median:.1f} / {p95:.1f} ms"


def _pipeline() -> Reader:
    decoder = Decoder()
    return lambda grey: {code.text for code in decoder.look(grey)}


def _median(watched: list[Watched]) -> float:
    """Those that were never found count as the end of the stream."""
    return float(np.median([SECONDS * 1000 if each.found_at is None else each.found_at for each in watched]))


def _spread(watched: list[Watched]) -> Spread:
    return Spread.of([SECONDS * 1000 if each.found_at is None else each.found_at for each in watched])


def _figures(watched: list[Watched]) -> str:
    found = sum(each.found_at is not None for each in watched)
    per_look, wrong = float(np.mean([each.per_look for each in watched])), sum(each.wrong for each in watched)
    return f"{found} of {len(watched)} found, median {_median(watched):.0f} ms, {per_look:.1f} ms a look, {wrong} wrong"
