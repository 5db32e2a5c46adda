"""What has happened to the seeded tickets: uses, cancellations, refunds, late sales.

Untouched tickets are computed from the plan; only touched ones are kept. A change is stamped with the
server's clock, which is what delta reads go by.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, replace

from station.sandbox.clock import ServerClock
from station.sandbox.seed import DAY, SeedPlan, SeedTicket, TicketKind, shaped


class UnknownNameError(LookupError):
    """There is no ticket, vendor or rule of this name."""


@dataclass(frozen=True, slots=True)
class TicketState:
    """Counters and times (Unix seconds, server's clock) of one ticket as the vendor knows them now.

    `used` counts every entry and never goes down; `returned` counts the uses that leaving gave back.
    """

    used: int
    inside: int
    last_in: float | None
    last_out: float | None
    canceled: bool
    modified: float
    returned: int = 0


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A ticket as sold, and its state."""

    seed: SeedTicket
    state: TicketState

    @property
    def remaining(self) -> int:
        """Uses left, never below 0 even when the count has gone beyond."""
        return max(0, self.seed.max_uses - self.state.used + self.state.returned)


class TicketStore:
    """All tickets of one list. Any thread may call it; hold `lock` to read and change in one step."""

    def __init__(self, plan: SeedPlan, clock: ServerClock) -> None:
        self.lock = threading.RLock()
        self.plan = plan
        self._clock = clock
        self._special_index = _index_codes(plan.specials)
        self.reset()

    def reset(self) -> None:
        """Forget everything that happened; ticket times count from now on."""
        with self.lock:
            self.opened_at = self._clock.now()
            self._touched: dict[int, TicketState] = {}
            self._removed: list[int] = []
            self._sold: list[SeedTicket] = []
            self._sold_index: dict[str, int] = {}

    def __len__(self) -> int:
        return self.plan.total + len(self._sold) - len(self._removed)

    def moment(self, offset: float | None) -> float | None:
        """A seeded offset as Unix seconds of the server's clock."""
        return None if offset is None else self.opened_at + offset

    def find(self, code: str) -> StoredTicket | None:
        """The ticket with this code or external code; None when unknown or no longer in the list."""
        with self.lock:
            candidates = (self._special_index.get(code), self.plan.index_of(code), self._sold_index.get(code))
            for index in candidates:
                if index is not None and not self._is_removed(index):
                    return self._stored(index)
            return None

    def existing(self, code: str) -> StoredTicket:
        """Like `find`, but raises `UnknownNameError`."""
        ticket = self.find(code)
        if ticket is None:
            raise UnknownNameError(f"no ticket has the code {code!r}")
        return ticket

    def update(self, ticket: StoredTicket, state: TicketState) -> StoredTicket:
        """Keep a new state, stamped as modified now."""
        with self.lock:
            state = replace(state, modified=self._clock.now())
            self._touched[ticket.seed.index] = state
            return StoredTicket(ticket.seed, state)

    def cancel(self, code: str) -> StoredTicket:
        """The ticket stays in the list, marked canceled."""
        with self.lock:
            ticket = self.existing(code)
            return self.update(ticket, replace(ticket.state, canceled=True))

    def remove(self, code: str) -> None:
        """The ticket leaves the list without a trace, as after a refund."""
        with self.lock:
            insort(self._removed, self.existing(code).seed.index)

    def sell(self, code: str, kind: TicketKind = TicketKind.VALID, max_uses: int = 1) -> StoredTicket:
        """A ticket sold while the doors are open: the next delta shows it."""
        with self.lock:
            if self.find(code) is not None:
                raise ValueError(f"the code {code!r} is taken")
            index = self.plan.total + len(self._sold)
            ticket = SeedTicket(index, code, kind, "Late", "Sale", max_uses=max_uses, order="LATE")
            self._sold.append(shaped(ticket))
            self._sold_index[code] = index
            stored = self._stored(index)
            return self.update(stored, stored.state)

    def page(self, offset: int, limit: int, changed_after: float | None = None) -> tuple[int, list[StoredTicket]]:
        """Total and one slice of the list, in order of number.

        `changed_after` keeps only rows whose modification, in whole seconds, is later: "new updates
        after a certain moment" (the vendor's document).
        """
        with self.lock:
            if changed_after is None or changed_after < int(self._seed_modified):
                return len(self), [self._stored(index) for index in self._live_slice(offset, limit)]
            changed = sorted(
                index
                for index, state in self._touched.items()
                if int(state.modified) > changed_after and not self._is_removed(index)
            )
            return len(changed), [self._stored(index) for index in changed[offset : offset + limit]]

    def changed_since(self, moment: float) -> list[StoredTicket]:
        """What changed at that moment (Unix seconds, with fraction) or later, in order of number; what is as it was
        sold counts as changed long before the opening."""
        with self.lock:
            if moment <= self._seed_modified:
                return [self._stored(index) for index in self._live_slice(0, len(self))]
            changed = sorted(index for index, state in self._touched.items() if state.modified >= moment)
            return [self._stored(index) for index in changed if not self._is_removed(index)]

    @property
    def _seed_modified(self) -> float:
        return self.opened_at - 10 * DAY

    def _is_removed(self, index: int) -> bool:
        place = bisect_left(self._removed, index)
        return place < len(self._removed) and self._removed[place] == index

    def _live_slice(self, offset: int, limit: int) -> Iterator[int]:
        first = offset
        for removed in self._removed:
            if removed > first:
                break
            first += 1
        end = self.plan.total + len(self._sold)
        found = 0
        for index in range(first, end):
            if found == limit:
                return
            if not self._is_removed(index):
                found += 1
                yield index

    def _stored(self, index: int) -> StoredTicket:
        total = self.plan.total
        seed = self.plan.ticket(index) if index < total else self._sold[index - total]
        return StoredTicket(seed, self._touched.get(index) or self._initial(seed))

    def _initial(self, seed: SeedTicket) -> TicketState:
        return TicketState(
            used=seed.used,
            inside=seed.inside,
            last_in=self.moment(seed.last_in),
            last_out=self.moment(seed.last_out),
            canceled=seed.canceled,
            modified=self._seed_modified,
        )


def _index_codes(tickets: tuple[SeedTicket, ...]) -> dict[str, int]:
    index: dict[str, int] = {}
    for ticket in tickets:
        index[ticket.code] = ticket.index
        if ticket.external_code is not None:
            index[ticket.external_code] = ticket.index
    return index
