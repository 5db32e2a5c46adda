"""What every room makes of a world that goes wrong, and whether the call may have been carried out."""

from __future__ import annotations

import pytest

from station.domain.trouble import Executed, TroubleKind
from station.sandbox import FaultKind, FaultRule, Phase
from tests.contract.bench import Bench

BEFORE, AFTER = Phase.BEFORE, Phase.AFTER


@pytest.mark.parametrize(
    ("rule", "kind", "executed"),
    [
        (FaultRule(FaultKind.CUT), TroubleKind.SILENT, Executed.MAYBE),
        (FaultRule(FaultKind.CUT, reset=True), TroubleKind.SILENT, Executed.MAYBE),
        (FaultRule(FaultKind.CUT, phase=AFTER), TroubleKind.SILENT, Executed.MAYBE),
        (FaultRule(FaultKind.PARTIAL, phase=AFTER), TroubleKind.SILENT, Executed.MAYBE),
        (FaultRule(FaultKind.SILENCE), TroubleKind.SILENT, Executed.MAYBE),
        (FaultRule(FaultKind.TRUNCATED, phase=AFTER), TroubleKind.GARBLED, Executed.MAYBE),
        (FaultRule(FaultKind.GARBAGE, status=200), TroubleKind.GARBLED, Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=500), TroubleKind.BROKEN, Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=502), TroubleKind.BROKEN, Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=504, phase=AFTER), TroubleKind.BROKEN, Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=429), TroubleKind.BUSY, Executed.NO),
        (FaultRule(FaultKind.STATUS, status=403), TroubleKind.FORBIDDEN, Executed.NO),
        (FaultRule(FaultKind.STATUS, status=405), TroubleKind.NOT_FOUND, Executed.NO),
        (FaultRule(FaultKind.STATUS, status=302), TroubleKind.REDIRECTED, Executed.NO),
        (FaultRule(FaultKind.STATUS, status=303, phase=AFTER), TroubleKind.REDIRECTED, Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=204), TroubleKind.GARBLED, Executed.MAYBE),
    ],
    ids=lambda value: f"{value.kind}-{value.status}-{value.phase}" if isinstance(value, FaultRule) else str(value),
)
def test_a_fault_is_named_and_sent_once(bench: Bench, rule: FaultRule, kind: TroubleKind, executed: Executed) -> None:
    bench.strike(rule)
    trouble = bench.trouble(bench.subject.good, budget=0.8)
    assert (trouble.kind, trouble.executed) == (kind, executed)
    assert trouble.subject == "127.0.0.1"
    assert bench.sandbox.faults.reports()[0].matched == 1, "a call that changes something was repeated"


def test_a_vendor_without_a_server_was_not_reached(bench: Bench) -> None:
    bench.room.connect()
    bench.sandbox.outage(bench.subject.vendor)
    trouble = bench.trouble(bench.subject.good, budget=2.0)
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNREACHABLE, Executed.NO)
    bench.sandbox.restore(bench.subject.vendor)
    assert bench.answer(bench.subject.good).yes
    assert bench.people(bench.subject.good) == 1


def test_a_wait_that_was_asked_for_is_told(bench: Bench) -> None:
    bench.strike(FaultRule(FaultKind.STATUS, status=429, retry_after=7))
    trouble = bench.trouble(bench.subject.good)
    assert (trouble.kind, trouble.retry_after) == (TroubleKind.BUSY, 7.0)


def test_a_kept_line_that_was_cut_while_idle_costs_nothing(bench: Bench) -> None:
    bench.room.connect()
    bench.sandbox.break_connections(bench.subject.vendor)
    assert bench.answer(bench.subject.good).yes
    assert bench.people(bench.subject.good) == 1


def test_one_kept_line_serves_many_calls(bench: Bench) -> None:
    bench.room.connect()
    assert bench.answer(bench.subject.good).yes
    bench.sandbox.outage(bench.subject.vendor)
    for _ in range(3):
        assert bench.trouble(bench.subject.good).executed is Executed.NO
