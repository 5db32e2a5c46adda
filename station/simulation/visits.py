"""Who comes to the doors: seeded, so that the same seed brings the same people."""

from __future__ import annotations

import random
from dataclasses import dataclass

from station.sandbox import SeedTicket, TicketKind
from station.sandbox.vendor import VendorSandbox

_AGAIN = 0.12
"""Part of the visits that bring a ticket somebody came with shortly before: a friend's screenshot, a second try."""
_SHORTLY = 40
"""Visits back that such a ticket is from."""
_NEVER_SOLD = 0.02
_BY_OTHER_CODE = 0.3
"""Part of the visits with a ticket of two codes that show the second one."""

_NOT_LET_IN = frozenset(
    {TicketKind.CANCELED, TicketKind.CHECKIN_NOT_ALLOWED, TicketKind.EXPIRED, TicketKind.NOT_YET_VALID}
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A ticket, or a code that was never sold."""

    code: str
    """The vendor's own."""
    codes: frozenset[str]
    """All that open it, as journals know it."""
    uses_left: int | None
    """Persons the vendor would let in on it, when the doors open. None: somebody went out on it, and no document says
    what that gives back."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A person in front of a door."""

    holding: Holding
    text: str
    """What the scanner reads."""


class Crowd:
    """All visits of an evening. Made before the doors open: uses are counted from then on."""

    def __init__(self, vendor: VendorSandbox, visits: int, seed: int) -> None:
        self._vendor = vendor
        self._chance = random.Random(seed)  # noqa: S311 - a simulation, no secret
        plan = vendor.store.plan
        computed = range(len(plan.specials), plan.total)
        self._fresh = iter(self._chance.sample(computed, min(visits, len(computed))))
        self._recent: list[Holding] = []
        self.visits = tuple(self._visit(number) for number in range(visits))

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """Everything that is presented at least once."""
        return tuple(dict.fromkeys(visit.holding for visit in self.visits))

    def _visit(self, number: int) -> Visit:
        holding = self._holding(number)
        other = sorted(holding.codes - {holding.code})
        code = other[0] if other and self._chance.random() < _BY_OTHER_CODE else holding.code
        return Visit(holding, self._vendor.qr_text(code))

    def _holding(self, number: int) -> Holding:
        if self._chance.random() < _NEVER_SOLD:
            code = f"NEVER-SOLD-{number}"
            return Holding(code, frozenset({code}), 0)
        index = None if self._recent and self._chance.random() < _AGAIN else next(self._fresh, None)
        if index is None:
            return self._chance.choice(self._recent[-_SHORTLY:])
        holding = _holding_of(self._vendor.name, self._vendor.store.plan.ticket(index))
        self._recent.append(holding)
        return holding


def _holding_of(vendor: str, ticket: SeedTicket) -> Holding:
    codes = {ticket.code}
    if vendor == "cm" and ticket.external_code is not None:
        codes.add(ticket.external_code)
    return Holding(ticket.code, frozenset(codes), uses_left(vendor, ticket))


def uses_left(vendor: str, ticket: SeedTicket) -> int | None:
    """Persons a vendor's server would let in on a ticket that nobody has touched yet; see Holding."""
    if ticket.canceled:
        return 0
    match vendor:
        case "ingresse":  # counts whether somebody is inside on it, and knows no dates
            return 0 if ticket.inside else 1
        case "tibillet":  # one use, no dates; what it does not allow was never paid for
            return 0 if ticket.used or ticket.kind is TicketKind.CHECKIN_NOT_ALLOWED else 1
        case "pretix":  # one entry, and another one for who went out; nothing but check-ins is counted
            inside = ticket.used > 0 and ticket.kind is not TicketKind.OUTSIDE
            return 0 if inside or ticket.kind in _NOT_LET_IN else 1
        case _ if ticket.kind is TicketKind.OUTSIDE:
            return None
        case _:
            return 0 if ticket.kind in _NOT_LET_IN else max(0, ticket.max_uses - ticket.used)
