"""The figures beside a progress bar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.change import SyncProgress
from station.workers.progress import TOLD_EVERY, ProgressMeter


class Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


def page(number: int, tickets: int, total: int = 10_000) -> SyncProgress:
    return SyncProgress("door", number, total // 500, tickets, total)


def test_count_rate_and_estimate(time: Time) -> None:
    meter = ProgressMeter(time)
    time.now += 2.0  # the queue was sent first: that is no reading
    first = meter.page_read(page(1, 500))
    assert first is not None
    assert first.elapsed == pytest.approx(2.0)
    time.now += 0.5
    second = meter.page_read(page(2, 1000))
    assert second is not None
    assert (second.elapsed, second.per_second) == (pytest.approx(2.5), pytest.approx(1000.0))
    assert second.remaining == pytest.approx(9.0)
    assert second.progress == page(2, 1000)


def test_at_most_ten_facts_a_second(time: Time) -> None:
    meter = ProgressMeter(time)
    told = []
    for number in range(1, 1001):
        time.now += 0.004
        told.append(meter.page_read(page(number, number * 10)))
    facts = [fact for fact in told if fact is not None]
    assert told[0] is not None
    assert 35 <= len(facts) <= 4.0 / TOLD_EVERY + 1
    assert facts[-1].per_second == pytest.approx(2500)


def test_what_an_earlier_process_read_makes_nothing_faster(time: Time) -> None:
    meter = ProgressMeter(time)
    time.now += 1.0
    first = meter.page_read(page(101, 50_500, 100_000))
    assert first is not None
    assert first.per_second == pytest.approx(500)
    time.now += 1.0
    fact = meter.page_read(page(102, 51_000, 100_000))
    assert fact is not None
    assert fact.per_second == pytest.approx(500)
    assert fact.remaining == pytest.approx(98)


def test_the_next_section_counts_on(time: Time) -> None:
    meter = ProgressMeter(time)
    for number in (1, 2, 1, 2):
        time.now += 1.0
        fact = meter.page_read(page(number, number * 500, 1000))
    assert fact is not None
    assert fact.per_second == pytest.approx(500)
    assert fact.remaining == 0


def test_no_time_at_all_is_no_division(time: Time) -> None:
    fact = ProgressMeter(time).page_read(page(1, 500))
    assert fact is not None
    assert (fact.per_second, fact.remaining) == (0.0, None)


@given(steps=st.lists(st.tuples(st.floats(0, 10), st.integers(0, 99), st.integers(0, 10**6), st.integers(0, 10**6))))
def test_whatever_a_vendor_counts_the_figures_are_sane(steps: list[tuple[float, int, int, int]]) -> None:
    time = Time()
    meter = ProgressMeter(time)
    for seconds, pages, tickets, total in steps:
        time.now += seconds
        fact = meter.page_read(SyncProgress("door", pages, 5, tickets, total))
        if fact is not None:
            assert fact.per_second >= 0
            assert fact.remaining is None or fact.remaining >= 0
