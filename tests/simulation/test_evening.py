"""Small evenings, whole: every vendor with everything that goes wrong, and what a broken promise looks like."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.journal import ConflictKind, ItemState
from station.domain.profile import Strategy
from station.domain.verdict import Outcome
from station.services.conflicts import Conflicts
from station.simulation.clock import TurnedClock
from station.simulation.evening import Evening, Plan
from station.simulation.fault_spec import parse_faults
from station.simulation.report import Played, count

ROUGH = parse_faults("cut=8%,500=2%,429=1%,garbage=2%,crash=6%,offline=50%")
CALM = Plan(stations=2, tickets=150, scans=60, seed=3)


@contextmanager
def played(plan: Plan, folder: Path) -> Iterator[Evening]:
    with Evening(plan, folder, lambda _text: None) as evening:
        evening.play()
        yield evening


@pytest.mark.parametrize("vendor", ["cm", "gomus", "ingresse", "pretix", "tibillet"])
def test_a_rough_evening_breaks_no_promise(vendor: str, tmp_path: Path) -> None:
    plan = Plan(vendor, stations=3, tickets=100, scans=100, faults=ROUGH, seed=5)
    with played(plan, tmp_path) as evening:
        result = count(evening)
    assert [(promise.name, promise.broken) for promise in result.promises] == [
        ("admission", []),
        ("scans", []),
        ("sending", []),
        ("claims", []),
    ]
    figures = result.figures
    assert figures.scans == 100  # who came was answered, process dead or not
    assert figures.admitted + figures.attention + figures.denied == 100
    assert figures.admitted + figures.attention > 30
    assert figures.crashes > 0
    assert figures.offline_spells > 0
    assert figures.requests_struck > 0
    assert 0 < figures.p50_ms <= figures.p99_ms <= figures.max_ms


def test_a_calm_evening_has_nothing_to_tell(tmp_path: Path) -> None:
    with played(CALM, tmp_path) as evening:
        result = count(evening)
        assert result.kept
        assert {gate.profile.strategy for gate in evening.gates} == set(Strategy)
        assert len({gate.mark for gate in evening.gates}) == 2
    figures = result.figures
    assert (figures.scans, figures.unknown, figures.ambiguous, figures.waiting) == (60, 0, 0, 0)
    assert (figures.crashes, figures.offline_spells, figures.requests_struck, figures.set_aside) == (0, 0, 0, 0)
    assert figures.rest_rounds == 3


def test_a_plan_is_played_again_alike(tmp_path: Path) -> None:
    """One station, so that nothing depends on who is quicker."""
    plan = Plan(stations=1, tickets=150, scans=50, seed=9)
    shown = []
    for name in ("first", "second"):
        with played(plan, tmp_path / name) as evening:
            shown.append([(verdict.code, verdict.outcome) for verdict in evening.gates[0].verdicts])
    assert shown[0] == shown[1]


# What would break a promise, done by hand to an evening that kept them all.


def broken(result: Played) -> set[str]:
    return {promise.name for promise in result.promises if not promise.kept}


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with played(CALM, tmp_path) as evening:
        assert count(evening).kept
        yield evening


def admitted(evening: Evening) -> str:
    """The code of a ticket that somebody was let in on."""
    return next(v.code for gate in evening.gates for v in gate.verdicts if v.outcome is Outcome.ADMIT)


def test_a_green_that_no_claim_stands_for_is_a_lost_scan_and_one_person_too_many(evening: Evening) -> None:
    evening.gates[0].let_in[admitted(evening)] += 5
    assert broken(count(evening)) == {"admission", "scans"}


def test_a_verdict_that_is_not_written_is_a_lost_scan(evening: Evening) -> None:
    gate = evening.gates[0]
    gate.verdicts.append(replace(gate.verdicts[0], scan_id="nowhere"))
    assert broken(count(evening)) == {"scans"}


def test_a_use_that_nobody_knows_of_was_sent_twice(evening: Evening) -> None:
    evening.sandbox.cm.use_elsewhere(admitted(evening))
    assert broken(count(evening)) == {"sending"}


def test_an_acknowledged_use_that_the_vendor_does_not_have_is_lost(evening: Evening) -> None:
    gate, code = evening.gates[0], admitted(evening)
    gate = next(each for each in evening.gates if each.let_in[code])
    with gate.books() as books:
        (item,) = [each for each in books.items_with_code("door", code) if each.state is ItemState.ACKNOWLEDGED]
        books.store(replace(item, item_id="another", scan_id="another", position=0, admitted=False))
    assert broken(count(evening)) == {"scans"}


def test_uses_of_two_doors_in_one_millisecond_are_set_aside_where_the_time_is_all(tmp_path: Path) -> None:
    with played(replace(CALM, vendor="ingresse"), tmp_path) as evening:
        first, second = evening.gates
        before = count(evening).figures.set_aside  # two doors may have met by chance
        code = next(code for code, people in first.let_in.items() if people == 1 and not second.let_in[code])
        with first.books() as books:
            (item,) = [each for each in books.items_with_code("door", code) if each.state is ItemState.ACKNOWLEDGED]
        for apart, expected in ((0, set()), (1, {"admission", "scans"})):
            second.let_in[code] = 1
            door_time = item.door_time.replace(microsecond=500) + timedelta(milliseconds=apart)
            with first.books() as books:
                books.store(replace(item, door_time=item.door_time.replace(microsecond=900)))
            with second.books() as books:
                books.store(replace(item, item_id="another", scan_id="another", position=0, door_time=door_time))
            result = count(evening)
            assert (broken(result), result.figures.set_aside - before) == (expected, 1 - apart)


@pytest.mark.parametrize("state", [ItemState.INTENT, ItemState.WAITING, ItemState.REFUSED])
def test_a_use_that_is_neither_settled_nor_seen(evening: Evening, state: ItemState) -> None:
    code = admitted(evening)
    gate = next(each for each in evening.gates if each.let_in[code])
    with gate.books() as books:
        (item,) = [each for each in books.items_with_code("door", code) if each.state is ItemState.ACKNOWLEDGED]
        books.store(replace(item, state=state))
    assert "claims" in broken(count(evening))


def test_people_too_many_without_a_conflict(tmp_path: Path) -> None:
    plan = Plan(stations=2, tickets=100, scans=300, seed=1)
    with played(plan, tmp_path) as evening:
        before = count(evening)
        assert before.kept
        assert before.figures.excess > 0
        for gate in evening.gates:
            journal = gate._process.station.journal
            for conflict in gate.conflicts():
                assert conflict.kind is ConflictKind.OVER_ADMITTED
                assert Conflicts("door", journal, TurnedClock()).deal_with(conflict.conflict_id) is None
        assert broken(count(evening)) == {"admission"}
