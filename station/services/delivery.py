"""Brings outbox items to the vendor and settles unanswered ones: each step committed before the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from station.domain.capability import Counting
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ports import Clock, Journal, VendorRoom
from station.domain.ticket import TicketKey
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Settlement, UseRequest
from station.domain.vendor import Delivery as ItemOutcome
from station.domain.verdict import Mode, Reason
from station.services.link import LinkWatch
from station.services.moves import Moves

_BUG = Trouble(TroubleKind.BROKEN, detail="a fault in Station", executed=Executed.MAYBE)


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of the items; `trouble` when the vendor could not be asked properly."""

    items: tuple[OutboxItem, ...] = ()
    trouble: Trouble | None = None

    def count(self, state: ItemState) -> int:
        return sum(item.state is state for item in self.items)


class Delivery:
    """One profile's way to its vendor. Used by one thread at a time, with a room of its own."""

    def __init__(self, journal: Journal, room: VendorRoom, clock: Clock, link: LinkWatch) -> None:
        self._room = room
        self._clock = clock
        self._link = link
        self._moves = Moves(journal, clock, link)

    def settle(self, items: Sequence[OutboxItem], budget: float | None = None) -> Delivered:
        """Reads at the vendor what became of one unanswered request's uses of one ticket (`requests_of`), and moves
        them by that.

        The newest is read first: once a vendor that counts uses is seen to count it, it counts those before it as
        well, though its row shows the time of the last one alone. If it does not, each is read for itself.
        """
        *older, newest = items = self._moves.date(items)
        started = self._clock.monotonic()
        settlement = self._room.settle(newest, budget)
        if isinstance(settlement, Trouble):
            self._link.failed(settlement, self._room.clock_skew)
            return Delivered(tuple(items), settlement)
        self._heard(started)
        if newest.timed_out_at is None and (told := self._moves.date(items))[-1].timed_out_at is not None:
            return self.settle(told, budget)  # this answer told the server's clock: only now can times be compared
        moved = self._moves.settle(newest, settlement)
        if not older:
            return Delivered((moved,))
        if moved.state is ItemState.ACKNOWLEDGED and self._room.capability.counting is Counting.COUNTED:
            same = Settlement(ItemState.ACKNOWLEDGED, message=settlement.message)
            return Delivered((*(self._moves.settle(item, same) for item in older), moved))
        rest = self.settle(older, budget)
        return Delivered((*rest.items, moved), rest.trouble)

    def send(self, item: OutboxItem, budget: float | None = None) -> Delivered:
        """Sends one waiting item, by upload where the vendor has one: it keeps the door's time."""
        if self._room.capability.batch_upload and item.action is not Action.EXIT:
            return self.upload((item,), budget)
        evidence = None
        if self._room.capability.reads_single_codes and item.action is Action.ENTRY:
            # A ticket may be canceled meanwhile; and what the vendor says now settles a lost answer later.
            seen = self._look(item, budget)
            if isinstance(seen, Trouble):
                return Delivered((item,), seen)
            if not seen.yes:
                return Delivered((self._moves.refuse_unsent(item, seen),))
            evidence = seen.evidence
        sending = self._moves.begin((item,), evidence)
        return self._use(sending[0], budget) if sending else Delivered((item,))

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> Delivered:
        """Sends waiting items in one call. A batch that the vendor does not accept is sent again item by item, so
        that one bad row never holds the others back."""
        sending = self._moves.begin(items)
        if not sending:
            return Delivered(tuple(items))
        started = self._clock.monotonic()
        with self._under_way(sending):
            answer = self._room.upload(sending, budget)
        if not isinstance(answer, Trouble):
            self._heard(started)
            return Delivered(self._moves.book(sending, answer))
        if not _rejected(answer):
            self._link.failed(answer, self._room.clock_skew)
            return Delivered(self._moves.unanswered(sending, answer), answer)
        if len(sending) == 1:
            return Delivered(self._moves.book(sending, (_refusal(sending[0], answer),)))
        return self._singly(self._moves.unanswered(sending, answer))

    def annul(self, item: OutboxItem, budget: float | None = None) -> Delivered:
        """Tells the vendor that nobody passed on an acknowledged use. Asked again where an answer was lost."""
        started = self._clock.monotonic()
        answer = self._room.annul(item, budget)
        if isinstance(answer, Trouble):
            if not _rejected(answer):
                self._link.failed(answer, self._room.clock_skew)
                return Delivered((item,), answer)
            answer = Answer(False, Reason.REFUSED_BY_VENDOR, answer.detail)
        self._heard(started)
        return Delivered((self._moves.annulled(item, answer),))

    def _singly(self, items: Sequence[OutboxItem]) -> Delivered:
        moved: tuple[OutboxItem, ...] = ()
        for item in items:
            delivered = self.upload((item,))
            moved += delivered.items
            if delivered.trouble is not None:
                return Delivered(moved, delivered.trouble)
        return Delivered(moved)

    def _look(self, item: OutboxItem, budget: float | None) -> Answer | Trouble:
        started = self._clock.monotonic()
        seen = self._room.look(_request(item, Mode.CHECK, budget))
        if isinstance(seen, Trouble):
            self._link.failed(seen, self._room.clock_skew)
        else:
            self._heard(started)
        return seen

    def _use(self, item: OutboxItem, budget: float | None) -> Delivered:
        started = self._clock.monotonic()
        with self._under_way((item,)):
            answer = self._room.use(_request(item, Mode.EXIT if item.action is Action.EXIT else Mode.ENTRY, budget))
        if isinstance(answer, Trouble):
            if _rejected(answer):
                return Delivered(self._moves.book((item,), (_refusal(item, answer),)))
            self._link.failed(answer, self._room.clock_skew)
            return Delivered(self._moves.unanswered((item,), answer), answer)
        self._heard(started)
        state = ItemState.ACKNOWLEDGED if answer.yes else ItemState.REFUSED
        reason = None if answer.yes else answer.reason
        return Delivered(self._moves.book((item,), (ItemOutcome(item.item_id, state, reason, answer.message),)))

    @contextmanager
    def _under_way(self, items: Sequence[OutboxItem]) -> Iterator[None]:
        """A bug in the middle of a request must not leave its items "sending" for ever: they are unknown."""
        try:
            yield
        except BaseException:
            self._moves.unanswered(items, _BUG)
            raise

    def _heard(self, started: float) -> None:
        self._link.answered((self._clock.monotonic() - started) * 1000.0, self._room.clock_skew)


def requests_of(items: Sequence[OutboxItem]) -> tuple[tuple[OutboxItem, ...], ...]:
    """Unknown items put together by the request and the ticket they were sent with, oldest first."""
    together: dict[tuple[TicketKey, Action, int | None], tuple[OutboxItem, ...]] = {}
    for item in items:
        if item.state is ItemState.UNKNOWN:
            place = (item.key, item.action, item.sent_seq)
            together[place] = (*together.get(place, ()), item)
    return tuple(together.values())


def _request(item: OutboxItem, mode: Mode, budget: float | None) -> UseRequest:
    return UseRequest(
        item.presented,
        item.key.ticket_id,
        mode,
        item.people,
        item.door_time,
        budget,
        item.item_id,
        item.answers,
    )


def _rejected(trouble: Trouble) -> bool:
    return trouble.kind is TroubleKind.REJECTED and trouble.executed is Executed.NO


def _refusal(item: OutboxItem, trouble: Trouble) -> ItemOutcome:
    return ItemOutcome(item.item_id, ItemState.REFUSED, message=trouble.detail)
