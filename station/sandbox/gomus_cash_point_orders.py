"""go~mus Cash Point: the orders behind tickets and bookings, computed from what they sold.

An order's number tells what it is: 3 … of tickets (three in a row, as they were seeded), 4 … of a tour booking,
5 … of seats on a date. Silent in the document, and chosen here: `payment_status` 30 is paid, as in the only sample,
10 is open; `source` is "cashpoint" or "onlineshop".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from station.sandbox.gomus_cash_point_calendar import DAYS_AFTER, DAYS_BEFORE, MuseumCalendar
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import EventBooking, TourBooking
from station.sandbox.gomus_cash_point_seed import EVENT_ORDERED_BEFORE, TOUR_ORDERED_BEFORE
from station.sandbox.gomus_cash_point_state import FIRST_NUMBER, BookingStore
from station.sandbox.seed import TICKET_TYPES, SeedTicket
from station.sandbox.state import TicketStore

PAID, OPEN = 30, 10
_TICKETS, _TOURS, _EVENTS = 3_000_000_000, 4_000_000_000, 5_000_000_000
_SPAN = 1_000_000_000
_PER_ORDER = 3
_ORDERING_DAYS = 5
"""Ticket orders were placed on the opening day and the days before it."""


@dataclass(frozen=True, slots=True)
class Order:
    """One order. Times in Unix seconds; exactly one of the last three says what was sold."""

    id: int
    created: float
    mine: bool
    paid: bool
    tickets: tuple[SeedTicket, ...] = ()
    tour: TourBooking | None = None
    event: EventBooking | None = None

    @property
    def total_cents(self) -> int:
        """The sum of its items."""
        booking = self.tour or self.event
        if booking is not None:
            return sum(price.total_cents for price in booking.prices)
        return sum(ticket.price_cents for ticket in self.tickets)


class OrderBook:
    """All orders of the instance. The caller holds the booking store's lock."""

    def __init__(self, tickets: TicketStore, bookings: BookingStore, calendar: MuseumCalendar) -> None:
        self._tickets = tickets
        self._bookings = bookings
        self._calendar = calendar

    def numbers(self, first: date, last: date, options: CashPointOptions, *, mine: bool) -> list[int]:
        """The numbers of the orders placed on these days (only the cash point's own), oldest day first."""
        begin = max(first, self._calendar.opening_day - timedelta(days=DAYS_BEFORE + TOUR_ORDERED_BEFORE))
        count = (min(last, self._calendar.opening_day + timedelta(days=DAYS_AFTER)) - begin).days + 1
        days = [begin + timedelta(days=ahead) for ahead in range(count)]
        return [number for day in days for number, own in self._placed_on(day, options) if own or not mine]

    def order(self, number: int, options: CashPointOptions) -> Order | None:
        """One order by its number."""
        kind, place = number // _SPAN * _SPAN, number % _SPAN
        if kind == _TICKETS:
            return self._ticket_order(place)
        if kind == _TOURS:
            tour = self._bookings.tour_booking(place, options)
            return None if tour is None else Order(number, tour.created, tour.paid, tour.paid, tour=tour)
        event = self._event_booking(place, options) if kind == _EVENTS else None
        return None if event is None else Order(number, event.created, _is_even(number), True, event=event)

    def of_barcode(self, barcode: str) -> Order | None:
        """The order that sold the seeded ticket with this code."""
        ticket = self._tickets.find(barcode)
        return None if ticket is None else self._ticket_order(ticket.seed.index // _PER_ORDER)

    def _placed_on(self, day: date, options: CashPointOptions) -> Iterator[tuple[int, bool]]:
        """Each order's number, and whether the cash point placed it: tours that are paid, and half of the others."""
        ago = (self._calendar.opening_day - day).days
        if 0 <= ago < _ORDERING_DAYS:
            count = -(-self._tickets.plan.total // _PER_ORDER)
            yield from (
                (number, _is_even(number)) for number in range(_TICKETS + ago, _TICKETS + count, _ORDERING_DAYS)
            )
        tours = self._bookings.tour_bookings([day + timedelta(days=TOUR_ORDERED_BEFORE)], options)
        yield from ((_TOURS + booking.id, booking.paid) for booking in tours if booking.id < FIRST_NUMBER)
        for on in self._bookings.dates([day + timedelta(days=EVENT_ORDERED_BEFORE)], options):
            rows = self._bookings.event_bookings(on, options)
            sold = (_EVENTS + booking.id for booking in rows if booking.id < FIRST_NUMBER)
            yield from ((number, _is_even(number)) for number in sold)

    def _ticket_order(self, place: int) -> Order | None:
        plan, first = self._tickets.plan, place * _PER_ORDER
        tickets = tuple(plan.ticket(index) for index in range(first, min(first + _PER_ORDER, plan.total)))
        if not tickets:
            return None
        day = self._calendar.opening_day - timedelta(days=place % _ORDERING_DAYS)
        begin = self._calendar.moment(day, 0)
        # Within its day, and never after the opening.
        room = min(self._calendar.opened_at - begin, 20 * 3_600.0)
        number = _TICKETS + place
        return Order(number, begin + room * (place % 97) / 97, _is_even(number), True, tickets)

    def _event_booking(self, booking_id: int, options: CashPointOptions) -> EventBooking | None:
        on = self._bookings.date_of_booking(booking_id, options)
        rows = [] if on is None else self._bookings.event_bookings(on, options)
        return next((row for row in rows if row.id == booking_id), None)


def _is_even(number: int) -> bool:
    return number % 2 == 0


def ticket_title(ticket: SeedTicket) -> str:
    """What the ticket is called."""
    return TICKET_TYPES[ticket.type_index]
