"""pretix: tickets by a text, and one ticket with its check-ins. Every security profile may do both."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Deadline
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.paging import read_all
from station.vendors.pretix.position_payloads import Order, Position, read_found
from station.vendors.pretix.sections import DoorList
from station.vendors.pretix.tickets import tickets_of
from station.vendors.row_source import RowSource

MOST = 100
"""Tickets of one list in one search; whoever finds more types more."""


class Searching:
    """One profile's searches. Used by one thread at a time."""

    def __init__(self, profile: Profile, clock: Clock, client: PretixClient, catalogue: Catalogue) -> None:
        self._profile = profile
        self._clock = clock
        self._client = client
        self._catalogue = catalogue

    def tickets(self, text: str, doors: Sequence[DoorList], deadline: Deadline) -> tuple[Ticket, ...] | Trouble:
        """Those of the lists by a name, an order's code, or the beginning of a code, whatever their order's state."""
        found: tuple[Ticket, ...] = ()
        for door in doors if text.strip() else ():
            tickets = self._at(door, text.strip(), deadline)
            if isinstance(tickets, Trouble):
                return tickets
            found += tickets
        return found

    def by_code(self, code: str, doors: Sequence[DoorList], deadline: Deadline) -> tuple[Position, ...] | Trouble:
        """The tickets that have exactly this code, with their check-ins on the list they were found at."""
        found: tuple[Position, ...] = ()
        for door in doors:
            read = self._found({"secret": code.strip()}, door, deadline)
            if isinstance(read, Trouble):
                return read
            orders, complete = read
            positions = (position for order in orders for position in order.positions)
            found += (same := tuple(one for one in positions if one.secret == code.strip()))
            if not same and not complete:  # it may stand among those that were not read
                return Trouble(TroubleKind.GARBLED, self._client.host, "a search for one code finds very many tickets")
        return found

    def _at(self, door: DoorList, text: str, deadline: Deadline) -> tuple[Ticket, ...] | Trouble:
        settings = self._catalogue.settings(door, deadline)
        if isinstance(settings, Trouble):
            return settings
        read = self._found({"search": text}, door, deadline)
        if isinstance(read, Trouble):
            return read
        source = RowSource(self._profile.name, door.section, settings.door.name, self._clock.now())
        return tuple(ticket for order in read[0] for ticket in tickets_of(order, settings.door, settings.shop, source))

    def _found(
        self, wanted: dict[str, str], door: DoorList, deadline: Deadline
    ) -> tuple[tuple[Order, ...], bool] | Trouble:
        """What was found, and whether that is all."""
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        query = {**wanted, "list": str(door.list_id), "ignore_status": "true"}
        read = read_all(self._client, endpoints.SEARCH, {"organizer": organizer}, deadline, query=query, most=MOST)
        if isinstance(read, Trouble):
            return read
        try:
            return tuple(map(read_found, read.rows)), read.complete
        except UnreadableError as error:
            return self._client.unreadable(endpoints.SEARCH, error)
