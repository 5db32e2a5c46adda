"""What is asked of an entry and an exit of a list that keeps every one of them, in the server's order.

The server's own answers to tickets with several things wrong at once (pretix 2026.8.0) stand in the tables.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from station.domain.books import add_up
from station.domain.capability import Capability, Counting
from station.domain.case import Case
from station.domain.journal import ItemState, OutboxItem
from station.domain.judge import judge, refuse_by_books
from station.domain.list_rules.unmet import Unmet, UnmetKind
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts
from station.domain.question import Question, QuestionKind
from station.domain.ticket import Ticket, TicketStatus, Validity
from station.domain.verdict import Check, Mode, Outcome, Reason, WhatNow
from tests.domain.cases import case, item, minutes, ticket

LISTED = Capability(frozenset(Mode), Counting.PASSAGES, ticket_list=True, reads_single_codes=True, looks_first=False)
NEVER, AFTERWARDS = (
    '{"<": [{"var": "entries_number"}, 0]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}',
)
UNKNOWN_RULE = '{"<": [{"var": "age"}, 18]}'
OPEN_TO_ALL, CLOSED = ListTerms(), ListTerms(rules=NEVER)
WRIST = Question("4", "Which wristband?", QuestionKind.TEXT, required=True)
IN, OUT = Passage(Direction.ENTRY, minutes(-30), "8"), Passage(Direction.EXIT, minutes(-20), "8")
EARLY = Validity(starts_at=minutes(5))
LATE = Validity(ends_at=minutes(-5))


def listed(*passages: Passage, questions: tuple[Question, ...] = (), **changes: Any) -> Ticket:
    facts = TicketFacts("1", "2", passages, questions)
    return ticket(None, len(passages), facts=facts, **changes)


def asked(
    shown: Ticket | None,
    *items: OutboxItem,
    terms: ListTerms | None = OPEN_TO_ALL,
    **changes: Any,
) -> Case:
    standing = add_up(shown, items, counting=Counting.PASSAGES, terms=terms)
    return case(shown, standing=standing, capability=LISTED, terms=terms, **changes)


@pytest.mark.parametrize(
    ("what", "shown", "terms", "reason"),
    [
        ("canceled and blocked at once", listed(status=TicketStatus.CANCELED, validity=EARLY), CLOSED, Reason.CANCELED),
        ("blocked, and not valid yet", listed(status=TicketStatus.BLOCKED, validity=EARLY), CLOSED, Reason.BLOCKED),
        ("revoked", listed(IN, status=TicketStatus.REVOKED), CLOSED, Reason.REVOKED),
        ("not valid yet, and its kind not here", listed(status=TicketStatus.NOT_ALLOWED, validity=EARLY), CLOSED,
         Reason.NOT_YET_VALID),
        ("ended, and unpaid", listed(status=TicketStatus.UNPAID, validity=LATE), CLOSED, Reason.EXPIRED),
        ("its kind not here", listed(status=TicketStatus.NOT_ALLOWED), CLOSED, Reason.NOT_ALLOWED_HERE),
        ("unpaid", listed(status=TicketStatus.UNPAID, questions=(WRIST,)), CLOSED, Reason.UNPAID),
        ("by the rules, with a question", listed(IN, questions=(WRIST,)), CLOSED, Reason.RULES),
        ("a question, and used", listed(IN, questions=(WRIST,)), ListTerms(), Reason.NEEDS_ANSWER),
        ("used", listed(IN), ListTerms(), Reason.ALREADY_USED),
        ("left, and nobody comes again", listed(IN, OUT), ListTerms(entry_after_exit=False), Reason.ALREADY_USED),
        ("left", listed(IN, OUT), ListTerms(), Reason.VALID),
        ("as often as they like", listed(IN), ListTerms(several_entries=True), Reason.VALID),
        ("fine", listed(), ListTerms(), Reason.VALID),
    ],
)  # fmt: skip
def test_the_first_word_is_the_servers(what: str, shown: Ticket, terms: ListTerms, reason: Reason) -> None:
    judgement = judge(asked(shown, terms=terms))
    assert judgement.reason is reason, what
    assert judgement.outcome is (Outcome.ADMIT if reason is Reason.VALID else Outcome.DENY)
    assert judge(asked(shown, terms=terms, mode=Mode.CHECK)).reason is reason


@pytest.mark.parametrize(
    ("what", "shown", "terms", "reason"),
    [
        ("never entered", listed(), ListTerms(), Reason.CHECKED_OUT),
        ("out already", listed(IN, OUT), ListTerms(), Reason.CHECKED_OUT),
        ("against the rules", listed(IN), CLOSED, Reason.CHECKED_OUT),
        ("rules that nobody can read", listed(IN), ListTerms(rules=UNKNOWN_RULE), Reason.CHECKED_OUT),
        ("with a question", listed(IN, questions=(WRIST,)), ListTerms(), Reason.CHECKED_OUT),
        ("no longer valid", listed(IN, validity=LATE), ListTerms(), Reason.CHECKED_OUT),
        ("canceled", listed(IN, status=TicketStatus.CANCELED), ListTerms(), Reason.CANCELED),
        ("blocked", listed(IN, status=TicketStatus.BLOCKED), ListTerms(), Reason.BLOCKED),
        ("not here", listed(IN, status=TicketStatus.NOT_ALLOWED), ListTerms(), Reason.NOT_ALLOWED_HERE),
        ("unpaid", listed(IN, status=TicketStatus.UNPAID), ListTerms(), Reason.UNPAID),
        ("revoked", listed(IN, status=TicketStatus.REVOKED), ListTerms(), Reason.REVOKED),
        ("unknown", None, ListTerms(), Reason.UNKNOWN_CODE),
    ],
)
def test_an_exit_is_refused_for_the_ticket_alone(
    what: str, shown: Ticket | None, terms: ListTerms, reason: Reason
) -> None:
    judgement = judge(asked(shown, terms=terms, mode=Mode.EXIT, clock_verified=False))
    assert judgement.reason is reason, what
    assert judgement.outcome is (Outcome.ADMIT if reason is Reason.CHECKED_OUT else Outcome.DENY)
    assert not judgement.unmade or shown is None


def test_which_part_of_the_rules_is_told() -> None:
    judgement = judge(asked(listed(), terms=ListTerms(rules=AFTERWARDS, begins_at=minutes(30))))
    assert judgement.unmet == (Unmet(UnmetKind.TOO_EARLY, None, minutes(30)),)
    assert judgement.what_now is WhatNow.COME_BACK_LATER
    both = f'{{"and": [{AFTERWARDS}, {NEVER}]}}'
    assert judge(asked(listed(), terms=ListTerms(rules=both, begins_at=minutes(30)))).what_now is (
        WhatNow.SEND_TO_CASH_DESK
    )


@pytest.mark.parametrize(
    ("what", "terms", "clock", "unmade"),
    [
        ("no rules, and no clock", ListTerms(), False, ()),
        ("rules without the time, and no clock", ListTerms(rules='{">=": [{"var": "entries_number"}, 0]}'), False, ()),
        ("rules with the time", ListTerms(rules=AFTERWARDS, begins_at=minutes(-1)), True, ()),
        (
            "rules with the time, and no clock",
            ListTerms(rules=AFTERWARDS, begins_at=minutes(-1)),
            False,
            (Check.CLOCK,),
        ),
        ("a variable of a later version", ListTerms(rules=UNKNOWN_RULE), True, (Check.RULES,)),
        ("not JSON at all", ListTerms(rules="{"), True, (Check.RULES,)),
        ("an event whose times are not known", ListTerms(rules=AFTERWARDS), True, (Check.RULES,)),
        ("the list told no terms", None, True, (Check.COUNTER,)),
    ],
)
def test_what_cannot_be_judged_is_never_a_plain_green(
    what: str, terms: ListTerms | None, clock: bool, unmade: tuple[Check, ...]
) -> None:
    judgement = judge(asked(listed(), terms=terms, clock_verified=clock))
    assert judgement.unmade == unmade, what
    assert judgement.outcome is (Outcome.ATTENTION if unmade else Outcome.ADMIT)


def test_a_rule_that_asks_the_time_is_broken_by_a_clock_that_nobody_compared() -> None:
    terms = ListTerms(rules=AFTERWARDS, begins_at=minutes(30))
    assert judge(asked(listed(), terms=terms, clock_verified=False)).unmade == (Check.CLOCK,)
    assert judge(asked(listed(), terms=CLOSED, clock_verified=False)).unmade == ()


def test_the_rules_count_what_waits_here() -> None:
    twice = ListTerms(several_entries=True, rules='{"<": [{"var": "entries_number"}, 2]}')
    assert judge(asked(listed(IN), terms=twice)).outcome is Outcome.ADMIT
    refused = judge(asked(listed(IN), item(), terms=twice))
    assert (refused.outcome, refused.reason) == (Outcome.DENY, Reason.RULES)
    assert refused.unmet == (Unmet(UnmetKind.TOO_MANY_ENTRIES, 2),)


def test_questions_are_asked_until_they_are_answered() -> None:
    shown = listed(questions=(WRIST, replace(WRIST, question_id="5", required=False)))
    assert [each.question_id for each in judge(asked(shown)).questions] == ["4", "5"]
    assert [each.question_id for each in judge(asked(shown, answers={"4": "L"})).questions] == ["5"]
    assert judge(asked(shown, answers={"4": "L", "5": ""})).outcome is Outcome.ADMIT
    assert judge(asked(shown)).what_now is WhatNow.ASK


def test_a_ticket_that_is_in_is_not_asked_for_with_a_use() -> None:
    """Unless it came out again, or goes in as often as it likes: there the vendor may know better."""
    used = item(ItemState.ACKNOWLEDGED, acknowledged_seq=20)
    refusal = refuse_by_books(asked(listed(), used))
    assert refusal is not None
    assert refusal.reason is Reason.ALREADY_USED
    assert refuse_by_books(asked(listed(IN))) is None, "the vendor's own list may be old"
    assert refuse_by_books(asked(listed(), used, terms=ListTerms(several_entries=True))) is None
    crashed = replace(used, admitted=False)
    for again in (refuse_by_books(asked(listed(), crashed)), judge(asked(listed(), crashed))):
        assert again is not None
        assert again.what_now is WhatNow.SCAN_AGAIN, "nobody went in on it: the list will show it in a moment"
    held = judge(asked(listed(), item(ItemState.HELD)))
    assert held.reason is Reason.HELD_ELSEWHERE


def test_gone_from_the_list_is_for_a_person() -> None:
    for mode in Mode:
        judgement = judge(asked(listed(status=TicketStatus.GONE), mode=mode))
        assert (judgement.outcome, judgement.reason) == (Outcome.ATTENTION, Reason.GONE)
