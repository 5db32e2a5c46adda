"""go~mus Cash Point: what is booked before anybody has changed it, computed day by day from the seed.

The numbers of the vendor's document (12344, 12345 …) are the first tour bookings of the opening day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from station.sandbox.codes import mix
from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import (
    Customer,
    EventBooking,
    EventDate,
    Feedback,
    Price,
    Product,
    TourBooking,
)
from station.sandbox.names import FIRST_NAMES, HOSTILE_NAMES, LAST_NAMES
from station.sandbox.seed import DAY, HOUR

BOOKED, FINISHED, TOUR_CANCELED, EVENT_CANCELED, STRANGE = 20, 25, 50, 60, 35
DOCUMENTED = 12_344
"""The first tour booking of the opening day."""
TOUR_ORDERED_BEFORE, EVENT_ORDERED_BEFORE = 20, 5
"""Days between an order and what it books."""
_PER_DAY, _DATES_PER_DAY, _PER_DATE = 100_000, 100, 1_000


TOURS = (
    Product(100_177, "Gruppenanmeldung", "Anmeldung", 60, 0),
    Product(100_178, "Gruppenführung", "Führung", 120, 9_000),
    Product(100_179, "Kinderrundgang", "Kinder & Familien", 45, 4_500, museum_id=21),
    Product(100_180, "Architekturtour <1900", "Führung", 90, 12_000, exhibition_id=2058),
    Product(100_181, "English tour", "Führung", 60, 9_900, museum_id=21, exhibition_id=2058),
)
EVENTS = (
    Product(101_174, "Öffentliche Führung", "öffentliche Führung", 60, 400),
    Product(101_175, "Abendvortrag", "Vortrag", 90, 800, museum_id=21),
    Product(101_176, "Workshop <Kinder> & Eltern", "Kurs / Workshop", 120, 1_500, exhibition_id=2058),
)
_INSTITUTIONS = ("Wayne Industries", "Grundschule Nord", "Volkshochschule", "Håkansson & Söner", "Freundeskreis", "")
_CATEGORIES = ("Superhero", "Schule", "Verein", "Firma", "Privat")


class CashPointSeed:
    """Computes what is booked on a day; the same seed and options give the same bookings."""

    def __init__(self, seed: int, calendar: MuseumCalendar) -> None:
        self._seed = seed
        self.calendar = calendar

    def tour_bookings(self, day: date, options: CashPointOptions) -> list[TourBooking]:
        """All tour bookings of a day in order of their numbers."""
        number = self.calendar.number(day)
        if number is None:
            return []
        return [self._tour_booking(day, number, each) for each in range(options.tour_bookings_per_day)]

    def day_of_tour_booking(self, booking_id: int) -> date | None:
        """On which day the booking with this number would be; None when no number is made so."""
        if DOCUMENTED <= booking_id < DOCUMENTED + len(_SPECIALS):
            return self.calendar.opening_day
        return self.calendar.day(booking_id // _PER_DAY - 1)

    def dates(self, day: date, options: CashPointOptions) -> list[EventDate]:
        """All event dates of a day."""
        number = self.calendar.number(day)
        if number is None:
            return []
        return [self._date(day, number, each) for each in range(min(options.dates_per_day, _DATES_PER_DAY))]

    def day_of_date(self, date_id: int) -> date | None:
        """On which day the date with this number would be."""
        return self.calendar.day(date_id // _DATES_PER_DAY - 1)

    def date_of_booking(self, booking_id: int) -> int:
        """The number of the date that an event booking would be on."""
        return booking_id // _PER_DATE

    def event_bookings(self, on: EventDate, options: CashPointOptions) -> list[EventBooking]:
        """All bookings of a date."""
        count = min(options.bookings_per_date, _PER_DATE)
        return [self._event_booking(on, each) for each in range(count)]

    def _tour_booking(self, day: date, number: int, each: int) -> TourBooking:
        special = day == self.calendar.opening_day and each < len(_SPECIALS)
        booking_id = DOCUMENTED + each if special else (number + 1) * _PER_DAY + each
        chance = mix((self._seed << 40) ^ booking_id)
        tour = TOURS[chance % len(TOURS)]
        starts = self.calendar.moment(day, 10 + each % 7, (chance >> 8) % 4 * 15)
        created = starts - TOUR_ORDERED_BEFORE * DAY
        status = (BOOKED, BOOKED, BOOKED, BOOKED, BOOKED, BOOKED, FINISHED, TOUR_CANCELED)[(chance >> 16) % 8]
        booking = TourBooking(
            id=booking_id,
            day=day,
            starts=starts,
            tour=tour,
            comment="" if chance & 7 else "Bitte am Haupteingang abholen",
            status=status,
            participants=5 + (chance >> 20) % 25,
            customer=_customer(chance),
            created=created,
            updated=created + HOUR,
            canceled=created + DAY if status == TOUR_CANCELED else None,
            prices=_tour_prices(booking_id, tour, created, extra=bool(chance >> 24 & 1)),
            feedback=_feedback(starts) if status == FINISHED and chance >> 28 & 1 else None,
            paid=chance >> 32 & 3 == 0,
        )
        return _as_documented(booking, each, self.calendar) if special else booking

    def _date(self, day: date, number: int, each: int) -> EventDate:
        starts = self.calendar.moment(day, 11 + each * 2 % 10, 30)
        return EventDate((number + 1) * _DATES_PER_DAY + each, EVENTS[each % len(EVENTS)], day, starts)

    def _event_booking(self, on: EventDate, each: int) -> EventBooking:
        booking_id = on.id * _PER_DATE + each
        chance = mix((self._seed << 40) ^ ~booking_id)
        created = on.starts - EVENT_ORDERED_BEFORE * DAY
        canceled, seats = each % 5 == 4, 1 + chance % 6
        reduced, cents = seats // 2, on.event.price_cents
        lines = (("regulär", seats - reduced, cents), ("ermäßigt", reduced, cents * 3 // 4))
        return EventBooking(
            id=booking_id,
            date=on,
            comment="Hinweis für die Kasse" if chance & 64 else None,
            status=EVENT_CANCELED if canceled else BOOKED,
            seats=seats,
            customer=_customer(chance >> 8),
            created=created,
            canceled=created + DAY if canceled else None,
            prices=tuple(
                Price(0, title, "", count, each_cents, "", created) for title, count, each_cents in lines if count
            ),
        )


def _tour_prices(booking_id: int, tour: Product, created: float, *, extra: bool) -> tuple[Price, ...]:
    fee = Price(booking_id * 10, "Entgelt", "Gruppenpreis", 1, tour.price_cents, "fee", created)
    guides = Price(booking_id * 10 + 1, "Audioguides", "zusätzliche Audioguides", 3, 500, "custom", created)
    return (fee, guides) if extra else (fee,)


def _feedback(starts: float) -> Feedback:
    return Feedback(True, "eine tolle Führung, der Kunde war sehr zufrieden!", 25, starts + 2 * HOUR)


def _customer(chance: int) -> Customer:
    if chance % 40 == 0:
        first, last = HOSTILE_NAMES[(chance >> 6) % len(HOSTILE_NAMES)]
    else:
        first, last = FIRST_NAMES[(chance >> 6) % len(FIRST_NAMES)], LAST_NAMES[(chance >> 14) % len(LAST_NAMES)]
    name = None if first is None else f"{first} {last}"
    return Customer(
        name, _CATEGORIES[(chance >> 22) % len(_CATEGORIES)], _INSTITUTIONS[(chance >> 26) % len(_INSTITUTIONS)]
    )


_WAYNE = Customer("Herr Bruce Wayne", "Superhero", "Wayne Industries")
_SPECIALS: tuple[dict[str, object], ...] = (
    {"tour": TOURS[0], "status": BOOKED, "customer": _WAYNE, "participants": 15, "comment": ""},
    {"tour": TOURS[1], "status": TOUR_CANCELED, "customer": _WAYNE, "participants": 15, "comment": ""},
    {"tour": TOURS[1], "status": BOOKED, "paid": True},
    {"tour": TOURS[2], "status": FINISHED},
    {"tour": TOURS[3], "status": STRANGE},
    {"tour": TOURS[4], "status": BOOKED, "comment": "<b>Rollstuhl</b>\nbitte Aufzug"},
)
"""Canceled, paid, with feedback, of an unknown status, with markup in the comment."""


def _as_documented(booking: TourBooking, each: int, calendar: MuseumCalendar) -> TourBooking:
    special = replace(booking, **{"paid": False, **_SPECIALS[each]})  # type: ignore[arg-type]  # fields of a TourBooking by name
    starts = calendar.moment(booking.day, 10 + each)
    created = starts - TOUR_ORDERED_BEFORE * DAY
    canceled = created + DAY if special.status == TOUR_CANCELED else None
    feedback = _feedback(starts) if special.status == FINISHED else None
    prices = _tour_prices(booking.id, special.tour, created, extra=True)
    return replace(
        special,
        starts=starts,
        created=created,
        updated=created + HOUR,
        canceled=canceled,
        feedback=feedback,
        prices=prices,
    )
