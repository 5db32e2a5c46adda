"""The rules of a list that keeps every entry and exit, in the order in which its server asks them (pretix 2026.8.0):
revoked, canceled, blocked; the ticket's times; product, approval, payment; the list's own rules; questions; used
already.

An exit is refused for what is wrong with the ticket alone: not for times, rules or questions, nor for being outside.
"""

from __future__ import annotations

from station.domain.case import WHAT_NOW, Case, deny_unanswered
from station.domain.list_rules.conditions import Condition, asks_the_time
from station.domain.list_rules.evaluation import meets
from station.domain.list_rules.reading import read_rules
from station.domain.list_rules.unmet import UnmetKind, unmet
from station.domain.list_rules.visit import Visit
from station.domain.passage import TicketFacts
from station.domain.question_check import unanswered
from station.domain.ticket import TicketStatus
from station.domain.verdict import Check, Judgement, Mode, Outcome, Reason, WhatNow

AFTER_TIMES = frozenset({TicketStatus.NOT_ALLOWED, TicketStatus.UNPAID})
"""What the server looks at when the ticket's times are right."""
_MENDED_BY_WAITING = frozenset({UnmetKind.TOO_EARLY, UnmetKind.TOO_SOON})


def break_a_rule(case: Case) -> Judgement | None:
    """The list's own rules say no for sure."""
    rules, visit = _rules(case), _visit(case)
    if visit is None or meets(rules, visit) is not False:
        return None
    missing = unmet(rules, visit)
    waits = bool(missing) and all(each.kind in _MENDED_BY_WAITING for each in missing)
    what_now = WhatNow.COME_BACK_LATER if waits else WHAT_NOW[Reason.RULES]
    clock = () if case.clock_verified or not asks_the_time(rules) else (Check.CLOCK,)
    return Judgement(Outcome.DENY, Reason.RULES, what_now, clock, unmet=missing)


def open_questions(case: Case) -> Judgement | None:
    """The vendor wants something to be asked first."""
    facts = case.ticket.facts if case.ticket is not None else None
    left = unanswered(facts.questions, case.answers) if facts is not None else ()
    return deny_unanswered(left) if left else None


def unmade_of_the_list(case: Case) -> tuple[Check, ...]:
    """The checks of the list's own rules that could not be made, for an entry."""
    if case.terms is None or case.mode is Mode.EXIT:
        return ()
    rules, visit = _rules(case), _visit(case)
    unmade = [] if visit is not None and meets(rules, visit) is not None else [Check.RULES]
    return (*unmade, *([Check.CLOCK] if asks_the_time(rules) and not case.clock_verified else []))


def _rules(case: Case) -> Condition:
    return read_rules("" if case.terms is None else case.terms.rules)


def _visit(case: Case) -> Visit | None:
    if case.terms is None or case.ticket is None:
        return None
    return Visit(case.terms, case.ticket.facts or TicketFacts(), case.standing.passages, case.now)
