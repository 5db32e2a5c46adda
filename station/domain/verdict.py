"""The answer to "may this person go in?", with everything a screen may say about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.list_rules.unmet import Unmet
from station.domain.question import Question
from station.domain.ticket import Ticket


class Mode(StrEnum):
    """What a scan does."""

    ENTRY = "entry"
    EXIT = "exit"
    CHECK = "check"
    """Looks, and uses nothing."""


class Outcome(StrEnum):
    ADMIT = "admit"
    ATTENTION = "attention"
    """Admitted, but somebody has to look: an old list, a check that could not be made, a note."""
    DENY = "deny"


class Reason(StrEnum):
    """The closed set of reasons; the command line prints them as they stand here."""

    VALID = "valid"
    ALREADY_USED = "already_used"
    UNKNOWN_CODE = "unknown_code"
    NOT_ALLOWED_HERE = "not_allowed_here"
    WRONG_EVENT = "wrong_event"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    CANCELED = "canceled"
    REFUNDED = "refunded"
    UNPAID = "unpaid"
    BLOCKED = "blocked"
    CHECKED_OUT = "checked_out"
    ALREADY_OUTSIDE = "already_outside"
    NEVER_ENTERED = "never_entered"
    UNSUPPORTED = "unsupported"
    OFFLINE_UNVERIFIED = "offline_unverified"
    NEEDS_ANSWER = "needs_answer"
    MALFORMED_CODE = "malformed_code"
    AMBIGUOUS = "ambiguous"
    RULES = "rules"
    REVOKED = "revoked"
    GONE = "gone"
    HELD_ELSEWHERE = "held_elsewhere"
    CONFLICT = "conflict"
    REFUSED_BY_VENDOR = "refused_by_vendor"
    """A no in free text that nothing above fits."""
    VENDOR_TROUBLE = "vendor_trouble"


class WhatNow(StrEnum):
    """The one thing to do next; every refusal ends in one."""

    NOTHING = "nothing"
    LET_IN = "let_in"
    LET_OUT = "let_out"
    LOOK_AT_TICKET = "look_at_ticket"
    READ_NOTE = "read_note"
    SEND_TO_CASH_DESK = "send_to_cash_desk"
    SCAN_AGAIN = "scan_again"
    COME_BACK_LATER = "come_back_later"
    CHANGE_MODE = "change_mode"
    CALL_SUPERVISOR = "call_supervisor"
    ASK = "ask"
    """Ask the visitor what the verdict's questions say, and scan with the answers."""


class Source(StrEnum):
    """Whose word the verdict is."""

    VENDOR = "vendor"
    MIRROR = "mirror"
    LEDGER = "ledger"


class Check(StrEnum):
    """A check that could not be made; the verdict lists them."""

    LIST_AGE = "list_age"
    """The list is older than the profile allows: other doors' uses may be missing from it."""
    VENDOR = "vendor"
    """The vendor did not confirm, and there is no list to judge from."""
    COUNTER = "counter"
    """The vendor's counters for this ticket are missing."""
    CLOCK = "clock"
    """The ticket has times, and the clock could not be compared with the server's."""
    TIMES = "times"
    """The ticket has a time that cannot be read."""
    REENTRY = "reentry"
    """The person left and comes back; only the vendor knows whether that is allowed."""
    OTHER_DOORS = "other_doors"
    """The venue's other doors were not heard."""
    SIGNATURE = "signature"
    """The code is signed, and only the vendor can tell a forged one."""
    RULES = "rules"
    """The list has rules of its own that this version cannot judge, or that it was not told."""


class Upload(StrEnum):
    """What the vendor knows of this scan."""

    DONE = "done"
    WAITING = "waiting"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class PreviousUse:
    """The use that a refusal speaks of."""

    at: datetime | None
    here: bool
    """This station did it; False: somewhere else, or not known where."""
    sent: bool = True
    """The vendor has heard of it."""
    place: str = ""
    day_only: bool = False
    """Of `at` only the day is known."""


@dataclass(frozen=True, slots=True)
class Uses:
    """How far the ticket is used, this scan counted in: "2 of 5 in"."""

    used: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say, before anything is written."""

    outcome: Outcome
    reason: Reason
    what_now: WhatNow
    unmade: tuple[Check, ...] = ()
    previous: PreviousUse | None = None
    uses: Uses | None = None
    questions: tuple[Question, ...] = ()
    """With NEEDS_ANSWER: what is to be known before anybody passes. Not kept in the scan log."""
    unmet: tuple[Unmet, ...] = ()
    """With RULES, judged here: which parts of the list's rules kept the ticket out. Not kept in the scan log."""

    @property
    def lets_pass(self) -> bool:
        return self.outcome is not Outcome.DENY


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement that stands in the journal. Only this may turn a screen green."""

    scan_id: str
    code: str
    mode: Mode
    profile: str
    judgement: Judgement
    source: Source
    decided_at: datetime
    """Door time, UTC."""
    ticket: Ticket | None = None
    vendor_message: str = ""
    """The vendor's own words, verbatim: outside text."""
    known_at: datetime | None = None
    """When the list this rests on was read; None where the vendor itself answered or there is no list."""
    upload: Upload = Upload.NOT_NEEDED
    elapsed_ms: float = 0.0

    @property
    def outcome(self) -> Outcome:
        return self.judgement.outcome

    @property
    def reason(self) -> Reason:
        return self.judgement.reason

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.judgement.questions
