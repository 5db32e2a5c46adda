"""Which part of a rule kept a ticket out: for the person at the door, in whatever language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from station.domain.list_rules.conditions import (
    AllOf,
    AnyOf,
    Compared,
    Condition,
    Count,
    CountedSpan,
    InTime,
    OneOf,
    Present,
    Sign,
    Span,
    Subject,
)
from station.domain.list_rules.evaluation import allowed_until, meets, number_of
from station.domain.list_rules.visit import Visit


class UnmetKind(StrEnum):
    TOO_EARLY = "too_early"
    """Only after `at`."""
    TOO_LATE = "too_late"
    """Only before `at`."""
    WEEKDAY = "weekday"
    TICKET_TYPE = "ticket_type"
    GATE = "gate"
    TOO_MANY_ENTRIES = "too_many_entries"
    TOO_MANY_TODAY = "too_many_today"
    TOO_MANY_SINCE = "too_many_since"
    """Since `at`."""
    TOO_MANY_BEFORE = "too_many_before"
    """Before `at`."""
    TOO_MANY_DAYS = "too_many_days"
    TOO_FEW_ENTRIES = "too_few_entries"
    TOO_SOON = "too_soon"
    """Too few minutes since an entry."""
    TOO_LONG_AGO = "too_long_ago"
    """Too many minutes since an entry."""
    INSIDE = "inside"
    """Only for those who are out."""
    OUTSIDE = "outside"
    """Only for those who are in."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """One condition that a ticket does not meet."""

    kind: UnmetKind
    limit: int | None = None
    """Entries or days that are allowed in all; minutes that have to pass, or may."""
    at: datetime | None = None
    hour_only: bool = False
    """Of `at` the hour is meant, on any day."""


_WEIGHTS = {UnmetKind.TICKET_TYPE: 1000, UnmetKind.GATE: 300, UnmetKind.TOO_EARLY: 10, UnmetKind.TOO_SOON: 10}
"""Where one of several parts would have to be met, the lightest is told: what waiting mends, before another door,
before another ticket."""
_OTHER_WEIGHT = 100


def unmet(condition: Condition, visit: Visit) -> tuple[Unmet, ...]:
    """What a visit that does not meet the rule would have to be like. Nothing twice; nothing that can't be told."""
    if meets(condition, visit) is not False:
        return ()
    match condition:
        case AllOf(parts):
            found = tuple(dict.fromkeys(each for part in parts for each in unmet(part, visit)))
        case AnyOf(parts):
            found = min((unmet(part, visit) for part in parts), key=_weight, default=())
        case Compared():
            found = (_miscounted(condition, visit),)
        case InTime():
            kind = UnmetKind.TOO_EARLY if condition.after else UnmetKind.TOO_LATE
            found = (Unmet(kind, None, allowed_until(condition, visit), isinstance(condition.moment, time)),)
        case OneOf(subject):
            found = (Unmet(UnmetKind.GATE if subject is Subject.GATE else UnmetKind.TICKET_TYPE),)
        case _:
            assert isinstance(condition, Present), "what can't be read is never broken"
            found = (Unmet(UnmetKind.OUTSIDE if condition.inside else UnmetKind.INSIDE),)
    return found


def _weight(found: Sequence[Unmet]) -> int:
    return sum(_WEIGHTS.get(each.kind, _OTHER_WEIGHT) for each in found)


def _miscounted(condition: Compared, visit: Visit) -> Unmet:
    number, counted = condition.number, number_of(condition, visit) or 0
    if number is Count.WEEKDAY:
        return Unmet(UnmetKind.WEEKDAY)
    too_much = condition.sign in (Sign.LESS, Sign.AT_MOST) or (
        condition.sign in (Sign.EQUAL, Sign.OTHER) and counted >= max(condition.limit, 1)
    )
    if number in (Count.SINCE_LAST, Count.SINCE_FIRST):
        # Where nobody entered yet, it is -1: "too long ago" would be no help, and neither would "too soon".
        if counted < 0:
            return Unmet(UnmetKind.TOO_FEW_ENTRIES, 1)
        return Unmet(UnmetKind.TOO_LONG_AGO if too_much else UnmetKind.TOO_SOON, _minutes(condition))
    if not too_much:
        return Unmet(UnmetKind.TOO_FEW_ENTRIES)
    allowed = condition.limit + (condition.sign in (Sign.AT_MOST, Sign.EQUAL))
    if isinstance(number, CountedSpan):
        kind = _TOO_MANY_SPANS[number.span]
        at = None if kind is UnmetKind.TOO_MANY_DAYS else visit.moment(number.moment)
        return Unmet(kind, allowed, at, isinstance(number.moment, time))
    return Unmet(_TOO_MANY[number], allowed)


def _minutes(condition: Compared) -> int:
    """The first number of minutes that is enough, or the last that still is."""
    return condition.limit + {Sign.MORE: 1, Sign.LESS: -1}.get(condition.sign, 0)


_TOO_MANY = {
    Count.ENTRIES: UnmetKind.TOO_MANY_ENTRIES,
    Count.TODAY: UnmetKind.TOO_MANY_TODAY,
    Count.DAYS: UnmetKind.TOO_MANY_DAYS,
}
_TOO_MANY_SPANS = {
    Span.SINCE: UnmetKind.TOO_MANY_SINCE,
    Span.BEFORE: UnmetKind.TOO_MANY_BEFORE,
    Span.DAYS_SINCE: UnmetKind.TOO_MANY_DAYS,
    Span.DAYS_BEFORE: UnmetKind.TOO_MANY_DAYS,
}
