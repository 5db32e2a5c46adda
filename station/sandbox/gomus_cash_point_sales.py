"""go~mus Cash Point: placing an order. All of its items or none; the total is computed here and compared.

From the reseller document. Silent in it, and chosen here: the words of the refusals, and that a ticket sold here opens
the door at once. "All orders placed by a cash point are assumed to be payed in place" (the Cash Point document).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.gomus_cash_point_bodies import list_in, number_of, object_in
from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_catalogue import Places
from station.sandbox.gomus_cash_point_changes import DESK
from station.sandbox.gomus_cash_point_items import ItemReader, SoldEvent, SoldItem, SoldTicket, SoldTour
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import Customer, EventBooking, Price, TourBooking
from station.sandbox.gomus_cash_point_seed import BOOKED
from station.sandbox.gomus_cash_point_state import BookingStore
from station.sandbox.state import TicketStore
from station.sandbox.vendor import RefusedError

FIRST_ORDER = 6_000_000_000
_NOBODY = Customer("Barverkauf", None, None)


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """One item of an order, with what came of it."""

    id: int
    sold: SoldItem
    sale_id: int
    barcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedOrder:
    """An order of the cash point's: paid."""

    id: int
    created: float
    comment: str
    reference: str
    items: tuple[PlacedItem, ...]

    @property
    def total_cents(self) -> int:
        return sum(item.sold.cents for item in self.items)


class SaleDesk:
    """The orders placed since the sandbox was opened. Any thread may call it."""

    def __init__(
        self,
        tickets: TicketStore,
        bookings: BookingStore,
        calendar: MuseumCalendar,
        clock: ServerClock,
        audit: AuditLog,
        options: Callable[[], CashPointOptions],
        vendor: str,
    ) -> None:
        self._tickets = tickets
        self._bookings = bookings
        self._calendar = calendar
        self._clock = clock
        self._audit = audit
        self._vendor = vendor
        self._options = options
        self.places = Places(calendar)
        self._items = ItemReader(bookings, calendar, self.places, options)
        self._orders: dict[int, PlacedOrder] = {}

    def reset(self) -> None:
        """Nothing was sold."""
        self._orders.clear()
        self.places.clear()

    def place(self, content: dict[str, object]) -> PlacedOrder:
        """Places an order. Raises `RefusedError`; then nothing was sold."""
        with self._bookings.lock:
            wanted = list_in(content.get("items"), "Die Bestellung hat keine Artikel")
            sold = [self._items.read(object_in(item, 422, "Artikel fehlt")) for item in wanted]
            total, computed = number_of(content, "total"), sum(item.cents for item in sold)
            if total != computed:
                raise RefusedError(422, f"Die Summe stimmt nicht überein ({computed} statt {total})")
            self._items.check_together(sold)
            order = PlacedOrder(
                FIRST_ORDER + len(self._orders) + 1,
                self._clock.now(),
                str(content.get("comment") or ""),
                str(content.get("reference") or ""),
                tuple(self._placed(item) for item in sold),
            )
            self._orders[order.id] = order
            self._record(order)
            return order

    def order(self, number: int) -> PlacedOrder | None:
        """The order with this number."""
        return self._orders.get(number)

    def of_barcode(self, barcode: str) -> PlacedOrder | None:
        """The order that sold this barcode."""
        orders = self._orders.values()
        return next((order for order in orders if any(barcode in item.barcodes for item in order.items)), None)

    def numbers(self, first: date, last: date) -> list[int]:
        """The orders placed on these days."""
        return [order.id for order in self._orders.values() if first <= self._calendar.day_of(order.created) <= last]

    def _placed(self, sold: SoldItem) -> PlacedItem:
        number = self._bookings.next_number()
        match sold:
            case SoldTicket():
                self.places.take("ticket", sold.product.id, sold.at, sold.quantity)
                barcodes = tuple(self._barcode() for _ in range(sold.quantity))
                return PlacedItem(self._bookings.next_number(), sold, number, barcodes)
            case SoldEvent():
                self._bookings.sell_seats(self._seats(number, sold))
            case SoldTour():
                self.places.take("tour", sold.product.id, sold.at, sold.quantity)
                self._bookings.update(self._tour(number, sold))
        shared = (self._barcode(),) if self._options().booking_barcodes else ()
        return PlacedItem(self._bookings.next_number(), sold, number, shared)

    def _barcode(self) -> str:
        """As in the document: digits, a dash, and the check digit of an EAN. From now on it opens the door."""
        digits = f"40342{self._bookings.next_number():08d}"[-12:]
        weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
        code = f"{digits}-{-weighed % 10}"
        self._tickets.sell(code)
        return code

    def _seats(self, number: int, sold: SoldEvent) -> EventBooking:
        now = self._clock.now()
        lines = tuple(Price(0, title, "", count, cents, "", now) for title, count, cents in sold.lines)
        return EventBooking(number, sold.on, None, BOOKED, sold.quantity, _NOBODY, now, None, lines)

    def _tour(self, number: int, sold: SoldTour) -> TourBooking:
        now = self._clock.now()
        lines = tuple(
            Price(self._bookings.next_number(), title, "", count, cents, "fee", now)
            for title, count, cents in sold.lines
        )
        booking = TourBooking(
            id=number,
            day=self._calendar.day_of(sold.at),
            starts=sold.at,
            tour=sold.product,
            comment="",
            status=BOOKED,
            participants=sold.quantity,
            customer=_NOBODY,
            created=now,
            updated=now,
            canceled=None,
            prices=lines,
        )
        return replace(booking, paid=True)

    def _record(self, order: PlacedOrder) -> None:
        """`code` is the order's reference, `location` its number."""
        self._audit.record(
            Effect(
                vendor=self._vendor,
                action="place_order",
                code=order.reference,
                people=0,
                outcome="200",
                device=DESK,
                at=order.created,
                location=str(order.id),
            )
        )
