"""pretix: the moment a check-in is told with, by the server's clock.

Each is sent with its time, which the server keeps to the microsecond and gives back: with the device that is what
names a check-in, as no answer shows its nonce. So the same use must be told with the same time whenever it is sent or
looked for: this machine's time as it stands while the clocks agree, else put right in whole steps, never by the finest
guess.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from station.domain.passage import TOLD_IN_STEPS

_SAME = timedelta(milliseconds=1)


def told_at(door_time: datetime, skew: float | None) -> datetime:
    """When the server is told that it happened. `skew`: seconds its clock is ahead; None: not known."""
    return door_time + _steps(skew) * TOLD_IN_STEPS


def is_told_at(at: datetime, door_time: datetime, skew: float | None) -> bool:
    """Whether a check-in's time is the one that this use was, or could have been, told with."""
    steps = _steps(skew)
    near = {0, steps - 1, steps, steps + 1}
    return any(abs(at - door_time - step * TOLD_IN_STEPS) <= _SAME for step in near)


def _steps(skew: float | None) -> int:
    """A clock that is off by less than half a step is taken as right."""
    return round(timedelta(seconds=skew or 0.0) / TOLD_IN_STEPS)
