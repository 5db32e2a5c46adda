"""The vendors whose bookings and orders a cash desk can work with: one line per vendor."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from station.domain.cash_desk import CashDeskRoom
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.gomus.cash_point import GomusCashPoint
from station.vendors.registry import check_settings

CASH_DESKS: Mapping[str, Callable[[Profile, Mapping[str, str], Clock], CashDeskRoom]] = {"gomus": GomusCashPoint}


def has_cash_desk(vendor: str) -> bool:
    """Whether the window may offer one."""
    return vendor in CASH_DESKS


def open_cash_desk_room(profile: Profile, secrets: Mapping[str, str], clock: Clock) -> CashDeskRoom | Trouble:
    """The profile's access, or what its settings lack. Connects to nothing yet.

    White space around a key was pasted with it.
    """
    if profile.vendor not in CASH_DESKS:
        return Trouble(TroubleKind.SETTING_INVALID, "vendor", f"one of: {', '.join(CASH_DESKS)}")
    stripped = {name: value.strip() for name, value in secrets.items()}
    trouble = check_settings(profile, stripped)
    return trouble or CASH_DESKS[profile.vendor](profile, stripped, clock)
