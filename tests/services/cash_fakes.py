"""A cash desk in memory: a journal, a cache, and a vendor whose line can be cut before and after the commit."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from station.domain.booking import Booking, BookingKey, BookingKind, BookingPrice, BookingStatus, Feedback, Payment
from station.domain.booking_change import BookingChange, ChangeState, FeedbackFields, PriceFields
from station.domain.cash_desk import Instance, OrderFilter
from station.domain.days import day_of
from station.domain.listing import Listing
from station.domain.order import Order
from station.domain.sale import Sale, SaleState
from station.domain.trouble import Executed, Trouble, TroubleKind
from tests.services.fakes import TurnedClock

KEY = BookingKey("museum", BookingKind.TOUR, "12345")
BERLIN = ZoneInfo("Europe/Berlin")
CUT = Trouble(TroubleKind.SILENT, executed=Executed.MAYBE)
AWAY = Trouble(TroubleKind.UNREACHABLE)


class Crash(BaseException):
    """The process dies."""


@dataclass
class MemoryDeskJournal:
    """Changes and sales; drafts are looked at elsewhere."""

    changes: dict[str, BookingChange] = field(default_factory=dict)
    sales: dict[str, Sale] = field(default_factory=dict)

    def store_change(self, change: BookingChange, expected: Collection[ChangeState] = ()) -> BookingChange | None:
        known = self.changes.get(change.change_id)
        if known is not None and known.state not in expected:
            return None
        stored = replace(change, position=known.position if known else len(self.changes) + 1)
        self.changes[change.change_id] = stored
        return stored

    def change(self, change_id: str) -> BookingChange | None:
        return self.changes.get(change_id)

    def open_changes(self, profile: str) -> tuple[BookingChange, ...]:
        return tuple(each for each in self.changes.values() if each.open and each.key.profile == profile)

    def store_sale(self, sale: Sale, expected: Collection[SaleState] = ()) -> Sale | None:
        known = self.sales.get(sale.sale_id)
        if known is not None and known.state not in expected:
            return None
        self.sales[sale.sale_id] = sale
        return sale

    def sale(self, sale_id: str) -> Sale | None:
        return self.sales.get(sale_id)

    def open_sales(self, profile: str) -> tuple[Sale, ...]:
        closed = (SaleState.DONE, SaleState.DROPPED)
        return tuple(sale for sale in self.sales.values() if sale.state not in closed)

    def sale_of_basket(self, profile: str, basket_id: str) -> Sale | None:
        return next((each for each in self.sales.values() if each.basket_id == basket_id), None)

    def states(self) -> list[str]:
        return [change.state.value for change in self.changes.values()]


@dataclass
class MemoryCache:
    """What the last reading showed."""

    bookings: dict[BookingKey, Booking] = field(default_factory=dict)
    feedback: dict[BookingKey, Feedback | None] = field(default_factory=dict)
    payments: dict[BookingKey, Payment] = field(default_factory=dict)
    orders: list[tuple[date, Order]] = field(default_factory=list)

    def booking(self, key: BookingKey) -> "MemoryCache | None":
        self.payment = self.payments.get(key, Payment.NOT_KNOWN)
        return self

    payment: Payment = Payment.NOT_KNOWN

    def instance(self, profile: str) -> Instance:
        return Instance(zone_name="Europe/Berlin")

    def store_booking(self, booking: Booking, day: date, read_at: datetime) -> None:
        self.bookings[booking.key] = booking

    def store_feedback(self, key: BookingKey, feedback: Feedback | None, read_at: datetime) -> None:
        self.feedback[key] = feedback

    def store_order(self, order: Order, day: date, profile: str, read_at: datetime) -> None:
        self.orders.append((day, order))

    def store_payment(self, key: BookingKey, payment: Payment, read_at: datetime) -> None:
        self.payments[key] = payment


@dataclass
class Vendor:
    """One tour booking at a vendor. `line` says how the next changing calls fare; then the line is whole."""

    clock: TurnedClock
    prices: dict[str, PriceFields] = field(default_factory=dict)
    fees: dict[str, PriceFields] = field(default_factory=dict)
    feedback_now: Feedback | None = None
    paid: bool = False
    gone: bool = False
    away: bool = False
    line: list[str] = field(default_factory=list)
    written: list[tuple[str, object]] = field(default_factory=list)
    added: int = 0
    placed: list[Order] = field(default_factory=list)
    asked: list[OrderFilter] = field(default_factory=list)

    # reading

    def orders(self, wanted: OrderFilter) -> Listing[Order]:
        self.asked.append(wanted)
        if self.away:
            return Listing(trouble=AWAY)
        days = wanted.days
        rows = [each for each in self.placed if days.first <= day_of(each.created_at, BERLIN) <= days.last]
        return Listing(tuple(rows), len(rows), 1)

    def tour_booking(self, booking_id: str) -> Booking | Trouble:
        if self.away:
            return AWAY
        if self.gone:
            return Trouble(TroubleKind.NOT_FOUND)
        lines = [_line(key, each, True) for key, each in self.prices.items()]
        lines += [_line(key, each, False) for key, each in self.fees.items()]
        return Booking(KEY, "Tour", BookingStatus("20"), prices=tuple(lines))

    def feedback(self, booking_id: str) -> Feedback | Trouble | None:
        return AWAY if self.away else self.feedback_now

    # changing

    def add_prices(self, booking_id: str, prices: Sequence[PriceFields]) -> Trouble | None:
        def commit(part: int | None = None) -> None:
            for each in prices[:part]:
                self.added += 1
                self.prices[f"new-{self.added}"] = each
                self.written.append(("add", each))

        return self._change(commit, priced=True)

    def set_price(self, booking_id: str, price_id: str, price: PriceFields) -> BookingPrice | Trouble | None:
        if price_id not in self.prices:
            return Trouble(TroubleKind.NOT_FOUND)

        def commit(part: int | None = None) -> None:
            self.written.append(("set", (price_id, self.prices[price_id], price)))
            self.prices[price_id] = price

        return self._change(commit, priced=True)

    def delete_price(self, booking_id: str, price_id: str) -> Trouble | None:
        if price_id not in self.prices:
            return Trouble(TroubleKind.NOT_FOUND)

        def commit(part: int | None = None) -> None:
            self.written.append(("delete", self.prices.pop(price_id)))

        return self._change(commit, priced=True)

    def set_feedback(self, booking_id: str, feedback: FeedbackFields) -> Feedback | Trouble | None:
        def commit(part: int | None = None) -> None:
            self.written.append(("feedback", feedback))
            self.feedback_now = Feedback(feedback.took_place, feedback.participants, feedback.comment)

        return self._change(commit)

    def clear_feedback(self, booking_id: str) -> Trouble | None:
        def commit(part: int | None = None) -> None:
            self.written.append(("feedback", None))
            self.feedback_now = None

        return self._change(commit)

    def place_order(self, sale: Sale) -> Order | Trouble:
        order = Order(f"o-{len(self.placed) + 1}", True, sale.total, (), reference=sale.reference, mine=True)
        order = replace(order, created_at=self.clock.now())
        return self._change(lambda *_: self.placed.append(order)) or order

    def _change(self, commit: Callable[..., None], priced: bool = False) -> Trouble | None:
        fate = "away" if self.away else self.line.pop(0) if self.line else "whole"
        if fate == "away":
            return AWAY
        if fate == "before":
            return CUT
        if fate == "no":
            return Trouble(TroubleKind.REJECTED, detail="Total stimmt nicht")
        if priced and self.paid:
            return Trouble(TroubleKind.REJECTED, detail="Die Buchung ist bereits bezahlt")
        if fate == "part":
            commit(1)
            return CUT
        commit()
        if fate == "crash":
            raise Crash
        return CUT if fate == "after" else None


def _line(price_id: str, fields: PriceFields, editable: bool) -> BookingPrice:
    kind = "custom" if editable else "fee"
    return BookingPrice(
        fields.title, fields.quantity, fields.unit, fields.total, price_id, kind, fields.description, editable
    )
