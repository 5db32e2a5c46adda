"""The one rule table: a ticket, the books and what is known of list and clock become a judgement.

Pure and total: every case gets an answer, the first rule that has a word wins, and the last rule is never reached by
a ticket that anything speaks against. What could not be checked is listed, and turns a green into attention.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from station.domain.books import UNUSED, Standing
from station.domain.capability import Capability
from station.domain.journal import ItemState
from station.domain.profile import OfflinePolicy, Profile
from station.domain.ticket import Ticket, TicketStatus
from station.domain.vendor import Answer
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
    code_died: bool = False
    """The code once opened a ticket that has another code now."""
    clock_verified: bool = False
    list_age: float | None = None
    """Seconds; None: no complete list was ever read."""
    vendor_fault: bool = False
    """The vendor answers, but not as it should (credentials, unreadable answers)."""


Rule = Callable[[Case], Judgement | None]

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
    Reason.NEEDS_ANSWER: WhatNow.SEND_TO_CASH_DESK,
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

_BAD_STATUS: dict[TicketStatus, Reason] = {
    TicketStatus.CANCELED: Reason.CANCELED,
    TicketStatus.REFUNDED: Reason.REFUNDED,
    TicketStatus.UNPAID: Reason.UNPAID,
    TicketStatus.BLOCKED: Reason.BLOCKED,
    TicketStatus.NOT_ALLOWED: Reason.NOT_ALLOWED_HERE,
    TicketStatus.REVOKED: Reason.REVOKED,
    TicketStatus.UNREADABLE: Reason.REFUSED_BY_VENDOR,
}


def deny(reason: Reason, previous: PreviousUse | None = None, unmade: tuple[Check, ...] = ()) -> Judgement:
    """A no, with what to do about it."""
    return Judgement(Outcome.DENY, reason, WHAT_NOW[reason], unmade, previous)


def judge(case: Case) -> Judgement:
    """What the station itself says, from its mirror and its journal."""
    rules = _EXIT_RULES if case.mode is Mode.EXIT else _ENTRY_RULES
    for rule in rules:
        judgement = rule(case)
        if judgement is not None:
            return judgement
    return _let_through(case)


def refuse_by_books(case: Case) -> Judgement | None:
    """The no that forbids asking the vendor with a call that uses the ticket; None: the vendor may be asked."""
    if case.mode is not Mode.ENTRY:
        return None
    if _holds(case) is not None:
        return _holds(case)
    own = case.standing.own if case.ticket is not None else case.standing.pending
    if own == 0 or case.standing.outside:
        return None
    return _used_up(case) if case.ticket is not None else _seen_here(case)


def accept(answer: Answer, case: Case) -> Judgement:
    """What the vendor's own answer means. The vendor decides; the ticket's note still asks for a look."""
    if not answer.yes:
        previous = answer.previous
        if previous is None and answer.reason is Reason.ALREADY_USED:
            previous = _previous_use(case)
        return deny(answer.reason, previous)
    uses = _uses(case) if case.mode is not Mode.EXIT else None
    note = case.ticket.note if case.ticket is not None and case.mode is not Mode.EXIT else ""
    if note:
        return Judgement(Outcome.ATTENTION, answer.reason, WhatNow.READ_NOTE, uses=uses)
    what_now = WhatNow.LET_OUT if case.mode is Mode.EXIT else WhatNow.LET_IN
    return Judgement(Outcome.ADMIT, answer.reason, what_now, uses=uses)


ADMIT_ON_SPARE = Judgement(Outcome.ATTENTION, Reason.VALID, WhatNow.LOOK_AT_TICKET)
"""The vendor counts a use of ours whose answer was lost, and nobody went in on it: now somebody does."""


# The rules. Each says its word or nothing.


def _unsupported(case: Case) -> Judgement | None:
    return None if case.mode in case.capability.modes else deny(Reason.UNSUPPORTED)


def _without_list(case: Case) -> Judgement | None:
    """No list to judge from, and the vendor is silent: the profile's policy, once per code."""
    if case.capability.ticket_list:
        return None
    if case.mode is not Mode.EXIT and case.standing.pending:
        return _seen_here(case)
    if case.mode is Mode.EXIT and case.standing.outside:
        return deny(Reason.ALREADY_OUTSIDE)
    if case.profile.offline is OfflinePolicy.REFUSE:
        reason = Reason.VENDOR_TROUBLE if case.vendor_fault else Reason.OFFLINE_UNVERIFIED
        return deny(reason, unmade=(Check.VENDOR,))
    return Judgement(Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED, WhatNow.LOOK_AT_TICKET, (Check.VENDOR,))


def _dead_code(case: Case) -> Judgement | None:
    return deny(Reason.REFUNDED) if case.code_died and case.ticket is None and case.matches <= 1 else None


def _several_tickets(case: Case) -> Judgement | None:
    return deny(Reason.AMBIGUOUS) if case.matches > 1 else None


def _not_listed(case: Case) -> Judgement | None:
    """An unknown code. Before the first complete list nothing can be said of it at all."""
    if case.ticket is not None:
        return None
    if case.mode is not Mode.EXIT and case.standing.own:
        return _seen_here(case)
    reason = Reason.UNKNOWN_CODE if case.list_age is not None else Reason.OFFLINE_UNVERIFIED
    if case.profile.unknown_code is OfflinePolicy.REFUSE or case.mode is Mode.EXIT:
        return deny(reason, unmade=(Check.VENDOR,))
    return Judgement(Outcome.ATTENTION, reason, WhatNow.LOOK_AT_TICKET, (Check.VENDOR,))


def _bad_status(case: Case) -> Judgement | None:
    reason = _BAD_STATUS.get(_ticket(case).status)
    return None if reason is None else deny(reason)


def _outside_its_times(case: Case) -> Judgement | None:
    validity = _ticket(case).validity
    unmade = () if case.clock_verified else (Check.CLOCK,)
    if validity.ends_at is not None and validity.ends_at <= case.now:
        return deny(Reason.EXPIRED, unmade=unmade)
    if validity.starts_at is not None and validity.starts_at > case.now:
        return deny(Reason.NOT_YET_VALID, unmade=unmade)
    return None


def _holds(case: Case) -> Judgement | None:
    entry = case.standing.last_entry
    if entry is None or entry.state is not ItemState.HELD:
        return None
    free = case.standing.free
    return deny(Reason.HELD_ELSEWHERE) if free is None or free < case.people else None


def _reentry(case: Case) -> Judgement | None:
    """Somebody who left comes back, and no document says that an exit gives the use back: only the vendor knows."""
    free = case.standing.free
    if not case.standing.outside or (free is not None and free >= case.people):
        return None
    unmade = (Check.REENTRY, *_unmade(case))
    return Judgement(Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED, WhatNow.LOOK_AT_TICKET, unmade)


def _used_up(case: Case) -> Judgement | None:
    free = case.standing.free
    if free is None:
        return deny(Reason.ALREADY_USED, _previous_use(case)) if case.standing.own else None
    return deny(Reason.ALREADY_USED, _previous_use(case)) if free < case.people else None


def _already_outside(case: Case) -> Judgement | None:
    return deny(Reason.ALREADY_OUTSIDE) if case.standing.outside else None


def _never_entered(case: Case) -> Judgement | None:
    used = _ticket(case).counters.used
    if used != 0 or case.standing.own:
        return None
    if Check.LIST_AGE in _unmade(case):
        return None
    return deny(Reason.NEVER_ENTERED)


_ENTRY_RULES: tuple[Rule, ...] = (
    _unsupported,
    _without_list,
    _dead_code,
    _several_tickets,
    _not_listed,
    _bad_status,
    _outside_its_times,
    _holds,
    _reentry,
    _used_up,
)
_EXIT_RULES: tuple[Rule, ...] = (
    _unsupported,
    _without_list,
    _dead_code,
    _several_tickets,
    _not_listed,
    _already_outside,
    _never_entered,
)


def _let_through(case: Case) -> Judgement:
    """Nothing speaks against it: green if every check was made, attention otherwise."""
    leaving = case.mode is Mode.EXIT
    unmade = _unmade(case)
    uses = None if leaving else _uses(case)
    if unmade or _ticket(case).status is TicketStatus.GONE:
        reason = Reason.GONE if _ticket(case).status is TicketStatus.GONE else Reason.OFFLINE_UNVERIFIED
        return Judgement(Outcome.ATTENTION, reason, WhatNow.LOOK_AT_TICKET, unmade, uses=uses)
    if leaving:
        return Judgement(Outcome.ADMIT, Reason.CHECKED_OUT, WhatNow.LET_OUT)
    if _ticket(case).note:
        return Judgement(Outcome.ATTENTION, Reason.VALID, WhatNow.READ_NOTE, uses=uses)
    return Judgement(Outcome.ADMIT, Reason.VALID, WhatNow.LET_IN, uses=uses)


def _unmade(case: Case) -> tuple[Check, ...]:
    ticket = _ticket(case)
    checks = (
        (Check.LIST_AGE, case.list_age is None or case.list_age > case.profile.list_limit),
        (Check.COUNTER, case.mode is not Mode.EXIT and case.standing.free is None),
        (Check.TIMES, ticket.validity.unreadable),
        (Check.CLOCK, ticket.validity.limited and not case.clock_verified),
    )
    return tuple(check for check, unmade in checks if unmade)


def _seen_here(case: Case) -> Judgement:
    return deny(Reason.ALREADY_USED, _previous_use(case))


def _previous_use(case: Case) -> PreviousUse | None:
    """The latest use known: this station's own, or the one the vendor's row tells of."""
    own = case.standing.last_entry
    listed = case.ticket.counters.last_entry_at if case.ticket is not None else None
    if own is not None and (listed is None or own.door_time >= listed or case.standing.own):
        return PreviousUse(own.door_time, here=True, sent=own.state is ItemState.ACKNOWLEDGED)
    return None if listed is None else PreviousUse(listed, here=False)


def _uses(case: Case) -> Uses | None:
    """The "2 of 5 in", this scan counted; nothing for a single-entry ticket."""
    if case.ticket is None:
        return None
    counters = case.ticket.counters
    if counters.maximum is None or counters.used is None or counters.maximum <= 1:
        return None
    added = case.people if case.mode is Mode.ENTRY else 0
    return Uses(min(counters.used + case.standing.own + added, counters.maximum), counters.maximum)


def _ticket(case: Case) -> Ticket:
    assert case.ticket is not None, "the rules before this one answer for codes without a ticket"
    return case.ticket
