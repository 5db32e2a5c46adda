"""Ingresse: what became of an update without an answer, told by reading. BOOKKEEPING.md, "Settling".

Ours: the ticket's last status is of our kind and carries exactly the time that was sent. The operator proves nothing:
doors share an account. Where the last status is older than ours, ours is not there; it is sent again as it was, and
should it have come to light meanwhile, the vendor's answer shows our own time. A younger one may hide ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Ticket, TicketStatus
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest, Settlement
from station.vendors.endpoint import Deadline
from station.vendors.ingresse.update_payloads import LastStatus, milliseconds

_REACH_BACK = timedelta(seconds=120)
"""How much earlier than the sending the changes are read: the list is only asked where there is no status."""


def by_status(item: OutboxItem, statuses: Mapping[str, LastStatus | None], sessions: tuple[str, ...]) -> ItemState:
    """From the ticket's last status in the session it was used in, or in any of the door's where that is not known."""
    asked = (item.key.section,) if item.key.section else sessions
    states = [_judge(item, statuses[session]) for session in asked if session in statuses]
    for state in (ItemState.ACKNOWLEDGED, ItemState.AMBIGUOUS):
        if state in states:
            return state
    return ItemState.WAITING


def by_list(
    item: OutboxItem,
    sessions: tuple[str, ...],
    read_page: Callable[[PageRequest], Page | Trouble],
    deadline: Deadline | None,
) -> Settlement | Trouble:
    """From the rows that changed since it was sent. Without a time they say in or out alone, and prove only that
    nothing was done."""
    since = milliseconds((item.sent_at or item.door_time) - _REACH_BACK)
    for session in (item.key.section,) if item.key.section else sessions:
        number, last = 1, 1
        while number <= last:
            budget = None if deadline is None else deadline.left()
            page = read_page(PageRequest(session, number, str(since), budget))
            if isinstance(page, Trouble):
                return page
            row = next((ticket for ticket in page.tickets if _is_of(item, ticket)), None)
            if row is not None:
                return Settlement(_judge_row(item, row))
            number, last = number + 1, page.last
    return Settlement(ItemState.WAITING)


def _judge(item: OutboxItem, last: LastStatus | None) -> ItemState:
    if last is None:
        return ItemState.WAITING
    ours = milliseconds(item.door_time)
    if last.timestamp == ours and last.entry is (item.action is Action.ENTRY):
        return ItemState.ACKNOWLEDGED
    if last.timestamp is None or last.timestamp >= ours:
        return ItemState.AMBIGUOUS
    return ItemState.WAITING


def _judge_row(item: OutboxItem, row: Ticket) -> ItemState:
    if row.status is TicketStatus.REFUNDED or item.code not in row.codes:
        return ItemState.WAITING  # dead: sent again it is refused for that, and cannot be used by it
    entering, inside = item.action is Action.ENTRY, row.counters.used == 1
    if entering and inside and _is_exactly(row.counters.last_entry_at, item.door_time):
        return ItemState.ACKNOWLEDGED
    unchanged = row.counters.used is not None and inside is not entering
    return ItemState.WAITING if unchanged else ItemState.AMBIGUOUS


def _is_exactly(told: datetime | None, door_time: datetime) -> bool:
    """To the millisecond. A whole second may have been told in seconds, and two doors can share one."""
    return told is not None and told.microsecond != 0 and milliseconds(told) == milliseconds(door_time)


def _is_of(item: OutboxItem, ticket: Ticket) -> bool:
    return ticket.key.ticket_id == item.key.ticket_id or item.code in ticket.codes
