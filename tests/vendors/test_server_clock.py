"""The server's clock, from Date headers that are cut off to whole seconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.vendors.server_clock import ServerClock
from tests.vendors.clocks import StillClock

START = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)


class Machine(StillClock):
    """What calls the server."""

    def __init__(self) -> None:
        super().__init__(START)
        self.server_clock = ServerClock(self)

    def hears(self, skew: float, at: float, way_there: float, way_back: float) -> None:
        """An answer to a request that left so many seconds after the start."""
        sent = START + timedelta(seconds=at + self.wrong)
        server = START + timedelta(seconds=at + way_there + skew)
        self.time = START + timedelta(seconds=at + way_there + way_back)
        self.server_clock.observe(server.replace(microsecond=0), sent, way_there + way_back)


def test_nothing_is_known_before_the_first_answer() -> None:
    assert Machine().server_clock.skew is None


@given(
    st.floats(-1e5, 1e5),
    st.lists(st.tuples(st.floats(0, 100), st.floats(0, 3), st.floats(0, 3)), min_size=1, max_size=20),
)
def test_the_error_is_never_above_half_a_second_and_half_a_round_trip(
    skew: float, answers: list[tuple[float, float, float]]
) -> None:
    machine = Machine()
    for at, there, back in answers:
        machine.hears(skew, at, there, back)
    fastest = min(there + back for _, there, back in answers)
    assert machine.server_clock.skew == pytest.approx(skew, abs=0.5 + fastest / 2 + 1e-3)


def test_many_answers_are_better_than_one() -> None:
    machine = Machine()
    for tenth in range(50):
        machine.hears(90.0, tenth * 1.13, 0.01, 0.01)
    assert machine.server_clock.skew == pytest.approx(90.0, abs=0.1)


def test_a_servers_clock_that_was_set_is_noticed_at_once() -> None:
    machine = Machine()
    machine.hears(0.0, 0.0, 0.1, 0.1)
    machine.hears(3600.0, 1.0, 0.1, 0.1)
    assert machine.server_clock.skew == pytest.approx(3600.0, abs=0.7)


def test_nothing_is_known_from_when_this_machines_clock_was_set_to_the_next_answer() -> None:
    machine = Machine()
    machine.hears(90.0, 0.0, 0.1, 0.1)
    machine.wrong = 1.2
    assert machine.server_clock.skew is None
    machine.hears(90.0, 10.0, 0.5, 0.5)
    assert machine.server_clock.skew == pytest.approx(88.8, abs=0.5), "not narrowed down by what was before"
    machine.wrong = 0.0
    assert machine.server_clock.skew is None


def test_an_answer_to_what_was_sent_before_the_clock_was_set_tells_nothing() -> None:
    machine = Machine()
    sent_at = machine.now()
    machine.turn(0.2)
    machine.wrong = 90.0
    machine.server_clock.observe(START, sent_at, 0.2)
    assert machine.server_clock.skew is None
