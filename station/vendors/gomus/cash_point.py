"""go~mus Cash Point's room: bookings by the day, events and their dates, orders. It only reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from station.domain.booking import Booking, Feedback
from station.domain.cash_desk import Account, DateFilter, EventFilter, Instance, OrderFilter, TourBookingFilter
from station.domain.days import Days
from station.domain.event import Event, EventDate
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.order import Order
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.gomus import cash_point_endpoints as endpoints
from station.vendors.gomus.cash_point_client import CashPointClient, Query
from station.vendors.gomus.cash_point_event_payloads import (
    read_account,
    read_date,
    read_dates,
    read_events,
    read_version,
)
from station.vendors.gomus.cash_point_order_payloads import read_order, read_orders
from station.vendors.gomus.cash_point_paging import joined
from station.vendors.gomus.cash_point_payloads import (
    read_event_bookings,
    read_feedback,
    read_tour_booking,
    read_tour_bookings,
    says_nothing_there,
)
from station.vendors.gomus.endpoints import BUSY
from station.vendors.http import Wire


class GomusCashPoint:
    """One profile's cash point. Used by one thread at a time; implements `domain.cash_desk.CashDeskRoom`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._profile = profile.name
        self._wire = Wire(profile.base_url, clock, busy=BUSY)
        self._client = CashPointClient(self._wire, secrets["token"])

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    def close(self) -> None:
        self._wire.close()

    def instance(self) -> Instance | Trouble:
        """The zone its days are counted by; its time also measures the clock where no Date header does."""
        reply = self._client.ask(endpoints.VERSION, {})
        if isinstance(reply, Trouble):
            return reply
        found = self._client.parsed(reply, read_version)
        if isinstance(found, Trouble):
            return found
        instance, time = found
        if reply.server_time is None and time is not None:
            self._wire.server_clock.observe(time, reply.sent_at, reply.elapsed)
        return instance

    def account(self) -> Account | Trouble:
        return self._client.read(endpoints.WHOAMI, read_account)

    def tour_bookings(self, wanted: TourBookingFilter, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        query = _chosen(
            by_museum_ids=wanted.museum_ids,
            by_exhibition_ids=wanted.exhibition_ids,
            by_tour_ids=wanted.tour_ids,
            by_categories=wanted.categories,
            by_status_ids=wanted.status_codes,
            days=wanted.days,
        )
        parse = partial(read_tour_bookings, profile=self._profile)
        return self._client.read_all(endpoints.TOUR_BOOKINGS, parse, _booking_name, watch, query=query)

    def tour_booking(self, booking_id: str) -> Booking | Trouble:
        parse = partial(read_tour_booking, profile=self._profile)
        return self._client.read(endpoints.TOUR_BOOKING, parse, {"booking": booking_id})

    def feedback(self, booking_id: str) -> Feedback | Trouble | None:
        """A 404 of the vendor's says that there is none yet; one of another server's says nothing about it."""
        reply = self._client.ask(endpoints.FEEDBACK, {"booking": booking_id})
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 404:
            return None if says_nothing_there(reply.body) else Trouble(TroubleKind.NOT_FOUND, self._wire.host)
        return self._client.parsed(reply, read_feedback)

    def events(self, wanted: EventFilter, watch: ReadWatch = UNWATCHED) -> Listing[Event]:
        query = _chosen(
            q=wanted.text,
            by_museum_ids=wanted.museum_ids,
            by_exhibition_ids=wanted.exhibition_ids,
            by_categories=wanted.categories,
            by_bookable=wanted.bookable,
            with_bookings_in_future=wanted.upcoming,
        )
        return self._client.read_all(endpoints.EVENTS, read_events, _event_name, watch, query=query)

    def dates(self, wanted: DateFilter, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        chosen = _chosen(
            q=wanted.text,
            by_event_ids=wanted.event_ids,
            by_museum_ids=wanted.museum_ids,
            by_exhibition_ids=wanted.exhibition_ids,
            by_categories=wanted.categories,
            by_bookable=wanted.bookable,
        )
        return joined((self._dates(chosen, days, watch) for days in _spans(wanted.days)), _date_name)

    def event_dates(self, event_id: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[EventDate]:
        return joined((self._event_dates(event_id, part, watch) for part in _spans(days)), _date_name)

    def event_date(self, event_id: str, date_id: str) -> EventDate | Trouble:
        return self._client.read(endpoints.EVENT_DATE, read_date, {"event": event_id, "date": date_id})

    def event_bookings(self, date: EventDate, watch: ReadWatch = UNWATCHED) -> Listing[Booking]:
        parse = partial(read_event_bookings, profile=self._profile, date=date)
        segments = {"event": date.event_id, "date": date.date_id}
        return self._client.read_all(endpoints.EVENT_BOOKINGS, parse, _booking_name, watch, segments=segments)

    def orders(self, wanted: OrderFilter, watch: ReadWatch = UNWATCHED) -> Listing[Order]:
        query = _chosen(days=wanted.days, only_my_orders=True if wanted.mine else None)
        parse = partial(read_orders, mine=True if wanted.mine else None)
        return self._client.read_all(endpoints.ORDERS, parse, _order_name, watch, query=query)

    def order(self, order_id: str) -> Order | Trouble:
        return self._client.read(endpoints.ORDER, read_order, {"order": order_id})

    def order_of_barcode(self, barcode: str) -> Order | Trouble:
        return self._client.read(endpoints.ORDER_OF_BARCODE, read_order, {"barcode": barcode})

    def _dates(self, chosen: Query, days: Days, watch: ReadWatch) -> Listing[EventDate]:
        query = {**chosen, **_chosen(days=days)}
        return self._client.read_all(endpoints.DATES, read_dates, _date_name, watch, query=query)

    def _event_dates(self, event_id: str, days: Days, watch: ReadWatch) -> Listing[EventDate]:
        query = _chosen(date=days.first.isoformat()) if days.first == days.last else _chosen(days=days)
        listing = self._client.read_all(
            endpoints.EVENT_DATES, read_dates, _date_name, watch, segments={"event": event_id}, query=query
        )
        # The event that was asked about is the one they belong to, whatever a row says of it.
        return replace(listing, rows=tuple(replace(row, event_id=event_id) for row in listing.rows))


def _chosen(*, days: Days | None = None, **named: str | tuple[str, ...] | bool | None) -> Query:
    """The query of a list: what is empty is left out, and without days the vendor takes its own today."""
    texts = {name: str(value).lower() if isinstance(value, bool) else value for name, value in named.items()}
    query: dict[str, str | tuple[str, ...]] = {
        f"{name}[]" if isinstance(value, tuple) else name: value for name, value in texts.items() if value
    }
    if days is not None:
        query |= {"start_at": days.first.isoformat(), "end_at": days.last.isoformat()}
    return query


def _spans(days: Days) -> Iterable[Days]:
    return days.parts(endpoints.LONGEST_RANGE)


def _booking_name(booking: Booking) -> str:
    return booking.key.booking_id


def _event_name(event: Event) -> str:
    return event.event_id


def _date_name(date: EventDate) -> str:
    return date.date_id


def _order_name(order: Order) -> str:
    return order.order_id
