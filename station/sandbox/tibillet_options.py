"""TiBillet: the switches of its server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Generation(StrEnum):
    """Which server answers. The routes of the other one fall through to a page that asks for a log-in (403)."""

    CURRENT = "current"
    """Lespass since mid 2025: `check_api_scan`, `event_uuid` is required, `list_tickets`, `search_ticket`."""
    PUBLISHED = "published"
    """As the published document says: `test_api`, no events, no list."""


@dataclass(frozen=True, slots=True)
class TibilletOptions:
    """`default_language` is what labels are in without an Accept-Language header. `scan_seconds` lies between a
    scan's look at the ticket and its writing: the server has no lock, so two scans at once are both told yes."""

    api_key: str = "SaNdBoX1.key-of-the-first-entrance-0001"
    generation: Generation = Generation.CURRENT
    events_listed: int = 1
    archived: bool = False
    claimed: bool = True
    default_language: str = "fr"
    scan_seconds: float = 0.0
