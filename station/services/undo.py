"""Undo: an entry or exit is taken back, here and at the vendor.

What the vendor has not heard of ends here. Of the rest it is told: the wish is committed before the request leaves, and
the use goes on counting until the vendor agreed. A lost answer is settled by asking again (`VendorRoom.annul`), at the
next synchronisation if not before.
"""

from __future__ import annotations

from dataclasses import replace

from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock, Journal, VendorRoom
from station.domain.undo import Undone, UndoState, undo_refusal
from station.services.delivery import Delivery
from station.services.link import LinkWatch


class Undo:
    """One profile's way back. Used by one thread at a time. Raises TroubleError when the journal can't be written."""

    def __init__(
        self, journal: Journal, delivery: Delivery, room: VendorRoom, clock: Clock, link: LinkWatch, budget: float
    ) -> None:
        """`budget`: seconds a call to the vendor may take."""
        self._link = link
        self._journal = journal
        self._delivery = delivery
        self._room = room
        self._clock = clock
        self._budget = budget

    def run(self, scan_id: str) -> Undone:
        """Takes back what was let through on this scan."""
        step = self._begin(scan_id)
        silent = self._link.state().silent  # a person said that the vendor is not to be asked
        if isinstance(step, OutboxItem) and step.state is ItemState.UNKNOWN and not silent:
            self._delivery.settle((step,), self._budget)
            step = self._begin(scan_id)
        if isinstance(step, Undone):
            return step
        if step.state is ItemState.UNKNOWN:
            return Undone(scan_id, UndoState.UNCERTAIN, step)
        return Undone(scan_id, UndoState.ASKED, step) if silent else self._ask(scan_id, step)

    def _begin(self, scan_id: str) -> OutboxItem | Undone:
        """Ends it here, or commits the wish: the item comes back that the vendor is to be asked about."""
        with self._journal.transaction() as transaction:
            item = transaction.item(scan_id)
            of_ticket = () if item is None else transaction.items_of(item.key)
            now = self._clock.now()
            refusal = undo_refusal(item, of_ticket, self._room.capability, now)
            if item is None:
                return Undone(scan_id, UndoState.NOTHING)
            readable = refusal is UndoState.UNCERTAIN and item.state is ItemState.UNKNOWN
            if refusal is not None and not readable:
                return Undone(scan_id, refusal, item)
            if readable or item.taken_back:
                return item
            if item.state is ItemState.ACKNOWLEDGED:
                return transaction.store(replace(item, annul_asked_at=now, changed_at=now))
            ended = replace(item, state=ItemState.UNDONE, annul_asked_at=now, changed_at=now)
            return Undone(scan_id, UndoState.DONE, transaction.store(ended))

    def _ask(self, scan_id: str, item: OutboxItem) -> Undone:
        delivered = self._delivery.annul(item, self._budget)
        now = delivered.items[0]
        if now.taken_back:
            return Undone(scan_id, UndoState.ASKED, now)
        done = now.state is ItemState.UNDONE
        return Undone(scan_id, UndoState.DONE if done else UndoState.REFUSED, now, "" if done else now.message)
