"""Looking tours, events and dates up at the vendor: found rows are kept, but no day counts as read by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.booking_cache import BookingSearch
from station.domain.cash_desk import CashDeskRoom, DateFilter, EventFilter, TourBookingFilter
from station.domain.days import Days
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import CashDesk, day_state
from station.services.cash_desk_search import DeskSearch
from station.storage.bookings import SqliteBookings, open_bookings
from tests.services.cash_desk_room import PROFILE, MemoryVendor, at, ids, tour
from tests.services.test_cash_desk import DAY, EVENING, MORNING, Clock

TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def vendor() -> MemoryVendor:
    return MemoryVendor(tours=[tour("1", at(DAY)), tour("2", at(TOMORROW)), tour("3", None)], days=[EVENING, MORNING])


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[SqliteBookings]:
    with open_bookings(tmp_path) as cache:
        yield cache


@pytest.fixture
def search(vendor: MemoryVendor, cache: SqliteBookings) -> DeskSearch:
    room: CashDeskRoom = vendor
    clock = Clock()
    return DeskSearch(room, cache, clock, CashDesk(PROFILE, room, cache, clock))


def test_tours_stand_on_their_own_days(search: DeskSearch, cache: SqliteBookings) -> None:
    report = search.tours(TourBookingFilter(Days(DAY, TOMORROW)))
    assert (ids(known.booking for known in report.bookings), report.part.complete) == (["1", "2", "3"], True)
    assert len(cache.find(PROFILE, BookingSearch(TOMORROW))) == 1
    assert day_state(cache, PROFILE, DAY).readings == ()


def test_without_days_it_is_today(search: DeskSearch) -> None:
    report = search.tours(TourBookingFilter())
    assert report.days == Days.one(DAY)
    assert report.part.elsewhere == 1, "this vendor shows all it has"


def test_trouble_stands_in_the_report(search: DeskSearch, vendor: MemoryVendor) -> None:
    gone = Trouble(TroubleKind.BUSY, "vendor")
    vendor.troubles |= {"tour_bookings": gone, "events": gone, "dates": gone, "event_dates": gone}
    assert search.tours(TourBookingFilter()).part.trouble == gone
    assert search.events(EventFilter()).trouble == gone
    assert search.dates(DateFilter(Days.one(DAY))).trouble == gone
    assert search.dates_of_event("7", Days.one(DAY)).trouble == gone


def test_events_and_their_dates(search: DeskSearch) -> None:
    assert [event.event_id for event in search.events(EventFilter()).rows] == ["7", "8"]
    assert search.dates(DateFilter(Days.one(DAY))).rows == (EVENING, MORNING)
    assert search.dates_of_event("8", Days.one(DAY)).rows == (MORNING,)
