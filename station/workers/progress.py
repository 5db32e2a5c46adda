"""How fast a list is being read, and how long it will take: counted from what a round tells of its pages."""

from __future__ import annotations

from collections.abc import Callable

from station.domain.change import SyncProgress
from station.workers.events import SyncProgressed

TOLD_EVERY = 0.1
"""Seconds: ten facts a second are more than a person reads."""


class ProgressMeter:
    """One round's speed. Owned by the thread that runs the round; `monotonic` is its clock, in seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._began = monotonic()
        self._told: float | None = None
        self._last: SyncProgress | None = None
        self._read = 0
        """Tickets of this round: a load that goes on says how many earlier ones read as well."""
        self._first: tuple[float, int] | None = None
        """When the first page was there, and its tickets: what came before it was no reading."""

    def page_read(self, progress: SyncProgress) -> SyncProgressed | None:
        """Counts a page. None: the last fact is too fresh for another."""
        now = self._monotonic()
        self._read += self._added(progress)
        self._last = progress
        self._first = self._first or (now, self._read)
        if self._told is not None and now - self._told < TOLD_EVERY:
            return None
        self._told = now
        speed = self._speed(now)
        remaining = max(0, progress.total - progress.tickets) / speed if speed > 0 else None
        return SyncProgressed(progress, now - self._began, speed, remaining)

    def _added(self, progress: SyncProgress) -> int:
        """Tickets of this page. The first one told of a section may be a later page of a load that goes on."""
        last = self._last
        if last is not None and progress.pages == last.pages + 1 and progress.tickets >= last.tickets:
            return progress.tickets - last.tickets
        return progress.tickets // max(1, progress.pages)

    def _speed(self, now: float) -> float:
        assert self._first is not None
        first_at, first_tickets = self._first
        if self._read > first_tickets and now > first_at:
            return (self._read - first_tickets) / (now - first_at)
        elapsed = now - self._began
        return self._read / elapsed if elapsed > 0 else 0.0
