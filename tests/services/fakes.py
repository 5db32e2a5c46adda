"""The ports in memory: small enough to be read whole, so that a fault found with them is the services' own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from station.domain.change import ListRun, LoadedSection, MirrorState, SectionRun
from station.domain.code_pattern import CodePattern, learnt_pattern
from station.domain.journal import PENDING, Action, Conflict, DoorCounts, ItemState, OutboxItem, QueueDepth, ScanSummary
from station.domain.passage import ListTerms
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.vendor import Page
from station.domain.verdict import Verdict

_BLOCKING = frozenset({ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN})


class TurnedClock:
    """Time that moves only when a test moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.wrong = 0.0
        """Seconds by which somebody set the clock: the running time stays as it is."""

    def now(self) -> datetime:
        return datetime(2026, 11, 21, 18, 0, tzinfo=UTC) + timedelta(seconds=self.seconds + self.wrong)

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
        position = known.position if known else len(self.items) + 1
        stored = replace(item, position=position, answers=item.kept_answers)
        self.items[item.item_id] = stored
        return stored

    def record(self, verdict: Verdict) -> int:
        self.verdicts.append(verdict)
        return len(self.verdicts)

    def raise_conflict(self, conflict: Conflict) -> None:
        self.raised[conflict.conflict_id] = conflict

    def conflicts_of(self, key: TicketKey) -> tuple[Conflict, ...]:
        return tuple(conflict for conflict in self.raised.values() if conflict.key == key)

    def conflict(self, conflict_id: str) -> Conflict | None:
        return self.raised.get(conflict_id)

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

    def taken_back(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self._ordered() if item.taken_back)[:limit]

    def used_among(self, keys: Sequence[TicketKey]) -> frozenset[TicketKey]:
        known = [item for item in self.items.values() if item.counts or item.state is ItemState.UNDONE]
        return frozenset(item.key for item in known if item.key in keys)

    def queue(self, profile: str) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self._ordered() if item.state in PENDING)

    def conflicts(self, profile: str) -> tuple[Conflict, ...]:
        return tuple(conflict for conflict in self.raised.values() if conflict.resolved_at is None)

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
    """One station's mirror, with the sections that its list in force has."""

    rows: dict[TicketKey, Ticket] = field(default_factory=dict)
    dead: set[str] = field(default_factory=set)
    missed: dict[TicketKey, int] = field(default_factory=dict)
    read_at: datetime | None = None
    full_read_at: datetime | None = None
    cursors: dict[str, str] = field(default_factory=dict)
    public_keys: dict[str, str] = field(default_factory=dict)
    listed_terms: dict[str, ListTerms] = field(default_factory=dict)
    loading: "MemoryLoad | None" = None

    def find(self, profile: str, code: str) -> tuple[Ticket, ...]:
        return tuple(row for row in self.rows.values() if code in row.codes)

    def ticket(self, key: TicketKey) -> Ticket | None:
        return self.rows.get(key)

    def died(self, profile: str, code: str) -> bool:
        return code in self.dead

    def state(self, profile: str) -> MirrorState:
        return MirrorState(profile, len(self.rows), self.read_at, self.full_read_at)

    def cursor(self, profile: str, section: str) -> str:
        return self.cursors.get(section, "")

    def public_key(self, profile: str, section: str) -> str:
        return self.public_keys.get(section, "")

    def terms(self, profile: str, section: str) -> ListTerms | None:
        return self.listed_terms.get(section)

    def loaded(self, profile: str) -> tuple[str, ...]:
        return tuple(self.cursors)

    def pattern(self, profile: str) -> CodePattern | None:
        return learnt_pattern(code for row in self.rows.values() for code in row.codes)

    def load(self, profile: str, sections: tuple[str, ...], now: datetime) -> "MemoryLoad":
        if self.loading is None or self.loading.sections != sections:
            self.loading = MemoryLoad(self, sections, now)
        return self.loading

    def store_page(self, profile: str, section: str, page: Page, page_seq: int, read_at: datetime) -> int:
        for ticket in page.tickets:
            known = self.rows.get(ticket.key)
            if known is not None:
                self.dead |= set(known.codes) - set(ticket.codes)
            self.rows[ticket.key] = replace(ticket, page_seq=page_seq, read_at=read_at)
            self.missed.pop(ticket.key, None)
        return len(page.tickets)

    def _terms(self, section: str, terms: ListTerms | None) -> None:
        if terms is not None:
            self.listed_terms[section] = terms

    def complete(self, profile: str, section: str, run: SectionRun) -> ListRun:
        self.cursors[section] = run.cursor
        self.public_keys[section] = run.public_key
        self._terms(section, run.terms)
        self.read_at = run.started_at
        if run.full:
            self.full_read_at = run.started_at
        rows = [row for row in self.rows.values() if row.key.section == section]
        shown = [row for row in rows if row.page_seq >= run.first_seq]
        if run.total is None or len(shown) != run.total:
            return ListRun(len(shown), whole=run.total is None)
        gone = 0
        for row in rows:
            if row.page_seq < run.first_seq:
                self.missed[row.key] = self.missed.get(row.key, 0) + 1
                if self.missed[row.key] == 2 and row.status is TicketStatus.VALID:
                    self.rows[row.key] = replace(row, status=TicketStatus.GONE)
                    gone += 1
        return ListRun(len(shown), gone)


@dataclass
class MemoryLoad:
    """A list that is seen when it is whole."""

    mirror: MemoryMirror
    sections: tuple[str, ...]
    begun_at: datetime
    pages: dict[str, list[tuple[Page, int, datetime]]] = field(default_factory=dict)

    def section(self, section: str) -> LoadedSection:
        pages = self.pages.get(section, [])
        complete = bool(pages) and len(pages) >= pages[-1][0].last
        return LoadedSection(len(pages), sum(len(page.tickets) for page, _, _ in pages), complete)

    def store_page(self, section: str, page: Page, page_seq: int, read_at: datetime) -> None:
        self.pages.setdefault(section, []).append((page, page_seq, read_at))

    def finish(self) -> ListRun:
        mirror, known = self.mirror, dict(self.mirror.rows)
        mirror.rows = {}
        whole = True
        for section in self.sections:
            for page, page_seq, read_at in self.pages[section]:
                mirror.store_page("", section, page, page_seq, read_at)
            first = self.pages[section][0][0]
            mirror.cursors = {kept: mirror.cursors.get(kept, "") for kept in self.sections}
            mirror.cursors[section] = first.cursor
            mirror.public_keys[section] = first.public_key
            mirror._terms(section, first.terms)
            whole &= first.total == sum(key.section == section for key in mirror.rows)
        for key, row in mirror.rows.items():
            mirror.dead |= set(known[key].codes) - set(row.codes) if key in known else set()
        mirror.read_at = mirror.full_read_at = self.begun_at
        mirror.loading = None
        changed = sum(replace(row, page_seq=0, read_at=None) not in known.values() for row in mirror.rows.values())
        return ListRun(len(mirror.rows), changed=changed, whole=whole)

    def abandon(self) -> None:
        self.mirror.loading = None
