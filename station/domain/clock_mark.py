"""Whether this machine's clock was set: what was measured against it before holds no longer."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.ports import Clock

CLOCK_SET = 1.0
"""Seconds by which the clock and the running time may drift apart before the clock counts as set."""


@dataclass(frozen=True, slots=True)
class ClockMark:
    """When this machine's running time began, by its clock: that moves only when the clock is set.

    Python's running time goes on in a machine that sleeps on Windows, and stands still on Linux and macOS: there a
    sleep is taken for a clock that was set. Rightly so: it wakes with the time of another chip.
    """

    start: float
    """Unix seconds."""

    @classmethod
    def of(cls, clock: Clock) -> ClockMark:
        return cls(clock.now().timestamp() - clock.monotonic())

    def holds(self, clock: Clock) -> bool:
        """The clock has not been set since."""
        return abs(ClockMark.of(clock).start - self.start) <= CLOCK_SET
