"""What the test page advises, from what was measured."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.camera_measure import CameraAdvice, CameraMeasure, advise
from station.domain.camera_setup import Resolution

GOOD = CameraMeasure("0", Resolution(1280, 720), 30.0, 5.0, 12.0, 0.8, 0.5, 0.02, 0.02, 0.1)


def test_a_good_camera_is_left_alone() -> None:
    assert advise(GOOD) == ()
    assert advise(replace(GOOD, sharpness=None)) == ()


@pytest.mark.parametrize(
    ("measure", "advice"),
    [
        (replace(GOOD, light=0.01, black=0.99, fps=5.0), (CameraAdvice.COVERED,)),
        (replace(GOOD, light=0.05), (CameraAdvice.TOO_DARK,)),
        (replace(GOOD, light=0.05, fps=6.0), (CameraAdvice.TOO_DARK, CameraAdvice.SLOW_FOR_LIGHT)),
        (replace(GOOD, light=0.97, blown=0.95), (CameraAdvice.TOO_BRIGHT,)),
        (replace(GOOD, sharpness=0.1), (CameraAdvice.BLURRED,)),
        (replace(GOOD, fps=6.0, decode_p95_ms=300.0), (CameraAdvice.SLOW_CAMERA,)),
        (replace(GOOD, decode_p95_ms=300.0), (CameraAdvice.SLOW_DECODING,)),
        (replace(GOOD, resolution=Resolution(320, 240)), (CameraAdvice.TOO_COARSE,)),
    ],
)
def test_each_fault_has_its_advice(measure: CameraMeasure, advice: tuple[CameraAdvice, ...]) -> None:
    assert advise(measure) == advice


SHARES = st.floats(0, 1)


@given(fps=st.floats(0, 240), decode=st.floats(0, 5000), sharpness=st.none() | SHARES, light=SHARES, blown=SHARES)
def test_advice_comes_once_each_and_the_gravest_first(
    fps: float, decode: float, sharpness: float | None, light: float, blown: float
) -> None:
    given_measure = replace(GOOD, fps=fps, decode_p95_ms=decode, sharpness=sharpness, light=light, blown=blown)
    order = list(CameraAdvice)
    places = [order.index(advice) for advice in advise(given_measure)]
    assert places == sorted(set(places))
