"""Admission: a code becomes a verdict, and nothing is shown that is not in the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from station.domain.case import deny
from station.domain.code import LONGEST_CODE, MalformedCodeError, ScanCode
from station.domain.journal import ItemState, OutboxItem
from station.domain.judge import judge
from station.domain.ports import Clock, Identifiers, Journal, Mirror, VendorRoom
from station.domain.profile import Profile, Strategy
from station.domain.question import UNASKED, Answers
from station.domain.ticket import Ticket, TicketStatus
from station.domain.trouble import Trouble, TroubleError
from station.domain.undo import Undone
from station.domain.verdict import Mode, Outcome, Reason, Source, Verdict
from station.services.casework import Casework
from station.services.delivery import Delivery
from station.services.direct import Direct
from station.services.link import LinkWatch
from station.services.register import Register
from station.services.undo import Undo


class Admission:
    """One profile's door. Used by one thread at a time; in the window that is the admission worker's.

    Every method returns a Verdict that is committed, or a Trouble of this machine (disk, database): then nothing was
    written, and the door must show STOP.
    """

    def __init__(
        self,
        profile: Profile,
        journal: Journal,
        mirror: Mirror,
        room: VendorRoom,
        clock: Clock,
        identifiers: Identifiers,
        link: LinkWatch,
    ) -> None:
        self._profile = profile
        self._room = room
        self._clock = clock
        self._link = link
        self._casework = Casework(profile, mirror, room, clock, link)
        self._register = Register(profile, journal, self._casework, clock, identifiers)
        delivery = Delivery(journal, room, clock, link)
        self._direct = Direct(profile, self._register, delivery, room, clock, link)
        self._undo = Undo(journal, delivery, room, clock, link, profile.direct_budget)

    def recognise(self, raw: str) -> Ticket | None:
        """What the mirror knows of the code at once: neutral details, no verdict. Writes nothing."""
        try:
            return self._casework.recognise(ScanCode.parse(raw).text)
        except (MalformedCodeError, TroubleError):
            return None

    def scan(
        self, raw: str, mode: Mode, strategy: Strategy | None = None, answers: Answers = UNASKED
    ) -> Verdict | Trouble:
        """Judges one presentation of a code, journals it, and in direct strategy asks the vendor within the budget.

        `answers`: to the questions of an earlier verdict on this code. It is a new scan all the same.
        """
        wanted = strategy or self._profile.strategy
        return self._guard(raw, mode, lambda code: self._judge(code, mode, wanted, answers))

    def hold(self, raw: str, answers: Answers = UNASKED) -> Verdict | Trouble:
        """Two-step, first half: looks, and keeps the ticket from turning green in another lane until it is passed,
        released, or the profile's hold time is over. `answers` are kept with it."""
        looks = self._room.capability.reads_single_codes and not self._link.state().silent
        hold = self._direct.hold if looks else self._hold
        return self._guard(raw, Mode.CHECK, lambda code: hold(code, answers))

    def pass_held(self, scan_id: str) -> Verdict | Trouble:
        """Two-step, second half: the person walks through, now the ticket is used.

        A no at this moment is a conflict: the person is on the way in.
        """
        started = self._clock.monotonic()
        try:
            held = self._take_held(scan_id)
            verdict = self.scan(held.presented, Mode.ENTRY, answers=held.answers)
            if isinstance(verdict, Verdict) and verdict.outcome is Outcome.DENY:
                self._register.conflict(verdict, held)
        except TroubleError as error:
            return error.trouble
        return self._timed(verdict, started)

    def release_held(self, scan_id: str) -> Trouble | None:
        """The person walked away: the ticket is free again."""
        try:
            self._take_held(scan_id)
        except TroubleError as error:
            return error.trouble
        return None

    def undo(self, scan_id: str) -> Undone | Trouble:
        """Takes back what this station let through on a scan: nobody passed, or it was a mistake. The vendor is asked
        within the budget where it has heard of it."""
        try:
            return self._undo.run(scan_id)
        except TroubleError as error:
            return error.trouble

    def _judge(self, code: str, mode: Mode, strategy: Strategy, answers: Answers) -> Verdict:
        if self._asks(code, mode, strategy):
            return self._direct.scan(code, mode, answers)
        return self._register.decide(code, mode, answers=answers)

    def _asks(self, code: str, mode: Mode, strategy: Strategy) -> bool:
        """Whether this scan goes to the vendor first. A list saves the wait while the vendor is known to be away."""
        capability, link = self._room.capability, self._link.state()
        if mode not in capability.modes or link.silent:
            return False
        if not capability.ticket_list:
            return True
        if mode is Mode.CHECK and not capability.reads_single_codes:
            return False
        return link.asks and (strategy is Strategy.DIRECT or self._gone(code))

    def _gone(self, code: str) -> bool:
        """The list no longer shows the ticket: what that means, only the vendor can say."""
        ticket = self._casework.recognise(code)
        return ticket is not None and ticket.status is TicketStatus.GONE

    def _take_held(self, scan_id: str) -> OutboxItem:
        """Ends the hold. One that lapsed or was released before is simply judged anew by whoever called."""
        with self._register.journal.transaction() as transaction:
            held = transaction.item(scan_id)
            if held is None:
                raise LookupError(f"no held scan {scan_id}")
            if held.state is ItemState.HELD:
                transaction.store(replace(held, state=ItemState.RELEASED, changed_at=self._clock.now()))
            return held

    def _hold(self, code: str, answers: Answers) -> Verdict:
        with self._register.journal.transaction() as transaction:
            file = self._register.open(transaction, code, Mode.ENTRY, answers=answers)
            return self._register.hold(transaction, file, judge(file.case), Source.MIRROR, None)

    def _malformed(self, raw: str, mode: Mode) -> Verdict:
        """Journaled like every scan, with what was read made storable."""
        text = raw[:LONGEST_CODE].encode("utf-8", "backslashreplace").decode("utf-8")
        with self._register.journal.transaction() as transaction:
            file = self._casework.blank(text, mode)
            return self._register.record(transaction, file, deny(Reason.MALFORMED_CODE), Source.MIRROR)

    def _guard(self, raw: str, mode: Mode, act: Callable[[str], Verdict]) -> Verdict | Trouble:
        started = self._clock.monotonic()
        try:
            try:
                code = ScanCode.parse(raw).text
            except MalformedCodeError:
                return self._timed(self._malformed(raw, mode), started)
            return self._timed(act(code), started)
        except TroubleError as error:
            return error.trouble

    def _timed(self, verdict: Verdict | Trouble, started: float) -> Verdict | Trouble:
        if isinstance(verdict, Trouble):
            return verdict
        return replace(verdict, elapsed_ms=(self._clock.monotonic() - started) * 1000.0)
