"""What passes between the station and a vendor's room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from station.domain.journal import ItemState
from station.domain.passage import ListTerms
from station.domain.profile import Profile
from station.domain.question import Answers, Question
from station.domain.ticket import Ticket
from station.domain.verdict import Mode, PreviousUse, Reason


@dataclass(frozen=True, slots=True)
class Section:
    """A service, event or session of an account that a profile can be set to."""

    section_id: str
    name: str
    tickets: int | None = None
    group: str = ""
    """Of one group a door may have one at most (pretix: check-in lists of one event). Empty: no such limit."""


@dataclass(frozen=True, slots=True)
class Connection:
    """What a successful test of a profile's access found."""

    account: str
    sections: tuple[Section, ...] = ()
    clock_skew: float | None = None
    """Seconds the server's clock is ahead of this machine's."""
    named_address: str = ""
    """A base address that the vendor's answer names as its own and that is not the profile's. It is told, so that a
    person can ask about it; never followed by itself."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A profile's access as it is to be kept, after what is good for one time only was exchanged for it."""

    profile: Profile
    secrets: Mapping[str, str] = field(repr=False)
    fresh: bool = False
    """Something was used up for it: nothing may throw it away any more."""


@dataclass(frozen=True, slots=True)
class UseRequest:
    """One entry, exit or look at a code, asked of a vendor."""

    code: str
    """As it was read off the ticket."""
    ticket_id: str
    """The vendor's id where the list gave one, else the code."""
    mode: Mode
    """For a look: what it is made for. CHECK: nothing else is asked after it."""
    people: int = 1
    door_time: datetime | None = None
    budget: float | None = None
    """Seconds the whole call may take; None: the room's usual limits."""
    item_id: str = ""
    """The outbox item it is made for: names the request for vendors that take a request of one name once."""
    answers: Answers = field(default_factory=dict, hash=False, repr=False)
    """To the vendor's questions, given at the door."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The vendor's yes or no to a UseRequest."""

    yes: bool
    reason: Reason
    message: str = ""
    """Verbatim: outside text."""
    ticket: Ticket | None = None
    """Details for the screen. Its counters prove nothing (they may show the state before the scan)."""
    previous: PreviousUse | None = None
    evidence: str = ""
    """After a look: what settles the use that may follow, should its answer be lost."""
    questions: tuple[Question, ...] = ()
    """With NEEDS_ANSWER: what the vendor wants to know first."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one uploaded outbox item."""

    item_id: str
    state: ItemState
    """ACKNOWLEDGED, REFUSED, WAITING (was never sent) or UNKNOWN."""
    reason: Reason | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What reading at the vendor says of an unanswered request."""

    state: ItemState
    """ACKNOWLEDGED: it is ours. WAITING: not carried out, send it. REFUSED: somebody else's use stands in its place.
    AMBIGUOUS: a person decides. UNKNOWN: read again later."""
    evidence: str = ""
    message: str = ""
    reason: Reason | None = None
    """With REFUSED: why."""


class PageKind(StrEnum):
    FULL = "full"
    DELTA = "delta"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page of a section's list is asked for."""

    section: str
    number: int
    """From 1."""
    cursor: str = ""
    """Empty: the whole list; else only what changed since, in the vendor's own terms."""
    budget: float | None = None
    """Seconds the call may take; None: the room's usual limits."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a ticket list."""

    tickets: tuple[Ticket, ...]
    number: int
    last: int
    """Number of the last page."""
    total: int
    """Tickets on all pages, as the vendor counts them."""
    cursor: str = ""
    """What the next delta starts from, if the run that began with this page completes."""
    server_time: datetime | None = None
    public_key: str = ""
    """On the first page: what the section's codes are signed with (`VendorRoom.verifies`). Empty: not known."""
    terms: ListTerms | None = None
    """On the first page: how the section's list judges, where it has terms of its own."""
    counted: int | None = None
    """On the last page, where the vendor counts something else than tickets (pretix: orders): how many tickets a
    complete run has shown. It then stands in place of `total`, which is a guess."""
