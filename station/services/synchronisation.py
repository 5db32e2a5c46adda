"""One round with the vendor: push what waits, then pull what changed; after an outage the list comes first as well."""

from __future__ import annotations

from collections.abc import Callable

from station.domain.change import Link, SyncProgress, SyncReport
from station.domain.ports import Clock, Journal, Mirror, VendorRoom
from station.domain.profile import Profile
from station.services.link import LinkWatch
from station.services.pull import Pull, Pulled, Watched
from station.services.push import Push, Pushed

INTERVAL = 10.0
"""Seconds between two rounds where the vendor has no wish."""


def _ignore(_progress: SyncProgress) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


class Synchronisation:
    """One profile's exchange with its vendor. Used by one thread at a time, with a room of its own.

    Raises TroubleError when the journal or the mirror cannot be written; the vendor's trouble stands in the report.
    """

    def __init__(
        self,
        profile: Profile,
        journal: Journal,
        mirror: Mirror,
        room: VendorRoom,
        clock: Clock,
        link: LinkWatch,
    ) -> None:
        self._profile = profile.name
        self._journal = journal
        self._room = room
        self._clock = clock
        self._link = link
        self._push = Push(profile.name, journal, room, clock, link)
        self._pull = Pull(profile.name, journal, mirror, room, clock, link)

    @property
    def interval(self) -> float:
        """Seconds between two rounds while all is well: the vendor's wish, else a pace for open doors."""
        return self._room.list_interval or INTERVAL

    def run(
        self,
        full: bool = False,
        progressed: Callable[[SyncProgress], None] = _ignore,
        cancelled: Callable[[], bool] = _never,
    ) -> SyncReport:
        """A whole round. `cancelled` is asked between pages and items."""
        started = self._clock.monotonic()
        watched = Watched(progressed, cancelled)
        if self._link.state().link is Link.OFFLINE:
            # The list tells more than the outbox does: fewer claims stay ambiguous when it is read first.
            before = self._pull.run(full, watched)
            if before.trouble is not None:
                return self._report(Pushed(), before, started)
        pushed = self._push.run(cancelled)
        if pushed.trouble is not None and self._link.state().link is Link.OFFLINE:
            return self._report(pushed, Pulled(), started)
        return self._report(pushed, self._pull.run(full, watched), started)

    def push(self, cancelled: Callable[[], bool] = _never) -> SyncReport:
        """Only sends what waits: soon after a scan, between the rounds."""
        started = self._clock.monotonic()
        return self._report(self._push.run(cancelled), Pulled(), started)

    def _report(self, pushed: Pushed, pulled: Pulled, started: float) -> SyncReport:
        return SyncReport(
            profile=self._profile,
            pulled=pulled.tickets,
            changed=pulled.changed,
            removed=pulled.gone,
            pages=pulled.pages,
            pushed=pushed.sent,
            refused=pushed.refused,
            waiting=self._journal.depth(self._profile).waiting,
            elapsed_ms=(self._clock.monotonic() - started) * 1000.0,
            cursor=pulled.cursor,
            trouble=pushed.trouble or pulled.trouble,
        )
