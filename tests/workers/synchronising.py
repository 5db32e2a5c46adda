"""A synchronisation that runs, with ears on everything it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from station.domain.profile import Strategy
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Upload
from station.workers.events import Origin, VerdictReached
from station.workers.pace import Pace
from station.workers.sync import SyncWorker
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.station_parts import Door

PATIENT = Pace(interval=3600, first_retry=3600, push_after=0.001, watch=0.01)
EAGER = Pace(interval=0.02, first_retry=0.01, longest_retry=0.05, push_after=0.001, watch=0.01)
VALID = "CM-VALID-1"


Prepare = Callable[[SyncWorker], object]
"""What is done with a worker before its thread starts; kept as long as it runs."""


class Asker(QObject):
    sync_wanted = Signal(object)
    decided = Signal(object)


class Running:
    def __init__(self, door: Door, hear: Hearing, pace: Pace, prepare: Prepare) -> None:
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
        self.prepared = prepare(self.worker)
        self.thread.start()


@contextmanager
def running(
    door: Door, hear: Hearing, pace: Pace = PATIENT, prepare: Prepare = lambda _worker: None
) -> Iterator[Running]:
    run = Running(door, hear, pace, prepare)
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
