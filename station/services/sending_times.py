"""When a request left and was given up, by the server's clock: what the vendor's rows are compared with.

Another clock's times would lose a use of ours, or find one that is none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from station.domain.journal import OutboxItem

LONGEST_CALL = timedelta(seconds=60)
"""What a vendor counted later than this after the sending was somebody else's use."""


def by_server(here: datetime, skew: float | None) -> datetime | None:
    """A moment of this machine's by the server's clock, which is `skew` seconds ahead; None while that is not known."""
    return None if skew is None else here + timedelta(seconds=skew)


def given_up(item: OutboxItem, here: datetime, skew: float | None) -> OutboxItem:
    """The item with the moments at which its request left and was given up.

    `here` is now, by this machine's clock, and `item.changed_at` the moment of sending. Where that was told by the
    server's clock when the request left (`item.sent_at`), it stays: this machine's clock may have been set since.
    Where the server's clock is not known yet, the sending is told by this machine's, and the other moment is left open
    until it is (`dated`). Once for a sending: reading again is no new time-out.
    """
    if item.sent_at is not None:
        return replace(item, timed_out_at=item.sent_at + _elapsed(item.changed_at, here), changed_at=here)
    return dated(replace(item, sent_at=item.changed_at or here, timed_out_at=None, changed_at=here), skew)


def dated(item: OutboxItem, skew: float | None) -> OutboxItem:
    """An item that was given up before the server's clock was known, once it is."""
    if item.timed_out_at is not None or item.sent_at is None or skew is None:
        return item
    elapsed = _elapsed(item.sent_at, item.changed_at)
    sent_at = item.sent_at + timedelta(seconds=skew)
    return replace(item, sent_at=sent_at, timed_out_at=sent_at + elapsed)


def _elapsed(left_at: datetime | None, given_up_at: datetime | None) -> timedelta:
    """How long a request was under way. Where the machine was off, or its clock was set meanwhile: the longest it may
    have been."""
    elapsed = LONGEST_CALL if left_at is None or given_up_at is None else given_up_at - left_at
    return elapsed if timedelta() <= elapsed <= LONGEST_CALL else LONGEST_CALL
