"""Devices as the organizer allows them: what is taken back, what a profile withholds, and a device that is revoked."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from station.domain.profile import Strategy
from station.domain.undo import Undone, UndoState
from station.domain.verdict import Mode, Outcome, Reason, Source, Verdict
from tests.real.doors import PROFILE, Access, RealDoor, cuttable
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real


def test_what_was_let_through_is_taken_back_at_the_server(house: House, open_door: OpenDoor) -> None:
    (ticket,) = house.tickets(1)
    door = open_door(house.access())
    door.load()
    first = door.scan(ticket)
    assert first.source is Source.VENDOR
    assert _taken_back(door, first) is UndoState.DONE
    assert house.entries_of([ticket]) == {ticket: 0}
    assert door.scan(ticket).outcome is not Outcome.DENY
    assert door.scan(ticket).reason is Reason.ALREADY_USED
    door.close()
    assert house.entries_of([ticket]) == {ticket: 1}


def test_what_was_taken_back_before_it_was_sent_never_arrives(house: House, open_door: OpenDoor) -> None:
    (ticket,) = house.tickets(1)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        door.load()
        lines.down(0)
        door.cannot_synchronise()
        assert _taken_back(door, door.scan(ticket)) is UndoState.DONE
        lines.up(0)
        door.deliver()
        door.close()
    assert house.entries_of([ticket]) == {ticket: 0}


@pytest.mark.parametrize("security", ["pretixscan", "pretixscan_online_noorders", "pretixscan_online_kiosk"])
def test_every_security_profile_opens_a_door(house: House, open_door: OpenDoor, security: str) -> None:
    """With a list where the device may have one; without, the server alone is asked, and silence lets nobody in."""
    first, second = house.tickets(2)
    holds_lists = security == "pretixscan"
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address, security=security))
        door.lane.synchronisation.run()
        assert door.scan(first).outcome is not Outcome.DENY
        assert door.scan(first).reason is Reason.ALREADY_USED
        assert door.scan(first, Mode.EXIT).reason is Reason.CHECKED_OUT
        lines.down(0)
        door.lane.synchronisation.run()
        assert (door.scan(second).outcome is not Outcome.DENY) is holds_lists
        lines.up(0)
        door.deliver()
        door.close()
    assert house.entries_of([first, second]) == {first: 1, second: int(holds_lists)}


def test_a_revoked_device_is_told_and_loses_nothing(house: House, open_door: OpenDoor) -> None:
    """What it let in stays in its queue, until somebody connects it anew."""
    (ticket,) = house.tickets(1)
    profile, secrets = house.access()
    door = open_door((profile, secrets))
    door.load()
    headers = {"Authorization": f"Device {secrets['token']}"}
    revoked = httpx.post(f"{house.server.api}device/revoke", json={}, headers=headers, trust_env=False, timeout=60.0)
    assert revoked.status_code == 200
    assert door.scan(ticket, strategy=Strategy.LOCAL).outcome is not Outcome.DENY
    report = door.lane.synchronisation.run()
    assert report.trouble is not None
    assert "revoked" in report.trouble.detail
    assert door.station.journal.depth(PROFILE).waiting == 1
    door.close()
    assert house.entries_of([ticket]) == {ticket: 0}


def _taken_back(door: RealDoor, verdict: Verdict) -> UndoState:
    undone = door.lane.admission.undo(verdict.scan_id)
    assert isinstance(undone, Undone), undone
    return undone.state
