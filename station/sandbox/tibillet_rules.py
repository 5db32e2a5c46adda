"""TiBillet: what a ticket's status is called, what a scan does to it, and its JSON.

A scan looks at one thing only, whether the ticket was scanned already. It turns tickets that were never paid for and
canceled ones into scanned ones, so that a cancellation is gone afterwards: so it was observed.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from station.sandbox.clock import utc_iso
from station.sandbox.seed import DAY, TICKET_TYPES, TicketKind
from station.sandbox.state import StoredTicket, TicketState, TicketStore
from station.sandbox.tibillet_qr import named_uuid

PRICE = "General Admission"
_BUYER = "buyer@example.org"


class Status(StrEnum):
    CREATED = "C"
    INACTIVE = "N"
    NOT_SCANNED = "K"
    SCANNED = "S"
    CANCELED = "R"


LABELS = {
    "en": {
        Status.CREATED: "Created",
        Status.INACTIVE: "Inactive",
        Status.NOT_SCANNED: "Valid and not scanned",
        Status.SCANNED: "Valid and scanned",
        Status.CANCELED: "Canceled",
    },
    "fr": {
        Status.CREATED: "Créé",
        Status.INACTIVE: "Inactive",
        Status.NOT_SCANNED: "Valide et non scanné",
        Status.SCANNED: "Valide et scanné",
        Status.CANCELED: "Annulé",
    },
}

_NEVER_PAID = {
    TicketKind.TYPE_NOT_ALLOWED: Status.CREATED,
    TicketKind.CHECKIN_NOT_ALLOWED: Status.INACTIVE,
}
"""What these kinds are called here, where nothing else stands for them."""


def status(ticket: StoredTicket) -> Status:
    """The vendor's letter for the ticket's state."""
    if ticket.state.canceled:
        return Status.CANCELED
    if ticket.state.used:
        return Status.SCANNED
    return _NEVER_PAID.get(ticket.seed.kind, Status.NOT_SCANNED)


def scanned(state: TicketState, moment: float) -> TicketState:
    """The ticket after a scan: scanned, whatever it was before."""
    return replace(state, used=state.used + 1, inside=state.inside + 1, last_in=moment, canceled=False)


def ticket_object(ticket: StoredTicket, uuid: str, event_name: str, language: str) -> dict[str, object]:
    """The ticket as `check_ticket` and `ticket` show it, but for who scanned it."""
    return {
        "uuid": uuid,
        "status": LABELS[language][status(ticket)],
        "event": event_name,
        "first_name": ticket.seed.first_name,
        "last_name": ticket.seed.last_name,
        "price": PRICE,
        "product": TICKET_TYPES[ticket.seed.type_index],
        "custom_form": None,
    }


def reservation_object(uuid: str) -> dict[str, object]:
    return {"uuid": named_uuid(0, uuid), "tickets_count": 1}


def row(store: TicketStore, ticket: StoredTicket, uuid: str, qr_text: str, language: str) -> dict[str, object]:
    """The ticket as lists and searches show it."""
    return {
        "uuid": uuid,
        "first_name": ticket.seed.first_name,
        "last_name": ticket.seed.last_name,
        "email": _BUYER,
        "price": PRICE,
        "product": TICKET_TYPES[ticket.seed.type_index],
        "reservation_uuid": named_uuid(0, uuid),
        "status": LABELS[language][status(ticket)],
        "reservation_datetime": utc_iso(store.opened_at - 10 * DAY),
        "qrcode_data": qr_text,
        "custom_form": None,
    }


def found_by(ticket: StoredTicket, uuid: str, search: str) -> bool:
    """Whether a search finds the ticket: the beginning of its id or its order's, a name, the buyer's address, the
    price or the product."""
    words = (ticket.seed.first_name, ticket.seed.last_name, _BUYER, PRICE, TICKET_TYPES[ticket.seed.type_index])
    wanted = search.casefold()
    ids = (uuid, named_uuid(0, uuid))
    return any(each.startswith(wanted) for each in ids) or any(wanted in word.casefold() for word in words if word)


def by_name(ticket: StoredTicket) -> tuple[str, str]:
    """The order in which a search shows what it found."""
    return ticket.seed.last_name or "", ticket.seed.first_name or ""
