"""go~mus Cash Point: what can be sold, found by text and day, and one product with all that an order needs to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from station.domain.days import Days
from station.domain.event import EventDate
from station.domain.listing import Listing, ReadWatch
from station.domain.order import ItemKind
from station.domain.sale import Product, SaleTime
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Endpoint
from station.vendors.gomus import cash_point_endpoints as endpoints
from station.vendors.gomus.cash_point_client import CashPointClient
from station.vendors.gomus.cash_point_event_payloads import read_dates
from station.vendors.gomus.cash_point_paging import joined
from station.vendors.gomus.cash_point_product_payloads import (
    NotSoldHereError,
    read_capacity,
    read_date,
    read_start_times,
    read_ticket,
    read_tickets,
    read_tour,
    read_tour_prices,
    read_tours,
)

Shown = TypeVar("Shown")


class Assortment:
    """What one key may sell. Used by one thread at a time. It only reads."""

    def __init__(self, client: CashPointClient, host: str) -> None:
        self._client = client
        self._host = host

    def products(self, kind: ItemKind, text: str, days: Days, watch: ReadWatch) -> Listing[Product]:
        """Those that can be booked: tickets valid on the first of the days, dates in all of them, tours whenever.
        Raises ValueError for a kind that nobody sells."""
        chosen = {"by_bookable": "true"} | ({"q": text} if text else {})
        match kind:
            case ItemKind.TICKET:
                query = chosen | {"valid_at": days.first.isoformat()}
                return self._client.read_all(endpoints.TICKETS, read_tickets, _name, watch, query=query)
            case ItemKind.EVENT:
                spans = days.parts(endpoints.LONGEST_RANGE)
                return _sold(joined((self._dates(chosen, span, watch) for span in spans), _date_name))
            case ItemKind.TOUR:
                return self._client.read_all(endpoints.TOURS, read_tours, _name, watch, query=chosen)
            case ItemKind.OTHER:
                raise ValueError("no such products are sold")

    def product(self, product: Product, day: date | None) -> Product | Trouble:
        """One of them with its prices, languages, times and places left. Raises ValueError as `products` does."""
        match product.kind:
            case ItemKind.TICKET:
                return self._ticket(product, day)
            case ItemKind.EVENT:
                segments = {"event": product.event_id, "date": product.product_id}
                return self._details(endpoints.EVENT_DATE, lambda body: read_date(body, product.event_id), segments)
            case ItemKind.TOUR:
                return self._tour(product, day)
            case ItemKind.OTHER:
                raise ValueError("no such products are sold")

    def _ticket(self, product: Product, day: date | None) -> Product | Trouble:
        segments = {"ticket": product.product_id}
        ticket = self._details(endpoints.TICKET, read_ticket, segments, _on("valid_at", day))
        times = self._details(endpoints.TICKET_CAPACITY, read_capacity, segments, _on("date", day))
        if isinstance(ticket, Trouble):
            return ticket
        if isinstance(times, Trouble):
            return times
        if ticket.needs_time:
            return replace(ticket, times=times)
        if not times:
            return replace(ticket, available=0)
        # A day ticket is booked for the day's first entry, the one time that the vendor names for it.
        return replace(ticket, starts_at=times[0].starts_at, available=times[0].available)

    def _tour(self, product: Product, day: date | None) -> Product | Trouble:
        segments = {"tour": product.product_id}
        tour = self._details(endpoints.TOUR, read_tour, segments)
        costs = self._details(endpoints.TOUR_PRICES, read_tour_prices, segments, _on("date", day))
        if isinstance(tour, Trouble):
            return tour
        if isinstance(costs, Trouble):
            return costs
        times = self._start_times(product, day)
        if isinstance(times, Trouble):
            return times
        return replace(tour, unit=costs.unit, per_group=costs.per_group, categories=costs.categories, times=times)

    def _start_times(self, product: Product, day: date | None) -> tuple[SaleTime, ...] | Trouble:
        """The vendor tells them by the day alone."""
        if day is None:
            return ()
        segments = {"tour": product.product_id, "day": day.isoformat()}
        return self._details(endpoints.TOUR_TIMES, read_start_times, segments)

    def _dates(self, chosen: Mapping[str, str], days: Days, watch: ReadWatch) -> Listing[EventDate]:
        span = {"start_at": days.first.isoformat(), "end_at": days.last.isoformat()}
        return self._client.read_all(endpoints.DATES, read_dates, _date_name, watch, query={**chosen, **span})

    def _details(
        self,
        endpoint: Endpoint,
        parse: Callable[[bytes], Shown],
        segments: Mapping[str, str],
        query: Mapping[str, str] | None = None,
    ) -> Shown | Trouble:
        try:
            return self._client.read(endpoint, parse, segments, query)
        except NotSoldHereError as error:
            return Trouble(TroubleKind.REJECTED, self._host, str(error))


def _sold(dates: Listing[EventDate]) -> Listing[Product]:
    rows = tuple(_of_date(row) for row in dates.rows)
    return Listing(rows, dates.total, dates.pages, dates.settled, dates.cancelled, dates.trouble)


def _of_date(on: EventDate) -> Product:
    return Product(
        ItemKind.EVENT, on.date_id, on.title, starts_at=on.starts_at, available=on.available, event_id=on.event_id
    )


def _on(name: str, day: date | None) -> dict[str, str]:
    return {} if day is None else {name: day.isoformat()}


def _name(product: Product) -> str:
    return product.product_id


def _date_name(date: EventDate) -> str:
    return date.date_id
