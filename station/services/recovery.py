"""After a crash: what had left, or may have left, is unknown until it was read back."""

from __future__ import annotations

from dataclasses import replace

from station.domain.journal import ItemState
from station.domain.ports import Clock, Journal
from station.services.sending_times import given_up

_BATCH = 500


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
                # It may have been under way until now, but not for longer than any call lasts: a start hours later
                # would take for this item's use whatever the vendor counted in these hours.
                transaction.store(replace(given_up(item, now, None), state=ItemState.UNKNOWN))
        moved += len(left)
