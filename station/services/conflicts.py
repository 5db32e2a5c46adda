"""What a person has to decide: two truths about one ticket, and uses of which reading could not tell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.domain.journal import Conflict, ItemState, OutboxItem
from station.domain.ports import Clock, Journal
from station.domain.trouble import Trouble, TroubleError


@dataclass(frozen=True, slots=True)
class OpenCases:
    """Everything that waits for a person, oldest first."""

    conflicts: tuple[Conflict, ...] = ()
    undecided: tuple[OutboxItem, ...] = ()
    """Uses whose answer was lost and that reading could not tell from another door's."""


class Conflicts:
    """One profile's open cases. Stateless but for its ports; any thread may call it.

    What was decided meanwhile, here or by the vendor's own word, stays as it is.
    """

    def __init__(self, profile: str, journal: Journal, clock: Clock) -> None:
        self._profile = profile
        self._journal = journal
        self._clock = clock

    def open(self) -> OpenCases | Trouble:
        """What is open now."""
        try:
            undecided = tuple(item for item in self._journal.queue(self._profile) if item.state is ItemState.AMBIGUOUS)
            return OpenCases(self._journal.conflicts(self._profile), undecided)
        except TroubleError as error:
            return error.trouble

    def deal_with(self, conflict_id: str) -> Trouble | None:
        """A person has seen to it. It stays in the journal, and counts as open no longer."""
        try:
            with self._journal.transaction() as transaction:
                conflict = transaction.conflict(conflict_id)
                if conflict is not None and conflict.resolved_at is None:
                    transaction.raise_conflict(replace(conflict, resolved_at=self._clock.now()))
        except TroubleError as error:
            return error.trouble
        return None

    def decide(self, item_id: str, counted: bool) -> Trouble | None:
        """An undecided use: the vendor counted it, or it did not and is sent (where nobody went in on it: dropped)."""
        try:
            with self._journal.transaction() as transaction:
                item = transaction.item(item_id)
                if item is None or item.state is not ItemState.AMBIGUOUS:
                    return None
                if counted:
                    state, sequence = ItemState.ACKNOWLEDGED, transaction.next_sequence()
                else:
                    state, sequence = (ItemState.WAITING if item.admitted else ItemState.RELEASED), None
                transaction.store(
                    replace(item, state=state, acknowledged_seq=sequence, evidence="", changed_at=self._clock.now())
                )
        except TroubleError as error:
            return error.trouble
        return None
