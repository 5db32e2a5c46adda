"""Looking things up at the vendor: tour bookings by its own filters, events, and their dates."""

from __future__ import annotations

from station.domain.booking_cache import TOURS, BookingCache
from station.domain.booking_day import PartReport, ToursReport
from station.domain.cash_desk import CashDeskRoom, DateFilter, EventFilter, TourBookingFilter
from station.domain.days import Days
from station.domain.event import Event, EventDate
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.ports import Clock
from station.services.cash_desk import CashDesk


class DeskSearch:
    """One profile's look-ups. Used by one thread at a time, the one that its `CashDesk` is used by.

    The vendor's trouble stands in the listings; TroubleError is raised when the cache cannot be written.
    """

    def __init__(self, room: CashDeskRoom, cache: BookingCache, clock: Clock, desk: CashDesk) -> None:
        self._room = room
        self._cache = cache
        self._clock = clock
        self._desk = desk

    def tours(self, wanted: TourBookingFilter, watch: ReadWatch = UNWATCHED) -> ToursReport:
        """Tour bookings of any days by the vendor's filters. They are kept, but no day counts as read by it."""
        self._desk.know_instance()
        days = wanted.days or Days.one(self._desk.today())
        started = self._clock.now()
        listing = self._room.tour_bookings(wanted, watch)
        for row in listing.rows:
            self._cache.store_booking(row, self._desk.day(row.starts_at, days.first), started)
        known = tuple(each for row in listing.rows if (each := self._cache.booking(row.key)) is not None)
        own = (self._desk.day(row.starts_at, days.first) for row in listing.rows)
        part = PartReport(
            source=TOURS,
            listed=len(listing.rows),
            total=listing.total,
            settled=listing.settled,
            elsewhere=sum(not days.first <= day <= days.last for day in own),
            trouble=listing.trouble,
            cancelled=listing.cancelled,
        )
        return ToursReport(days, known, part)

    def events(self, wanted: EventFilter, watch: ReadWatch = UNWATCHED) -> Listing[Event]:
        """Events by the vendor's filters."""
        return self._room.events(wanted, watch)

    def dates(self, wanted: DateFilter, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        """Dates of all events by the vendor's filters."""
        return self._room.dates(wanted, watch)

    def dates_of_event(self, event_id: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        """Dates of one event."""
        return self._room.event_dates(event_id, days, watch)
