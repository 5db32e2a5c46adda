"""CM.com's room: what the station may ask of it, in the station's own words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from station.domain.capability import Capability
from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, PreviousUse, Reason
from station.vendors.cm import endpoints
from station.vendors.cm.account_payloads import Token
from station.vendors.cm.barcode_payloads import read_barcodes
from station.vendors.cm.client import CmClient, unreadable
from station.vendors.cm.payloads import ScanAnswer, read_scan, scan_body
from station.vendors.cm.services import Services
from station.vendors.cm.settling import Settler
from station.vendors.cm.status_codes import ADMITTED, REASONS, reason_of_text, time_in
from station.vendors.cm.upload import Uploader
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.trouble import status_trouble

_CURSOR_MARGIN = 2.0
"""Seconds the next delta reaches back beyond the first page's request (BOOKKEEPING.md)."""


class CmRoom:
    """One profile's access to CM.com. Used by one thread at a time; implements `domain.ports.VendorRoom`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock, device_info: str) -> None:
        self._profile = profile
        self._clock = clock
        self._wire = Wire(profile.base_url, clock)
        self._client = CmClient(self._wire, secrets["username"], secrets["password"], device_info, clock)
        self._services = Services(profile, self._client, self._wire)
        self._settler = Settler(self._read_list_page, lambda: self._wire.server_clock.skew, clock)
        self._uploader = Uploader(self._client, self._wire.host)

    @property
    def capability(self) -> Capability:
        """The modes follow the service's permissions once they are known."""
        return self._services.capability

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    @property
    def list_interval(self) -> float | None:
        """The service's `sync_interval`, known once the services were read: by `connect`, or with a list's page 1."""
        return self._services.list_interval

    def close(self) -> None:
        self._wire.close()

    def connect(self) -> Connection | Trouble:
        """Logs in anew and reads the services. A chosen service that is not among them is trouble, and so is an account
        without any."""
        token = self._client.log_in()
        if isinstance(token, Trouble):
            return token
        services = self._services.read()
        if isinstance(services, Trouble):
            return services
        chosen = self._profile.options.get("service", "")
        if not services or (chosen and self._services.here is None):
            return self._services.unset(services)
        return Connection(token.user, self._services.sections(), self.clock_skew, self._services.named_address())

    @property
    def known_sections(self) -> tuple[str, ...]:
        """The chosen service, or the only one the vendor has told of; nothing is asked."""
        section = self._services.known_section
        return (section,) if section else ()

    def sections(self) -> tuple[str, ...]:
        """The chosen service, or the only one. Where it can't be told yet, one empty string: `page` says why."""
        section = self._services.section()
        return ("",) if isinstance(section, Trouble) else (section,)

    def ticket_code(self, scanned: str) -> str:
        return scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Never: codes are not signed."""
        return None

    def look(self, request: UseRequest) -> Answer | Trouble:
        raise NotImplementedError("CM.com documents no look at a single code; see the capability")

    def use(self, request: UseRequest) -> Answer | Trouble:
        """A check-in or check-out. The yes must carry the one code of its kind and the ticket that was asked for."""
        if request.people != 1 or request.mode not in ADMITTED:
            raise ValueError("CM.com takes one entry or exit of one person at a time")
        deadline = None if request.budget is None else Deadline(request.budget)
        section = self._services.section(deadline)
        if isinstance(section, Trouble):
            return section
        barcode = request.ticket_id or request.code
        endpoint = endpoints.CHECK_IN if request.mode is Mode.ENTRY else endpoints.CHECK_OUT

        def build(token: Token) -> Request:
            return Request(endpoint, json=scan_body(token.user, section, barcode))

        reply = self._client.call(build, deadline)
        return reply if isinstance(reply, Trouble) else self._answer(reply, request.mode, barcode, section)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        """Entries and refusals of one service in one call; items of another service stay waiting.

        Exits are not for upload (the document has no way): send them by `use`, in order.
        """
        # A code that stands in no list has no section; its refusal was made at this door's.
        deadline = None if budget is None else Deadline(budget)
        door = "" if all(item.key.section for item in items) else self._services.section(deadline)
        if isinstance(door, Trouble):
            return door
        section = items[0].key.section or door
        own = [item for item in items if (item.key.section or door) == section]
        others = tuple(Delivery(item.item_id, ItemState.WAITING) for item in items if item not in own)
        delivered = self._uploader.send(own, section, deadline)
        return delivered if isinstance(delivered, Trouble) else delivered + others

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By reading what changed since the request left (BOOKKEEPING.md, "Settling").

        A code that stood in no list has no section; it was used at this door's.
        """
        deadline = None if budget is None else Deadline(budget)
        section = item.key.section or self._services.section(deadline)
        if isinstance(section, Trouble):
            return section
        return self._settler.settle(replace(item, key=replace(item.key, section=section)), deadline)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        raise NotImplementedError("CM.com documents no way to take a use back whole; see the capability")

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of 500. The cursor comes with page 1: its Date, less the round trip, less two seconds."""
        deadline = None if request.budget is None else Deadline(request.budget)
        if request.number == 1 and not (request.cursor and self._services.list):
            # For the service's name, permissions and interval: at first, and anew with each whole list.
            services = self._services.read(deadline)
            if isinstance(services, Trouble) and self._services.list is None:
                return services
        section = request.section or self._services.section(deadline)
        if isinstance(section, Trouble):
            return section
        return self._read_list_page(replace(request, section=section), deadline)

    def _read_list_page(self, request: PageRequest, deadline: Deadline | None = None) -> Page | Trouble:
        headers = {endpoints.PAGE_LIMIT: str(endpoints.PAGE_SIZE), endpoints.PAGE_NUMBER: str(request.number)}
        if request.cursor:
            headers[endpoints.CHANGED_SINCE] = request.cursor

        def build(_token: Token) -> Request:
            return Request(endpoints.BARCODES, {"service": request.section}, headers)

        if deadline is None and request.budget is not None:
            deadline = Deadline(request.budget)
        reply = self._client.call(build, deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            page = read_barcodes(reply.body, self._source(request.section))
            # A list that shrank meanwhile ends before the page that was asked for; its rows are good all the same.
            if page.current not in (None, request.number) and page.last >= request.number:
                raise UnreadableError(f"page {page.current} came for page {request.number}")
        except UnreadableError as error:
            return unreadable(self._wire.host, error)
        cursor = _cursor(reply) if request.number == 1 else ""
        return Page(page.tickets, request.number, page.last, page.total, cursor, reply.server_time)

    def _answer(self, reply: Reply, mode: Mode, barcode: str, section: str) -> Answer | Trouble:
        try:
            scan = read_scan(reply.body, self._source(section), barcode)
        except UnreadableError as error:
            return self._not_an_answer(reply, str(error))
        if scan.code is None:
            return self._message_alone(reply, scan)
        yes = scan.code == ADMITTED[mode]
        reason = REASONS.get(scan.code, Reason.REFUSED_BY_VENDOR)
        contradiction = not yes and scan.code in ADMITTED.values()
        same = barcode.casefold() in {code.casefold() for code in scan.codes}
        if (yes and (not same or reply.status >= 300)) or contradiction:
            detail = f"code {scan.code} with HTTP {reply.status}, or for another barcode"
            return Trouble(TroubleKind.GARBLED, self._wire.host, detail, Executed.MAYBE)
        if not yes:
            reason = self._sharper(reason, scan)
        return Answer(yes, reason, scan.message, scan.ticket, _previous(scan, reason))

    def _sharper(self, reason: Reason, scan: ScanAnswer) -> Reason:
        """The vendor has no code for canceled or not yet valid; it answers 45, and the barcode object tells which."""
        if reason not in (Reason.NOT_ALLOWED_HERE, Reason.UNKNOWN_CODE) or scan.ticket is None:
            return reason
        if scan.ticket.status is TicketStatus.CANCELED:
            return Reason.CANCELED
        starts_at = scan.ticket.validity.starts_at
        server_now = self._clock.now() + timedelta(seconds=self.clock_skew or 0.0)
        early = starts_at is not None and server_now < starts_at
        return Reason.NOT_YET_VALID if early and scan.ticket.status is TicketStatus.VALID else reason

    def _message_alone(self, reply: Reply, scan: ScanAnswer) -> Answer | Trouble:
        if reply.status == 400 and scan.message:
            reason = reason_of_text(scan.message)
            return Answer(False, reason, scan.message, previous=_previous(scan, reason))
        return self._not_an_answer(reply, scan.message or "no status code")

    def _not_an_answer(self, reply: Reply, detail: str) -> Trouble:
        """4xx: refused as a request, so nothing was done. 2xx: something may have been."""
        return status_trouble(reply.status, {}, self._wire.host, changes=True, busy=frozenset(), detail=detail)

    def _source(self, section: str) -> RowSource:
        return RowSource(self._profile.name, section, self._services.name(section), self._clock.now())


def _cursor(reply: Reply) -> str:
    if reply.server_time is None:
        return ""  # no clock to go by: the next run reads everything again
    since = reply.server_time - timedelta(seconds=reply.elapsed + _CURSOR_MARGIN)
    return str(math.floor(since.timestamp()))


def _previous(scan: ScanAnswer, reason: Reason) -> PreviousUse | None:
    counters = scan.ticket.counters if scan.ticket else None
    if reason is Reason.ALREADY_USED:
        at = counters.last_entry_at if counters else None
    elif reason is Reason.ALREADY_OUTSIDE:
        at = counters.last_exit_at if counters else None
    else:
        return None
    return PreviousUse(at or time_in(scan.message), here=False)
