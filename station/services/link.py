"""Whether the vendor answers, judged by its recent answers and their times."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta

from station.domain.change import Link, LinkState
from station.domain.clock_mark import ClockMark
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind

SLOW_ANSWER = 1000.0
"""Milliseconds from which an answer is felt as waiting at the door."""
SILENCES = 2
"""Unanswered requests in a row after which the vendor counts as offline; one may be chance."""
FORCED_FOR = 900.0
"""Seconds a person's word on the line holds, if nothing else is said."""
SKEW_LIFE = 900.0
"""Seconds for which a measured clock difference is trusted."""

_ANSWERS_ALL_THE_SAME = frozenset(
    {
        TroubleKind.UNAUTHORIZED,
        TroubleKind.FORBIDDEN,
        TroubleKind.NOT_FOUND,
        TroubleKind.REJECTED,
        TroubleKind.SECTION_UNSET,
        TroubleKind.SECRET_MISSING,
    }
)
"""Trouble with the account or the request: the line is up, yet no verdict can come from it."""

_AT_ONCE = frozenset({TroubleKind.UNREACHABLE, TroubleKind.UNTRUSTED})


class LinkWatch:
    """One profile's line. Thread-safe: admission and synchronisation both report what they saw."""

    def __init__(self, profile: str, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._state = LinkState(profile, Link.NOT_KNOWN)
        self._silences = 0
        self._skew_at: float | None = None
        self._skew_mark: ClockMark | None = None
        self._forced_ends: float | None = None

    def answered(self, elapsed_ms: float, skew: float | None = None) -> None:
        """The vendor gave a proper answer, in this many milliseconds; `skew` is its clock minus ours, seconds."""
        link = Link.SLOW if elapsed_ms >= SLOW_ANSWER else Link.ONLINE
        with self._lock:
            self._silences = 0
            self._measured(skew)
            self._state = replace(
                self._state,
                link=link,
                since=self._since(link),
                trouble=None,
                answer_ms=elapsed_ms,
            )

    def failed(self, trouble: Trouble, skew: float | None = None) -> None:
        """A request got no usable answer. `skew`: an earlier call may have measured it, a log-in say."""
        with self._lock:
            if self._skew() is None:
                self._measured(skew)
            self._silences += 1
            certain = trouble.kind in _AT_ONCE or self._silences >= SILENCES
            link = Link.OFFLINE if certain and trouble.kind not in _ANSWERS_ALL_THE_SAME else self._state.link
            self._state = replace(self._state, link=link, since=self._since(link), trouble=trouble)

    def state(self) -> LinkState:
        """As it is now. The clocks' difference is unknown until the first answer, and from the moment this machine's
        clock was set to the next one."""
        with self._lock:
            if self._forced_ends is not None and self._clock.monotonic() >= self._forced_ends:
                self._force(None, None)
            return replace(self._state, clock_skew=self._skew())

    def force(self, link: Link, seconds: float | None = None) -> None:
        """A person knows better: ONLINE asks the vendor at every scan, OFFLINE never and stops the synchronisation.
        For so many seconds; None: until `release`."""
        with self._lock:
            self._force(link, seconds)

    def release(self) -> None:
        """The answers decide again."""
        with self._lock:
            self._force(None, None)

    def plan(self, seconds: float | None) -> None:
        """The synchronisation asks the vendor again in so many seconds; None: it asks right now, or not by itself."""
        with self._lock:
            self._state = replace(self._state, next_attempt=self._in(seconds))

    def _force(self, link: Link | None, seconds: float | None) -> None:
        self._forced_ends = None if seconds is None else self._clock.monotonic() + seconds
        self._state = replace(self._state, forced=link, forced_until=self._in(seconds))

    def _in(self, seconds: float | None) -> datetime | None:
        return None if seconds is None else self._clock.now() + timedelta(seconds=seconds)

    def server_time(self) -> tuple[datetime, bool]:
        """The server's time as far as it is known, and whether the difference was measured lately."""
        with self._lock:
            skew = self._skew()
            lately = self._skew_at is not None and self._clock.monotonic() - self._skew_at <= SKEW_LIFE
            return self._clock.now() + timedelta(seconds=skew or 0.0), skew is not None and lately

    def _skew(self) -> float | None:
        holds = self._skew_mark is not None and self._skew_mark.holds(self._clock)
        return self._state.clock_skew if holds else None

    def _measured(self, skew: float | None) -> None:
        if skew is not None:
            self._skew_at = self._clock.monotonic()
            self._skew_mark = ClockMark.of(self._clock)
            self._state = replace(self._state, clock_skew=skew)

    def _since(self, link: Link) -> datetime | None:
        return self._state.since if link is self._state.link else self._clock.now()
