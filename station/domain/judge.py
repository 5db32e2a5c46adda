"""The one rule table at work: a ticket, the books and what is known of list and clock become a judgement.

Pure and total: every case gets an answer, the first rule that has a word wins, and a ticket is let through only when
none of them spoke. What could not be checked is listed, and turns a green into attention.
"""

from __future__ import annotations

from dataclasses import replace

from station.domain.case import Case, deny, deny_unanswered, deny_used, previous_use, uses_after
from station.domain.rules import bad_status, held_in_another_lane, let_through, rules_for, used_up
from station.domain.vendor import Answer
from station.domain.verdict import Judgement, Mode, Outcome, PreviousUse, Reason, WhatNow


def judge(case: Case) -> Judgement:
    """What the station itself says, from its mirror and its journal."""
    for rule in rules_for(case):
        judgement = rule(case)
        if judgement is not None:
            return judgement
    return let_through(case)


def refuse_by_books(case: Case) -> Judgement | None:
    """The no that forbids asking the vendor with a call that uses the ticket; None: the vendor may be asked."""
    if case.mode is not Mode.ENTRY:
        return None
    if held_in_another_lane(case) is not None:
        return held_in_another_lane(case)
    own = case.standing.own if case.ticket is not None else case.standing.pending
    if own == 0 or case.standing.outside:
        return None
    return used_up(case) if case.ticket is not None else deny_used(case)


def refuse_looked(case: Case) -> Judgement | None:
    """The list's no that the yes of a look does not lift. Where codes are looked up on demand alone, a look tells of
    uses; what became of the ticket itself (a refund) stands in the list."""
    return None if case.ticket is None or case.capability.looks_first else bad_status(case)


def accept(answer: Answer, case: Case) -> Judgement:
    """What the vendor's own answer means. The vendor decides; the ticket's note still asks for a look."""
    if answer.reason is Reason.NEEDS_ANSWER:
        return deny_unanswered(answer.questions)
    if not answer.yes:
        # A refund gave the ticket another code: the vendor no longer knows this one, the list knows what became of it.
        died = answer.reason is Reason.UNKNOWN_CODE and case.code_died and case.ticket is None
        return deny(Reason.REFUNDED if died else answer.reason, _used_before(answer, case))
    uses = uses_after(case) if case.mode is not Mode.EXIT else None
    told = (ticket.note for ticket in (case.ticket, answer.ticket) if ticket is not None)
    if case.mode is not Mode.EXIT and any(told):
        return Judgement(Outcome.ATTENTION, answer.reason, WhatNow.READ_NOTE, uses=uses)
    what_now = WhatNow.LET_OUT if case.mode is Mode.EXIT else WhatNow.LET_IN
    return Judgement(Outcome.ADMIT, answer.reason, what_now, uses=uses)


def _used_before(answer: Answer, case: Case) -> PreviousUse | None:
    """The use behind the vendor's no. Where the vendor says that it was ours and not when, the journal knows."""
    told = answer.previous
    own = case.standing.last_entry
    if told is None:
        return previous_use(case) if answer.reason is Reason.ALREADY_USED else None
    if told.at is None and told.here and own is not None:
        return replace(told, at=own.door_time)
    return told


ADMIT_ON_SPARE = Judgement(Outcome.ATTENTION, Reason.VALID, WhatNow.LOOK_AT_TICKET)
"""The vendor counts a use of ours whose answer was lost, and nobody went in on it: now somebody does."""
