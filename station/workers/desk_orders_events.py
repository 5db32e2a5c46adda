"""What the view of orders asks of its two workers, and what they tell it. Requests by name, facts in the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from station.domain.booking_day import OrderReport
from station.domain.days import Days
from station.domain.listing import ListProgress
from station.domain.money import Money
from station.domain.order import Order
from station.domain.order_search import OrderSearch
from station.domain.trouble import Trouble

# requests to the reader: answered from this station's own file


@dataclass(frozen=True, slots=True)
class OrdersRequested:
    """Which orders are to be listed. `number` comes back with the answer: only the newest is shown."""

    number: int
    search: OrderSearch
    until_today: bool = False
    """As many days as the search has, but the last of them is the venue's today."""
    again: bool = True
    """The file is read again. False: other words or another sorting of what was read last."""


# requests to the worker: the vendor is asked


@dataclass(frozen=True, slots=True)
class OrdersRefreshRequested:
    days: Days
    mine: bool


@dataclass(frozen=True, slots=True)
class OrderRefreshRequested:
    """One order with its payment status."""

    order_id: str


@dataclass(frozen=True, slots=True)
class BarcodeLookUpRequested:
    """The order that sold this barcode."""

    barcode: str


# facts of the reader


@dataclass(frozen=True, slots=True)
class OrdersFound:
    """The orders that fit, in the order asked for."""

    number: int
    search: OrderSearch
    orders: tuple[Order, ...]
    total: Money
    """Of those that are valid."""
    read_at: datetime | None
    """When the oldest of the days was read; None: one of them never was."""
    complete: bool
    today: date
    """By the instance's zone."""
    zone: tzinfo | None
    """None: not known; this machine's has to do."""
    currency: str


# facts of the worker


@dataclass(frozen=True, slots=True)
class OrdersProgressed:
    request: OrdersRefreshRequested
    progress: ListProgress
    per_second: float
    """Orders."""
    remaining: float | None
    """Seconds; None: the vendor does not say how many there are."""


@dataclass(frozen=True, slots=True)
class OrdersRefreshed:
    """The orders of some days were read, or as many of them as came before it ended."""

    request: OrdersRefreshRequested
    trouble: Trouble | None = None
    cancelled: bool = False
    by_hand: bool = False
    """Not asked: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class OrderRefreshed:
    order_id: str
    report: OrderReport | None
    """None: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class BarcodeLookedUp:
    """The order that sold a barcode, as the vendor says or as it is known here."""

    barcode: str
    report: OrderReport
    by_hand: bool = False
    """The vendor was not asked: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class OrdersTroubled:
    """A file of this station's, or the access to the vendor, does not work; what was asked was not done."""

    trouble: Trouble
