"""The books: how this station's own uses and the vendor's counters add up, by causality and without clocks.

`sequence` is one persistent counter of the journal. A page's `page_seq` is drawn before its request leaves, a claim's
`acknowledged_seq` after the vendor's answer came: a row with `page_seq > acknowledged_seq` was read after the vendor
had counted the use, whatever any clock says. Lists that show every use by itself have books of their own
(`passage_books.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.capability import Counting
from station.domain.journal import OPEN, PENDING, Action, ItemState, OutboxItem
from station.domain.passage import ListTerms
from station.domain.passage_books import add_up_passages, shown_by
from station.domain.standing import Standing
from station.domain.ticket import Ticket

_UNSURE = frozenset({ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN, ItemState.AMBIGUOUS})


def shows(item: OutboxItem, row: Ticket, counting: Counting = Counting.COUNTED) -> bool:
    """Whether the row contains the use: its counter is at least base + people, or its time is ours."""
    counters = row.counters
    last = counters.last_entry_at if item.action is Action.ENTRY else counters.last_exit_at
    if last is not None and int(last.timestamp()) == int(item.door_time.timestamp()):
        return True
    if counting is Counting.INSIDE:
        return counters.used == (1 if item.action is Action.ENTRY else 0)
    if item.action is Action.EXIT:
        return last is not None and last >= item.door_time
    return counters.used is not None and counters.used >= (item.base or 0) + item.people


def covered(item: OutboxItem, row: Ticket, counting: Counting = Counting.COUNTED) -> bool:
    """Whether an own use is in the row already, so that counting it again would refuse a good ticket.

    Read after the acknowledgement, and shown; a second later read that still does not show it ends the waiting (the
    caller logs that the vendor does not show our scan).
    """
    if item.state is not ItemState.ACKNOWLEDGED or item.acknowledged_seq is None:
        return False
    if row.page_seq <= item.acknowledged_seq:
        return False
    return shows(item, row, counting) or (item.unseen_seq is not None and row.page_seq > item.unseen_seq)


def noticed(
    item: OutboxItem,
    row: Ticket,
    counting: Counting = Counting.COUNTED,
    terms: ListTerms | None = None,
    skew: float | None = None,
) -> int | None:
    """The `unseen_seq` an item gets from a fresh row: the first read after the acknowledgement that lacks the use."""
    if item.state is not ItemState.ACKNOWLEDGED or item.acknowledged_seq is None:
        return item.unseen_seq
    if item.unseen_seq is not None or row.page_seq <= item.acknowledged_seq:
        return item.unseen_seq
    if counting is Counting.PASSAGES:
        # Without the terms nobody knows by what name the list calls this station.
        shown = terms is None or row.facts is None or item.item_id in shown_by(row, (item,), terms.device, skew)
    else:
        shown = shows(item, row, counting)
    return item.unseen_seq if shown else row.page_seq


def add_up(
    row: Ticket | None,
    items: Sequence[OutboxItem],
    elsewhere: int = 0,
    counting: Counting = Counting.COUNTED,
    terms: ListTerms | None = None,
    skew: float | None = None,
) -> Standing:
    """The account of one ticket. `items` are its entries and exits at this station, oldest first, in any state.
    `terms`: its list's, where that has any. `skew`: seconds the vendor's clock is ahead."""
    if counting is Counting.PASSAGES:
        return add_up_passages(row, items, terms, skew)
    standing = [item for item in items if item.counts]
    entries = [item for item in standing if item.action is Action.ENTRY]
    pending = sum(item.people for item in entries if item.state in PENDING)
    uncovered = sum(
        item.people
        for item in entries
        if item.state is ItemState.ACKNOWLEDGED and (row is None or not covered(item, row, counting))
    )
    arriving = uncovered + sum(item.people for item in entries if item.state in OPEN)
    fresh = [item for item in standing if row is None or not covered(item, row, counting)]
    return Standing(
        pending=pending,
        uncovered=uncovered,
        arriving=arriving,
        elsewhere=elsewhere,
        free=_free(row, standing, fresh, pending + uncovered, counting, elsewhere),
        outside=_outside(row, fresh),
        last_entry=entries[-1] if entries else None,
        spare=_spare(row, standing, counting),
    )


def base_of(row: Ticket | None, standing: Standing, counting: Counting = Counting.COUNTED) -> int | None:
    """The vendor's counter that should stand before one more use, if everything sent arrives.

    Never more than that: where it is too high, a use that was carried out does not show. A hold is not sent, and what
    is ambiguous stands in the row already or never will.
    """
    if row is None or row.counters.used is None or counting is Counting.PASSAGES:
        return None
    return row.counters.used + (0 if counting is Counting.INSIDE else standing.arriving)


def over_admitted(row: Ticket, items: Sequence[OutboxItem]) -> int:
    """People let in beyond the ticket's uses, as far as a clean read can tell; 0 where it cannot.

    Clean: read after the newest acknowledgement, with every own use either in it or plainly waiting. A read that
    overlapped a sending may count a use twice for a moment; that refuses, which is safe, but it proves no conflict.
    """
    entries = [item for item in items if item.counts and item.action is Action.ENTRY]
    if not any(item.admitted for item in entries) or _exit_seen(row, items):
        return 0
    if any(item.state in _UNSURE for item in items if item.counts):
        return 0
    if any(item.state is ItemState.ACKNOWLEDGED and not _shown_after(item, row) for item in entries):
        return 0
    if row.counters.used is None or row.counters.maximum is None:
        return 0
    waiting = sum(item.people for item in entries if item.state is ItemState.WAITING)
    return max(0, row.counters.used + waiting - row.counters.maximum)


def _shown_after(item: OutboxItem, row: Ticket) -> bool:
    return item.acknowledged_seq is not None and row.page_seq > item.acknowledged_seq and covered(item, row)


def _spare(row: Ticket | None, standing: Sequence[OutboxItem], counting: Counting) -> OutboxItem | None:
    """The oldest; none where the row shows that others have used the ticket up without it."""
    spares = [
        item
        for item in standing
        if item.action is Action.ENTRY and item.state is ItemState.ACKNOWLEDGED and not item.admitted
    ]
    if row is not None and row.counters.used is not None and row.counters.maximum is not None:
        shown = sum(item.people for item in spares if covered(item, row, counting))
        if not _exit_seen(row, standing) and row.counters.used - shown >= row.counters.maximum:
            return None
    return spares[0] if spares else None


def _free(
    row: Ticket | None,
    standing: Sequence[OutboxItem],
    fresh: Sequence[OutboxItem],
    own: int,
    counting: Counting,
    elsewhere: int,
) -> int | None:
    if row is None:
        return None
    if counting is Counting.INSIDE:
        inside = _inside(row, fresh)
        return None if inside is None else int(not inside) - elsewhere
    allowance = _allowance(row, standing)
    return None if allowance is None else allowance - own - elsewhere


def _inside(row: Ticket, fresh: Sequence[OutboxItem]) -> bool | None:
    """Whether the ticket is in: the last own event that the row does not show, else the row. Where the row changed
    since that event, and not by it, the stricter of the two holds."""
    if row.counters.used is None:
        return True if fresh else None
    listed = row.counters.used > 0
    if not fresh:
        return listed
    last = fresh[-1]
    return last.action is Action.ENTRY or (listed and last.base != 1)


def _allowance(row: Ticket, standing: Sequence[OutboxItem]) -> int | None:
    """What the vendor's row leaves. The counters' difference also shows what was too much, but only while nobody
    ever checked out: `remaining` may rise again then, and the count does not fall."""
    counters = row.counters
    if counters.remaining is None:
        return None
    if _exit_seen(row, standing):
        return counters.remaining
    if counters.maximum is None or counters.used is None:
        return None
    return min(counters.remaining, counters.maximum - counters.used)


def _exit_seen(row: Ticket, items: Sequence[OutboxItem]) -> bool:
    return row.counters.last_exit_at is not None or any(
        item.action is Action.EXIT and item.state is ItemState.ACKNOWLEDGED for item in items
    )


def _outside(row: Ticket | None, fresh: Sequence[OutboxItem]) -> bool:
    """Whether the last known event is an exit. Own events not yet in the row are newer than the row."""
    if fresh:
        return fresh[-1].action is Action.EXIT
    if row is None or row.counters.last_exit_at is None:
        return False
    entered = row.counters.last_entry_at
    return entered is None or row.counters.last_exit_at >= entered
