"""Whether a visit meets a rule: yes, no, or it can't be told."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import datetime, time, timedelta

from station.domain.list_rules.conditions import (
    AllOf,
    AnyOf,
    Compared,
    Condition,
    CountedSpan,
    InTime,
    OneOf,
    Present,
    Sign,
)
from station.domain.list_rules.visit import Visit

_SIGNS: dict[Sign, Callable[[int, int], bool]] = {
    Sign.LESS: operator.lt,
    Sign.AT_MOST: operator.le,
    Sign.MORE: operator.gt,
    Sign.AT_LEAST: operator.ge,
    Sign.EQUAL: operator.eq,
    Sign.OTHER: operator.ne,
}


def meets(condition: Condition, visit: Visit) -> bool | None:
    """None where it hangs on something that this version can't read, or that isn't known here (a time zone)."""
    met: bool | None = None
    match condition:
        case AllOf(parts):
            found = {meets(part, visit) for part in parts}
            met = False if False in found else None if None in found else True
        case AnyOf(parts):
            found = {meets(part, visit) for part in parts}
            met = True if True in found else None if None in found else False
        case Compared(_, sign, limit):
            number = number_of(condition, visit)
            met = None if number is None else _SIGNS[sign](number, limit)
        case InTime():
            met = _in_time(condition, visit)
        case OneOf(subject, ids):
            met = visit.identity(subject) in ids
        case Present(inside):
            met = visit.inside is inside
    return met


def number_of(condition: Compared, visit: Visit) -> int | None:
    """What the rule compares with its limit."""
    number = condition.number
    return visit.counted(number.span, number.moment) if isinstance(number, CountedSpan) else visit.count(number)


def allowed_until(condition: InTime, visit: Visit) -> datetime | None:
    """The border of the time allowed, tolerance included: it begins after it, or ends before it."""
    moment = visit.moment(condition.moment)
    tolerance = timedelta(minutes=condition.tolerance)
    try:
        return None if moment is None else moment - tolerance if condition.after else moment + tolerance
    except OverflowError:
        return None


def _in_time(condition: InTime, visit: Visit) -> bool | None:
    border, now = allowed_until(condition, visit), visit.now
    if border is None:
        return None
    if isinstance(condition.moment, time):
        # The vendor compares what clocks show: it matters in the hour that comes twice a year.
        border, now = border.replace(tzinfo=None), now.astimezone(border.tzinfo).replace(tzinfo=None)
    return now > border if condition.after else now < border
