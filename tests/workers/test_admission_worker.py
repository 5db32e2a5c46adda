"""The admission on its thread, on real files and a vendor behind real HTTP."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from station.domain.journal import TakenBack
from station.domain.profile import Strategy
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.undo import UndoState
from station.domain.verdict import Mode, Outcome, Reason, Source
from station.workers.admission import AdmissionWorker
from station.workers.day import start_of_day
from station.workers.events import HoldRequested, Origin, PassRequested, ReleaseRequested, ScanRequested, UndoRequested
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door

VALID, OTHER, USED = "CM-VALID-1", "CM-VALID-2", "CM-USED-1"


class Desk(QObject):
    scanned = Signal(object)
    held = Signal(object)
    passed = Signal(object)
    released = Signal(object)
    taken_back = Signal(object)


class Running:
    """A started worker with ears on all of its signals."""

    def __init__(self, door: Door, hear: Hearing) -> None:
        self.desk = Desk()
        self.worker = AdmissionWorker(door.profile, door.admission(), door.journal, door.clock)
        self.hear = hear
        self.recognised = hear(self.worker.ticket_recognised)
        self.verdicts = hear(self.worker.verdict_reached)
        self.releases = hear(self.worker.hold_released)
        self.undone = hear(self.worker.scan_undone)
        self.stops = hear(self.worker.stopped)
        self.states = hear(self.worker.state_read)
        self.busy = hear(self.worker.busy_changed)
        self.last = hear(self.worker.last_scan_found)
        self.order: list[str] = []
        for name, ear in (("recognised", self.recognised), ("verdict", self.verdicts), ("state", self.states)):
            ear.told.connect(lambda _, name=name: self.order.append(name))
        self.desk.scanned.connect(self.worker.scan)
        self.desk.held.connect(self.worker.hold)
        self.desk.passed.connect(self.worker.pass_held)
        self.desk.released.connect(self.worker.release_held)
        self.desk.taken_back.connect(self.worker.undo)
        self.thread = WorkerThread(self.worker, deadline=20)
        self.thread.start()

    def scan(self, code: str, mode: Mode = Mode.ENTRY) -> Any:
        count = len(self.verdicts.facts)
        self.desk.scanned.emit(ScanRequested(code, mode, Origin.WEDGE, time.monotonic()))
        self.hear.until(lambda: len(self.verdicts.facts) > count)
        return self.verdicts.facts[-1]


@contextmanager
def running(door: Door, hear: Hearing) -> Iterator[Running]:
    run = Running(door, hear)
    try:
        yield run
    finally:
        assert run.thread.stop()


def with_list(door: Door) -> Door:
    assert door.synchronisation().run().trouble is None
    return door


def test_a_scan_shows_details_at_once_then_the_verdict_then_the_counters(cm_door: Door, hear: Hearing) -> None:
    with running(with_list(cm_door), hear) as run:
        hear.until(lambda: run.states.facts)
        run.order.clear()
        fact = run.scan(VALID)
        assert (fact.verdict.outcome, fact.verdict.reason, fact.verdict.source) == (
            Outcome.ADMIT,
            Reason.VALID,
            Source.VENDOR,
        )
        assert (fact.origin, fact.raw) == (Origin.WEDGE, VALID)
        hear.until(lambda: run.order[-1] == "state")
        assert run.order == ["recognised", "verdict", "state"]
        assert VALID in run.recognised.facts[0].ticket.codes
        state = run.states.facts[-1]
        assert (state.counts.admitted, state.counts.denied) == (1, 0)
        assert [scan.code for scan in state.recent] == [VALID]
        again = run.scan(VALID)
        assert (again.verdict.outcome, again.verdict.reason) == (Outcome.DENY, Reason.ALREADY_USED)
        assert (fact.sequence, again.sequence) == (1, 2)
    assert cm_door.sandbox.audit.people("cm", VALID) == 1


def test_the_local_strategy_has_its_verdict_at_once_and_announces_no_details(cm_door: Door, hear: Hearing) -> None:
    cm_door.profile = replace(with_list(cm_door).profile, strategy=Strategy.LOCAL)
    with running(cm_door, hear) as run:
        assert run.scan(VALID).verdict.source is Source.MIRROR
        assert run.recognised.facts == []


def test_what_was_not_sent_yet_is_undone_and_the_counters_follow(cm_door: Door, hear: Hearing) -> None:
    cm_door.profile = replace(with_list(cm_door).profile, strategy=Strategy.LOCAL)
    with running(cm_door, hear) as run:
        scan_id = run.scan(VALID).verdict.scan_id
        hear.until(lambda: run.states.facts and run.states.facts[-1].counts.admitted == 1)
        run.desk.taken_back.emit(UndoRequested(scan_id))
        hear.until(lambda: run.undone.facts)
        assert (run.undone.facts[0].undone.scan_id, run.undone.facts[0].undone.state) == (scan_id, UndoState.DONE)
        hear.until(lambda: run.states.facts[-1].counts.admitted == 0)
        assert [scan.back for scan in run.states.facts[-1].recent] == [TakenBack.DONE]
        assert run.scan(VALID).verdict.outcome is Outcome.ADMIT
    assert cm_door.sandbox.audit.people("cm", VALID) == 0


def test_many_scans_are_judged_in_order_and_read_the_counters_once(cm_door: Door, hear: Hearing) -> None:
    cm_door.profile = replace(with_list(cm_door).profile, strategy=Strategy.LOCAL)
    codes = [f"unknown-{number}" for number in range(50)] + [VALID, USED, VALID]
    with running(cm_door, hear) as run:
        hear.until(lambda: run.states.facts)
        run.order.clear()
        for code in codes:
            run.desk.scanned.emit(ScanRequested(code, Mode.ENTRY, Origin.HAND, time.monotonic()))
        hear.until(lambda: len(run.verdicts.facts) == len(codes) and run.order[-1] == "state")
        assert [fact.verdict.code for fact in run.verdicts.facts] == codes
        assert [fact.sequence for fact in run.verdicts.facts] == list(range(1, len(codes) + 1))
        outcomes = [fact.verdict.outcome for fact in run.verdicts.facts[-3:]]
        assert outcomes == [Outcome.ADMIT, Outcome.DENY, Outcome.DENY]
        assert run.order.count("state") < len(codes)
        assert run.busy.facts[-1].waiting == 0
        assert max(fact.waiting for fact in run.busy.facts) > 1
        assert run.states.facts[-1].counts.admitted == 1
        assert run.states.facts[-1].counts.denied == len(codes) - 1


def test_what_was_asked_before_the_end_is_still_judged_and_written(cm_door: Door, hear: Hearing) -> None:
    with running(with_list(cm_door), hear) as run:
        run.desk.scanned.emit(ScanRequested(VALID, Mode.ENTRY, Origin.WEDGE, time.monotonic()))
    assert [scan.code for scan in cm_door.journal.recent(cm_door.profile.name, 5)] == [VALID]


def test_the_next_start_announces_the_last_scan(cm_door: Door, hear: Hearing) -> None:
    with running(with_list(cm_door), hear) as run:
        run.scan(USED)
        run.scan(VALID)
        assert run.last.facts == []
    with running(cm_door, hear) as run:
        hear.until(lambda: run.last.facts and run.states.facts)
        assert run.last.facts[0].scan.code == VALID
        assert run.last.facts[0].scan.outcome is Outcome.ADMIT
        assert run.verdicts.facts == []


def test_two_steps_hold_pass_and_release(cm_door: Door, hear: Hearing) -> None:
    with running(with_list(cm_door), hear) as run:
        run.desk.held.emit(HoldRequested(VALID, Origin.WEDGE, time.monotonic()))
        hear.until(lambda: run.verdicts.facts)
        held = run.verdicts.facts[0]
        assert held.held
        assert held.raw == VALID
        assert held.verdict.mode is Mode.CHECK
        assert cm_door.sandbox.audit.people("cm", VALID) == 0
        run.desk.passed.emit(PassRequested(held.verdict.scan_id))
        hear.until(lambda: len(run.verdicts.facts) == 2)
        passed = run.verdicts.facts[1]
        assert not passed.held
        assert passed.raw == "", "a person passed, no code was read"
        assert passed.verdict.outcome is Outcome.ADMIT
        run.desk.held.emit(HoldRequested(OTHER, Origin.WEDGE, time.monotonic()))
        hear.until(lambda: len(run.verdicts.facts) == 3)
        scan_id = run.verdicts.facts[2].verdict.scan_id
        run.desk.released.emit(ReleaseRequested(scan_id))
        hear.until(lambda: run.releases.facts)
        assert run.releases.facts[0].scan_id == scan_id
        assert run.scan(OTHER).verdict.outcome is Outcome.ADMIT
        run.desk.held.emit(HoldRequested(USED, Origin.WEDGE, time.monotonic()))
        hear.until(lambda: len(run.verdicts.facts) == 5)
        assert not run.verdicts.facts[4].held


def test_a_journal_that_cannot_be_written_stops_the_door_until_it_can(
    cm_door: Door, hear: Hearing, tmp_path: Path
) -> None:
    cm_door.profile = replace(with_list(cm_door).profile, strategy=Strategy.LOCAL)
    with running(cm_door, hear) as run:
        hear.until(lambda: run.states.facts)
        stranger = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
        stranger.execute("BEGIN IMMEDIATE")
        run.desk.scanned.emit(ScanRequested(VALID, Mode.ENTRY, Origin.WEDGE, time.monotonic()))
        hear.until(lambda: run.stops.facts)
        stranger.execute("ROLLBACK")
        stranger.close()
        assert run.stops.facts[0].trouble.kind is TroubleKind.DATABASE_LOCKED
        assert run.verdicts.facts == []
        assert run.scan(VALID).verdict.outcome is Outcome.ADMIT


def test_a_bug_stops_the_door_and_tells_no_code(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with running(cm_door, hear) as run:
        admission = run.worker._admission
        monkeypatch.setattr(type(admission), "scan", _broken)
        run.desk.scanned.emit(ScanRequested("secret-code", Mode.ENTRY, Origin.WEDGE, time.monotonic()))
        hear.until(lambda: run.stops.facts)
        assert run.stops.facts[0].trouble is None
        assert run.stops.facts[0].detail.startswith("ZeroDivisionError in _broken")
        assert "secret-code" not in run.stops.facts[0].detail + caplog.text
        hear.until(lambda: run.busy.facts[-1].waiting == 0)
        monkeypatch.undo()
        assert run.scan("nobody").verdict.reason is Reason.UNKNOWN_CODE


def _broken(_self: object, raw: str, _mode: Mode, answers: object) -> None:
    raise ZeroDivisionError(raw)


@pytest.mark.parametrize(
    ("hour", "same_day"),
    [(5, True), (12, True), (23, True), (0, False), (4, False)],
)
def test_the_day_of_the_counters_begins_at_five(hour: int, same_day: bool) -> None:
    now = datetime(2026, 6, 15, hour, 30).astimezone()
    start = start_of_day(now.astimezone(UTC)).astimezone()
    assert (start.hour, start.minute, start.day) == (5, 0, 15 if same_day else 14)


@pytest.mark.parametrize("reading", ["recent", "counts"])
def test_a_journal_that_cannot_be_read_stops_the_door(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch, reading: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(type(cm_door.journal), reading, _damaged)
        with running(cm_door, hear) as run:
            hear.until(lambda: run.stops.facts)
    assert run.stops.facts[0].trouble.kind is TroubleKind.DATABASE_DAMAGED
    assert run.states.facts == []


def test_a_list_that_cannot_be_read_is_told_once_by_the_scan(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(with_list(cm_door), hear) as run:
        hear.until(lambda: run.states.facts)
        with monkeypatch.context() as broken:
            broken.setattr(type(cm_door.mirror), "find", _damaged)
            run.desk.scanned.emit(ScanRequested(VALID, Mode.ENTRY, Origin.WEDGE, time.monotonic()))
            hear.until(lambda: run.stops.facts)
        (stop,) = run.stops.facts
        assert stop.trouble == Trouble(TroubleKind.DATABASE_DAMAGED, "a file")
        assert run.recognised.facts == run.verdicts.facts == []


def _damaged(*_arguments: object) -> None:
    raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED, "a file"))
