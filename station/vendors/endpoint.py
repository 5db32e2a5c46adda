"""A vendor's call as data: verb, route, and what its answers mean before anybody reads their body."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One call of a vendor's document.

    `route` holds `{names}` for the segments that are filled in; it is also what the log shows instead of the path.
    """

    method: str
    route: str
    answers: frozenset[int]
    """Statuses whose body the room reads itself; every other one becomes Trouble on the wire."""
    changes: bool = False
    """It changes something at the vendor: never repeated by itself, and unanswered it may have been carried out."""
    budget: float = 10.0
    """Seconds the whole call may take when the caller names no limit."""
    headers: tuple[str, ...] = ()
    """Headers of its answers that the room reads."""

    def path(self, segments: Mapping[str, str]) -> str:
        """The route with its segments encoded. Raises ValueError for an empty segment (it would be another route)."""
        encoded = {name: encode_segment(text) for name, text in segments.items()}
        return self.route.format_map(encoded)


def encode_segment(text: str) -> str:
    """Any text as one path segment.

    Full stops are encoded too: `.` and `..` would be taken out as relative steps, and Rails (go~mus) reads what
    follows a full stop as a format (notes/vendors.md 1.6).
    """
    if not text:
        raise ValueError("an empty path segment")
    return quote(text, safe="").replace(".", "%2E")


@dataclass(frozen=True, slots=True)
class Request:
    """One call to be sent. Header values may be secrets, bodies and queries may be personal: none of it is logged,
    nor shown where the request is."""

    endpoint: Endpoint
    segments: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    query: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict, repr=False)
    """A name with several values stands in the address once for each."""
    json: bytes | None = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer whose status the endpoint names."""

    status: int
    body: bytes = field(repr=False)
    sent_at: datetime
    """When the call began, UTC, by this machine's clock."""
    elapsed: float
    """Seconds from the call's begin to its last byte, repeats of a read included."""
    server_time: datetime | None
    """The Date header."""
    location: str = field(default="", repr=False)
    """Where a redirect leads, as the server wrote it."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Those that the endpoint names, as far as they came."""


class Deadline:
    """A limit for one or several calls together, on the monotonic clock. Never changes after it was made."""

    __slots__ = ("_ends_at",)

    def __init__(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self._ends_at - time.monotonic())
