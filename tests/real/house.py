"""The seeded house as the tests use it one after another: nobody gets a ticket or a device that another test had."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import count, islice

from tests.real.doors import Access, enrolled
from tests.real.pretix_organizer import RealOrganizer
from tests.real.pretix_server import PretixServer


class House:
    """A running server, its organizer, its tickets and its devices."""

    def __init__(self, server: PretixServer) -> None:
        self.server = server
        self.organizer = RealOrganizer(server.api)
        self.codes: Mapping[str, str] = server.seed["codes"]
        self._plain = iter(server.seed["plain"])
        self._numbers = count(1)
        self.organizer.sell_without_limit()

    def close(self) -> None:
        self.organizer.close()

    def tickets(self, number: int) -> list[str]:
        """Secrets of fresh plain tickets."""
        found = list(islice(self._plain, number))
        assert len(found) == number, "more orders are needed in the seed"
        return found

    def access(self, base_url: str = "", *, lists: str = "fest/1", security: str = "full") -> Access:
        """A profile and the token of one more device, set up with the program's own enrolment."""
        return enrolled(self.setup_text(base_url or self.server.root, security), lists)

    def setup_text(self, base_url: str, security: str = "full") -> str:
        """What stands in the QR code that sets up one more device."""
        token = self.organizer.add_device(f"Door {next(self._numbers)}", security)
        return json.dumps({"handshake_version": 1, "url": base_url, "token": token})

    def entries_of(self, tickets: list[str]) -> dict[str, int]:
        """How many entries at the main entrance the server counts for each of these tickets."""
        numbers = {self.organizer.position(ticket)["id"]: ticket for ticket in tickets}
        found = dict.fromkeys(tickets, 0)
        for row in self.organizer.entries():
            if row["position"] in numbers:
                found[numbers[row["position"]]] += 1
        return found


def is_childs(ticket: str) -> bool:
    """Every fourth plain ticket is: somebody has to look at its holder."""
    return int(ticket[3:8]) % 4 == 3
