"""A rule's JSON text becomes a condition. Total: what can't be read is `Unreadable` where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import lru_cache

from station.domain.list_rules.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compared,
    Condition,
    Count,
    CountedSpan,
    EventTime,
    InTime,
    Moment,
    OneOf,
    Present,
    Sign,
    Span,
    Subject,
    Unreadable,
)

LONGEST_TOLERANCE = 60 * 24 * 366 * 10
"""Minutes. More is no tolerance, and leaves the calendar."""
DEEPEST = 50
"""Conditions within one another; the vendor's editor shows a handful."""
_SHOWN = 80
_HOUR = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6})[0-9]*)?)?")


@lru_cache(maxsize=64)
def read_rules(text: str) -> Condition:
    """What a list asks of every entry. Empty: nothing."""
    if not text.strip():
        return ALWAYS
    try:
        rules = json.loads(text)
    except (ValueError, RecursionError):
        return _unreadable(text)
    return ALWAYS if rules in ({}, []) else _condition(rules, 0)


def _condition(rule: object, depth: int) -> Condition:
    operator, operands = _operation(rule)
    if depth > DEEPEST or operands is None:
        return _unreadable(rule)
    if operator in ("and", "or"):
        parts = tuple(_condition(part, depth + 1) for part in operands)
        # Of none at all the vendor's own server can't say whether it is met.
        return AllOf(parts) if operator == "and" else AnyOf(parts) if parts else _unreadable(rule)
    reads = _READERS.get(operator)
    return (None if reads is None else reads(operator, operands)) or _unreadable(rule)


def _operation(rule: object) -> tuple[str, list[object] | None]:
    """An operator and its operands; none where it is no operation."""
    if not isinstance(rule, dict) or len(rule) != 1:
        return "", None
    ((operator, operands),) = rule.items()
    return str(operator), operands if isinstance(operands, list) else None


def _operand(rule: object, operator: str) -> object:
    """The only operand of that one operation; None where it is something else."""
    found, operands = _operation(rule)
    return operands[0] if found == operator and operands is not None and len(operands) == 1 else None


def _variable(rule: object) -> str:
    name = rule.get("var") if isinstance(rule, dict) and len(rule) == 1 else None
    return name if isinstance(name, str) else ""


def _compared(operator: str, operands: list[object]) -> Condition | None:
    if len(operands) != 2:
        return None
    if _variable(operands[0]) == "entry_status":
        return _status(operator, operands[1])
    number, limit = _number(operands[0]), operands[1]
    if number is None or not isinstance(limit, int) or isinstance(limit, bool):
        return None
    return Compared(number, Sign(operator), limit)


def _status(operator: str, wanted: object) -> Condition | None:
    if operator not in (Sign.EQUAL, Sign.OTHER) or wanted not in ("present", "absent"):
        return None
    return Present((wanted == "present") is (operator == Sign.EQUAL))


def _number(rule: object) -> Count | CountedSpan | None:
    name = _variable(rule)
    if name:
        return Count(name) if name in _COUNTS else None
    span, _operands = _operation(rule)
    if span not in _SPANS:
        return None
    moment = _moment(_operand(rule, span))
    return None if moment is None else CountedSpan(Span(span), moment)


def _in_time(operator: str, operands: list[object]) -> Condition | None:
    if len(operands) not in (2, 3) or _variable(operands[0]) != "now":
        return None
    moment, tolerance = _moment(operands[1]), _minutes(operands[2] if len(operands) == 3 else None)
    if moment is None or tolerance is None:
        return None
    return InTime(operator == "isAfter", moment, tolerance)


def _minutes(said: object) -> int | None:
    if said is None:
        return 0
    if isinstance(said, str) and re.fullmatch(r"-?[0-9]{1,9}", said):
        said = int(said)
    if not isinstance(said, int) or isinstance(said, bool) or abs(said) > LONGEST_TOLERANCE:
        return None
    return said


def _moment(rule: object) -> Moment | None:
    built, operands = _operation(rule)
    if built != "buildTime" or not operands:
        return None
    kind, said = operands[0], operands[1] if len(operands) > 1 else None
    if isinstance(kind, str) and kind in _EVENT_TIMES:
        return EventTime(kind)
    if not isinstance(said, str):
        return None
    return _point(said) if kind == "custom" else _hour(said) if kind == "customtime" else None


def _point(said: str) -> datetime | None:
    """Only with its offset: without one, nobody knows which moment is meant."""
    try:
        point = datetime.fromisoformat(said)
        return point.astimezone(UTC) if point.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _hour(said: str) -> time | None:
    found = _HOUR.fullmatch(said)
    if found is None:
        return None
    hour, minute, second, fraction = found.groups(default="0")
    try:
        return time(int(hour), int(minute), int(second), int(fraction.ljust(6, "0")))
    except ValueError:
        return None


def _one_of(_operator: str, operands: list[object]) -> Condition | None:
    if len(operands) != 2:
        return None
    subject, (listed, objects) = _variable(operands[0]), _operation(operands[1])
    if subject not in _SUBJECTS or listed != "objectList" or objects is None:
        return None
    ids = [_looked_up(each, subject) for each in objects]
    return None if None in ids else OneOf(Subject(subject), tuple(each for each in ids if each is not None))


def _looked_up(rule: object, subject: str) -> str | None:
    """The id that a `lookup` names, of the same kind."""
    operator, operands = _operation(rule)
    if operator != "lookup" or operands is None or len(operands) < 2 or operands[0] != subject:
        return None
    named = operands[1]
    return str(named) if isinstance(named, str | int) and not isinstance(named, bool) and named != "" else None


def _unreadable(rule: object) -> Unreadable:
    try:
        text = rule if isinstance(rule, str) else json.dumps(rule)
    except RecursionError:
        text = "…"
    return Unreadable(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")


_COUNTS, _SPANS = frozenset(Count), frozenset(Span)
_SUBJECTS, _EVENT_TIMES = frozenset(Subject), frozenset(EventTime)
_READERS: dict[str, Callable[[str, list[object]], Condition | None]] = {
    **dict.fromkeys(Sign, _compared),
    "isAfter": _in_time,
    "isBefore": _in_time,
    "inList": _one_of,
}
