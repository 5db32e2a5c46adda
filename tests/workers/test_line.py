"""The line as a person and the admission see it: forced, canceled, and asked at once when it answers again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Slot

from station.domain.change import Link
from station.domain.trouble import Trouble, TroubleKind
from station.sandbox import FaultKind, FaultRule, Sandbox
from station.workers.events import LinkForced, SyncProgressed, SyncRequested
from station.workers.pace import Pace
from station.workers.sync import SyncWorker
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door, open_door
from tests.workers.synchronising import EAGER, PATIENT, VALID, admit_locally, running

LONG = Pace(interval=3600, first_retry=3600, longest_retry=3600, push_after=0.001, watch=0.01)
"""Nothing comes by the clock."""


@pytest.fixture
def long_door(tmp_path: Path) -> Iterator[Door]:
    """A list of several pages."""
    with Sandbox(tickets=2600) as sandbox, open_door(tmp_path, sandbox, "cm") as door:
        yield door


class Interrupter(QObject):
    """Does something in the middle of a round: after its first page, on the worker's own thread."""

    def __init__(self, worker: SyncWorker, forced: LinkForced | None = None) -> None:
        super().__init__()
        self._worker = worker
        self._forced = forced
        self._done = False
        worker.progressed.connect(self.page_read, Qt.ConnectionType.DirectConnection)

    @Slot(object)
    def page_read(self, _fact: SyncProgressed) -> None:
        if self._done:
            return
        self._done = True
        if self._forced is None:
            self._worker.cancel()
        else:
            self._worker.force_link(self._forced)


class Looks:
    """Counts how often the worker has looked at the line: time passes for it, however fast the machine is."""

    def __init__(self, door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        state = door.link.state

        def counted() -> object:
            self.count += 1
            return state()

        monkeypatch.setattr(door.link, "state", counted)

    def more(self, hear: Hearing, number: int = 30) -> None:
        enough = self.count + number
        hear.until(lambda: self.count >= enough)


def requests(door: Door) -> int:
    return len(door.sandbox.audit.requests("cm"))


def test_a_canceled_round_ends_between_two_pages_and_is_no_trouble(long_door: Door, hear: Hearing) -> None:
    with running(long_door, hear, LONG, Interrupter) as run:
        hear.until(lambda: run.finished.facts)
        canceled = run.finished.facts[0]
        assert (canceled.canceled, canceled.report.trouble, canceled.report.pages) == (True, None, 1)
        assert long_door.link.state().next_attempt is not None
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: len(run.finished.facts) == 2)
        again = run.finished.facts[1]
        assert (again.canceled, again.report.trouble) == (False, None)
        assert again.report.pages == 5  # it went on where the first one was told to end
        assert again.report.pulled == 2600
        assert long_door.mirror.state(long_door.profile.name).read_at is not None


def test_nothing_under_way_nothing_canceled(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, LONG) as run:
        hear.until(lambda: run.finished.facts)
        run.worker.cancel()
        run.asker.sync_wanted.emit(SyncRequested(full=True))
        hear.until(lambda: len(run.finished.facts) == 2)
        assert not run.finished.facts[1].canceled
        assert run.finished.facts[1].report.pulled > 20


def test_forced_offline_nothing_goes_by_itself_and_a_person_may_still_ask(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: run.finished.facts)
        looks = Looks(cm_door, monkeypatch)
        run.worker.force_link(LinkForced(Link.OFFLINE, None))
        hear.until(lambda: run.links.facts[-1].forced is Link.OFFLINE and run.links.facts[-1].next_attempt is None)
        before = requests(cm_door)
        run.asker.decided.emit(admit_locally(cm_door))
        hear.until(lambda: run.queues.facts[-1].depth.waiting == 1)
        looks.more(hear)
        assert requests(cm_door) == before
        rounds = len(run.finished.facts)
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: run.queues.facts[-1].depth.waiting == 0)
        hear.until(lambda: len(run.finished.facts) == rounds + 1)
        assert cm_door.sandbox.audit.people("cm", VALID) == 1
        before = requests(cm_door)
        looks.more(hear)
        assert (requests(cm_door), len(run.finished.facts)) == (before, rounds + 1)
        assert run.links.facts[-1].next_attempt is None
        run.worker.force_link(LinkForced(None, None))
        hear.until(lambda: len(run.finished.facts) > rounds + 2)
        assert run.links.facts[-1].forced is None


def test_a_persons_word_ends_by_itself(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, LONG) as run:
        hear.until(lambda: run.finished.facts)
        run.worker.force_link(LinkForced(Link.OFFLINE, 0.05))
        hear.until(lambda: len(run.finished.facts) == 2)
        hear.until(lambda: run.links.facts[-1].forced is None)
        assert Link.OFFLINE in [state.forced for state in run.links.facts]


def test_forced_offline_ends_the_round_under_way(long_door: Door, hear: Hearing) -> None:
    offline = LinkForced(Link.OFFLINE, None)
    with running(long_door, hear, EAGER, lambda worker: Interrupter(worker, offline)) as run:
        hear.until(lambda: run.finished.facts)
        assert run.finished.facts[0].canceled
        assert run.finished.facts[0].report.pages == 1
        assert run.links.facts[-1].silent


def test_forced_online_the_rounds_keep_their_pace_whatever_the_vendor_does(cm_door: Door, hear: Hearing) -> None:
    pace = Pace(interval=0.02, first_retry=3600, longest_retry=3600, push_after=0.001, watch=0.01)
    with running(cm_door, hear, pace) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.outage("cm")
        hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        run.worker.force_link(LinkForced(Link.ONLINE, None))
        rounds = len(run.finished.facts)
        hear.until(lambda: len(run.finished.facts) > rounds + 3)
        assert run.finished.facts[-1].report.trouble is not None
        hear.until(lambda: run.links.facts[-1].link is Link.OFFLINE and run.links.facts[-1].asks)


def test_a_vendor_that_answers_a_scan_again_is_synchronised_at_once(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, PATIENT) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.outage("cm")
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        run.asker.decided.emit(admit_locally(cm_door))
        hear.until(lambda: run.queues.facts[-1].depth.waiting == 1)
        cm_door.sandbox.restore("cm")
        cm_door.link.answered(12.0)
        hear.until(lambda: run.queues.facts[-1].depth.waiting == 0)
        assert cm_door.sandbox.audit.people("cm", VALID) == 1
        hear.until(lambda: len(run.finished.facts) == 3)


def test_a_round_that_found_the_vendor_back_is_enough(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(cm_door, hear, PATIENT) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.outage("cm")
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: len(run.finished.facts) == 2)
        looks = Looks(cm_door, monkeypatch)
        looks.more(hear)
        cm_door.sandbox.restore("cm")
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: len(run.finished.facts) == 3)
        looks.more(hear)
        assert len(run.finished.facts) == 3


def test_an_answer_in_the_middle_of_a_failing_round_is_not_missed(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, PATIENT) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.outage("cm")
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        hear.until(lambda: run.links.facts[-1].link is Link.OFFLINE)
        room = cm_door.rooms[0]
        page = room.page

        def overtaken(request: object) -> object:
            cm_door.link.answered(12.0)  # a scan's answer, while this page fails
            room.page = page  # type: ignore[method-assign]
            return Trouble(TroubleKind.BROKEN, "vendor")

        room.page = overtaken  # type: ignore[method-assign, assignment]
        cm_door.sandbox.restore("cm")
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: run.finished.facts[-1].report.trouble is None)


def test_a_vendor_that_names_its_time_is_not_asked_before_it(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(cm_door, hear, EAGER) as run:
        hear.until(lambda: run.finished.facts)
        cm_door.sandbox.faults.add(FaultRule.too_many_requests(3600))
        hear.until(lambda: run.finished.facts[-1].report.trouble is not None)
        cm_door.link.failed(Trouble(TroubleKind.UNREACHABLE, "vendor"))
        hear.until(lambda: run.links.facts[-1].link is Link.OFFLINE)
        looks = Looks(cm_door, monkeypatch)
        rounds = len(run.finished.facts)
        cm_door.link.answered(12.0)
        looks.more(hear)
        assert len(run.finished.facts) == rounds
        planned = cm_door.link.state().next_attempt
        assert planned is not None
        assert planned > datetime.now(UTC) + timedelta(minutes=50)


def test_the_next_attempt_is_told_and_scans_that_are_sent_do_not_put_it_off(cm_door: Door, hear: Hearing) -> None:
    with running(cm_door, hear, LONG) as run:
        hear.until(lambda: run.finished.facts)
        planned = run.links.facts[-1].next_attempt
        assert planned is not None
        assert timedelta(minutes=50) < planned - datetime.now(UTC) <= timedelta(hours=1)
        run.asker.decided.emit(admit_locally(cm_door))
        hear.until(lambda: [state.depth.waiting for state in run.queues.facts] == [0, 1, 0])
        assert cm_door.link.state().next_attempt == planned
        told = len(run.links.facts)
        run.asker.sync_wanted.emit(SyncRequested())
        hear.until(lambda: len(run.finished.facts) == 2)
        assert [state.next_attempt is None for state in run.links.facts[told:]] == [True, False]  # while it ran, after


def test_without_a_pace_of_its_own_the_vendors_wish_counts(
    cm_door: Door, hear: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(cm_door, hear, Pace(watch=0.01)) as run:
        monkeypatch.setattr(type(run.worker._synchronisation), "interval", 500.0)
        hear.until(lambda: run.finished.facts)
        planned = run.links.facts[-1].next_attempt
        assert planned is not None
        assert timedelta(seconds=400) < planned - datetime.now(UTC) <= timedelta(seconds=500)


def test_a_slow_list_tells_its_pace(long_door: Door, hear: Hearing) -> None:
    long_door.sandbox.faults.add(FaultRule(kind=FaultKind.LATENCY, seconds=0.12, path="*/barcodes*"))
    with running(long_door, hear, LONG) as run:
        hear.until(lambda: run.finished.facts)
        facts = run.progressed.facts
        assert [fact.progress.pages for fact in facts] == sorted({fact.progress.pages for fact in facts})
        assert len(facts) >= 3
        assert facts[-1].per_second > 0
        assert facts[-1].elapsed > facts[0].elapsed
        assert facts[1].remaining is not None
