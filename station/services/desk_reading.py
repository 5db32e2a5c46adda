"""What the vendor shows of a booking right now: read before anything is sent, and kept in the cache."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from station.domain.booking import BookingKey, BookingPrice, Feedback, Payment
from station.domain.booking_cache import BookingCache
from station.domain.booking_change import BookingChange, ChangeKind, FeedbackFields, PriceFields
from station.domain.cash_desk import CashDeskRoom
from station.domain.days import day_of
from station.domain.ports import Clock
from station.domain.trouble import Trouble

_PAID = re.compile(r"bezahlt|\bpa(id|yed)\b", re.IGNORECASE)
"""The vendor documents that a paid booking is refused, not the words: these are what its German and English say."""

FEEDBACK_KINDS = frozenset({ChangeKind.SET_FEEDBACK, ChangeKind.CLEAR_FEEDBACK})


@dataclass(frozen=True, slots=True)
class Seen:
    """The vendor's version, as far as a change is about it."""

    prices: tuple[BookingPrice, ...] = ()
    feedback: Feedback | None = None

    def price(self, price_id: str) -> PriceFields | None:
        """The price of that id as it stands there."""
        return next((PriceFields.of(price) for price in self.prices if price.price_id == price_id), None)

    def as_base(self, change: BookingChange) -> BookingChange:
        """The change as it is meant once its maker has seen this version."""
        feedback = None if self.feedback is None else FeedbackFields.of(self.feedback)
        price = self.price(change.price_id)
        if change.kind in FEEDBACK_KINDS:
            return replace(change, base_feedback=feedback)
        if change.kind is ChangeKind.ADD_PRICES:
            return replace(change, prices=change.missing or change.prices, known_ids=None, missing=())
        if price is None and change.kind is ChangeKind.SET_PRICE:
            # Somebody deleted it, and it is wanted all the same: it is added anew.
            return replace(change, kind=ChangeKind.ADD_PRICES, price_id="", base_price=None, sent=None)
        return replace(change, base_price=price)


class DeskReading:
    """One profile's look at its vendor. Used by one thread at a time."""

    def __init__(self, profile: str, room: CashDeskRoom, cache: BookingCache, clock: Clock) -> None:
        self._profile = profile
        self._room = room
        self._cache = cache
        self._clock = clock

    def see(self, change: BookingChange) -> Seen | Trouble:
        """Reads what the change is about."""
        if change.kind in FEEDBACK_KINDS:
            return self._feedback(change.key)
        return self._prices(change.key)

    def paid(self, key: BookingKey) -> bool:
        """As far as this desk knows; no booking says so itself."""
        known = self._cache.booking(key)
        return known is not None and known.payment is Payment.PAID

    def note_refusal(self, key: BookingKey, message: str) -> bool:
        """Whether the vendor refused because the booking is paid, which is then known of it."""
        if not _PAID.search(message):
            return False
        self._cache.store_payment(key, Payment.PAID, self._clock.now())
        return True

    def _prices(self, key: BookingKey) -> Seen | Trouble:
        booking = self._room.tour_booking(key.booking_id)
        if isinstance(booking, Trouble):
            return booking
        instance = self._cache.instance(self._profile)
        zone = None if instance is None else instance.zone
        now = self._clock.now()
        self._cache.store_booking(booking, day_of(booking.starts_at or now, zone), now)
        return Seen(prices=booking.prices or ())

    def _feedback(self, key: BookingKey) -> Seen | Trouble:
        feedback = self._room.feedback(key.booking_id)
        if isinstance(feedback, Trouble):
            return feedback
        self._cache.store_feedback(key, feedback, self._clock.now())
        return Seen(feedback=feedback)
