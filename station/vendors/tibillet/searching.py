"""TiBillet: tickets by a text: for people who look one up, and for ids that were typed in instead of a QR text."""

from __future__ import annotations

from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Reply
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.client import TibilletClient
from station.vendors.tibillet.payloads import read_found, read_results, search_body
from station.vendors.tibillet.qr_text import ticket_uuid
from station.vendors.tibillet.server import Server


class Searching:
    """One profile's searches. Used by one thread at a time."""

    def __init__(self, profile: Profile, clock: Clock, client: TibilletClient, server: Server) -> None:
        self._profile = profile
        self._clock = clock
        self._client = client
        self._server = server

    def tickets(self, text: str, deadline: Deadline) -> tuple[Ticket, ...] | Trouble:
        """The event's tickets that the server finds by the beginning of an id, a name, an e-mail address, the price
        or the product; 50 at most. None for an empty text: the server refuses it."""
        wanted = text.strip()
        if not wanted:
            return ()
        event = self._server.event(deadline)
        if isinstance(event, Trouble):
            return event
        if not event:
            return Trouble(TroubleKind.NOT_FOUND, self._client.host, "no event to search in")
        reply = self._ask(event, wanted, deadline)
        if isinstance(reply, Trouble):
            return reply
        source = RowSource(self._profile.name, event, self._server.event_name(event), self._clock.now())
        try:
            return read_results(reply.body, source)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.SEARCH, error)

    def is_of_event(self, ticket_id: str, deadline: Deadline) -> bool | Trouble:
        """Whether a ticket is for this door's event. A server without events or without a search cannot tell: yes."""
        event = self._server.event(deadline)
        if isinstance(event, Trouble):
            return event
        if not event:
            return True
        found = self._printed(event, ticket_id, deadline)
        if isinstance(found, Trouble):
            return True if found.kind is TroubleKind.NOT_FOUND else found
        return found is not None

    def qr_text(self, scanned: str, deadline: Deadline) -> str | Trouble | None:
        """A text the server takes: as it was scanned, or for an id that was typed in one of the server's own. None:
        there is no ticket of this id here."""
        ticket_id = ticket_uuid(scanned)
        if ":" in scanned or not ticket_id:
            return scanned
        event = self._server.event(deadline)
        if isinstance(event, Trouble):
            return event
        if not event:
            return None
        found = self._printed(event, ticket_id, deadline)
        return None if isinstance(found, Trouble) and found.kind is TroubleKind.NOT_FOUND else found

    def _printed(self, event: str, ticket_id: str, deadline: Deadline) -> str | Trouble | None:
        reply = self._ask(event, ticket_id, deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            return read_found(reply.body, ticket_id)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.SEARCH, error)

    def _ask(self, event: str, text: str, deadline: Deadline) -> Reply | Trouble:
        return self._server.read(endpoints.SEARCH, search_body(event, text), deadline)
