"""What may have changed for those who watch: each a fact, sent after it was committed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.journal import QueueDepth
from station.domain.trouble import Trouble


class Link(StrEnum):
    """How the vendor answers, judged by recent answers and their times."""

    NOT_KNOWN = "not_known"
    ONLINE = "online"
    SLOW = "slow"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class LinkState:
    profile: str
    link: Link
    since: datetime | None = None
    trouble: Trouble | None = None
    answer_ms: float | None = None
    clock_skew: float | None = None


@dataclass(frozen=True, slots=True)
class MirrorState:
    """How complete and how old a profile's list is."""

    profile: str
    tickets: int = 0
    read_at: datetime | None = None
    """When the last complete read (full or delta) began; None: never."""
    total: int | None = None
    """Tickets the vendor counts, where it says so."""
    sections: tuple[tuple[str, str], ...] = ()
    """Id and name of those whose tickets name them; also of sections the profile was set to before."""


@dataclass(frozen=True, slots=True)
class SyncProgress:
    profile: str
    pages: int
    last_page: int
    tickets: int
    total: int


@dataclass(frozen=True, slots=True)
class SyncReport:
    """One push and pull. `pulled` counts distinct tickets received."""

    profile: str
    pulled: int = 0
    changed: int = 0
    removed: int = 0
    pages: int = 0
    pushed: int = 0
    refused: int = 0
    waiting: int = 0
    elapsed_ms: float = 0.0
    cursor: str = ""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class QueueState:
    profile: str
    depth: QueueDepth
