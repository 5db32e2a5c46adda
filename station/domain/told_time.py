"""The moment that a vendor is told for an entry or exit, where it keeps that moment and gives it back (pretix).

With the device it is what names a use in the vendor's list. So one use must be told with one time whenever it is sent
or looked for: this machine's time as it stands while the clocks agree, else put right in whole steps, never by the
finest guess. What lies below the steps stays the use's own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

TOLD_IN_STEPS = timedelta(seconds=5)
_SAME = timedelta(milliseconds=1)
_SAME_STEP = timedelta(microseconds=2)
_FINE = 1000
"""Microseconds that a moment must not be a multiple of, to be known by what lies below the steps."""


def told_at(door_time: datetime, skew: float | None) -> datetime:
    """When the vendor is told that it happened. `skew`: seconds its clock is ahead; None: not known."""
    return door_time + _steps(skew) * TOLD_IN_STEPS


def is_told_at(at: datetime, door_time: datetime, skew: float | None) -> bool:
    """Whether a listed time is the one that this use was, or could have been, told with."""
    steps = _steps(skew)
    near = {0, steps - 1, steps, steps + 1}
    return any(abs(at - door_time - step * TOLD_IN_STEPS) <= _SAME for step in near)


def is_told_in_steps(at: datetime, door_time: datetime) -> bool:
    """The same, however the clocks stood when it was told: by what lies below the steps, where that is enough."""
    apart = at - door_time
    steps = round(apart / TOLD_IN_STEPS)
    return door_time.microsecond % _FINE != 0 and abs(apart - steps * TOLD_IN_STEPS) <= _SAME_STEP


def _steps(skew: float | None) -> int:
    """A clock that is off by less than half a step is taken as right."""
    return round(timedelta(seconds=skew or 0.0) / TOLD_IN_STEPS)
