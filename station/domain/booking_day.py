"""What became of reading a day's bookings, or orders: whole, or what is missing and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from station.domain.booking import KnownBooking
from station.domain.booking_cache import Reading
from station.domain.days import Days
from station.domain.order import Order
from station.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class DayState:
    """How much of a day is kept here, and how old it is."""

    profile: str
    day: date
    readings: tuple[Reading, ...] = ()
    missing: tuple[str, ...] = ()
    """Lists of the day that were never read."""

    @property
    def read_at(self) -> datetime | None:
        """When the oldest of its lists was read; None: never."""
        return min((each.read_at for each in self.readings), default=None)

    @property
    def complete(self) -> bool:
        """Every list of the day was read whole."""
        return not self.missing and all(each.complete for each in self.readings)


@dataclass(frozen=True, slots=True)
class PartReport:
    """One list of a day, as it was read just now."""

    source: str
    title: str = ""
    """Of the event date whose bookings they are."""
    listed: int = 0
    total: int | None = None
    """As the vendor counts."""
    settled: bool = True
    """The list stood still while it was read."""
    elsewhere: int = 0
    """Rows that take place on another day than the one that was asked for."""
    trouble: Trouble | None = None
    cancelled: bool = False

    @property
    def complete(self) -> bool:
        """Nothing is missing, as far as the vendor's own count tells."""
        read = self.trouble is None and not self.cancelled and self.settled
        return read and self.elsewhere == 0 and self.total in (None, self.listed)


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day read from the vendor. What failed is named; all that was read stands in the cache."""

    profile: str
    day: date
    parts: tuple[PartReport, ...]
    changed: int = 0
    """Bookings that are new or differ from what was known."""
    zone_known: bool = True
    """False: the vendor does not say in which time zone it counts days; this machine's was taken."""

    @property
    def complete(self) -> bool:
        return all(part.complete for part in self.parts)

    @property
    def trouble(self) -> Trouble | None:
        """The first of the parts' troubles."""
        return next((part.trouble for part in self.parts if part.trouble is not None), None)

    @property
    def failed(self) -> bool:
        """Nothing at all could be read."""
        return bool(self.parts) and all(part.trouble is not None for part in self.parts)


@dataclass(frozen=True, slots=True)
class ToursReport:
    """Tour bookings that were looked for at the vendor by its filters."""

    days: Days
    bookings: tuple[KnownBooking, ...]
    part: PartReport
    """How the list was read."""


@dataclass(frozen=True, slots=True)
class BookingReport:
    """One booking after it was asked for: as the vendor says now, or as it is known here."""

    known: KnownBooking | None
    """None: neither the vendor nor this station knows it."""
    trouble: Trouble | None = None
    """Why it is not as the vendor says now."""
    feedback_trouble: Trouble | None = None
    """Why its feedback alone is not."""


@dataclass(frozen=True, slots=True)
class OrdersReport:
    """Orders after they were asked for: as the vendor says now, or as they are known here."""

    orders: tuple[Order, ...]
    read_at: datetime | None
    """When the oldest of their days was read; None: one of them never was."""
    complete: bool = True
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class OrderReport:
    """One order after it was asked for."""

    order: Order | None
    read_at: datetime | None = None
    trouble: Trouble | None = None
