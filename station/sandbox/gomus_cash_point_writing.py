"""go~mus Cash Point: the changing calls, and the products that an order may name, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from station.sandbox import gomus_cash_point_catalogue as catalogue
from station.sandbox import gomus_cash_point_requests as requests
from station.sandbox.gomus_cash_point_bodies import body_of, list_in, new_price_of, object_in, wish_of
from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_catalogue import TicketProduct
from station.sandbox.gomus_cash_point_changes import BookingDesk
from station.sandbox.gomus_cash_point_documents import Documents
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import Product
from station.sandbox.gomus_cash_point_sale_documents import SaleDocuments
from station.sandbox.gomus_cash_point_sales import SaleDesk
from station.sandbox.gomus_cash_point_seed import TOURS
from station.sandbox.vendor import RefusedError

Check = Callable[[Request], bool]


class CashPointWriting:
    """Its routes run on the sandbox's thread."""

    def __init__(
        self,
        desk: BookingDesk,
        sales: SaleDesk,
        calendar: MuseumCalendar,
        options: Callable[[], CashPointOptions],
    ) -> None:
        self._desk = desk
        self._sales = sales
        self._calendar = calendar
        self._options = options
        self._documents = Documents(calendar.text)
        self._sale_documents = SaleDocuments(calendar.text)

    def routes(self, signed_in: Check, cash_point: Check) -> list[BaseRoute]:
        """As in `CashPointSandbox.routes`."""
        self._signed_in, self._cash_point = signed_in, cash_point
        booking = "/api/v4/tours/bookings/{booking}"
        return [
            Route(f"{booking}/prices", self._add_prices, methods=["POST"]),
            Route(f"{booking}/prices/{{price}}", self._price, methods=["PUT", "DELETE"]),
            Route(f"{booking}/feedback", self._feedback, methods=["PUT", "DELETE"]),
            Route("/api/v4/orders", self._place_order, methods=["POST"]),
            Route("/api/v4/tickets", self._tickets, methods=["GET"]),
            Route("/api/v4/tickets/{ticket}", self._ticket, methods=["GET"]),
            Route("/api/v4/tickets/{ticket}/capacity", self._capacity, methods=["GET"]),
            Route("/api/v4/tours", self._tours, methods=["GET"]),
            Route("/api/v4/tours/{tour}", self._tour, methods=["GET"]),
            Route("/api/v4/tours/{tour}/prices", self._tour_prices, methods=["GET"]),
            Route("/api/v4/tours/{tour}/start_times/{day}", self._start_times, methods=["GET"]),
        ]

    async def _add_prices(self, request: Request) -> Response:
        self._cash_point(request)
        content = body_of(await request.body())
        wishes = [new_price_of(each) for each in list_in(content.get("prices"), "Preise fehlen")]
        self._desk.add_prices(requests.number_in(request, "booking"), wishes)
        return self._ok()

    async def _price(self, request: Request) -> Response:
        self._cash_point(request)
        booking, price = requests.number_in(request, "booking"), requests.number_in(request, "price")
        if request.method == "DELETE":
            self._desk.delete_price(booking, price)
            return self._ok()
        wish = wish_of(body_of(await request.body()).get("price"))
        return JSONResponse({"price": self._documents.price(booking, self._desk.set_price(booking, price, wish))})

    async def _feedback(self, request: Request) -> Response:
        self._cash_point(request)
        booking = requests.number_in(request, "booking")
        if request.method == "DELETE":
            self._desk.clear_feedback(booking)
            return self._ok()
        fields = object_in(body_of(await request.body()).get("feedback"), 422, "Feedback fehlt")
        return JSONResponse({"feedback": self._documents.feedback(self._desk.set_feedback(booking, fields))})

    async def _place_order(self, request: Request) -> Response:
        self._cash_point(request)
        order = self._sales.place(body_of(await request.body()))
        row, options = self._sale_documents.order(order, details=True), self._options()
        return JSONResponse({"order": row} if options.order_named else row, status_code=options.order_status)

    async def _tickets(self, request: Request) -> Response:
        text = request.query_params.get("q", "").casefold()
        rows = [each for each in catalogue.TICKETS if text in each.title.casefold()]
        return self._page(request, "tickets", [catalogue.ticket_row(each) for each in rows])

    async def _ticket(self, request: Request) -> Response:
        return JSONResponse({"ticket": catalogue.ticket_details(self._found_ticket(request))})

    async def _capacity(self, request: Request) -> Response:
        left = self._sales.places.of_ticket(self._found_ticket(request), requests.day_of(request, self._calendar.today))
        return JSONResponse({"data": {self._calendar.text(moment): count for moment, count in left.items()}})

    async def _tours(self, request: Request) -> Response:
        text = request.query_params.get("q", "").casefold()
        rows = [each for each in TOURS if text in each.title.casefold()]
        return self._page(request, "tours", [catalogue.tour_row(each) for each in rows])

    async def _tour(self, request: Request) -> Response:
        row = catalogue.tour_row(self._found_tour(request))
        return JSONResponse({"tour": row | {"description": "", "limitations": {"language": False}}})

    async def _tour_prices(self, request: Request) -> Response:
        prices = catalogue.prices_of(self._found_tour(request), group=True)
        return JSONResponse({"prices": prices, "vat_pct": 0.0, "discount": 0, "tax_included": True})

    async def _start_times(self, request: Request) -> Response:
        tour = self._found_tour(request)
        try:
            day = date.fromisoformat(request.path_params["day"])
        except ValueError as error:
            raise RefusedError(422, "date is not a date") from error
        free = self._sales.places.of_tour(tour, day)
        rows = [
            {"start_time": self._calendar.text(moment), "participants": {"min": 0, "max": left, "bookable": left}}
            for moment, left in free.items()
        ]
        return JSONResponse({"data": rows})

    def _found_ticket(self, request: Request) -> TicketProduct:
        self._signed_in(request)
        found = catalogue.ticket(requests.number_in(request, "ticket"))
        if found is None:
            raise RefusedError(404, "Ticket not found")
        return found

    def _found_tour(self, request: Request) -> Product:
        self._signed_in(request)
        found = catalogue.tour(requests.number_in(request, "tour"))
        if found is None:
            raise RefusedError(404, "Tour not found")
        return found

    def _page(self, request: Request, name: str, rows: list[dict[str, object]]) -> Response:
        paging = requests.paging_of(request, self._options(), signed_in=self._signed_in(request))
        counted = {"total_count": len(rows), "page": paging.number, "per_page": paging.size}
        return JSONResponse({name: rows[paging.offset : paging.offset + paging.size], "meta": counted})

    def _ok(self) -> Response:
        return Response(self._options().ok_body, media_type="application/json")
