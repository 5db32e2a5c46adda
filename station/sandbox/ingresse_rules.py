"""Ingresse: what an update does to a ticket, the history it leaves, and the JSON of all that.

Result numbers are the vendor's glossary (6 its Android app's). Silent in the documents, and chosen here: the order
of arrival decides, whatever time an update carries; a refused update leaves no line in the history; `lastCheckin` is
the last check-in, also after a check-out. Types are mixed as the vendor's apps have to read them. Every tenth of the
computed tickets was not sold yet; a few hand-picked ones are never updated (`ALWAYS_ANSWERED`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.sandbox.ingresse_options import IngresseOptions
from station.sandbox.ingresse_requests import Update
from station.sandbox.ingresse_sessions import ALWAYS_ANSWERED, Session
from station.sandbox.seed import TICKET_TYPES
from station.sandbox.state import StoredTicket

NOT_EXECUTED, EXECUTED, NOT_FOUND, ALREADY, WRONG_SESSION, NO_SESSION, REFUNDED = range(7)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a ticket's history; `timestamp` in Unix milliseconds."""

    number: int
    operation: str
    timestamp: int
    operator: str


class Histories:
    """Every ticket's check-ins and check-outs. The caller holds the vendor's lock."""

    def __init__(self) -> None:
        self._lines: dict[tuple[int, int], list[Line]] = {}
        self._last = 5_000

    def clear(self) -> None:
        self._lines.clear()

    def of(self, session: Session, ticket: StoredTicket) -> list[Line]:
        """Oldest first; what a ticket brought from before the sandbox opened included."""
        place = (session.session_id, ticket.seed.index)
        if place not in self._lines:
            self._lines[place] = _seeded(ticket)
        return self._lines[place]

    def write(self, session: Session, ticket: StoredTicket, entry: bool, timestamp: int, operator: str) -> Line:
        self._last += 1
        line = Line(self._last, "checkin" if entry else "checkout", timestamp, operator)
        self.of(session, ticket).append(line)
        return line


def result_of(update: Update, found: tuple[Session, StoredTicket] | None, options: IngresseOptions) -> int:
    """What an update comes to, without doing it."""
    if not update.session:
        return NO_SESSION
    if found is None:
        return NOT_FOUND
    session, ticket = found
    if str(session.session_id) != update.session:
        return options.other_session_status
    if ticket.state.canceled or session.code_of(ticket) != update.code:
        return options.refunded_status
    readable = update.entry is not None and update.timestamp is not None
    always = ALWAYS_ANSWERED.get(update.code) if readable else NOT_EXECUTED
    if always is not None:
        return always
    return ALREADY if bool(ticket.state.inside) is update.entry else EXECUTED


def apply(session: Session, ticket: StoredTicket, entry: bool, moment: float) -> StoredTicket:
    """The ticket after a check-in or check-out; `moment` in Unix seconds."""
    state = ticket.state
    if entry:
        return session.store.update(ticket, replace(state, inside=1, used=state.used + 1, last_in=moment))
    return session.store.update(ticket, replace(state, inside=0, last_out=moment))


def guest_row(session: Session, ticket: StoredTicket) -> dict[str, object]:
    """A row of the guest list."""
    seed, state = ticket.seed, ticket.state
    resold = seed.index in session.recoded
    computed = seed.index >= len(session.store.plan.specials)
    sold = bool(seed.order) and not resold and not (computed and seed.index % 10 == 9)
    name = None if not sold else " ".join(filter(None, (seed.first_name, seed.last_name))) or None
    guest = session.first_guest + seed.index
    return {
        "id": str(guest) if seed.index % 3 else guest,
        "transactionId": seed.order if sold else None,
        "code": session.code_of(ticket),
        "userId": 1_000 + seed.index if sold else None,
        "name": name,
        "email": f"visitor{seed.index}@example.org" if sold else None,
        "holderUserId": str(1_000 + seed.index) if seed.index % 2 else 1_000 + seed.index,
        "holderEmail": f"visitor{seed.index}@example.org" if sold else None,
        "holderName": name,
        "buyerDocument": "000.000.000-00" if sold else None,
        "ticketId": 275_109 + seed.type_index,
        "ticket": TICKET_TYPES[seed.type_index],
        "type": "Passport" if seed.type_index == 1 else "Single",
        "guestTypeId": seed.type_index,
        "seatLocator": " ".join(seed.seat) if seed.seat else None,
        "checked": str(state.inside and 1),
        "lastUpdate": str(int(state.modified * 1_000)),
        "soldOnline": "1" if sold else "0",
        "transferred": False,
        "external": computed and seed.index % 20 == 7,
        "refunded": True if state.canceled else (None if seed.index % 2 else False),
        "refundedAt": None,
    }


def update_row(
    code: str, status: int, found: tuple[Session, StoredTicket] | None, lines: list[Line]
) -> dict[str, object]:
    """One result of an update. Of a code that is not there only the number is told."""
    if found is None or status in (NOT_FOUND, WRONG_SESSION):
        return {"id": None, "code": code, "status": status, "checked": None, "lastUpdate": None, "lastCheckin": None}
    session, ticket = found
    return {
        "id": session.first_guest + ticket.seed.index,
        "code": code,
        "status": status,
        "checked": ticket.state.inside and 1,
        "lastUpdate": int(ticket.state.modified * 1_000),
        "owner": _owner(ticket),
        "lastCheckin": last_checkin(ticket, lines),
    }


def last_checkin(ticket: StoredTicket, lines: list[Line]) -> dict[str, object] | None:
    """The last check-in of a ticket's history."""
    entries = [line for line in lines if line.operation == "checkin"]
    return _line(entries[-1], ticket) if entries else None


def status_row(session: Session, ticket: StoredTicket, lines: list[Line]) -> dict[str, object]:
    """The status of one ticket in one session."""
    date, _, time = session.starts.partition("T")
    last = {**_line(lines[-1], ticket), "operation": lines[-1].operation} if lines else None
    return {
        "session": {
            "id": session.session_id,
            "dateTime": {"date": date, "time": time[:8], "dateTime": session.starts},
        },
        "owner": _owner(ticket),
        "lastStatus": last,
    }


def _line(line: Line, ticket: StoredTicket) -> dict[str, object]:
    operator = {"id": line.operator, "name": "Door", "email": "operator@example.org"}
    return {"id": line.number, "timestamp": line.timestamp, "operator": operator, "holder": _owner(ticket)}


def _owner(ticket: StoredTicket) -> dict[str, object]:
    name = " ".join(filter(None, (ticket.seed.first_name, ticket.seed.last_name)))
    return {"id": 1_000 + ticket.seed.index, "name": name or None, "email": f"visitor{ticket.seed.index}@example.org"}


def _seeded(ticket: StoredTicket) -> list[Line]:
    state = ticket.state
    lines = []
    if state.last_in is not None:
        lines.append(Line(1_000 + ticket.seed.index, "checkin", int(state.last_in * 1_000), "1"))
    if state.last_out is not None:
        lines.append(Line(2_000 + ticket.seed.index, "checkout", int(state.last_out * 1_000), "1"))
    return lines
