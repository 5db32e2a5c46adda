"""TiBillet: a scan is between two looks.

The server scans whatever was not scanned yet, canceled and unpaid tickets too, and has no lock. The first look refuses
what may not enter, the second finds out who was last to scan.
"""

from __future__ import annotations

import logging
import math
import time
from dataclasses import dataclass, replace

from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer
from station.domain.verdict import PreviousUse, Reason
from station.vendors.endpoint import Deadline, Reply
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.client import TibilletClient
from station.vendors.tibillet.labels import REASONS, State
from station.vendors.tibillet.payloads import Seen, check_body, read_ticket, read_words, scan_body
from station.vendors.tibillet.qr_text import is_whole, ticket_uuid
from station.vendors.tibillet.searching import Searching
from station.vendors.tibillet.server import Server
from station.vendors.tibillet.settling import write_evidence

_LOOK_LASTS = 2.0
"""Seconds for which a scan trusts the look that was made for it."""
_OTHER_DEVICE = "scanned by another device"
_FORGED = "Invalid ticket signature"
"""The server's words for a code that names a ticket and was not signed for it."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Look:
    """One that found a ticket which may enter."""

    code: str
    at: float
    """By `time.monotonic`."""
    ticket: Ticket | None


class Scanning:
    """One profile's looks and scans. Used by one thread at a time."""

    def __init__(
        self, profile: Profile, clock: Clock, client: TibilletClient, server: Server, searching: Searching
    ) -> None:
        self._profile = profile
        self._clock = clock
        self._client = client
        self._server = server
        self._searching = searching
        self._looked = _Look("", -math.inf, None)

    def look(self, code: str, deadline: Deadline, *, wants_event: bool) -> Answer | Trouble:
        """The ticket's state. `wants_event`: also whether it is for this door's event, which a scan is told by the
        server."""
        answer = self._look(code, deadline)
        if isinstance(answer, Trouble) or not answer.yes:
            return answer
        if wants_event:
            here = self._searching.is_of_event(ticket_uuid(code), deadline)
            if isinstance(here, Trouble):
                return here
            if not here:
                return Answer(False, Reason.WRONG_EVENT, _event_of(answer.ticket) or answer.message, answer.ticket)
        self._looked = _Look(code, time.monotonic(), answer.ticket)
        return answer

    def scan(self, code: str, deadline: Deadline) -> Answer | Trouble:
        """Uses the ticket, unless a look at it says no. One look just before, by whoever asked, is enough."""
        looked, self._looked = self._looked, _Look("", -math.inf, None)
        ticket = looked.ticket
        if looked.code != code or time.monotonic() - looked.at > _LOOK_LASTS:
            seen = self._look(code, deadline)
            if isinstance(seen, Trouble) or not seen.yes:
                return seen
            ticket = seen.ticket
        event = self._server.event(deadline)
        if isinstance(event, Trouble):
            return event
        text = self._searching.qr_text(code, deadline)
        if not isinstance(text, str):
            return text or _unknown("")
        reply = self._client.send(endpoints.SCAN, scan_body(text, event), deadline)
        answer = reply if isinstance(reply, Trouble) else self._answer(reply, text)
        if isinstance(answer, Trouble) or not answer.yes:
            # The server's no shows no ticket; what it is for was seen just before.
            return replace(answer, ticket=answer.ticket or ticket) if isinstance(answer, Answer) else answer
        return self._confirmed(answer, text, deadline)

    def seen(self, code: str, deadline: Deadline) -> Seen | Trouble | None:
        """The ticket as it stands now; None where there is no such ticket any more."""
        text = self._searching.qr_text(code, deadline)
        if text is None or isinstance(text, Trouble):
            return text
        seen = self._check(text, deadline)
        return None if isinstance(seen, Answer) else seen

    def _look(self, code: str, deadline: Deadline) -> Answer | Trouble:
        text = self._searching.qr_text(code, deadline)
        if not isinstance(text, str):
            return text or _unknown("")
        seen = self._check(text, deadline)
        if not isinstance(seen, Seen):
            return seen
        if seen.state is State.NOT_SCANNED:
            return Answer(True, Reason.VALID, seen.message, seen.ticket, evidence=write_evidence(seen.state))
        return self._refusal(seen, seen.label or seen.message)

    def _check(self, text: str, deadline: Deadline) -> Seen | Answer | Trouble:
        """What the server says of a QR text; an answer where it says that this is no ticket."""
        reply = self._client.send(endpoints.CHECK, check_body(text), deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 500 and is_whole(text):
            return Trouble(TroubleKind.BROKEN, self._client.host, "HTTP 500")
        if reply.status != 200:
            return _no_ticket(reply)
        return self._read(reply, text, changes=False)

    def _read(self, reply: Reply, text: str, *, changes: bool) -> Seen | Trouble:
        endpoint = endpoints.SCAN if changes else endpoints.CHECK
        event = self._server.known_event
        source = RowSource(self._profile.name, event, self._server.event_name(event), self._clock.now())
        try:
            seen = read_ticket(reply.body, source)
            if seen.ticket.key.ticket_id != ticket_uuid(text):
                raise UnreadableError("the answer is about another ticket")
        except UnreadableError as error:
            return self._client.unreadable(endpoint, error)
        return seen

    def _answer(self, reply: Reply, text: str) -> Answer | Trouble:
        if reply.status != 200:
            return self._declined(reply)
        seen = self._read(reply, text, changes=True)
        if isinstance(seen, Trouble):
            return seen
        if seen.success:
            self._server.learn_device(seen.scanned_by)
            return Answer(True, Reason.VALID, seen.message, seen.ticket)
        if seen.success is None or seen.state is State.NOT_SCANNED:
            detail = "neither scanned nor refused"
            return Trouble(TroubleKind.GARBLED, self._client.host, detail, Executed.MAYBE)
        return self._refusal(seen, seen.message)

    def _declined(self, reply: Reply) -> Answer | Trouble:
        words = read_words(reply.body)
        if reply.status == 406:
            return Answer(False, Reason.WRONG_EVENT, words)
        if reply.status == 400 and "event" in words.casefold():
            return Trouble(TroubleKind.SECTION_UNSET, self._profile.name, "the server wants the event's id: event=UUID")
        return _no_ticket(reply)

    def _refusal(self, seen: Seen, words: str) -> Answer:
        """`words`: what the vendor says that fits a no. To a look it only says that it found the ticket."""
        reason = REASONS[seen.state]
        previous = None
        if reason is Reason.ALREADY_USED:
            own = self._server.own_device
            previous = PreviousUse(None, here=bool(own) and seen.scanned_by == own)
        return Answer(False, reason, words, seen.ticket, previous)

    def _confirmed(self, answer: Answer, text: str, deadline: Deadline) -> Answer:
        """Of two devices that are both told yes, the one that the ticket names afterwards has it; and a ticket that was
        canceled at that very moment is no longer good. Without an answer in time the server's yes stands."""
        seen = self._check(text, deadline)
        if not isinstance(seen, Seen):
            _log.info("a scan could not be looked at afterwards")
            return answer
        if seen.state in (State.CREATED, State.INACTIVE, State.CANCELED):
            return self._refusal(seen, seen.label)
        own = self._server.device(deadline)
        if not own or not seen.scanned_by or seen.scanned_by == own:
            return answer
        _log.warning("two devices were told yes for one ticket; the other one was last")
        return Answer(False, Reason.CONFLICT, _OTHER_DEVICE, seen.ticket, PreviousUse(None, here=False))


def _event_of(ticket: Ticket | None) -> str:
    return ticket.section_name if ticket is not None else ""


def _no_ticket(reply: Reply) -> Answer:
    """The client lets no answer through that has no words."""
    words = read_words(reply.body)
    return Answer(False, Reason.MALFORMED_CODE, words) if words == _FORGED else _unknown(words)


def _unknown(message: str) -> Answer:
    return Answer(False, Reason.UNKNOWN_CODE, message)
