"""The cash desk's days: what the vendor says comes into the cache, list by list, and one that fails leaves the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from station.domain.booking import Booking, BookingKey, BookingKind, KnownBooking
from station.domain.booking_cache import DATES, TOURS, BookingCache, Reading, bookings_of
from station.domain.booking_day import BookingReport, DayReport, DayState, PartReport
from station.domain.cash_desk import CashDeskRoom, DateFilter, EventFilter, TourBookingFilter
from station.domain.days import Days, day_of
from station.domain.event import EventDate
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind

KEEP_DAYS = 30
"""Days past whose bookings stay here: customers' names are not kept for ever."""
INSTANCE_LIFE = 3600.0
"""Seconds for which the vendor's word on its time zone is taken."""

_ENDS_ALL = frozenset({TroubleKind.UNREACHABLE, TroubleKind.UNTRUSTED, TroubleKind.UNAUTHORIZED})
"""Whatever else is asked will fail the same way."""
_ENDS_A_ROUND = _ENDS_ALL | {TroubleKind.SILENT, TroubleKind.BUSY}
"""In a round of equal calls, the next would only wait as long or press a busy vendor."""


def day_state(cache: BookingCache, profile: str, day: date) -> DayState:
    """How much of a day is kept, without asking the vendor. Raises TroubleError."""
    dates = cache.dates(profile, day)
    wanted = [TOURS, DATES, *(bookings_of(on.event_id, on.date_id) for on in dates)]
    found = {reading.source: reading for reading in cache.readings(profile, day) if reading.source in wanted}
    readings = tuple(found[source] for source in wanted if source in found)
    return DayState(profile, day, readings, tuple(source for source in wanted if source not in found))


def zone_of(cache: BookingCache, profile: str) -> tzinfo | None:
    """The instance's time zone as it is known here; None: this machine's has to do. Raises TroubleError."""
    instance = cache.instance(profile)
    return None if instance is None else instance.zone


class CashDesk:
    """One profile's bookings. Used by one thread at a time, with a room of its own; others may read the cache.

    The vendor's trouble stands in the reports; TroubleError is raised when the cache cannot be read or written.
    """

    def __init__(self, profile: str, room: CashDeskRoom, cache: BookingCache, clock: Clock) -> None:
        self._profile = profile
        self._room = room
        self._cache = cache
        self._clock = clock
        self._instance_read_at: float | None = None
        self._zone = zone_of(cache, profile)

    def today(self) -> date:
        """By the instance's time zone and its clock, as far as both are known."""
        return day_of(self._clock.now() + timedelta(seconds=self._room.clock_skew or 0.0), self._zone)

    def day(self, moment: datetime | None, otherwise: date) -> date:
        """The venue's calendar day of a moment; of none, the other one."""
        return otherwise if moment is None else day_of(moment, self._zone)

    def know_instance(self) -> Trouble | None:
        """Asks for the time zone, unless it was told lately; without an answer the last one holds."""
        now = self._clock.monotonic()
        if self._instance_read_at is not None and now - self._instance_read_at < INSTANCE_LIFE:
            return None
        instance = self._room.instance()
        if isinstance(instance, Trouble):
            return instance
        self._cache.store_instance(self._profile, instance)
        self._zone, self._instance_read_at = instance.zone, now
        return None

    def refresh(self, day: date, watch: ReadWatch = UNWATCHED) -> DayReport:
        """Reads everything booked on a day: tours, the day's event dates, and the bookings of each."""
        trouble = self.know_instance()
        if trouble is not None and trouble.kind in _ENDS_ALL:
            parts = [PartReport(source, trouble=trouble) for source in (TOURS, DATES)]
            return DayReport(self._profile, day, tuple(parts))
        tours, changed = self._tours(day, watch)
        parts = [tours]
        if _ends(tours, _ENDS_ALL):
            parts.append(PartReport(DATES, trouble=tours.trouble, cancelled=tours.cancelled))
        else:
            parts.append(self._dates(day, watch))
            if not _ends(parts[-1], _ENDS_ALL):
                read = self._of_dates(day, self._cache.dates(self._profile, day), watch)
                parts += [part for part, _changed in read]
                changed += sum(more for _part, more in read)
        self._cache.purge(self._profile, min(day, self.today() - timedelta(days=KEEP_DAYS)))
        return DayReport(self._profile, day, tuple(parts), changed, zone_known=self._zone is not None)

    def refresh_date(self, event_id: str, date_id: str, watch: ReadWatch = UNWATCHED) -> DayReport:
        """Reads the bookings of one event date, on whatever day it is."""
        self.know_instance()
        on = self._room.event_date(event_id, date_id)
        if isinstance(on, Trouble):
            # Without its title and time its bookings are still worth reading.
            on = self._cache.event_date(self._profile, event_id, date_id) or EventDate(event_id, date_id, "")
            day = self.day(on.starts_at, self.today())
        else:
            day = self.day(on.starts_at, self.today())
            self._cache.store_date(self._profile, day, on, self._clock.now())
        part, changed = self._of_date(day, on, watch)
        return DayReport(self._profile, day, (part,), changed, zone_known=self._zone is not None)

    def read_booking(self, key: BookingKey) -> BookingReport:
        """Asks for one booking with its prices and feedback; without an answer it is as it is known here."""
        self.know_instance()
        if key.kind is BookingKind.EVENT:
            trouble = self._read_event_booking(key)
            return BookingReport(self._cache.booking(key), trouble)
        booking = self._room.tour_booking(key.booking_id)
        if isinstance(booking, Trouble):
            return BookingReport(_unless_gone(self._cache.booking(key), booking), booking)
        self._cache.store_booking(booking, self.day(booking.starts_at, self._known_day(key)), self._clock.now())
        feedback_trouble = self.read_feedback(key)
        return BookingReport(self._cache.booking(key), None, feedback_trouble)

    def read_feedback(self, key: BookingKey) -> Trouble | None:
        """Asks for the feedback of one tour that is kept here."""
        feedback = self._room.feedback(key.booking_id)
        if isinstance(feedback, Trouble):
            return feedback
        self._cache.store_feedback(key, feedback, self._clock.now())
        return None

    def _read_event_booking(self, key: BookingKey) -> Trouble | None:
        """The vendor has no call for one of them: its date's list is read."""
        known = self._cache.booking(key)
        if known is None:
            return Trouble(TroubleKind.NOT_FOUND, detail="an event booking is found by its event date")
        return self.refresh_date(known.booking.product_id, known.booking.date_id).trouble

    def _tours(self, day: date, watch: ReadWatch) -> tuple[PartReport, int]:
        started = self._clock.now()
        listing = self._room.tour_bookings(TourBookingFilter(Days.one(day)), watch)
        rows = [(self.day(row.starts_at, day), row) for row in listing.rows]
        return self._stored(TOURS, "", day, started, listing, rows)

    def _dates(self, day: date, watch: ReadWatch) -> PartReport:
        """The day's event dates, in one list or, where the vendor refuses that one, event by event."""
        started = self._clock.now()
        listing = self._room.dates(DateFilter(Days.one(day)), watch)
        if listing.trouble is not None and listing.trouble.kind not in _ENDS_A_ROUND:
            by_event = self._dates_by_event(day, watch)
            if by_event.trouble is None:
                listing = by_event
        rows = [(self.day(row.starts_at, day), row) for row in listing.rows]
        part = _part(DATES, "", day, listing, [own for own, _row in rows])
        if listing.rows or listing.trouble is None:
            self._cache.store_dates(self._reading(day, part, started), rows)
        return part

    def _dates_by_event(self, day: date, watch: ReadWatch) -> Listing[EventDate]:
        events = self._room.events(EventFilter(), watch)
        if events.trouble is not None or events.cancelled:
            return Listing(trouble=events.trouble, cancelled=events.cancelled)
        rows: list[EventDate] = []
        for event in events.rows:
            dates = self._room.event_dates(event.event_id, Days.one(day), watch)
            rows.extend(dates.rows)
            if dates.trouble is not None or dates.cancelled:
                return Listing(tuple(rows), trouble=dates.trouble, cancelled=dates.cancelled)
        return Listing(tuple(rows), settled=events.complete)

    def _of_dates(self, day: date, dates: Sequence[EventDate], watch: ReadWatch) -> list[tuple[PartReport, int]]:
        read: list[tuple[PartReport, int]] = []
        ended: PartReport | None = None
        for on in dates:
            if ended is None:
                read.append(self._of_date(day, on, watch))
                part = read[-1][0]
                ended = part if _ends(part, _ENDS_A_ROUND) else None
            else:
                source = bookings_of(on.event_id, on.date_id)
                read.append((PartReport(source, on.title, trouble=ended.trouble, cancelled=ended.cancelled), 0))
        return read

    def _of_date(self, day: date, on: EventDate, watch: ReadWatch) -> tuple[PartReport, int]:
        started = self._clock.now()
        listing = self._room.event_bookings(on, watch)
        rows = [(day, row) for row in listing.rows]
        return self._stored(bookings_of(on.event_id, on.date_id), on.title, day, started, listing, rows)

    def _stored(
        self,
        source: str,
        title: str,
        day: date,
        started: datetime,
        listing: Listing[Booking],
        rows: Sequence[tuple[date, Booking]],
    ) -> tuple[PartReport, int]:
        """Keeps a list of bookings; one that failed at once leaves the older reading as it is."""
        part = _part(source, title, day, listing, [own for own, _row in rows])
        if not listing.rows and (listing.trouble is not None or listing.cancelled):
            return part, 0
        return part, self._cache.store_bookings(self._reading(day, part, started), rows)

    def _reading(self, day: date, part: PartReport, started: datetime) -> Reading:
        return Reading(self._profile, day, part.source, started, part.listed, part.total, part.complete)

    def _known_day(self, key: BookingKey) -> date:
        place = self._cache.source_of(key)
        return self.today() if place is None else place[0]


def _part(source: str, title: str, day: date, listing: Listing[object], days: Sequence[date]) -> PartReport:
    return PartReport(
        source=source,
        title=title,
        listed=len(listing.rows),
        total=listing.total,
        settled=listing.settled,
        elsewhere=sum(own != day for own in days),
        trouble=listing.trouble,
        cancelled=listing.cancelled,
    )


def _unless_gone(known: KnownBooking | None, trouble: Trouble) -> KnownBooking | None:
    """What is known here counts while the vendor is silent, but not against its word that there is no such booking."""
    return None if trouble.kind is TroubleKind.NOT_FOUND else known


def _ends(part: PartReport, kinds: frozenset[TroubleKind]) -> bool:
    return part.cancelled or (part.trouble is not None and part.trouble.kind in kinds)
