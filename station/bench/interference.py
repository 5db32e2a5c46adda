"""Scans while the list is being read anew: nothing waits behind bulk work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from station.bench.ingest import LOADED
from station.bench.measure import Goal, Result, Spread, milliseconds
from station.bench.scan_path import admission_at, admit
from station.bench.served import ServedVendor, served_vendor
from station.bench.workbench import Workbench
from station.domain.trouble import Trouble, TroubleError
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.storage.journal import open_journal
from station.storage.mirror import SqliteMirror, open_mirror
from station.vendors.registry import open_room
from station.wiring import SystemClock

SCANS = 1_200
BLOCK = 60
PACE = 0.01
"""Seconds from one scan to the next: more than any door sees."""


def decide_during_sync(bench: Workbench) -> Result:
    """Scans at 100 a second while a whole list is read from a vendor and stored, against the same with no sync.

    Both in turns, in blocks of 60 scans, on one list: its tickets, and beside them those of the sync.
    """
    rounds = bench.rounds(SCANS, 2)
    folder = bench.copy_of_filled()
    codes = iter(bench.codes(2 * rounds))
    during: list[float] = []
    alone: list[float] = []
    with (
        served_vendor(min(bench.size.tickets, LOADED)) as vendor,
        open_mirror(folder) as mirror,
        admission_at(folder, folder, bench.profile) as admission,
    ):

        def scan_one(_number: int) -> None:
            admit(admission, next(codes))

        while len(during) < rounds:
            block = min(BLOCK, rounds - len(during))
            alone.extend(_paced(scan_one, block))
            with syncing(bench.fresh_folder(), mirror, vendor):
                during.extend(_paced(scan_one, block))
    spread, floor = Spread.of(during), Spread.of(alone)
    goals = (
        Goal("p50 at most 1.3 x the floor's", spread.p50 <= 1.3 * floor.p50),
        Goal("never above 25 ms", spread.maximum <= 25.0),
    )
    return Result("decide_during_sync", "ms", spread, "the same scans with no sync", floor, goals)


def _paced(action: Callable[[int], None], count: int) -> Iterator[float]:
    for number in range(count):
        yield milliseconds(action, number)
        time.sleep(PACE)


@contextmanager
def syncing(folder: Path, mirror: SqliteMirror, vendor: ServedVendor) -> Iterator[None]:
    """Reads the vendor's whole list again and again, on a thread of its own, for as long as the block lasts.

    Raises what went wrong there.
    """
    stop = threading.Event()
    troubles: list[Exception] = []

    def run() -> None:
        try:
            _sync_until(stop, folder, mirror, vendor)
        except Exception as error:  # noqa: BLE001  # handed to the thread that waits
            troubles.append(error)

    thread = threading.Thread(target=run, name="benchmark sync")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
    if troubles:
        raise troubles[0]


def _sync_until(stop: threading.Event, folder: Path, mirror: SqliteMirror, vendor: ServedVendor) -> None:
    clock, profile = SystemClock(), vendor.profile("sync")
    room = open_room(profile, vendor.secrets, clock)
    if isinstance(room, Trouble):
        raise TroubleError(room)
    with open_journal(folder) as journal:
        synchronisation = Synchronisation(profile, journal, mirror, room, clock, LinkWatch(profile.name, clock))
        while not stop.is_set():
            report = synchronisation.run(full=True, cancelled=stop.is_set)
            if report.trouble is not None:
                raise TroubleError(report.trouble)
    room.close()
