"""What a cash desk asks of a vendor: bookings by the day, events and their dates, orders. Reading only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Protocol

from station.domain.booking import Booking, Feedback
from station.domain.days import Days, zone_named
from station.domain.event import Event, EventDate
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.order import Order
from station.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Instance:
    """The vendor's server as it describes itself: its time zone decides what "today" is."""

    system: str = ""
    api: str = ""
    zone_name: str = ""
    offset: int | None = None
    """Seconds east of UTC when it was read: stands in for a zone that this machine does not know."""
    currency: str = ""
    page_size: int | None = None
    """Rows on a page when nobody asks for a number."""

    @property
    def zone(self) -> tzinfo | None:
        """None: neither the zone nor its distance from UTC is known."""
        return zone_named(self.zone_name, self.offset)


@dataclass(frozen=True, slots=True)
class Account:
    """Whose key it is, and for which museums it is good."""

    access: str
    museum_ids: tuple[str, ...] = ()
    """None: all of them."""


@dataclass(frozen=True, slots=True)
class TourBookingFilter:
    """Which tour bookings are asked for; what is empty does not choose."""

    days: Days | None = None
    """None: today, by the vendor's clock."""
    museum_ids: tuple[str, ...] = ()
    exhibition_ids: tuple[str, ...] = ()
    tour_ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    """By name."""
    status_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are asked for; what is empty does not choose."""

    text: str = ""
    museum_ids: tuple[str, ...] = ()
    exhibition_ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    bookable: bool | None = None
    upcoming: bool | None = None
    """With dates ahead that can still be booked."""


@dataclass(frozen=True, slots=True)
class DateFilter:
    """Which dates of all events are asked for; what is empty does not choose."""

    days: Days
    text: str = ""
    event_ids: tuple[str, ...] = ()
    museum_ids: tuple[str, ...] = ()
    exhibition_ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    bookable: bool | None = None


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders are asked for, by the day they were placed."""

    days: Days | None = None
    """None: today, by the vendor's clock."""
    mine: bool = False
    """Only those that this account placed."""


class CashDeskRoom(Protocol):
    """One profile's access to its vendor's bookings and orders. Used by one thread at a time. Changes nothing there.

    Lists are read to their end: `watch` sees each page and may end it. A list's trouble stands in the listing.
    """

    @property
    def clock_skew(self) -> float | None:
        """Seconds the server's clock is ahead, by its last answer."""

    def instance(self) -> Instance | Trouble: ...

    def account(self) -> Account | Trouble: ...

    def tour_bookings(self, wanted: TourBookingFilter, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        """Without their prices."""

    def tour_booking(self, booking_id: str) -> Booking | Trouble:
        """One tour booking with its prices."""

    def feedback(self, booking_id: str) -> Feedback | Trouble | None:
        """What was reported after a tour; None: nothing yet."""

    def events(self, wanted: EventFilter, watch: ReadWatch = UNWATCHED) -> Listing[Event]: ...

    def dates(self, wanted: DateFilter, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        """Dates of all events, over any number of days."""

    def event_dates(self, event_id: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        """Dates of one event, over any number of days."""

    def event_date(self, event_id: str, date_id: str) -> EventDate | Trouble: ...

    def event_bookings(self, date: EventDate, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        """The bookings of one date, with their prices; title and times are the date's."""

    def orders(self, wanted: OrderFilter, watch: ReadWatch = UNWATCHED) -> Listing[Order]: ...

    def order(self, order_id: str) -> Order | Trouble:
        """One order with its payment status."""

    def order_of_barcode(self, barcode: str) -> Order | Trouble:
        """The order that any of its barcodes names; the barcode may hold any character."""

    def close(self) -> None: ...
