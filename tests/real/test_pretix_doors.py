"""Several stations, a line that goes away, an organizer who changes things meanwhile: nobody twice, nothing lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime

import pytest

from station.domain.ports import VendorRoom
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, Outcome, Reason, Source
from station.vendors.registry import open_room
from station.wiring import SystemClock
from tests.real.doors import Access, RealDoor, cuttable
from tests.real.figures import Figures
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real

DOORS = 8
ROUNDS = 5
SCANS = 500
SHARED = 20
"""Tickets that come to two doors while both have no line."""


def test_the_same_nonce_twice_is_one_entry(house: House, figures: Figures) -> None:
    tickets = house.tickets(3)
    profile, secrets = house.access()
    room = open_room(profile, secrets, SystemClock())
    assert not isinstance(room, Trouble)
    answers = [_use(room, ticket, f"nonce of {ticket}") for ticket in tickets for _ in range(4)]
    room.close()
    assert all(answer.yes for answer in answers)
    assert house.entries_of(tickets) == dict.fromkeys(tickets, 1)
    figures.add("same nonce sent again", f"{len(answers)} times yes, {len(tickets)} entries")


def _use(room: VendorRoom, ticket: str, nonce: str) -> Answer:
    answer = room.use(UseRequest(ticket, ticket, Mode.ENTRY, item_id=nonce, door_time=SystemClock().now()))
    assert isinstance(answer, Answer), answer
    return answer


def test_of_eight_stations_one_lets_a_ticket_in(house: House, figures: Figures, open_door: OpenDoor) -> None:
    tickets = house.tickets(ROUNDS)
    doors = [open_door(house.access()) for number in range(DOORS)]
    together = threading.Barrier(DOORS)

    def scan(door: RealDoor, ticket: str) -> Outcome:
        together.wait()
        return door.scan(ticket).outcome

    began = time.monotonic()
    admitted = []
    with ThreadPoolExecutor(DOORS) as people:
        for ticket in tickets:
            outcomes = list(people.map(scan, doors, [ticket] * DOORS))
            admitted.append(sum(outcome is not Outcome.DENY for outcome in outcomes))
    seconds = time.monotonic() - began
    for door in doors:
        door.close()
    figures.add("eight stations, one ticket at once", f"admitted {admitted} in {seconds:.1f} s")
    assert admitted == [1] * ROUNDS
    assert house.entries_of(tickets) == dict.fromkeys(tickets, 1)


def test_five_hundred_scans_without_a_line_arrive_with_their_times(
    house: House, figures: Figures, open_door: OpenDoor
) -> None:
    tickets = house.tickets(SCANS)
    shared = tickets[:SHARED]
    with ExitStack() as stack:
        lines, address = stack.enter_context(cuttable(house.server.port))
        door = open_door(house.access(address))
        other = open_door(house.access(address))
        loaded = _timed(door.load)
        other.load()
        lines.down(0)
        door.cannot_synchronise()
        other.cannot_synchronise()
        scanned = {ticket: door.scan(ticket) for ticket in tickets}
        slowest = max(verdict.elapsed_ms for verdict in scanned.values())
        assert all(verdict.outcome is not Outcome.DENY for verdict in scanned.values())
        assert all(door.scan(ticket).reason is Reason.ALREADY_USED for ticket in tickets[:5])
        assert all(other.scan(ticket).outcome is not Outcome.DENY for ticket in shared), "it cannot know"
        lines.up(0)
        uploaded = _timed(door.deliver)
        other.deliver()
        for each in (door, other):
            each.synchronise(full=True)
        conflicts = {conflict.code for each in (door, other) for conflict in each.conflicts()}
        door.close()
        other.close()
    counted = house.entries_of(tickets)
    expected = {ticket: 2 if ticket in shared else 1 for ticket in tickets}
    assert counted == expected
    assert conflicts == set(shared)
    _times_arrived(house, {ticket: scanned[ticket].decided_at.timestamp() for ticket in tickets[SHARED:]})
    figures.add("list loaded", f"{loaded:.1f} s")
    figures.add("scans without a line", f"{len(scanned)}, the slowest {slowest:.0f} ms")
    figures.add("entries delivered afterwards", f"{sum(counted.values())} in {uploaded:.1f} s")
    figures.add("conflicts", f"{len(conflicts)} of {len(shared)} tickets that were let in at two doors")


def _times_arrived(house: House, decided: dict[str, float]) -> None:
    numbers = {row["position"]: row["datetime"] for row in house.organizer.entries()}
    for ticket in list(decided)[:25]:
        told = datetime.fromisoformat(numbers[house.organizer.position(ticket)["id"]]).timestamp()
        assert abs(told - decided[ticket]) < 2.0, ticket


def _timed(work: object) -> float:
    assert callable(work)
    began = time.monotonic()
    work()
    return time.monotonic() - began


def test_what_the_organizer_changes_meanwhile_comes_with_the_next_delta(
    house: House, figures: Figures, open_door: OpenDoor
) -> None:
    canceled, blocked, elsewhere, early, late_sale = house.tickets(5)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        other = open_door(house.access())
        door.load()
        house.organizer.cancel(canceled)
        house.organizer.block(blocked)
        house.organizer.limit(early, "2031-01-01T00:00:00Z", None)
        assert other.scan(elsewhere).outcome is not Outcome.DENY
        sold = house.organizer.sell(f"{late_sale}-late")
        report = door.synchronise()
        lines.down(0)
        door.cannot_synchronise()
        seen = {ticket: door.scan(ticket) for ticket in (canceled, blocked, early, elsewhere, sold)}
        door.close()
        other.close()
    assert {verdict.source for verdict in seen.values()} == {Source.MIRROR}
    assert [verdict.reason for verdict in seen.values()] == [
        Reason.CANCELED,
        Reason.BLOCKED,
        Reason.NOT_YET_VALID,
        Reason.ALREADY_USED,
        Reason.VALID,
    ]
    figures.add(
        "delta after five changes", f"{report.pulled} tickets on {report.pages} pages, {report.elapsed_ms:.0f} ms"
    )


def test_an_order_canceled_while_the_door_had_no_line_is_told(house: House, open_door: OpenDoor) -> None:
    """The person is in; the organizer must hear of it, and so must the door."""
    canceled, good = house.tickets(2)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        door.load()
        lines.down(0)
        door.cannot_synchronise()
        assert door.scan(canceled).outcome is not Outcome.DENY
        assert door.scan(good).outcome is not Outcome.DENY
        house.organizer.cancel(canceled)
        lines.up(0)
        door.deliver()
        door.synchronise(full=True)
        assert {conflict.code for conflict in door.conflicts()} == {canceled}
        assert door.scan(canceled).reason in (Reason.CANCELED, Reason.ALREADY_USED)
        door.close()
    assert house.entries_of([good]) == {good: 1}
