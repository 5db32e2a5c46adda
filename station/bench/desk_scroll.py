"""The cash desk's list with ten thousand bookings of one day, as the parent sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from station.bench.measure import Goal, Result, Spread
from station.bench.window import LONGEST_GAP, run_in_window
from station.bench.workbench import NOBODY, PROFILE, Workbench
from station.domain.booking import Booking, BookingKey, BookingKind, BookingState, BookingStatus, Customer
from station.domain.booking_cache import DATES, TOURS, Reading
from station.domain.cash_desk import Instance
from station.domain.profile import Profile
from station.settings import Settings, SettingsFile
from station.storage.bookings import open_bookings

BOOKINGS = 10_000
STEPS = 400
_TITLES = ("Gruppenführung", "Kinderrundgang", "Architekturtour", "English tour")
_SECRETS = {"token": "bench"}


def desk_scroll(bench: Workbench) -> Result:
    """The GUI thread's longest stall after a step through 10,000 bookings, against a bare table with the same words."""
    folder = bench.fresh_folder()
    profile = Profile(PROFILE, "gomus", NOBODY)
    SettingsFile(folder).write(Settings().with_profile(profile))
    book(folder, datetime.now(UTC), min(BOOKINGS, bench.size.tickets))
    found = run_in_window("desk_scroll", folder, PROFILE, _SECRETS, [], steps=bench.rounds(STEPS))
    spread, floor = Spread.of(found.values), Spread.of(found.floor)
    goals = (
        Goal("p50 at most 4 x the floor's", spread.p50 <= 4 * floor.p50),
        Goal("never above 25 ms", spread.maximum <= LONGEST_GAP),
    )
    return Result("desk_scroll", "ms", spread, "a bare QTableView with the same words", floor, goals)


def book(folder: Path, now: datetime, count: int) -> None:
    """A day full of bookings, as the vendor's lists would leave it; without a line nothing more comes."""
    with open_bookings(folder) as cache:
        cache.store_instance(PROFILE, Instance("bench", "4", "UTC", 0, "EUR"))
        for day in (now.date(), (now + timedelta(days=1)).date()):  # midnight may come while it runs
            rows = [(day, booking) for booking in _bookings(day, count)]
            cache.store_bookings(Reading(PROFILE, day, TOURS, now, count, count), rows)
            cache.store_dates(Reading(PROFILE, day, DATES, now), ())


def _bookings(day: date, count: int) -> Iterator[Booking]:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for number in range(count):
        yield Booking(
            BookingKey(PROFILE, BookingKind.TOUR, f"{day:%d}{number:05}"),
            f"{_TITLES[number % len(_TITLES)]} {number}",
            BookingStatus("20", BookingState.BOOKED),
            midnight + timedelta(seconds=number * 8),
            60,
            5 + number % 25,
            Customer(f"Ada Lovelace {number}", "", f"Grundschule {number % 400}"),
        )
