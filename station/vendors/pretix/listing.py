"""pretix: an event's orders, page by page, as the tickets of one check-in list; then the codes that are dead.

Orders and not the list's own positions: only orders know what changed since a moment, show canceled positions, and
name tickets that are not on this list.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from station.domain.passage import ListTerms
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest
from station.vendors.endpoint import Deadline, Reply
from station.vendors.lenient import UnreadableError, read_time
from station.vendors.pretix import endpoints
from station.vendors.pretix.catalogue import Catalogue, DoorSettings
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.list_run import ListRun
from station.vendors.pretix.page_payloads import read_rows
from station.vendors.pretix.position_payloads import Order, read_order
from station.vendors.pretix.revoked import dead_codes
from station.vendors.pretix.sections import DoorList
from station.vendors.pretix.tickets import tickets_of
from station.vendors.row_source import RowSource

_MARGIN = timedelta(seconds=5)
"""A change has the time of its beginning, and is seen at its end: what was under way while the page was made would be
missing from the changes for ever."""
_OF_ORDER = ("code", "status", "require_approval", "valid_if_pending", "checkin_attention", "checkin_text")
_OF_POSITION = (
    *("id", "order", "item", "variation", "subevent", "secret", "attendee_name", "addon_to", "checkins", "answers"),
    *("seat", "canceled", "blocked", "valid_from", "valid_until"),
)
_FIELDS = (*_OF_ORDER, *(f"positions.{name}" for name in _OF_POSITION))
"""All that is read. A server that can leave the others out sends no buyers, no addresses and no payments at all."""


class Listing:
    """One profile's lists. Used by one thread at a time."""

    def __init__(self, profile: Profile, clock: Clock, client: PretixClient, catalogue: Catalogue) -> None:
        self._profile = profile
        self._clock = clock
        self._client = client
        self._catalogue = catalogue
        self._runs: dict[str, ListRun] = {}

    def page(self, request: PageRequest, door: DoorList, deadline: Deadline) -> Page | Trouble:
        """One page of a whole list, or of what changed. The first one tells the list's terms and the event's keys; the
        last one how many tickets a whole run must have shown."""
        if request.number == 1 and not request.cursor:
            self._catalogue.expire()
        settings = self._catalogue.settings(door, deadline)
        if isinstance(settings, Trouble):
            return settings
        terms = self._terms(settings, deadline) if request.number == 1 else None
        if isinstance(terms, Trouble):
            return terms
        reply = self._ask(request, door, deadline)
        if isinstance(reply, Trouble):
            return reply
        page = self._page(request, settings, reply, deadline)
        if isinstance(page, Trouble) or request.number > 1:
            return page
        return replace(page, cursor=_cursor(reply), public_key=" ".join(settings.event.keys), terms=terms)

    def _page(self, request: PageRequest, settings: DoorSettings, reply: Reply, deadline: Deadline) -> Page | Trouble:
        """The orders' tickets; behind the last ones the dead codes."""
        source = RowSource(self._profile.name, request.section, settings.door.name, self._clock.now())
        try:
            orders, count, last = _read(reply, request.number)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.ORDERS, error)
        tickets = tuple(
            ticket for order in orders for ticket in tickets_of(order, settings.door, settings.shop, source)
        )
        run = self._run(request)
        ends = request.number >= last
        if ends:
            listed = run.codes.union(code for ticket in tickets for code in ticket.codes)
            dead = self._dead(request, settings.event.slug, listed, source, deadline)
            if isinstance(dead, Trouble):
                return dead
            tickets += dead
        run.take(orders, tickets)
        counted = run.counted(count) if ends and run.whole else None
        total = run.about(count)
        return Page(tickets, request.number, last, total, server_time=reply.server_time, counted=counted)

    def _ask(self, request: PageRequest, door: DoorList, deadline: Deadline) -> Reply | Trouble:
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        query: dict[str, str | tuple[str, ...]] = {
            "page": str(request.number),
            "ordering": "code",  # the only order in which nothing moves to a page that was read before
            "include_canceled_positions": "true",
            "pdf_data": "false",
            "include": _FIELDS,
        }
        if request.cursor:
            query["modified_since"] = request.cursor
        segments = {"organizer": organizer, "event": door.event}
        reply = self._client.send(endpoints.ORDERS, segments, deadline, query=query)
        if isinstance(reply, Trouble) or reply.status == 200 or (reply.status == 404 and request.number > 1):
            return reply
        return self._client.no_outcome(endpoints.ORDERS, reply)

    def _run(self, request: PageRequest) -> ListRun:
        """The run that a page goes on with; where its first pages were read by another process, one of its own."""
        run = self._runs.get(request.section)
        if run is None or not run.follows(request.number, request.cursor):
            run = self._runs[request.section] = ListRun(request.cursor, request.number)
        return run

    def _dead(
        self, request: PageRequest, event: str, listed: Collection[str], source: RowSource, deadline: Deadline
    ) -> tuple[Ticket, ...] | Trouble:
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        segments = {"organizer": organizer, "event": event}
        return dead_codes(self._client, segments, request.cursor, listed, source, deadline)

    def _terms(self, settings: DoorSettings, deadline: Deadline) -> ListTerms | Trouble:
        device = self._catalogue.device_now(deadline)
        if isinstance(device, Trouble):
            return device
        door = settings.door
        return door.terms(settings.event, settings.shop.dates.get(door.date), device)


def _read(reply: Reply, number: int) -> tuple[list[Order], int, int]:
    """Orders, how many there are on all pages, and the last page's number. A list that became shorter meanwhile has no
    such page any more, and does not say how many are left: one at least is missing."""
    if reply.status == 404:
        return [], 0, number
    page = read_rows(reply.body, number)
    return [read_order(row) for row in page.rows], page.count, page.last(number)


def _cursor(reply: Reply) -> str:
    """From when the next changes are asked for, by the server's clock; empty: the next run reads everything again."""
    generated = read_time(reply.headers.get(endpoints.GENERATED, "")).at
    return "" if generated is None else (generated - _MARGIN).isoformat()
