"""go~mus Cash Point: the JSON of the vendor's documents. `insitution` is the vendor's spelling."""

from __future__ import annotations

from collections.abc import Callable

from station.sandbox.gomus_cash_point_catalogue import prices_of
from station.sandbox.gomus_cash_point_orders import OPEN, PAID, Order, ticket_title
from station.sandbox.gomus_cash_point_records import (
    Customer,
    EventBooking,
    EventDate,
    Feedback,
    Price,
    Product,
    TourBooking,
)
from station.sandbox.seed import SeedTicket

Json = dict[str, object]


class Documents:
    """Writes times in the museum's zone, with its distance from UTC."""

    def __init__(self, text: Callable[[float], str]) -> None:
        self._text = text

    def tour_booking(self, booking: TourBooking, *, prices: bool = False) -> Json:
        """A row of the list; with its prices it is the booking's details."""
        row: Json = {
            "id": booking.id,
            "start_time": self._text(booking.starts),
            "duration": booking.tour.minutes,
            "tour": {"tour_id": booking.tour.id, "title": booking.tour.title},
            "comment": booking.comment,
            "status": booking.status,
            "participants": booking.participants,
            "customer": _customer(booking.customer),
            "created_at": self._text(booking.created),
            "updated_at": self._text(booking.updated),
            "canceled_at": self._maybe(booking.canceled),
        }
        return row | {"prices": [self.price(booking.id, each) for each in booking.prices]} if prices else row

    def price(self, booking_id: int, price: Price) -> Json:
        """One price of a tour booking."""
        own: Json = {"id": price.id, "booking_id": booking_id, "title": price.title, "description": price.description}
        made = {"type": price.type, "created_at": self._text(price.created)}
        return own | _amounts(price) | made

    def feedback(self, feedback: Feedback) -> Json:
        """What was reported after a tour."""
        return {
            "took_place": feedback.took_place,
            "comment": feedback.comment,
            "participants": feedback.participants,
            "updated_at": self._text(feedback.updated),
        }

    def event(self, event: Product) -> Json:
        """A row of the list of events."""
        return {
            "id": event.id,
            "exhibition_id": event.exhibition_id,
            "museum_id": event.museum_id,
            "title": event.title,
            "featured": False,
            "bookable": True,
            "category": {"id": event.id % 100, "name": event.category},
            "languages": [{"id": 1, "name": "Deutsch"}],
        }

    def date(self, on: EventDate, booked: int) -> Json:
        """A row of the lists of dates."""
        return {
            "id": on.id,
            "event_id": on.event.id,
            "exhibition_id": on.event.exhibition_id,
            "museum_id": on.event.museum_id,
            "category": {"id": on.event.id % 100, "name": on.event.category, "filtername": ""},
            "bookable": True,
            "title": on.event.title,
            "start_time": self._text(on.starts),
            "duration": on.event.minutes,
            "seats": {
                "min": 1,
                "max": on.seats,
                "booked": booked,
                "available": max(0, on.seats - booked),
                "max_per_registration": None,
            },
            "language": {"id": 1, "name": "Deutsch"},
        }

    def date_details(self, on: EventDate, booked: int) -> Json:
        """One date with what it costs."""
        prices = prices_of(on.event, group=False)
        return self.date(on, booked) | {"tax_included": True, "discount": 0, "prices": prices, "seatings": []}

    def event_booking(self, booking: EventBooking) -> Json:
        """A row of a date's bookings."""
        return {
            "id": booking.id,
            "comment": booking.comment,
            "customer": _customer(booking.customer),
            "status": booking.status,
            "seats": booking.seats,
            "created_at": self._text(booking.created),
            "canceled_at": self._maybe(booking.canceled),
            "prices": [{"title": each.title} | _amounts(each) for each in booking.prices],
        }

    def order(self, order: Order, *, details: bool = False) -> Json:
        """A row of the list of orders; the details tell of the payment too."""
        row: Json = {
            "id": order.id,
            "token": f"token-of-{order.id}",
            "is_valid": True,
            "total_price_cents": order.total_cents,
            "comment": None,
            "reference": None,
            "rating": None,
            "invoice": False,
            "created_at": self._text(order.created),
            "source": "cashpoint" if order.mine else "onlineshop",
            "items": [_item(number, *item) for number, item in enumerate(self._items(order), start=order.id * 10)],
        }
        paid = {"payment_status": PAID if order.paid else OPEN, "billing_address_id": None}
        return row | paid if details else row

    def _items(self, order: Order) -> list[tuple[str, int, Json]]:
        if order.tour is not None:
            return [("Tour", order.total_cents, self._tour_item(order.tour))]
        if order.event is not None:
            return [("Event", order.total_cents, self._event_item(order.event))]
        return [("Ticket", ticket.price_cents, self._ticket_item(ticket, order.created)) for ticket in order.tickets]

    def _ticket_item(self, ticket: SeedTicket, starts: float) -> Json:
        return {
            "id": 42_000 + ticket.index,
            "title": ticket_title(ticket),
            "ticket_id": 240 + ticket.type_index,
            "quantity": 1,
            "ticket_type": "time_slot",
            "start_time": self._text(starts),
            "barcodes": [{"id": 97_000 + ticket.index, "barcode": ticket.code, "method": "code128"}],
            "after_sale_information": None,
        }

    def _tour_item(self, booking: TourBooking) -> Json:
        return {
            "id": booking.id,
            "title": booking.tour.title,
            "tour_id": booking.tour.id,
            "start_time": self._text(booking.starts),
            "participants": booking.participants,
            "language": "Deutsch",
            "age_group": "Erwachsene",
            "prices": [
                {"title": each.title, "description": each.description} | _amounts(each) for each in booking.prices
            ],
        }

    def _event_item(self, booking: EventBooking) -> Json:
        return {
            "id": booking.id,
            "date_id": booking.date.id,
            "event_id": booking.date.event.id,
            "start_time": self._text(booking.date.starts),
            "title": booking.date.event.title,
            "quantity": booking.seats,
        }

    def _maybe(self, moment: float | None) -> str | None:
        return None if moment is None else self._text(moment)


def _customer(customer: Customer) -> Json:
    return {"name": customer.name, "category": customer.category, "insitution": customer.institution}


def _amounts(price: Price) -> Json:
    return {"quantity": price.quantity, "price_cents": price.price_cents, "total_price_cents": price.total_cents}


def _item(number: int, type_name: str, price_cents: int, attributes: Json) -> Json:
    return {
        "id": number,
        "type": type_name,
        "price_cents": price_cents,
        "vat_pct": "0.0",
        "tax_included": True,
        "attributes": attributes,
    }
