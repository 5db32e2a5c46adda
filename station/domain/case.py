"""A case: everything the rules may look at, and the plainest answers about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from station.domain.capability import Capability, Counting
from station.domain.journal import OPEN, ItemState
from station.domain.passage import ListTerms
from station.domain.profile import Profile
from station.domain.question import Answers, Question
from station.domain.question_check import answerable
from station.domain.standing import UNUSED, Standing
from station.domain.ticket import Ticket
from station.domain.verdict import Check, Judgement, Mode, Outcome, PreviousUse, Reason, Uses, WhatNow


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may look at."""

    mode: Mode
    profile: Profile
    capability: Capability
    now: datetime
    """The server's time as far as it is known, UTC."""
    ticket: Ticket | None = None
    standing: Standing = UNUSED
    people: int = 1
    matches: int = 1
    """How many live tickets the code opens."""
    other_section: bool = False
    """The code opens a ticket, but of a section this door is not for."""
    code_died: bool = False
    """The code once opened a ticket that has another code now."""
    clock_verified: bool = False
    list_age: float | None = None
    """Seconds; None: no complete list was ever read. Infinite: nobody can tell any more."""
    genuine: bool | None = None
    """The code is signed with its section's key. None: codes are not signed, or it can't be told."""
    vendor_fault: bool = False
    """The vendor answers, but not as it should (credentials, unreadable answers)."""
    terms: ListTerms | None = None
    """How the ticket's list judges, where it has terms of its own."""
    answers: Answers = field(default_factory=dict, hash=False, repr=False)
    """What the visitor said to the vendor's questions."""


WHAT_NOW: dict[Reason, WhatNow] = {
    Reason.VALID: WhatNow.LET_IN,
    Reason.CHECKED_OUT: WhatNow.LET_OUT,
    Reason.ALREADY_USED: WhatNow.SEND_TO_CASH_DESK,
    Reason.UNKNOWN_CODE: WhatNow.SEND_TO_CASH_DESK,
    Reason.NOT_ALLOWED_HERE: WhatNow.SEND_TO_CASH_DESK,
    Reason.WRONG_EVENT: WhatNow.SEND_TO_CASH_DESK,
    Reason.EXPIRED: WhatNow.SEND_TO_CASH_DESK,
    Reason.NOT_YET_VALID: WhatNow.COME_BACK_LATER,
    Reason.CANCELED: WhatNow.SEND_TO_CASH_DESK,
    Reason.REFUNDED: WhatNow.SEND_TO_CASH_DESK,
    Reason.UNPAID: WhatNow.SEND_TO_CASH_DESK,
    Reason.BLOCKED: WhatNow.CALL_SUPERVISOR,
    Reason.ALREADY_OUTSIDE: WhatNow.CHANGE_MODE,
    Reason.NEVER_ENTERED: WhatNow.CHANGE_MODE,
    Reason.UNSUPPORTED: WhatNow.CHANGE_MODE,
    Reason.OFFLINE_UNVERIFIED: WhatNow.SCAN_AGAIN,
    Reason.NEEDS_ANSWER: WhatNow.ASK,
    Reason.MALFORMED_CODE: WhatNow.SCAN_AGAIN,
    Reason.AMBIGUOUS: WhatNow.SEND_TO_CASH_DESK,
    Reason.RULES: WhatNow.SEND_TO_CASH_DESK,
    Reason.REVOKED: WhatNow.SEND_TO_CASH_DESK,
    Reason.GONE: WhatNow.SEND_TO_CASH_DESK,
    Reason.HELD_ELSEWHERE: WhatNow.SCAN_AGAIN,
    Reason.CONFLICT: WhatNow.CALL_SUPERVISOR,
    Reason.REFUSED_BY_VENDOR: WhatNow.SEND_TO_CASH_DESK,
    Reason.VENDOR_TROUBLE: WhatNow.CALL_SUPERVISOR,
}
"""What to do after a no for this reason (and after a plain yes)."""


def deny(reason: Reason, previous: PreviousUse | None = None, unmade: tuple[Check, ...] = ()) -> Judgement:
    """A no, with what to do about it."""
    return Judgement(Outcome.DENY, reason, WHAT_NOW[reason], unmade, previous)


def deny_unanswered(questions: tuple[Question, ...]) -> Judgement:
    """Nobody passes before these are answered. What a door can't ask, or was not told, is the cash desk's."""
    what_now = WhatNow.ASK if answerable(questions) else WhatNow.SEND_TO_CASH_DESK
    return Judgement(Outcome.DENY, Reason.NEEDS_ANSWER, what_now, questions=questions)


def deny_used(case: Case) -> Judgement:
    """No use is left, as far as this station knows.

    Where the one in question is its own, nobody went in on it, and its answer is still awaited, that is no reproach to
    the visitor: scanned again a little later, it is settled. Likewise where a list of passages does not show it yet.
    """
    entry = case.standing.last_entry
    if entry is not None and not entry.admitted:
        not_listed = case.capability.counting is Counting.PASSAGES and case.standing.uncovered > 0
        if entry.state in OPEN or not_listed:
            return deny(Reason.OFFLINE_UNVERIFIED, unmade=(Check.VENDOR,))
    return deny(Reason.ALREADY_USED, previous_use(case))


def previous_use(case: Case) -> PreviousUse | None:
    """The latest use known: this station's own, or the one the vendor's row tells of."""
    own = case.standing.last_entry
    listed = case.ticket.counters.last_entry_at if case.ticket is not None else None
    if own is not None and (listed is None or own.door_time >= listed or case.standing.own):
        return PreviousUse(own.door_time, here=True, sent=own.state is ItemState.ACKNOWLEDGED)
    return None if listed is None else PreviousUse(listed, here=False)


def uses_after(case: Case) -> Uses | None:
    """The "2 of 5 in", this scan counted; nothing for a single-entry ticket."""
    if case.ticket is None:
        return None
    counters = case.ticket.counters
    if counters.maximum is None or counters.used is None or counters.maximum <= 1:
        return None
    added = case.people if case.mode is Mode.ENTRY else 0
    return Uses(min(counters.used + case.standing.own + added, counters.maximum), counters.maximum)
