"""Which stages a look goes through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.capture.plan import IDLE, RETRIES, STILL, USUAL, stages
from station.capture.reading import Stage


def test_four_missed_looks_go_through_all_there_is() -> None:
    tried = {stage for misses in range(4) for stage in stages(misses, -1)}
    assert tried == set(STILL) == set(Stage) - {Stage.TRACKED}


def test_dear_stages_come_once_in_four_looks_and_never_in_the_first() -> None:
    plans = [stages(misses, -1) for misses in range(8)]
    assert plans[0] == USUAL
    for retry in (Stage.SMOOTHED, Stage.SHARPENED, Stage.STRONGER):
        assert [retry in plan for plan in plans].count(True) == 8 // len(RETRIES)


@given(st.integers(0, 1000), st.integers(-1, 1000))
def test_the_cheapest_come_first_and_a_tracked_code_never_hides_the_whole_frame_for_long(
    misses: int, tracked: int
) -> None:
    plan = stages(misses, tracked)
    order = [stage for stage in Stage if stage in plan]
    assert list(plan) == order
    assert IDLE[0] in plan
    following = [Stage.TRACKED in stages(0, count) for count in range(9)]
    assert following == [True, True, False] * 3
    assert Stage.TRACKED not in stages(misses, -1)
