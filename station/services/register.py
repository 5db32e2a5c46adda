"""The register: writes verdicts, and with each what the vendor must hear of it, in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from station.domain.journal import UPLOADS, Action, Conflict, ConflictKind, ItemState, OutboxItem
from station.domain.judge import ADMIT_ON_SPARE, judge
from station.domain.ports import Clock, Identifiers, Journal, JournalTransaction
from station.domain.profile import Profile
from station.domain.question import UNASKED, Answers
from station.domain.ticket import Ticket
from station.domain.vendor import Answer
from station.domain.verdict import Judgement, Mode, Reason, Source, Upload, Verdict
from station.services.casework import Casework, File, action_of


class Register:
    """One profile's entries in the journal. Used by one thread at a time."""

    def __init__(
        self, profile: Profile, journal: Journal, casework: Casework, clock: Clock, identifiers: Identifiers
    ) -> None:
        self._profile = profile
        self._casework = casework
        self._clock = clock
        self._identifiers = identifiers
        self.journal = journal

    def open(
        self,
        transaction: JournalTransaction,
        scanned: str,
        mode: Mode,
        vendor_fault: bool = False,
        answers: Answers = UNASKED,
    ) -> File:
        """The code's case as it stands inside this transaction."""
        return self._casework.open(transaction, scanned, mode, vendor_fault, answers)

    def decide(self, scanned: str, mode: Mode, vendor_fault: bool = False, answers: Answers = UNASKED) -> Verdict:
        """The station's own word, from mirror and journal."""
        with self.journal.transaction() as transaction:
            return self.decide_in(transaction, self.open(transaction, scanned, mode, vendor_fault, answers))

    def decide_in(self, transaction: JournalTransaction, file: File) -> Verdict:
        """The same inside a transaction that is already open."""
        spare = file.usable_spare()
        if spare is not None:
            return self.use_spare(transaction, file, spare)
        judgement = judge(file.case)
        item = self._queued(file, judgement)
        upload = Upload.NOT_NEEDED
        if item is not None:
            transaction.store(item)
            upload = UPLOADS[item.state]
        scan_id = self._identifiers.new() if item is None else item.item_id
        return self.record(transaction, file, judgement, Source.MIRROR, scan_id=scan_id, upload=upload)

    def use_spare(self, transaction: JournalTransaction, file: File, spare: OutboxItem) -> Verdict:
        """The vendor counts a use of ours that nobody went in on: this person does, and nothing is counted twice."""
        transaction.store(replace(spare, admitted=True, changed_at=self._clock.now()))
        return self.record(transaction, file, ADMIT_ON_SPARE, Source.VENDOR, upload=Upload.DONE, message=spare.message)

    def hold(
        self, transaction: JournalTransaction, file: File, judgement: Judgement, source: Source, answer: Answer | None
    ) -> Verdict:
        """Records the first half of a two-step entry; a yes keeps the ticket until the profile's hold time is over."""
        scan_id = self._identifiers.new()
        if judgement.lets_pass:
            held = self.new_item(file, ItemState.HELD, scan_id, admitted=False)
            expires_at = self._clock.now() + timedelta(seconds=self._profile.hold_time)
            transaction.store(replace(held, expires_at=expires_at))
        message = "" if answer is None else answer.message
        checked = replace(file, case=replace(file.case, mode=Mode.CHECK))
        return self.record(transaction, checked, judgement, source, scan_id=scan_id, message=message)

    def conflict(self, verdict: Verdict, held: OutboxItem) -> None:
        """A person walks through on a check that turned green, and the use itself was refused."""
        with self.journal.transaction() as transaction:
            transaction.raise_conflict(
                Conflict(
                    conflict_id=f"passed:{held.item_id}",
                    kind=ConflictKind.REFUSED_LATER,
                    key=held.key,
                    code=held.code,
                    people=held.people,
                    raised_at=self._clock.now(),
                    item_id=held.item_id,
                    message=verdict.vendor_message,
                )
            )

    def raise_elsewhere(self, transaction: JournalTransaction, item: OutboxItem, answer: Answer) -> None:
        """Another door used the ticket in the same moment, and may have let somebody in; this one does not."""
        transaction.raise_conflict(
            Conflict(
                conflict_id=f"elsewhere:{item.item_id}",
                kind=ConflictKind.ADMITTED_ELSEWHERE,
                key=item.key,
                code=item.code,
                people=0,
                raised_at=self._clock.now(),
                item_id=item.item_id,
                message=answer.message,
                here_at=item.door_time,
                there=answer.ticket,
            )
        )

    def new_item(self, file: File, state: ItemState, item_id: str = "", admitted: bool = True) -> OutboxItem:
        """The claim on one use of the file's ticket; not stored yet."""
        now = self._clock.now()
        item_id = item_id or self._identifiers.new()
        return OutboxItem(
            item_id=item_id,
            scan_id=item_id,
            key=file.key,
            code=file.code,
            action=action_of(file.case.mode),
            state=state,
            people=file.case.people,
            door_time=now,
            admitted=admitted,
            base=file.base,
            changed_at=now,
            scanned=file.scanned if file.scanned != file.code else "",
            answers=dict(file.case.answers),
        )

    def record(
        self,
        transaction: JournalTransaction,
        file: File,
        judgement: Judgement,
        source: Source,
        *,
        scan_id: str = "",
        upload: Upload = Upload.NOT_NEEDED,
        message: str = "",
        ticket: Ticket | None = None,
    ) -> Verdict:
        """Appends the verdict to the scan log."""
        verdict = Verdict(
            scan_id=scan_id or self._identifiers.new(),
            code=file.code,
            mode=file.case.mode,
            profile=self._profile.name,
            judgement=judgement,
            source=source,
            decided_at=self._clock.now(),
            ticket=file.case.ticket or ticket,
            vendor_message=message,
            known_at=file.known_at if source is Source.MIRROR else None,
            upload=upload,
        )
        transaction.record(verdict)
        return verdict

    def _queued(self, file: File, judgement: Judgement) -> OutboxItem | None:
        """What the vendor has to hear of a verdict that it did not give itself."""
        if file.case.mode is Mode.CHECK:
            return None
        if judgement.lets_pass:
            return self.new_item(file, ItemState.WAITING)
        if file.case.mode is not Mode.ENTRY or not file.case.capability.uploads_refusals:
            return None
        if judgement.reason is Reason.NEEDS_ANSWER:
            return None  # the visitor is asked first: nobody was refused
        refusal = self.new_item(file, ItemState.WAITING, admitted=False)
        return replace(refusal, action=Action.REFUSAL, people=0, reason=judgement.reason)
