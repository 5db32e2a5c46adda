"""An operator's changes on their way to the vendor: journaled first, read before they are sent, sent at most once.

A lost answer is settled by reading; in doubt both versions stand side by side, and a person chooses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from station.domain.booking import BookingPrice, Feedback
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, Refusal
from station.domain.booking_rules import Advice, Step, after_silence, before_sending
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.desk_journal import Choice, DeskJournal, DeskReport
from station.domain.ports import Clock, Identifiers
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.services.desk_reading import FEEDBACK_KINDS, DeskReading, Seen

LATEST_ARRIVAL = timedelta(seconds=15)
"""How long after it was given up a request may still be carried out: before that, a reading that lacks it proves
nothing."""


_ABOUT_ONE_BOOKING = frozenset({TroubleKind.REJECTED, TroubleKind.GARBLED})
"""The vendor is there: what it says of one booking holds up none of the others."""


def _never() -> bool:
    return False


class BookingChanges:
    """One profile's changes. Used by one thread at a time. Raises TroubleError when journal or cache cannot be
    written; the vendor's trouble stands in the report."""

    def __init__(
        self,
        profile: str,
        journal: DeskJournal,
        reading: DeskReading,
        writer: CashDeskWriter,
        clock: Clock,
        identifiers: Identifiers,
    ) -> None:
        self._profile = profile
        self._journal = journal
        self._reading = reading
        self._writer = writer
        self._clock = clock
        self._identifiers = identifiers

    def submit(self, change: BookingChange) -> BookingChange:
        """Writes a change down, for the next `run`; id, state and time are given to it here."""
        now = self._clock.now()
        made = replace(
            change, change_id=self._identifiers.new(), state=ChangeState.WAITING, made_at=now, changed_at=now
        )
        stored = self._journal.store_change(made)
        assert stored is not None, "a fresh id is in nobody's way"
        return stored

    def run(self, cancelled: Callable[[], bool] = _never) -> DeskReport:
        """Settles and sends what can be, oldest first, each subject in its order, until the vendor is away."""
        trouble: Trouble | None = None
        held: set[tuple[object, str]] = set()
        for change in self._journal.open_changes(self._profile):
            if cancelled():
                break
            if change.state is ChangeState.REFUSED:
                continue  # for a person; a later change of the same thing stands for itself
            place = (change.key, change.subject)
            moved = change
            if place not in held and change.state in (ChangeState.WAITING, ChangeState.UNKNOWN):
                moved, fresh = self._advance(change)
                trouble = fresh or trouble
            if moved.open:
                held.add(place)
            if trouble is not None and trouble.kind not in _ABOUT_ONE_BOOKING:
                break
        return self._report(trouble)

    def choose(self, change_id: str, choice: Choice) -> Trouble | None:
        """Where both stand side by side. MINE: what the vendor shows now may be replaced, and it is sent again; of
        several prices only those that were missing. THEIRS: it is dropped."""
        change = self._journal.change(change_id)
        if change is None or change.state is not ChangeState.DIFFERS:
            return None
        if choice is Choice.THEIRS:
            self._move(change, ChangeState.DROPPED)
            return None
        seen = self._reading.see(change)
        if isinstance(seen, Trouble):
            return seen
        self._move(change, ChangeState.WAITING, seen.as_base(change))
        return None

    def take_back(self, change_id: str) -> None:
        """The operator no longer wants it: before it was sent, or after a refusal."""
        change = self._journal.change(change_id)
        if change is not None and change.state in (ChangeState.WAITING, ChangeState.REFUSED):
            self._move(change, ChangeState.DROPPED)

    def recover(self) -> int:
        """After a crash: what may have left is unknown until it was read back; returns how many. Once, at the start."""
        left = [each for each in self._journal.open_changes(self._profile) if each.state is ChangeState.SENDING]
        for change in left:
            self._move(change, ChangeState.UNKNOWN)
        return len(left)

    # one change

    def _advance(self, change: BookingChange) -> tuple[BookingChange, Trouble | None]:
        if change.state is ChangeState.WAITING and change.kind not in FEEDBACK_KINDS and self._reading.paid(change.key):
            return self._refuse(change, Refusal.PAID), None
        seen = self._reading.see(change)
        if isinstance(seen, Seen):
            return self._settle(change, seen) if change.state is ChangeState.UNKNOWN else self._compare(change, seen)
        if seen.kind is TroubleKind.NOT_FOUND:
            return self._refuse(change, Refusal.GONE, seen.detail), None
        return change, seen

    def _compare(self, change: BookingChange, seen: Seen) -> tuple[BookingChange, Trouble | None]:
        advice = before_sending(change, seen.prices, seen.feedback)
        return self._send(change, advice, seen) if advice.step is Step.SEND else (self._conclude(change, advice), None)

    def _settle(self, change: BookingChange, seen: Seen) -> tuple[BookingChange, Trouble | None]:
        """Not carried out: it waits again, and is read once more before it is sent."""
        advice = after_silence(change, seen.prices, seen.feedback)
        if advice.step is not Step.SEND:
            return self._conclude(change, advice), None
        return (change if self._may_still_arrive(change) else self._move(change, ChangeState.WAITING)), None

    def _conclude(self, change: BookingChange, advice: Advice) -> BookingChange:
        if advice.step is Step.LOCKED:
            return self._refuse(change, Refusal.NOT_EDITABLE)
        if advice.step is Step.DONE:
            return self._move(change, ChangeState.DONE)
        return self._move(change, ChangeState.DIFFERS, replace(change, missing=advice.missing))

    def _may_still_arrive(self, change: BookingChange) -> bool:
        return change.changed_at is not None and self._clock.now() < change.changed_at + LATEST_ARRIVAL

    def _send(self, change: BookingChange, advice: Advice, seen: Seen) -> tuple[BookingChange, Trouble | None]:
        """The intent is committed, with what settles a lost answer, before the request leaves."""
        adding = change.kind is ChangeKind.ADD_PRICES
        sending = replace(
            change,
            known_ids=tuple(price.price_id for price in seen.prices) if adding else None,
            sent=advice.price,
            replaced=seen.price(change.price_id),
            sent_at=self._clock.now(),
            attempts=change.attempts + 1,
        )
        sending = self._move(change, ChangeState.SENDING, sending)
        if sending.state is not ChangeState.SENDING:
            return sending, None
        try:
            answer = self._call(sending)
        except BaseException:
            self._move(sending, ChangeState.UNKNOWN)  # a bug must not leave it "sending" for ever
            raise
        if isinstance(answer, Trouble):
            return self._failed(sending, answer)
        done = self._move(sending, ChangeState.DONE)
        again = self._reading.see(done)
        return done, again if isinstance(again, Trouble) else None

    def _call(self, change: BookingChange) -> BookingPrice | Feedback | Trouble | None:
        booking = change.key.booking_id
        match change.kind:
            case ChangeKind.ADD_PRICES:
                return self._writer.add_prices(booking, change.prices)
            case ChangeKind.SET_PRICE:
                assert change.sent is not None, "the advice to send a price names it"
                return self._writer.set_price(booking, change.price_id, change.sent)
            case ChangeKind.DELETE_PRICE:
                return self._writer.delete_price(booking, change.price_id)
            case ChangeKind.SET_FEEDBACK:
                assert change.feedback is not None, "made with what is to be said"
                return self._writer.set_feedback(booking, change.feedback)
            case ChangeKind.CLEAR_FEEDBACK:
                return self._writer.clear_feedback(booking)

    def _failed(self, change: BookingChange, trouble: Trouble) -> tuple[BookingChange, Trouble | None]:
        if trouble.executed is Executed.MAYBE:
            return self._move(change, ChangeState.UNKNOWN, replace(change, message=trouble.detail)), trouble
        if trouble.kind is TroubleKind.NOT_FOUND:
            return self._refuse(change, Refusal.GONE, trouble.detail), None
        if trouble.kind is not TroubleKind.REJECTED:
            return self._move(change, ChangeState.WAITING, replace(change, message=trouble.detail)), trouble
        about_prices = change.kind not in FEEDBACK_KINDS
        paid = about_prices and self._reading.note_refusal(change.key, trouble.detail)
        return self._refuse(change, Refusal.PAID if paid else Refusal.VENDOR, trouble.detail), None

    def _refuse(self, change: BookingChange, refusal: Refusal, message: str = "") -> BookingChange:
        return self._move(change, ChangeState.REFUSED, replace(change, refusal=refusal, message=message))

    def _move(self, before: BookingChange, state: ChangeState, after: BookingChange | None = None) -> BookingChange:
        """Only from the state it was seen in: two threads never send one change."""
        moved = replace(after or before, state=state, changed_at=self._clock.now())
        stored = self._journal.store_change(moved, (before.state,))
        return stored or self._journal.change(before.change_id) or before

    def _report(self, trouble: Trouble | None) -> DeskReport:
        left = Counter(change.state for change in self._journal.open_changes(self._profile))
        return DeskReport(
            self._profile,
            refused=left[ChangeState.REFUSED],
            waiting=left[ChangeState.WAITING] + left[ChangeState.SENDING],
            unknown=left[ChangeState.UNKNOWN],
            differs=left[ChangeState.DIFFERS],
            trouble=trouble,
        )
