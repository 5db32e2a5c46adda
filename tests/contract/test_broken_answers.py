"""Answers that are none: cut off, garbled, too late. On every call of every room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer
from station.sandbox import FaultKind, FaultRule, Phase
from station.vendors import retry
from tests.contract.bench import Bench
from tests.contract.calls import CALLS, Call, over_calls

SHORT = 0.4
"""Seconds: a budget that a server which never answers must not outlast."""
AFTER = Phase.AFTER
RULES = {
    "cut": (FaultRule(FaultKind.CUT), TroubleKind.SILENT),
    "cut after the work": (FaultRule(FaultKind.CUT, phase=AFTER), TroubleKind.SILENT),
    "reset": (FaultRule(FaultKind.CUT, reset=True), TroubleKind.SILENT),
    "half a body": (FaultRule(FaultKind.PARTIAL, phase=AFTER), TroubleKind.SILENT),
    "truncated JSON": (FaultRule(FaultKind.TRUNCATED, phase=AFTER), TroubleKind.GARBLED),
    "a login page": (FaultRule(FaultKind.GARBAGE), TroubleKind.GARBLED),
    "nothing": (FaultRule(FaultKind.STATUS, status=200, body=""), TroubleKind.GARBLED),
    "null": (FaultRule(FaultKind.STATUS, status=200, body="null"), TroubleKind.GARBLED),
    "a list": (FaultRule(FaultKind.STATUS, status=200, body='["ok", 1, null]'), TroubleKind.GARBLED),
    "a bare text": (FaultRule(FaultKind.STATUS, status=200, body='"success"'), TroubleKind.GARBLED),
    "another status": (FaultRule(FaultKind.STATUS, status=202), TroubleKind.GARBLED),
    "no content": (FaultRule(FaultKind.STATUS, status=204), TroubleKind.GARBLED),
}


@pytest.fixture(autouse=True)
def _repeated_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads that were cut are repeated after a pause; nothing is to be learned from the pause here."""
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.001)


@pytest.mark.parametrize("name", RULES)
@over_calls()
def test_no_proper_answer_is_named_and_leaves_open_what_was_done(bench: Bench, call: Call, name: str) -> None:
    rule, kind = RULES[name]
    bench.ready_for(call.connects)
    bench.strike_call(call, rule)
    found = call.ask(bench, None)
    if call.optional and kind is TroubleKind.GARBLED and not isinstance(found, Trouble):
        return
    if call.refuses and rule.kind is FaultKind.TRUNCATED:
        kind = TroubleKind.REJECTED
    assert isinstance(found, Trouble), found
    assert (found.kind, found.executed) == (kind, Executed.MAYBE if call.changes else Executed.NO)
    if call.changes:
        assert bench.sandbox.faults.reports()[0].matched == 1, "a call that changes something was repeated"


@over_calls([call for call in CALLS if not call.connects])
def test_silence_ends_with_the_budget(bench: Bench, call: Call) -> None:
    bench.ready_for(call.connects)
    bench.strike_call(call, FaultRule(FaultKind.SILENCE))
    found = call.ask(bench, SHORT)
    assert isinstance(found, Trouble), found
    assert found.kind is TroubleKind.SILENT
    assert found.executed is (Executed.MAYBE if call.changes else Executed.NO)


@over_calls([call for call in CALLS if not call.connects])
def test_slow_but_in_time_is_an_answer(bench: Bench, call: Call) -> None:
    bench.ready_for(call.connects)
    bench.strike_call(call, FaultRule(FaultKind.LATENCY, seconds=0.05))
    found = call.ask(bench, 5.0)
    assert not isinstance(found, Trouble), found
    assert not isinstance(found, Answer) or found.yes


@over_calls([call for call in CALLS if not call.connects])
def test_after_trouble_the_next_call_is_answered(bench: Bench, call: Call) -> None:
    bench.ready_for(call.connects)
    bench.strike_call(call, replace(RULES["a login page"][0], times=1))
    assert isinstance(call.ask(bench, None), Trouble)
    assert not isinstance(call.ask(bench, None), Trouble)
