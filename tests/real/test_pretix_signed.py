"""Tickets that carry a signature: proven without a line, before the list knows them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from station.domain.verdict import Outcome, Reason
from tests.real.doors import Access, RealDoor, cuttable
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real

_SIGNING = Path(__file__).with_name("signing.py")


def test_a_genuine_code_that_the_list_does_not_know_is_no_plain_green(house: House, open_door: OpenDoor) -> None:
    """It was signed after the list was read. A changed one is refused, and the one it replaced is revoked."""
    first, second = house.tickets(2)
    orders = {ticket: house.organizer.position(ticket)["order"] for ticket in (first, second)}
    signed = json.loads(house.server.run_inside(_SIGNING, "fest", orders[first]))[orders[first]]
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        door.load()
        later = json.loads(house.server.run_inside(_SIGNING, "fest", orders[second]))[orders[second]]
        lines.down(0)
        door.cannot_synchronise()
        known, replaced = door.scan(signed), door.scan(first)
        unlisted = door.scan(later)
        forged = door.scan(later[:40] + ("A" if later[40] != "A" else "B") + later[41:])
        lines.up(0)
        door.deliver()
        door.close()
    assert (known.outcome, known.reason) == (Outcome.ADMIT, Reason.VALID) or known.outcome is Outcome.ATTENTION
    assert (replaced.outcome, replaced.reason) == (Outcome.DENY, Reason.REVOKED)
    assert unlisted.outcome is Outcome.ATTENTION
    assert forged.outcome is Outcome.DENY
    assert house.entries_of([signed, later]) == {signed: 1, later: 1}
