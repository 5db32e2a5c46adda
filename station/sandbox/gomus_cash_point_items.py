"""go~mus Cash Point: the items of an order that is to be placed, read and checked by the vendor's rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.sandbox.gomus_cash_point_bodies import number_of, object_in
from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_catalogue import (
    Places,
    ScalePrice,
    TicketProduct,
    languages,
    scale_prices,
    surcharges,
    ticket,
    tour,
)
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import EventDate, Product
from station.sandbox.gomus_cash_point_state import BookingStore
from station.sandbox.vendor import RefusedError

Line = tuple[str, int, int]
"""Title, number, cents of each."""


@dataclass(frozen=True, slots=True)
class SoldTicket:
    """Tickets of one kind for one time."""

    product: TicketProduct
    quantity: int
    at: float

    @property
    def cents(self) -> int:
        return self.quantity * self.product.price_cents


@dataclass(frozen=True, slots=True)
class SoldEvent:
    """Seats on a date."""

    on: EventDate
    quantity: int
    lines: tuple[Line, ...]

    @property
    def cents(self) -> int:
        return _sum(self.lines)


@dataclass(frozen=True, slots=True)
class SoldTour:
    """A group's tour."""

    product: Product
    quantity: int
    lines: tuple[Line, ...]
    at: float
    language: int

    @property
    def cents(self) -> int:
        return _sum(self.lines)


SoldItem = SoldTicket | SoldEvent | SoldTour


class ItemReader:
    """Reads items. The caller holds the booking store's lock. Raises `RefusedError` (422) in the vendor's manner."""

    def __init__(
        self,
        bookings: BookingStore,
        calendar: MuseumCalendar,
        places: Places,
        options: Callable[[], CashPointOptions],
    ) -> None:
        self._bookings = bookings
        self._calendar = calendar
        self._places = places
        self._options = options

    def read(self, item: Mapping[str, object]) -> SoldItem:
        """One item by its type."""
        attributes = object_in(item.get("attributes"), 422, "Artikel ohne Angaben")
        match item.get("type"):
            case "Ticket":
                return self._ticket(attributes)
            case "Event":
                return self._event(attributes)
            case "Tour":
                return self._tour(attributes)
        raise RefusedError(422, "Artikel ist weder Ticket noch Event noch Tour")

    def free_seats(self, on: EventDate) -> int:
        """What is left on a date."""
        rows = self._bookings.event_bookings(on, self._options())
        return max(0, on.seats - sum(row.seats for row in rows if row.canceled is None))

    def check_together(self, items: Sequence[SoldItem]) -> None:
        """That several items of one order do not share a place that is there once."""
        wanted: Counter[tuple[object, float]] = Counter()
        for item in items:
            if isinstance(item, SoldEvent):
                wanted[item.on, 0.0] += item.quantity
            else:
                wanted[item.product, item.at] += item.quantity
        for item in items:
            left = self._left(item)
            if wanted[(item.on, 0.0) if isinstance(item, SoldEvent) else (item.product, item.at)] > left:
                raise RefusedError(422, "Nicht genügend freie Plätze")

    def _left(self, item: SoldItem) -> int:
        match item:
            case SoldEvent():
                return self.free_seats(item.on)
            case SoldTicket():
                return self._places.of_ticket(item.product, self._calendar.day_of(item.at)).get(item.at, 0)
            case SoldTour():
                return self._places.of_tour(item.product, self._calendar.day_of(item.at)).get(item.at, 0)

    def _ticket(self, attributes: Mapping[str, object]) -> SoldTicket:
        product = ticket(number_of(attributes, "id"))
        if product is None:
            raise RefusedError(422, "Ticket nicht gefunden")
        if product.attendees == "required" and not attributes.get("attendees"):
            raise RefusedError(422, "Teilnehmer müssen angegeben werden")
        if product.sub_tickets and not attributes.get("sub_ticket_times"):
            raise RefusedError(422, "Zeiten der Teiltickets müssen angegeben werden")
        sold = SoldTicket(product, _count(attributes), _moment(attributes, "time"))
        if sold.at not in self._places.of_ticket(product, self._calendar.day_of(sold.at)):
            raise RefusedError(422, "Zeitfenster ist nicht verfügbar")
        return sold

    def _event(self, attributes: Mapping[str, object]) -> SoldEvent:
        number, options = number_of(attributes, "id"), self._options()
        on = self._bookings.date_with(number, options)
        if on is None:
            raise RefusedError(422, "Termin nicht gefunden")
        scale = scale_prices(on.event)
        lines = _chosen(attributes, "quantities", scale)
        if scale:
            return SoldEvent(on, sum(count for _title, count, _cents in lines), lines)
        count = _count(attributes)
        return SoldEvent(on, count, (("Preis", count, on.event.price_cents),))

    def _tour(self, attributes: Mapping[str, object]) -> SoldTour:
        product = tour(number_of(attributes, "id"))
        if product is None:
            raise RefusedError(422, "Tour nicht gefunden")
        at = _moment(attributes, "start_time")
        if at not in self._places.of_tour(product, self._calendar.day_of(at)):
            raise RefusedError(422, "Startzeit ist nicht verfügbar")
        language = number_of(attributes, "language_id")
        if language not in languages(product):
            raise RefusedError(422, "Sprache ist nicht verfügbar")
        scale = scale_prices(product)
        lines = _chosen(attributes, "quantities", scale)
        people = sum(count for _title, count, _cents in lines) if scale else _count(attributes)
        if not scale:
            lines = (("Entgelt", 1, product.price_cents),)
        more = _chosen(attributes, "surcharges", surcharges(product), may_be_none=True)
        return SoldTour(product, people, lines + more, at, language)


def _chosen(
    attributes: Mapping[str, object], name: str, prices: Sequence[ScalePrice], *, may_be_none: bool = False
) -> tuple[Line, ...]:
    """How many of each price; the price of a group is paid once."""
    if not prices:
        if attributes.get(name):
            raise RefusedError(422, f"{name} sind hier nicht möglich")
        return ()
    counts = object_in(attributes.get(name) or {}, 422, f"{name} fehlen")
    known = {str(price.id): price for price in prices}
    if unknown := counts.keys() - known.keys():
        raise RefusedError(422, f"Preis {min(unknown)} nicht gefunden")
    numbers = {key: number_of(counts, key) for key in counts}
    if any(number < 0 for number in numbers.values()) or not (any(numbers.values()) or may_be_none):
        raise RefusedError(422, "Anzahl muss größer oder gleich 1 sein")
    return tuple(
        (known[key].title, min(number, 1) if known[key].group else number, known[key].price_cents)
        for key, number in numbers.items()
        if number
    )


def _count(attributes: Mapping[str, object]) -> int:
    count = number_of(attributes, "quantity")
    if count < 1:
        raise RefusedError(422, "Anzahl muss größer oder gleich 1 sein")
    return count


def _moment(attributes: Mapping[str, object], name: str) -> float:
    try:
        at = datetime.fromisoformat(str(attributes.get(name)))
    except ValueError as error:
        raise RefusedError(422, f"{name} ist kein Zeitpunkt") from error
    if at.tzinfo is None:
        raise RefusedError(422, f"{name} ohne Zeitzone")
    return at.timestamp()


def _sum(lines: Sequence[Line]) -> int:
    return sum(count * cents for _title, count, cents in lines)
