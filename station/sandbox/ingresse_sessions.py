"""Ingresse: the producer's events and sessions, their tickets, and the sheet of codes to try.

Every ticket is for one entry at a time: it is in or it is out. Groups, times of validity and kinds that may not
enter are nothing the vendor knows of.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from station.sandbox.clock import ServerClock
from station.sandbox.codes import CODE39_SAFE_ALPHABET, CodeScheme
from station.sandbox.samples import Sample, samples, special_tickets, symbology_of
from station.sandbox.seed import SeedPlan, SeedTicket, TicketKind
from station.sandbox.state import StoredTicket, TicketStore

EVENT, MAIN, SECOND = 28_180, 43_058, 43_059
EVENT_TITLE = "Station Sandbox <Main> Ä&B"
_PREFIX = "IG"
_KINDS = frozenset(
    {
        TicketKind.VALID,
        TicketKind.USED,
        TicketKind.CANCELED,
        TicketKind.CHECKIN_NOT_ALLOWED,
        TicketKind.INSIDE,
        TicketKind.OUTSIDE,
        TicketKind.UNKNOWN,
    }
)
DOCUMENTED, UNSOLD, OTHER = "05.1803.?000082?.275109.20", "IG-UNSOLD-1", "IG-OTHER-SESSION-1"
REFUNDED, RESOLD = "IG-REFUNDED-1", "IG-RESOLD-1"
NOT_EXECUTED, STRANGE = "IG-CHECKIN-NOT-ALLOWED-1", "IG-CHECKIN-NOT-ALLOWED-2"
ALWAYS_ANSWERED = {NOT_EXECUTED: 0, STRANGE: 9}
"""Good tickets by the list that no update ever changes, with the number each is answered: 9 stands in no document."""


@dataclass(slots=True)
class Session:
    """One session with its guest list. The caller holds the vendor's lock."""

    session_id: int
    starts: str
    store: TicketStore
    first_guest: int
    recoded: dict[int, str] = field(default_factory=dict)
    """Refunded tickets by number, with the code that each has now."""
    _by_new_code: dict[str, str] = field(default_factory=dict)

    def find(self, code: str) -> StoredTicket | None:
        """The ticket that has this code, or had it before a refund."""
        ticket = self.store.find(self._by_new_code.get(code, code))
        known = code in self._by_new_code or (ticket is not None and code == ticket.seed.code)
        return ticket if known else None  # the store also knows external codes, which this vendor has not

    def code_of(self, ticket: StoredTicket) -> str:
        """The code that opens the ticket now."""
        return self.recoded.get(ticket.seed.index, ticket.seed.code)

    def refund(self, ticket: StoredTicket, new_code: str) -> None:
        """Another code under the same id; the one before is dead."""
        self.recoded[ticket.seed.index] = new_code
        self._by_new_code[new_code] = ticket.seed.code
        self.store.update(ticket, replace(ticket.state, inside=0))

    def reset(self) -> None:
        self.store.reset()
        self.recoded.clear()
        self._by_new_code.clear()
        seeded = self.store.find(REFUNDED)
        if seeded is not None:
            self.recoded[seeded.seed.index] = RESOLD
            self._by_new_code[RESOLD] = REFUNDED


class IngresseSessions:
    """`main` holds the seeded tickets; the second session of the same event has a few of its own."""

    def __init__(self, tickets: int, seed: int, clock: ServerClock) -> None:
        scheme = CodeScheme(_PREFIX, CODE39_SAFE_ALPHABET, 9, key=seed)
        main = TicketStore(SeedPlan(seed, tickets, scheme, _main_tickets()), clock)
        second = TicketStore(SeedPlan(seed, 0, scheme, _second_tickets()), clock)
        self.main = Session(MAIN, "2026-07-16T20:00:00+00:00", main, 900_000)
        self.second = Session(SECOND, "2026-07-17T20:00:00+00:00", second, 800_000)
        self.reset()

    @property
    def all(self) -> tuple[Session, ...]:
        return (self.main, self.second)

    def reset(self) -> None:
        for session in self.all:
            session.reset()

    def by_id(self, session_id: str) -> Session | None:
        return next((session for session in self.all if str(session.session_id) == session_id), None)

    def find(self, code: str) -> tuple[Session, StoredTicket] | None:
        """The ticket with this code, in whatever session."""
        for session in self.all:
            ticket = session.find(code)
            if ticket is not None:
                return session, ticket
        return None

    def events(self, count: int) -> list[dict[str, object]]:
        """The event objects of the producer search; all but the first are there for paging alone."""
        own = [{"dateTime": each.starts, "id": each.session_id, "status": "available"} for each in self.all]
        first: dict[str, object] = {"id": EVENT, "title": EVENT_TITLE, "status": "published", "sessions": own}
        return [first, *(_other_event(number) for number in range(1, count))]

    def samples(self) -> tuple[Sample, ...]:
        """The common sheet as far as it fits, and what only this vendor has."""
        common = samples("ingresse", _PREFIX, {"canceled": "refunded", "not_allowed_here": "refused_by_vendor"})
        refunded = TicketKind.REFUNDED
        return (
            *(sample for sample in common if sample.kind in _KINDS),
            _sample(DOCUMENTED, TicketKind.VALID, "a code as the vendor prints it", "valid"),
            _sample(UNSOLD, TicketKind.VALID, "not sold yet: valid all the same", "valid"),
            _sample(RESOLD, TicketKind.VALID, "the new code of a refunded ticket", "valid"),
            _sample(REFUNDED, refunded, "refunded: the ticket has another code now", "refunded"),
            _sample(OTHER, TicketKind.OTHER_SERVICE, "valid, but for another session", "wrong_event"),
            _sample(STRANGE, TicketKind.CHECKIN_NOT_ALLOWED, "blocked for check-in", "refused_by_vendor"),
        )


def _sample(code: str, kind: TicketKind, shows: str, reason: str) -> Sample:
    expected = "admit" if reason == "valid" else "deny"
    return Sample("ingresse", code, kind, shows, "entry", expected, reason, symbology_of(code))


def _main_tickets() -> tuple[SeedTicket, ...]:
    common = [ticket for ticket in special_tickets(_PREFIX) if ticket.kind in _KINDS]
    own = [
        SeedTicket(0, DOCUMENTED, TicketKind.VALID, "Maria", "Conceição", order="IG-ORDER"),
        SeedTicket(0, UNSOLD, TicketKind.VALID),
        SeedTicket(0, STRANGE, TicketKind.CHECKIN_NOT_ALLOWED, "Zé", "Desconhecido", order="IG-ORDER"),
        SeedTicket(0, REFUNDED, TicketKind.VALID, "Rita", "Reembolso", order="IG-ORDER"),
    ]
    return tuple(replace(ticket, index=index) for index, ticket in enumerate([*common, *own]))


def _second_tickets() -> tuple[SeedTicket, ...]:
    codes = (OTHER, "IG-OTHER-SESSION-2", "IG-OTHER-SESSION-3")
    return tuple(
        SeedTicket(index, code, TicketKind.VALID, "João", str(index + 1), order="IG-SECOND")
        for index, code in enumerate(codes)
    )


def _other_event(number: int) -> dict[str, object]:
    session = {"dateTime": "2026-08-01T20:00:00+00:00", "id": str(60_000 + number), "status": "available"}
    return {"id": str(30_000 + number), "title": f"Event {number}", "status": "published", "sessions": [session]}
