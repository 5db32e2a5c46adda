"""What an evening came to, in figures."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.verdict import Outcome, Source
from station.simulation.evening import Evening, Plan
from station.simulation.promises import Audit, Promise, audit


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts, and milliseconds of a scan."""

    scans: int
    admitted: int
    attention: int
    denied: int
    asked: int
    """Scans that the vendor answered."""
    conflicts: int
    """Open ones, at all stations: each that reads a ticket used too often tells so."""
    excess: int
    """People let in beyond what the vendor's counters allow."""
    unknown: int
    ambiguous: int
    waiting: int
    set_aside: int
    crashes: int
    offline_spells: int
    requests_struck: int
    p50_ms: float
    p99_ms: float
    max_ms: float
    seconds: float
    """From the first scan to the last."""
    rest_rounds: int


@dataclass(frozen=True, slots=True)
class Played:
    """An evening and its count."""

    plan: Plan
    figures: Figures
    promises: tuple[Promise, ...]

    @property
    def kept(self) -> bool:
        """Every promise was."""
        return all(promise.kept for promise in self.promises)


def count(evening: Evening) -> Played:
    """Counts an evening that has come to rest. Its gates are still open."""
    effects = evening.sandbox.audit.effects(evening.plan.vendor)
    audited = audit(evening.plan.vendor, evening.gates, evening.crowd.holdings, effects)
    return Played(evening.plan, _figures(evening, audited), audited.promises)


def _figures(evening: Evening, audited: Audit) -> Figures:
    verdicts = [verdict for gate in evening.gates for verdict in gate.verdicts]
    outcomes = Counter(verdict.outcome for verdict in verdicts)
    times = sorted(verdict.elapsed_ms for gate in evening.gates for verdict in gate.verdicts if verdict.elapsed_ms > 0)
    return Figures(
        scans=len(verdicts),
        admitted=outcomes[Outcome.ADMIT],
        attention=outcomes[Outcome.ATTENTION],
        denied=outcomes[Outcome.DENY],
        asked=sum(verdict.source is Source.VENDOR for verdict in verdicts),
        conflicts=sum(len(gate.conflicts()) for gate in evening.gates),
        excess=audited.excess,
        unknown=audited.claims_by_state["unknown"],
        ambiguous=audited.claims_by_state["ambiguous"],
        waiting=audited.claims_by_state["waiting"],
        set_aside=audited.set_aside,
        crashes=sum(gate.deaths for gate in evening.gates),
        offline_spells=evening.course.offline_spells,
        requests_struck=evening.course.struck,
        p50_ms=_percentile(times, 50),
        p99_ms=_percentile(times, 99),
        max_ms=times[-1] if times else 0.0,
        seconds=evening.course.seconds,
        rest_rounds=evening.course.rest_rounds,
    )


def _percentile(times: Sequence[float], percent: int) -> float:
    if len(times) < 2:
        return times[0] if times else 0.0
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]
