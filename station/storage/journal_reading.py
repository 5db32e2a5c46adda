"""Reading the journal for lists, counters and the outbox's work: on connections of its own, never in a scan's way."""

# ruff: noqa: S608  what is put into the SQL are constants of this package; every value is bound

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine

from station.domain.journal import (
    PENDING,
    Conflict,
    DoorCounts,
    ItemState,
    OutboxItem,
    QueueDepth,
    ScanRecord,
    ScanSummary,
)
from station.domain.ticket import TicketKey
from station.storage.failures import known_trouble
from station.storage.journal_rows import (
    CONFLICT_COLUMNS,
    ITEM_COLUMNS,
    SCAN_COLUMNS,
    Row,
    conflict_from_row,
    item_from_row,
    scan_from_row,
    summary_from_row,
)
from station.storage.moments import to_micros


def _any_of(states: Iterable[ItemState]) -> str:
    return ", ".join(sorted(f"'{state.value}'" for state in states))


_UNSETTLED = _any_of((ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN))
_KNOWN_USES = _any_of((*PENDING, ItemState.ACKNOWLEDGED, ItemState.UNDONE))
_TAKEN_BACK = _any_of((ItemState.RELEASED, ItemState.UNDONE))
_QUEUED_STATES = (
    ItemState.WAITING,
    ItemState.SENDING,
    ItemState.UNKNOWN,
    ItemState.AMBIGUOUS,
    ItemState.REFUSED,
)
# The states first: by them the index finds the few among all items. An entry refused on the spot waits for nothing.
_QUEUED = f"profile = ? AND state IN ({_any_of(_QUEUED_STATES)}) AND (state <> 'refused' OR admitted)"

_SENDABLE = (
    f"SELECT {ITEM_COLUMNS} FROM outbox AS item WHERE profile = ? AND state = 'waiting' AND NOT EXISTS"
    " (SELECT 1 FROM outbox AS older WHERE older.profile = item.profile AND older.section = item.section"
    "  AND older.ticket_id = item.ticket_id AND older.position < item.position"
    f" AND older.state IN ({_UNSETTLED})) ORDER BY position LIMIT ?"
)
_UNSETTLED_ITEMS = (
    f"SELECT {ITEM_COLUMNS} FROM outbox WHERE profile = ? AND state IN ({_UNSETTLED}) ORDER BY position LIMIT ?"
)
_FROM_TAKEN_BACK = (
    "FROM outbox INDEXED BY outbox_taken_back"
    " WHERE profile = ? AND state = 'acknowledged' AND annul_asked_at IS NOT NULL"
)
_TAKEN_BACK_ITEMS = f"SELECT {ITEM_COLUMNS} {_FROM_TAKEN_BACK} ORDER BY position LIMIT ?"
_TAKEN_BACK_COUNT = f"SELECT count(*) {_FROM_TAKEN_BACK}"
_QUEUE = f"SELECT {ITEM_COLUMNS} FROM outbox WHERE {_QUEUED} ORDER BY position"
_IN_SECTION = "SELECT 1 FROM outbox WHERE profile = ? AND section = ? LIMIT 1"
_USED_AMONG = (
    "SELECT DISTINCT ticket_id FROM outbox WHERE profile = ? AND section = ? AND ticket_id IN ({places})"
    f" AND action <> 'refusal' AND state IN ({_KNOWN_USES})"
)
_KEYS_PER_QUERY = 500
"""A statement has room for a few hundred parameters everywhere."""
_CONFLICTS = f"SELECT {CONFLICT_COLUMNS} FROM conflicts WHERE profile = ? AND resolved_at IS NULL ORDER BY number"
_DEPTH = (
    "SELECT coalesce(sum(state IN ('waiting', 'sending')), 0), coalesce(sum(state = 'refused'), 0),"
    " coalesce(sum(state IN ('unknown', 'ambiguous')), 0)"
    # Left alone, SQLite reads the whole of outbox_counts, because that index has all the columns.
    f" FROM outbox INDEXED BY outbox_state WHERE {_QUEUED}"
)
_CONFLICTS_OPEN = "SELECT count(*) FROM conflicts WHERE profile = ? AND resolved_at IS NULL"
_RECENT = (
    "SELECT position, scan_id, profile, code, mode, outcome, reason, source, decided_at, ticket, vendor_message,"
    " upload,"
    # An entry the vendor refused on the spot was never let in: there is nothing about it to upload.
    " (SELECT CASE WHEN state = 'acknowledged' AND annul_asked_at IS NOT NULL THEN 'taken_back' ELSE state END"
    "  FROM outbox AS item WHERE item.scan_id = scans.scan_id"
    "  AND (item.state <> 'refused' OR item.admitted OR item.action = 'refusal')"
    "  ORDER BY item.position DESC LIMIT 1)"
    " FROM scans WHERE profile = ? ORDER BY position DESC LIMIT ?"
)
_LET_THROUGH = (
    "SELECT coalesce(sum(people * (action = 'entry')), 0), coalesce(sum(people * (action = 'exit')), 0),"
    " coalesce(sum(people * (action = 'entry' AND door_time > ?)), 0)"
    f" FROM outbox WHERE profile = ? AND door_time >= ? AND admitted AND state NOT IN ({_TAKEN_BACK})"
)
_DENIED = (
    "SELECT count(*) FROM scans WHERE profile = ? AND outcome = 'deny' AND decided_at >= ? AND mode <> 'check'"
    # A visitor who is asked something first has not been refused.
    " AND reason <> 'needs_answer'"
)
_SCANS = f"SELECT position, {SCAN_COLUMNS} FROM scans"


class JournalReading:
    """The reading half of the journal. Any thread; every method raises TroubleError when the file cannot be read."""

    def __init__(self, reading: Engine, name: str, now: Callable[[], datetime]) -> None:
        self._reading = reading
        self._name = name
        self._now = now

    def sendable(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Oldest waiting items, without those whose ticket has an older item that is unsettled or being sent."""
        return tuple(map(item_from_row, self.rows(_SENDABLE, profile, limit)))

    def unsettled(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Items in intent, sending or unknown, oldest first: left by a crash or a cut line."""
        return tuple(map(item_from_row, self.rows(_UNSETTLED_ITEMS, profile, limit)))

    def taken_back(self, profile: str, limit: int) -> tuple[OutboxItem, ...]:
        """Items that somebody took back here and the vendor still counts, oldest first."""
        return tuple(map(item_from_row, self.rows(_TAKEN_BACK_ITEMS, profile, limit)))

    def used_among(self, keys: Sequence[TicketKey]) -> frozenset[TicketKey]:
        """Those of the tickets (at most a page of them) with an entry or exit of this station that counts, or that was
        taken back: what seemed too much with it may be right without it."""
        sections: dict[tuple[str, str], list[str]] = {}
        for key in keys:
            sections.setdefault((key.profile, key.section), []).append(key.ticket_id)
        found: list[TicketKey] = []
        for section, ids in sections.items():
            # Most pages need no more than this: nothing was done yet in their section.
            if self.rows(_IN_SECTION, *section):
                found.extend(TicketKey(*section, ticket_id) for ticket_id in self._used_in(section, ids))
        return frozenset(found)

    def queue(self, profile: str) -> tuple[OutboxItem, ...]:
        """What waits or is being sent, is unknown, ambiguous, was refused after the person was let in, or was taken
        back and the vendor still counts it; oldest first. What `depth` counts."""
        queued, back = self._each((_QUEUE, (profile,)), (_TAKEN_BACK_ITEMS, (profile, -1)))
        return tuple(sorted(map(item_from_row, (*queued, *back)), key=lambda item: item.position))

    def conflicts(self, profile: str) -> tuple[Conflict, ...]:
        """Those nobody has dealt with yet, oldest first."""
        return tuple(map(conflict_from_row, self.rows(_CONFLICTS, profile)))

    def depth(self, profile: str) -> QueueDepth:
        """How much waits, in items. Intents of a call that is under way are not counted."""
        items, back, conflicts = self._each(
            (_DEPTH, (profile,)), (_TAKEN_BACK_COUNT, (profile,)), (_CONFLICTS_OPEN, (profile,))
        )
        waiting, refused, unknown = items[0]
        return QueueDepth(waiting + back[0][0], refused, unknown, *conflicts[0])

    def recent(self, profile: str, limit: int) -> tuple[ScanSummary, ...]:
        """Newest first, with what the vendor knows of each today."""
        return tuple(map(summary_from_row, self.rows(_RECENT, profile, limit)))

    def counts(self, profile: str, since: datetime) -> DoorCounts:
        """People let in and out on this station's word since a moment, and refusals.

        A person whose entry the vendor refused afterwards is inside all the same. Looks are not counted.
        """
        start = to_micros(since)
        minute_ago = to_micros(self._now() - timedelta(seconds=60))
        passed, denied = self._each((_LET_THROUGH, (minute_ago, profile, start)), (_DENIED, (profile, start)))
        entered, left, per_minute = passed[0]
        return DoorCounts(entered, denied[0][0], max(0, entered - left), per_minute)

    def scan(self, scan_id: str) -> ScanRecord | None:
        """One line of the scan log, as it was written."""
        return self._record(f"{_SCANS} WHERE scan_id = ?", scan_id)

    def last_scan(self) -> ScanRecord | None:
        """The newest line of the scan log, of any profile."""
        return self._record(f"{_SCANS} ORDER BY position DESC LIMIT 1")

    def scans(self, profile: str, after_position: int, limit: int) -> tuple[ScanRecord, ...]:
        """Lines of the scan log after a position, oldest first: read on with the last one's position."""
        sql = f"{_SCANS} WHERE profile = ? AND position > ? ORDER BY position LIMIT ?"
        return tuple(map(scan_from_row, self.rows(sql, profile, after_position, limit)))

    def damage(self) -> str:
        """What SQLite's own check finds wrong with the file; empty when it is whole. Takes time: reads all of it."""
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
        return "" if found == ["ok"] else "\n".join(found)

    def _used_in(self, section: tuple[str, str], ids: list[str]) -> Iterator[str]:
        for start in range(0, len(ids), _KEYS_PER_QUERY):
            some = ids[start : start + _KEYS_PER_QUERY]
            sql = _USED_AMONG.format(places=", ".join("?" * len(some)))
            yield from (row[0] for row in self.rows(sql, *section, *some))

    def _record(self, sql: str, *values: object) -> ScanRecord | None:
        rows = self.rows(sql, *values)
        return scan_from_row(rows[0]) if rows else None

    def rows(self, sql: str, *values: object) -> list[Row]:
        """One query's answer. For what else storage keeps in the journal."""
        return self._each((sql, values))[0]

    def _each(self, *queries: tuple[str, tuple[object, ...]]) -> list[list[Row]]:
        """The answers of several queries to one state of the file."""
        with known_trouble(self._name), self._reading.connect() as connection:
            return [_fetched(connection.exec_driver_sql(sql, values)) for sql, values in queries]


def _fetched(result: Any) -> list[Row]:
    return list(result.fetchall())
