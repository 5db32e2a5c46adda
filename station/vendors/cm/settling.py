"""CM.com: what became of a request without an answer, told by reading the list. BOOKKEEPING.md, "Settling".

Ours: the row's last time lies between sending and time-out (an upload: is the door's time), and the counter has
risen. Not carried out: two reads after the time-out show neither, or one use in all, plainly at another time. Anything
between stays for a person: ours may lie beneath another's use.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ports import Clock
from station.domain.ticket import Counters, Ticket
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest, Settlement
from station.vendors.endpoint import Deadline
from station.vendors.lenient import UnreadableError, decoded

READS_NEEDED = 2
_MARGIN = timedelta(seconds=2)
"""Vendor's times are cut off to seconds, and the server's clock is known to about half a second."""
_SURELY_ANOTHERS = timedelta(seconds=15)
"""How far from ours a time is another's for certain: a vendor's own servers may differ by seconds."""
_ZONE_STEP = timedelta(minutes=15)
"""A time that is understood by the wrong zone is off by whole ones of these."""
_REACH_BACK = timedelta(seconds=5)
"""How much earlier than the request a delta starts."""
_LONGEST_CALL = timedelta(seconds=60)
"""After a crash the time-out is not known; no call lasts longer."""
_CALL_IN_FLIGHT = timedelta(seconds=5)
"""How long a request without a known end may still be on its way: a read before that proves nothing."""


class _Evidence(msgspec.Struct):
    """What is kept between reads: how many did not show the use, and when the last of them began (Unix seconds)."""

    unseen: int = 0
    last_read: float = 0.0


@dataclass(frozen=True, slots=True)
class _Read:
    """One complete delta, kept for the other items of the same round. Times by the server's clock."""

    section: str
    since: datetime
    began_at: datetime
    given_up_at: datetime | None
    """Time-out of the item it was made for: it began after that, whatever the clocks say."""
    rows: dict[str, Ticket]


class Settler:
    """Reads deltas and compares. Used by the room's thread."""

    def __init__(
        self,
        read_page: Callable[[PageRequest], Page | Trouble],
        skew: Callable[[], float | None],
        clock: Clock,
    ) -> None:
        self._read_page = read_page
        self._skew = skew
        self._clock = clock
        self._kept: _Read | None = None

    def settle(self, item: OutboxItem, deadline: Deadline | None = None) -> Settlement | Trouble:
        """One step: at most one new read."""
        if item.action is Action.REFUSAL:
            # It uses nothing: sent twice it is one line more in the vendor's statistics.
            return Settlement(ItemState.WAITING)
        sent_at = item.sent_at or item.door_time
        ended_at = item.timed_out_at or sent_at + _LONGEST_CALL
        evidence = _read_evidence(item.evidence)
        read = self._kept_read(item, sent_at, evidence) or self._new_read(item, sent_at, deadline)
        if isinstance(read, Trouble):
            return read
        if read is None:
            return Settlement(ItemState.UNKNOWN, item.evidence)
        row = read.rows.get(item.key.ticket_id) or read.rows.get(item.code)
        state = _judge(item, row, sent_at, ended_at)
        if state is not None:
            return Settlement(state, item.evidence)
        unseen = evidence.unseen + 1
        # Where the request may still be on its way, the caller reads on: this read must not count a second time.
        kept = msgspec.json.encode(_Evidence(min(unseen, READS_NEEDED - 1), read.began_at.timestamp())).decode()
        return Settlement(ItemState.WAITING if unseen >= READS_NEEDED else ItemState.UNKNOWN, kept)

    def _kept_read(self, item: OutboxItem, sent_at: datetime, evidence: _Evidence) -> _Read | None:
        """The last read, where it counts for this item too: it reaches back far enough and is younger than the
        time-out, and is not the one that was counted already. A lost upload leaves many items, all given up at once."""
        kept = self._kept
        if kept is None or item.timed_out_at is None or kept.section != item.key.section:
            return None
        as_old = kept.given_up_at is not None and item.timed_out_at <= kept.given_up_at
        younger = as_old or kept.began_at > item.timed_out_at + _MARGIN
        fits = younger and kept.since <= self._reach(sent_at) + _MARGIN
        return kept if fits and kept.began_at.timestamp() != evidence.last_read else None

    def _new_read(self, item: OutboxItem, sent_at: datetime, deadline: Deadline | None) -> _Read | Trouble | None:
        """Everything that changed since shortly before the request; None while the request may be on its way."""
        if item.timed_out_at is None and self._by_server(self._clock.now()) < sent_at + _CALL_IN_FLIGHT:
            return None
        blind = self._skew() is None
        read = self._read(item, sent_at, deadline)
        if blind and isinstance(read, _Read) and self._reach(sent_at) + _MARGIN < read.since:
            read = self._read(item, sent_at, deadline)  # the first one told the server's clock, and began too late
        return read

    def _read(self, item: OutboxItem, sent_at: datetime, deadline: Deadline | None) -> _Read | Trouble:
        began_here = self._clock.now()
        since, section = self._reach(sent_at), item.key.section
        rows: dict[str, Ticket] = {}
        cursor, number, last = str(math.floor(since.timestamp())), 1, 1
        while number <= last:
            budget = None if deadline is None else deadline.left()
            page = self._read_page(PageRequest(section, number, cursor, budget))
            if isinstance(page, Trouble):
                return page
            rows.update((code, ticket) for ticket in page.tickets for code in ticket.codes)
            number, last = number + 1, page.last
        self._kept = _Read(section, since, self._by_server(began_here), item.timed_out_at, rows)
        return self._kept

    def _reach(self, sent_at: datetime) -> datetime:
        """Where a delta for this sending starts. A process that died before the server's clock was known has left
        the time of its own: by that of a slower server, the delta must begin as much earlier."""
        return min(sent_at, self._by_server(sent_at)) - _REACH_BACK

    def _by_server(self, here: datetime) -> datetime:
        return here + timedelta(seconds=self._skew() or 0.0)


def _judge(item: OutboxItem, row: Ticket | None, sent_at: datetime, ended_at: datetime) -> ItemState | None:
    """The state that one read proves; None: it does not show the use."""
    if row is None:
        return None
    counters = row.counters
    last = counters.last_exit_at if item.action is Action.EXIT else counters.last_entry_at
    within = last is not None and (
        sent_at - _MARGIN <= last <= ended_at + _MARGIN or abs(last - item.door_time) < timedelta(seconds=1)
    )
    # An upload may lie beneath any use since the door's time: the row shows the latest one alone.
    hidden_from = ended_at if item.action is Action.EXIT else min(ended_at, item.door_time)
    later = last is not None and not within and last > hidden_from
    if item.action is Action.EXIT or item.base is None or counters.used is None:
        # No counter to go by: the time alone speaks.
        return ItemState.ACKNOWLEDGED if within else ItemState.AMBIGUOUS if later else None
    if counters.used > item.base:
        if _is_anothers_alone(item, counters, sent_at, ended_at):
            return None
        return ItemState.ACKNOWLEDGED if within else ItemState.AMBIGUOUS
    # A time of ours on a counter that has not risen: another use of the same seconds, or a base that was too high.
    return ItemState.AMBIGUOUS if within else None


def _is_anothers_alone(item: OutboxItem, counters: Counters, sent_at: datetime, ended_at: datetime) -> bool:
    """Whether the ticket was used once in all, and at a time that is not ours: then ours does not lie beneath it. What
    a check-out makes of the counter is not documented."""
    last = counters.last_entry_at
    if last is None or counters.last_exit_at is not None or (item.base, counters.used) != (0, 1):
        return False
    for ours in ((sent_at, ended_at), (item.door_time, item.door_time)):
        begun, ended = ours[0] - _SURELY_ANOTHERS, ours[1] + _SURELY_ANOTHERS
        if (last - begun) % _ZONE_STEP <= ended - begun:
            return False
    return True


def _read_evidence(text: str) -> _Evidence:
    if not text:
        return _Evidence()
    try:
        return decoded(text.encode(), _Evidence)
    except UnreadableError:
        return _Evidence()
