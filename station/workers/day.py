"""When a day at the door begins."""

from __future__ import annotations

from datetime import datetime, time, timedelta

DAY_STARTS = time(5)
"""Local time from which the counters count: hardly any door is open across it, many are across midnight."""


def start_of_day(now: datetime) -> datetime:
    """The last five o'clock in the morning, local time, as UTC counts it."""
    local = now.astimezone()
    start = datetime.combine(local.date(), DAY_STARTS).astimezone()
    return start if start <= local else datetime.combine(local.date() - timedelta(days=1), DAY_STARTS).astimezone()
