"""TiBillet: the switches of its server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Generation(StrEnum):
    """Which server answers. The routes of the others fall through to a page that asks for a log-in (403)."""

    CURRENT = "current"
    """Lespass since autumn 2025: `check_api_scan`, `event_uuid` is required, `search_ticket`, `list_tickets`."""
    WITHOUT_LISTS = "without_lists"
    """Lespass of summer 2025: the same without `list_tickets`."""
    PUBLISHED = "published"
    """As the published document says: `test_api`, no events, no search, no list."""


@dataclass(frozen=True, slots=True)
class TibilletOptions:
    """`default_language` is what labels are in without an Accept-Language header. `scan_seconds` lies between a
    scan's look at the ticket and its writing: the server has no lock, so two scans at once are both told yes.
    `overtaken`: such another scan, of another device, comes a moment after each scan, so that its device is the last.

    `events_listed` is how many events anybody may read, the second one inside the first if `events_nested`; with the
    key their tickets are signed with if `shows_keys`. `primary_host`: what is asked of another host by GET is
    redirected to it, calls below `/api/` apart; empty: there is no other.
    """

    api_key: str = "SaNdBoX1.key-of-the-first-entrance-0001"
    generation: Generation = Generation.CURRENT
    events_listed: int = 1
    events_nested: bool = False
    shows_keys: bool = True
    primary_host: str = ""
    archived: bool = False
    claimed: bool = True
    default_language: str = "fr"
    scan_seconds: float = 0.0
    overtaken: bool = False
