"""How outbox items move on: each move in a transaction, and only from the state it expects.

Two threads can never send one item, and a late answer never overwrites an earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem
from station.domain.ports import Clock, Journal, JournalTransaction
from station.domain.trouble import Executed, Trouble
from station.domain.vendor import Answer, Delivery, Settlement
from station.domain.verdict import Reason
from station.services.link import LinkWatch
from station.services.sending_times import LONGEST_CALL, by_server, dated, given_up

LATEST_ARRIVAL = timedelta(seconds=5)
"""How long after it was given up a request may still be carried out at the vendor."""
_GOOD_IN_ITSELF = frozenset({Reason.ALREADY_USED, Reason.MALFORMED_CODE, Reason.CONFLICT})
"""Reasons of a no that withdraws no ticket."""


class Moves:
    """The state changes of one profile's items. Stateless but for its ports; any thread may call it."""

    def __init__(self, journal: Journal, clock: Clock, link: LinkWatch) -> None:
        self._journal = journal
        self._clock = clock
        self._link = link

    def begin(self, items: Sequence[OutboxItem], evidence: str | None = None) -> tuple[OutboxItem, ...]:
        """Waiting items become sending, all in one transaction; those that moved meanwhile are left out."""
        moved = []
        with self._journal.transaction() as transaction:
            sequence = transaction.next_sequence()
            now = self._clock.now()
            sent_at = by_server(now, self._link.state().clock_skew)
            for item in items:
                current = transaction.item(item.item_id)
                if current is None or current.state is not ItemState.WAITING:
                    continue
                sending = replace(
                    current,
                    state=ItemState.SENDING,
                    sent_seq=sequence,
                    sent_at=sent_at,
                    timed_out_at=None,
                    attempts=current.attempts + 1,
                    evidence=current.evidence if evidence is None else evidence,
                    changed_at=now,
                )
                moved.append(transaction.store(sending))
        return tuple(moved)

    def unanswered(self, items: Sequence[OutboxItem], trouble: Trouble) -> tuple[OutboxItem, ...]:
        """Never sent: they wait again. Perhaps carried out: unknown, and they go on counting."""
        state = ItemState.WAITING if trouble.executed is Executed.NO else ItemState.UNKNOWN
        outcomes = [Delivery(item.item_id, state, message=trouble.detail) for item in items]
        return self.book(items, outcomes)

    def book(self, items: Sequence[OutboxItem], outcomes: Sequence[Delivery]) -> tuple[OutboxItem, ...]:
        """Writes each sending item's own outcome; one that the answer does not mention is unknown.

        The sequence is drawn after the answer: rows requested later contain the uses it acknowledges.
        """
        by_id = {outcome.item_id: outcome for outcome in outcomes}
        moved = []
        with self._journal.transaction() as transaction:
            sequence = transaction.next_sequence()
            here, skew = self._clock.now(), self._link.state().clock_skew
            for item in items:
                current = transaction.item(item.item_id) or item
                if current.state is ItemState.SENDING:
                    outcome = by_id.get(item.item_id, Delivery(item.item_id, ItemState.UNKNOWN))
                    if outcome.state is ItemState.UNKNOWN:
                        current = given_up(current, here, skew)
                    current = transaction.store(self._outcome(current, outcome, sequence))
                    self._conflict(transaction, current, ConflictKind.REFUSED_LATER)
                moved.append(current)
        return tuple(moved)

    def refuse_unsent(self, item: OutboxItem, answer: Answer) -> OutboxItem:
        """Reading before the sending says no: nothing is sent, and somebody may be inside on it."""
        with self._journal.transaction() as transaction:
            current = transaction.item(item.item_id) or item
            if current.state is not ItemState.WAITING:
                return current
            no = Delivery(item.item_id, ItemState.REFUSED, answer.reason, answer.message)
            refused = transaction.store(self._outcome(current, no, 0))
            good_in_itself = answer.reason in _GOOD_IN_ITSELF
            kind = ConflictKind.REFUSED_LATER if good_in_itself else ConflictKind.CANCELED_MEANWHILE
            self._conflict(transaction, refused, kind)
            return refused

    def date(self, items: Sequence[OutboxItem]) -> tuple[OutboxItem, ...]:
        """The items with their moments by the server's clock, where that has become known since (`dated`)."""
        skew = self._link.state().clock_skew
        if skew is None or all(item.timed_out_at is not None for item in items):
            return tuple(items)
        with self._journal.transaction() as transaction:
            current = [transaction.item(item.item_id) or item for item in items]
            return tuple(
                transaction.store(dated(item, skew)) if item.state is ItemState.UNKNOWN else item for item in current
            )

    def settle(self, item: OutboxItem, settlement: Settlement) -> OutboxItem:
        """What reading found of an unanswered request."""
        with self._journal.transaction() as transaction:
            current = transaction.item(item.item_id) or item
            if current.state is not ItemState.UNKNOWN:
                return current
            state = settlement.state
            if state is ItemState.WAITING and self._may_still_arrive(current):
                state = ItemState.UNKNOWN
            if state is ItemState.WAITING and not current.admitted and current.action is not Action.REFUSAL:
                # Nobody went in and the vendor did not count it: sending it now would use a ticket for nothing.
                state = ItemState.RELEASED
            outcome = Delivery(item.item_id, state, settlement.reason, settlement.message or current.message)
            moved = self._outcome(current, outcome, transaction.next_sequence())
            # What was read so far speaks of this sending alone: the next one begins without it.
            kept = "" if state is ItemState.WAITING else settlement.evidence or current.evidence
            settled = transaction.store(replace(moved, evidence=kept))
            self._conflict(transaction, settled, ConflictKind.REFUSED_LATER)
            return settled

    def annulled(self, item: OutboxItem, answer: Answer) -> OutboxItem:
        """The vendor's word on a use that was taken back: it is gone there too, or it goes on counting.

        The sequence is drawn after the answer: rows requested before may still show the use.
        """
        with self._journal.transaction() as transaction:
            current = transaction.item(item.item_id) or item
            if not current.taken_back:
                return current
            now = self._clock.now()
            if answer.yes:
                sequence = transaction.next_sequence()
                gone = replace(current, state=ItemState.UNDONE, acknowledged_seq=sequence, changed_at=now)
                return transaction.store(gone)
            return transaction.store(replace(current, annul_asked_at=None, message=answer.message, changed_at=now))

    def _may_still_arrive(self, item: OutboxItem) -> bool:
        """Given up here, a request can still be on its way there: a read that lacks it proves nothing yet."""
        given_up_at = item.timed_out_at
        if given_up_at is None and item.sent_at is not None:  # the server tells no time: this machine's must do
            given_up_at = item.sent_at + LONGEST_CALL
        return given_up_at is not None and self._link.server_time()[0] < given_up_at + LATEST_ARRIVAL

    def _outcome(self, item: OutboxItem, outcome: Delivery, sequence: int) -> OutboxItem:
        acknowledged = outcome.state is ItemState.ACKNOWLEDGED
        return replace(
            item,
            state=outcome.state,
            acknowledged_seq=sequence if acknowledged else item.acknowledged_seq,
            reason=outcome.reason or item.reason,
            message=outcome.message,
            changed_at=self._clock.now(),
        )

    def _conflict(self, transaction: JournalTransaction, item: OutboxItem, kind: ConflictKind) -> None:
        """A person went in on something the vendor does not accept."""
        if item.state is not ItemState.REFUSED or item.action is not Action.ENTRY or not item.admitted:
            return
        transaction.raise_conflict(
            Conflict(
                conflict_id=f"refused:{item.item_id}",
                kind=kind,
                key=item.key,
                code=item.code,
                people=item.people,
                raised_at=self._clock.now(),
                item_id=item.item_id,
                message=item.message,
            )
        )
