"""The domain as JSON: the keys scripts rely on. Enums as they stand in the domain, times in UTC."""

from __future__ import annotations

from station.cli.output import Json, moment
from station.domain.change import SyncReport
from station.domain.journal import Conflict, OutboxItem, ScanSummary
from station.domain.question import Question
from station.domain.ticket import Ticket
from station.domain.undo import Undone
from station.domain.verdict import PreviousUse, Verdict

SCAN_COLUMNS = (
    "position",
    "journal_id",
    "profile",
    "decided_at",
    "code",
    "mode",
    "verdict",
    "reason",
    "source",
    "upload",
    "vendor_message",
    "ticket_type",
    "holder",
    "undone",
)
"""The keys of `scan_row`, in the order of the columns."""


def verdict_document(verdict: Verdict, message: str) -> dict[str, Json]:
    """One scan of `station scan --json`; `message` is the reason in words."""
    judgement = verdict.judgement
    return {
        "code": verdict.code,
        "verdict": verdict.outcome,
        "reason": verdict.reason,
        "message": message,
        "vendor_message": verdict.vendor_message,
        "source": verdict.source,
        "mode": verdict.mode,
        "ticket": None if verdict.ticket is None else ticket_document(verdict.ticket),
        "journal_id": verdict.scan_id,
        "upload": verdict.upload,
        "elapsed_ms": round(verdict.elapsed_ms, 3),
        "decided_at": moment(verdict.decided_at),
        "known_at": moment(verdict.known_at),
        "what_now": judgement.what_now,
        "checks_not_made": list(judgement.unmade),
        "previous_use": None if judgement.previous is None else _previous_document(judgement.previous),
        "uses": None if judgement.uses is None else {"used": judgement.uses.used, "maximum": judgement.uses.maximum},
        "questions": [question_document(question) for question in verdict.questions],
    }


def question_document(question: Question) -> dict[str, Json]:
    """What is to be asked before the ticket lets anybody in; `--answer ID=VALUE` takes it back in the same form."""
    return {
        "id": question.question_id,
        "text": question.text,
        "kind": question.kind,
        "required": question.required,
        "options": [{"id": option.option_id, "text": option.text} for option in question.options],
        "hint": question.hint,
        "lowest": question.lowest or None,
        "highest": question.highest or None,
    }


def undone_document(undone: Undone, message: str) -> dict[str, Json]:
    """One scan of `station undo --json`; `message` is what became of it in words."""
    item = undone.item
    return {
        "journal_id": undone.scan_id,
        "state": undone.state,
        "message": message,
        "vendor_message": undone.message,
        "code": None if item is None else item.code,
        "ticket_id": None if item is None else item.key.ticket_id,
        "people": 0 if item is None else item.people,
    }


def ticket_document(ticket: Ticket) -> dict[str, Json]:
    """A ticket as the vendor last showed it."""
    counters, validity = ticket.counters, ticket.validity
    return {
        "id": ticket.key.ticket_id,
        "section": ticket.key.section,
        "section_name": ticket.section_name,
        "status": ticket.status,
        "type": ticket.type_name,
        "holder": ticket.holder,
        "order": ticket.order,
        "seat": ticket.seat,
        "note": ticket.note,
        "uses_allowed": counters.maximum,
        "uses_left": counters.remaining,
        "uses_made": counters.used,
        "last_entry_at": moment(counters.last_entry_at),
        "last_exit_at": moment(counters.last_exit_at),
        "valid_from": moment(validity.starts_at),
        "valid_until": moment(validity.ends_at),
        "read_at": moment(ticket.read_at),
    }


def sync_document(report: SyncReport) -> dict[str, Json]:
    """`station sync --json`."""
    return {
        "pulled": report.pulled,
        "changed": report.changed,
        "removed": report.removed,
        "pages": report.pages,
        "pushed": report.pushed,
        "refused": report.refused,
        "waiting": report.waiting,
        "elapsed_ms": round(report.elapsed_ms, 3),
        "cursor": report.cursor or None,
    }


def item_document(item: OutboxItem) -> dict[str, Json]:
    """One row of `station queue --json`. `since`: when it happened at the door."""
    return {
        "code": item.code,
        "reason": item.reason,
        "message": item.message,
        "since": moment(item.door_time),
        "action": item.action,
        "state": item.state,
        "people": item.people,
        "attempts": item.attempts,
        "changed_at": moment(item.changed_at),
        "ticket_id": item.key.ticket_id,
        "journal_id": item.scan_id,
        "item_id": item.item_id,
        "taken_back": item.taken_back,
    }


def conflict_document(conflict: Conflict) -> dict[str, Json]:
    """One conflict, with both sides: when people were let in `here`, and the ticket as the vendor showed it then."""
    return {
        "code": conflict.code,
        "reason": conflict.kind,
        "message": conflict.message,
        "since": moment(conflict.raised_at),
        "people": conflict.people,
        "ticket_id": conflict.key.ticket_id,
        "conflict_id": conflict.conflict_id,
        "journal_id": conflict.item_id or None,
        "here_at": moment(conflict.here_at),
        "there": None if conflict.there is None else ticket_document(conflict.there),
    }


def scan_row(scan: ScanSummary) -> dict[str, Json]:
    """One row of `station export --what scans`."""
    return {
        "position": scan.position,
        "journal_id": scan.scan_id,
        "profile": scan.profile,
        "decided_at": moment(scan.decided_at),
        "code": scan.code,
        "mode": scan.mode,
        "verdict": scan.outcome,
        "reason": scan.reason,
        "source": scan.source,
        "upload": scan.upload,
        "vendor_message": scan.vendor_message,
        "ticket_type": scan.ticket_type,
        "holder": scan.holder,
        "undone": scan.back,
    }


def _previous_document(previous: PreviousUse) -> dict[str, Json]:
    return {
        "at": moment(previous.at),
        "day_only": previous.day_only,
        "here": previous.here,
        "sent": previous.sent,
        "place": previous.place,
    }
