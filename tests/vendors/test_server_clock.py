"""The server's clock, from Date headers that are cut off to whole seconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.vendors.server_clock import ServerClock

START = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)


def _observe(clock: ServerClock, skew: float, at: float, way_there: float, way_back: float) -> None:
    sent = START + timedelta(seconds=at)
    server = sent + timedelta(seconds=way_there + skew)
    clock.observe(server.replace(microsecond=0), sent, way_there + way_back)


def test_nothing_is_known_before_the_first_answer() -> None:
    assert ServerClock().skew is None


@given(
    st.floats(-1e5, 1e5),
    st.lists(st.tuples(st.floats(0, 100), st.floats(0, 3), st.floats(0, 3)), min_size=1, max_size=20),
)
def test_the_error_is_never_above_half_a_second_and_half_a_round_trip(
    skew: float, answers: list[tuple[float, float, float]]
) -> None:
    clock = ServerClock()
    for at, there, back in answers:
        _observe(clock, skew, at, there, back)
    fastest = min(there + back for _, there, back in answers)
    assert clock.skew == pytest.approx(skew, abs=0.5 + fastest / 2 + 1e-3)


def test_many_answers_are_better_than_one() -> None:
    clock = ServerClock()
    for tenth in range(50):
        _observe(clock, 90.0, tenth * 1.13, 0.01, 0.01)
    assert clock.skew == pytest.approx(90.0, abs=0.1)


def test_a_clock_that_was_set_is_noticed_at_once() -> None:
    clock = ServerClock()
    _observe(clock, 0.0, 0.0, 0.1, 0.1)
    _observe(clock, 3600.0, 1.0, 0.1, 0.1)
    assert clock.skew == pytest.approx(3600.0, abs=0.7)
