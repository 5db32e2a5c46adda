"""Ingresse: what became of an update without an answer, told by reading. BOOKKEEPING.md, "Settling".

Ours: the ticket's last status is of our kind and carries exactly the time that was sent. The operator proves nothing:
doors share an account. Not carried out: nothing was ever done with the ticket, or nothing since ours was sent; it is
sent again as it was. Another's status since then may hide ours, an older one too: a queued update of another door
comes late and keeps its time, and no document says by which of the two the last one is chosen.
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

_REACH_BACK = timedelta(seconds=2)
"""How much earlier than the sending the changes are read: the server's clock is known to about half a second."""


def by_status(
    item: OutboxItem, statuses: Mapping[str, LastStatus | None], sessions: tuple[str, ...], before: int | None
) -> ItemState | None:
    """From the ticket's last status in the session it was used in, or in any of the door's where that is not known.
    `before`: the time of an own update that was heard of before this one was sent; it is still the last one where this
    one is not there. None: it is another's, and the list must tell whether anything was done since ours was sent."""
    asked = (item.key.section,) if item.key.section else sessions
    told = [statuses[session] for session in asked if session in statuses]
    if any(last is not None and _is_ours(item, last) for last in told):
        return ItemState.ACKNOWLEDGED
    untouched = all(last is None or (before is not None and last.timestamp == before) for last in told)
    return ItemState.WAITING if untouched else None


def by_list(
    item: OutboxItem,
    sessions: tuple[str, ...],
    read_page: Callable[[PageRequest], Page | Trouble],
    deadline: Deadline | None,
) -> Settlement | Trouble:
    """From the rows that changed since it was sent: one that is not among them proves that nothing was done. One that
    is proves ours only where it tells the time; in or out alone may be what another made of it since."""
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


def _is_ours(item: OutboxItem, last: LastStatus) -> bool:
    return last.timestamp == milliseconds(item.door_time) and last.entry is (item.action is Action.ENTRY)


def _judge_row(item: OutboxItem, row: Ticket) -> ItemState:
    if row.status is TicketStatus.REFUNDED or item.code not in row.codes:
        return ItemState.WAITING  # dead: sent again it is refused for that, and cannot be used by it
    ours = item.action is Action.ENTRY and _is_exactly(row.counters.last_entry_at, item.door_time)
    return ItemState.ACKNOWLEDGED if ours else ItemState.AMBIGUOUS


def _is_exactly(told: datetime | None, door_time: datetime) -> bool:
    """To the millisecond. A whole second may have been told in seconds, and two doors can share one."""
    return told is not None and told.microsecond != 0 and milliseconds(told) == milliseconds(door_time)


def _is_of(item: OutboxItem, ticket: Ticket) -> bool:
    return ticket.key.ticket_id == item.key.ticket_id or item.code in ticket.codes
