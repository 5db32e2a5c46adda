"""The synchronisation on its thread, against a vendor that comes and goes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.change import Link
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.verdict import Upload
from station.sandbox import FaultKind, FaultRule
from station.workers.events import SyncRequested
from station.workers.pace import BackOff, Pace
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door
from tests.workers.synchronising import EAGER, VALID, admit_locally, running


def test_it_runs_at_the_start_and_tells_what_changed_once(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear) as run:
        hear.until(lambda: run.finished.facts)
        report = run.finished.facts[0].report
        assert report.trouble is None
        assert report.pulled > 20
        assert run.progressed.facts[-1].progress.tickets == report.pulled
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


@given(troubles=st.integers(1, 50), chance=st.floats(0, 1), wish=st.none() | st.floats(0, 600))
def test_the_back_off_doubles_within_its_bounds(troubles: int, chance: float, wish: float | None) -> None:
    back_off = BackOff(Pace(), lambda: chance, lambda: 7.0)
    for _ in range(troubles):
        back_off.failed(Trouble(TroubleKind.BUSY, retry_after=wish))
    doubled = min(60.0, 2.0 ** (troubles - 1))
    delay = back_off.retry()
    assert max(0.8 * doubled, wish or 0) - 1e-9 <= delay <= max(doubled, wish or 0) + 1e-9
    assert delay >= 0.8
    assert back_off.allowed() == pytest.approx(wish or 0)
    back_off.succeeded()
    assert not back_off.active
