"""A ticket as the vendor last showed it: one row of the mirror."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.passage import TicketFacts


class TicketStatus(StrEnum):
    """What the vendor says of the ticket itself, apart from its uses and its times."""

    VALID = "valid"
    CANCELED = "canceled"
    REFUNDED = "refunded"
    UNPAID = "unpaid"
    BLOCKED = "blocked"
    NOT_ALLOWED = "not_allowed"
    """Good in itself, but its kind may not enter here (CM.com `is_checkin_allowed` 0)."""
    REVOKED = "revoked"
    GONE = "gone"
    """The vendor's list no longer shows it."""
    UNREADABLE = "unreadable"
    """The vendor said something this version does not know: never a green."""


@dataclass(frozen=True, slots=True, order=True)
class TicketKey:
    """Names one ticket for good. Never the code, which can stand in two sections or be replaced."""

    profile: str
    section: str
    """The vendor's service, session, event or list; empty where the vendor has none."""
    ticket_id: str


@dataclass(frozen=True, slots=True)
class Counters:
    """The vendor's own counting of this ticket's uses. None means the vendor did not say: no green from that."""

    maximum: int | None = None
    remaining: int | None = None
    used: int | None = None
    last_entry_at: datetime | None = None
    last_exit_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """When the ticket may be used, in UTC. `unreadable`: the vendor gave a time this version cannot read."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    unreadable: bool = False

    @property
    def limited(self) -> bool:
        """Whether judging it needs a clock at all."""
        return self.unreadable or self.starts_at is not None or self.ends_at is not None


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket with what a door needs to know of it; e-mail and telephone are never kept."""

    key: TicketKey
    codes: tuple[str, ...]
    status: TicketStatus = TicketStatus.VALID
    type_name: str = ""
    holder: str = ""
    order: str = ""
    seat: str = ""
    section_name: str = ""
    note: str = ""
    counters: Counters = Counters()
    validity: Validity = Validity()
    page_seq: int = 0
    """The journal's sequence, drawn before the request that read this row left. 0: not read from a list."""
    read_at: datetime | None = None
    """When the station received the row, UTC."""
    facts: TicketFacts | None = None
    """Where the list judges by terms of its own (`Page.terms`)."""
