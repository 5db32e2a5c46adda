"""go~mus Cash Point: the days of the museum's zone, counted from the day on which the sandbox was opened."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from station.sandbox.clock import ServerClock
from station.sandbox.gomus_rules import museum_zone

DAYS_BEFORE, DAYS_AFTER = 14, 60
"""Days with bookings, around the opening day."""


class MuseumCalendar:
    """The seeded days. Any thread may ask; `reopen` belongs to the sandbox's reset."""

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self.zone_name, self.zone = museum_zone()
        self.reopen()

    def reopen(self) -> None:
        """The days count from now on."""
        self.opened_at = self._clock.now()
        self.opening_day = self.day_of(self.opened_at)

    @property
    def today(self) -> date:
        """By the server's clock."""
        return self.day_of(self._clock.now())

    def day_of(self, moment: float) -> date:
        """The museum's calendar day of a moment."""
        return datetime.fromtimestamp(moment, self.zone).date()

    def day(self, number: int) -> date | None:
        """The seeded day with this number, from 0; None outside of what is seeded."""
        if not 0 <= number <= DAYS_BEFORE + DAYS_AFTER:
            return None
        return self.opening_day + timedelta(days=number - DAYS_BEFORE)

    def number(self, day: date) -> int | None:
        """The number of a day; None outside of what is seeded."""
        number = (day - self.opening_day).days + DAYS_BEFORE
        return number if 0 <= number <= DAYS_BEFORE + DAYS_AFTER else None

    def days(self, first: date, last: date) -> list[date]:
        """The seeded days among these, in order."""
        begin = max(first, self.opening_day - timedelta(days=DAYS_BEFORE))
        count = (min(last, self.opening_day + timedelta(days=DAYS_AFTER)) - begin).days + 1
        return [begin + timedelta(days=number) for number in range(count)]

    def moment(self, day: date, hour: int, minute: int = 0) -> float:
        """Unix seconds of an hour on a day there."""
        return datetime.combine(day, time(hour, minute), self.zone).timestamp()

    def text(self, moment: float) -> str:
        """A time as `2016-08-29T10:00:00+02:00`."""
        return datetime.fromtimestamp(int(moment), self.zone).isoformat()
