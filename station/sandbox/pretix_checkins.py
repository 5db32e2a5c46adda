"""pretix: the book of check-ins, the refused ones included, and what it says of a ticket on a list.

A nonce is known for one ticket on one list, and only as long as its check-in stands: one that was annulled, or refused,
does not count. So it was observed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from station.sandbox.clock import ServerClock
from station.sandbox.pretix_hall import ZONE, CheckinList
from station.sandbox.pretix_tickets import Position, Tickets

ENTRY, EXIT = "entry", "exit"
ANNULLED = "annulled"
_MAIN_LIST = 1
OTHER_DEVICE = 99


@dataclass(frozen=True, slots=True)
class Checkin:
    """One row of the book. `moment` is when it was, as the client said; both times are Unix seconds."""

    id: int
    event: str
    position: int | None
    list_id: int
    type: str
    moment: float
    created: float
    device: int | None
    gate: int | None = None
    nonce: str | None = None
    successful: bool = True
    error_reason: str | None = None
    error_explanation: str | None = None

    @property
    def local(self) -> datetime:
        return datetime.fromtimestamp(self.moment, ZONE)


class Book:
    """All check-ins. The caller holds the lock of the tickets."""

    def __init__(self, tickets: Tickets, clock: ServerClock) -> None:
        self._tickets = tickets
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        self._rows: list[Checkin] = []
        self._of: dict[int, list[int]] = {}
        self._seeded: set[int] = set()

    def now(self) -> float:
        """The server's time, in Unix seconds."""
        return self._clock.now()

    def add(self, row: Checkin) -> Checkin:
        """Write a check-in down; it gets the next number."""
        numbered = replace(row, id=len(self._rows) + 1)
        self._rows.append(numbered)
        if row.position is not None:
            self._of.setdefault(row.position, []).append(numbered.id)
        return numbered

    def annul(self, row: Checkin, explanation: str | None) -> None:
        """The same row says from now on that it was taken back."""
        self._rows[row.id - 1] = replace(row, successful=False, error_reason=ANNULLED, error_explanation=explanation)

    def rows(self, event: str) -> list[Checkin]:
        """Every row of an event, by number."""
        return [row for row in self._rows if row.event == event]

    def of(self, position: Position, list_id: int | None = None) -> list[Checkin]:
        """What counts of a ticket, on one list or on all, the latest first."""
        self._seed(position)
        found = [self._rows[number - 1] for number in self._of.get(position.id, ())]
        counted = [row for row in found if row.successful and list_id in (None, row.list_id)]
        return sorted(counted, key=lambda row: (row.moment, row.id), reverse=True)

    def with_nonce(self, nonce: str, lists: list[CheckinList]) -> Checkin | None:
        """The latest row with a nonce on one of these lists, whether it counts or not."""
        wanted = {each.id for each in lists}
        found = (row for row in reversed(self._rows) if row.nonce == nonce and row.list_id in wanted)
        return next(found, None)

    def inside(self, position: Position, list_id: int) -> bool:
        rows = self.of(position, list_id)
        return bool(rows) and rows[0].type == ENTRY

    def _seed(self, position: Position) -> None:
        """Writes down, once, what happened before the sandbox opened."""
        if position.id in self._seeded or position.number > 1:
            return
        self._seeded.add(position.id)
        for row in self._before_opening(position):
            self.add(row)

    def _before_opening(self, position: Position) -> Iterator[Checkin]:
        seed, store = position.sold.seed, self._tickets.stores[position.event]
        for kind, offset in ((ENTRY, seed.last_in), (EXIT, seed.last_out)):
            moment = store.moment(offset)
            if moment is not None:
                yield Checkin(0, position.event, position.id, _MAIN_LIST, kind, moment, moment, OTHER_DEVICE)
