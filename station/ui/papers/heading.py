"""What stands above every paper: the place it was made for, and when."""

from __future__ import annotations

from station.ui.context import WindowContext
from station.ui.formats import clock_time, day


def place_of(context: WindowContext) -> str:
    """The profile at the desk, and its venue where it names one."""
    profile = context.profile
    return "" if profile is None else " · ".join(part for part in (profile.name, profile.section) if part)


def printed_at(context: WindowContext) -> str:
    now = context.clock.now()
    return f"{day(now)} {clock_time(now)}"
