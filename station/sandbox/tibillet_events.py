"""TiBillet: the events of the sandbox's organiser, with their tickets as lists, searches and QR codes show them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from station.sandbox import tibillet_rules
from station.sandbox.clock import ServerClock, utc_iso
from station.sandbox.samples import Sample, Symbology, samples, special_tickets
from station.sandbox.seed import DAY, HOUR, SeedPlan, SeedTicket, TicketKind
from station.sandbox.state import StoredTicket, TicketStore
from station.sandbox.tibillet_keys import MAIN_KEY, OTHER_KEY, EventKey
from station.sandbox.tibillet_options import TibilletOptions
from station.sandbox.tibillet_qr import named_uuid, printed, uuid_scheme
from station.sandbox.tibillet_requests import ListRequest

_VENDOR, _PREFIX = "tibillet", "TB"
_OTHER_EVENT_CODE = "TB-OTHER-EVENT-1"
_MOST_FOUND = 50
_SHOWN_INSIDE = frozenset({"uuid", "name", "slug", "startDate", "endDate"})
"""What the vendor shows of an event inside another one."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event with its tickets."""

    uuid: str
    name: str
    store: TicketStore
    key: EventKey


class TibilletEvents:
    """`main` holds the seeded tickets; `other` is another event of the same organiser. Any thread may call it."""

    def __init__(self, tickets: int, seed: int, clock: ServerClock) -> None:
        plan = SeedPlan(seed, tickets, uuid_scheme(seed), special_tickets(_PREFIX, _adapted))
        other = SeedTicket(0, _OTHER_EVENT_CODE, TicketKind.OTHER_SERVICE, "Roadie", "1")
        other_plan = SeedPlan(seed, 0, uuid_scheme(seed + 1), (other,))
        self.main = Event(named_uuid(seed, "Concert A"), "Concert A", TicketStore(plan, clock), MAIN_KEY)
        self.other = Event(named_uuid(seed, "Concert B"), "Concert B", TicketStore(other_plan, clock), OTHER_KEY)
        self.lock = self.main.store.lock
        self._seed = seed
        self._names: dict[str, str] = {}
        self._sheet: dict[str, str] = {}
        for ticket in (*plan.specials, other):
            self.uuid_of(ticket.code)

    def with_uuid(self, event_uuid: object) -> Event | None:
        return next((event for event in (self.main, self.other) if event.uuid == event_uuid), None)

    def find(self, ticket_uuid: str) -> tuple[Event, StoredTicket] | None:
        """A ticket by its id, with the event that it is for."""
        code = self._names.get(ticket_uuid, ticket_uuid)
        for event in (self.main, self.other):
            ticket = event.store.find(code)
            if ticket is not None:
                return event, ticket
        return None

    def uuid_of(self, code: str) -> str:
        """A ticket's id by its code: computed tickets have no other code."""
        with self.lock:
            found = code if self.main.store.plan.scheme.decode(code) is not None else named_uuid(self._seed, code)
            self._names[found] = code
            return found

    def qr_text(self, code: str) -> str:
        """A fresh QR text for a ticket, sold or not; what is no ticket's code stays as it is."""
        known = self.main.store.find(code) or self.other.store.find(code)
        return self._printed(code) if known or code.startswith(f"{_PREFIX}-") else code

    def listed(self, options: TibilletOptions) -> list[dict[str, object]]:
        """The events that anybody may read, as the options say."""
        if options.events_nested:
            inner = {name: value for name, value in self.shown(self.other, options).items() if name in _SHOWN_INSIDE}
            return [{**self.shown(self.main, options), "childrens": [inner]}]
        return [self.shown(event, options) for event in (self.main, self.other)[: options.events_listed]]

    def shown(self, event: Event, options: TibilletOptions) -> dict[str, object]:
        """One event by itself, published or not."""
        doors = self.main.store.opened_at
        return {
            "@context": "https://schema.org",
            "@type": "Event",
            "uuid": event.uuid,
            "name": event.name,
            "slug": event.name.lower().replace(" ", "-"),
            "startDate": utc_iso(doors - HOUR),
            "endDate": utc_iso(doors + DAY),
            "eventStatus": "https://schema.org/EventScheduled",
            **({"publicKeyPem": event.key.public_pem} if options.shows_keys else {}),
            "childrens": [],
        }

    def samples(self) -> tuple[Sample, ...]:
        """The sheet: QR texts, of what this vendor can tell apart."""
        unpaid = {TicketKind.TYPE_NOT_ALLOWED: "ordered, not paid for", TicketKind.CHECKIN_NOT_ALLOWED: "not paid for"}
        kinds = {TicketKind.VALID, TicketKind.USED, TicketKind.CANCELED, TicketKind.REFUNDED, TicketKind.UNKNOWN}
        rows = [
            replace(sample, shows=unpaid[sample.kind], reason="unpaid") if sample.kind in unpaid else sample
            for sample in samples(_VENDOR, _PREFIX)
            if sample.mode == "entry" and sample.kind in kinds | set(unpaid)
        ]
        kind, shows = TicketKind.OTHER_SERVICE, "valid, but for another service"
        rows.append(Sample(_VENDOR, _OTHER_EVENT_CODE, kind, shows, "entry", "deny", "wrong_event", Symbology.QR))
        with self.lock:
            for row in rows:
                self._sheet.setdefault(row.code, self._printed(row.code))
            return tuple(replace(row, code=self._sheet[row.code], symbology=Symbology.QR) for row in rows)

    def slice(self, event_uuid: str, asked: ListRequest, language: str) -> tuple[int, list[dict[str, object]]]:
        """How many tickets an event has, and the rows of one page, always in the order of sale. Of an event that the
        server does not know that is an empty list, no refusal."""
        event = self.with_uuid(event_uuid)
        if event is None:
            return 0, []
        total = len(event.store)
        first = (asked.page - 1) * asked.page_size
        if asked.order_dir == "asc":
            tickets = event.store.page(first, asked.page_size)[1]
        else:
            end = max(0, total - first)
            start = max(0, end - asked.page_size)
            tickets = event.store.page(start, end - start)[1][::-1] if end else []
        return total, [self._row(event, ticket, language) for ticket in tickets]

    def found(self, event_uuid: str, search: str, language: str) -> list[dict[str, object]]:
        """The rows that a search finds, no more than the server gives, by name."""
        event = self.with_uuid(event_uuid)
        if event is None:
            return []
        tickets = sorted(self._found(event, search), key=tibillet_rules.by_name)
        return [self._row(event, ticket, language) for ticket in tickets]

    def _found(self, event: Event, search: str) -> list[StoredTicket]:
        try:
            exact = event.store.find(self._names.get(str(uuid.UUID(search)), search))
            return [exact] if exact is not None else []
        except ValueError:
            pass
        found: list[StoredTicket] = []
        for ticket in event.store.page(0, len(event.store))[1]:
            if tibillet_rules.found_by(ticket, self.uuid_of(ticket.seed.code), search):
                found.append(ticket)
            if len(found) == _MOST_FOUND:
                break
        return found

    def _row(self, event: Event, ticket: StoredTicket, language: str) -> dict[str, object]:
        code = ticket.seed.code
        return tibillet_rules.row(event.store, ticket, self.uuid_of(code), self._printed(code), language)

    def _printed(self, code: str) -> str:
        event = self.other if self.other.store.find(code) is not None else self.main
        return printed(self.uuid_of(code), event.key)


def _adapted(ticket: SeedTicket) -> SeedTicket:
    """A ticket is for one person, and has no times of its own."""
    if ticket.kind is TicketKind.GROUP:
        ticket = replace(ticket, max_uses=1, used=0, inside=0, last_in=None)
    return replace(ticket, valid_from=None, valid_till=None, expires=None, type_index=0)
