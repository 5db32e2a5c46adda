"""Timing two ways of doing the same, in turns, so that the machine's moods hit both alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter_ns

import numpy as np


class NotMeasuredError(Exception):
    """A benchmark came to no figures: what it runs did not start, or did not do its work."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where a series of measurements lies."""

    p50: float
    p99: float
    maximum: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """The spread of a series that is not empty."""
        p50, p99, maximum = np.percentile(np.asarray(values, dtype=np.float64), (50, 99, 100))
        return cls(float(p50), float(p99), float(maximum), len(values))


@dataclass(frozen=True, slots=True)
class Goal:
    """What the figures should be, in words, and whether they are."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class Result:
    """One benchmark's figures beside its floor's."""

    name: str
    unit: str
    spread: Spread
    floor_name: str
    floor: Spread
    goals: tuple[Goal, ...] = ()
    notes: tuple[tuple[str, float | int | str], ...] = ()
    """Further figures, by name."""

    @property
    def ratio(self) -> float:
        """The medians' ratio; 0 where the floor is 0, as for a machine that does nothing at all."""
        return self.spread.p50 / self.floor.p50 if self.floor.p50 else 0.0


def in_turns(measured: Callable[[int], None], floor: Callable[[int], None], rounds: int) -> tuple[Spread, Spread]:
    """Times both callables once per round in milliseconds, each going first every other round.

    The round's number is passed on. A tenth more rounds come before, unmeasured (numbers from `rounds` on).
    """
    times: tuple[list[float], list[float]] = ([], [])
    both = (measured, floor)
    for number in range(rounds, rounds + max(1, rounds // 10)):
        for action in both:
            action(number)
    for number in range(rounds):
        for which in (0, 1) if number % 2 else (1, 0):
            times[which].append(milliseconds(both[which], number))
    return Spread.of(times[0]), Spread.of(times[1])


def milliseconds(action: Callable[[int], None], number: int) -> float:
    """How long one call takes."""
    begin = perf_counter_ns()
    action(number)
    return (perf_counter_ns() - begin) / 1e6
