"""What this station did: its scans, and what the vendors have to hear of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from station.domain.question import Answers
from station.domain.ticket import Ticket, TicketKey
from station.domain.verdict import Mode, Outcome, Reason, Source, Upload, Verdict


class Action(StrEnum):
    """What an outbox item is about."""

    ENTRY = "entry"
    EXIT = "exit"
    REFUSAL = "refusal"
    """A no that the vendor wants to hear of, for its statistics. It uses nothing."""


class ItemState(StrEnum):
    """The life of an outbox item. It moves on by a vendor's word alone, and nothing is ever deleted."""

    HELD = "held"
    """Two-step: shown green, not yet passed."""
    INTENT = "intent"
    """Committed just before a direct request leaves."""
    WAITING = "waiting"
    SENDING = "sending"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """The line was cut: the vendor may have done it. Settled by reading."""
    AMBIGUOUS = "ambiguous"
    """Reading could not tell; never sent again by itself, a person decides."""
    RELEASED = "released"
    """Held, and nobody passed."""
    UNDONE = "undone"


PENDING = frozenset(
    {
        ItemState.HELD,
        ItemState.INTENT,
        ItemState.WAITING,
        ItemState.SENDING,
        ItemState.UNKNOWN,
        ItemState.AMBIGUOUS,
    }
)
"""The vendor has not been heard to count these; the station counts them itself."""

OPEN = frozenset({ItemState.INTENT, ItemState.WAITING, ItemState.SENDING, ItemState.UNKNOWN})
"""Something is still to be done about these without a person."""

UPLOADS = {
    ItemState.HELD: Upload.NOT_NEEDED,
    ItemState.INTENT: Upload.UNKNOWN,
    ItemState.WAITING: Upload.WAITING,
    ItemState.SENDING: Upload.WAITING,
    ItemState.ACKNOWLEDGED: Upload.DONE,
    ItemState.REFUSED: Upload.REFUSED,
    ItemState.UNKNOWN: Upload.UNKNOWN,
    ItemState.AMBIGUOUS: Upload.UNKNOWN,
    ItemState.RELEASED: Upload.NOT_NEEDED,
    ItemState.UNDONE: Upload.NOT_NEEDED,
}


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One thing the vendor must hear of; for entries and exits it is also the claim the books count."""

    item_id: str
    """UUIDv7: the id of the scan that first made it."""
    scan_id: str
    """The scan whose verdict rests on it; another than item_id after a two-step check was passed."""
    key: TicketKey
    code: str
    action: Action
    state: ItemState
    people: int
    door_time: datetime
    position: int = 0
    """Row number in the journal: the order of sending. 0 until it is stored."""
    admitted: bool = True
    """The person was let through on it. False: the use may exist at the vendor, and nobody went in."""
    base: int | None = None
    """The vendor's counter that should stand before this use; None where the vendor has none."""
    sent_seq: int | None = None
    acknowledged_seq: int | None = None
    unseen_seq: int | None = None
    """The first read after the acknowledgement that did not show the use."""
    sent_at: datetime | None = None
    """When the request left, by the server's clock. None until that is known; given up without a time-out: by this
    machine's clock."""
    timed_out_at: datetime | None = None
    expires_at: datetime | None = None
    """When a held item falls back."""
    evidence: str = ""
    """What the vendor's room noted before sending, to settle an unanswered request by. Opaque outside the room."""
    attempts: int = 0
    reason: Reason | None = None
    """For refusals: the door's reason. For refused items: the vendor's."""
    message: str = ""
    """The vendor's own words, or the trouble's detail."""
    changed_at: datetime | None = None
    scanned: str = ""
    """What was read, where that is more than the code (`VendorRoom.ticket_code`) and the vendor wants it whole."""
    answers: Answers = field(default_factory=dict, hash=False, repr=False)
    """What the visitor said to the vendor's questions. Forgotten as soon as nothing has to be sent any more."""
    annul_asked_at: datetime | None = None
    """When somebody took it back here after the vendor had acknowledged it (`taken_back`); by this machine's clock."""

    @property
    def presented(self) -> str:
        """The code as it was read off the ticket."""
        return self.scanned or self.code

    @property
    def kept_answers(self) -> Answers:
        """The answers as they may be stored: a person's words stay no longer than the vendor still has to hear them."""
        return self.answers if self.state in PENDING and self.action is not Action.REFUSAL else {}

    @property
    def taken_back(self) -> bool:
        """The vendor counts it, and is to be told that nobody passed on it. It counts here until the vendor agreed."""
        return self.state is ItemState.ACKNOWLEDGED and self.annul_asked_at is not None

    @property
    def counts(self) -> bool:
        """Whether it is an entry or exit that was not given back."""
        return self.action is not Action.REFUSAL and (self.state in PENDING or self.state is ItemState.ACKNOWLEDGED)


@dataclass(frozen=True, slots=True)
class ScanRecord:
    """One line of the scan log: append-only, whatever happens to the outbox later."""

    position: int
    verdict: Verdict


class TakenBack(StrEnum):
    """Whether a scan was undone."""

    NO = "no"
    ASKED = "asked"
    """Here it was; the vendor still counts it."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ScanSummary:
    """A scan as lists show it."""

    position: int
    scan_id: str
    profile: str
    code: str
    mode: Mode
    outcome: Outcome
    reason: Reason
    source: Source
    decided_at: datetime
    ticket_type: str
    holder: str
    upload: Upload
    vendor_message: str = ""
    back: TakenBack = TakenBack.NO


class ConflictKind(StrEnum):
    REFUSED_LATER = "refused_later"
    """Let in here; the vendor refused it afterwards."""
    OVER_ADMITTED = "over_admitted"
    """A clean read shows more uses than the ticket has."""
    CANCELED_MEANWHILE = "canceled_meanwhile"
    """Let in here; by the time it was to be sent, the ticket was no longer good, and it was not sent."""
    ADMITTED_ELSEWHERE = "admitted_elsewhere"
    """Two doors used it at one moment, and the vendor shows the other door's use. Nobody was let in here."""
    WITHDRAWN_LATER = "withdrawn_later"
    """Let in here while the ticket was good; the vendor has canceled or refunded it since."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two truths about one ticket, open until a person has dealt with it."""

    conflict_id: str
    kind: ConflictKind
    key: TicketKey
    code: str
    people: int
    """People let in beyond what the vendor's counters allow; after a withdrawal, those who are in on it."""
    raised_at: datetime
    item_id: str = ""
    """This station's use that it is about."""
    message: str = ""
    """The vendor's own words."""
    here_at: datetime | None = None
    """This station's side: when it let them in."""
    there: Ticket | None = None
    """The vendor's side: the ticket as its list showed it then; None where it spoke in an answer alone."""
    resolved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueueDepth:
    """How much waits, for the status strip."""

    waiting: int = 0
    refused: int = 0
    unknown: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class DoorCounts:
    """What this station let through since a moment."""

    admitted: int = 0
    denied: int = 0
    inside: int = 0
    per_minute: int = 0
    """Admitted in the last sixty seconds."""
