"""TiBillet: what has become known of the server: its generation, its events, and the device this key belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Section
from station.vendors.endpoint import Deadline, Endpoint, Reply
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.account_payloads import KeyOwner, read_key_owner, read_published_key_owner
from station.vendors.tibillet.client import ARCHIVED, TibilletClient
from station.vendors.tibillet.events import find_event, find_events, unset_trouble
from station.vendors.tibillet.payloads import list_body, read_page
from station.vendors.tibillet.qr_text import ticket_uuid
from station.vendors.trouble import status_trouble

_NOT_KNOWN = "the chosen event is not known there"


@dataclass(frozen=True, slots=True)
class Found:
    """What a test of the access found."""

    account: str
    sections: tuple[Section, ...]
    named_address: str = ""


class Server:
    """One profile's server. Asks each thing once and keeps it; used by one thread at a time."""

    def __init__(self, profile: Profile, wire: Wire, client: TibilletClient, own_device: str) -> None:
        self._profile = profile
        self._wire = wire
        self._client = client
        self._chosen = profile.options.get("event", "").strip().lower()
        self._events: tuple[Section, ...] | None = None
        self._names: dict[str, str] = {}
        self._has_lists: bool | None = None
        self.own_device = ticket_uuid(own_device.strip())
        """Empty: not known yet. The published server tells it of a key; else the first scan does."""

    @property
    def may_have_lists(self) -> bool:
        """Until the opposite is known."""
        return self._has_lists is not False and (bool(self._chosen) or self._events != ())

    @property
    def known_event(self) -> str:
        events = self._events or ()
        return self._chosen or (events[0].section_id if len(events) == 1 else "")

    def event_name(self, event: str) -> str:
        published = (section.name for section in self._events or () if section.section_id == event)
        return next(published, self._names.get(event, ""))

    def connect(self) -> Found | Trouble:
        """Asks anew whose key it is. An event that the server does not know is trouble; an archived device too."""
        owner = self._ask_owner(None)
        if isinstance(owner, Trouble):
            return owner
        if owner.archived or owner.claimed is False:
            detail = ARCHIVED if owner.archived else "the device is not paired any more: pair this station anew"
            return Trouble(TroubleKind.FORBIDDEN, self._wire.host, detail)
        events = find_events(self._wire)
        if isinstance(events, Trouble):
            return events
        self._events = events
        sections = self._counted(events) if self._has_lists and self._chosen else events
        if isinstance(sections, Trouble):
            return sections
        named = ""
        if owner.domain.partition(":")[0] not in ("", self._wire.host):
            named = self._wire.other_base(f"https://{owner.domain}")
        return Found(" · ".join(filter(None, (owner.name, owner.tenant))), sections, named)

    def event(self, deadline: Deadline | None = None) -> str | Trouble:
        """The chosen event, else the only one there is; empty where none is to be found."""
        if self._chosen:
            return self._chosen
        if self._events is None:
            events = find_events(self._wire, deadline)
            if isinstance(events, Trouble):
                return events
            self._events = events
        if len(self._events) > 1:
            return unset_trouble(self._profile.name, self._events)
        return self.known_event

    def listed_event(self, deadline: Deadline | None = None) -> str | Trouble:
        """The event whose tickets can be listed; empty where the server has no lists, or no event is to be found."""
        unknown = self._has_lists is None
        if unknown:
            owner = self._ask_owner(deadline)
            if isinstance(owner, Trouble):
                return owner
        event = self.event(deadline) if self._has_lists else ""
        if unknown and event and not isinstance(event, Trouble):
            self.read_list(event, 1, 1, deadline)
        return event if self._has_lists else ""

    def device(self, deadline: Deadline) -> str:
        """This station's device, asked for where the profile does not name it; empty where that tells nothing."""
        if not self.own_device and self._has_lists is None:
            self._ask_owner(deadline)
        return self.own_device

    def learn_device(self, scanned_by: str) -> None:
        """A scan that succeeded names the device that made it."""
        self.own_device = self.own_device or scanned_by

    def read(self, endpoint: Endpoint, body: bytes | None, deadline: Deadline | None = None) -> Reply | Trouble:
        """A call that only a 200 answers; everything else is trouble."""
        return self._successful(self._client.send(endpoint, body, deadline))

    def read_list(self, event: str, number: int, size: int, deadline: Deadline | None = None) -> Reply | Trouble:
        """A page of an event's tickets. There were servers that knew the newer key call, and no lists yet; a proxy
        whose server is just away says the same of everything."""
        reply = self._client.send(endpoints.LIST, list_body(event, number, size), deadline)
        missing = isinstance(reply, Trouble) and reply.kind is TroubleKind.NOT_FOUND
        if missing and not isinstance(self.read(endpoints.KEY, None, deadline), Trouble):
            self._has_lists = False
        return self._successful(reply)

    def _successful(self, reply: Reply | Trouble) -> Reply | Trouble:
        if isinstance(reply, Trouble) or reply.status == 200:
            return reply
        return status_trouble(reply.status, {}, self._wire.host, changes=False, busy=frozenset())

    def _ask_owner(self, deadline: Deadline | None) -> KeyOwner | Trouble:
        """By the current call, else by the published one: which of them there is tells whether there are lists."""
        reply = self.read(endpoints.KEY, None, deadline)
        if isinstance(reply, Trouble) and reply.kind is TroubleKind.NOT_FOUND:
            return self._ask_published_owner(deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            owner = read_key_owner(reply.body)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.KEY, error)
        self._has_lists = True
        return owner

    def _ask_published_owner(self, deadline: Deadline | None) -> KeyOwner | Trouble:
        reply = self.read(endpoints.PUBLISHED_KEY, None, deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            owner = read_published_key_owner(reply.body)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.PUBLISHED_KEY, error)
        self._has_lists = False
        self.own_device = self.own_device or owner.device
        return owner

    def _counted(self, events: tuple[Section, ...]) -> tuple[Section, ...] | Trouble:
        """The chosen event with its number of tickets, before the others. It need not be published.

        Of an event that it does not know the server shows an empty list: it is told from one without tickets by
        asking for the event itself.
        """
        reply = self.read_list(self._chosen, 1, 1)
        if isinstance(reply, Trouble):
            if reply.kind is TroubleKind.REJECTED:
                return unset_trouble(self._profile.name, events, _NOT_KNOWN)
            return reply if self._has_lists else events
        try:
            total = read_page(reply.body, RowSource(self._profile.name, self._chosen, "", reply.sent_at)).total
        except UnreadableError as error:
            return self._client.unreadable(endpoints.LIST, error)
        if not self.event_name(self._chosen):
            details = find_event(self._wire, self._chosen)
            if isinstance(details, Trouble):
                return details
            if details is None and total == 0:
                return unset_trouble(self._profile.name, events, _NOT_KNOWN)
            self._names[self._chosen] = details.name if details is not None else ""
        name = self.event_name(self._chosen) or self._chosen
        others = tuple(section for section in events if section.section_id != self._chosen)
        return (Section(self._chosen, name, total), *others)
