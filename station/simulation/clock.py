"""The machine's time, turned on at the end instead of waiting for what a vendor may still carry out."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class TurnedClock:
    """Implements `domain.ports.Clock` for the stations, and is the source of the sandbox's. Any thread may ask it; one
    turns it, while nothing is under way.
    """

    def __init__(self) -> None:
        self._turned = 0.0

    def turn(self, seconds: float) -> None:
        """From now on it is so much later."""
        self._turned += seconds

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._turned)

    def monotonic(self) -> float:
        return time.monotonic() + self._turned

    def unix(self) -> float:
        """Seconds since 1970, for the sandbox."""
        return time.time() + self._turned
