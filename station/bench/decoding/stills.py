"""`decode`: the set of still frames, and real photographs where they are at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from station.bench.decoding.charts import draw_charts
from station.bench.decoding.contenders import PIPELINE, ZXING, Outcome, ask_all, contenders
from station.bench.decoding.photographs import photograph_goals
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.shot import Condition
from station.bench.scenes.still import EACH_ONCE, Scene, scenes
from station.bench.workbench import Workbench
from station.capture.reading import CodeFormat
from station.domain.code_pattern import learnt_pattern

FRAMES = EACH_ONCE * 6
"""Of each size, unless said otherwise."""
HEIGHTS = (720, 480)
LEAST = {720: 0.88, 480: 0.90}
MOST_MEDIAN, MOST_P95 = 5.0, 30.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One frame, without its pixels, and what each contender made of it."""

    height: int
    condition: Condition
    format: CodeFormat
    text: str
    outcomes: dict[str, Outcome]


def decode(bench: Workbench) -> Result:
    """Rates, wrong reads and processor time of the decoder and of each library alone, on the same frames in turns."""
    asked = contenders()
    found: list[Asked] = []
    for height in HEIGHTS:
        bench.note(f"{height} rows …")
        made = scenes(height, bench.rounds(FRAMES), bench.size.seed)
        found.extend(_ask(scene, height, ask_all(asked, scene.picture, turn)) for turn, scene in enumerate(made))
    if bench.size.charts is not None:
        draw_charts(found, bench.size.charts)
    tall = [each for each in found if each.height == HEIGHTS[0]]
    goals, notes = photograph_goals(bench)
    return Result(
        "decode",
        "ms of CPU",
        Spread.of([each.outcomes[PIPELINE].first_ms for each in tall]),
        ZXING,
        Spread.of([each.outcomes[ZXING].first_ms for each in tall]),
        (*_goals(found), *goals),
        (*_notes(found, list(asked)), *notes),
    )


def _ask(scene: Scene, height: int, outcomes: dict[str, Outcome]) -> Asked:
    return Asked(height, scene.condition, scene.format, scene.text, outcomes)


def rate(found: Iterable[Asked], name: str) -> float:
    """Share of the frames whose text was read; 0 where there are none."""
    right = [each.text in each.outcomes[name].texts for each in found]
    return sum(right) / len(right) if right else 0.0


def _goals(found: list[Asked]) -> list[Goal]:
    goals = []
    for height in HEIGHTS:
        part = [each for each in found if each.height == height]
        reached = rate(part, PIPELINE)
        goals.append(Goal(f"{height}p: at least {LEAST[height]:.0%} read ({reached:.1%})", reached >= LEAST[height]))
    turned = [each for each in found if _is_turned_or_inverted(each)]
    if turned:
        reached = rate(turned, PIPELINE)
        goals.append(Goal(f"bars turned or inverted: all read ({reached:.1%} of {len(turned)})", reached == 1))
    times = [each.outcomes[PIPELINE].first_ms for each in found if each.height == HEIGHTS[0]]
    median, p95 = (float(value) for value in np.percentile(times, (50, 95)))
    goals.append(Goal(f"720p: median at most {MOST_MEDIAN:g} ms ({median:.1f})", median <= MOST_MEDIAN))
    goals.append(Goal(f"720p: 95 of 100 within {MOST_P95:g} ms ({p95:.1f})", p95 <= MOST_P95))
    believed = _wrong_and_believed(found)
    goals.append(Goal(f"no wrong read believed at the door ({believed})", believed == 0))
    return goals


def _is_turned_or_inverted(each: Asked) -> bool:
    return each.condition in (Condition.TURNED, Condition.INVERTED) and each.format is not CodeFormat.QR


def _wrong(found: Iterable[Asked], name: str) -> int:
    return sum(bool(each.outcomes[name].texts - {each.text}) for each in found)


def _wrong_and_believed(found: list[Asked]) -> int:
    """Wrong reads that no guard would have stopped, at a door whose list has the codes of these frames."""
    pattern = learnt_pattern(each.text for each in found)
    assert pattern is not None
    return sum(
        text in each.outcomes[PIPELINE].certain or pattern.fits(text)
        for each in found
        for text in each.outcomes[PIPELINE].texts - {each.text}
    )


def _notes(found: list[Asked], names: list[str]) -> list[tuple[str, float | int | str]]:
    notes: list[tuple[str, float | int | str]] = []
    for height in HEIGHTS:
        part = [each for each in found if each.height == height]
        for name in names:
            times = np.percentile([each.outcomes[name].first_ms for each in part], (50, 95))
            figures = f"{rate(part, name):6.1%} read, {times[0]:5.1f} / {times[1]:5.1f} ms, {_wrong(part, name)} wrong"
            notes.append((f"{height}p, {name}", figures))
    notes.extend(_by(found, names, "condition", lambda each: each.condition))
    notes.extend(_by(found, names, "symbology", lambda each: each.format))
    stages = Counter(each.outcomes[PIPELINE].stage or "nothing" for each in found)
    notes.append(("read by", ", ".join(f"{stage} {count}" for stage, count in stages.most_common())))
    first = sum(each.outcomes[PIPELINE].looks == 1 for each in found)
    notes.append(("in the first look", f"{first / len(found):.1%}"))
    return notes


def _by(
    found: list[Asked], names: list[str], of: str, key: Callable[[Asked], str]
) -> list[tuple[str, float | int | str]]:
    notes: list[tuple[str, float | int | str]] = []
    for value in dict.fromkeys(key(each) for each in found):
        part = [each for each in found if key(each) == value]
        notes.append((f"{of} {value}", ", ".join(f"{name} {rate(part, name):.0%}" for name in names)))
    return notes
