"""Filters of a day's bookings: those that every desk has, and those that an operator named and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from station.domain.booking import BookingState, FeedbackState
from station.domain.booking_cache import BookingColumn, BookingSearch


class FilterKind(StrEnum):
    """What every desk has."""

    ALL = "all"
    OPEN = "open"
    NO_FEEDBACK = "no_feedback"
    MINE = "mine"


_STATES = {FilterKind.OPEN: frozenset({BookingState.BOOKED, BookingState.UNKNOWN})}
_FEEDBACK = {FilterKind.NO_FEEDBACK: frozenset({FeedbackState.NONE_YET, FeedbackState.NOT_READ})}

LONGEST_NAME = 40
MOST_FILTERS = 30


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that an operator keeps under a name."""

    name: str
    kind: FilterKind = FilterKind.ALL
    text: str = ""


def search_of(day: date, kind: FilterKind, text: str, column: BookingColumn, descending: bool) -> BookingSearch:
    """What is to be found on a day."""
    return BookingSearch(
        day,
        text=text,
        states=_STATES.get(kind, frozenset()),
        feedback=_FEEDBACK.get(kind, frozenset()),
        mine=kind is FilterKind.MINE,
        column=column,
        descending=descending,
    )


def with_filter(kept: tuple[SavedFilter, ...], new: SavedFilter) -> tuple[SavedFilter, ...]:
    """In the order of the names; one of the same name is replaced, the oldest go where there are too many."""
    others = tuple(each for each in kept if each.name.casefold() != new.name.casefold())
    return tuple(sorted((*others[-(MOST_FILTERS - 1) :], new), key=lambda each: each.name.casefold()))
