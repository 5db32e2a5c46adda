"""kill -9 in the middle of scans: nothing acknowledged is lost, nothing is torn, the last scan is there to be shown."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from station.domain.journal import ItemState
from station.storage import SqliteJournal, open_journal
from tests.storage.samples import KEY

KILLS = 30

# Each scan is what a direct one is: an intent is committed, then the answer and the line of the log.
DOOR = """
import sys
from dataclasses import replace
from pathlib import Path
from station.domain.journal import ItemState
from station.storage import DataFolder, open_journal
from tests.storage.samples import item, verdict
with DataFolder.claim(Path(sys.argv[1]), "door") as folder, open_journal(folder.path) as journal:
    number = int(sys.argv[2])
    while True:
        number += 1
        scan_id = f"scan {number}"
        with journal.transaction() as transaction:
            intent = transaction.store(replace(item(scan_id, ItemState.INTENT), sent_seq=transaction.next_sequence()))
        with journal.transaction() as transaction:
            sequence = transaction.next_sequence()
            transaction.store(replace(intent, state=ItemState.ACKNOWLEDGED, acknowledged_seq=sequence))
            transaction.record(verdict(scan_id))
        print(number, flush=True)
"""


def acknowledged_until_killed(folder: Path, start: int, chance: random.Random) -> list[int]:
    """Lets a door scan, kills it at a moment it cannot know, and returns what it had acknowledged."""
    command = [sys.executable, "-c", DOOR, str(folder), str(start)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as door:
        assert door.stdout is not None
        lines = [door.stdout.readline() for _ in range(chance.randrange(1, 6))]
        killer = threading.Timer(chance.uniform(0.0, 0.02), door.kill)
        killer.start()
        lines += door.stdout.readlines()
        killer.join()
    assert door.returncode != 0
    return [int(line) for line in lines if line.endswith("\n")]


def check(journal: SqliteJournal, acknowledged: set[int]) -> int:
    """Returns the number of the last scan in the journal."""
    assert journal.damage() == ""
    log = [line.verdict.scan_id for line in journal.scans("main", 0, 1_000_000)]
    assert len(log) == len(set(log))
    assert {f"scan {number}" for number in acknowledged} <= set(log)
    with journal.transaction() as transaction:
        items = transaction.items_of(KEY)
    settled = {each.scan_id for each in items if each.state is ItemState.ACKNOWLEDGED}
    assert settled == set(log), "an answer and its line in the log stand or fall together"
    assert all((each.acknowledged_seq is None) == (each.state is ItemState.INTENT) for each in items)
    last = journal.last_scan()
    assert last is not None
    assert last.verdict.scan_id == log[-1] == journal.recent("main", 1)[0].scan_id
    return max(int(each.scan_id.removeprefix("scan ")) for each in items)


def test_thirty_kills_lose_nothing(tmp_path: Path) -> None:
    chance = random.Random(30)
    acknowledged: set[int] = set()
    last = 0
    for _ in range(KILLS):
        new = acknowledged_until_killed(tmp_path, last, chance)
        assert new == list(range(last + 1, last + 1 + len(new)))
        acknowledged.update(new)
        with open_journal(tmp_path, read_only=True) as beside:
            assert beside.scan(f"scan {max(acknowledged)}") is not None
        with open_journal(tmp_path) as journal:
            last = check(journal, acknowledged)
    assert len(acknowledged) >= KILLS
