"""The rules for entry and exit. Each says its word or nothing; the first word wins."""

from __future__ import annotations

from collections.abc import Callable

from station.domain.capability import Counting
from station.domain.case import Case, deny, deny_used, uses_after
from station.domain.journal import ItemState
from station.domain.passage_rules import AFTER_TIMES, break_a_rule, open_questions, unmade_of_the_list
from station.domain.profile import OfflinePolicy
from station.domain.ticket import Ticket, TicketStatus
from station.domain.verdict import Check, Judgement, Mode, Outcome, Reason, WhatNow

Rule = Callable[[Case], Judgement | None]

_BAD_STATUS: dict[TicketStatus, Reason] = {
    TicketStatus.CANCELED: Reason.CANCELED,
    TicketStatus.REFUNDED: Reason.REFUNDED,
    TicketStatus.UNPAID: Reason.UNPAID,
    TicketStatus.BLOCKED: Reason.BLOCKED,
    TicketStatus.NOT_ALLOWED: Reason.NOT_ALLOWED_HERE,
    TicketStatus.REVOKED: Reason.REVOKED,
    TicketStatus.UNREADABLE: Reason.REFUSED_BY_VENDOR,
}


def _unsupported(case: Case) -> Judgement | None:
    return None if case.mode in case.capability.modes else deny(Reason.UNSUPPORTED)


def _without_list(case: Case) -> Judgement | None:
    """No list to judge from, and the vendor is silent: the profile's policy, once per code."""
    if case.capability.ticket_list:
        return None
    if case.mode is not Mode.EXIT and case.standing.pending:
        return deny_used(case)
    if case.mode is Mode.EXIT and case.standing.outside:
        return deny(Reason.ALREADY_OUTSIDE)
    if case.profile.offline is OfflinePolicy.REFUSE:
        return deny(_unverified(case), unmade=(Check.VENDOR,))
    return Judgement(Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED, WhatNow.LOOK_AT_TICKET, (Check.VENDOR,))


def _unverified(case: Case) -> Reason:
    """Silence passes; a fault of the account or the address does not mend by waiting."""
    return Reason.VENDOR_TROUBLE if case.vendor_fault else Reason.OFFLINE_UNVERIFIED


def _dead_code(case: Case) -> Judgement | None:
    return deny(Reason.REFUNDED) if case.code_died and case.ticket is None and case.matches <= 1 else None


def _other_section(case: Case) -> Judgement | None:
    return deny(Reason.WRONG_EVENT) if case.other_section else None


def _several_tickets(case: Case) -> Judgement | None:
    return deny(Reason.AMBIGUOUS) if case.matches > 1 else None


def _not_listed(case: Case) -> Judgement | None:
    """An unknown code. Before the first complete list nothing can be said of it at all. One that this section's key
    did not sign is forged, or another event's: no policy lets it in. One that it did sign may be younger than the
    list: where that is how a vendor's codes are meant, no policy keeps it out."""
    if case.ticket is not None:
        return None
    if case.mode is not Mode.EXIT and case.standing.own:
        return deny_used(case)
    reason = Reason.UNKNOWN_CODE if case.list_age is not None else _unverified(case)
    proven = case.capability.signature_proves_unlisted and case.genuine is True
    refused = case.profile.unknown_code is OfflinePolicy.REFUSE or case.mode is Mode.EXIT
    if (refused and not proven) or case.genuine is False:
        return deny(reason, unmade=(Check.VENDOR,))
    return Judgement(Outcome.ATTENTION, reason, WhatNow.LOOK_AT_TICKET, (Check.VENDOR,))


def _forged(case: Case) -> Judgement | None:
    """It names a ticket of the list, and somebody else made it."""
    return deny(Reason.MALFORMED_CODE) if case.genuine is False else None


def bad_status(case: Case) -> Judgement | None:
    reason = _BAD_STATUS.get(_ticket(case).status)
    return None if reason is None else deny(reason)


def _withdrawn(case: Case) -> Judgement | None:
    return None if _ticket(case).status in AFTER_TIMES else bad_status(case)


def _outside_its_times(case: Case) -> Judgement | None:
    validity = _ticket(case).validity
    unmade = () if case.clock_verified else (Check.CLOCK,)
    if validity.ends_at is not None and validity.ends_at <= case.now:
        return deny(Reason.EXPIRED, unmade=unmade)
    if validity.starts_at is not None and validity.starts_at > case.now:
        return deny(Reason.NOT_YET_VALID, unmade=unmade)
    return None


def held_in_another_lane(case: Case) -> Judgement | None:
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


def used_up(case: Case) -> Judgement | None:
    free = case.standing.free
    if free is None:
        return deny_used(case) if case.standing.own else None
    return deny_used(case) if free < case.people else None


def _already_outside(case: Case) -> Judgement | None:
    return deny(Reason.ALREADY_OUTSIDE) if case.standing.outside else None


def _never_entered(case: Case) -> Judgement | None:
    used = _ticket(case).counters.used
    if used != 0 or case.standing.own:
        return None
    if Check.LIST_AGE in _unmade(case):
        return None
    return deny(Reason.NEVER_ENTERED)


ENTRY_RULES: tuple[Rule, ...] = (
    _unsupported,
    _without_list,
    _dead_code,
    _other_section,
    _several_tickets,
    _not_listed,
    _forged,
    bad_status,
    _outside_its_times,
    held_in_another_lane,
    _reentry,
    used_up,
)
PASSAGE_ENTRY_RULES: tuple[Rule, ...] = (
    _unsupported,
    _dead_code,
    _other_section,
    _several_tickets,
    _not_listed,
    _forged,
    _withdrawn,
    _outside_its_times,
    bad_status,
    break_a_rule,
    open_questions,
    held_in_another_lane,
    used_up,
)
PASSAGE_EXIT_RULES: tuple[Rule, ...] = (
    _unsupported,
    _dead_code,
    _other_section,
    _several_tickets,
    _not_listed,
    _forged,
    bad_status,
)
EXIT_RULES: tuple[Rule, ...] = (
    _unsupported,
    _without_list,
    _dead_code,
    _other_section,
    _several_tickets,
    _not_listed,
    _forged,
    _already_outside,
    _never_entered,
)


def rules_for(case: Case) -> tuple[Rule, ...]:
    """What is asked of a case, in order."""
    leaving = case.mode is Mode.EXIT
    if case.capability.counting is Counting.PASSAGES:
        return PASSAGE_EXIT_RULES if leaving else PASSAGE_ENTRY_RULES
    return EXIT_RULES if leaving else ENTRY_RULES


def let_through(case: Case) -> Judgement:
    """Nothing speaks against it: green if every check was made, attention otherwise."""
    leaving = case.mode is Mode.EXIT
    unmade = _unmade(case)
    uses = None if leaving else uses_after(case)
    if unmade or _ticket(case).status is TicketStatus.GONE:
        reason = Reason.GONE if _ticket(case).status is TicketStatus.GONE else Reason.OFFLINE_UNVERIFIED
        return Judgement(Outcome.ATTENTION, reason, WhatNow.LOOK_AT_TICKET, unmade, uses=uses)
    if leaving:
        return Judgement(Outcome.ADMIT, Reason.CHECKED_OUT, WhatNow.LET_OUT)
    if _ticket(case).note:
        return Judgement(Outcome.ATTENTION, Reason.VALID, WhatNow.READ_NOTE, uses=uses)
    return Judgement(Outcome.ADMIT, Reason.VALID, WhatNow.LET_IN, uses=uses)


def _unmade(case: Case) -> tuple[Check, ...]:
    ticket, entering = _ticket(case), case.mode is not Mode.EXIT
    of_the_list = unmade_of_the_list(case)
    checks = (
        (Check.LIST_AGE, case.list_age is None or case.list_age > case.profile.list_limit),
        (Check.COUNTER, entering and case.standing.free is None),
        (Check.RULES, Check.RULES in of_the_list),
        (Check.TIMES, entering and ticket.validity.unreadable),
        (Check.CLOCK, entering and not case.clock_verified and (ticket.validity.limited or Check.CLOCK in of_the_list)),
        (Check.SIGNATURE, case.capability.signed_codes and case.genuine is not True),
    )
    return tuple(check for check, unmade in checks if unmade)


def _ticket(case: Case) -> Ticket:
    assert case.ticket is not None, "the rules before this one answer for codes without a ticket"
    return case.ticket
