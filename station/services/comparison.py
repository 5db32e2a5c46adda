"""Holds this station's own uses against fresh rows: what a row does not show, and what was too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from station.domain.books import add_up, base_of, noticed, over_admitted
from station.domain.capability import Counting
from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem
from station.domain.passage import ListTerms
from station.domain.passage_excess import entered_too_often
from station.domain.ports import Clock, Journal, JournalTransaction, Mirror, VendorRoom
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.vendor import Page
from station.services.link import LinkWatch

_WITHDRAWN = frozenset(
    {TicketStatus.CANCELED, TicketStatus.REFUNDED, TicketStatus.REVOKED, TicketStatus.BLOCKED, TicketStatus.UNPAID}
)
"""On these nobody would be let in any more."""


class Comparison:
    """One profile's books beside its vendor's list. Used by the thread that reads the list."""

    def __init__(
        self, profile: str, journal: Journal, mirror: Mirror, room: VendorRoom, clock: Clock, link: LinkWatch
    ) -> None:
        self._profile = profile
        self._journal = journal
        self._mirror = mirror
        self._room = room
        self._clock = clock
        self._link = link
        self._told: dict[str, ListTerms] = {}

    def compare(self, section: str, page: Page, page_seq: int) -> None:
        """Goes through a page that was just stored; each ticket with uses of this station in a transaction of its
        own. The section's terms come with its first page."""
        if page.terms is not None:
            self._told[section] = page.terms
        keys = [ticket.key for ticket in page.tickets]
        unlisted = [self._unlisted(code) for ticket in page.tickets for code in ticket.codes]
        used = self._journal.used_among(keys + unlisted)
        if not used:
            return
        for ticket in page.tickets:
            if used.isdisjoint((ticket.key, *map(self._unlisted, ticket.codes))):
                continue
            row = replace(ticket, page_seq=page_seq)
            with self._journal.transaction() as transaction:
                self._adopt(transaction, row)
                items = tuple(self._notice(transaction, item, row) for item in transaction.items_of(row.key))
                self._raise_excess(transaction, row, items)
                self._raise_withdrawn(transaction, row, items)

    def _unlisted(self, code: str) -> TicketKey:
        """The key of what was done with a code before any list knew it."""
        return TicketKey(self._profile, "", code)

    def _adopt(self, transaction: JournalTransaction, row: Ticket) -> None:
        """Uses made before the list knew the code become this ticket's, whichever code it is shown by next time."""
        for code in row.codes:
            for item in transaction.items_with_code(self._profile, code):
                if item.counts and item.key == self._unlisted(code):
                    base = item.base
                    if item.state is ItemState.WAITING and self._counting is not Counting.PASSAGES:
                        own = add_up(row, transaction.items_of(row.key), counting=self._counting)
                        base = base_of(row, own, self._counting)
                    transaction.store(replace(item, key=row.key, base=base))

    def _notice(self, transaction: JournalTransaction, item: OutboxItem, row: Ticket) -> OutboxItem:
        unseen_seq = noticed(item, row, self._counting, self._terms(row), self._link.state().clock_skew)
        if unseen_seq == item.unseen_seq:
            return item
        return transaction.store(replace(item, unseen_seq=unseen_seq))

    @property
    def _counting(self) -> Counting:
        return self._room.capability.counting

    def _terms(self, row: Ticket) -> ListTerms | None:
        """Those told last; of a load that another process began, those of the list before. None: nothing is proven."""
        if self._counting is not Counting.PASSAGES:
            return None
        section = row.key.section
        return self._told.get(section) or self._mirror.terms(self._profile, section)

    @property
    def _answers_each_use(self) -> bool:
        """The vendor says of every use whether it takes it, and a no is a conflict of its own. Uploads that only count,
        or that are forced, are taken whole, whatever the ticket has left: there the list alone tells."""
        taken_whole = self._counting in (Counting.COUNTED, Counting.PASSAGES)
        return not (taken_whole and self._room.capability.batch_upload)

    def _raise_excess(self, transaction: JournalTransaction, row: Ticket, items: Sequence[OutboxItem]) -> None:
        """More uses than the ticket has. What a person has dealt with is not raised again; what comes on top is."""
        if self._answers_each_use:
            return
        raised = _raised(transaction, row, ConflictKind.OVER_ADMITTED)
        dealt_with = [conflict for conflict in raised if conflict.resolved_at is not None]
        people = self._too_many(row, items)
        if people is None:
            return
        more = people - sum(conflict.people for conflict in dealt_with)
        if people > sum(conflict.people for conflict in raised):
            self._raise(transaction, row, items, ConflictKind.OVER_ADMITTED, f"over:{len(dealt_with)}", more)
        elif self._counting is Counting.PASSAGES:
            self._withdraw(transaction, [conflict for conflict in raised if conflict.resolved_at is None], max(0, more))

    def _withdraw(self, transaction: JournalTransaction, still_open: Sequence[Conflict], people: int) -> None:
        """Another door's exit may come later than its entry: then somebody who seemed to be one too many was none."""
        for conflict in still_open:
            if people < conflict.people:
                resolved_at = None if people else self._clock.now()
                transaction.raise_conflict(replace(conflict, people=people, resolved_at=resolved_at))

    def _too_many(self, row: Ticket, items: Sequence[OutboxItem]) -> int | None:
        if self._counting is Counting.PASSAGES:
            return entered_too_often(row, items, self._terms(row), self._link.state().clock_skew)
        return over_admitted(row, items)

    def _raise_withdrawn(self, transaction: JournalTransaction, row: Ticket, items: Sequence[OutboxItem]) -> None:
        """Let in here, and the ticket has been canceled or refunded since, or sold again under another code. Told
        once; a use that the vendor will yet refuse for it is a conflict of its own by then."""
        inside = _let_in(items)
        if self._answers_each_use:
            inside = [item for item in inside if item.state is ItemState.ACKNOWLEDGED]
        if row.status in _WITHDRAWN:
            self._raise_once(transaction, row, inside, "withdrawn")
            return
        for code in {item.code for item in inside} - set(row.codes):
            if self._mirror.died(self._profile, code):
                on_it = [item for item in inside if item.code == code]
                self._raise_once(transaction, row, on_it, f"withdrawn:{code}")

    def _raise_once(
        self, transaction: JournalTransaction, row: Ticket, inside: Sequence[OutboxItem], name: str
    ) -> None:
        if inside and transaction.conflict(_conflict_id(name, row)) is None:
            people = sum(item.people for item in inside)
            self._raise(transaction, row, inside, ConflictKind.WITHDRAWN_LATER, name, people)

    def _raise(
        self,
        transaction: JournalTransaction,
        row: Ticket,
        items: Sequence[OutboxItem],
        kind: ConflictKind,
        name: str,
        people: int,
    ) -> None:
        own = (_let_in(items) or list(items))[-1]
        transaction.raise_conflict(
            Conflict(
                conflict_id=_conflict_id(name, row),
                kind=kind,
                key=row.key,
                code=own.code,
                people=people,
                raised_at=self._clock.now(),
                item_id=own.item_id,
                here_at=own.door_time,
                there=replace(row, read_at=self._clock.now()),
            )
        )


def _conflict_id(name: str, row: Ticket) -> str:
    return f"{name}:{row.key.profile}:{row.key.section}:{row.key.ticket_id}"


def _let_in(items: Sequence[OutboxItem]) -> list[OutboxItem]:
    return [item for item in items if item.counts and item.admitted and item.action is Action.ENTRY]


def _raised(transaction: JournalTransaction, row: Ticket, kind: ConflictKind) -> list[Conflict]:
    return [conflict for conflict in transaction.conflicts_of(row.key) if conflict.kind is kind]
