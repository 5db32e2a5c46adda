"""A cut line never becomes a false refusal, nor a second use: settled by reading, for every vendor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.journal import ItemState
from station.domain.trouble import Executed, Trouble
from station.sandbox import FaultKind, FaultRule, Phase
from tests.contract.subjects import Bench

NOT_DONE = [
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.SILENCE),
    FaultRule(FaultKind.STATUS, status=500),
    FaultRule(FaultKind.GARBAGE, status=200),
]
DONE = [
    FaultRule(FaultKind.CUT, phase=Phase.AFTER),
    FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=502, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE, status=200, phase=Phase.AFTER),
]


def _name(rule: FaultRule) -> str:
    return f"{rule.kind}-{rule.phase}"


def _code(bench: Bench, kind: str) -> str:
    code = bench.subject.code(kind)
    if code not in bench.subject.people:
        pytest.skip("this vendor has no tickets for several people")
    return code


@pytest.mark.parametrize("rule", DONE, ids=_name)
@pytest.mark.parametrize("kind", ["VALID", "GROUP"])
def test_done_without_an_answer_is_found_to_be_ours(bench: Bench, rule: FaultRule, kind: str) -> None:
    code = _code(bench, kind)
    bench.strike(replace(rule, times=1))
    item = bench.unanswered(code, base=2 if kind == "GROUP" else 0)
    assert bench.settled(item).state is ItemState.ACKNOWLEDGED
    assert bench.people(code) == 1


@pytest.mark.parametrize("rule", NOT_DONE, ids=_name)
@pytest.mark.parametrize("kind", ["VALID", "GROUP"])
def test_lost_on_the_way_is_found_not_done_and_sent_again(bench: Bench, rule: FaultRule, kind: str) -> None:
    code = _code(bench, kind)
    bench.strike(replace(rule, times=1))
    item = bench.unanswered(code, base=2 if kind == "GROUP" else 0)
    assert bench.people(code) == 0
    assert bench.settled(item).state is ItemState.WAITING
    if bench.room.capability.batch_upload:
        delivered = bench.room.upload([item])
        assert not isinstance(delivered, Trouble)
        assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED]
    else:
        assert bench.answer(code).yes
    assert bench.people(code) == 1


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
