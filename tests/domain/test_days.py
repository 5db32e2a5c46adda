"""Days of the venue's calendar: spans, zones, and the days on which the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.days import Days, day_of, zone_named

DAYS = st.dates(date(1970, 1, 1), date(9999, 12, 31))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(1, 40))
def test_parts_cover_every_day_once(first: date, length: int, longest: int) -> None:
    days = Days(first, first + timedelta(days=length))
    parts = list(days.parts(longest))
    covered = [part.first + timedelta(days=each) for part in parts for each in range((part.last - part.first).days + 1)]
    assert covered == [first + timedelta(days=each) for each in range(length + 1)]
    assert all((part.last - part.first).days < longest for part in parts)


def test_the_calendar_ends_without_an_error() -> None:
    end = date.max
    assert list(Days(end - timedelta(days=40), end).parts(31))[-1].last == end
    assert list(Days.one(end).parts(31)) == [Days(end, end)]


def test_days_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        Days(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 10, 25), 25), (date(2027, 3, 28), 23), (date(2026, 11, 22), 24)]
)
def test_a_day_is_as_long_as_the_clocks_make_it(day: date, hours: int) -> None:
    zone = zone_named("Europe/Berlin")
    begin = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    quarters = [begin + timedelta(minutes=15 * each) for each in range(-8, 4 * 25 + 8)]
    inside = [moment for moment in quarters if day_of(moment, zone) == day]
    assert inside == [begin + timedelta(minutes=15 * each) for each in range(4 * hours)]


@pytest.mark.parametrize("name", ["", "Nowhere/Else", "../etc/passwd", "/etc/localtime", "\x00"])
def test_an_unknown_zone_is_its_distance_at_least(name: str) -> None:
    zone = zone_named(name, 7200)
    assert zone is not None
    assert zone.utcoffset(None) == timedelta(hours=2)
    assert zone_named(name) is None
    assert zone_named(name, 10**9) is None


def test_a_known_zone_wins_over_the_distance() -> None:
    assert zone_named("Europe/Berlin", 0) == ZoneInfo("Europe/Berlin")


def test_without_a_zone_a_day_is_this_machines() -> None:
    moment = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert day_of(moment, None) == moment.astimezone().date()


def test_the_calendars_ends_are_no_error() -> None:
    for moment in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        for zone in (ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")):
            assert abs(day_of(moment, zone).year - moment.year) <= 1
