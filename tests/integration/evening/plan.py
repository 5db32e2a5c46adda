"""What may happen in an evening: the hostile plan has everything in, a narrower one looks closer at a part."""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.sandbox import FaultKind, FaultRule, Phase

LONG_SILENCE = 0.5
"""Seconds: longer than a scan's budget."""

FAULTS = (
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.CUT, reset=True),
    FaultRule(FaultKind.CUT, phase=Phase.AFTER),
    FaultRule(FaultKind.CUT, phase=Phase.AFTER, reset=True),
    FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE),
    FaultRule(FaultKind.GARBAGE, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=500),
    FaultRule(FaultKind.STATUS, status=500, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=503),
    FaultRule(FaultKind.STATUS, status=429, retry_after=3),
    FaultRule(FaultKind.STATUS, status=401),
    FaultRule(FaultKind.SILENCE, seconds=LONG_SILENCE),
    FaultRule(FaultKind.SILENCE, seconds=LONG_SILENCE, phase=Phase.AFTER),
    FaultRule(FaultKind.LATENCY, seconds=LONG_SILENCE),
    FaultRule(FaultKind.LATENCY, seconds=LONG_SILENCE, phase=Phase.AFTER),
)


@dataclass(frozen=True)
class Plan:
    """Everything is in: this is the hostile plan."""

    vendor: str
    steps: int = 25
    exits: bool = True
    foreign: bool = True
    """Other doors use tickets, and tickets are canceled."""
    faults: float = 0.4
    """How many of the steps find the line bad."""
    crashes: bool = True
    server_skews: tuple[float, ...] = (0.0, 0.0, 95.0, -95.0)
    """How wrong the server's clock may be, in seconds."""
    wrong_clocks: tuple[float, ...] = (0.0, 0.0, 0.0, 95.0, -95.0)
    """How wrong a station's own clock may be, in seconds. Somebody may set it in the course of the evening."""

    def mild(self) -> Plan:
        """A bad evening as venues have them: a request in ten is struck, nothing crashes, clocks are right."""
        return replace(self, faults=0.1, crashes=False, server_skews=(0.0,), wrong_clocks=(0.0,))

    def alone(self) -> Plan:
        """Nobody uses the tickets but the two stations."""
        return replace(self, exits=False, foreign=False)
