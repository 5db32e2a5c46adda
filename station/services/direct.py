"""The direct strategy: the vendor is asked, within a time budget, and silence falls to the mirror.

The order is what keeps the promises: intent committed, request, answer, outcome committed, shown. A crash or a cut in
between leaves an item that reading settles; no call that changes something is ever repeated by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from station.domain.journal import OPEN, UPLOADS, ItemState, OutboxItem
from station.domain.judge import accept, judge, refuse_by_books, refuse_looked
from station.domain.ports import Clock, JournalTransaction, VendorRoom
from station.domain.profile import Profile
from station.domain.question import UNASKED, Answers
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, Reason, Source, Upload, Verdict
from station.services.casework import File
from station.services.delivery import Delivery, requests_of
from station.services.link import LinkWatch
from station.services.register import Register
from station.services.sending_times import by_server, given_up

_SILENCE = frozenset(
    {
        TroubleKind.UNREACHABLE,
        TroubleKind.UNTRUSTED,
        TroubleKind.SILENT,
        TroubleKind.BUSY,
        TroubleKind.BROKEN,
    }
)
"""The vendor is away. Any other trouble is a fault that waiting does not mend."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What was committed before a request may leave."""

    file: File
    item: OutboxItem


class Direct:
    """Asks one profile's vendor. Used by one thread at a time. Codes come in as they were read off the ticket."""

    def __init__(
        self,
        profile: Profile,
        register: Register,
        delivery: Delivery,
        room: VendorRoom,
        clock: Clock,
        link: LinkWatch,
    ) -> None:
        self._profile = profile
        self._register = register
        self._delivery = delivery
        self._room = room
        self._clock = clock
        self._link = link

    def scan(self, code: str, mode: Mode, answers: Answers = UNASKED) -> Verdict:
        """An entry, exit or check, answered by the vendor if it speaks in time. `answers`: what the visitor said to the
        vendor's questions."""
        deadline = self._clock.monotonic() + self._profile.direct_budget
        evidence = ""
        if self._looks_first(mode):
            seen = self._look(code, mode, deadline, answers)
            if isinstance(seen, Answer) and self._clear_older(code, mode, deadline):
                seen = self._look(code, mode, deadline, answers)
            if isinstance(seen, Trouble):
                return self._register.decide(code, mode, seen.kind not in _SILENCE, answers)
            if not seen.yes or mode is Mode.CHECK:
                return self._report(code, mode, seen, answers)
            evidence = seen.evidence
        else:
            self._clear_older(code, mode, deadline)
        intent = self._intend(code, mode, evidence, answers)
        if isinstance(intent, Verdict):
            return intent
        answer = self._use(intent, mode, deadline)
        if isinstance(answer, Trouble):
            return self._unanswered(intent, answer, deadline)
        return self._answered(intent, answer)

    def hold(self, code: str, answers: Answers = UNASKED) -> Verdict:
        """The first half of a two-step entry: looks at the vendor, and holds the ticket here on a yes."""
        seen = self._look(code, Mode.CHECK, self._clock.monotonic() + self._profile.direct_budget, answers)
        with self._register.journal.transaction() as transaction:
            fault = isinstance(seen, Trouble) and seen.kind not in _SILENCE
            file = self._register.open(transaction, code, Mode.ENTRY, fault, answers)
            if isinstance(seen, Trouble):
                return self._register.hold(transaction, file, judge(file.case), Source.MIRROR, None)
            judgement = refuse_by_books(file.case) or (refuse_looked(file.case) if seen.yes else None)
            if judgement is not None:
                return self._register.hold(transaction, file, judgement, Source.MIRROR, None)
            return self._register.hold(transaction, file, accept(seen, file.case), Source.VENDOR, seen)

    # before the request

    def _clear_older(self, code: str, mode: Mode, deadline: float) -> bool:
        """Settles or sends what the vendor has not heard of this ticket yet: a direct call never overtakes it.

        Returns whether anything was sent or settled, so that an earlier look is stale.
        """
        with self._register.journal.transaction() as transaction:
            older = self._register.open(transaction, code, mode).older()
        for step in _in_order(older):
            budget = self._left(deadline)
            if step[0].state is ItemState.UNKNOWN:
                delivered = self._delivery.settle(step, budget)
            elif step[0].taken_back:
                delivered = self._delivery.annul(step[0], budget)
            elif step[0].state is ItemState.WAITING:
                delivered = self._delivery.send(step[0], budget)
            else:
                break
            if delivered.trouble is not None or any(_stands_open(item) for item in delivered.items):
                break  # what follows must not overtake it either
        return bool(older)

    def _intend(self, code: str, mode: Mode, evidence: str, answers: Answers) -> Intent | Verdict:
        """Commits the intent, unless the books or an unsent older item already give the answer."""
        with self._register.journal.transaction() as transaction:
            file = self._register.open(transaction, code, mode, answers=answers)
            if file.older() or file.usable_spare() is not None:
                return self._register.decide_in(transaction, file)
            refusal = refuse_by_books(file.case)
            if refusal is not None:
                return self._register.record(transaction, file, refusal, Source.MIRROR)
            item = replace(
                self._register.new_item(file, ItemState.INTENT, admitted=False),
                evidence=evidence,
                sent_seq=transaction.next_sequence(),
                sent_at=by_server(self._clock.now(), self._link.state().clock_skew),
                attempts=1,
            )
            return Intent(file, transaction.store(item))

    # the request

    def _looks_first(self, mode: Mode) -> bool:
        """A check is nothing but the look."""
        capability = self._room.capability
        before_use = mode is Mode.ENTRY and capability.looks_first
        return capability.reads_single_codes and (mode is Mode.CHECK or before_use)

    def _look(self, code: str, mode: Mode, deadline: float, answers: Answers) -> Answer | Trouble:
        request = UseRequest(code, code, mode, budget=self._left(deadline), answers=answers)
        return self._heard(self._clock.monotonic(), self._room.look(request))

    def _use(self, intent: Intent, mode: Mode, deadline: float) -> Answer | Trouble:
        item = intent.item
        budget = self._left(deadline)
        request = UseRequest(
            item.presented, item.key.ticket_id, mode, item.people, item.door_time, budget, item.item_id, item.answers
        )
        return self._heard(self._clock.monotonic(), self._room.use(request))

    def _heard(self, started: float, answer: Answer | Trouble) -> Answer | Trouble:
        if isinstance(answer, Trouble):
            self._link.failed(answer, self._room.clock_skew)
        else:
            self._link.answered((self._clock.monotonic() - started) * 1000.0, self._room.clock_skew)
        return answer

    def _left(self, deadline: float) -> float:
        """Seconds for one call; never so few that a healthy vendor could not answer at all."""
        return max(0.25, deadline - self._clock.monotonic())

    # after the request

    def _report(self, code: str, mode: Mode, answer: Answer, answers: Answers) -> Verdict:
        """The vendor's word on a look. A plain "already used" may be our own use whose answer was lost."""
        with self._register.journal.transaction() as transaction:
            file = self._register.open(transaction, code, mode, answers=answers)
            spare = file.usable_spare()
            if spare is not None and answer.reason is Reason.ALREADY_USED:
                return self._register.use_spare(transaction, file, spare)
            refusal = refuse_looked(file.case) if answer.yes else None
            if refusal is not None:
                return self._register.record(transaction, file, refusal, Source.MIRROR)
            judgement = accept(answer, file.case)
            return self._register.record(
                transaction, file, judgement, Source.VENDOR, message=answer.message, ticket=answer.ticket
            )

    def _answered(self, intent: Intent, answer: Answer) -> Verdict:
        judgement = accept(answer, intent.file.case)
        with self._register.journal.transaction() as transaction:
            item = replace(intent.item, message=answer.message, changed_at=self._clock.now())
            if answer.yes:
                key = item.key if intent.file.case.ticket or not answer.ticket else answer.ticket.key
                item = replace(
                    item,
                    key=key,
                    state=ItemState.ACKNOWLEDGED,
                    acknowledged_seq=transaction.next_sequence(),
                    admitted=judgement.lets_pass,
                )
            else:
                item = replace(item, state=ItemState.REFUSED, reason=answer.reason)
            transaction.store(item)
            if answer.reason is Reason.CONFLICT:
                self._register.raise_elsewhere(transaction, item, answer)
            return self._register.record(
                transaction,
                intent.file,
                judgement,
                Source.VENDOR,
                scan_id=item.scan_id,
                upload=UPLOADS[item.state] if answer.yes else Upload.NOT_NEEDED,
                message=answer.message,
                ticket=answer.ticket,
            )

    def _unanswered(self, intent: Intent, trouble: Trouble, deadline: float) -> Verdict:
        """Never carried out: the mirror decides, and the use waits. Perhaps carried out: it is unknown from here on,
        read back at once where single codes can be read."""
        state = ItemState.RELEASED if trouble.executed is Executed.NO else ItemState.UNKNOWN
        with self._register.journal.transaction() as transaction:
            item = transaction.store(
                replace(
                    given_up(intent.item, self._clock.now(), self._link.state().clock_skew),
                    state=state,
                    message=trouble.detail,
                )
            )
            if state is ItemState.RELEASED:
                return self._redecide(transaction, intent, trouble)
        if self._room.capability.reads_single_codes:
            item = self._delivery.settle((item,), self._left(deadline)).items[0]
        with self._register.journal.transaction() as transaction:
            return self._conclude(transaction, intent, item, trouble)

    def _conclude(self, transaction: JournalTransaction, intent: Intent, item: OutboxItem, trouble: Trouble) -> Verdict:
        item = transaction.item(item.item_id) or item  # the synchronisation may have settled it meanwhile
        if item.state is ItemState.REFUSED:
            return self._taken_by_another(transaction, intent, item)
        if item.state is not ItemState.UNKNOWN:
            return self._redecide(transaction, intent, trouble)
        mode = intent.file.case.mode
        fault, answers = trouble.kind not in _SILENCE, intent.file.case.answers
        file = self._register.open(transaction, item.presented, mode, fault, answers)
        judgement = judge(file.without(item.item_id).case)
        transaction.store(replace(item, admitted=judgement.lets_pass))
        return self._register.record(
            transaction, file, judgement, Source.MIRROR, scan_id=item.scan_id, upload=Upload.UNKNOWN
        )

    def _taken_by_another(self, transaction: JournalTransaction, intent: Intent, item: OutboxItem) -> Verdict:
        """Read back at the vendor: the use that counts is not ours. The list may not show it yet, so it has no say."""
        file = self._register.open(transaction, item.presented, intent.file.case.mode)
        answer = Answer(False, item.reason or Reason.REFUSED_BY_VENDOR, item.message)
        return self._register.record(transaction, file, accept(answer, file.case), Source.VENDOR, message=item.message)

    def _redecide(self, transaction: JournalTransaction, intent: Intent, trouble: Trouble) -> Verdict:
        """From the journal as it stands now: a settled use lets the person in, a use that never was waits anew."""
        mode = intent.file.case.mode
        fault, answers = trouble.kind not in _SILENCE, intent.file.case.answers
        file = self._register.open(transaction, intent.item.presented, mode, fault, answers)
        return self._register.decide_in(transaction, file)


def _stands_open(item: OutboxItem) -> bool:
    return item.state in OPEN or item.taken_back


def _in_order(older: Sequence[OutboxItem]) -> list[tuple[OutboxItem, ...]]:
    """Unanswered requests as a whole, everything else by itself, by their oldest item."""
    steps = [*requests_of(older), *((item,) for item in older if item.state is not ItemState.UNKNOWN)]
    return sorted(steps, key=lambda step: step[0].position)
