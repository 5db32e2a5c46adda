"""Short ways to write down tickets, items and cases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from station.domain.books import add_up
from station.domain.capability import Capability, Counting
from station.domain.case import Case
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.standing import UNUSED
from station.domain.ticket import Counters, Ticket, TicketKey
from station.domain.verdict import Mode

NOW = datetime(2026, 11, 21, 20, 14, tzinfo=UTC)
KEY = TicketKey("fair", "main", "T1")
PROFILE = Profile("fair", "some", "https://vendor.example")
LISTED = Capability(frozenset(Mode), Counting.COUNTED, ticket_list=True, reads_single_codes=False)
UNLISTED = Capability(frozenset(Mode), Counting.VENDOR_ALONE, ticket_list=False, reads_single_codes=True)


def minutes(number: float) -> datetime:
    """A moment so many minutes from now; negative: ago."""
    return NOW + timedelta(minutes=number)


def ticket(maximum: int | None = 1, used: int | None = 0, **changes: Any) -> Ticket:
    remaining = None if maximum is None or used is None else max(0, maximum - used)
    counters = changes.pop("counters", Counters(maximum, remaining, used))
    return replace(Ticket(KEY, ("T1",), counters=counters, page_seq=10), **changes)


def item(state: ItemState = ItemState.WAITING, action: Action = Action.ENTRY, **changes: Any) -> OutboxItem:
    made = OutboxItem("i1", "i1", KEY, "T1", action, state, 1, minutes(-5), base=0)
    return replace(made, **changes)


def case(shown: Ticket | None = None, items: tuple[OutboxItem, ...] = (), **changes: Any) -> Case:
    standing = changes.pop("standing", add_up(shown, items) if shown or items else UNUSED)
    made = Case(
        mode=Mode.ENTRY,
        profile=PROFILE,
        capability=LISTED,
        now=NOW,
        ticket=shown,
        standing=standing,
        matches=1 if shown else 0,
        clock_verified=True,
        list_age=4.0,
    )
    return replace(made, **changes)
