"""A process that dies: from one moment on, nothing of a station reaches its vendor or its journal any more.

The station's own code is unwound by an exception that no `except Exception` holds; whatever it still tries on its way
out is refused, as if the process were gone. What was committed before is in the file, nothing else is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from enum import Enum, auto
from typing import TypeVar

from station.domain.capability import Capability
from station.domain.journal import Conflict, DoorCounts, OutboxItem, QueueDepth, ScanSummary
from station.domain.ports import Journal, JournalTransaction, VendorRoom
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest

_T = TypeVar("_T")


class ProcessDied(BaseException):
    """The station's process is dead."""


class Death(Enum):
    """The moment at which a process may die."""

    BEFORE_REQUEST = auto()
    AFTER_REQUEST = auto()
    """It was carried out; the answer dies with the process."""
    BEFORE_COMMIT = auto()
    AFTER_COMMIT = auto()
    """It is written, and nobody was told."""


class Life:
    """One process's. Its threads share it; any of them may be the one in which it ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._death: Death | None = None
        self._dead = False

    @property
    def over(self) -> bool:
        return self._dead

    def doom(self, death: Death | None) -> None:
        """It will end at the next such moment; None: it will not, after all."""
        with self._lock:
            self._death = death

    def pass_moment(self, moment: Death) -> None:
        """Raises ProcessDied if it is this one, or was one before."""
        with self._lock:
            if self._death is moment:
                self._dead = True
            if self._dead:
                raise ProcessDied


class MortalRoom:
    """Implements `domain.ports.VendorRoom` around a real room; used by one thread like that one."""

    def __init__(self, room: VendorRoom, life: Life) -> None:
        self._room = room
        self._life = life

    @property
    def capability(self) -> Capability:
        return self._room.capability

    @property
    def clock_skew(self) -> float | None:
        return self._room.clock_skew

    @property
    def list_interval(self) -> float | None:
        return self._room.list_interval

    @property
    def known_sections(self) -> tuple[str, ...]:
        return self._room.known_sections

    def ticket_code(self, scanned: str) -> str:
        return self._room.ticket_code(scanned)

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        return self._room.verifies(scanned, public_key)

    def connect(self) -> Connection | Trouble:
        return self._asked(self._room.connect)

    def sections(self) -> tuple[str, ...]:
        return self._asked(self._room.sections)

    def look(self, request: UseRequest) -> Answer | Trouble:
        return self._asked(lambda: self._room.look(request))

    def use(self, request: UseRequest) -> Answer | Trouble:
        return self._asked(lambda: self._room.use(request))

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        return self._asked(lambda: self._room.upload(items, budget))

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        return self._asked(lambda: self._room.settle(item, budget))

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        return self._asked(lambda: self._room.annul(item, budget))

    def page(self, request: PageRequest) -> Page | Trouble:
        return self._asked(lambda: self._room.page(request))

    def close(self) -> None:
        self._room.close()

    def _asked(self, ask: Callable[[], _T]) -> _T:
        self._life.pass_moment(Death.BEFORE_REQUEST)
        answer = ask()
        self._life.pass_moment(Death.AFTER_REQUEST)
        return answer


class MortalJournal:
    """Implements `domain.ports.Journal` around the station's; any thread."""

    def __init__(self, journal: Journal, life: Life) -> None:
        self._journal = journal
        self._life = life

    def transaction(self) -> AbstractContextManager[JournalTransaction]:
        return self._transaction()

    @contextmanager
    def _transaction(self) -> Iterator[JournalTransaction]:
        with self._journal.transaction() as transaction:
            yield transaction
            self._life.pass_moment(Death.BEFORE_COMMIT)
        self._life.pass_moment(Death.AFTER_COMMIT)

    def draw_sequence(self) -> int:
        self._life.pass_moment(Death.BEFORE_COMMIT)
        return self._journal.draw_sequence()

    def sendable(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        return self._journal.sendable(profile, limit)

    def unsettled(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        return self._journal.unsettled(profile, limit)

    def taken_back(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        return self._journal.taken_back(profile, limit)

    def used_among(self, keys: Sequence[TicketKey]) -> frozenset[TicketKey]:
        return self._journal.used_among(keys)

    def queue(self, profile: str) -> tuple[OutboxItem, ...]:
        return self._journal.queue(profile)

    def conflicts(self, profile: str) -> tuple[Conflict, ...]:
        return self._journal.conflicts(profile)

    def depth(self, profile: str) -> QueueDepth:
        return self._journal.depth(profile)

    def recent(self, profile: str, limit: int) -> tuple[ScanSummary, ...]:
        return self._journal.recent(profile, limit)

    def counts(self, profile: str, since: datetime) -> DoorCounts:
        return self._journal.counts(profile, since)
