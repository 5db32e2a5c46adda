"""What a cash desk may change at a vendor. Every call here is sent at most once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from station.domain.booking import BookingPrice, Feedback
from station.domain.booking_change import FeedbackFields, PriceFields
from station.domain.days import Days
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.order import ItemKind, Order
from station.domain.sale import Product, Sale
from station.domain.trouble import Trouble


class CashDeskWriter(Protocol):
    """The changing half of a cash desk's room. Used by one thread at a time.

    A no of the vendor's is Trouble REJECTED with its words as the detail and executed NO. Trouble.executed MAYBE: the
    answer was lost, and reading settles what became of it.
    """

    def add_prices(self, booking_id: str, prices: Sequence[PriceFields]) -> Trouble | None:
        """Adds custom prices to a tour booking, all in one request."""

    def set_price(self, booking_id: str, price_id: str, price: PriceFields) -> BookingPrice | Trouble | None:
        """Changes a custom price; returns it as the vendor then shows it, None where its answer does not say."""

    def delete_price(self, booking_id: str, price_id: str) -> Trouble | None: ...

    def set_feedback(self, booking_id: str, feedback: FeedbackFields) -> Feedback | Trouble | None: ...

    def clear_feedback(self, booking_id: str) -> Trouble | None: ...

    def products(self, kind: ItemKind, text: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[Product]:
        """What can be sold, without its details: tickets, dates of events in these days, tours."""

    def product(self, product: Product, day: date | None = None) -> Product | Trouble:
        """The same with its price categories, languages, and the times and places left on the day of the visit (None:
        today, by the vendor's clock). REJECTED, with the reason: a product that can't be sold here."""

    def place_order(self, sale: Sale) -> Order | Trouble:
        """Places the order; it counts as paid on the spot. The vendor recomputes the total and compares."""

    def close(self) -> None: ...
