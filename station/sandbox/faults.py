"""The rules of the fault injector: what goes wrong, for which requests, how often.

Rules are values; `FaultRules` keeps them, counts, and decides. The same seed, rules and requests give the
same faults.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Self

from station.sandbox.codes import mix
from station.sandbox.state import UnknownNameError


class FaultKind(StrEnum):
    """What goes wrong."""

    LATENCY = "latency"  # the answer takes `seconds` longer
    STATUS = "status"  # an HTTP error, with `body` or the vendor's own error shape
    CUT = "cut"  # the line is cut without a byte of answer
    PARTIAL = "partial"  # the line is cut in the middle of the answer's body
    TRUNCATED = "truncated"  # a complete HTTP answer whose JSON ends too early
    GARBAGE = "garbage"  # an answer that is no JSON at all
    SILENCE = "silence"  # no answer until the client (or after `seconds`, the server) hangs up
    OUTAGE = "outage"  # the server goes down with all its connections; up again after `seconds`


class Phase(StrEnum):
    """Whether the fault strikes before the server does the work, or after it was done."""

    BEFORE = "before"
    AFTER = "after"


_AFTER_ONLY = (FaultKind.PARTIAL, FaultKind.TRUNCATED)


@dataclass(frozen=True, slots=True)
class FaultRule:
    """One fault. `path` and `method` are shell patterns against the decoded path ("*" takes all).

    The first `skip` matching requests pass, then `times` of them (None: all) are struck, each with
    `probability`. `seconds` 0 means for good in silences and outages. `reset` breaks the line with RST
    instead of hanging up. `moved_to` adds a Location: this origin with the request's own path and query, as
    a host that has moved answers with a `status` of 3xx. Raises `ValueError` for what makes no sense.
    """

    kind: FaultKind
    vendor: str = "*"
    method: str = "*"
    path: str = "*"
    phase: Phase = Phase.BEFORE
    times: int | None = None
    skip: int = 0
    probability: float = 1.0
    seconds: float = 0.0
    status: int = 500
    body: str | None = None
    retry_after: int | str | None = None
    reset: bool = False
    moved_to: str | None = None

    def __post_init__(self) -> None:
        if self.kind in _AFTER_ONLY and self.phase is Phase.BEFORE:
            raise ValueError(f"{self.kind} needs an answer: its phase is 'after'")
        if not 0.0 <= self.probability <= 1.0:
            raise ValueError("probability must be from 0 to 1")
        if self.seconds < 0 or self.skip < 0 or (self.times is not None and self.times < 0):
            raise ValueError("seconds, skip and times can't be negative")
        if not 200 <= self.status <= 599:
            raise ValueError("status must be from 200 to 599")
        if self.moved_to is not None and not (self.moved_to.isascii() and self.moved_to.isprintable()):
            raise ValueError("moved_to must be an address")

    @classmethod
    def too_many_requests(
        cls, retry_after: int | str, *, vendor: str = "*", path: str = "*", times: int | None = None
    ) -> Self:
        """429 with Retry-After (seconds, or an HTTP date), before anything is done."""
        return cls(FaultKind.STATUS, vendor=vendor, path=path, times=times, status=429, retry_after=retry_after)

    @classmethod
    def cut_before_commit(cls, *, vendor: str = "*", method: str = "*", path: str = "*", times: int | None = 1) -> Self:
        """The request is lost: nothing is done, and no answer comes."""
        return cls(FaultKind.CUT, vendor=vendor, method=method, path=path, times=times)

    @classmethod
    def cut_after_commit(cls, *, vendor: str = "*", method: str = "*", path: str = "*", times: int | None = 1) -> Self:
        """The answer is lost: it is done, and no answer comes."""
        return cls(FaultKind.CUT, vendor=vendor, method=method, path=path, times=times, phase=Phase.AFTER)

    @classmethod
    def from_json(cls, content: Mapping[str, object]) -> Self:
        """A rule from a JSON object with the field names. Raises `ValueError`."""
        unknown = set(content) - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"unknown fields: {', '.join(sorted(unknown))}")
        kind = FaultKind(str(content.get("kind")))
        default_phase = Phase.AFTER if kind in _AFTER_ONLY else Phase.BEFORE
        times, body, moved_to = content.get("times"), content.get("body"), content.get("moved_to")
        return cls(
            kind=kind,
            vendor=str(content.get("vendor", "*")),
            method=str(content.get("method", "*")),
            path=str(content.get("path", "*")),
            phase=Phase(str(content.get("phase", default_phase))),
            times=None if times is None else int(_number("times", times)),
            skip=int(_number("skip", content.get("skip", 0))),
            probability=_number("probability", content.get("probability", 1.0)),
            seconds=_number("seconds", content.get("seconds", 0.0)),
            status=int(_number("status", content.get("status", 500))),
            body=None if body is None else str(body),
            retry_after=_retry_after(content.get("retry_after")),
            reset=content.get("reset") is True,
            moved_to=None if moved_to is None else str(moved_to),
        )

    def matches(self, vendor: str, method: str, path: str) -> bool:
        """Whether a request is of those the rule is for."""
        return fnmatchcase(vendor, self.vendor) and fnmatchcase(method, self.method) and fnmatchcase(path, self.path)


@dataclass(frozen=True, slots=True)
class RuleReport:
    """A rule with its number, how many requests it matched, and how many it struck."""

    id: int
    rule: FaultRule
    matched: int
    struck: int

    def to_json(self) -> dict[str, object]:
        """The report with its field names."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Strike:
    """What happens to one request: delays in seconds before and after the work, and one fault at most."""

    delay_before: float
    delay_after: float
    fault: FaultRule | None


class FaultRules:
    """The rules in force, in order. Any thread may change and ask."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._lock = threading.Lock()
        self._reports: dict[int, RuleReport] = {}
        self._next_id = 1

    def add(self, rule: FaultRule) -> int:
        """Put a rule behind the others; returns its number."""
        with self._lock:
            rule_id = self._next_id
            self._next_id += 1
            self._reports[rule_id] = RuleReport(rule_id, rule, 0, 0)
            return rule_id

    def remove(self, rule_id: int) -> None:
        """Take a rule away. Raises `UnknownNameError` if there is none with this number."""
        with self._lock:
            if self._reports.pop(rule_id, None) is None:
                raise UnknownNameError(f"there is no fault {rule_id}")

    def clear(self) -> None:
        """Take all rules away; numbering starts anew, and chance with it."""
        with self._lock:
            self._reports.clear()
            self._next_id = 1

    def reports(self) -> tuple[RuleReport, ...]:
        """The rules with their counters."""
        with self._lock:
            return tuple(self._reports.values())

    def strike(self, vendor: str, method: str, path: str) -> Strike:
        """Decide about one request: delays add up, of the other faults the first one wins."""
        delays = {Phase.BEFORE: 0.0, Phase.AFTER: 0.0}
        fault: FaultRule | None = None
        with self._lock:
            for report in tuple(self._reports.values()):
                rule = report.rule
                is_delay = rule.kind is FaultKind.LATENCY
                if (fault and not is_delay) or not rule.matches(vendor, method, path):
                    continue
                if not self._draw(report):
                    continue
                if is_delay:
                    delays[rule.phase] += rule.seconds
                else:
                    fault = rule
        return Strike(delays[Phase.BEFORE], delays[Phase.AFTER], fault)

    def _draw(self, report: RuleReport) -> bool:
        """Count a match; whether the rule strikes this time."""
        rule, matched, struck = report.rule, report.matched + 1, report.struck
        strikes = matched > rule.skip and (rule.times is None or struck < rule.times)
        if strikes and rule.probability < 1.0:
            chance = mix((self._seed << 48) ^ (report.id << 32) ^ matched) / 2.0**64
            strikes = chance < rule.probability
        self._reports[report.id] = RuleReport(report.id, rule, matched, struck + strikes)
        return strikes


def _retry_after(value: object) -> int | str | None:
    return value if value is None or isinstance(value, str) else int(_number("retry_after", value))


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} must be a number")
    return float(value)
