"""go~mus Cash Point: what has become of the seeded bookings."""

from __future__ import annotations

import threading
from datetime import date

from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import EventBooking, EventDate, TourBooking
from station.sandbox.gomus_cash_point_seed import CashPointSeed

FIRST_NUMBER = 80_000_000
"""Above every number that is computed from the seed."""


class BookingStore:
    """All bookings of the instance. Any thread may call it; hold `lock` to read and change in one step.

    Computed days are kept as long as the options stay; what was changed is kept until the reset.
    """

    def __init__(self, seed: CashPointSeed) -> None:
        self.lock = threading.RLock()
        self._seed = seed
        self.reset()

    def reset(self) -> None:
        """Forget everything that happened; the days count from now on."""
        with self.lock:
            self._seed.calendar.reopen()
            self._options: CashPointOptions | None = None
            self._days: dict[date, list[TourBooking]] = {}
            self._changed: dict[int, TourBooking] = {}
            self._removed: set[int] = set()
            self._seats: dict[int, list[EventBooking]] = {}
            self._last_number = FIRST_NUMBER

    def tour_bookings(self, days: list[date], options: CashPointOptions) -> list[TourBooking]:
        """What takes place on these days now, by day and number; a booking that was moved stands on its new day."""
        with self.lock:
            wanted, otherwise = set(days), self._removed | self._changed.keys()
            rows = [row for day in days for row in self._seeded(day, options) if row.id not in otherwise]
            rows += [row for row in self._changed.values() if row.day in wanted and row.id not in self._removed]
            return sorted(rows, key=lambda row: (row.day, row.id)) if self._changed else rows

    def tour_booking(self, booking_id: int, options: CashPointOptions) -> TourBooking | None:
        """One booking as it is now."""
        with self.lock:
            if booking_id in self._removed:
                return None
            if booking_id in self._changed:
                return self._changed[booking_id]
            day = self._seed.day_of_tour_booking(booking_id)
            rows = [] if day is None else self._seeded(day, options)
            return next((row for row in rows if row.id == booking_id), None)

    def update(self, booking: TourBooking) -> None:
        """Keep what a booking is from now on."""
        with self.lock:
            self._changed[booking.id] = booking

    def remove(self, booking_id: int) -> None:
        """The booking leaves every list."""
        with self.lock:
            self._removed.add(booking_id)

    def dates(self, days: list[date], options: CashPointOptions) -> list[EventDate]:
        """The event dates of these days."""
        return [row for day in days for row in self._seed.dates(day, options)]

    def event_date(self, event_id: int, date_id: int, options: CashPointOptions) -> EventDate | None:
        """One date of an event."""
        day = self._seed.day_of_date(date_id)
        rows = [] if day is None else self._seed.dates(day, options)
        return next((row for row in rows if (row.event.id, row.id) == (event_id, date_id)), None)

    def date_of_booking(self, booking_id: int, options: CashPointOptions) -> EventDate | None:
        """The date that a seeded event booking is on."""
        return self.date_with(self._seed.date_of_booking(booking_id), options)

    def date_with(self, date_id: int, options: CashPointOptions) -> EventDate | None:
        """The date with this number, of whatever event."""
        day = self._seed.day_of_date(date_id)
        rows = [] if day is None else self._seed.dates(day, options)
        return next((row for row in rows if row.id == date_id), None)

    def event_bookings(self, on: EventDate, options: CashPointOptions) -> list[EventBooking]:
        """The bookings of a date: the seeded ones, then what was sold since."""
        with self.lock:
            return self._seed.event_bookings(on, options) + self._seats.get(on.id, [])

    def sell_seats(self, booking: EventBooking) -> None:
        """One booking more on its date."""
        with self.lock:
            self._seats.setdefault(booking.date.id, []).append(booking)

    def next_number(self) -> int:
        """A number for what is new: a price, a booking, an order's item."""
        with self.lock:
            self._last_number += 1
            return self._last_number

    def _seeded(self, day: date, options: CashPointOptions) -> list[TourBooking]:
        if options != self._options:
            self._options = options
            self._days.clear()
        if day not in self._days:
            self._days[day] = self._seed.tour_bookings(day, options)
        return self._days[day]
