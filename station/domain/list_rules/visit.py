"""The visit that a rule is judged by: who stands at the door, when, and what the ticket did before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from station.domain.days import day_of, zone_named
from station.domain.list_rules.conditions import Count, EventTime, Moment, Span, Subject
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts, is_inside

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """Every value is None where it can't be told."""

    terms: ListTerms
    facts: TicketFacts
    passages: tuple[Passage, ...]
    """What counts: the row's, and this station's own."""
    now: datetime
    """The server's time as far as it is known, UTC."""

    @property
    def zone(self) -> tzinfo | None:
        """The event's. None: this machine doesn't know it."""
        return zone_named(self.terms.time_zone)

    @property
    def inside(self) -> bool:
        return is_inside(self.passages)

    def identity(self, subject: Subject) -> str:
        """The id that is looked up; empty where there is none."""
        if subject is Subject.GATE:
            return self.terms.gate
        return self.facts.product if subject is Subject.PRODUCT else self.facts.variation

    def count(self, count: Count) -> int | None:
        entries = self._entries()
        if count is Count.ENTRIES:
            return len(entries)
        if count in (Count.SINCE_LAST, Count.SINCE_FIRST):
            which = max if count is Count.SINCE_LAST else min
            return (self.now - which(entries)) // _MINUTE if entries else -1
        zone = self.zone
        return None if zone is None else self._by_the_day(count, entries, zone)

    def _by_the_day(self, count: Count, entries: list[datetime], zone: tzinfo) -> int:
        today = self.now.astimezone(zone)
        if count is Count.WEEKDAY:
            return today.isoweekday()
        if count is Count.TODAY:
            midnight = datetime.combine(today.date(), time(), zone)
            return sum(at >= midnight for at in entries)
        return _days(entries, zone)

    def counted(self, span: Span, moment: Moment) -> int | None:
        """Entries, or days with one, on one side of the moment."""
        border = self.moment(moment)
        if border is None:
            return None
        since = span in (Span.SINCE, Span.DAYS_SINCE)
        entries = [at for at in self._entries() if (at >= border) is since]
        if span in (Span.SINCE, Span.BEFORE):
            return len(entries)
        zone = self.zone
        return None if zone is None else _days(entries, zone)

    def moment(self, moment: Moment) -> datetime | None:
        """When that is, aware."""
        if isinstance(moment, EventTime):
            return self._event_time(moment)
        if isinstance(moment, datetime):
            return moment
        zone = self.zone
        if zone is None:
            return None
        there = datetime.combine(self.now.astimezone(zone).date(), moment, zone)
        # An hour that is left out when the clocks go forward becomes the one that they show instead.
        return there.astimezone(UTC).astimezone(zone)

    def _event_time(self, which: EventTime) -> datetime | None:
        """The ticket's own date in a series stands before the list's, whole. What nobody set is the beginning."""
        dates = self.facts if self.facts.begins_at is not None else self.terms
        set_at = {EventTime.ENDS: dates.ends_at, EventTime.ADMISSION: dates.admission_at}.get(which)
        return set_at or dates.begins_at

    def _entries(self) -> list[datetime]:
        return [passage.at for passage in self.passages if passage.direction is Direction.ENTRY]


def _days(entries: list[datetime], zone: tzinfo) -> int:
    return len({day_of(at, zone) for at in entries})
