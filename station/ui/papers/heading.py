"""What stands above every paper: the place it was made for, and when."""

from __future__ import annotations

from datetime import tzinfo

from station.ui.cash_desk.desk_times import moment_text
from station.ui.context import WindowContext


def place_of(context: WindowContext) -> str:
    """The profile at the desk, and its venue where it names one."""
    profile = context.profile
    return "" if profile is None else " · ".join(part for part in (profile.name, profile.section) if part)


def printed_at(context: WindowContext, zone: tzinfo | None = None) -> str:
    """By the venue's clocks, as every time on the paper; by this machine's where the venue's are not known."""
    return moment_text(context.clock.now(), zone)
