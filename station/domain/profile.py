"""A profile: one account at one vendor, and how this station is to work with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Strategy(StrEnum):
    DIRECT = "direct"
    """Ask the vendor within a time budget; fall to the mirror on silence."""
    LOCAL = "local"
    """The mirror decides; the outbox tells the vendor."""


class OfflinePolicy(StrEnum):
    """What a code that could not be verified gets: no list at all, or not in it."""

    REFUSE = "refuse"
    ATTENTION = "attention"
    """Let in as attention, and queue."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Without secrets: those live in the secret store under the profile's name."""

    name: str
    vendor: str
    base_url: str
    options: Mapping[str, str] = field(default_factory=dict)
    """The vendor's own settings, as `--set KEY=VALUE` names them (`location`, `service`, `device_info`)."""
    strategy: Strategy = Strategy.DIRECT
    offline: OfflinePolicy = OfflinePolicy.REFUSE
    """For vendors without a list while they are silent."""
    unknown_code: OfflinePolicy = OfflinePolicy.REFUSE
    """For codes that are not in the list while the vendor is silent."""
    list_limit: float = 900.0
    """Seconds after which a list is too old for an unmarked green."""
    direct_budget: float = 1.5
    """Seconds the vendor has to answer a scan."""
    hold_time: float = 30.0
    """Seconds a two-step check keeps the ticket held."""
    symbologies: tuple[str, ...] = ()
    """What the camera looks for, as `station decode --format` names them; empty: QRCode, Code128 and Code39. Each more
    costs time, and EAN13 and EAN8 stand on every bottle at the door."""
