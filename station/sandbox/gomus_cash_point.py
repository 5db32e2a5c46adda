"""go~mus Cash Point: the reading calls of the vendor's document, and the events, dates and orders it refers to.

What changes something is in `gomus_cash_point_writing`.

Silent in the document, and chosen here: tour bookings are found by the day they take place; a page beyond the end is
empty; an account that is no cash point gets 403 for bookings and orders; a range of more than 31 days, and what is no
date, is a 422.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from station.sandbox import gomus_cash_point_requests as requests
from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_changes import BookingDesk
from station.sandbox.gomus_cash_point_documents import Documents, Json
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_orders import Order, OrderBook
from station.sandbox.gomus_cash_point_records import EventDate, Product, TourBooking
from station.sandbox.gomus_cash_point_sale_documents import SaleDocuments
from station.sandbox.gomus_cash_point_sales import PlacedOrder, SaleDesk
from station.sandbox.gomus_cash_point_seed import EVENTS, CashPointSeed
from station.sandbox.gomus_cash_point_state import BookingStore
from station.sandbox.gomus_cash_point_writing import CashPointWriting
from station.sandbox.state import TicketStore
from station.sandbox.vendor import RefusedError

LONGEST_RANGE = 31
Row = TypeVar("Row")
Check = Callable[[Request], bool]
"""Raises `RefusedError` for a wrong key; whether there is one at all. The second of them: a cash point's it must be."""


class CashPointSandbox:
    """Bookings, events, dates and orders of one instance. Its routes run on the sandbox's thread."""

    def __init__(
        self,
        tickets: TicketStore,
        seed: int,
        clock: ServerClock,
        audit: AuditLog,
        vendor: str,
        options: Callable[[], CashPointOptions],
    ) -> None:
        self.calendar = MuseumCalendar(clock)
        self.bookings = BookingStore(CashPointSeed(seed, self.calendar))
        self.desk = BookingDesk(self.bookings, clock, audit, options, vendor)
        self.sales = SaleDesk(tickets, self.bookings, self.calendar, clock, audit, options, vendor)
        self._writing = CashPointWriting(self.desk, self.sales, self.calendar, options)
        self._orders = OrderBook(tickets, self.bookings, self.calendar)
        self._documents = Documents(self.calendar.text)
        self._sale_documents = SaleDocuments(self.calendar.text)
        self._read_options = options

    @property
    def options(self) -> CashPointOptions:
        return self._read_options()

    def routes(self, signed_in: Check, cash_point: Check) -> list[BaseRoute]:
        """The calls; `signed_in` checks the public ones, `cash_point` the others."""
        self._signed_in, self._cash_point = signed_in, cash_point
        table = (
            ("/api/v4/tours/bookings", self._tour_bookings),
            ("/api/v4/tours/bookings/{booking}", self._tour_booking),
            ("/api/v4/tours/bookings/{booking}/feedback", self._feedback),
            ("/api/v4/events", self._events),
            ("/api/v4/dates", self._all_dates),
            ("/api/v4/events/{event}/dates", self._event_dates),
            ("/api/v4/events/{event}/dates/{date}", self._date),
            ("/api/v4/events/{event}/dates/{date}/bookings", self._event_bookings),
            ("/api/v4/orders", self._order_list),
            (requests.ORDERS_OF_BARCODES, self._order_of_barcode),
            ("/api/v4/orders/{order}", self._order),
        )
        reading = [Route(path, endpoint, methods=["GET"]) for path, endpoint in table]
        return [*reading, *self._writing.routes(signed_in, cash_point)]

    def reset(self) -> None:
        """Back to what was seeded; the days count from now on."""
        self.bookings.reset()
        self.sales.reset()

    async def _tour_bookings(self, request: Request) -> Response:
        self._cash_point(request)
        today = self.calendar.today
        days = self.calendar.days(*requests.days_of(request, today, today))
        rows = [row for row in self.bookings.tour_bookings(days, self.options) if _is_chosen(request, row)]
        return self._page(request, "bookings", rows, self._documents.tour_booking, meta=self.options.tour_meta)

    async def _tour_booking(self, request: Request) -> Response:
        booking = self._found(request)
        return JSONResponse({"booking": self._documents.tour_booking(booking, prices=True)})

    async def _feedback(self, request: Request) -> Response:
        feedback = self._found(request).feedback
        if feedback is None:
            raise RefusedError(404, "Feedback not found")
        return JSONResponse({"feedback": self._documents.feedback(feedback)})

    async def _events(self, request: Request) -> Response:
        text = request.query_params.get("q", "").casefold()
        rows = [event for event in EVENTS if text in event.title.casefold() and _fits(request, event)]
        return self._page(request, "events", rows, self._documents.event)

    async def _all_dates(self, request: Request) -> Response:
        today = self.calendar.today
        month_end = today.replace(day=calendar.monthrange(today.year, today.month)[1])
        days = self.calendar.days(*requests.days_of(request, today, month_end))
        text = request.query_params.get("q", "").casefold()
        rows = [on for on in self.bookings.dates(days, self.options) if text in on.event.title.casefold()]
        return self._date_page(request, [on for on in rows if requests.chosen(request, "by_event_ids", on.event.id)])

    async def _event_dates(self, request: Request) -> Response:
        event = next((each for each in EVENTS if each.id == requests.number_in(request, "event")), None)
        if event is None:
            raise RefusedError(404, "Event not found")
        day = requests.day_of(request, self.calendar.today)
        first, last = requests.days_of(request, day, day)
        if last - first >= timedelta(days=LONGEST_RANGE):
            raise RefusedError(422, f"a range of up to {LONGEST_RANGE} days can be queried")
        rows = self.bookings.dates(self.calendar.days(first, last), self.options)
        return self._date_page(request, [on for on in rows if on.event == event])

    async def _date(self, request: Request) -> Response:
        self._signed_in(request)
        on = self._found_date(request)
        return JSONResponse({"date": self._documents.date_details(on, self._booked(on))})

    async def _event_bookings(self, request: Request) -> Response:
        self._cash_point(request)
        rows = self.bookings.event_bookings(self._found_date(request), self.options)
        return self._page(request, "bookings", rows, self._documents.event_booking)

    async def _order_list(self, request: Request) -> Response:
        self._cash_point(request)
        today = self.calendar.today
        first, last = requests.days_of(request, today, today)
        mine = requests.flag(request, "only_my_orders") is True
        numbers = self._orders.numbers(first, last, self.options, mine=mine) + self.sales.numbers(first, last)
        return self._page(request, "orders", numbers, lambda number: self._order_row(number, details=False))

    async def _order(self, request: Request) -> Response:
        self._cash_point(request)
        return JSONResponse({"order": self._order_row(requests.number_in(request, "order"), details=True)})

    async def _order_of_barcode(self, request: Request) -> Response:
        self._cash_point(request)
        barcode = requests.barcode_of(request)
        order = self.sales.of_barcode(barcode) or self._orders.of_barcode(barcode)
        return JSONResponse({"order": self._order_document(order, details=True)})

    def _found(self, request: Request) -> TourBooking:
        self._cash_point(request)
        booking = self.bookings.tour_booking(requests.number_in(request, "booking"), self.options)
        if booking is None:
            raise RefusedError(404, "Booking not found")
        return booking

    def _found_date(self, request: Request) -> EventDate:
        event, number = requests.number_in(request, "event"), requests.number_in(request, "date")
        on = self.bookings.event_date(event, number, self.options)
        if on is None:
            raise RefusedError(404, "Date not found")
        return on

    def _order_row(self, number: int, *, details: bool) -> Json:
        order = self.sales.order(number) or self._orders.order(number, self.options)
        return self._order_document(order, details=details)

    def _order_document(self, order: Order | PlacedOrder | None, *, details: bool) -> Json:
        if order is None:
            raise RefusedError(404, "Order not found")
        if isinstance(order, PlacedOrder):
            return self._sale_documents.order(order, details=details)
        return self._documents.order(order, details=details)

    def _date_page(self, request: Request, rows: Sequence[EventDate]) -> Response:
        kept = [on for on in rows if _fits(request, on.event)]
        return self._page(request, "dates", kept, lambda on: self._documents.date(on, self._booked(on)))

    def _booked(self, on: EventDate) -> int:
        bookings = self.bookings.event_bookings(on, self.options)
        return sum(booking.seats for booking in bookings if booking.canceled is None)

    def _page(
        self,
        request: Request,
        name: str,
        rows: Sequence[Row],
        document: Callable[[Row], Json],
        *,
        meta: bool = True,
    ) -> Response:
        """One page of a list. Raises `RefusedError` for a wrong key: all lists come this way."""
        paging = requests.paging_of(request, self.options, signed_in=self._signed_in(request))
        shown = rows[paging.offset : paging.offset + paging.size]
        body: Json = {name: [document(row) for row in shown]}
        counted = {"total_count": len(rows), "page": paging.number, "per_page": paging.size}
        return JSONResponse(body | {"meta": counted} if meta else body)


def _is_chosen(request: Request, booking: TourBooking) -> bool:
    return requests.chosen(request, "by_status_ids", booking.status) and _fits(request, booking.tour, "by_tour_ids")


def _fits(request: Request, product: Product, ids: str = "") -> bool:
    """The filters that tours and events share."""
    if requests.flag(request, "by_bookable") is False:
        return False
    return (
        requests.chosen(request, "by_museum_ids", product.museum_id)
        and requests.chosen(request, "by_exhibition_ids", product.exhibition_id)
        and requests.chosen(request, "by_categories", product.category)
        and (not ids or requests.chosen(request, ids, product.id))
    )
