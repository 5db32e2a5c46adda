"""An order: what was sold in one go, with the barcodes of its tickets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.booking import BookingKind, Payment
from station.domain.money import Money


class ItemKind(StrEnum):
    """What an order's item is."""

    TICKET = "ticket"
    EVENT = "event"
    TOUR = "tour"
    OTHER = "other"
    """A kind this version does not know; `type_name` says which."""


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One thing that was sold."""

    item_id: str
    kind: ItemKind
    type_name: str
    """The vendor's own word for the kind."""
    price: Money
    title: str = ""
    quantity: int | None = None
    """Tickets, seats or participants."""
    starts_at: datetime | None = None
    sale_id: str = ""
    """The ticket sale's or the booking's own id."""
    product_id: str = ""
    """Of the ticket, the event or the tour."""
    date_id: str = ""
    barcodes: tuple[str, ...] = ()

    @property
    def booking_kind(self) -> BookingKind | None:
        """Which kind of booking `sale_id` names; None for tickets."""
        return _BOOKINGS.get(self.kind)


_BOOKINGS = {ItemKind.EVENT: BookingKind.EVENT, ItemKind.TOUR: BookingKind.TOUR}


@dataclass(frozen=True, slots=True)
class Order:
    """An order as the vendor last showed it. Its document token is never kept: it opens the tickets without a key."""

    order_id: str
    valid: bool | None
    total: Money
    items: tuple[OrderItem, ...] = ()
    comment: str = ""
    reference: str = ""
    source: str = ""
    """Where it was placed, in the vendor's word."""
    created_at: datetime | None = None
    invoice: bool | None = None
    payment_status: str = ""
    """The vendor's code as it came; only an order's details hold it."""
    mine: bool | None = None
    """Placed by this account; None: not known."""

    @property
    def payment(self) -> Payment:
        """Orders placed by this account are paid on the spot (the vendor's document). What the codes mean no document
        says."""
        return Payment.PAID if self.mine and self.valid else Payment.NOT_KNOWN

    @property
    def barcodes(self) -> tuple[str, ...]:
        return tuple(barcode for item in self.items for barcode in item.barcodes)
