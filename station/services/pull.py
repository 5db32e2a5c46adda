"""Pull: what the vendor says comes into the mirror, and the books are compared with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from station.domain.books import add_up, base_of, noticed, over_admitted
from station.domain.capability import Counting
from station.domain.change import SyncProgress
from station.domain.journal import Conflict, ConflictKind, ItemState, OutboxItem
from station.domain.ports import Clock, Journal, JournalTransaction, Mirror, VendorRoom
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest
from station.services.link import LinkWatch


@dataclass(frozen=True, slots=True)
class Pulled:
    """What one pull did. `tickets` counts distinct ones."""

    tickets: int = 0
    changed: int = 0
    pages: int = 0
    cursor: str = ""
    trouble: Trouble | None = None


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

    def run(self, full: bool, progressed: Callable[[SyncProgress], None], cancelled: Callable[[], bool]) -> Pulled:
        """Reads every section, the changes since the last complete run or all of it."""
        pulled = Pulled()
        if not self._room.capability.ticket_list:
            return self._only_connect()
        for section in self._room.sections():
            step = self._section(section, full, progressed, cancelled)
            pulled = Pulled(
                pulled.tickets + step.tickets,
                pulled.changed + step.changed,
                pulled.pages + step.pages,
                step.cursor or pulled.cursor,
                step.trouble,
            )
            if step.trouble is not None or cancelled():
                break
        return pulled

    def _only_connect(self) -> Pulled:
        """No list to read: the vendor is only asked whether it is there."""
        started = self._clock.monotonic()
        answer = self._room.connect()
        if isinstance(answer, Trouble):
            self._link.failed(answer, self._room.clock_skew)
            return Pulled(trouble=answer)
        self._heard(started)
        return Pulled()

    def _section(
        self,
        section: str,
        full: bool,
        progressed: Callable[[SyncProgress], None],
        cancelled: Callable[[], bool],
    ) -> Pulled:
        cursor = "" if full else self._mirror.cursor(self._profile, section)
        started_at = self._clock.now()
        keys: set[str] = set()
        changed = number = 0
        next_cursor = ""
        total: int | None = None
        while not cancelled():
            number += 1
            page = self._page(PageRequest(section, number, cursor))
            if isinstance(page, Trouble):
                return Pulled(len(keys), changed, number - 1, trouble=page)
            changed += page[1]
            keys.update(ticket.key.ticket_id for ticket in page[0].tickets)
            if number == 1:
                # Only the first page's mark is safe: what changes while the others are read must come again.
                next_cursor = page[0].cursor
                total = page[0].total if not cursor else None
            progressed(SyncProgress(self._profile, number, page[0].last, len(keys), page[0].total))
            if number >= page[0].last:
                self._mirror.complete(self._profile, section, next_cursor, started_at, total)
                return Pulled(len(keys), changed, number, next_cursor)
        return Pulled(len(keys), changed, number)

    def _page(self, request: PageRequest) -> tuple[Page, int] | Trouble:
        """One page into the mirror. Its sequence is drawn, and committed, before the request leaves."""
        page_seq = self._journal.draw_sequence()
        started = self._clock.monotonic()
        page = self._room.page(request)
        if isinstance(page, Trouble):
            self._link.failed(page, self._room.clock_skew)
            return page
        self._heard(started)
        changed = self._mirror.store_page(self._profile, request.section, page, page_seq, self._clock.now())
        self._compare(page, page_seq)
        return page, changed

    def _compare(self, page: Page, page_seq: int) -> None:
        """Holds this station's own uses against the fresh rows: what is not shown, and what was too much."""
        keys = [ticket.key for ticket in page.tickets]
        unlisted = [self._unlisted(code) for ticket in page.tickets for code in ticket.codes]
        used = self._journal.used_among(keys + unlisted)
        for ticket in page.tickets:
            if used.isdisjoint((ticket.key, *map(self._unlisted, ticket.codes))):
                continue
            row = replace(ticket, page_seq=page_seq)
            with self._journal.transaction() as transaction:
                self._adopt(transaction, row)
                items = tuple(self._notice(transaction, item, row) for item in transaction.items_of(row.key))
                self._raise_excess(transaction, row, items)

    def _unlisted(self, code: str) -> TicketKey:
        """The key of what was done with a code before any list knew it."""
        return TicketKey(self._profile, "", code)

    def _adopt(self, transaction: JournalTransaction, row: Ticket) -> None:
        """Uses made before the list knew the code become this ticket's, whichever code it is shown by next time."""
        for code in row.codes:
            for item in transaction.items_with_code(self._profile, code):
                if item.counts and item.key == self._unlisted(code):
                    base = item.base
                    if item.state is ItemState.WAITING:
                        counting = self._room.capability.counting
                        own = add_up(row, transaction.items_of(row.key), counting=counting)
                        base = base_of(row, own, counting)
                    transaction.store(replace(item, key=row.key, base=base))

    def _notice(self, transaction: JournalTransaction, item: OutboxItem, row: Ticket) -> OutboxItem:
        unseen_seq = noticed(item, row, self._room.capability.counting)
        if unseen_seq == item.unseen_seq:
            return item
        return transaction.store(replace(item, unseen_seq=unseen_seq))

    def _raise_excess(self, transaction: JournalTransaction, row: Ticket, items: tuple[OutboxItem, ...]) -> None:
        if self._room.capability.counting is not Counting.COUNTED:
            return  # without a counter the vendor's answers to the single uses tell what was too much
        people = over_admitted(row, items)
        known = sum(
            conflict.people
            for conflict in transaction.open_conflicts(row.key)
            if conflict.kind is ConflictKind.OVER_ADMITTED
        )
        if people <= known:
            return
        transaction.raise_conflict(
            Conflict(
                _excess_id(row.key), ConflictKind.OVER_ADMITTED, row.key, items[-1].code, people, self._clock.now()
            )
        )

    def _heard(self, started: float) -> None:
        self._link.answered((self._clock.monotonic() - started) * 1000.0, self._room.clock_skew)


def _excess_id(key: TicketKey) -> str:
    return f"over:{key.profile}:{key.section}:{key.ticket_id}"
