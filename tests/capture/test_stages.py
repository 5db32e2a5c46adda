"""Each stage on what it is there for, and what the stages before it can't read."""

from __future__ import annotations

from collections.abc import Collection

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.bench.scenes.frame import draw
from station.bench.scenes.shot import Shot
from station.capture.decoder import FUNCTIONS, Decoder, StageReport
from station.capture.engines import read_with_zxing
from station.capture.plan import STILL, USUAL
from station.capture.reading import TICKET_FORMATS, CodeFormat, Engine, Reading, Stage
from station.capture.stages.attempt import Copies
from station.capture.stages.bars import find_bars
from station.capture.stages.strip import read_strip
from station.capture.stages.tracked import patch_around
from station.capture.stages.upright import upright_patch
from tests.capture.pictures import Picture, blank, with_code

TEXT = "TKT592MLGED"
LINEAR = [CodeFormat.CODE128, CodeFormat.CODE39]


def scene(shot: Shot, format_: CodeFormat = CodeFormat.CODE128, seed: int = 1, height: int = 720) -> Picture:
    return draw((format_, TEXT), height, shot, np.random.default_rng(seed))


def texts_of(stage: Stage, picture: Picture, formats: Collection[CodeFormat] = TICKET_FORMATS) -> list[str]:
    return [code.text for code in FUNCTIONS[stage](Copies(picture), formats).found]


@pytest.mark.parametrize("format_", LINEAR)
@pytest.mark.parametrize("turn", range(15, 360, 30))
@pytest.mark.parametrize("inverted", [False, True])
def test_bars_are_read_whichever_way_they_stand(format_: CodeFormat, turn: int, inverted: bool) -> None:
    picture = scene(Shot(turn=turn, inverted=inverted), format_, seed=turn)
    if inverted:
        assert read_with_zxing(picture, TICKET_FORMATS) == []  # else the stage would not be needed
    assert texts_of(Stage.STRIP, picture) == [TEXT]


def test_the_strips_outline_lies_on_the_code() -> None:
    picture = with_code(TEXT, "Code128", width=1280, height=720, side=500)
    turned = cv2.warpAffine(
        picture, cv2.getRotationMatrix2D((640, 360), 35, 1), (1280, 720), borderMode=cv2.BORDER_REPLICATE
    )
    (code,) = read_strip(Copies(turned[:, :, 0].copy()), TICKET_FORMATS).found
    xs, ys = [x for x, _ in code.corners], [y for _, y in code.corners]
    assert abs(sum(xs) / 4 - 640) < 15
    assert abs(sum(ys) / 4 - 360) < 40
    width = np.hypot(xs[1] - xs[0], ys[1] - ys[0])
    assert 290 < width < 340  # 156 modules of 2 pixels


def test_there_are_no_bars_on_a_wall_and_none_are_read_in_a_qr_code() -> None:
    assert find_bars(blank()[:, :, 0].copy()) == []
    assert texts_of(Stage.STRIP, scene(Shot(), CodeFormat.QR)) == []
    assert texts_of(Stage.STRIP, scene(Shot()), {CodeFormat.QR}) == []  # not asked for


def first_reading(picture: Picture, wanted: Stage) -> Reading:
    """What the decoder reads in this picture shown again and again, which must be in this stage."""
    decoder = Decoder()
    for _ in range(4):
        readings = decoder.look(picture)
        if readings:
            assert readings[0].stage is wanted
            return readings[0]
    raise AssertionError("never read")


def test_noise_is_smoothed_away_and_blur_is_sharpened_away() -> None:
    grainy = scene(Shot(noise=50, size=0.1), CodeFormat.QR, height=480)
    assert first_reading(grainy, Stage.SMOOTHED).text == TEXT
    blurred = scene(Shot(defocus=0.8, size=0.9), seed=1)
    assert first_reading(blurred, Stage.SHARPENED).text == TEXT


def test_a_stage_that_finds_something_ends_the_look_and_all_are_told() -> None:
    heard: list[StageReport] = []
    Decoder(on_stage=heard.append).look(scene(Shot(turn=40)))
    assert [report.stage for report in heard] == [Stage.SMALL_COPY, Stage.STRIP]
    assert [report.texts for report in heard] == [(), (TEXT,)]
    assert all(report.elapsed_ms > 0 for report in heard)
    assert heard[0].seen.shape == (360, 640)


def test_a_code_that_moves_is_followed_in_its_own_patch_and_the_whole_frame_is_not_forgotten() -> None:
    heard: list[StageReport] = []
    decoder = Decoder(on_stage=heard.append)
    frames = [
        np.roll(with_code("FINE-" + "1234567890" * 6, width=1920, height=1080, side=100)[:, :, 0], 20 * number, 1)
        for number in range(7)
    ]
    stages = []
    for frame in frames:
        (reading,) = decoder.look(np.ascontiguousarray(frame))
        stages.append(reading.stage)
        assert abs(reading.centre[0] - 960 - 20 * (len(stages) - 1)) < 12
    assert stages == [Stage.FULL_FRAME] + [Stage.TRACKED, Stage.TRACKED, Stage.FULL_FRAME] * 2
    patches = [report.seen.shape for report in heard if report.stage is Stage.TRACKED and report.texts]
    assert all(max(shape) < 300 for shape in patches)
    decoder.forget()
    (reading,) = decoder.look(np.ascontiguousarray(frames[0]))
    assert reading.stage is Stage.FULL_FRAME


@pytest.mark.parametrize("shot", [Shot(turn=33), Shot(turn=230, inverted=True), Shot(turn=90), Shot(inverted=True)])
@pytest.mark.parametrize("format_", LINEAR)
def test_another_engine_agrees_on_slanted_and_inverted_bars(shot: Shot, format_: CodeFormat) -> None:
    decoder, picture = Decoder(), scene(shot, format_)
    (reading,) = decoder.read(picture)
    assert reading.engine is Engine.ZXING
    assert decoder.second_opinion(picture, reading) == {TEXT}


@pytest.mark.parametrize("turn", [20, 60, 110, 200, 300])
def test_a_code_that_is_laid_straight_fills_its_patch_from_top_to_bottom(turn: int) -> None:
    picture = scene(Shot(turn=turn, size=0.8))
    (reading,) = Decoder().read(picture)
    patch = upright_patch(picture, reading.corners)
    assert patch is not None
    length = patch.shape[1]
    bars = patch[:, length // 4 : -length // 4].astype(float)
    assert np.corrcoef(bars[2], bars[-3])[0, 1] > 0.8


@pytest.mark.parametrize("corners", [(), ((1, 1),) * 3, ((5, 5), (9, 5), (9, 9), (5, 9))])
def test_an_outline_without_a_direction_is_not_laid_straight(corners: tuple[tuple[int, int], ...]) -> None:
    assert upright_patch(blank()[:, :, 0].copy(), corners) is None


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(-500, 2500), st.integers(-500, 2500)), min_size=4, max_size=4))
def test_any_other_outline_is(corners: list[tuple[int, int]]) -> None:
    patch = upright_patch(blank()[:, :, 0].copy(), tuple(corners))
    assert patch is None or (patch.dtype == np.uint8 and min(patch.shape) >= 32)


def test_every_stage_is_explained_also_after_one_has_read_it() -> None:
    reports = Decoder().explain(scene(Shot(size=1.0)))
    assert [report.stage for report in reports] == list(STILL)
    assert reports[0].texts == reports[-1].texts == (TEXT,)
    assert {len(code.corners) for report in reports for code in report.found} == {4}


@pytest.mark.parametrize(
    ("shot", "format_", "stage"),
    [
        (Shot(turn=40), CodeFormat.CODE128, Stage.STRIP),
        (Shot(defocus=0.8, size=0.9), CodeFormat.CODE128, Stage.SHARPENED),
        (Shot(size=0.9), CodeFormat.QR, Stage.SMALL_COPY),
    ],
)
def test_a_code_is_followed_by_the_stage_that_read_it_unless_that_is_the_cheapest(
    shot: Shot, format_: CodeFormat, stage: Stage
) -> None:
    heard: list[StageReport] = []
    decoder = Decoder(on_stage=heard.append)
    picture = scene(shot, format_)
    while not (readings := decoder.look(picture)):
        assert len(heard) < 20
    assert readings[0].stage is stage
    heard.clear()
    (reading,) = decoder.look(picture)
    expected = Stage.SMALL_COPY if stage is Stage.SMALL_COPY else Stage.TRACKED
    assert ([report.stage for report in heard], reading.text) == ([expected], TEXT)


def test_a_code_that_is_not_believed_hides_none_that_a_later_stage_reads() -> None:
    """The small copy reads the bar code; the QR code beside it is too fine for it."""
    picture = scene(Shot(size=0.6), height=1080)
    fine = with_code("FINE-" + "1234567890" * 6, width=300, height=300, side=100)[:, :, 0]
    picture[40:340, 40:340] = fine
    heard: list[StageReport] = []
    decoder = Decoder(on_stage=heard.append)
    for _ in range(2):
        assert [reading.text for reading in decoder.look(picture)] == [TEXT]
    decoder.doubt()
    heard.clear()
    first, second = decoder.look(picture)
    assert (first.text, first.stage, second.format, second.stage) == (
        TEXT,
        Stage.SMALL_COPY,
        CodeFormat.QR,
        Stage.FULL_FRAME,
    )
    assert [report.stage for report in heard] == [*USUAL, Stage.SMOOTHED]
    for retry in (Stage.SHARPENED, Stage.STRONGER):  # as long as it is doubted, all there is has its turn
        decoder.doubt()
        heard.clear()
        assert len(decoder.look(picture)) == 2
        assert heard[-1].stage is retry
    assert [reading.text for reading in decoder.look(picture)] == [TEXT]


def test_where_nothing_moves_only_the_small_copy_is_read() -> None:
    heard: list[StageReport] = []
    decoder = Decoder(on_stage=heard.append)
    for _ in range(5):
        assert decoder.look(blank(), moving=False) == []
    assert {report.stage for report in heard} == {Stage.SMALL_COPY}


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(-500, 2500), st.integers(-500, 2500)), max_size=4))
def test_there_is_a_patch_wherever_an_engine_says_a_code_is(corners: list[tuple[int, int]]) -> None:
    frame = blank(640, 480)[:, :, 0]
    patch, left, top = patch_around(frame, tuple(corners))
    assert min(patch.shape) >= 48
    assert 0 <= left <= 640 - patch.shape[1]
    assert 0 <= top <= 480 - patch.shape[0]


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (1, 2000), (2000, 1), (3, 700), (64, 64), (1, 70_000), (8, 70_000)])
def test_pictures_of_any_shape_are_looked_at(shape: tuple[int, int]) -> None:
    for value in (0, 255):
        assert Decoder().read(np.full(shape, value, np.uint8)) == []
        assert Decoder().read(np.full((*shape, 3), value, np.uint8)) == []
