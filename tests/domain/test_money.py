"""Money is whole cents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.money import LARGEST, Money

CENTS = st.integers(-LARGEST, LARGEST)
SMALL = st.integers(-(10**9), 10**9)


@given(st.lists(SMALL))
def test_a_total_is_exact(cents: list[int]) -> None:
    assert Money.total(map(Money, cents)) == Money(sum(cents))
    assert sum((Money(each) for each in cents), Money()) == Money(sum(cents))


@given(SMALL, SMALL, st.integers(0, 1000))
def test_reckoning(left: int, right: int, count: int) -> None:
    assert Money(left) + Money(right) - Money(right) == Money(left)
    assert -Money(left) + Money(left) == Money()
    assert Money(left) * count == Money(left * count)
    assert (Money(left) < Money(right)) == (left < right)


@pytest.mark.parametrize("cents", [0.5, 90.0, "90", True, None])
def test_nothing_but_whole_cents(cents: object) -> None:
    with pytest.raises(TypeError):
        Money(cents)  # type: ignore[arg-type]


@pytest.mark.parametrize("cents", [LARGEST + 1, -LARGEST - 1])
def test_an_amount_that_would_be_rounded_is_refused(cents: int) -> None:
    with pytest.raises(ValueError, match="exactly"):
        Money(cents)
    assert Money(LARGEST).cents == LARGEST


def test_a_part_of_an_amount_is_no_amount() -> None:
    with pytest.raises(TypeError):
        Money(900) * 0.5  # type: ignore[operator]
