"""Many at once on real files: every ticket is let in exactly once, and the work grows with its amount alone."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from station.domain.journal import ItemState
from station.domain.profile import Strategy
from station.domain.verdict import Mode, Outcome, Verdict
from station.services.admission import Admission
from station.wiring.lane import Lane
from tests.integration.conftest import OpenDoor
from tests.integration.doors import Door, Vendors

LANES = 4


def sold(vendors: Vendors, count: int) -> list[str]:
    codes = [f"LATE-{number}" for number in range(count)]
    for code in codes:
        vendors.sandbox.cm.store.sell(code)
    return codes


def scan_all(admission: Admission, codes: list[str]) -> Counter[str]:
    """What turned green or orange, by code."""
    let_in: Counter[str] = Counter()
    for code in codes:
        verdict = admission.scan(code, Mode.ENTRY)
        assert isinstance(verdict, Verdict), verdict
        let_in[code] += verdict.outcome is not Outcome.DENY
    return let_in


def test_scans_and_synchronisation_at_once(open_door: OpenDoor, vendors: Vendors) -> None:
    codes = sold(vendors, 1000)
    door = open_door("cm", strategy=Strategy.LOCAL, budget=5.0)
    door.synchronise()
    over = threading.Event()

    def synchronise() -> int:
        rounds = 0
        while not over.is_set():
            assert door.synchronise(full=True) is None
            rounds += 1
        return rounds

    with ThreadPoolExecutor(1) as threads:
        rounds = threads.submit(synchronise)
        try:
            let_in = scan_all(door.lane.admission, codes)
        finally:
            over.set()
        assert rounds.result() >= 1
    assert let_in == dict.fromkeys(codes, 1)
    assert not any(scan_all(door.lane.admission, codes).values())
    door.synchronise(full=True)
    assert vendors.sandbox.audit.people_by_code("cm") == dict.fromkeys(codes, 1)
    assert door.station.journal.depth("door").waiting == 0
    assert door.conflicts() == ()


def lanes(door: Door) -> list[Lane]:
    return [door.station.lane(door.profile) for _ in range(LANES)]


def rush(opened: list[Lane], codes: list[str]) -> Counter[str]:
    start = threading.Barrier(len(opened))

    def scan(lane: Lane) -> Counter[str]:
        start.wait(30)
        return scan_all(lane.admission, codes)

    with ThreadPoolExecutor(len(opened)) as threads:
        return sum(threads.map(scan, opened), Counter())


def test_many_lanes_on_one_journal_let_each_ticket_in_once(open_door: OpenDoor, vendors: Vendors) -> None:
    codes = sold(vendors, 250)
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    opened = lanes(door)
    assert rush(opened, codes) == dict.fromkeys(codes, 1)
    for lane in opened:
        lane.close()
    door.synchronise()
    assert vendors.sandbox.audit.people_by_code("cm") == dict.fromkeys(codes, 1)


def test_many_lanes_that_ask_the_vendor_let_each_ticket_in_once(open_door: OpenDoor, vendors: Vendors) -> None:
    codes = sold(vendors, 60)
    door = open_door("cm", budget=5.0)
    door.synchronise()
    opened = lanes(door)
    let_in = rush(opened, [*codes, *codes[::-1]])
    for lane in opened:
        lane.close()
    assert +let_in == dict.fromkeys(codes, 1)
    assert vendors.sandbox.audit.people_by_code("cm") == dict.fromkeys(codes, 1)


def test_many_lanes_at_a_vendor_without_a_list_let_each_ticket_in_once(open_door: OpenDoor, vendors: Vendors) -> None:
    codes = [f"LATE-{number}" for number in range(25)]
    for code in codes:
        vendors.sandbox.gomus.store.sell(code)
    door = open_door("gomus", budget=5.0)
    opened = lanes(door)
    let_in = rush(opened, [*codes, *codes[::-1]])
    for lane in opened:
        lane.close()
    assert +let_in == dict.fromkeys(codes, 1)
    assert vendors.sandbox.audit.people_by_code("gomus") == dict.fromkeys(codes, 1)


def test_a_long_queue_goes_out_in_batches(open_door: OpenDoor, vendors: Vendors, tmp_path: Path) -> None:
    """2,000 entries of an evening without a line: twenty uploads, each use once."""
    codes = sold(vendors, 2000)
    door = open_door("cm", strategy=Strategy.LOCAL)
    door.synchronise()
    scan_all(door.lane.admission, codes)
    before = len(vendors.sandbox.audit.requests("cm"))
    assert door.push() is None
    assert len(vendors.sandbox.audit.requests("cm")) - before == 20
    assert vendors.sandbox.audit.people_by_code("cm") == dict.fromkeys(codes, 1)
    assert {item.state for item in door.items()} == {ItemState.ACKNOWLEDGED}
