"""The vendors whose bookings and orders a cash desk can work with: one line per vendor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from station.domain.cash_desk import CashDeskRoom
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.gomus.cash_point import GomusCashPoint
from station.vendors.gomus.cash_point_writing import GomusCashPointWriter
from station.vendors.registry import check_settings


@dataclass(frozen=True, slots=True)
class CashDeskMaker:
    """How a vendor's two halves are made; each has a line of its own."""

    room: Callable[[Profile, Mapping[str, str], Clock], CashDeskRoom]
    writer: Callable[[Profile, Mapping[str, str], Clock], CashDeskWriter]


CASH_DESKS: Mapping[str, CashDeskMaker] = {"gomus": CashDeskMaker(GomusCashPoint, GomusCashPointWriter)}


def has_cash_desk(vendor: str) -> bool:
    """Whether the window may offer one."""
    return vendor in CASH_DESKS


def open_cash_desk_room(profile: Profile, secrets: Mapping[str, str], clock: Clock) -> CashDeskRoom | Trouble:
    """The profile's access for reading, or what its settings lack. Connects to nothing yet.

    White space around a key was pasted with it.
    """
    stripped = _stripped(secrets)
    return _lacking(profile, stripped) or CASH_DESKS[profile.vendor].room(profile, stripped, clock)


def open_cash_desk_writer(profile: Profile, secrets: Mapping[str, str], clock: Clock) -> CashDeskWriter | Trouble:
    """Likewise its access for changes."""
    stripped = _stripped(secrets)
    return _lacking(profile, stripped) or CASH_DESKS[profile.vendor].writer(profile, stripped, clock)


def _stripped(secrets: Mapping[str, str]) -> dict[str, str]:
    return {name: value.strip() for name, value in secrets.items()}


def _lacking(profile: Profile, secrets: Mapping[str, str]) -> Trouble | None:
    if profile.vendor not in CASH_DESKS:
        return Trouble(TroubleKind.SETTING_INVALID, "vendor", f"one of: {', '.join(CASH_DESKS)}")
    return check_settings(profile, secrets)
