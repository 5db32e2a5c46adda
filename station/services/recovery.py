"""After a crash: what had left, or may have left, is unknown until it was read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock, Journal

_BATCH = 500
_LONGEST_CALL = timedelta(seconds=60)
"""What a vendor counted later than this after the sending was somebody else's use."""


def recover(profile: str, journal: Journal, clock: Clock) -> int:
    """Moves intents and sendings that an earlier process left behind to unknown; returns how many.

    Called once when a data folder is opened for writing, before any admission or synchronisation runs: in a live
    process the same states mean that an answer is still awaited.
    """
    moved = 0
    now = clock.now()
    while True:
        left = [
            item for item in journal.unsettled(profile, _BATCH) if item.state in (ItemState.INTENT, ItemState.SENDING)
        ]
        if not left:
            return moved
        with journal.transaction() as transaction:
            for item in left:
                transaction.store(
                    replace(item, state=ItemState.UNKNOWN, timed_out_at=_ended_at(item, now), changed_at=now)
                )
        moved += len(left)


def _ended_at(item: OutboxItem, now: datetime) -> datetime:
    """The latest moment at which its request can have been under way, by the clock that `sent_at` is by.

    Not the moment of this start, which may be hours later: whatever the vendor counted in these hours would pass for
    this item's use.
    """
    if item.sent_at is None:
        return now
    elapsed = now - (item.changed_at or now)
    return item.sent_at + (min(elapsed, _LONGEST_CALL) if elapsed >= timedelta() else _LONGEST_CALL)
