"""Events, and the dates on which they take place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place on dates open to everybody."""

    event_id: str
    title: str
    category: str = ""
    bookable: bool | None = None


@dataclass(frozen=True, slots=True)
class EventDate:
    """One date of an event. Times in UTC; None where the vendor says nothing."""

    event_id: str
    date_id: str
    title: str
    starts_at: datetime | None = None
    duration: int | None = None
    """Minutes."""
    seats: int | None = None
    """How many there are at most."""
    booked: int | None = None
    available: int | None = None
    bookable: bool | None = None
    language: str = ""
