"""What may have changed for those who watch: each a fact, sent after it was committed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.journal import QueueDepth
from station.domain.passage import ListTerms
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
    forced: Link | None = None
    """ONLINE or OFFLINE where a person said so, whatever the answers are like."""
    forced_until: datetime | None = None
    """When that ends by itself; None: only when it is told otherwise."""
    next_attempt: datetime | None = None
    """When the synchronisation asks the vendor again."""

    @property
    def asks(self) -> bool:
        """Whether a scan is worth asking the vendor about."""
        return self.link is not Link.OFFLINE if self.forced is None else self.forced is Link.ONLINE

    @property
    def silent(self) -> bool:
        """A person wants no traffic with the vendor."""
        return self.forced is Link.OFFLINE


@dataclass(frozen=True, slots=True)
class MirrorState:
    """How complete and how old a profile's list is."""

    profile: str
    tickets: int = 0
    read_at: datetime | None = None
    """When the last complete read (full or delta) began; None: never."""
    full_read_at: datetime | None = None
    """When the last complete read of the whole list began: the oldest section's. None: never."""
    total: int | None = None
    """Tickets the vendor counts, where it says so."""
    sections: tuple[tuple[str, str], ...] = ()
    """Id and name of those whose tickets name them; also of sections the profile was set to before."""


@dataclass(frozen=True, slots=True)
class SectionRun:
    """All pages of one section, read one after the other."""

    cursor: str
    """What the next delta starts from: the first page's."""
    started_at: datetime
    first_seq: int
    """The first page's sequence: what this run showed has this or a later one."""
    full: bool
    """The whole list was asked for, not only its changes."""
    total: int | None = None
    """Tickets the vendor counts in the section; None: it does not say, or a delta."""
    public_key: str = ""
    """The first page's."""
    terms: ListTerms | None = None
    """The first page's. None: it told none, and those told before hold."""


@dataclass(frozen=True, slots=True)
class ListRun:
    """What a complete run came to."""

    tickets: int
    """Distinct ones that it showed."""
    gone: int = 0
    """Those that are gone since, and were not before."""
    changed: int = 0
    """After a load: tickets that are new or differ from the list before."""
    whole: bool = True
    """It showed as many tickets as the vendor counts, or the vendor does not say how many there are."""


@dataclass(frozen=True, slots=True)
class LoadedSection:
    """How far the load of a section has come."""

    pages: int = 0
    """Stored so far, from the first one on."""
    tickets: int = 0
    """Rows stored; a ticket on two pages counts twice here."""
    complete: bool = False


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
