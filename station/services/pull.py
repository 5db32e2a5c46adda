"""Pull: what the vendor says comes into the mirror, and the books are compared with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from station.domain.change import ListRun, SectionRun, SyncProgress
from station.domain.ports import Clock, Journal, ListLoad, Mirror, VendorRoom
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest
from station.services.comparison import Comparison
from station.services.link import LinkWatch

FULL_READ_EVERY = timedelta(hours=1)
"""Changes alone never tell that a ticket is no longer in the list."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What one pull did. `tickets` counts distinct ones where the run was complete."""

    tickets: int = 0
    changed: int = 0
    gone: int = 0
    pages: int = 0
    cursor: str = ""
    trouble: Trouble | None = None

    def plus(self, step: Pulled) -> Pulled:
        return Pulled(
            self.tickets + step.tickets,
            self.changed + step.changed,
            self.gone + step.gone,
            self.pages + step.pages,
            step.cursor or self.cursor,
            step.trouble,
        )


@dataclass(frozen=True, slots=True)
class Watched:
    """Who watches a pull, and may end it between two pages."""

    progressed: Callable[[SyncProgress], None]
    cancelled: Callable[[], bool]


class Pull:
    """One profile's list on its way in. Used by one thread at a time."""

    def __init__(
        self, profile: str, journal: Journal, mirror: Mirror, room: VendorRoom, clock: Clock, link: LinkWatch
    ) -> None:
        self._profile = profile
        self._journal = journal
        self._mirror = mirror
        self._room = room
        self._clock = clock
        self._link = link
        self._comparison = Comparison(profile, journal, mirror, room, clock, link)

    def run(self, full: bool, watched: Watched) -> Pulled:
        """Loads the list where there is none of the profile's sections, else reads what changed in each section, or
        all of it: on demand, and where that was last done too long ago."""
        if not self._room.capability.ticket_list:
            return self._only_connect()
        sections = self._room.sections()
        if "" in sections:
            return self._ask_why()
        if set(sections) != set(self._mirror.loaded(self._profile)):
            return self._load(sections, watched)
        return self._read_all(sections, full or self._full_read_due(), watched)

    def _full_read_due(self) -> bool:
        read_at = self._mirror.state(self._profile).full_read_at
        return read_at is None or self._clock.now() - read_at >= FULL_READ_EVERY

    def _only_connect(self) -> Pulled:
        """No list to read: the vendor is only asked whether it is there."""
        started = self._clock.monotonic()
        answer = self._room.connect()
        if isinstance(answer, Trouble):
            self._link.failed(answer, self._room.clock_skew)
            return Pulled(trouble=answer)
        self._heard(started)
        return Pulled()

    def _ask_why(self) -> Pulled:
        """The sections can't be told: the vendor's answer to a page says what is in the way."""
        answer = self._page(PageRequest("", 1))
        return Pulled(trouble=answer) if isinstance(answer, Trouble) else Pulled()

    # a list of its own

    def _load(self, sections: tuple[str, ...], watched: Watched) -> Pulled:
        """All sections into a fresh list, page by page, from where an earlier process had to leave it."""
        load = self._mirror.load(self._profile, sections, self._clock.now())
        pulled = Pulled()
        for section in sections:
            pulled = pulled.plus(self._load_section(load, section, watched))
            if pulled.trouble is not None or watched.cancelled():
                return pulled
        run = load.finish()
        pulled = Pulled(run.tickets, run.changed, run.gone, pulled.pages, pulled.cursor)
        if run.whole or watched.cancelled():
            return pulled
        # The list moved between two pages: once more, over what is there now.
        again = self._read_all(sections, True, watched)
        return Pulled(again.tickets, run.changed + again.changed, again.gone, pulled.pages + again.pages,
                      again.cursor, again.trouble)  # fmt: skip

    def _load_section(self, load: ListLoad, section: str, watched: Watched) -> Pulled:
        loaded = load.section(section)
        pages, tickets, complete, cursor = 0, loaded.tickets, loaded.complete, ""
        while not complete and not watched.cancelled():
            number = loaded.pages + pages + 1
            answer = self._page(PageRequest(section, number))
            if isinstance(answer, Trouble):
                return Pulled(tickets, 0, 0, pages, trouble=answer)
            page, page_seq = answer
            load.store_page(section, page, page_seq, self._clock.now())
            self._comparison.compare(section, page, page_seq)
            pages += 1
            tickets += len(page.tickets)
            cursor = page.cursor if number == 1 else cursor
            watched.progressed(SyncProgress(self._profile, number, page.last, tickets, page.total))
            complete = number >= page.last
        return Pulled(tickets, 0, 0, pages, cursor)

    # the list in force

    def _read_all(self, sections: tuple[str, ...], full: bool, watched: Watched) -> Pulled:
        pulled = Pulled()
        for section in sections:
            cursor = "" if full else self._mirror.cursor(self._profile, section)
            pulled = pulled.plus(self._read_section(section, cursor, watched))
            if pulled.trouble is not None or watched.cancelled():
                break
        return pulled

    def _read_section(self, section: str, cursor: str, watched: Watched) -> Pulled:
        started_at = self._clock.now()
        first: tuple[Page, int] | None = None
        changed = tickets = number = 0
        while not watched.cancelled():
            number += 1
            answer = self._page(PageRequest(section, number, cursor))
            if isinstance(answer, Trouble):
                return Pulled(tickets, changed, 0, number - 1, trouble=answer)
            page, page_seq = answer
            # Only the first page's mark is safe: what changes while the others are read must come again.
            first = first or answer
            changed += self._mirror.store_page(self._profile, section, page, page_seq, self._clock.now())
            self._comparison.compare(section, page, page_seq)
            tickets += len(page.tickets)
            watched.progressed(SyncProgress(self._profile, number, page.last, tickets, page.total))
            if number >= page.last:
                total = None if cursor else first[0].total if page.counted is None else page.counted
                run = self._complete(section, first, started_at, total)
                return Pulled(run.tickets, changed, run.gone, number, first[0].cursor)
        return Pulled(tickets, changed, 0, number)

    def _complete(self, section: str, first: tuple[Page, int], started_at: datetime, total: int | None) -> ListRun:
        """`total`: of a whole list; None: only what changed."""
        page, first_seq = first
        full = total is not None
        run = SectionRun(page.cursor, started_at, first_seq, full, total, page.public_key, page.terms)
        return self._mirror.complete(self._profile, section, run)

    # one page

    def _page(self, request: PageRequest) -> tuple[Page, int] | Trouble:
        """A page with its sequence, which is drawn, and committed, before the request leaves."""
        page_seq = self._journal.draw_sequence()
        started = self._clock.monotonic()
        page = self._room.page(request)
        if isinstance(page, Trouble):
            self._link.failed(page, self._room.clock_skew)
            return page
        self._heard(started)
        return page, page_seq

    def _heard(self, started: float) -> None:
        self._link.answered((self._clock.monotonic() - started) * 1000.0, self._room.clock_skew)
