"""The rule table, row by row, and what holds for every case there is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.case import WHAT_NOW, deny
from station.domain.journal import Action, ItemState
from station.domain.judge import accept, judge, refuse_by_books
from station.domain.profile import OfflinePolicy
from station.domain.standing import Standing
from station.domain.ticket import Counters, TicketStatus, Validity
from station.domain.vendor import Answer
from station.domain.verdict import Check, Mode, Outcome, PreviousUse, Reason, Uses, WhatNow
from tests.domain.cases import LISTED, NOW, PROFILE, UNLISTED, case, item, minutes, ticket

ATTENTIVE = replace(PROFILE, offline=OfflinePolicy.ATTENTION, unknown_code=OfflinePolicy.ATTENTION)
LEFT = Counters(1, 0, 1, minutes(-60), minutes(-10))
ENTRIES_ONLY = replace(LISTED, modes=frozenset({Mode.ENTRY}))
SIGNED = replace(LISTED, signed_codes=True)
PROVING = replace(LISTED, signature_proves_unlisted=True)
HELD = item(ItemState.HELD, expires_at=minutes(1))
OUT = item(ItemState.ACKNOWLEDGED, Action.EXIT, acknowledged_seq=12)

ENTRY_TABLE = [
    ("a good ticket", case(ticket()), Outcome.ADMIT, Reason.VALID),
    ("the second of five", case(ticket(5, 1)), Outcome.ADMIT, Reason.VALID),
    ("used up", case(ticket(1, 1)), Outcome.DENY, Reason.ALREADY_USED),
    ("used here, not sent yet", case(ticket(), (item(),)), Outcome.DENY, Reason.ALREADY_USED),
    ("not in the list", case(), Outcome.DENY, Reason.UNKNOWN_CODE),
    ("not in the list, by policy", case(profile=ATTENTIVE), Outcome.ATTENTION, Reason.UNKNOWN_CODE),
    ("not in the list, let in before", case(None, (item(),), profile=ATTENTIVE), Outcome.DENY, Reason.ALREADY_USED),
    ("no list was ever read", case(list_age=None), Outcome.DENY, Reason.OFFLINE_UNVERIFIED),
    ("no list, and a fault", case(list_age=None, vendor_fault=True), Outcome.DENY, Reason.VENDOR_TROUBLE),
    ("a code that was replaced", case(code_died=True), Outcome.DENY, Reason.REFUNDED),
    ("a ticket for another service", case(other_section=True), Outcome.DENY, Reason.WRONG_EVENT),
    ("two tickets with one code", case(matches=2), Outcome.DENY, Reason.AMBIGUOUS),
    ("canceled", case(ticket(status=TicketStatus.CANCELED)), Outcome.DENY, Reason.CANCELED),
    ("a status nobody knows", case(ticket(status=TicketStatus.UNREADABLE)), Outcome.DENY, Reason.REFUSED_BY_VENDOR),
    ("its kind may not enter", case(ticket(status=TicketStatus.NOT_ALLOWED)), Outcome.DENY, Reason.NOT_ALLOWED_HERE),
    ("gone from the list", case(ticket(status=TicketStatus.GONE)), Outcome.ATTENTION, Reason.GONE),
    ("expired", case(ticket(validity=Validity(ends_at=NOW))), Outcome.DENY, Reason.EXPIRED),
    ("too early", case(ticket(validity=Validity(starts_at=minutes(1)))), Outcome.DENY, Reason.NOT_YET_VALID),
    ("in its time", case(ticket(validity=Validity(minutes(-1), minutes(1)))), Outcome.ADMIT, Reason.VALID),
    ("held in another lane", case(ticket(), (HELD,)), Outcome.DENY, Reason.HELD_ELSEWHERE),
    ("held, with uses left", case(ticket(5, 0), (HELD,)), Outcome.ADMIT, Reason.VALID),
    ("comes back", case(ticket(counters=LEFT)), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ("comes back after our exit", case(ticket(1, 1), (OUT,)), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ("a counter is missing", case(ticket(None, None)), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ("no counter, used here", case(ticket(None, None), (item(),)), Outcome.DENY, Reason.ALREADY_USED),
    ("an old list", case(ticket(), list_age=901.0), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    (
        "an unreadable time",
        case(ticket(validity=Validity(unreadable=True))),
        Outcome.ATTENTION,
        Reason.OFFLINE_UNVERIFIED,
    ),
    ("signed by the vendor", case(ticket(), capability=SIGNED, genuine=True), Outcome.ADMIT, Reason.VALID),
    ("signed, used up", case(ticket(1, 1), capability=SIGNED, genuine=True), Outcome.DENY, Reason.ALREADY_USED),
    (
        "signed, the list old",
        case(ticket(), capability=SIGNED, genuine=True, list_age=901.0),
        Outcome.ATTENTION,
        Reason.OFFLINE_UNVERIFIED,
    ),
    ("no key to check it by", case(ticket(), capability=SIGNED), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ("forged", case(ticket(), capability=SIGNED, genuine=False), Outcome.DENY, Reason.MALFORMED_CODE),
    (
        "forged after one that is canceled",
        case(ticket(status=TicketStatus.CANCELED), capability=SIGNED, genuine=False),
        Outcome.DENY,
        Reason.MALFORMED_CODE,
    ),
    (
        "signed, not in the list, by policy",
        case(profile=ATTENTIVE, capability=SIGNED, genuine=True),
        Outcome.ATTENTION,
        Reason.UNKNOWN_CODE,
    ),
    (
        "forged or another event's, not in the list",
        case(profile=ATTENTIVE, capability=SIGNED, genuine=False),
        Outcome.DENY,
        Reason.UNKNOWN_CODE,
    ),
    (
        "the vendor's, not yet in the list",
        case(capability=PROVING, genuine=True),
        Outcome.ATTENTION,
        Reason.UNKNOWN_CODE,
    ),
    ("the same, used here", case(None, (item(),), capability=PROVING, genuine=True), Outcome.DENY, Reason.ALREADY_USED),
    ("not proven", case(capability=PROVING), Outcome.DENY, Reason.UNKNOWN_CODE),
    ("in the list and not signed", case(ticket(), capability=PROVING), Outcome.ADMIT, Reason.VALID),
    ("a note for the door", case(ticket(note="check ID")), Outcome.ATTENTION, Reason.VALID),
    (
        "a mode the account lacks",
        case(ticket(), mode=Mode.CHECK, capability=ENTRIES_ONLY),
        Outcome.DENY,
        Reason.UNSUPPORTED,
    ),
    ("no list, refuse", case(capability=UNLISTED), Outcome.DENY, Reason.OFFLINE_UNVERIFIED),
    ("no list, a fault", case(capability=UNLISTED, vendor_fault=True), Outcome.DENY, Reason.VENDOR_TROUBLE),
    ("no list, by policy", case(capability=UNLISTED, profile=ATTENTIVE), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    (
        "no list, twice",
        case(None, (item(),), capability=UNLISTED, profile=ATTENTIVE),
        Outcome.DENY,
        Reason.ALREADY_USED,
    ),
]

EXIT_TABLE = [
    ("somebody inside", case(ticket(1, 1)), Outcome.ADMIT, Reason.CHECKED_OUT),
    ("let in here", case(ticket(), (item(),)), Outcome.ADMIT, Reason.CHECKED_OUT),
    ("never entered", case(ticket()), Outcome.DENY, Reason.NEVER_ENTERED),
    ("never entered, by an old list", case(ticket(), list_age=5000.0), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ("already outside", case(ticket(counters=LEFT)), Outcome.DENY, Reason.ALREADY_OUTSIDE),
    ("canceled, but inside", case(ticket(1, 1, status=TicketStatus.CANCELED)), Outcome.ADMIT, Reason.CHECKED_OUT),
    ("not in the list", case(profile=ATTENTIVE), Outcome.DENY, Reason.UNKNOWN_CODE),
    (
        "no list, twice",
        case(None, (OUT,), capability=UNLISTED, profile=ATTENTIVE),
        Outcome.DENY,
        Reason.ALREADY_OUTSIDE,
    ),
    ("no list, by policy", case(capability=UNLISTED, profile=ATTENTIVE), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
]


@pytest.mark.parametrize(("what", "given_case", "outcome", "reason"), ENTRY_TABLE, ids=[row[0] for row in ENTRY_TABLE])
def test_entry(what, given_case, outcome, reason):
    judgement = judge(given_case)
    assert (judgement.outcome, judgement.reason) == (outcome, reason)


@pytest.mark.parametrize(("what", "given_case", "outcome", "reason"), EXIT_TABLE, ids=[row[0] for row in EXIT_TABLE])
def test_exit(what, given_case, outcome, reason):
    judgement = judge(replace(given_case, mode=Mode.EXIT))
    assert (judgement.outcome, judgement.reason) == (outcome, reason)


def test_the_refusal_tells_when_and_where_the_ticket_was_used():
    listed = ticket(counters=Counters(1, 0, 1, minutes(-60)))
    assert judge(case(listed)).previous == PreviousUse(minutes(-60), here=False)
    ours = judge(case(ticket(), (item(),)))
    assert ours.previous == PreviousUse(minutes(-5), here=True, sent=False)
    sent = item(ItemState.ACKNOWLEDGED, acknowledged_seq=20)
    assert judge(case(ticket(), (sent,))).previous == PreviousUse(minutes(-5), here=True, sent=True)
    later_elsewhere = ticket(counters=Counters(2, 0, 2, minutes(-1)), page_seq=30)
    covered = replace(sent, base=0)
    assert judge(case(later_elsewhere, (covered,))).previous == PreviousUse(minutes(-1), here=False)
    assert judge(case(ticket(1, 1))).previous is None


def test_what_could_not_be_checked_is_listed():
    limited = ticket(None, None, validity=Validity(minutes(-1), minutes(1), unreadable=True))
    judgement = judge(case(limited, clock_verified=False, list_age=5000.0))
    assert judgement.unmade == (Check.LIST_AGE, Check.COUNTER, Check.TIMES, Check.CLOCK)
    expired = judge(case(ticket(validity=Validity(ends_at=minutes(-1))), clock_verified=False))
    assert (expired.outcome, expired.unmade) == (Outcome.DENY, (Check.CLOCK,))
    assert judge(case(ticket(counters=LEFT))).unmade == (Check.REENTRY,)


def test_group_tickets_tell_how_many_are_in():
    assert judge(case(ticket(5, 1))).uses == Uses(2, 5)
    assert judge(case(ticket(5, 1), (item(),))).uses == Uses(3, 5)
    assert judge(case(ticket(5, 1), mode=Mode.CHECK)).uses == Uses(1, 5)
    assert judge(case(ticket(1, 0))).uses is None
    assert judge(case(ticket(5, 1), mode=Mode.EXIT)).uses is None


@pytest.mark.parametrize(
    ("what", "given_case", "refused"),
    [
        ("nothing known", case(), False),
        ("a good ticket", case(ticket()), False),
        ("used up elsewhere: the vendor may know of an exit", case(ticket(1, 1)), False),
        ("used here and not sent", case(ticket(), (item(),)), True),
        ("used here, uses left", case(ticket(5, 0), (item(),)), False),
        ("came back out here", case(ticket(1, 1), (item(), replace(OUT, item_id="i2"))), False),
        ("held elsewhere", case(ticket(), (HELD,)), True),
        ("no list, something pending", case(None, (item(),), capability=UNLISTED), True),
        (
            "no list, acknowledged: several entries may be good",
            case(None, (item(ItemState.ACKNOWLEDGED, acknowledged_seq=1),), capability=UNLISTED),
            False,
        ),
        ("an exit is always asked", case(ticket(), (item(),), mode=Mode.EXIT), False),
    ],
)
def test_the_books_forbid_asking_with_a_call_that_uses(what, given_case, refused):
    judgement = refuse_by_books(given_case)
    assert (judgement is not None) is refused
    assert judgement is None or judgement.outcome is Outcome.DENY


def test_the_vendors_answer_decides():
    yes, no = Answer(True, Reason.VALID), Answer(False, Reason.CANCELED, "storniert")
    assert accept(yes, case(ticket(5, 1))).uses == Uses(2, 5)
    assert accept(yes, case(ticket())).outcome is Outcome.ADMIT
    assert accept(yes, case(ticket(note="wristband"))).what_now is WhatNow.READ_NOTE
    told = replace(yes, ticket=ticket(note="wristband"))
    assert accept(told, case()).what_now is WhatNow.READ_NOTE, "the list does not have it yet"
    assert accept(yes, case()).what_now is WhatNow.LET_IN
    leaving = accept(Answer(True, Reason.CHECKED_OUT), case(ticket(note="wristband"), mode=Mode.EXIT))
    assert (leaving.outcome, leaving.what_now) == (Outcome.ADMIT, WhatNow.LET_OUT)
    assert accept(no, case(ticket())) == deny(Reason.CANCELED)
    unknown = Answer(False, Reason.UNKNOWN_CODE)
    assert accept(unknown, case(code_died=True)) == deny(Reason.REFUNDED)
    assert accept(unknown, case()) == deny(Reason.UNKNOWN_CODE)


def test_a_vendors_already_used_is_filled_from_the_journal():
    used = Answer(False, Reason.ALREADY_USED)
    assert accept(used, case(ticket(), (item(),))).previous == PreviousUse(minutes(-5), here=True, sent=False)
    told = replace(used, previous=PreviousUse(minutes(-90), here=False))
    assert accept(told, case(ticket(), (item(),))).previous == told.previous
    ours = replace(used, previous=PreviousUse(None, here=True))
    assert accept(ours, case(ticket(), (item(),))).previous == PreviousUse(minutes(-5), here=True)
    assert accept(ours, case(ticket())).previous == ours.previous


def test_every_reason_has_a_next_step():
    assert set(WHAT_NOW) == set(Reason)
    assert all(WHAT_NOW[reason] is not WhatNow.NOTHING for reason in Reason)


CASES = st.builds(
    lambda shown, items, rest: case(shown, items, **rest),
    st.one_of(
        st.none(),
        st.builds(
            ticket,
            st.one_of(st.none(), st.integers(0, 4)),
            st.one_of(st.none(), st.integers(0, 5)),
            status=st.sampled_from(TicketStatus),
            note=st.sampled_from(["", "note"]),
            validity=st.builds(
                Validity,
                st.sampled_from([None, minutes(-9), minutes(9)]),
                st.sampled_from([None, minutes(-9), minutes(9)]),
                st.booleans(),
            ),
        ),
    ),
    st.lists(
        st.builds(
            item,
            st.sampled_from(ItemState),
            st.sampled_from([Action.ENTRY, Action.EXIT]),
            acknowledged_seq=st.sampled_from([None, 5, 15]),
        ),
        max_size=4,
    ).map(tuple),
    st.fixed_dictionaries(
        {
            "mode": st.sampled_from(Mode),
            "capability": st.sampled_from([LISTED, UNLISTED, ENTRIES_ONLY]),
            "profile": st.sampled_from([PROFILE, ATTENTIVE]),
            "matches": st.integers(0, 2),
            "code_died": st.booleans(),
            "other_section": st.booleans(),
            "clock_verified": st.booleans(),
            "list_age": st.sampled_from([None, 4.0, 5000.0]),
            "vendor_fault": st.booleans(),
        }
    ),
)


@given(CASES)
def test_every_case_gets_the_same_answer_twice_and_every_no_a_next_step(any_case):
    judgement = judge(any_case)
    assert judgement == judge(any_case)
    assert judgement.what_now is not WhatNow.NOTHING
    assert judgement.outcome is not Outcome.ADMIT or not judgement.unmade


@given(CASES)
def test_a_green_entry_always_has_a_use_left_and_nothing_against_it(any_case):
    judgement = judge(any_case)
    if judgement.outcome is not Outcome.ADMIT or any_case.mode is Mode.EXIT:
        return
    assert any_case.ticket is not None
    assert any_case.ticket.status is TicketStatus.VALID
    assert any_case.standing.free is not None
    assert any_case.standing.free >= any_case.people
    assert any_case.list_age is not None
    assert any_case.list_age <= any_case.profile.list_limit
    assert any_case.matches <= 1


@given(CASES, st.integers(0, 3))
def test_one_more_own_use_never_turns_a_no_into_a_yes(any_case, people):
    standing = any_case.standing
    free = None if standing.free is None else standing.free - people
    stricter = replace(any_case, standing=replace(standing, pending=standing.pending + people, free=free))
    if any_case.mode is not Mode.EXIT and judge(any_case).outcome is Outcome.DENY:
        assert judge(stricter).outcome is Outcome.DENY


def test_an_empty_account_is_unused():
    assert Standing().own == 0
