"""Lists that keep every entry and exit one by one, and judge by terms of their own (pretix)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.question import Question


class Direction(StrEnum):
    ENTRY = "entry"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Passage:
    """One entry or exit on the ticket's list, as the vendor keeps it. `at`: UTC, by the vendor's clock."""

    direction: Direction
    at: datetime
    device: str = ""
    """The vendor's name for the device that did it; empty: none, or not told."""
    place: str = ""
    """For the screen: the gate or list."""


def is_inside(passages: Sequence[Passage]) -> bool:
    """The last of them by time is an entry. At one moment the entry is the later one, as the vendor has it (pretix)."""
    entered = max((each.at for each in passages if each.direction is Direction.ENTRY), default=None)
    left = max((each.at for each in passages if each.direction is Direction.EXIT), default=None)
    return entered is not None and (left is None or entered >= left)


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What the terms of a list ask of one ticket."""

    product: str = ""
    variation: str = ""
    passages: tuple[Passage, ...] = ()
    """Of this list, oldest first; those that failed or were annulled left out."""
    questions: tuple[Question, ...] = ()
    """To be asked at the door and not answered yet."""
    begins_at: datetime | None = None
    """The ticket's own date in a series of dates: stands before the list's."""
    ends_at: datetime | None = None
    admission_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListTerms:
    """How one list counts, and what it asks of every ticket. Kept with the list, for judging without the vendor."""

    several_entries: bool = False
    """A ticket may enter as often as it likes."""
    entry_after_exit: bool = True
    """Who left may come in again."""
    rules: str = ""
    """JSON logic in the vendor's own words (canonical JSON text); empty: none."""
    time_zone: str = "UTC"
    """IANA name of the event's zone: what "today" and a time of day mean."""
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    admission_at: datetime | None = None
    """When the doors open; None: when it begins."""
    gate: str = ""
    """The id of the gate this device stands at; empty: none."""
    device: str = ""
    """What `Passage.device` says where this station did it."""
