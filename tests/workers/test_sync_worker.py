"""The synchronisation on its thread, against a vendor that comes and goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal

from station.domain.change import Link
from station.domain.profile import Strategy
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.verdict import Mode, Outcome, Upload
from station.sandbox import FaultKind, FaultRule
from station.workers.events import Origin, SyncRequested, VerdictReached
from station.workers.sync import Pace, SyncWorker
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door

PATIENT = Pace(interval=3600, first_retry=3600, push_after=0.001, watch=0.01)
EAGER = Pace(interval=0.02, first_retry=0.01, longest_retry=0.05, push_after=0.001, watch=0.01)
VALID = "CM-VALID-1"


class Asker(QObject):
    sync_wanted = Signal(object)
    decided = Signal(object)


class Running:
    def __init__(self, door: Door, hear: Hearing, pace: Pace) -> None:
        self.asker = Asker()
        self.worker = SyncWorker(
            door.profile.name,
            door.synchronisation(),
            link=door.link,
            journal=door.journal,
            mirror=door.mirror,
            pace=pace,
        )
        self.finished = hear(self.worker.finished)
        self.progressed = hear(self.worker.progressed)
        self.links = hear(self.worker.link_changed)
        self.mirrors = hear(self.worker.mirror_changed)
        self.queues = hear(self.worker.queue_changed)
        self.failed = hear(self.worker.failed)
        self.asker.sync_wanted.connect(self.worker.sync_now)
        self.asker.decided.connect(self.worker.scan_decided)
        self.thread = WorkerThread(self.worker, deadline=20)
        self.thread.start()


@contextmanager
def running(door: Door, hear: Hearing, pace: Pace = PATIENT) -> Iterator[Running]:
    run = Running(door, hear, pace)
    try:
        yield run
    finally:
        assert run.thread.stop()


def admit_locally(door: Door, code: str = VALID) -> VerdictReached:
    profile, door.profile = door.profile, replace(door.profile, strategy=Strategy.LOCAL)
    verdict = door.admission().scan(code, Mode.ENTRY)
    door.profile = profile
    assert not isinstance(verdict, Trouble)
    assert verdict.outcome is Outcome.ADMIT
    assert verdict.upload is Upload.WAITING
    return VerdictReached(verdict, Origin.WEDGE, 1)


def test_it_runs_at_the_start_and_tells_what_changed_once(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        report = run.finished.facts[0].report
        assert report.trouble is None
        assert report.pulled > 20
        assert run.progressed.facts[-1].tickets == report.pulled
        hear.until(lambda: run.links.facts[-1].link is Link.ONLINE)
        assert run.mirrors.facts[0].read_at is None
        hear.until(lambda: run.mirrors.facts[-1].tickets == report.pulled)
        assert run.mirrors.facts[-1].read_at is not None
        assert [state.depth.waiting for state in run.queues.facts] == [0]


def test_it_runs_again_after_the_interval_and_when_asked(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: len(run.finished.facts) >= 4)
        assert len(run.queues.facts) == 1
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        run.asker.sync_wanted.emit(SyncRequested(full=True))
        hear.until(lambda: len(run.finished.facts) == 2)
        assert run.finished.facts[1].report.pulled > 20


def test_a_queued_scan_is_sent_soon(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        run.asker.decided.emit(admit_locally(cm_door))
        hear.until(lambda: [state.depth.waiting for state in run.queues.facts] == [0, 1, 0])
        assert cm_door.sandbox.audit.people("cm", VALID) == 1
        assert len(run.finished.facts) == 1


def test_a_scan_the_vendor_knows_already_wakes_nobody(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        fact = admit_locally(cm_door)
        run.asker.decided.emit(replace(fact, verdict=replace(fact.verdict, upload=Upload.DONE)))
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: len(run.finished.facts) == 2)
        assert [state.depth.waiting for state in run.queues.facts] == [0]
        assert cm_door.sandbox.audit.people("cm", VALID) == 1


def test_what_the_admission_sees_of_the_line_is_told_too(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts and run.links.facts[-1].link is Link.ONLINE)
        count = len(run.links.facts)
        cm_door.link.answered(7.0)
        cm_door.link.failed(Trouble(TroubleKind.UNREACHABLE, "vendor"))
        hear.until(lambda: run.links.facts[-1].link is Link.OFFLINE)
        assert len(run.links.facts) == count + 1


def test_an_outage_is_told_and_over_by_itself(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.outage("cm")
        hear.until(lambda: run.links.facts[-1].link is Link.OFFLINE)
        run.asker.decided.emit(admit_locally(cm_door))
        hear.until(lambda: run.queues.facts[-1].depth.waiting == 1)
        hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        lists, runs = len(run.mirrors.facts), len(run.finished.facts)
        hear.until(lambda: len(run.finished.facts) > runs + 2)
        assert len(run.mirrors.facts) == lists
        cm_door.sandbox.restore("cm")
        hear.until(lambda: run.links.facts[-1].link is Link.ONLINE and run.queues.facts[-1].depth.waiting == 0)
        assert cm_door.sandbox.audit.people("cm", VALID) == 1
        assert run.failed.facts == []


def test_the_end_does_not_wait_for_a_slow_list(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.faults.add(FaultRule(kind=FaultKind.LATENCY, seconds=0.2))
        run.asker.sync_wanted.emit(SyncRequested(full=True))
        run.thread.ask_stop()
        assert run.thread.join()


def test_a_bug_is_told_and_the_next_run_comes(cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: run.finished.facts)
        with monkeypatch.context() as broken:
            broken.setattr(type(run.worker._synchronisation), "run", _bug)
            hear.until(lambda: run.failed.facts)
        count = len(run.finished.facts)
        hear.until(lambda: len(run.finished.facts) > count)
        assert run.failed.facts[0].detail.startswith("ZeroDivisionError")


def test_a_database_in_trouble_is_told_as_such(cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: run.finished.facts)
        with monkeypatch.context() as broken:
            broken.setattr(type(cm_door.mirror), "state", _locked)
            hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        hear.until(lambda: run.finished.facts[-1].report.trouble is None)
        assert run.failed.facts == []


def _bug(*_arguments: Any) -> None:
    raise ZeroDivisionError


def _locked(*_arguments: Any) -> None:
    raise TroubleError(Trouble(TroubleKind.DATABASE_LOCKED, "mirror.db"))


@given(troubles=st.integers(1, 5000), chance=st.floats(0, 1), wish=st.none() | st.floats(0, 600))
def test_the_back_off_doubles_within_its_bounds(troubles: int, chance: float, wish: float | None) -> None:
    worker = SyncWorker.__new__(SyncWorker)  # the rule alone: no thread, no vendor
    worker._pace = Pace()
    worker._chance = lambda: chance
    worker._troubles = troubles
    delay = worker.retry_delay(Trouble(TroubleKind.BUSY, retry_after=wish))
    doubled = min(60.0, 2.0 ** min(troubles - 1, 30))
    assert max(0.8 * doubled, wish or 0) - 1e-9 <= delay <= max(doubled, wish or 0)
    assert delay >= 0.8
