"""What a rule says, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum


class Count(StrEnum):
    """A number that a rule compares."""

    ENTRIES = "entries_number"
    TODAY = "entries_today"
    """Entries since the last midnight of the event's zone."""
    DAYS = "entries_days"
    """Days of the event's zone with an entry."""
    SINCE_LAST = "minutes_since_last_entry"
    """Whole minutes, rounded down; -1 where there is none."""
    SINCE_FIRST = "minutes_since_first_entry"
    WEEKDAY = "now_isoweekday"
    """1 is Monday."""


class Span(StrEnum):
    """Entries, or days with one, on one side of a moment. The moment itself belongs to "since"."""

    SINCE = "entries_since"
    BEFORE = "entries_before"
    DAYS_SINCE = "entries_days_since"
    DAYS_BEFORE = "entries_days_before"


class Sign(StrEnum):
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "=="
    OTHER = "!="


class Subject(StrEnum):
    """What is looked up in a list of ids."""

    PRODUCT = "product"
    VARIATION = "variation"
    GATE = "gate"


class EventTime(StrEnum):
    """A time of the event, or of the ticket's own date in a series; where nobody set it, its beginning."""

    BEGINS = "date_from"
    ENDS = "date_to"
    ADMISSION = "date_admission"
    """When the doors open."""


Moment = datetime | time | EventTime
"""A moment in UTC; an hour of today in the event's zone; or a time of the event."""


@dataclass(frozen=True, slots=True)
class CountedSpan:
    span: Span
    moment: Moment


@dataclass(frozen=True, slots=True)
class Compared:
    number: Count | CountedSpan
    sign: Sign
    limit: int


@dataclass(frozen=True, slots=True)
class InTime:
    """Now is after the moment, or before it. Never at the moment itself, but for the tolerance."""

    after: bool
    moment: Moment
    tolerance: int = 0
    """Minutes by which the time allowed is longer."""


@dataclass(frozen=True, slots=True)
class OneOf:
    subject: Subject
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Present:
    """The last of the ticket's entries and exits is an entry; or is not."""

    inside: bool


@dataclass(frozen=True, slots=True)
class AllOf:
    """Nothing in it: met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that this version does not know."""

    said: str
    """As it stood there, shortened: for the log."""


Condition = AllOf | AnyOf | Compared | InTime | OneOf | Present | Unreadable

ALWAYS = AllOf(())


def asks_the_time(condition: Condition) -> bool:
    """Whether it takes a clock to judge it."""
    if isinstance(condition, AllOf | AnyOf):
        return any(asks_the_time(part) for part in condition.parts)
    if isinstance(condition, Compared):
        number = condition.number
        if isinstance(number, CountedSpan):
            return isinstance(number.moment, time)
        return number not in (Count.ENTRIES, Count.DAYS)
    return isinstance(condition, InTime)


def counts_entries(condition: Condition) -> bool:
    """Whether it depends on what the ticket did before."""
    if isinstance(condition, AllOf | AnyOf):
        return any(counts_entries(part) for part in condition.parts)
    if isinstance(condition, Compared):
        return condition.number is not Count.WEEKDAY
    return isinstance(condition, Present)
