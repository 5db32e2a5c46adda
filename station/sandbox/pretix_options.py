"""pretix: the switches of its server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SecurityProfile(StrEnum):
    """What a device may ask for: the four profiles that pretix 2026.8 offers."""

    FULL = "full"
    SCAN = "pretixscan"
    NO_ORDERS = "pretixscan_online_noorders"
    """Lists of tickets, but no orders."""
    KIOSK = "pretixscan_online_kiosk"
    """Neither orders nor lists of tickets."""


@dataclass(frozen=True, slots=True)
class PretixOptions:
    """`token` is the access of the device that is set up already, `profile` and `revoked` are that device's.

    `largest_page` is how many rows a page has at most. `requests_per_minute` is what one access may ask for before it
    is told 429, as the hosted service does; 0: as much as it likes. `list_sizes_up_to`: how many tickets there may be
    for the list of check-in lists to count them one by one; beyond that it gives the number of all orders.
    """

    token: str = "sandbox0device0token000000000000000000000000000000000000000000001"
    profile: SecurityProfile = SecurityProfile.FULL
    revoked: bool = False
    largest_page: int = 50
    requests_per_minute: int = 0
    list_sizes_up_to: int = 50_000
