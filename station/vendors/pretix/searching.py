"""pretix: tickets by a text, and one ticket with its check-ins. Every security profile may do both."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.trouble import Trouble
from station.vendors.endpoint import Deadline
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.paging import read_all
from station.vendors.pretix.position_payloads import Position, read_position
from station.vendors.pretix.sections import DoorList

MOST = 100
"""Tickets of one search; whoever finds more types more."""


class Searching:
    """One profile's searches. Used by one thread at a time."""

    def __init__(self, client: PretixClient, catalogue: Catalogue) -> None:
        self._client = client
        self._catalogue = catalogue

    def by_text(self, text: str, door: DoorList, deadline: Deadline) -> tuple[Position, ...] | Trouble:
        """Those of a list by a name, an order's code, or the beginning of a code, whatever their order's state."""
        return self._found({"search": text.strip()}, door, deadline) if text.strip() else ()

    def by_code(self, code: str, doors: Sequence[DoorList], deadline: Deadline) -> tuple[Position, ...] | Trouble:
        """The tickets that have exactly this code, with their check-ins on the list they were found at."""
        found: tuple[Position, ...] = ()
        for door in doors:
            positions = self._found({"secret": code.strip()}, door, deadline)
            if isinstance(positions, Trouble):
                return positions
            found += tuple(one for one in positions if one.secret == code.strip())
        return found

    def _found(self, wanted: dict[str, str], door: DoorList, deadline: Deadline) -> tuple[Position, ...] | Trouble:
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        query = {**wanted, "list": str(door.list_id), "ignore_status": "true"}
        read = read_all(self._client, endpoints.SEARCH, {"organizer": organizer}, deadline, query=query, most=MOST)
        if isinstance(read, Trouble):
            return read
        try:
            return tuple(map(read_position, read.rows))
        except UnreadableError as error:
            return self._client.unreadable(endpoints.SEARCH, error)
