"""Which requests a rule strikes: patterns, counts, chance; and rules as JSON."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.sandbox import FaultKind, FaultRule, Phase, UnknownNameError
from station.sandbox.faults import FaultRules

CUT = FaultKind.CUT


def struck(rules: FaultRules, count: int, vendor: str = "cm", method: str = "GET", path: str = "/x") -> list[bool]:
    return [rules.strike(vendor, method, path).fault is not None for _ in range(count)]


@pytest.mark.parametrize(
    ("rule", "matches"),
    [
        (FaultRule(CUT), True),
        (FaultRule(CUT, vendor="cm"), True),
        (FaultRule(CUT, vendor="gomus"), False),
        (FaultRule(CUT, method="GET"), False),
        (FaultRule(CUT, path="/scanapi/*/checkin"), True),
        (FaultRule(CUT, path="/scanapi/*/checkout"), False),
        (FaultRule(CUT, path="*checkin*"), True),
    ],
)
def test_a_rule_is_for_the_requests_it_names(rule: FaultRule, matches: bool) -> None:
    assert rule.matches("cm", "POST", "/scanapi/v2.0/barcodes/checkin") is matches


def test_a_rule_lets_some_pass_then_strikes_so_many_times() -> None:
    rules = FaultRules()
    number = rules.add(FaultRule(CUT, skip=2, times=3))
    assert struck(rules, 7) == [False, False, True, True, True, False, False]
    (report,) = rules.reports()
    assert (report.id, report.matched, report.struck) == (number, 7, 3)


def test_the_first_fault_wins_and_the_others_keep_their_times() -> None:
    rules = FaultRules()
    rules.add(FaultRule(CUT, times=1))
    rules.add(FaultRule(FaultKind.SILENCE, times=1))
    rules.add(FaultRule(FaultKind.LATENCY, seconds=2))
    rules.add(FaultRule(FaultKind.LATENCY, seconds=3, phase=Phase.AFTER))
    strikes = [rules.strike("cm", "GET", "/x") for _ in range(3)]
    assert [strike.fault and strike.fault.kind for strike in strikes] == [CUT, FaultKind.SILENCE, None]
    assert {(strike.delay_before, strike.delay_after) for strike in strikes} == {(2.0, 3.0)}


@given(seed=st.integers(0, 2**40))
def test_chance_is_the_same_for_the_same_seed(seed: int) -> None:
    def draws() -> list[bool]:
        rules = FaultRules(seed)
        rules.add(FaultRule(CUT, probability=0.3))
        return struck(rules, 300)

    first = draws()
    assert first == draws()
    assert 40 < sum(first) < 150


def test_two_rules_and_two_seeds_draw_apart() -> None:
    sequences = set()
    for seed in (1, 2):
        rules = FaultRules(seed)
        for _ in range(2):
            rules.add(FaultRule(CUT, probability=0.5))
            sequences.add(tuple(struck(rules, 64)))
    assert len(sequences) == 4


def test_never_and_always() -> None:
    rules = FaultRules()
    rules.add(FaultRule(CUT, probability=0.0))
    assert not any(struck(rules, 50))
    rules.add(FaultRule(CUT, probability=1.0))
    assert all(struck(rules, 50))


def test_rules_are_removed_and_cleared() -> None:
    rules = FaultRules()
    first, second = rules.add(FaultRule(CUT)), rules.add(FaultRule(CUT))
    rules.remove(first)
    assert [report.id for report in rules.reports()] == [second]
    with pytest.raises(UnknownNameError, match="1"):
        rules.remove(first)
    rules.clear()
    assert struck(rules, 1) == [False]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "partial", "phase": "before"},
        {"kind": "truncated", "phase": "before"},
        {"kind": "cut", "probability": 1.1},
        {"kind": "cut", "probability": True},
        {"kind": "cut", "seconds": -1},
        {"kind": "cut", "skip": -1},
        {"kind": "cut", "times": -1},
        {"kind": "cut", "times": "3"},
        {"kind": "status", "status": 42},
        {"kind": "status", "status": 308, "moved_to": "https://new.example\r\nX-Evil: 1"},
        {"kind": "earthquake"},
        {"kind": "cut", "phase": "during"},
        {"kind": "cut", "colour": "red"},
        {},
    ],
)
def test_senseless_rules_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        FaultRule.from_json(wrong)


@pytest.mark.parametrize(
    "rule",
    [
        FaultRule(CUT),
        FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER, times=2, skip=1, probability=0.5, reset=True),
        FaultRule(FaultKind.STATUS, "cm", "POST", "*/checkin", status=502, body="x", retry_after=3),
        FaultRule(FaultKind.STATUS, status=429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"),
        FaultRule(FaultKind.LATENCY, seconds=0.5, phase=Phase.AFTER),
    ],
)
def test_a_rule_survives_json(rule: FaultRule) -> None:
    assert FaultRule.from_json(asdict(rule)) == rule


def test_faults_that_need_an_answer_come_after_it_by_themselves() -> None:
    assert FaultRule.from_json({"kind": "truncated"}).phase is Phase.AFTER
