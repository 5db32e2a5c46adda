"""Who comes, and what the vendors' servers would let in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from station.cli.simulate import VENDOR_CHOICES
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode
from station.sandbox import Sandbox, TicketKind
from station.simulation.clock import TurnedClock
from station.simulation.visits import Crowd, uses_left
from station.vendors.registry import open_room

ALL_VENDORS = pytest.mark.parametrize("vendor", list(VENDOR_CHOICES))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=1500) as served:
        yield served


@ALL_VENDORS
def test_the_same_seed_brings_the_same_people(sandbox: Sandbox, vendor: str) -> None:
    def codes(seed: int) -> list[str]:
        return [visit.holding.code for visit in Crowd(sandbox.vendor(vendor), 400, seed).visits]

    assert codes(1) == codes(1) != codes(2)
    crowd = Crowd(sandbox.vendor(vendor), 400, 1)
    times = Counter(visit.holding for visit in crowd.visits)
    assert max(times.values()) > 1
    assert set(times) == set(crowd.holdings)
    assert any(holding.code.startswith("NEVER-SOLD") for holding in crowd.holdings)


def test_more_visits_than_tickets_bring_some_again(sandbox: Sandbox) -> None:
    assert len(Crowd(sandbox.cm, 5_000, 1).visits) == 5_000


@ALL_VENDORS
def test_the_vendors_server_lets_in_as_many_as_are_expected(sandbox: Sandbox, vendor: str) -> None:
    """One ticket of each kind, used until the server says no."""
    address, server = sandbox.addresses.vendors[vendor], sandbox.vendor(vendor)
    room = open_room(Profile("door", vendor, address.base_url, address.settings), address.secrets, TurnedClock())
    assert not isinstance(room, Trouble)
    looks = room.capability.reads_single_codes and room.capability.looks_first
    tickets = {ticket.kind: ticket for ticket in map(server.store.plan.ticket, range(200, 1500))}
    assert len(tickets) >= 8
    try:
        for kind, ticket in tickets.items():
            expected = uses_left(vendor, ticket)
            if expected is None:
                assert kind is TicketKind.OUTSIDE
                continue
            let_in = 0
            text = server.qr_text(ticket.code)
            while let_in <= 10:
                # Each use at a moment of its own: two in one millisecond are one to Ingresse.
                moment = datetime.now(UTC) + timedelta(seconds=let_in)
                request = UseRequest(text, room.ticket_code(text), Mode.ENTRY, door_time=moment)
                looked = room.look(request) if looks else None
                if isinstance(looked, Answer) and not looked.yes:
                    break
                answer = room.use(request)
                assert isinstance(answer, Answer), (kind, answer)
                if not answer.yes:
                    break
                let_in += 1
            assert let_in == expected, kind
    finally:
        room.close()
