"""The frames that the decoder is measured on: what is asked for is in them, and the same seed makes the same ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from station.bench.decoding.contenders import PIPELINE, ZXING, Outcome, ask_all, zxing_alone
from station.bench.decoding.streams import FPS, Stream, watch
from station.bench.scenes.damage import damaged_frames
from station.bench.scenes.frame import SIZES
from station.bench.scenes.limit import limit_scenes
from station.bench.scenes.shot import Condition
from station.bench.scenes.still import EACH_ONCE, SYMBOLOGIES, scenes
from tests.cli.program import run_process


def test_every_condition_and_symbology_comes_equally_often() -> None:
    made = list(scenes(480, EACH_ONCE, 1))
    assert Counter((each.condition, each.format) for each in made) == dict.fromkeys(
        ((condition, kind) for condition in Condition for kind in SYMBOLOGIES), 1
    )
    assert len({each.text for each in made}) == EACH_ONCE
    clean = [each for each in made if each.condition is Condition.CLEAN]
    assert [zxing_alone(each.picture) for each in clean] == [{each.text} for each in clean]


@pytest.mark.parametrize("height", SIZES)
def test_the_same_seed_makes_the_same_frames(height: int) -> None:
    first, again, other = (next(iter(scenes(height, 1, seed))) for seed in (1, 1, 2))
    assert first.picture.shape == SIZES[height][::-1]
    assert np.array_equal(first.picture, again.picture)
    assert first.text == again.text != other.text
    assert not np.array_equal(first.picture, other.picture)
    for make in (limit_scenes, damaged_frames):
        pictures = [next(iter(make(1, seed))).picture for seed in (1, 1)]
        assert np.array_equal(*pictures)


def test_a_stream_comes_into_focus_while_it_drifts() -> None:
    stream = Stream(0, seed=1)
    sharpness = [float(np.abs(np.diff(stream.frame(number).astype(float))).mean()) for number in (0, 30)]
    assert sharpness[1] > sharpness[0]
    assert not np.array_equal(stream.frame(29), stream.frame(30))
    assert np.array_equal(Stream(0, seed=1).frame(3), stream.frame(3))


def test_a_decoder_that_finds_a_frame_is_as_late_as_that_frame() -> None:
    stream, seen = Stream(0, seed=1), []

    def blind_until_the_tenth(frame: np.ndarray) -> set[str]:
        seen.append(frame)
        return {stream.text} if len(seen) == 10 else {"wrong"} if len(seen) == 2 else set()

    found = watch(stream, blind_until_the_tenth)
    assert found.found_at is not None
    assert found.found_at >= 9 * 1000 / FPS
    assert found.wrong == 1
    assert watch(stream, lambda frame: set()).found_at is None


def test_another_contender_begins_at_each_turn() -> None:
    asked: list[str] = []

    def hear(name: str) -> Outcome:
        asked.append(name)
        return Outcome(frozenset(), 0.0)

    for turn in range(3):
        ask_all({name: lambda _, name=name: hear(name) for name in "ab"}, np.zeros((2, 2), np.uint8), turn)
    assert "".join(asked) == "abbaab"


def test_the_charts_are_drawn(tmp_path: Path) -> None:
    ended = run_process(["bench", "decode", "--rounds", "2", "--charts", str(tmp_path / "new"), "--json"])
    assert ended.code == 0, ended.err
    names = {path.name for path in (tmp_path / "new").iterdir()}
    kinds = ("conditions", "symbologies", "times")
    assert names == {"decoding-frames.jpg"} | {f"decoding-{kind}.svg" for kind in kinds}
    for kind in kinds:
        words = " ".join(ElementTree.parse(tmp_path / "new" / f"decoding-{kind}.svg").getroot().itertext())
        assert PIPELINE in words
        assert ZXING in words
