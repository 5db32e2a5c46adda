"""pretix: what becomes of a scan. The checks stand in the server's own order; the first that objects decides.

Whatever it decides is written in the book, a simulated scan and an open question apart. The caller holds the lock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.pretix_access import Caller
from station.sandbox.pretix_answers import Answers, question_document
from station.sandbox.pretix_checkins import ENTRY, EXIT, Book, Checkin
from station.sandbox.pretix_documents import attention, checkin_texts, list_reference, listed_position
from station.sandbox.pretix_hall import ZONE, CheckinList, Question, event_of
from station.sandbox.pretix_requests import RedeemRequest
from station.sandbox.pretix_rule_words import explain
from station.sandbox.pretix_rules import Scene, allows
from station.sandbox.pretix_tickets import Position, Tickets

_CANCELED = ("c", "e")


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer with its status."""

    status: int
    document: dict[str, object]


@dataclass(frozen=True, slots=True)
class _Case:
    """One ticket, one list, one request."""

    request: RedeemRequest
    position: Position
    checkin_list: CheckinList
    caller: Caller
    rows: list[Checkin]
    revoked: bool = False

    @property
    def entry(self) -> bool:
        return self.request.type == ENTRY


class Redemption:
    """Scans of the organizer's tickets."""

    def __init__(self, tickets: Tickets, book: Book, answers: Answers, clock: ServerClock, audit: AuditLog) -> None:
        self._tickets = tickets
        self._book = book
        self._answers = answers
        self._clock = clock
        self._audit = audit

    def redeem(self, request: RedeemRequest, caller: Caller) -> Outcome:
        case = self._case(request, caller)
        if case is None:
            return self._unknown(request, caller)
        reason, explanation = (None, None) if request.force else self._objection(case)
        if reason is not None:
            return self._refuse(case, reason, explanation)
        open_questions = self._open_questions(case)
        if open_questions:
            return Outcome(400, self._shown(case, "incomplete", questions=open_questions))
        if self._known_nonce(case):
            return Outcome(201, self._shown(case, "ok"))
        if not request.force and not self._free(case):
            return self._refuse(case, "already_redeemed", None)
        answer = self._shown(case, "ok")
        if not request.simulate:
            self._write(case)
        if case.revoked and not request.simulate:  # alone of all answers this one shows what the scan has changed
            answer = self._shown(replace(case, rows=self._book.of(case.position, case.checkin_list.id)), "ok")
        return Outcome(201, answer)

    def _case(self, request: RedeemRequest, caller: Caller) -> _Case | None:
        """The ticket that a secret opens, on the list of its event; None: no ticket, or a canceled one."""
        for checkin_list in request.lists:
            position = self._tickets.find(checkin_list.event, request.secret)
            if position is not None and not position.canceled:
                return _Case(request, position, checkin_list, caller, self._book.of(position, checkin_list.id))
        old = self._tickets.revoked.get(request.secret)
        if old is None:
            return None
        position = self._tickets.find_code(old[0])
        lists = [each for each in request.lists if each.event == position.event]
        if not lists:
            return None
        return _Case(request, position, lists[0], caller, self._book.of(position, lists[0].id), revoked=True)

    def _objection(self, case: _Case) -> tuple[str | None, str | None]:
        """Why the ticket is refused before questions and earlier uses are looked at."""
        facts, checkin_list = case.position.facts, case.checkin_list
        unpaid = facts.status == "n" and not facts.valid_if_pending
        paid_here = case.request.ignore_unpaid and checkin_list.include_pending
        objections: tuple[tuple[str, Callable[[], bool]], ...] = (
            ("revoked", lambda: case.revoked),
            ("canceled", lambda: facts.status in _CANCELED),
            ("blocked", lambda: bool(facts.blocked)),
            ("unapproved", lambda: facts.status == "n" and facts.require_approval),
            ("invalid_time", lambda: case.entry and self._time_objection(case) is not None),
            ("product", lambda: not checkin_list.holds(facts.product)),
            ("unpaid", lambda: unpaid and not paid_here),
            ("rules", lambda: case.entry and not allows(checkin_list.rules, self._scene(case))),
        )
        reason = next((name for name, objects in objections if objects()), None)
        if reason == "invalid_time":
            return reason, self._time_objection(case)
        return reason, explain(checkin_list.rules, self._scene(case)) if reason == "rules" else None

    def _time_objection(self, case: _Case) -> str | None:
        facts, moment = case.position.facts, case.request.moment
        if facts.valid_from is not None and moment < facts.valid_from:
            return f"This ticket is only valid after {_minute(facts.valid_from)}."
        if facts.valid_until is not None and moment > facts.valid_until:
            return f"This ticket was only valid before {_minute(facts.valid_until)}."
        return None

    def _scene(self, case: _Case) -> Scene:
        event = event_of(case.position.event)
        assert event is not None
        gate = case.caller.device.gate if case.caller.device else None
        facts = case.position.facts
        return Scene(event, case.request.moment, facts.product, facts.variation, gate, case.rows)

    def _open_questions(self, case: _Case) -> list[Question]:
        if not case.entry:
            return []
        request, position = case.request, case.position
        left = self._answers.take(position.id, position.facts.product, request.answers, keep=not request.simulate)
        return [] if request.force or not request.questions_supported else left

    def _known_nonce(self, case: _Case) -> bool:
        nonce = case.request.nonce
        return nonce is not None and any(row.nonce == nonce for row in case.rows)

    def _free(self, case: _Case) -> bool:
        """Whether the ticket has a use left on the list; leaving is always possible."""
        if not case.entry or case.checkin_list.multiple_entries or not any(row.type == ENTRY for row in case.rows):
            return True
        return case.checkin_list.entry_after_exit and case.rows[0].type == EXIT

    def _write(self, case: _Case) -> None:
        request, position = case.request, case.position
        self._book.add(self._row(case))
        store = self._tickets.stores[position.event]
        sold = store.existing(position.sold.seed.code)
        if case.entry:
            state = replace(sold.state, used=sold.state.used + 1, inside=sold.state.inside + 1, last_in=request.moment)
        else:
            state = replace(sold.state, inside=max(0, sold.state.inside - 1), last_out=request.moment)
        store.update(sold, state)
        self._record(position.code, "upload" if request.force else request.type, 1 if case.entry else -1, "ok", case)

    def _refuse(self, case: _Case, reason: str, explanation: str | None) -> Outcome:
        answer = self._shown(case, "error", reason=reason, explanation=explanation)
        if not case.request.simulate:
            failed = replace(self._row(case), successful=False, error_reason=reason, error_explanation=explanation)
            self._book.add(failed)
            self._tickets.touch(case.position)
            self._record(case.position.code, case.request.type, 0, reason, case)
        return Outcome(400, answer)

    def _unknown(self, request: RedeemRequest, caller: Caller) -> Outcome:
        checkin_list = request.lists[0]
        if not request.simulate:
            row = Checkin(
                0, checkin_list.event, None, checkin_list.id, request.type, request.moment, self._clock.now(),
                caller.number, nonce=request.nonce, successful=False, error_reason="invalid",
            )  # fmt: skip
            self._book.add(row)
            device = str(caller.number)
            entry = request.type == ENTRY
            self._audit.record(
                Effect("pretix", request.type, request.secret, 0, "invalid", device, self._clock.now(), is_entry=entry)
            )
        document: dict[str, object] = {
            "detail": "Not found.",
            "status": "error",
            "reason": "invalid",
            "reason_explanation": None,
            "require_attention": False,
            "checkin_texts": [],
            "list": list_reference(checkin_list),
        }
        return Outcome(404, document)

    def _shown(
        self,
        case: _Case,
        status: str,
        *,
        reason: str | None = None,
        explanation: str | None = None,
        questions: list[Question] | None = None,
    ) -> dict[str, object]:
        """The answer; the ticket in it is as it was before the scan, its answers apart."""
        position = case.position
        return {
            "status": status,
            **({"reason": reason, "reason_explanation": explanation} if reason is not None else {}),
            "require_attention": attention(position),
            "checkin_texts": checkin_texts(position),
            "position": listed_position(position, case.rows, self._answers.of(position.id)),
            **({"questions": [question_document(each) for each in questions]} if questions is not None else {}),
            "list": list_reference(case.checkin_list),
        }

    def _row(self, case: _Case) -> Checkin:
        device = case.caller.device
        return Checkin(
            id=0,
            event=case.position.event,
            position=case.position.id,
            list_id=case.checkin_list.id,
            type=case.request.type,
            moment=case.request.moment,
            created=self._clock.now(),
            device=case.caller.number,
            gate=device.gate if device else None,
            nonce=case.request.nonce,
        )

    def _record(self, code: str, action: str, people: int, outcome: str, case: _Case) -> None:
        effect = Effect(
            vendor="pretix",
            action=action,
            code=code,
            people=people,
            outcome=outcome,
            device=str(case.caller.number),
            at=self._clock.now(),
            door_time=case.request.moment,
            location=str(case.checkin_list.id),
            is_entry=case.entry,
        )
        self._audit.record(effect)


def _minute(moment: float) -> str:
    return datetime.fromtimestamp(moment, ZONE).strftime("%Y-%m-%d %H:%M")
