"""When a synchronisation comes again: regularly while all is well, ever later while the vendor is in trouble."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from station.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds."""

    interval: float | None = None
    """Between two rounds while all is well; None: as the vendor wishes (`Synchronisation.interval`)."""
    first_retry: float = 1.0
    longest_retry: float = 60.0
    push_after: float = 0.2
    """From a queued scan to its sending: a few scans share one call."""
    watch: float = 0.5
    """Between two looks at the line's state, which the admission changes too."""
    jitter: float = 0.2
    """Part of a retry's delay that is left to chance, so that a venue's stations don't knock all at once."""


class BackOff:
    """Counts troubles in a row. Owned by one thread. `now`: a monotonic clock in seconds; `chance`: from 0 to 1."""

    def __init__(
        self, pace: Pace, chance: Callable[[], float] = random.random, now: Callable[[], float] = monotonic
    ) -> None:
        self._pace = pace
        self._chance = chance
        self._now = now
        self._troubles = 0
        self._wanted_at = now()
        """Not before this does the vendor want to be asked again (Retry-After)."""

    @property
    def active(self) -> bool:
        """The vendor is in trouble and has a time of retry of its own."""
        return self._troubles > 0

    def succeeded(self) -> None:
        """All is well again."""
        self._troubles = 0

    def failed(self, trouble: Trouble | None) -> None:
        """One trouble more; None: a bug of ours."""
        self._troubles += 1
        if trouble is not None:
            self._wanted_at = self._now() + (trouble.retry_after or 0.0)

    def retry(self) -> float:
        """Seconds until the next attempt: doubled from trouble to trouble."""
        pace = self._pace
        delay = min(pace.longest_retry, pace.first_retry * 2.0 ** min(self._troubles - 1, 30))
        return self.allowed(delay * (1.0 - pace.jitter * self._chance()))

    def allowed(self, seconds: float = 0.0) -> float:
        """The delay, or the longer one that the vendor asked for."""
        return max(seconds, self._wanted_at - self._now())
