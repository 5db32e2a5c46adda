"""Seeded tickets: what a ticket is before anybody has used it.

A `SeedPlan` is a short list of hand-picked tickets followed by as many computed ones as wanted. Every
ticket is computed when it is asked for, from the seed and its number alone: a million tickets take no
memory until something happens to them (`state.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from station.sandbox.codes import CodeScheme, mix
from station.sandbox.names import FIRST_NAMES, HOSTILE_NAMES, LAST_NAMES

HOUR = 3_600.0
DAY = 24 * HOUR

TICKET_TYPES = ("Regular Ticket", "VIP Ticket", "Family & Friends", "Parking <P1>")
_SECTIONS = ("Parkett", "Rang links", "Rang rechts", "Galerie")
_PRICES_CENTS = (2_500, 9_900, 1_250, 800)


class TicketKind(StrEnum):
    """What a seeded ticket is there to show."""

    VALID = "valid"
    USED = "used"
    GROUP = "group"
    CANCELED = "canceled"
    TYPE_NOT_ALLOWED = "type_not_allowed"
    CHECKIN_NOT_ALLOWED = "checkin_not_allowed"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    INSIDE = "inside"
    OUTSIDE = "outside"
    OTHER_SERVICE = "other_service"
    REFUNDED = "refunded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SeedTicket:
    """A ticket as sold. Times are seconds from the opening of the sandbox (negative: before it)."""

    index: int
    code: str
    kind: TicketKind
    first_name: str | None = None
    last_name: str | None = None
    external_code: str | None = None
    type_index: int = 0
    max_uses: int = 1
    used: int = 0
    inside: int = 0
    last_in: float | None = None
    last_out: float | None = None
    canceled: bool = False
    checkin_allowed: bool = True
    valid_from: float | None = None
    valid_till: float | None = None
    expires: float | None = None
    seat: tuple[str, str, str] | None = None
    order: str = ""

    @property
    def price_cents(self) -> int:
        """Euro cents."""
        return _PRICES_CENTS[self.type_index]


_SHAPES: dict[TicketKind, Callable[[SeedTicket], SeedTicket]] = {
    TicketKind.USED: lambda ticket: replace(ticket, used=1, inside=1, last_in=-2 * HOUR),
    TicketKind.GROUP: lambda ticket: replace(ticket, max_uses=5, used=2, inside=2, last_in=-HOUR),
    TicketKind.CANCELED: lambda ticket: replace(ticket, canceled=True),
    TicketKind.TYPE_NOT_ALLOWED: lambda ticket: replace(ticket, type_index=3, checkin_allowed=False),
    TicketKind.CHECKIN_NOT_ALLOWED: lambda ticket: replace(ticket, checkin_allowed=False),
    TicketKind.EXPIRED: lambda ticket: replace(ticket, valid_from=-9 * DAY, expires=-DAY),
    TicketKind.NOT_YET_VALID: lambda ticket: replace(ticket, valid_from=DAY, valid_till=3 * DAY),
    TicketKind.INSIDE: lambda ticket: replace(ticket, used=1, inside=1, last_in=-0.5 * HOUR),
    TicketKind.OUTSIDE: lambda ticket: replace(ticket, used=1, last_in=-2 * HOUR, last_out=-HOUR),
}


def shaped(ticket: SeedTicket) -> SeedTicket:
    """The ticket with the fields that make it what its kind says."""
    shape = _SHAPES.get(ticket.kind)
    return shape(ticket) if shape else ticket


@dataclass(frozen=True, slots=True)
class SeedPlan:
    """`specials` first, then computed tickets up to `count` in all (never fewer than the specials)."""

    seed: int
    count: int
    scheme: CodeScheme
    specials: tuple[SeedTicket, ...] = ()

    @property
    def total(self) -> int:
        """How many tickets the plan holds."""
        return max(self.count, len(self.specials))

    def ticket(self, index: int) -> SeedTicket:
        """The ticket with this number, from 0 to `total` - 1."""
        if not 0 <= index < self.total:
            raise IndexError(index)
        if index < len(self.specials):
            return self.specials[index]
        return self._computed(index)

    def index_of(self, code: str) -> int | None:
        """The number of a computed ticket by its code or external code; None if it was never issued."""
        number = self.scheme.decode(code.removeprefix("X"))
        if number is None or not len(self.specials) <= number < self.total:
            return None
        return number if not code.startswith("X") or _has_external_code(number) else None

    def of_kind(self, kind: TicketKind) -> Iterator[SeedTicket]:
        """All tickets of a kind, in order."""
        return (ticket for ticket in map(self.ticket, range(self.total)) if ticket.kind is kind)

    def type_totals(self) -> tuple[int, ...]:
        """Tickets per ticket type, without looking at every one of a million."""
        totals = [0] * len(TICKET_TYPES)
        for ticket in self.specials:
            totals[ticket.type_index] += 1
        for index in range(self.total - (self.total - len(self.specials)) % 10, self.total):
            totals[_type_index(index)] += 1
        tens = (self.total - len(self.specials)) // 10
        return (totals[0] + 7 * tens, totals[1] + 2 * tens, totals[2] + tens, totals[3])

    def _computed(self, index: int) -> SeedTicket:
        chance = mix((self.seed << 32) ^ index)
        first_name, last_name = _name(chance)
        code = self.scheme.encode(index)
        kind = _kind(chance % 1_000)
        seat = None
        if chance & 3:
            seat = (_SECTIONS[chance >> 2 & 3], str(1 + (chance >> 4) % 40), str(1 + (chance >> 12) % 60))
        ticket = SeedTicket(
            index=index,
            code=code,
            kind=kind,
            first_name=first_name,
            last_name=last_name,
            external_code="X" + code if _has_external_code(index) else None,
            type_index=_type_index(index),
            seat=seat,
            order=f"ORDER{index // 3:07d}",
        )
        return ticket if kind is TicketKind.VALID else shaped(ticket)


def _has_external_code(index: int) -> bool:
    return index % 10 == 3


def _type_index(index: int) -> int:
    return (0, 0, 0, 0, 0, 0, 0, 1, 1, 2)[index % 10]


def _name(chance: int) -> tuple[str | None, str | None]:
    if (chance >> 20) % 50 == 0:
        return HOSTILE_NAMES[(chance >> 26) % len(HOSTILE_NAMES)]
    return FIRST_NAMES[(chance >> 26) % len(FIRST_NAMES)], LAST_NAMES[(chance >> 34) % len(LAST_NAMES)]


def _kind(permille: int) -> TicketKind:
    """Of a thousand computed tickets 900 are plainly valid; the rest is spread over the other kinds."""
    for limit, kind in _KIND_LIMITS:
        if permille < limit:
            return kind
    raise ValueError(permille)


_KIND_LIMITS = (
    (900, TicketKind.VALID),
    (920, TicketKind.USED),
    (950, TicketKind.GROUP),
    (965, TicketKind.CANCELED),
    (970, TicketKind.CHECKIN_NOT_ALLOWED),
    (975, TicketKind.EXPIRED),
    (980, TicketKind.NOT_YET_VALID),
    (995, TicketKind.INSIDE),
    (1_000, TicketKind.OUTSIDE),
)
