"""go~mus Cash Point's changing calls: prices and feedback of tour bookings, and orders with what they may hold.

Nothing here is ever sent twice. What a lost answer leaves open is told as executed MAYBE, and settled by reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from station.domain.booking import BookingPrice, Feedback
from station.domain.booking_change import FeedbackFields, PriceFields
from station.domain.days import Days
from station.domain.listing import UNWATCHED, Listing, ReadWatch
from station.domain.order import ItemKind, Order
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.sale import Product, Sale
from station.domain.trouble import Trouble
from station.vendors.gomus import cash_point_endpoints as endpoints
from station.vendors.gomus.cash_point_client import CashPointClient
from station.vendors.gomus.cash_point_order_payloads import read_placed_order
from station.vendors.gomus.cash_point_payloads import read_changed_feedback, read_changed_price, read_done
from station.vendors.gomus.cash_point_products import Assortment
from station.vendors.gomus.cash_point_requests import write_feedback, write_order, write_price, write_prices
from station.vendors.gomus.endpoints import BUSY
from station.vendors.http import Wire


class GomusCashPointWriter:
    """One profile's cash point, for changes. Used by one thread at a time, on a line of its own; implements
    `domain.cash_desk_writing.CashDeskWriter`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._wire = Wire(profile.base_url, clock, busy=BUSY)
        self._client = CashPointClient(self._wire, secrets["token"])
        self._assortment = Assortment(self._client, self._wire.host)

    def close(self) -> None:
        self._wire.close()

    def add_prices(self, booking_id: str, prices: Sequence[PriceFields]) -> Trouble | None:
        return self._client.change(endpoints.PRICES, read_done, {"booking": booking_id}, write_prices(prices))

    def set_price(self, booking_id: str, price_id: str, price: PriceFields) -> BookingPrice | Trouble | None:
        segments = {"booking": booking_id, "price": price_id}
        return self._client.change(endpoints.SET_PRICE, read_changed_price, segments, write_price(price))

    def delete_price(self, booking_id: str, price_id: str) -> Trouble | None:
        segments = {"booking": booking_id, "price": price_id}
        return self._client.change(endpoints.DELETE_PRICE, read_done, segments, None)

    def set_feedback(self, booking_id: str, feedback: FeedbackFields) -> Feedback | Trouble | None:
        body = write_feedback(feedback)
        return self._client.change(endpoints.SET_FEEDBACK, read_changed_feedback, {"booking": booking_id}, body)

    def clear_feedback(self, booking_id: str) -> Trouble | None:
        return self._client.change(endpoints.CLEAR_FEEDBACK, read_done, {"booking": booking_id}, None)

    def products(self, kind: ItemKind, text: str, days: Days, watch: ReadWatch = UNWATCHED) -> Listing[Product]:
        return self._assortment.products(kind, text, days, watch)

    def product(self, product: Product, day: date | None = None) -> Product | Trouble:
        return self._assortment.product(product, day)

    def place_order(self, sale: Sale) -> Order | Trouble:
        return self._client.change(endpoints.PLACE_ORDER, read_placed_order, {}, write_order(sale))
