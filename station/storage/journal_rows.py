"""The journal's rows and the domain's values, turned into each other by hand: this is on the way of every scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from station.domain.journal import (
    UPLOADS,
    Action,
    Conflict,
    ConflictKind,
    ItemState,
    OutboxItem,
    ScanRecord,
    ScanSummary,
    TakenBack,
)
from station.domain.ticket import Ticket, TicketKey
from station.domain.verdict import (
    Check,
    Judgement,
    Mode,
    Outcome,
    PreviousUse,
    Reason,
    Source,
    Upload,
    Uses,
    Verdict,
    WhatNow,
)
from station.storage.moments import from_micros, maybe_micros, maybe_moment, to_micros

Row = Sequence[Any]
"""What SQLite gave: its types are those of the tables."""

_Word = TypeVar("_Word", bound=StrEnum)


def _words(kind: type[_Word]) -> dict[str, _Word]:
    return {member.value: member for member in kind}


_ACTIONS, _STATES, _REASONS, _KINDS = _words(Action), _words(ItemState), _words(Reason), _words(ConflictKind)
_MODES, _OUTCOMES, _STEPS = _words(Mode), _words(Outcome), _words(WhatNow)
_SOURCES, _CHECKS, _UPLOADS = _words(Source), _words(Check), _words(Upload)

_TICKET = msgspec.json.Decoder(Ticket)
_PREVIOUS = msgspec.json.Decoder(PreviousUse)
_ANSWERS = msgspec.json.Decoder(dict[str, str])
_JSON = msgspec.json.Encoder()

ITEM_COLUMNS = (
    "item_id, scan_id, profile, section, ticket_id, code, action, state, people, door_time, position, admitted, base,"
    " sent_seq, acknowledged_seq, unseen_seq, sent_at, timed_out_at, expires_at, evidence, attempts, reason, message,"
    " changed_at, scanned, answers, annul_asked_at"
)
"""In the order of `item_from_row`. `item_row` has the same without the position, which the database gives."""

SCAN_COLUMNS = (
    "scan_id, profile, code, mode, outcome, reason, what_now, source, decided_at, unmade, previous, uses_used,"
    " uses_maximum, ticket, vendor_message, known_at, upload, elapsed_ms"
)
"""In the order of `scan_row` and, after the position, of `scan_from_row`."""

CONFLICT_COLUMNS = (
    "conflict_id, kind, profile, section, ticket_id, code, people, raised_at, item_id, message, resolved_at,"
    " here_at, there"
)


class _Shown(msgspec.Struct):
    """What lists show of a ticket's snapshot."""

    type_name: str
    holder: str


_BACK = {"taken_back": TakenBack.ASKED, ItemState.UNDONE.value: TakenBack.DONE}
_SHOWN = msgspec.json.Decoder(_Shown)
_NOTHING_SHOWN = _Shown("", "")


def item_row(item: OutboxItem) -> tuple[object, ...]:
    key = item.key
    return (
        item.item_id,
        item.scan_id,
        key.profile,
        key.section,
        key.ticket_id,
        item.code,
        item.action.value,
        item.state.value,
        item.people,
        to_micros(item.door_time),
        item.admitted,
        item.base,
        item.sent_seq,
        item.acknowledged_seq,
        item.unseen_seq,
        maybe_micros(item.sent_at),
        maybe_micros(item.timed_out_at),
        maybe_micros(item.expires_at),
        item.evidence,
        item.attempts,
        None if item.reason is None else item.reason.value,
        item.message,
        maybe_micros(item.changed_at),
        item.scanned,
        _JSON.encode(dict(item.kept_answers)).decode() if item.kept_answers else None,
        maybe_micros(item.annul_asked_at),
    )


def item_from_row(row: Row) -> OutboxItem:
    return OutboxItem(
        row[0],
        row[1],
        TicketKey(row[2], row[3], row[4]),
        row[5],
        _ACTIONS[row[6]],
        _STATES[row[7]],
        row[8],
        from_micros(row[9]),
        row[10],
        bool(row[11]),
        row[12],
        row[13],
        row[14],
        row[15],
        maybe_moment(row[16]),
        maybe_moment(row[17]),
        maybe_moment(row[18]),
        row[19],
        row[20],
        None if row[21] is None else _REASONS[row[21]],
        row[22],
        maybe_moment(row[23]),
        row[24],
        {} if row[25] is None else _ANSWERS.decode(row[25]),
        maybe_moment(row[26]),
    )


def scan_row(verdict: Verdict) -> tuple[object, ...]:
    judgement = verdict.judgement
    uses = judgement.uses
    return (
        verdict.scan_id,
        verdict.profile,
        verdict.code,
        verdict.mode.value,
        judgement.outcome.value,
        judgement.reason.value,
        judgement.what_now.value,
        verdict.source.value,
        to_micros(verdict.decided_at),
        " ".join(judgement.unmade),
        None if judgement.previous is None else _JSON.encode(judgement.previous).decode(),
        None if uses is None else uses.used,
        None if uses is None else uses.maximum,
        None if verdict.ticket is None else _JSON.encode(_shown(verdict.ticket)).decode(),
        verdict.vendor_message,
        maybe_micros(verdict.known_at),
        verdict.upload.value,
        verdict.elapsed_ms,
    )


def _shown(ticket: Ticket) -> Ticket:
    """Without the facts: with every scan of a season's ticket the whole season would be written down once more."""
    return ticket if ticket.facts is None else replace(ticket, facts=None)


def scan_from_row(row: Row) -> ScanRecord:
    judgement = Judgement(
        _OUTCOMES[row[5]],
        _REASONS[row[6]],
        _STEPS[row[7]],
        tuple(_CHECKS[name] for name in row[10].split()),
        None if row[11] is None else _PREVIOUS.decode(row[11]),
        None if row[12] is None else Uses(row[12], row[13]),
    )
    verdict = Verdict(
        row[1],
        row[3],
        _MODES[row[4]],
        row[2],
        judgement,
        _SOURCES[row[8]],
        from_micros(row[9]),
        None if row[14] is None else _TICKET.decode(row[14]),
        row[15],
        maybe_moment(row[16]),
        _UPLOADS[row[17]],
        row[18],
    )
    return ScanRecord(row[0], verdict)


def summary_from_row(row: Row) -> ScanSummary:
    """A row of `journal_reading.SUMMARY`: its last column is the outbox item's state today, if it has one."""
    shown = _NOTHING_SHOWN if row[9] is None else _SHOWN.decode(row[9])
    back = _BACK.get(row[12], TakenBack.NO)
    state = ItemState.ACKNOWLEDGED if back is TakenBack.ASKED else _STATES.get(row[12])
    upload = _UPLOADS[row[11]] if state is None else UPLOADS[state]
    return ScanSummary(
        row[0],
        row[1],
        row[2],
        row[3],
        _MODES[row[4]],
        _OUTCOMES[row[5]],
        _REASONS[row[6]],
        _SOURCES[row[7]],
        from_micros(row[8]),
        shown.type_name,
        shown.holder,
        upload,
        row[10],
        back,
    )


def conflict_row(conflict: Conflict) -> tuple[object, ...]:
    key = conflict.key
    return (
        conflict.conflict_id,
        conflict.kind.value,
        key.profile,
        key.section,
        key.ticket_id,
        conflict.code,
        conflict.people,
        to_micros(conflict.raised_at),
        conflict.item_id,
        conflict.message,
        maybe_micros(conflict.resolved_at),
        maybe_micros(conflict.here_at),
        None if conflict.there is None else _JSON.encode(conflict.there).decode(),
    )


def conflict_from_row(row: Row) -> Conflict:
    return Conflict(
        row[0],
        _KINDS[row[1]],
        TicketKey(row[2], row[3], row[4]),
        row[5],
        row[6],
        from_micros(row[7]),
        row[8],
        row[9],
        maybe_moment(row[11]),
        None if row[12] is None else _TICKET.decode(row[12]),
        maybe_moment(row[10]),
    )
