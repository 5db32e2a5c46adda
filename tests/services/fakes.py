"""The ports in memory: small enough to be read whole, so that a fault found with them is the services' own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from station.domain.change import MirrorState
from station.domain.journal import PENDING, Action, Conflict, DoorCounts, ItemState, OutboxItem, QueueDepth, ScanSummary
from station.domain.ticket import Ticket, TicketKey
from station.domain.vendor import Page
from station.domain.verdict import Verdict

_BLOCKING = frozenset({ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN})


class TurnedClock:
    """Time that moves only when a test moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 21, 18, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Serial:
    """Identifiers in their order."""

    prefix: str = "scan"
    count: int = 0

    def new(self) -> str:
        self.count += 1
        return f"{self.prefix}-{self.count:06d}"


@dataclass
class MemoryJournal:
    """One station's journal. A transaction that raises leaves nothing behind."""

    sequence: int = 0
    items: dict[str, OutboxItem] = field(default_factory=dict)
    verdicts: list[Verdict] = field(default_factory=list)
    raised: dict[str, Conflict] = field(default_factory=dict)

    @contextmanager
    def transaction(self) -> Iterator["MemoryJournal"]:
        before = (self.sequence, dict(self.items), list(self.verdicts), dict(self.raised))
        try:
            yield self
        except BaseException:
            self.sequence, self.items, self.verdicts, self.raised = before
            raise

    def next_sequence(self) -> int:
        self.sequence += 1
        return self.sequence

    draw_sequence = next_sequence

    def items_of(self, key: TicketKey) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self._ordered() if item.key == key and item.action is not Action.REFUSAL)

    def items_with_code(self, profile: str, code: str) -> tuple[OutboxItem, ...]:
        return tuple(
            item
            for item in self._ordered()
            if item.key.profile == profile and item.code == code and item.action is not Action.REFUSAL
        )

    def item(self, item_id: str) -> OutboxItem | None:
        return self.items.get(item_id)

    def store(self, item: OutboxItem) -> OutboxItem:
        known = self.items.get(item.item_id)
        stored = replace(item, position=known.position if known else len(self.items) + 1)
        self.items[item.item_id] = stored
        return stored

    def record(self, verdict: Verdict) -> int:
        self.verdicts.append(verdict)
        return len(self.verdicts)

    def raise_conflict(self, conflict: Conflict) -> None:
        self.raised[conflict.conflict_id] = conflict

    def open_conflicts(self, key: TicketKey) -> tuple[Conflict, ...]:
        return tuple(conflict for conflict in self.raised.values() if conflict.key == key)

    def sendable(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        blocked: set[TicketKey] = set()
        found = []
        for item in self._ordered():
            if item.state in _BLOCKING:
                blocked.add(item.key)
            elif item.state is ItemState.WAITING and item.key.profile == profile and item.key not in blocked:
                found.append(item)
        return tuple(found[:limit])

    def unsettled(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        states = (ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN)
        return tuple(item for item in self._ordered() if item.state in states)[:limit]

    def used_among(self, keys: Sequence[TicketKey]) -> frozenset[TicketKey]:
        return frozenset(item.key for item in self.items.values() if item.counts and item.key in keys)

    def queue(self, profile: str) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self._ordered() if item.state in PENDING)

    def conflicts(self, profile: str) -> tuple[Conflict, ...]:
        return tuple(self.raised.values())

    def depth(self, profile: str) -> QueueDepth:
        states = [item.state for item in self.items.values()]
        return QueueDepth(waiting=states.count(ItemState.WAITING), unknown=states.count(ItemState.UNKNOWN))

    def recent(self, profile: str, limit: int) -> tuple[ScanSummary, ...]:
        raise AssertionError("the services do not ask for lists")

    def counts(self, profile: str, since: datetime) -> DoorCounts:
        raise AssertionError("the services do not ask for counts")

    def _ordered(self) -> list[OutboxItem]:
        return sorted(self.items.values(), key=lambda item: item.position)


@dataclass
class MemoryMirror:
    """One station's mirror."""

    rows: dict[TicketKey, Ticket] = field(default_factory=dict)
    dead: set[str] = field(default_factory=set)
    read_at: datetime | None = None
    cursors: dict[str, str] = field(default_factory=dict)

    def find(self, profile: str, code: str) -> tuple[Ticket, ...]:
        return tuple(row for row in self.rows.values() if code in row.codes)

    def ticket(self, key: TicketKey) -> Ticket | None:
        return self.rows.get(key)

    def died(self, profile: str, code: str) -> bool:
        return code in self.dead

    def state(self, profile: str) -> MirrorState:
        return MirrorState(profile, len(self.rows), self.read_at)

    def cursor(self, profile: str, section: str) -> str:
        return self.cursors.get(section, "")

    def store_page(self, profile: str, section: str, page: Page, page_seq: int, read_at: datetime) -> int:
        for ticket in page.tickets:
            known = self.rows.get(ticket.key)
            if known is not None:
                self.dead |= set(known.codes) - set(ticket.codes)
            self.rows[ticket.key] = replace(ticket, page_seq=page_seq, read_at=read_at)
        return len(page.tickets)

    def complete(self, profile: str, section: str, cursor: str, started_at: datetime, total: int | None) -> None:
        self.cursors[section] = cursor
        self.read_at = started_at
