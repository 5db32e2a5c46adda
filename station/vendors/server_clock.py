"""How far a server's clock is ahead, from the Date headers of its answers."""

from __future__ import annotations

from datetime import datetime, timedelta

from station.domain.clock_mark import CLOCK_SET, ClockMark
from station.domain.ports import Clock

_RESOLUTION = 1.0
"""Seconds. The Date header is cut off to whole ones."""


class ServerClock:
    """Narrows the skew down answer by answer. Used by one thread at a time.

    An answer that says D, between sending and receiving, proves that the skew lies from `D - received` to
    `D + 1 s - sent`. Answers' ranges are intersected; one that contradicts them (somebody set a clock) starts anew.
    Nothing is known any more from the moment this machine's own clock was set.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._mark: ClockMark | None = None
        self._low: float | None = None
        self._high: float | None = None

    @property
    def skew(self) -> float | None:
        """Seconds the server is ahead of this machine; None before the first answer since its clock was set."""
        if self._low is None or self._high is None or not self._holds():
            return None
        return (self._low + self._high) / 2.0

    def observe(self, server_time: datetime, sent_at: datetime, elapsed: float) -> None:
        """Takes in an answer that has just come; `sent_at` by this machine's clock, `elapsed` in seconds."""
        received_at = sent_at + timedelta(seconds=elapsed)
        if abs((self._clock.now() - received_at).total_seconds()) > CLOCK_SET:
            return  # the clock was set while it was under way: it was sent by another
        low = (server_time - received_at).total_seconds()
        high = (server_time - sent_at).total_seconds() + _RESOLUTION
        if self._low is not None and self._high is not None and self._holds():
            narrowed = max(low, self._low), min(high, self._high)
            if narrowed[0] <= narrowed[1]:
                low, high = narrowed
        self._low, self._high = low, high
        self._mark = ClockMark.of(self._clock)

    def _holds(self) -> bool:
        return self._mark is not None and self._mark.holds(self._clock)
