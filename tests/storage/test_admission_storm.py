"""Many threads at one door: "look, then store" admits each ticket exactly once."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from station.domain.ticket import TicketKey
from station.storage import SqliteJournal
from tests.storage.samples import ADMITTED, DENIED, item, verdict

TICKETS = 1000
THREADS = 8


def test_a_thousand_tickets_at_eight_threads_are_each_admitted_once(journal: SqliteJournal) -> None:
    together = Barrier(THREADS)

    def lane(number: int) -> list[str]:
        order = [f"T{ticket}" for ticket in range(TICKETS)]
        random.Random(number).shuffle(order)
        admitted = []
        together.wait()
        for ticket_id in order:
            key = TicketKey("main", "hall", ticket_id)
            scan_id = f"{ticket_id} by {number}"
            with journal.transaction() as transaction:
                free = not transaction.items_of(key)
                if free:
                    transaction.store(item(scan_id, key=key))
                transaction.record(verdict(scan_id, ADMITTED if free else DENIED))
            if free:
                admitted.append(ticket_id)
        return admitted

    with ThreadPoolExecutor(THREADS) as lanes:
        admitted = Counter(ticket_id for lane_s in lanes.map(lane, range(THREADS)) for ticket_id in lane_s)
    assert len(admitted) == TICKETS
    assert set(admitted.values()) == {1}
    assert journal.depth("main").waiting == TICKETS
    last = journal.last_scan()
    assert last is not None
    assert last.position == TICKETS * THREADS
    assert journal.damage() == ""


def test_sequence_numbers_are_never_drawn_twice(journal: SqliteJournal) -> None:
    with ThreadPoolExecutor(THREADS) as threads:
        drawn = list(threads.map(lambda _: journal.draw_sequence(), range(400)))
    assert sorted(drawn) == list(range(1, 401))
