"""Lists as a synchronisation makes them: loaded whole, then read page by page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from station.domain.change import ListRun, SectionRun
from station.domain.ticket import Ticket
from station.domain.vendor import Page
from station.storage import SqliteMirror
from tests.storage.samples import NOON


def page(tickets: Iterable[Ticket], number: int = 1, last: int = 1, total: int | None = None, cursor: str = "") -> Page:
    """One of a list's pages; the only one, if nothing else is said."""
    tickets = tuple(tickets)
    return Page(tickets, number, last, len(tickets) if total is None else total, cursor)


def load(
    mirror: SqliteMirror,
    sections: Mapping[str, Iterable[Ticket]],
    profile: str = "main",
    seq: int = 1,
    at: datetime = NOON,
    cursor: str = "c",
) -> ListRun:
    """A whole load, one page a section."""
    begun = mirror.load(profile, tuple(sections), at)
    for section, tickets in sections.items():
        begun.store_page(section, page(tickets, cursor=cursor), seq, at)
    return begun.finish()


def store(mirror: SqliteMirror, *tickets: Ticket, section: str = "hall", seq: int = 2) -> int:
    """One page into the list in force, which is begun empty where there is none."""
    if section not in mirror.loaded("main"):
        load(mirror, {**dict.fromkeys(mirror.loaded("main"), ()), section: ()})
    return mirror.store_page("main", section, page(tickets), seq, NOON)


def read_whole(
    mirror: SqliteMirror, *tickets: Ticket, seq: int, total: int | None = None, section: str = "hall"
) -> ListRun:
    """A run over the whole list in force."""
    mirror.store_page("main", section, page(tickets), seq, NOON)
    counted = len(tickets) if total is None else total
    return mirror.complete("main", section, SectionRun("c", NOON, seq, full=True, total=counted))
