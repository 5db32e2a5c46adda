"""`decode_stages`: what each stage reads and costs, and which frames would be lost without it."""

from __future__ import annotations

import time
from collections import defaultdict

import numpy as np

from station.bench.decoding.contenders import ZXING, milliseconds_of, zxing_alone
from station.bench.decoding.stills import HEIGHTS
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.still import EACH_ONCE, scenes
from station.bench.workbench import Workbench
from station.capture.decoder import Decoder
from station.capture.plan import STILL, USUAL
from station.capture.reading import Stage

FRAMES = EACH_ONCE * 6


def decode_stages(bench: Workbench) -> Result:
    """Every stage looks at every frame of the still set, whatever the others read."""
    decoder = Decoder(clock=time.process_time)
    read: list[frozenset[Stage]] = []
    times: dict[Stage, list[float]] = defaultdict(list)
    usual, floor = [], []
    for height in HEIGHTS:
        for scene in scenes(height, bench.rounds(FRAMES), bench.size.seed):
            reports = decoder.explain(scene.picture)
            for report in reports:
                times[report.stage].append(report.elapsed_ms)
            usual.append(sum(report.elapsed_ms for report in reports if report.stage in USUAL))
            floor.append(milliseconds_of(lambda: zxing_alone(scene.picture)))  # noqa: B023
            read.append(frozenset(report.stage for report in reports if scene.text in report.texts))
    shares = {stage: _shares(read, stage) for stage in STILL}
    useless = [stage.value for stage, (_, adds, _) in shares.items() if not adds]
    goal = Goal(f"every stage reads what none before it reads (not so: {', '.join(useless) or 'none'})", not useless)
    notes = tuple((stage.value, _figures(times[stage], *shares[stage])) for stage in STILL)
    return Result("decode_stages", "ms of CPU", Spread.of(usual), ZXING, Spread.of(floor), (goal,), notes)


def _shares(read: list[frozenset[Stage]], stage: Stage) -> tuple[float, float, float]:
    """Of all frames: those the stage reads; those that none before it reads; those that no other reads at all."""
    before = frozenset(STILL[: STILL.index(stage)])
    by_it = [stages for stages in read if stage in stages]
    adds = sum(not stages & before for stages in by_it)
    return len(by_it) / len(read), adds / len(read), sum(len(stages) == 1 for stages in by_it) / len(read)


def _figures(milliseconds: list[float], reads: float, adds: float, only: float) -> str:
    median, p95 = np.percentile(milliseconds, (50, 95))
    return (
        f"reads {reads:.1%}, {adds:.1%} more than those before it, {only:.1%} nobody else; {median:.1f} / {p95:.1f} ms"
    )
