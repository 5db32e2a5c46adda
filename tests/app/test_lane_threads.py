"""Both threads of one profile's door, joined as the program joins them: what one does, the other hears of."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.app.lane_threads import LaneThreads
from station.app.memory_secrets import MemorySecrets
from station.domain.change import Link
from station.domain.journal import ItemState
from station.domain.profile import Profile, Strategy
from station.domain.verdict import Mode, Outcome
from station.sandbox import FaultKind, FaultRule, Sandbox
from station.wiring import own_folder
from station.wiring.station import Station, open_station
from station.workers.events import (
    ConflictDealtWith,
    HoldRequested,
    LinkForced,
    OpenCasesRequested,
    Origin,
    PassRequested,
    ReleaseRequested,
    ScanRequested,
    SyncCanceled,
    SyncRequested,
    UseDecided,
)
from station.workers.pace import Pace
from tests.workers.hearing import Ear

PACE = Pace(interval=3600, first_retry=0.02, longest_retry=0.05, push_after=0.001, watch=0.01)
NAME = "Tor 1"


class Lane:
    """A lane that runs, with ears on what it tells."""

    def __init__(self, qtbot: QtBot, station: Station, profile: Profile) -> None:
        self._qtbot = qtbot
        self.threads = LaneThreads(station.lane(profile), PACE)
        self.verdicts = Ear(self.threads.verdict_reached)
        self.released = Ear(self.threads.hold_released)
        self.syncs = Ear(self.threads.sync_finished)
        self.links = Ear(self.threads.link_changed)
        self.queues = Ear(self.threads.queue_changed)
        self.cases = Ear(self.threads.cases_read)
        self.failed = Ear(self.threads.failed)
        self.threads.start()
        self.until(lambda: self.syncs.facts and self.links.facts[-1].link is Link.ONLINE)

    def until(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def synchronise(self) -> None:
        count = len(self.syncs.facts)
        self.threads.sync_wanted.emit(SyncRequested())
        self.until(lambda: len(self.syncs.facts) > count)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=20) as served:
        yield served


@pytest.fixture
def lane(qtbot: QtBot, tmp_path: Path, sandbox: Sandbox) -> Iterator[Lane]:
    address = sandbox.addresses.vendors["cm"]
    profile = Profile(NAME, "cm", address.base_url, dict(address.settings), Strategy.LOCAL)
    secrets = MemorySecrets()
    secrets.write(NAME, address.secrets)
    folder = own_folder(tmp_path, "test")
    station = open_station(folder, secrets)
    lane = Lane(qtbot, station, profile)
    yield lane
    assert lane.threads.stop() == []
    assert lane.failed.facts == []
    station.close()
    folder.close()


def scan(lane: Lane, code: str) -> None:
    count = len(lane.verdicts.facts)
    lane.threads.scan_wanted.emit(ScanRequested(code, Mode.ENTRY, Origin.WEDGE, time.monotonic()))
    lane.until(lambda: len(lane.verdicts.facts) > count)


def test_two_steps_reach_the_door_and_the_vendor(lane: Lane, sandbox: Sandbox) -> None:
    for number, code in enumerate(("CM-VALID-1", "CM-VALID-2"), start=1):
        lane.threads.hold_wanted.emit(HoldRequested(code, Origin.WEDGE, time.monotonic()))
        lane.until(lambda number=number: len(lane.verdicts.facts) == number)  # type: ignore[misc]
    first, second = (fact.verdict.scan_id for fact in lane.verdicts.facts)
    lane.threads.release_wanted.emit(ReleaseRequested(second))
    lane.threads.pass_wanted.emit(PassRequested(first))
    lane.until(lambda: len(lane.verdicts.facts) == 3)
    assert [fact.scan_id for fact in lane.released.facts] == [second]
    assert lane.verdicts.facts[2].verdict.outcome is Outcome.ADMIT
    lane.until(lambda: sandbox.audit.people("cm", "CM-VALID-1") == 1)
    assert sandbox.audit.people("cm", "CM-VALID-2") == 0


def test_a_conflict_that_a_round_raises_is_told_and_dealt_with(lane: Lane, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="cm", path="*/upload", status=400))
    scan(lane, "CM-VALID-1")
    lane.until(lambda: lane.cases.facts and lane.cases.facts[-1].cases.conflicts)
    (conflict,) = lane.cases.facts[-1].cases.conflicts
    assert conflict.code == "CM-VALID-1"
    assert lane.queues.facts[-1].depth.conflicts == 1
    lane.threads.conflict_dealt_with.emit(ConflictDealtWith(conflict.conflict_id))
    lane.until(lambda: lane.queues.facts[-1].depth.conflicts == 0)
    assert lane.cases.facts[-1].cases.conflicts == ()
    count = len(lane.cases.facts)
    lane.threads.cases_wanted.emit(OpenCasesRequested())
    lane.until(lambda: len(lane.cases.facts) > count)


def test_a_use_that_a_person_calls_uncounted_is_sent_soon(lane: Lane, sandbox: Sandbox) -> None:
    lane.threads.force_link(LinkForced(Link.OFFLINE, None))
    lane.until(lambda: lane.links.facts[-1].silent)
    scan(lane, "CM-VALID-1")
    with lane.threads.lane.journal.transaction() as transaction:
        (item,) = transaction.items_with_code(NAME, "CM-VALID-1")
        transaction.store(replace(item, state=ItemState.AMBIGUOUS))
    lane.threads.force_link(LinkForced(None, None))
    lane.synchronise()
    assert sandbox.audit.people("cm", "CM-VALID-1") == 0
    lane.threads.use_decided.emit(UseDecided(item.item_id, counted=False))
    lane.until(lambda: sandbox.audit.people("cm", "CM-VALID-1") == 1)
    lane.until(lambda: lane.queues.facts[-1].depth.unknown == 0 and lane.queues.facts[-1].depth.waiting == 0)


def test_a_word_on_the_line_is_told_at_once_though_a_round_is_under_way(lane: Lane, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.SILENCE, vendor="cm", seconds=0.5))
    lane.threads.sync_wanted.emit(SyncRequested(full=True))
    count = len(sandbox.audit.requests("cm"))
    lane.until(lambda: len(sandbox.audit.requests("cm")) > count)
    told = len(lane.links.facts)
    lane.threads.force_link(LinkForced(Link.OFFLINE, 900.0))
    assert len(lane.links.facts) > told  # before any thread had a say
    assert lane.links.facts[-1].forced is Link.OFFLINE
    assert lane.links.facts[-1].forced_until is not None
    sandbox.faults.clear()
    lane.until(lambda: len(lane.syncs.facts) == 2)


def test_a_round_may_be_called_off_when_there_is_none(lane: Lane) -> None:
    lane.threads.cancel_sync(SyncCanceled())
    lane.synchronise()
    assert not lane.syncs.facts[-1].canceled
