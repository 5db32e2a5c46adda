"""TiBillet's room: look, scan, look again, and read the event's list whole."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence

from station.domain.capability import Capability, Counting
from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, PreviousUse, Reason
from station.vendors.endpoint import Deadline, Reply
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.client import TibilletClient
from station.vendors.tibillet.labels import REASONS, State
from station.vendors.tibillet.payloads import (
    Seen,
    check_body,
    list_body,
    read_page,
    read_ticket,
    read_words,
    scan_body,
    write_evidence,
)
from station.vendors.tibillet.qr_text import is_whole, ticket_uuid
from station.vendors.tibillet.server import Server
from station.vendors.tibillet.settling import settlement

_LOOK_LASTS = 2.0
"""Seconds for which a scan trusts the look that was made for it."""
_OTHER_DEVICE = "scanned by another device"

_log = logging.getLogger(__name__)


class TibilletRoom:
    """One profile's access to TiBillet. Used by one thread at a time; implements `domain.ports.VendorRoom`.

    The server scans whatever was not scanned yet, canceled and unpaid tickets too, and has no lock. So each scan is
    between two looks: the first refuses what may not enter, the second finds out who was last to scan.
    """

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._profile = profile
        self._clock = clock
        self._wire = Wire(profile.base_url, clock)
        self._client = TibilletClient(self._wire, secrets["api_key"])
        self._server = Server(profile, self._wire, self._client, secrets.get("device_uuid", ""))
        self._looked: tuple[str, float] | None = None

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

    def close(self) -> None:
        self._wire.close()

    @property
    def list_interval(self) -> float | None:
        """The vendor has no wish that is known."""
        return None

    def connect(self) -> Connection | Trouble:
        """Asks whose key it is, by the current call or the published one, and reads the events."""
        found = self._server.connect()
        if isinstance(found, Trouble):
            return found
        return Connection(found.account, found.sections, self.clock_skew)

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

    def look(self, request: UseRequest) -> Answer | Trouble:
        """The ticket's state. Where nothing is asked after it, also whether it is for this door's event: a scan is
        told that by the server, a check is not."""
        deadline = Deadline(endpoints.CHECK.budget if request.budget is None else request.budget)
        answer = self._look(request.code, deadline)
        if isinstance(answer, Trouble) or not answer.yes:
            return answer
        if request.mode is Mode.CHECK:
            here = self._server.is_of_event(ticket_uuid(request.code), deadline)
            if isinstance(here, Trouble):
                return here
            if not here:
                return Answer(False, Reason.WRONG_EVENT, answer.message, answer.ticket)
        self._looked = (request.code, time.monotonic())
        return answer

    def use(self, request: UseRequest) -> Answer | Trouble:
        """Scans the ticket, unless a look at it says no. One look just before, by whoever asks, is enough."""
        if request.people != 1 or request.mode is not Mode.ENTRY:
            raise ValueError("TiBillet takes one entry of one person at a time, and has no exit")
        deadline = Deadline(endpoints.SCAN.budget if request.budget is None else request.budget)
        looked, self._looked = self._looked, None
        if looked is None or looked[0] != request.code or time.monotonic() - looked[1] > _LOOK_LASTS:
            seen = self._look(request.code, deadline)
            if isinstance(seen, Trouble) or not seen.yes:
                return seen
        event = self._server.event(deadline)
        if isinstance(event, Trouble):
            return event
        text = self._server.qr_text(request.code, deadline)
        if not isinstance(text, str):
            return text or _unknown("")
        reply = self._client.send(endpoints.SCAN, scan_body(text, event), deadline)
        answer = reply if isinstance(reply, Trouble) else self._answer(reply, text)
        if isinstance(answer, Answer) and answer.yes:
            return self._confirmed(answer, text, deadline)
        return answer

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the ticket as it stands now."""
        deadline = Deadline(endpoints.CHECK.budget if budget is None else budget)
        text = self._server.qr_text(item.presented, deadline)
        if isinstance(text, Trouble):
            return text
        seen = None if text is None else self._check(text, deadline)
        if isinstance(seen, Trouble):
            return seen
        if not isinstance(seen, Seen):
            # Nothing will ever tell of it again; as trouble it would hold up all that waits behind it.
            return Settlement(ItemState.AMBIGUOUS, item.evidence, "the ticket is no longer there")
        return settlement(item, seen, self._server.own_device)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        raise NotImplementedError("TiBillet has no upload; see the capability")

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of the event's tickets. There are no deltas, so there never is a cursor."""
        deadline = Deadline(endpoints.LIST.budget if request.budget is None else request.budget)
        event = request.section or self._server.listed_event(deadline)
        if isinstance(event, Trouble):
            return event
        if not event:
            return Trouble(TroubleKind.NOT_FOUND, self._wire.host, "the server has no list of tickets")
        body = list_body(event, request.number, endpoints.PAGE_SIZE)
        reply = self._server.read(endpoints.LIST, body, deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            page = read_page(reply.body, self._source(event))
            if page.number not in (None, request.number):
                raise UnreadableError(f"page {page.number} came for page {request.number}")
        except UnreadableError as error:
            return self._client.unreadable(endpoints.LIST, error)
        return Page(page.tickets, request.number, page.last, page.total, "", reply.server_time)

    def _look(self, scanned: str, deadline: Deadline) -> Answer | Trouble:
        text = self._server.qr_text(scanned, deadline)
        if not isinstance(text, str):
            return text or _unknown("")
        seen = self._check(text, deadline)
        if not isinstance(seen, Seen):
            return seen
        if seen.state is State.NOT_SCANNED:
            return Answer(True, Reason.VALID, seen.message, seen.ticket, evidence=write_evidence(seen.state))
        return self._refusal(seen)

    def _check(self, text: str, deadline: Deadline) -> Seen | Answer | Trouble:
        """What the server says of a QR text; an answer where it says that this is no ticket."""
        reply = self._client.send(endpoints.CHECK, check_body(text), deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 500 and is_whole(text):
            return Trouble(TroubleKind.BROKEN, self._wire.host, "HTTP 500")
        if reply.status != 200:
            return _unknown(_words(reply))
        return self._seen(reply, text, changes=False)

    def _seen(self, reply: Reply, text: str, *, changes: bool) -> Seen | Trouble:
        endpoint = endpoints.SCAN if changes else endpoints.CHECK
        try:
            seen = read_ticket(reply.body, self._source(self._server.known_event))
            if seen.ticket.key.ticket_id != ticket_uuid(text):
                raise UnreadableError("the answer is about another ticket")
        except UnreadableError as error:
            return self._client.unreadable(endpoint, error)
        return seen

    def _answer(self, reply: Reply, text: str) -> Answer | Trouble:
        if reply.status != 200:
            return self._declined(reply)
        seen = self._seen(reply, text, changes=True)
        if isinstance(seen, Trouble):
            return seen
        if seen.success:
            self._server.learn_device(seen.scanned_by)
            return Answer(True, Reason.VALID, seen.message, seen.ticket)
        if seen.success is None or seen.state is State.NOT_SCANNED:
            detail = "neither scanned nor refused"
            return Trouble(TroubleKind.GARBLED, self._wire.host, detail, Executed.MAYBE)
        return self._refusal(seen)

    def _declined(self, reply: Reply) -> Answer | Trouble:
        words = _words(reply)
        if reply.status == 406:
            return Answer(False, Reason.WRONG_EVENT, words)
        if reply.status == 400 and "event" in words.casefold():
            return Trouble(TroubleKind.SECTION_UNSET, self._profile.name, "the server wants the event's id: event=UUID")
        return _unknown(words)

    def _refusal(self, seen: Seen) -> Answer:
        reason = REASONS[seen.state]
        previous = None
        if reason is Reason.ALREADY_USED:
            own = self._server.own_device
            previous = PreviousUse(None, here=bool(own) and seen.scanned_by == own)
        return Answer(False, reason, seen.message, seen.ticket, previous)

    def _confirmed(self, answer: Answer, text: str, deadline: Deadline) -> Answer:
        """Of two devices that are both told yes, the one that the ticket names afterwards has it. Without an answer
        in time the server's yes stands."""
        seen = self._check(text, deadline)
        own = self._server.own_device
        if not isinstance(seen, Seen):
            _log.info("a scan could not be looked at afterwards")
            return answer
        if not own or not seen.scanned_by or seen.scanned_by == own:
            return answer
        _log.warning("two devices were told yes for one ticket; the other one was last")
        return Answer(False, Reason.CONFLICT, _OTHER_DEVICE, seen.ticket, PreviousUse(None, here=False))

    def _source(self, event: str) -> RowSource:
        return RowSource(self._profile.name, event, self._server.event_name(event), self._clock.now())


def _words(reply: Reply) -> str:
    """The client lets none through that has no words."""
    return read_words(reply.body)


def _unknown(message: str) -> Answer:
    return Answer(False, Reason.UNKNOWN_CODE, message)
