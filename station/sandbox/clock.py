"""The server clock of the sandbox: every Date header, token and ticket time comes from here.

It may be shifted against the machine's own clock, so that a test can see what a client makes of a
vendor whose clock is wrong, or let a ticket expire without waiting.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import formatdate


class ServerClock:
    """Unix time in seconds plus a skew. Any thread may read or shift it (one float, replaced whole)."""

    def __init__(self, skew_seconds: float = 0.0, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self._skew_seconds = skew_seconds

    @property
    def skew_seconds(self) -> float:
        """How far the server is ahead of the machine (negative: behind)."""
        return self._skew_seconds

    @skew_seconds.setter
    def skew_seconds(self, seconds: float) -> None:
        self._skew_seconds = float(seconds)

    def now(self) -> float:
        """The server's time: Unix seconds with fraction."""
        return self._source() + self._skew_seconds

    def http_date(self) -> str:
        """The server's time as a Date header (whole seconds, cut off, as servers do)."""
        return formatdate(int(self.now()), usegmt=True)


def utc_text(moment: float) -> str:
    """Unix seconds as `2020-07-16 15:10:28`, in UTC."""
    return datetime.fromtimestamp(int(moment), UTC).strftime("%Y-%m-%d %H:%M:%S")


def utc_iso(moment: float) -> str:
    """Unix seconds as `2020-07-16T15:10:28+00:00`."""
    return datetime.fromtimestamp(int(moment), UTC).isoformat()
