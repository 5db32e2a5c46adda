"""Calendar days at the venue. A day there has 23 or 25 hours when the clocks change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raises ValueError when they stand the wrong way round."""
        if self.last < self.first:
            raise ValueError("the last day comes before the first")

    @classmethod
    def one(cls, day: date) -> Self:
        return cls(day, day)

    def parts(self, longest: int) -> Iterator[Days]:
        """The same days in spans of at most so many, none left out and none twice."""
        first = self.first
        while True:
            # By what is left, never beyond the last day: the calendar ends at the year 9999.
            step = min(longest - 1, (self.last - first).days)
            last = first + timedelta(days=step)
            yield Days(first, last)
            if last == self.last:
                return
            first = last + timedelta(days=1)


def zone_named(name: str, offset: int | None = None) -> tzinfo | None:
    """The time zone of this name; where this machine does not know it, its distance from UTC (seconds) at least."""
    try:
        if name:
            return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no time zone data here, or no zone's name
        pass
    if offset is None or abs(offset) >= 86_400:
        return None
    return timezone(timedelta(seconds=offset))


def local(moment: datetime, zone: tzinfo | None) -> datetime:
    """A moment by the clocks there; without a zone: by this machine's. At the calendar's ends as it stands."""
    try:
        return moment.astimezone(zone)
    except (OverflowError, OSError, ValueError):  # year 1 or 9999; Windows knows no time before 1970
        return moment


def day_of(moment: datetime, zone: tzinfo | None) -> date:
    """The calendar day of a moment there; without a zone: by this machine's."""
    return local(moment, zone).date()
