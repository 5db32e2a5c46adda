"""Scans while the list is being read anew: nothing waits behind bulk work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from station.bench.ingest import LOADED
from station.bench.lists import station_files
from station.bench.measure import Goal, Result, Spread, milliseconds
from station.bench.scan_path import admission_at, admit
from station.bench.served import ServedVendor, served_vendor
from station.bench.workbench import Workbench
from station.domain.trouble import Trouble, TroubleError
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.storage.journal import SqliteJournal
from station.storage.mirror.mirror import SqliteMirror
from station.vendors.registry import open_room
from station.wiring import SystemClock
from station.wiring.turns import keep_turns_short

SCANS = 1_200
BLOCK = 60
PACE = 0.01
"""Seconds from one scan to the next: more than any door sees."""


def decide_during_sync(bench: Workbench) -> Result:
    """Scans at 100 a second while whole lists are loaded from a vendor, against the same with no sync.

    Both in turns, in blocks of 60 scans, on one journal: another profile's list is loaded anew, again and again.
    """
    rounds = bench.rounds(SCANS, 2)
    folder = bench.copy_of_filled()
    keep_turns_short()  # as the program does once its door is open
    codes = iter(bench.codes(2 * rounds))
    during: list[float] = []
    alone: list[float] = []
    with (
        served_vendor(min(bench.size.tickets, LOADED)) as vendor,
        station_files(folder) as (journal, mirror),
        admission_at(journal, mirror, bench.profile) as admission,
    ):

        def scan_one(_number: int) -> None:
            admit(admission, next(codes))

        while len(during) < rounds:
            block = min(BLOCK, rounds - len(during))
            alone.extend(_paced(scan_one, block))
            with syncing(journal, mirror, vendor):
                during.extend(_paced(scan_one, block))
    spread, floor = Spread.of(during), Spread.of(alone)
    goals = (
        Goal("p50 at most 1.3 x the floor's", spread.p50 <= 1.3 * floor.p50),
        Goal("p99 at most 12 ms", spread.p99 <= 12.0),
        Goal("never above 25 ms", spread.maximum <= 25.0),
    )
    return Result("decide_during_sync", "ms", spread, "the same scans with no sync", floor, goals)


def _paced(action: Callable[[int], None], count: int) -> Iterator[float]:
    for number in range(count):
        yield milliseconds(action, number)
        time.sleep(PACE)


@contextmanager
def syncing(journal: SqliteJournal, mirror: SqliteMirror, vendor: ServedVendor) -> Iterator[None]:
    """Loads the vendor's whole list again and again, on a thread of its own, for as long as the block lasts.

    Raises what went wrong there.
    """
    stop = threading.Event()
    troubles: list[Exception] = []

    def run() -> None:
        try:
            _sync_until(stop, journal, mirror, vendor)
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


def _sync_until(stop: threading.Event, journal: SqliteJournal, mirror: SqliteMirror, vendor: ServedVendor) -> None:
    clock, profile = SystemClock(), vendor.profile("sync")
    room = open_room(profile, vendor.secrets, clock)
    if isinstance(room, Trouble):
        raise TroubleError(room)
    synchronisation = Synchronisation(profile, journal, mirror, room, clock, LinkWatch(profile.name, clock))
    while not stop.is_set():
        report = synchronisation.run(full=True, cancelled=stop.is_set)
        if report.trouble is not None:
            raise TroubleError(report.trouble)
        mirror.forget(profile.name)
    room.close()
