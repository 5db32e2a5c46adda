"""A cut line never becomes a false refusal, nor a second use: settled by reading, for every vendor and every call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.trouble import Executed, Trouble
from station.domain.verdict import Mode, Reason
from station.sandbox import FaultKind, FaultRule, Phase
from tests.contract.bench import Bench
from tests.contract.calls import CALLS
from tests.contract.subjects import SUBJECTS, Subject, over_subjects

NOT_DONE = [
    FaultRule(FaultKind.CUT, times=1),
    FaultRule(FaultKind.SILENCE, times=1),
    FaultRule(FaultKind.STATUS, times=1, status=500),
    FaultRule(FaultKind.GARBAGE, times=1, status=200),
]
DONE = [
    FaultRule(FaultKind.CUT, times=1, phase=Phase.AFTER),
    FaultRule(FaultKind.PARTIAL, times=1, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, times=1, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, times=1, status=502, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE, times=1, status=200, phase=Phase.AFTER),
]
BUDGET = 0.8
"""Seconds, where nobody answers."""
TICKETS = pytest.mark.parametrize(
    ("subject", "kind"),
    [(subject, kind) for subject in SUBJECTS for kind in ("VALID", "GROUP") if subject.code(kind) in subject.people],
    indirect=["subject"],
    ids=lambda value: value.vendor if isinstance(value, Subject) else value,
)
WITH_EXITS = over_subjects(lambda subject: subject.exits)
WITH_UPLOADS = over_subjects(lambda subject: subject.uploads)


def _name(rule: FaultRule) -> str:
    return f"{rule.kind}-{rule.phase}"


def _base(kind: str) -> int:
    return 2 if kind == "GROUP" else 0


@pytest.mark.parametrize("rule", DONE, ids=_name)
@TICKETS
def test_an_entry_done_without_an_answer_is_found_to_be_ours(bench: Bench, rule: FaultRule, kind: str) -> None:
    code = bench.subject.code(kind)
    bench.strike(rule)
    item = bench.unanswered(code, base=_base(kind))
    assert bench.settled(item).state is ItemState.ACKNOWLEDGED
    assert bench.people(code) == 1


@pytest.mark.parametrize("rule", NOT_DONE, ids=_name)
@TICKETS
def test_an_entry_lost_on_the_way_is_found_not_done_and_sent_again(bench: Bench, rule: FaultRule, kind: str) -> None:
    code = bench.subject.code(kind)
    bench.room.connect()
    bench.strike(rule)
    item = bench.unanswered(code, base=_base(kind), budget=BUDGET)
    assert bench.people(code) == 0
    assert bench.settled(item).state is ItemState.WAITING
    if bench.subject.uploads:
        assert _states(bench.room.upload([item])) == [ItemState.ACKNOWLEDGED]
    else:
        assert bench.answer(code).yes
    assert bench.people(code) == 1


@pytest.mark.parametrize("rule", [*DONE, *NOT_DONE], ids=_name)
@WITH_EXITS
def test_an_exit_without_an_answer_is_settled_or_left_to_a_person(bench: Bench, rule: FaultRule) -> None:
    """Where the vendor tells nothing of exits, none is ever thought not done: it would be sent a second time."""
    done = rule.phase is Phase.AFTER
    bench.room.connect()
    _strike(bench, "check-out" if bench.subject.uploads else "exit", rule)
    item = bench.unanswered(bench.subject.code("INSIDE"), base=None, action=Action.EXIT, budget=BUDGET)
    expected = ItemState.ACKNOWLEDGED if done else ItemState.WAITING
    if not bench.subject.tells_exits:
        expected = ItemState.AMBIGUOUS
    assert bench.settled(item).state is expected
    if expected is ItemState.WAITING:
        assert bench.answer(bench.subject.code("INSIDE"), Mode.EXIT).reason is Reason.CHECKED_OUT
        done = True
    assert bench.exits(bench.subject.code("INSIDE")) == int(done)


@pytest.mark.parametrize("rule", [*DONE, *NOT_DONE], ids=_name)
@WITH_UPLOADS
def test_an_upload_without_an_answer_is_settled_ticket_by_ticket(bench: Bench, rule: FaultRule) -> None:
    done = rule.phase is Phase.AFTER
    entries = [bench.item(f"{bench.subject.prefix}-VALID-{n}") for n in (1, 2, 3)]
    items = _uploaded_without_answer(bench, rule, "upload", entries)
    states = [bench.settled(item).state for item in items]
    assert states == [ItemState.ACKNOWLEDGED if done else ItemState.WAITING] * len(items)
    if not done:
        assert _states(bench.room.upload(items)) == [ItemState.ACKNOWLEDGED] * len(items)
    assert [bench.people(item.code) for item in items] == [1] * len(items)


@pytest.mark.parametrize("rule", [*DONE, *NOT_DONE], ids=_name)
@over_subjects(lambda subject: subject.uploads_refusals)
def test_an_upload_of_refusals_uses_nothing_however_often_it_is_sent(bench: Bench, rule: FaultRule) -> None:
    codes = (bench.subject.code("USED"), bench.subject.code("CANCELED"), "NEVER-SOLD")
    refusals = [bench.item(code, Action.REFUSAL, people=0, reason=Reason.ALREADY_USED) for code in codes]
    items = _uploaded_without_answer(bench, rule, "upload of a refusal", refusals)
    assert [bench.settled(item).state for item in items] == [ItemState.WAITING] * len(items)
    assert _states(bench.room.upload(items)) == [ItemState.ACKNOWLEDGED] * len(items)
    assert [bench.people(code) for code in codes] == [0, 0, 0]
    times = 2 if rule.phase is Phase.AFTER and not bench.subject.takes_refusals_once else 1
    assert len(bench.sandbox.audit.effects(bench.subject.vendor)) == len(items) * times


def _strike(bench: Bench, name: str, rule: FaultRule) -> None:
    call = next(call for call in CALLS if call.vendor == bench.subject.vendor and call.name == name)
    bench.strike_call(call, rule)


def _uploaded_without_answer(bench: Bench, rule: FaultRule, call: str, items: list[OutboxItem]) -> list[OutboxItem]:
    """As many of the items as the vendor takes in one request."""
    bench.room.connect()
    items = [replace(item, base=0, sent_at=bench.server_now()) for item in items[: bench.room.capability.batch_upload]]
    _strike(bench, call, rule)
    trouble = bench.room.upload(items, BUDGET)
    assert isinstance(trouble, Trouble), trouble
    assert trouble.executed is Executed.MAYBE
    return [replace(item, state=ItemState.UNKNOWN, timed_out_at=bench.server_now()) for item in items]


def _states(delivered: object) -> list[ItemState]:
    assert isinstance(delivered, tuple), delivered
    return [delivery.state for delivery in delivered]


def test_settling_changes_nothing(bench: Bench) -> None:
    code = bench.subject.good
    bench.strike(FaultRule(FaultKind.CUT, phase=Phase.AFTER, times=1))
    item = bench.unanswered(code)
    effects = bench.sandbox.audit.effects()
    bench.settled(item)
    assert bench.sandbox.audit.effects() == effects


def test_settling_without_a_line_is_trouble_that_did_nothing(bench: Bench) -> None:
    bench.strike(FaultRule(FaultKind.CUT, times=1))
    item = bench.unanswered(bench.subject.good)
    bench.sandbox.outage(bench.subject.vendor)
    found = bench.room.settle(item)
    assert isinstance(found, Trouble)
    assert found.executed is Executed.NO
