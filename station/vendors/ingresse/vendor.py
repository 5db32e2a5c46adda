"""Ingresse's room: guest lists to mirror, check-in at once, and queued scans by twenty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from station.domain.capability import Capability, Counting
from station.domain.journal import OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Section, Settlement, UseRequest
from station.domain.verdict import Mode, PreviousUse, Reason
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.http import Wire
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.account_payloads import Tokens
from station.vendors.ingresse.client import IngresseClient
from station.vendors.ingresse.credentials import Way, way_of
from station.vendors.ingresse.payloads import GuestPage, read_guests
from station.vendors.ingresse.results import ALREADY, carried_out, message_of, reason_of
from station.vendors.ingresse.sessions import Place, Sessions
from station.vendors.ingresse.settling import by_list, by_status
from station.vendors.ingresse.statuses import Statuses
from station.vendors.ingresse.update_payloads import UpdateResult, milliseconds
from station.vendors.ingresse.updating import Updater
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource

_CURSOR_MARGIN = timedelta(seconds=2)
"""How far the next delta reaches back beyond the first page's request (BOOKKEEPING.md)."""


class IngresseRoom:
    """One profile's access to Ingresse. Used by one thread at a time; implements `domain.ports.VendorRoom`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._profile = profile
        self._clock = clock
        self._wire = Wire(profile.base_url, clock)
        login = endpoints.COMPANY_LOGIN if way_of(profile.options) == Way.COMPANY else endpoints.LOGIN
        self._client = IngresseClient(self._wire, secrets, login)
        self._sessions = Sessions(profile, self._client)
        self._updater = Updater(self._client)
        self._statuses = Statuses(self._client)

    @property
    def capability(self) -> Capability:
        """Single codes can be read until a server is found that does not offer it. The use does not wait for that:
        the vendor asks for a check-in right after the scan, and an update says more than the status does."""
        return Capability(
            modes=frozenset(Mode),
            counting=Counting.INSIDE,
            ticket_list=True,
            reads_single_codes=self._statuses.offered,
            looks_first=False,
            batch_upload=endpoints.BATCH,
            dated_exits=True,
        )

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    def close(self) -> None:
        self._wire.close()

    @property
    def known_sections(self) -> tuple[str, ...]:
        return self._sessions.known

    def sections(self) -> tuple[str, ...]:
        """The sessions this door stands at. Where they can't be told, one empty string: `page` says why."""
        place = self._sessions.place()
        return ("",) if isinstance(place, Trouble) else place.sessions

    @property
    def list_interval(self) -> float | None:
        """The vendor has no wish that is known."""
        return None

    def connect(self) -> Connection | Trouble:
        """Logs in anew, reads the events, and asks for one row of each chosen session: both APIs and the account's
        right to the list are tried."""
        tokens = self._client.log_in()
        if isinstance(tokens, Trouble):
            return tokens
        events = self._sessions.read()
        if isinstance(events, Trouble):
            return events
        if self._sessions.unknown(events):
            return self._sessions.unset(events)
        offered = {section.section_id: section for section in self._sessions.offered(events)}
        for session in self._sessions.known:
            counted = self._counted(session, offered.get(session))
            if isinstance(counted, Trouble):
                return counted
            offered[session] = counted
        return Connection(self._account(tokens), tuple(offered.values()), self.clock_skew)

    def ticket_code(self, scanned: str) -> str:
        return scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Never: codes are not signed."""
        return None

    def look(self, request: UseRequest) -> Answer | Trouble:
        """By the ticket's last status: nothing yet or a check-out is outside, a check-in is inside."""
        if not self._statuses.offered:
            raise NotImplementedError("this server has no status of single tickets; see the capability")
        deadline = _deadline(request.budget)
        place = self._sessions.place(deadline)
        if isinstance(place, Trouble):
            return place
        statuses = self._statuses.of(request.code, deadline)
        if isinstance(statuses, Trouble):
            return statuses
        if not statuses:
            return Answer(False, Reason.UNKNOWN_CODE)
        here = [statuses[session] for session in place.sessions if session in statuses]
        if len(here) != 1:
            return Answer(False, Reason.AMBIGUOUS if here else Reason.WRONG_EVENT)
        if here[0] is not None and here[0].entry:
            return Answer(False, Reason.ALREADY_USED, previous=PreviousUse(here[0].at, here=False))
        return Answer(True, Reason.VALID)

    def use(self, request: UseRequest) -> Answer | Trouble:
        """A check-in or check-out with the door's time."""
        if request.people != 1 or request.mode is Mode.CHECK:
            raise ValueError("Ingresse takes one entry or exit of one person at a time")
        deadline = _deadline(request.budget)
        place = self._sessions.place(deadline)
        if isinstance(place, Trouble):
            return place
        entry, timestamp = request.mode is Mode.ENTRY, milliseconds(request.door_time or self._clock.now())
        updated = self._updater.one(place, request.code, entry, timestamp, deadline)
        if isinstance(updated, Trouble):
            return updated
        result, session = updated
        done = carried_out(result, entry, timestamp)
        if not done and result.status == ALREADY and not entry:
            # Of a check-out the result tells no time: it may be this very one, that arrived after it was given up.
            done = self._statuses.went_out_at(request.code, session, timestamp, deadline)
        if done:
            ticket = self._ticket(request.code, result, session)
            return Answer(True, Reason.VALID if entry else Reason.CHECKED_OUT, message_of(result), ticket)
        used = result.status == ALREADY and entry
        previous = PreviousUse(result.entered_at, here=False) if used else None
        return Answer(False, reason_of(result, entry), message_of(result), previous=previous)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        """Entries and exits with the door's times, each with a result of its own."""
        deadline = _deadline(budget)
        place = self._sessions.place(deadline)
        return place if isinstance(place, Trouble) else self._updater.many(place, items, deadline)

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the ticket's last status; where that is none or another's, by what the list says of it."""
        deadline = _deadline(budget)
        place = self._sessions.place(deadline)
        if isinstance(place, Trouble):
            return place
        statuses = self._statuses.of(item.code, deadline) if self._statuses.offered else {}
        if isinstance(statuses, Trouble) and statuses.kind is not TroubleKind.NOT_FOUND:
            return statuses
        if isinstance(statuses, Trouble) or not statuses:
            return by_list(item, place.sessions, self.page, deadline)
        state = by_status(item, statuses, place.sessions, self._updater.last_done(item.code))
        return by_list(item, place.sessions, self.page, deadline) if state is None else Settlement(state)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        raise NotImplementedError("Ingresse documents no way to take a use back whole; see the capability")

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of 1,500. The cursor comes with page 1: its Date, less the round trip, less two seconds."""
        deadline = _deadline(request.budget)
        place = self._sessions.place(deadline)
        if isinstance(place, Trouble):
            return place
        if request.number == 1 and request.budget is None:
            self._sessions.learn_names()
        session = request.section or place.sessions[0]
        read = self._read_guests(place, session, request.number, request.cursor, endpoints.PAGE_SIZE, deadline)
        if isinstance(read, Trouble):
            return read
        page, reply = read
        last, total = page.last, page.total
        if last is None or total is None:
            # The bare array: a full page is followed by another, and the count is what came so far.
            last = request.number + (page.rows == endpoints.PAGE_SIZE)
            total = (request.number - 1) * endpoints.PAGE_SIZE + page.rows
        cursor = _cursor(reply) if request.number == 1 else ""
        return Page(page.tickets, request.number, last, total, cursor, reply.server_time)

    def _read_guests(
        self, place: Place, session: str, number: int, cursor: str, size: int, deadline: Deadline | None
    ) -> tuple[GuestPage, Reply] | Trouble:
        query = {"sessionid": session, "page": str(number), "pageSize": str(size)}
        if cursor:
            query["from"] = cursor
        answer = self._client.ask(Request(endpoints.GUEST_LIST, {"event": place.event}, query=query), deadline)
        if isinstance(answer, Trouble):
            return answer
        source = RowSource(self._profile.name, session, self._sessions.name(session), self._clock.now())
        try:
            page = read_guests(answer.content, source)
            if page.rows and page.current not in (None, number):
                raise UnreadableError(f"page {page.current} came for page {number}")
        except UnreadableError as error:
            return self._client.unreadable(error, endpoints.GUEST_LIST)
        return page, answer.reply

    def _counted(self, session: str, known: Section | None) -> Section | Trouble:
        """A chosen session with the number of its tickets."""
        place = self._sessions.place()
        if isinstance(place, Trouble):
            return place
        read = self._read_guests(place, session, 1, "", 1, None)
        if isinstance(read, Trouble):
            return read
        return replace(known or Section(session, session), tickets=read[0].total)

    def _ticket(self, code: str, result: UpdateResult, session: str) -> Ticket | None:
        """The ticket's lasting key, for a code that was let in before the list knew it."""
        if not result.guest_id:
            return None
        key = TicketKey(self._profile.name, session, result.guest_id)
        name = self._sessions.name(session)
        return Ticket(key, (code,), holder=result.holder, section_name=name, read_at=self._clock.now())

    def _account(self, tokens: Tokens) -> str:
        return f"user {tokens.user}" if tokens.user else "user token"


def _deadline(budget: float | None) -> Deadline | None:
    return None if budget is None else Deadline(budget)


def _cursor(reply: Reply) -> str:
    if reply.server_time is None:
        return ""  # no clock to go by: the next run reads everything again
    return str(milliseconds(reply.server_time - timedelta(seconds=reply.elapsed) - _CURSOR_MARGIN))
