"""The test page's scales agree with what it advises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.camera_measure import CameraAdvice, CameraMeasure, advise
from station.domain.camera_setup import Resolution
from station.ui.camera.grades import Grade, Subject, graded
from tests.ui.camera_facts import GOOD

ADVISED = {
    Subject.FRAME_RATE: {CameraAdvice.SLOW_FOR_LIGHT, CameraAdvice.SLOW_CAMERA},
    Subject.SHARPNESS: {CameraAdvice.BLURRED},
    Subject.LIGHT: {CameraAdvice.TOO_DARK, CameraAdvice.TOO_BRIGHT, CameraAdvice.COVERED},
}
SHARE = st.floats(0, 1)
MEASURES = st.builds(
    CameraMeasure,
    st.just("0"),
    st.just(Resolution(1280, 720)),
    st.floats(0, 120),
    st.floats(0, 1000),
    st.floats(0, 1000),
    st.none() | SHARE,
    SHARE,
    SHARE,
    SHARE,
    SHARE,
)


@given(MEASURES)
def test_a_measure_is_bad_where_something_is_to_be_changed_about_it(measure: CameraMeasure) -> None:
    grades = {each.subject: each.grade for each in graded(measure)}
    advice = set(advise(measure))
    if CameraAdvice.COVERED not in advice:
        for subject, named in ADVISED.items():
            assert (grades[subject] is Grade.BAD) == bool(advice & named)
    if CameraAdvice.SLOW_DECODING in advice:
        assert grades[Subject.DECODE_TIME] is Grade.BAD
    assert (grades[Subject.SHARPNESS] is Grade.OPEN) == (measure.sharpness is None)


@given(MEASURES)
def test_every_place_lies_on_its_scale(measure: CameraMeasure) -> None:
    for each in graded(measure):
        ends = [zone.end for zone in each.zones]
        assert ends == sorted(set(ends))
        assert ends[-1] == 1.0
        assert each.place is None or 0 <= each.place <= 1


def test_nothing_is_graded_before_it_is_measured() -> None:
    assert [each.subject for each in graded(None)] == list(Subject)
    assert {each.grade for each in graded(None)} == {Grade.OPEN}
    assert {each.grade for each in graded(GOOD)} == {Grade.GOOD}


@pytest.mark.parametrize(("light", "blown", "side"), [(0.05, 0.0, 0), (0.9, 0.6, 1), (0.05, 0.4, 0)])
def test_dark_and_glare_lie_at_two_ends(light: float, blown: float, side: int) -> None:
    place = graded(replace(GOOD, light=light, blown=blown))[3].place
    assert place is not None
    assert round(place) == side
