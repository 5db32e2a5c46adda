"""Tickets that carry a signature: proven without a line, before the list knows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from station.domain.verdict import Outcome, Reason
from tests.real.doors import Access, RealDoor, cuttable
from tests.real.house import House

OpenDoor = Callable[[Access], RealDoor]
pytestmark = pytest.mark.real


def test_a_genuine_code_that_the_list_does_not_know_is_no_plain_green(house: House, open_door: OpenDoor) -> None:
    """It was signed after the list was read. A changed one is refused, and the one it replaced is revoked."""
    first, second = house.tickets(2)
    house.server.set_event_setting("fest", "ticket_secret_generator", "pretix_sig1")
    renewed = house.organizer.renew(first)
    with cuttable(house.server.port) as (lines, address):
        door = open_door(house.access(address))
        door.load()
        later = house.organizer.renew(second)
        lines.down(0)
        door.cannot_synchronise()
        known, replaced, unlisted = door.scan(renewed), door.scan(first), door.scan(later)
        forged = door.scan(later[:40] + ("A" if later[40] != "A" else "B") + later[41:])
        lines.up(0)
        door.deliver()
        door.close()
    assert len(renewed) == len(later) > 100
    assert known.outcome is not Outcome.DENY
    assert (replaced.outcome, replaced.reason) == (Outcome.DENY, Reason.REVOKED)
    assert unlisted.outcome is Outcome.ATTENTION
    assert forged.outcome is Outcome.DENY
    assert house.entries_of([renewed, later]) == {renewed: 1, later: 1}
