"""TiBillet's room: look, scan, look again, and read the event's list whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from station.domain.capability import Capability, Counting
from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode
from station.vendors.endpoint import Deadline
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet import endpoints, signature
from station.vendors.tibillet.client import TibilletClient
from station.vendors.tibillet.events import find_event
from station.vendors.tibillet.payloads import read_page
from station.vendors.tibillet.qr_text import ticket_uuid
from station.vendors.tibillet.scanning import Scanning
from station.vendors.tibillet.searching import Searching
from station.vendors.tibillet.server import Server
from station.vendors.tibillet.settling import settlement

_LIST_INTERVAL = 60.0


class TibilletRoom:
    """One profile's access to TiBillet. Used by one thread at a time; implements `domain.ports.VendorRoom`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._profile = profile
        self._clock = clock
        self._wire = Wire(profile.base_url, clock)
        self._client = TibilletClient(self._wire, secrets["api_key"])
        self._server = Server(profile, self._wire, self._client, secrets.get("device_uuid", ""))
        self._searching = Searching(profile, clock, self._client, self._server)
        self._scanning = Scanning(profile, clock, self._client, self._server, self._searching)
        signature.prepare()

    @property
    def capability(self) -> Capability:
        """Without a list where the server is known to have none, or no event is to be found."""
        return Capability(
            modes=frozenset({Mode.ENTRY, Mode.CHECK}),
            counting=Counting.COUNTED,
            ticket_list=self._server.may_have_lists,
            reads_single_codes=True,
            signed_codes=True,
        )

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    @property
    def list_interval(self) -> float | None:
        """A minute. The vendor names no interval; but it has no changes to ask for either, so each round is the whole
        list, and it signs every row of it anew: seconds of its processor for a few hundred tickets (measured, see
        `endpoints.LIST`). Ten doors that read every ten seconds would be its heaviest load of the evening."""
        return _LIST_INTERVAL

    def close(self) -> None:
        self._wire.close()

    def connect(self) -> Connection | Trouble:
        """Asks whose key it is, by the current call or the published one, and reads the events. A device that is
        archived, or not paired any more, is FORBIDDEN."""
        found = self._server.connect()
        if isinstance(found, Trouble):
            return found
        return Connection(found.account, found.sections, self.clock_skew, found.named_address)

    @property
    def known_sections(self) -> tuple[str, ...]:
        """The chosen event, or the only one the server has told of; nothing is asked."""
        event = self._server.known_event
        return (event,) if event else ()

    def sections(self) -> tuple[str, ...]:
        """The event. None at all where there is nothing to list; one empty string where it can't be told yet: `page`
        says why."""
        event = self._server.listed_event()
        if isinstance(event, Trouble):
            return ("",)
        return (event,) if event else ()

    def ticket_code(self, scanned: str) -> str:
        """The ticket's id out of the QR text, whose signature differs at every printing and is not checked here."""
        return ticket_uuid(scanned) or scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Whether a code is signed with the event's key (`section_key`). None: an id that was typed in, or no key."""
        return signature.verifies(scanned, public_key)

    def section_key(self, section: str, budget: float | None = None) -> str | Trouble:
        """What the event's tickets are signed with, for `verifies`; empty where the server does not show it. It
        belongs to this event alone, and may change: read it as often as the list."""
        if not section:
            return ""
        found = find_event(self._wire, section, Deadline(endpoints.EVENT.budget if budget is None else budget))
        return found if isinstance(found, Trouble) else (found.public_key if found is not None else "")

    def look(self, request: UseRequest) -> Answer | Trouble:
        """The ticket's state. Where nothing is asked after it, also whether it is for this door's event: a scan is
        told that by the server, a check is not."""
        deadline = Deadline(endpoints.CHECK.budget if request.budget is None else request.budget)
        return self._scanning.look(request.code, deadline, wants_event=request.mode is Mode.CHECK)

    def use(self, request: UseRequest) -> Answer | Trouble:
        """Scans the ticket, unless a look at it says no."""
        if request.people != 1 or request.mode is not Mode.ENTRY:
            raise ValueError("TiBillet takes one entry of one person at a time, and has no exit")
        return self._scanning.scan(
            request.code, Deadline(endpoints.SCAN.budget if request.budget is None else request.budget)
        )

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the ticket as it stands now."""
        deadline = Deadline(endpoints.CHECK.budget if budget is None else budget)
        seen = self._scanning.seen(item.presented, deadline)
        if isinstance(seen, Trouble):
            return seen
        if seen is None:
            # Nothing will ever tell of it again; as trouble it would hold up all that waits behind it.
            return Settlement(ItemState.AMBIGUOUS, item.evidence, "the ticket is no longer there")
        return settlement(item, seen, self._server.device(deadline))

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        raise NotImplementedError("TiBillet has no upload; see the capability")

    def search(self, text: str, budget: float | None = None) -> tuple[Ticket, ...] | Trouble:
        """The event's tickets that the server finds by the beginning of an id, a name, an e-mail address, the price
        or the product; 50 at most, by name. Changes nothing; nothing of it is kept."""
        return self._searching.tickets(text, Deadline(endpoints.SEARCH.budget if budget is None else budget))

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        raise NotImplementedError("TiBillet documents no way to take a use back whole; see the capability")

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of the event's tickets, the first one with the event's key. There are no deltas, so there never is
        a cursor."""
        deadline = Deadline(endpoints.LIST.budget if request.budget is None else request.budget)
        event = request.section or self._server.listed_event(deadline)
        if isinstance(event, Trouble):
            return event
        if not event:
            return Trouble(TroubleKind.NOT_FOUND, self._wire.host, "the server has no list of tickets")
        reply = self._server.read_list(event, request.number, endpoints.PAGE_SIZE, deadline)
        if isinstance(reply, Trouble):
            return reply
        source = RowSource(self._profile.name, event, self._server.event_name(event), self._clock.now())
        try:
            page = read_page(reply.body, source)
            if page.number not in (None, request.number):
                raise UnreadableError(f"page {page.number} came for page {request.number}")
        except UnreadableError as error:
            return self._client.unreadable(endpoints.LIST, error)
        key = self.section_key(event, deadline.left()) if request.number == 1 else ""
        public_key = "" if isinstance(key, Trouble) else key  # without it, offline scans are looked at
        return Page(page.tickets, request.number, page.last, page.total, "", reply.server_time, public_key)
