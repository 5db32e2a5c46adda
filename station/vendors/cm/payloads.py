"""CM.com: JSON of barcodes, scans and uploads, to domain and back. Only here are their field names known.

E-mail address and telephone number are not even read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from station.domain.journal import Action, OutboxItem
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus, Validity
from station.domain.verdict import Mode
from station.vendors.cm.status_codes import ADMIT_MESSAGE, ADMITTED, refusal_code
from station.vendors.lenient import (
    Scalar,
    UnreadableError,
    decoded,
    read_code,
    read_count,
    read_flag,
    read_text,
    read_time,
)
from station.vendors.row_source import RowSource


class _Info(msgspec.Struct):
    message: Scalar = None


class _Pages(msgspec.Struct):
    current_page: Scalar = None
    last_page: Scalar = None


class _Pagination(msgspec.Struct):
    total_items: Scalar = None
    total_pages: Scalar = None
    pages: _Pages | None = None


class _BarcodesAnswer(msgspec.Struct):
    pagination: _Pagination
    barcodes: list[msgspec.Raw]


class _ScanAnswer(msgspec.Struct):
    barcodes: list[msgspec.Raw] | None = None
    info: _Info | None = None


class _Row(msgspec.Struct):
    barcode_id: Scalar = None
    external_barcode_id: Scalar = None
    batch_id: Scalar = None
    ticket_type: Scalar = None
    subtitle: Scalar = None
    first_name: Scalar = None
    sur_name: Scalar = None
    is_checkin_allowed: Scalar = None
    is_canceled: Scalar = None
    expire_from: Scalar = None
    checkin_valid_from: Scalar = None
    checkin_valid_till: Scalar = None
    validation_max_checkins: Scalar = None
    remaining_scans: Scalar = None
    count_checked_in: Scalar = None
    last_checked_in_time: Scalar = None
    last_checked_out_time: Scalar = None
    section: Scalar = None
    row: Scalar = None
    seat: Scalar = None
    scan_status_code: Scalar = None
    scan_status_message: Scalar = None


class _RowCodes(msgspec.Struct):
    barcode_id: Scalar = None


@dataclass(frozen=True, slots=True)
class BarcodePage:
    tickets: tuple[Ticket, ...]
    current: int | None
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """The answer to a check-in or check-out. `code` None: there was no barcode object with a status code in it."""

    code: int | None
    message: str
    codes: tuple[str, ...] = ()
    """The codes of the barcode object: they must be those of the ticket that was asked for."""
    ticket: Ticket | None = None


def read_barcodes(body: bytes, source: RowSource) -> BarcodePage:
    """One page of a list. A row that cannot be read becomes an unreadable ticket. Raises UnreadableError."""
    answer = decoded(body, _BarcodesAnswer)
    pagination = answer.pagination
    total = read_count(pagination.total_items)
    pages = pagination.pages or _Pages()
    last = read_count(pages.last_page) or read_count(pagination.total_pages)
    if total is None or (last is None and total > 0):
        raise UnreadableError("the page does not say how many there are")
    tickets = (_ticket_or_unreadable(raw, source) for raw in answer.barcodes)
    return BarcodePage(
        tickets=tuple(ticket for ticket in tickets if ticket is not None),
        current=read_count(pages.current_page),
        last=max(1, last or 1),
        total=total,
    )


def read_scan(body: bytes, source: RowSource, asked: str) -> ScanAnswer:
    """The answer to a scan of `asked`. Raises UnreadableError."""
    answer = decoded(body, _ScanAnswer)
    info = read_text(answer.info.message) if answer.info else ""
    rows = [decoded(raw, _Row) for raw in answer.barcodes or ()]
    row = next((row for row in rows if asked in _codes(row)), rows[0] if rows else None)
    if row is None:
        return ScanAnswer(None, info)
    return ScanAnswer(
        code=read_count(row.scan_status_code),
        message=read_text(row.scan_status_message) or info,
        codes=_codes(row),
        ticket=None if row.ticket_type is None else _ticket(row, source),
    )


def read_info(body: bytes) -> str:
    """The Info Message. Raises UnreadableError when there is none."""
    answer = decoded(body, _ScanAnswer)
    message = read_text(answer.info.message) if answer.info else ""
    if not message:
        raise UnreadableError("no info message")
    return message


def scan_body(user: str, service: str, barcode: str) -> bytes:
    return msgspec.json.encode({"user_uuid": user, "service_uuid": service, "barcode_id": barcode})


def upload_body(user: str, service: str, items: Sequence[OutboxItem]) -> bytes:
    """The same bytes for the same items at every try: all that a server could tell a repeat by."""
    return msgspec.json.encode(
        {"user_uuid": user, "service_uuid": service, "barcodes": [_uploaded(item) for item in items]}
    )


def _uploaded(item: OutboxItem) -> dict[str, str | int]:
    if item.action is Action.EXIT or (item.action is Action.ENTRY and item.people != 1):
        raise ValueError("CM.com takes neither exits nor several people in an upload")
    code, message = (ADMITTED[Mode.ENTRY], ADMIT_MESSAGE)
    if item.action is Action.REFUSAL:
        code, message = refusal_code(item.reason)
    return {
        "barcode_id": item.key.ticket_id or item.code,
        "checked_in_time": int(item.door_time.timestamp()),
        "status_code": code,
        "status_message": message,
    }


def _ticket_or_unreadable(raw: msgspec.Raw, source: RowSource) -> Ticket | None:
    try:
        return _ticket(decoded(raw, _Row), source)
    except UnreadableError:
        pass
    try:
        code = read_code(decoded(raw, _RowCodes).barcode_id)
    except UnreadableError:
        return None
    key = TicketKey(source.profile, source.section, code)
    return Ticket(key, (code,), TicketStatus.UNREADABLE, read_at=source.read_at) if code else None


def _ticket(row: _Row, source: RowSource) -> Ticket:
    codes = _codes(row)
    if not codes:
        raise UnreadableError("a barcode without a code")
    kind = (read_text(row.ticket_type), read_text(row.subtitle))
    return Ticket(
        key=TicketKey(source.profile, source.section, codes[0]),
        codes=codes,
        status=_status(row),
        type_name=" · ".join(filter(None, kind)),
        holder=" ".join(filter(None, (read_text(row.first_name), read_text(row.sur_name)))),
        order=read_text(row.batch_id),
        seat=" · ".join(filter(None, (read_text(row.section), read_text(row.row), read_text(row.seat)))),
        section_name=source.section_name,
        counters=Counters(
            maximum=read_count(row.validation_max_checkins),
            remaining=read_count(row.remaining_scans),
            used=read_count(row.count_checked_in),
            last_entry_at=read_time(row.last_checked_in_time).at,
            last_exit_at=read_time(row.last_checked_out_time).at,
        ),
        validity=_validity(row),
        read_at=source.read_at,
    )


def _codes(row: _Row) -> tuple[str, ...]:
    codes = (read_code(row.barcode_id), read_code(row.external_barcode_id))
    return tuple(dict.fromkeys(code for code in codes if code))


def _status(row: _Row) -> TicketStatus:
    canceled, allowed = read_flag(row.is_canceled), read_flag(row.is_checkin_allowed)
    if canceled:
        return TicketStatus.CANCELED
    if canceled is None or allowed is None:
        return TicketStatus.UNREADABLE
    return TicketStatus.VALID if allowed else TicketStatus.NOT_ALLOWED


def _validity(row: _Row) -> Validity:
    start, ends = read_time(row.checkin_valid_from), (read_time(row.checkin_valid_till), read_time(row.expire_from))
    return Validity(
        starts_at=start.at,
        ends_at=min((end.at for end in ends if end.at is not None), default=None),
        unreadable=start.unreadable or any(end.unreadable for end in ends),
    )
