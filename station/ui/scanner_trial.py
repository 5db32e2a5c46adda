"""A scanner on trial: the bursts of the test sheet, what they tell, and what would be kept. GUI thread; no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.capture.keyboard_layouts.layout import rendered
from station.capture.wedge_correction import UNREADABLE, Correction
from station.capture.wedge_findings import Arrival, Explanation, Findings, find
from station.capture.wedge_key import Burst, End, WedgeSettings
from station.domain.scanner import KeyboardScanner

_MARGIN = 2.0
_WIDEST_GAP = 0.080
"""Seconds. A wider gap would hold back fast typing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One burst: as the computer read it, and (if it can be said) as it was printed, character by character."""

    arrived: str
    corrected: str
    printed: str
    milliseconds: float
    intervals_ms: tuple[float, ...]
    end: str


class ScannerTrial:
    """Knows nothing at first. `choice`: which of several explanations a person has chosen."""

    def __init__(self, *, dead_keys_seen: bool) -> None:
        self._dead_keys_seen = dead_keys_seen
        self.bursts: list[Burst] = []
        self.findings = Findings()
        self.choice = 0

    def hear(self, burst: Burst) -> None:
        """A scan of the sheet, or of anything else."""
        chosen = self.explanation
        self.bursts.append(burst)
        self.findings = find(map(_arrival, self.bursts), dead_keys_seen=self._dead_keys_seen)
        pairs = [one.pairs for one in self.findings.explanations]
        self.choice = pairs.index(chosen.pairs) if chosen is not None and chosen.pairs in pairs else 0

    @property
    def explanation(self) -> Explanation | None:
        """The one in force: the only one, or the chosen one."""
        several = self.findings.explanations
        return several[min(self.choice, len(several) - 1)] if several else None

    @property
    def correction(self) -> Correction | None:
        """None: nothing is to correct, or it is not known how."""
        explanation = self.explanation
        return None if explanation is None or explanation.nothing_wrong else explanation.correction

    @property
    def right(self) -> int:
        """How many codes of the sheet come as they are printed, corrected if need be."""
        return sum(self._printed(match.arrival) == match.read for match in self.findings.matches)

    @property
    def gap(self) -> float:
        """Seconds between two keys that this scanner needs: twice its slowest, within reason."""
        slowest = max((pause for burst in self.bursts for pause in burst.intervals[:-1]), default=0.0)
        return max(WedgeSettings().gap, min(_WIDEST_GAP, slowest * _MARGIN))

    @property
    def too_slow(self) -> bool:
        """Slower than the widest gap that can be set."""
        return any(pause * _MARGIN > _WIDEST_GAP for burst in self.bursts for pause in burst.intervals[:-1])

    @property
    def ends(self) -> dict[str, int]:
        """How often each end came."""
        counted: dict[str, int] = {}
        for burst in self.bursts:
            counted[burst.end.value] = counted.get(burst.end.value, 0) + 1
        return counted

    @property
    def caps_lock(self) -> bool:
        """Whether the last scan came with Caps Lock on."""
        return bool(self.bursts) and self.bursts[-1].caps_lock

    def last(self) -> Heard | None:
        """The newest burst."""
        if not self.bursts:
            return None
        burst = self.bursts[-1]
        arrival = _arrival(burst)
        match = next((match for match in self.findings.matches if match.arrival == arrival), None)
        intervals = tuple(pause * 1000 for pause in burst.intervals)
        printed = match.read if match is not None else ""
        corrected = self._printed(arrival)
        return Heard(
            rendered(self._bare(arrival)), corrected, printed, burst.duration * 1000, intervals, burst.end.value
        )

    def scanner(self, name: str) -> KeyboardScanner:
        """What would be kept."""
        findings, correction, ends = self.findings, self.correction, self.ends
        kept = KeyboardScanner(
            name,
            findings.prefix,
            findings.suffix,
            pause_ends=End.PAUSE.value in ends and not findings.suffix,
            gap=self.gap,
            patience=max(WedgeSettings().patience, self.gap * 2),
        )
        if correction is None:
            return kept
        return replace(
            kept,
            scanner_layout=correction.scanner,
            computer_layout=correction.computer,
            dead_first=correction.dead_first,
            swapped=correction.swapped,
            learned=correction.learned,
        )

    def _bare(self, arrival: Arrival) -> str:
        """Without prefix and suffix."""
        return arrival.text.removeprefix(self.findings.prefix).removesuffix(self.findings.suffix)

    def _printed(self, arrival: Arrival) -> str:
        correction, bare = self.correction, self._bare(arrival)
        return rendered(bare) if correction is None else correction.correct(bare, arrival.caps_lock)


def _arrival(burst: Burst) -> Arrival:
    return Arrival(burst.text, tuple(pause * 1000 for pause in burst.intervals), burst.end.value, burst.caps_lock)


def readable(text: str) -> bool:
    """Whether a corrected text is one."""
    return not text.startswith(UNREADABLE)
