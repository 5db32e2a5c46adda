"""A clock that a test turns."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """This machine's time, `ahead` of itself by so many seconds."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def monotonic(self) -> float:
        return time.monotonic()


class StillClock:
    """Stands still until it is turned."""

    def __init__(self, now: datetime = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)) -> None:
        self.time = now
        self.wrong = 0.0
        """Seconds by which somebody set it; its running time stays as it is."""

    def now(self) -> datetime:
        return self.time + timedelta(seconds=self.wrong)

    def monotonic(self) -> float:
        return self.time.timestamp()

    def turn(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
