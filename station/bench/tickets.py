"""Made-up tickets for the benchmarks: the same for the same seed, with codes in no order, as vendors make them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from station.domain.ticket import Counters, Ticket, TicketKey

_FIRST = ("Jürgen", "Aylin", "João", "Marie", "Øyvind", "Zoë", "Siobhán", "Łukasz", "Ana", "Noor")
_LAST = ("Müller", "Grüßner", "de Vries", "Nguyễn", "O'Neill", "Sørensen", "Silva", "Kowalski", "Petit")
_KINDS = ("Regular Ticket", "VIP Ticket", "Day Ticket", "Student")
_READ_AT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
_SPREAD = 2_654_435_761
"""A prime that spreads consecutive numbers over 32 bits, each to a place of its own (Knuth)."""


def code_of(number: int, seed: int) -> str:
    """The code of the ticket with that number."""
    return f"CM{(number * _SPREAD + seed) % 2**32:010d}"


def make_tickets(profile: str, section: str, count: int, seed: int) -> Iterator[Ticket]:
    """Valid tickets for one entry each, numbered from 0."""
    unused = Counters(maximum=1, remaining=1, used=0)
    for number in range(count):
        code = code_of(number, seed)
        yield Ticket(
            key=TicketKey(profile, section, code),
            codes=(code,),
            type_name=_KINDS[number % len(_KINDS)],
            holder=f"{_FIRST[number % len(_FIRST)]} {_LAST[number // 7 % len(_LAST)]}",
            order=f"ORDER{number // 3:07d}",
            seat=f"Row {number // 40 % 60}, Seat {number % 40}",
            section_name="Main Hall",
            counters=unused,
            page_seq=1,
            read_at=_READ_AT,
        )
