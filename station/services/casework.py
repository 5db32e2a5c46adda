"""Gathers what the rules look at: the ticket, the books and the clock, inside one journal transaction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.books import add_up, base_of
from station.domain.capability import Counting
from station.domain.case import Case
from station.domain.clock_mark import CLOCK_SET
from station.domain.journal import OPEN, Action, ItemState, OutboxItem
from station.domain.judge import judge
from station.domain.passage import ListTerms
from station.domain.passage_books import add_up_passages
from station.domain.ports import Clock, JournalTransaction, Mirror, VendorRoom
from station.domain.profile import Profile
from station.domain.question import UNASKED, Answers
from station.domain.standing import UNUSED, Standing
from station.domain.ticket import Ticket, TicketKey
from station.domain.verdict import Mode
from station.services.link import LinkWatch


@dataclass(frozen=True, slots=True)
class File:
    """One code's case with the journal items it was built from."""

    case: Case
    code: str
    """What list, journal and books know the ticket by."""
    scanned: str
    """What was read off it: the vendor is asked with that."""
    key: TicketKey
    items: tuple[OutboxItem, ...]
    known_at: datetime | None
    """When the list behind it was read."""
    skew: float | None = None
    """Seconds the vendor's clock is ahead, as far as it is known."""

    def standing_of(self, items: Sequence[OutboxItem], unspent: OutboxItem | None = None) -> Standing:
        """The ticket's account by these items; one of them perhaps looked at as if it never was."""
        case = self.case
        if case.capability.counting is Counting.PASSAGES:
            return add_up_passages(case.ticket, items, case.terms, self.skew, unspent)
        return add_up(case.ticket, items, counting=case.capability.counting)

    @property
    def base(self) -> int | None:
        return base_of(self.case.ticket, self.case.standing, self.case.capability.counting)

    def older(self) -> tuple[OutboxItem, ...]:
        """Items of this ticket that the vendor must hear of, or be asked about, before anything new."""
        return tuple(item for item in self.items if item.state in OPEN or item.taken_back)

    def without(self, item_id: str) -> File:
        """The same file as it was before one item of it."""
        items = tuple(item for item in self.items if item.item_id != item_id)
        if self.case.capability.counting is Counting.PASSAGES:  # the list may show it already
            left_out = next((item for item in self.items if item.item_id == item_id), None)
            standing = self.standing_of(self.items, left_out)
        else:
            standing = self.standing_of(items)
        return replace(self, items=items, case=replace(self.case, standing=standing))

    def usable_spare(self) -> OutboxItem | None:
        """A use that the vendor counts and nobody went in on, if nothing else speaks against the ticket."""
        spare = self.case.standing.spare
        if spare is None or self.case.mode is not Mode.ENTRY:
            return None
        if self.case.ticket is None:
            return spare
        passages = self.case.capability.counting is Counting.PASSAGES
        standing = self.standing_of(self.items, spare) if passages else Standing(free=self.case.people)
        return spare if judge(replace(self.case, standing=standing)).lets_pass else None


class Casework:
    """Opens files for one profile. Used by one thread at a time."""

    def __init__(self, profile: Profile, mirror: Mirror, room: VendorRoom, clock: Clock, link: LinkWatch) -> None:
        self._profile = profile
        self._mirror = mirror
        self._room = room
        self._clock = clock
        self._link = link

    def open(
        self,
        transaction: JournalTransaction,
        scanned: str,
        mode: Mode,
        vendor_fault: bool = False,
        answers: Answers = UNASKED,
    ) -> File:
        """Reads mirror and journal as they stand; held items whose time is over fall back here, without a timer."""
        code = self._room.ticket_code(scanned)
        found = self._mirror.find(self._profile.name, code)
        tickets = self._of_this_door(found)
        ticket = tickets[0] if len(tickets) == 1 else None
        key = ticket.key if ticket is not None else TicketKey(self._profile.name, "", code)
        items = self._items(transaction, key, code)
        now, verified = self._link.server_time()
        state = self._mirror.state(self._profile.name)
        capability = self._room.capability
        terms, skew = self._terms(ticket), self._link.state().clock_skew
        case = Case(
            mode=mode,
            profile=self._profile,
            capability=capability,
            now=now,
            ticket=ticket,
            standing=add_up(ticket, items, counting=capability.counting, terms=terms, skew=skew),
            matches=len(tickets),
            other_section=bool(found) and not tickets,
            code_died=not found and self._mirror.died(self._profile.name, code),
            clock_verified=verified,
            list_age=_age(self._clock.now(), state.read_at),
            genuine=self._genuine(scanned, ticket),
            vendor_fault=vendor_fault,
            answers=answers,
            terms=terms,
        )
        return File(case, code, scanned, key, items, state.read_at, skew)

    def blank(self, text: str, mode: Mode) -> File:
        """For what was read and is no code: nothing is looked up."""
        now, verified = self._link.server_time()
        case = Case(mode, self._profile, self._room.capability, now, standing=UNUSED, clock_verified=verified)
        return File(case, text, text, TicketKey(self._profile.name, "", text), (), None)

    def _genuine(self, scanned: str, ticket: Ticket | None) -> bool | None:
        """By the key of its ticket's section; of a code that the list does not know, by any of this door's."""
        capability = self._room.capability
        if not (capability.signed_codes or (capability.signature_proves_unlisted and ticket is None)):
            return None
        sections = self._room.known_sections if ticket is None else (ticket.key.section,)
        keys = (self._mirror.public_key(self._profile.name, section) for section in sections)
        found = {self._room.verifies(scanned, key) for key in keys}
        return True if True in found else None if None in found or not found else False

    def _terms(self, ticket: Ticket | None) -> ListTerms | None:
        if ticket is None or self._room.capability.counting is not Counting.PASSAGES:
            return None
        return self._mirror.terms(self._profile.name, ticket.key.section)

    def recognise(self, scanned: str) -> Ticket | None:
        """The ticket a code opens, if it is exactly one."""
        code = self._room.ticket_code(scanned)
        tickets = self._of_this_door(self._mirror.find(self._profile.name, code))
        return tickets[0] if len(tickets) == 1 else None

    def _of_this_door(self, tickets: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
        """The mirror may still hold sections that the profile was set to before. No section known yet: all count."""
        sections = self._room.known_sections
        return tickets if not any(sections) else tuple(ticket for ticket in tickets if ticket.key.section in sections)

    def _items(self, transaction: JournalTransaction, key: TicketKey, code: str) -> tuple[OutboxItem, ...]:
        """By ticket and by code: a code let in before the list knew it is the same person's use."""
        found = {item.item_id: item for item in transaction.items_of(key)}
        found.update((item.item_id, item) for item in transaction.items_with_code(self._profile.name, code))
        items = sorted(found.values(), key=lambda item: item.position)
        return tuple(self._lapse(transaction, item) for item in items)

    def _lapse(self, transaction: JournalTransaction, item: OutboxItem) -> OutboxItem:
        if item.state is not ItemState.HELD or item.expires_at is None or item.expires_at > self._clock.now():
            return item
        return transaction.store(replace(item, state=ItemState.RELEASED, changed_at=self._clock.now()))


def action_of(mode: Mode) -> Action:
    return Action.EXIT if mode is Mode.EXIT else Action.ENTRY


def _age(now: datetime, read_at: datetime | None) -> float | None:
    """Seconds. Read in the time to come: this machine's clock was set back since, and the list may be of any age."""
    if read_at is None:
        return None
    age = (now - read_at).total_seconds()
    return math.inf if age < -CLOCK_SET else max(0.0, age)
