"""`bars_at_the_limit`: bar codes so small that every engine misreads some; none may come through."""

from __future__ import annotations

from collections import Counter

import numpy as np

from station.bench.decoding.contenders import ZXING, milliseconds_of, zxing_alone
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.limit import limit_scenes
from station.bench.scenes.still import Scene, ticket_text
from station.bench.workbench import Workbench
from station.capture.acceptance import contradicted, is_accepted
from station.capture.decoder import Decoder
from station.capture.plan import RETRIES
from station.capture.reading import Reading
from station.domain.code_pattern import CodePattern, learnt_pattern

FRAMES = 800
_LIST = 2000  # codes of the list that the pattern is learnt from, as from a mirror


def bars_at_the_limit(bench: Workbench) -> Result:
    """What is read, what is read wrong, and what of it would be believed: with a list at the door, and without any."""
    chance = np.random.default_rng((bench.size.seed, 78))
    pattern = learnt_pattern(ticket_text(chance) for _ in range(_LIST))
    assert pattern is not None
    counts: Counter[str] = Counter()
    times, floor = [], []
    for scene in limit_scenes(bench.rounds(FRAMES), bench.size.seed):
        decoder, readings = Decoder(), list[Reading]()
        times.append(milliseconds_of(lambda: readings.extend(_looks(decoder, scene))))  # noqa: B023
        texts = set[str]()
        floor.append(milliseconds_of(lambda: texts.update(zxing_alone(scene.picture))))  # noqa: B023
        counts["zxing right"] += scene.text in texts
        counts["zxing wrong"] += bool(texts - {scene.text})
        for reading in contradicted(readings):
            counts["contradicted, right" if reading.text == scene.text else "contradicted, wrong"] += 1
        for reading in set(readings) - contradicted(readings):
            _count(counts, decoder, scene, reading, pattern)
    goals = (
        Goal(f"no wrong read believed where there is a list ({counts['wrong, list']})", not counts["wrong, list"]),
        Goal(f"none where there is none ({counts['wrong, no list']})", not counts["wrong, no list"]),
    )
    notes = (
        ("read", f"{counts['right']} right, {counts['wrong']} wrong before the guard"),
        ("read in two ways at once", f"{counts['contradicted, right']} right, {counts['contradicted, wrong']} wrong"),
        ("believed with a list", f"{counts['right, list']} right"),
        ("believed without", f"{counts['right, no list']} right"),
        (ZXING, f"{counts['zxing right']} right, {counts['zxing wrong']} wrong"),
    )
    return Result("bars_at_the_limit", "ms of CPU", Spread.of(times), ZXING, Spread.of(floor), goals, notes)


def _looks(decoder: Decoder, scene: Scene) -> list[Reading]:
    for _ in RETRIES:
        readings = decoder.look(scene.picture)
        if readings:
            return readings
    return []


def _count(counts: Counter[str], decoder: Decoder, scene: Scene, reading: Reading, pattern: CodePattern) -> None:
    verdict = "right" if reading.text == scene.text else "wrong"
    opinion = decoder.second_opinion(scene.picture, reading)
    counts[verdict] += 1
    counts[f"{verdict}, list"] += is_accepted(reading, pattern.fits, lambda: opinion)
    counts[f"{verdict}, no list"] += is_accepted(reading, lambda _: False, lambda: opinion)
