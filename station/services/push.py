"""Push: what waits goes to the vendor, oldest first, each item with an outcome of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ports import Clock, Journal, VendorRoom
from station.domain.trouble import Trouble
from station.services.delivery import Delivered, Delivery, requests_of
from station.services.link import LinkWatch

_AT_ONCE = 20
"""Items taken at once where each is sent by itself."""
_UNSETTLED = 500


@dataclass(frozen=True, slots=True)
class Pushed:
    """What one push did."""

    sent: int = 0
    refused: int = 0
    trouble: Trouble | None = None

    def plus(self, delivered: Delivered) -> Pushed:
        return Pushed(
            self.sent + delivered.count(ItemState.ACKNOWLEDGED),
            self.refused + delivered.count(ItemState.REFUSED),
            delivered.trouble,
        )


class Push:
    """One profile's outbox on its way out. Used by one thread at a time."""

    def __init__(self, profile: str, journal: Journal, room: VendorRoom, clock: Clock, link: LinkWatch) -> None:
        self._profile = profile
        self._journal = journal
        self._batch = room.capability.batch_upload
        self._delivery = Delivery(journal, room, clock, link)

    def run(self, cancelled: Callable[[], bool]) -> Pushed:
        """Settles what is unknown, tells what was taken back, then sends what waits, to the end or until the vendor
        cannot go on."""
        pushed = self._settle(cancelled)
        if pushed.trouble is None:
            pushed = self._take_back(pushed, cancelled)
        while pushed.trouble is None and not cancelled():
            items = self._journal.sendable(self._profile, self._batch or _AT_ONCE)
            before = (pushed.sent, pushed.refused)
            for step in self._steps(items):
                pushed = pushed.plus(self._delivery.upload(step) if len(step) > 1 else self._delivery.send(step[0]))
                if pushed.trouble is not None or cancelled():
                    return pushed
            if (pushed.sent, pushed.refused) == before:
                break
        return pushed

    def _settle(self, cancelled: Callable[[], bool]) -> Pushed:
        pushed = Pushed()
        for items in requests_of(self._journal.unsettled(self._profile, _UNSETTLED)):
            pushed = pushed.plus(self._delivery.settle(items))
            if pushed.trouble is not None or cancelled():
                break
        return pushed

    def _take_back(self, pushed: Pushed, cancelled: Callable[[], bool]) -> Pushed:
        for item in self._journal.taken_back(self._profile, _UNSETTLED):
            if cancelled():
                break
            trouble = self._delivery.annul(item).trouble
            if trouble is not None:
                return replace(pushed, trouble=trouble)
        return pushed

    def _steps(self, items: tuple[OutboxItem, ...]) -> list[tuple[OutboxItem, ...]]:
        """Uploads as long as possible; an exit goes alone, and nothing of its ticket overtakes it."""
        steps: list[tuple[OutboxItem, ...]] = []
        for item in items:
            joins = steps and self._batch and item.action is not Action.EXIT and steps[-1][-1].action is not Action.EXIT
            if joins:
                steps[-1] += (item,)
            else:
                steps.append((item,))
        return steps
