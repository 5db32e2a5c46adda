"""What waits for a person, on the admission's thread: told, dealt with, decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.domain.change import QueueState
from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem, QueueDepth
from station.domain.ticket import TicketKey
from station.domain.trouble import TroubleKind
from station.workers.admission import AdmissionWorker
from station.workers.events import ConflictDealtWith, OpenCasesRequested, UseDecided
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door


class Desk(QObject):
    asked = Signal(object)
    dealt_with = Signal(object)
    decided = Signal(object)
    queue = Signal(object)


class Running:
    def __init__(self, door: Door, hear: Hearing) -> None:
        self.desk = Desk()
        self.worker = AdmissionWorker(door.profile, door.admission(), door.journal, door.clock)
        self.cases = hear(self.worker.cases_read)
        self.stops = hear(self.worker.stopped)
        self.states = hear(self.worker.state_read)
        self.desk.asked.connect(self.worker.read_cases)
        self.desk.dealt_with.connect(self.worker.deal_with)
        self.desk.decided.connect(self.worker.decide_use)
        self.desk.queue.connect(self.worker.queue_changed)
        self.thread = WorkerThread(self.worker, deadline=20)
        self.thread.start()


@contextmanager
def running(door: Door, hear: Hearing) -> Iterator[Running]:
    run = Running(door, hear)
    try:
        hear.until(lambda: run.states.facts)
        yield run
    finally:
        assert run.thread.stop()


def use(door: Door, name: str, state: ItemState = ItemState.AMBIGUOUS, admitted: bool = True) -> OutboxItem:
    key = TicketKey(door.profile.name, "0f", name)
    item = OutboxItem(name, name, key, name, Action.ENTRY, state, 1, datetime.now(UTC), admitted=admitted)
    with door.journal.transaction() as transaction:
        return transaction.store(item)


def conflict(door: Door, name: str) -> Conflict:
    key = TicketKey(door.profile.name, "0f", name)
    raised = Conflict(f"over:{name}", ConflictKind.OVER_ADMITTED, key, name, 1, datetime.now(UTC), "item", "Worte")
    with door.journal.transaction() as transaction:
        transaction.raise_conflict(raised)
    return raised


def depth(door: Door) -> QueueState:
    return QueueState(door.profile.name, door.journal.depth(door.profile.name))


def test_a_request_is_answered_changed_or_not(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        for number in (1, 2):
            run.desk.asked.emit(OpenCasesRequested())
            hear.until(lambda number=number: len(run.cases.facts) == number)  # type: ignore[misc]
        assert run.cases.facts[0].cases == run.cases.facts[1].cases
        assert run.cases.facts[0].cases.conflicts == ()


def test_what_the_queue_tells_is_followed_when_it_is_about_a_person(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        run.desk.queue.emit(QueueState(cm_door.profile.name, QueueDepth(waiting=7)))
        conflict(cm_door, "first")
        use(cm_door, "lost")
        run.desk.queue.emit(depth(cm_door))
        hear.until(lambda: run.cases.facts)
        (fact,) = run.cases.facts
        assert [each.code for each in fact.cases.conflicts] == ["first"]
        assert [each.code for each in fact.cases.undecided] == ["lost"]
        run.desk.queue.emit(depth(cm_door))
        run.desk.queue.emit(QueueState(cm_door.profile.name, QueueDepth(unknown=1, conflicts=5)))
        run.desk.asked.emit(OpenCasesRequested())
        hear.until(lambda: len(run.cases.facts) == 2)  # the counts alone, without another case, are no news


def test_a_conflict_that_was_dealt_with_is_gone_and_the_counts_follow(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        first, second = conflict(cm_door, "first"), conflict(cm_door, "second")
        run.desk.dealt_with.emit(ConflictDealtWith(first.conflict_id))
        hear.until(lambda: run.cases.facts)
        assert [each.conflict_id for each in run.cases.facts[-1].cases.conflicts] == [second.conflict_id]
        hear.until(lambda: run.states.facts[-1].depth.conflicts == 1)
        run.desk.dealt_with.emit(ConflictDealtWith(first.conflict_id))
        run.desk.dealt_with.emit(ConflictDealtWith("nobody knows it"))
        hear.until(lambda: len(run.cases.facts) == 3)
        assert len(run.cases.facts[-1].cases.conflicts) == 1


def test_a_use_that_a_person_decides_is_counted_sent_or_dropped(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        use(cm_door, "counted")
        use(cm_door, "never came")
        use(cm_door, "nobody went in", admitted=False)
        run.desk.decided.emit(UseDecided("counted", True))
        run.desk.decided.emit(UseDecided("never came", False))
        run.desk.decided.emit(UseDecided("nobody went in", False))
        hear.until(lambda: len(run.cases.facts) == 3)
        assert run.cases.facts[-1].cases.undecided == ()
        hear.until(lambda: run.states.facts[-1].depth.unknown == 0)
    with cm_door.journal.transaction() as transaction:
        states = {name: transaction.item(name) for name in ("counted", "never came", "nobody went in")}
    assert {name: item.state for name, item in states.items() if item} == {
        "counted": ItemState.ACKNOWLEDGED,
        "never came": ItemState.WAITING,
        "nobody went in": ItemState.RELEASED,
    }


def test_a_journal_that_cannot_be_written_is_told(cm_door: Door, hear: Hearing, tmp_path: Path) -> None:
    with running(cm_door, hear) as run:
        raised = conflict(cm_door, "first")
        stranger = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
        stranger.execute("BEGIN IMMEDIATE")
        run.desk.dealt_with.emit(ConflictDealtWith(raised.conflict_id))
        hear.until(lambda: run.stops.facts)
        stranger.execute("ROLLBACK")
        stranger.close()
        assert run.stops.facts[0].trouble.kind is TroubleKind.DATABASE_LOCKED
        assert run.cases.facts == []
        run.desk.asked.emit(OpenCasesRequested())
        hear.until(lambda: run.cases.facts)
        assert len(run.cases.facts[0].cases.conflicts) == 1
