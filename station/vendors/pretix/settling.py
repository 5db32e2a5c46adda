"""pretix: what became of an unanswered check-in. BOOKKEEPING.md, "Settling".

No answer shows a nonce. A check-in is ours if it is on the item's list, of its kind, by this device, and has exactly
the time that this use was told with (`domain/told_time.py`). Not found: it was not carried out, and sending it again is
safe even if the first one arrives after all, as the server takes a nonce once.
"""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.passage import Direction
from station.domain.trouble import Trouble
from station.domain.vendor import Settlement
from station.vendors.endpoint import Deadline
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.checking_in import CheckingIn
from station.vendors.pretix.searching import Searching
from station.vendors.pretix.sections import DoorList


class Settling:
    """One profile's readings back. Used by one thread at a time."""

    def __init__(self, catalogue: Catalogue, searching: Searching, checking_in: CheckingIn) -> None:
        self._catalogue = catalogue
        self._searching = searching
        self._checking_in = checking_in

    def settle(self, item: OutboxItem, doors: Sequence[DoorList], deadline: Deadline) -> Settlement | Trouble:
        """`doors`: the item's list, or all of this door's where it stood in none."""
        if item.action is Action.REFUSAL:
            # The server takes a report of one nonce once as well: it is simply told again.
            return Settlement(ItemState.WAITING, item.evidence)
        device = self._catalogue.device(deadline)
        if isinstance(device, Trouble):
            return device
        positions = self._searching.by_code(item.presented, doors, deadline)
        if not positions:
            opened = self._checking_in.opened_by(item.presented, doors, deadline)
            positions = opened if isinstance(opened, Trouble) else (opened,) if opened is not None else ()
        if isinstance(positions, Trouble):
            return positions
        numbers = {door.list_id for door in doors}
        direction = Direction.EXIT if item.action is Action.EXIT else Direction.ENTRY
        for position in positions:
            for check_in in position.check_ins:
                on_list = check_in.list_id in numbers
                if on_list and self._checking_in.is_ours(check_in, direction, item.door_time):
                    return Settlement(ItemState.ACKNOWLEDGED, item.evidence)
        return Settlement(ItemState.WAITING, item.evidence)
