"""What is to go wrong, as it is written on a command line: `cut=5%,500=2%,slow=3%,crash=1%,offline=10%`.

| name | what it does | percent of |
|---|---|---|
| `cut` | the line is cut without an answer | requests |
| `garbage` | the answer can't be read | requests |
| `slow` | the answer takes two seconds longer, more than a scan waits | requests |
| 400 … 599 | the answer is this HTTP status | requests |
| `crash` | the station's process dies, just before or after a request or a commit | scans |
| `offline` | the station's line is down, for some twenty scans at a time | scans |

Of the requests that are struck by the first three, or by a status from 500 on, the server has done the work of one half
and not of the other. `none` is nothing at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from types import MappingProxyType

from station.sandbox import FaultKind, FaultRule, Phase

SLOW_SECONDS = 2.0
RETRY_AFTER = 1
"""Seconds that a 429 asks for."""
_REQUESTS = {
    "cut": FaultRule(FaultKind.CUT),
    "garbage": FaultRule(FaultKind.GARBAGE),
    "slow": FaultRule(FaultKind.LATENCY, seconds=SLOW_SECONDS),
}
_SCANS = ("crash", "offline")
NAMES = (*_REQUESTS, *_SCANS)


class FaultSpecError(ValueError):
    """A text that names no faults; its message says why."""


@dataclass(frozen=True, slots=True)
class FaultSpec:
    """Shares from 0 to 1."""

    requests: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """By name, or by HTTP status as text."""
    crash: float = 0.0
    offline: float = 0.0

    def rules(self, vendor: str) -> tuple[FaultRule, ...]:
        """What the sandbox is to do to a vendor's requests."""
        rules: list[FaultRule] = []
        for name, share in self.requests.items():
            rule = replace(_REQUESTS.get(name) or _status(int(name)), vendor=vendor, probability=share)
            if rule.kind is FaultKind.STATUS and rule.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                rules.append(rule)  # a refusal: nothing was done
            else:
                half = replace(rule, probability=share / 2)
                rules += (half, replace(half, phase=Phase.AFTER))
        return tuple(rules)


def parse_faults(text: str) -> FaultSpec:
    """Reads a spec. Raises FaultSpecError."""
    shares: dict[str, float] = {}
    for part in filter(None, map(str.strip, text.split(","))):
        if part == "none":
            continue
        name, equals, percent = map(str.strip, part.partition("="))
        if name not in NAMES and not _is_error(name):
            known = ", ".join(NAMES)
            raise FaultSpecError(f"{part!r} is no fault; there are {known}, and HTTP statuses from 400 to 599")
        if name in shares:
            raise FaultSpecError(f"{name} stands twice")
        shares[name] = _share(name, percent if equals else "")
    requests = {name: share for name, share in shares.items() if name not in _SCANS}
    return FaultSpec(MappingProxyType(requests), shares.get("crash", 0.0), shares.get("offline", 0.0))


def _is_error(name: str) -> bool:
    return name.isascii() and name.isdigit() and len(name) == 3 and 400 <= int(name) <= 599


def _share(name: str, percent: str) -> float:
    try:
        share = float(percent.removesuffix("%")) / 100.0
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise FaultSpecError(f"{name} needs a percentage from 0% to 100%, not {percent!r}")
    return share


def _status(status: int) -> FaultRule:
    retry_after = RETRY_AFTER if status == HTTPStatus.TOO_MANY_REQUESTS else None
    return FaultRule(FaultKind.STATUS, status=status, retry_after=retry_after)
