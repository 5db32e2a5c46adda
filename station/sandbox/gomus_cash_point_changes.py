"""go~mus Cash Point: what changes about a tour booking, its prices and its feedback, by whomever.

From the document: prices can be changed "unless the booking has been payed already", and only custom ones. Silent in
it, and chosen here: the words of the refusals; a feedback that is not there cannot be cleared (404); of several prices
all are added or, where one makes no sense, none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.gomus_cash_point_bodies import PriceWish, flag_of, number_of
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_cash_point_records import Feedback, Price, TourBooking
from station.sandbox.gomus_cash_point_seed import TOUR_CANCELED
from station.sandbox.gomus_cash_point_state import BookingStore
from station.sandbox.vendor import RefusedError

CUSTOM = "custom"
PAID = "Die Buchung ist bereits bezahlt"
DESK, COLLEAGUE = "cash-point", "colleague"
"""Who did it, in the audit log."""


class BookingDesk:
    """Changes bookings by the vendor's rules. Any thread may call it. Raises `RefusedError` where a rule is broken."""

    def __init__(
        self,
        bookings: BookingStore,
        clock: ServerClock,
        audit: AuditLog,
        options: Callable[[], CashPointOptions],
        vendor: str,
    ) -> None:
        self._bookings = bookings
        self._clock = clock
        self._audit = audit
        self._options = options
        self._vendor = vendor

    def add_prices(self, booking_id: int, wishes: Sequence[PriceWish], by: str = DESK) -> None:
        """Adds custom prices. Where the server is told to, only the first of several are kept (`prices_kept`)."""
        with self._bookings.lock:
            booking = self._open(booking_id)
            kept = self._options().prices_kept
            added = tuple(self._new(wish) for wish in (wishes[:kept] if kept else wishes))
            self._keep(replace(booking, prices=booking.prices + added))
            for price in added:
                self._record("add_price", booking_id, by, price.id)

    def set_price(self, booking_id: int, price_id: int, wish: PriceWish, by: str = DESK) -> Price:
        """Changes a custom price; what was not sent stays."""
        with self._bookings.lock:
            booking = self._open(booking_id)
            price = _custom(booking, price_id)
            changed = replace(
                price,
                title=price.title if wish.title is None else wish.title,
                description=price.description if wish.description is None else wish.description,
                quantity=price.quantity if wish.quantity is None else wish.quantity,
                price_cents=price.price_cents if wish.price_cents is None else wish.price_cents,
            )
            prices = tuple(changed if each.id == price_id else each for each in booking.prices)
            self._keep(replace(booking, prices=prices))
            self._record("set_price", booking_id, by, price_id)
            return changed

    def delete_price(self, booking_id: int, price_id: int, by: str = DESK) -> None:
        """Deletes a custom price."""
        with self._bookings.lock:
            booking = self._open(booking_id)
            price = _custom(booking, price_id)
            self._keep(replace(booking, prices=tuple(each for each in booking.prices if each != price)))
            self._record("delete_price", booking_id, by, price_id)

    def set_feedback(self, booking_id: int, fields: Mapping[str, object], by: str = DESK) -> Feedback:
        """Keeps what was reported after a tour, also of a paid one."""
        with self._bookings.lock:
            booking = self._found(booking_id)
            feedback = Feedback(
                took_place=flag_of(fields, "took_place"),
                comment=str(fields.get("comment") or ""),
                participants=number_of(fields, "participants"),
                updated=self._clock.now(),
            )
            if feedback.participants < 0:
                raise RefusedError(422, "Teilnehmer muss größer oder gleich 0 sein")
            self._keep(replace(booking, feedback=feedback))
            self._record("set_feedback", booking_id, by)
            return feedback

    def clear_feedback(self, booking_id: int, by: str = DESK) -> None:
        """Forgets what was reported."""
        with self._bookings.lock:
            booking = self._found(booking_id)
            if booking.feedback is None:
                raise RefusedError(404, "Feedback not found")
            self._keep(replace(booking, feedback=None))
            self._record("clear_feedback", booking_id, by)

    def pay(self, booking_id: int) -> None:
        """Somebody else takes the money: from now on the prices are closed."""
        with self._bookings.lock:
            self._keep(replace(self._found(booking_id), paid=True))

    def cancel(self, booking_id: int) -> None:
        """The group does not come."""
        with self._bookings.lock:
            booking = self._found(booking_id)
            self._keep(replace(booking, status=TOUR_CANCELED, canceled=self._clock.now()))

    def remove(self, booking_id: int) -> None:
        """The booking leaves every list."""
        self._bookings.remove(self._found(booking_id).id)

    def _found(self, booking_id: int) -> TourBooking:
        booking = self._bookings.tour_booking(booking_id, self._options())
        if booking is None:
            raise RefusedError(404, "Booking not found")
        return booking

    def _open(self, booking_id: int) -> TourBooking:
        booking = self._found(booking_id)
        if booking.paid:
            self._record("refused", booking_id, DESK, outcome=422)
            raise RefusedError(422, PAID)
        return booking

    def _new(self, wish: PriceWish) -> Price:
        assert wish.title is not None
        assert wish.quantity is not None
        assert wish.price_cents is not None
        return Price(
            id=self._bookings.next_number(),
            title=wish.title,
            description=wish.description or "",
            quantity=wish.quantity,
            price_cents=wish.price_cents,
            type=CUSTOM,
            created=self._clock.now(),
        )

    def _keep(self, booking: TourBooking) -> None:
        self._bookings.update(replace(booking, updated=self._clock.now()))

    def _record(
        self, action: str, booking_id: int, by: str, price_id: int | None = None, *, outcome: int = 200
    ) -> None:
        """`code` is the booking's number, `location` the price's."""
        self._audit.record(
            Effect(
                vendor=self._vendor,
                action=action,
                code=str(booking_id),
                people=0,
                outcome=str(outcome),
                device=by,
                at=self._clock.now(),
                location=None if price_id is None else str(price_id),
            )
        )


def _custom(booking: TourBooking, price_id: int) -> Price:
    price = next((each for each in booking.prices if each.id == price_id), None)
    if price is None:
        raise RefusedError(404, "Price not found")
    if price.type != CUSTOM:
        raise RefusedError(422, "Nur individuelle Preise können geändert werden")
    return price
