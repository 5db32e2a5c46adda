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

    `here` is now, by this machine's clock, and `item.changed_at` the moment of sending. Where the server's clock is
    not known yet, the sending is told by this machine's, and the other moment is left open until it is (`dated`). Once
    for a sending: reading again is no new time-out.
    """
    return dated(replace(item, sent_at=item.changed_at or here, timed_out_at=None, changed_at=here), skew)


def dated(item: OutboxItem, skew: float | None) -> OutboxItem:
    """An item that was given up before the server's clock was known, once it is."""
    if item.timed_out_at is not None or item.sent_at is None or skew is None:
        return item
    elapsed = (item.changed_at or item.sent_at) - item.sent_at
    if not timedelta() <= elapsed <= LONGEST_CALL:  # the machine was off, or its clock was set meanwhile
        elapsed = LONGEST_CALL
    sent_at = item.sent_at + timedelta(seconds=skew)
    return replace(item, sent_at=sent_at, timed_out_at=sent_at + elapsed)
