"""CM.com: JSON of barcode lists, to tickets. Their field names are known here and in `payloads.py` alone.

A list has a hundred thousand rows: each page is decoded once as a whole, and a row becomes a ticket in few steps.
E-mail address and telephone number are not even read.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus, Validity
from station.vendors.lenient import UnreadableError, decoded, read_code, read_count, read_flag, read_text, read_time
from station.vendors.row_source import RowSource


class BarcodeRow(msgspec.Struct, gc=False):
    """A barcode object. Every field may be missing, or hold any type: what can't be read costs that field alone."""

    barcode_id: object = None
    external_barcode_id: object = None
    batch_id: object = None
    ticket_type: object = None
    subtitle: object = None
    first_name: object = None
    sur_name: object = None
    is_checkin_allowed: object = None
    is_canceled: object = None
    expire_from: object = None
    checkin_valid_from: object = None
    checkin_valid_till: object = None
    validation_max_checkins: object = None
    remaining_scans: object = None
    count_checked_in: object = None
    last_checked_in_time: object = None
    last_checked_out_time: object = None
    section: object = None
    row: object = None
    seat: object = None
    scan_status_code: object = None
    scan_status_message: object = None


class _RowCodes(msgspec.Struct):
    barcode_id: object = None
    external_barcode_id: object = None


class _Pages(msgspec.Struct):
    current_page: object = None
    last_page: object = None


class _Pagination(msgspec.Struct):
    total_items: object = None
    total_pages: object = None
    pages: _Pages | None = None


class _List(msgspec.Struct):
    pagination: _Pagination
    barcodes: list[BarcodeRow]


class _ListOfAnything(msgspec.Struct):
    pagination: _Pagination
    barcodes: list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class BarcodePage:
    tickets: tuple[Ticket, ...]
    current: int | None
    last: int
    total: int


_UNLIMITED = Validity()


def read_barcodes(body: bytes, source: RowSource) -> BarcodePage:
    """One page of a list. A row that cannot be read becomes an unreadable ticket. Raises UnreadableError."""
    pagination, rows = _rows(body)
    total = read_count(pagination.total_items)
    pages = pagination.pages or _Pages()
    last = read_count(pages.last_page) or read_count(pagination.total_pages)
    if total is None or total < 0 or (last is None and total > 0):
        raise UnreadableError("the page does not say how many there are")
    if last is not None and last > max(1, total):
        raise UnreadableError("the page says that there are more pages than rows")  # reading them would not end
    tickets = (ticket_of(row, source) for row in rows)
    return BarcodePage(
        tickets=tuple(ticket for ticket in tickets if ticket is not None),
        current=read_count(pages.current_page),
        last=max(1, last or 1),
        total=total,
    )


def ticket_of(row: BarcodeRow, source: RowSource) -> Ticket | None:
    """A row as a ticket; None where it does not say which one (by the code of another system it would be a second)."""
    codes = codes_of(row)
    if not read_code(row.barcode_id):
        return None
    type_name, subtitle = read_text(row.ticket_type), read_text(row.subtitle)
    first_name, sur_name = read_text(row.first_name), read_text(row.sur_name)
    return Ticket(
        TicketKey(source.profile, source.section, codes[0]),
        codes,
        _status(row),
        f"{type_name} · {subtitle}" if type_name and subtitle else type_name or subtitle,
        f"{first_name} {sur_name}" if first_name and sur_name else first_name or sur_name,
        read_text(row.batch_id),
        _seat(row),
        source.section_name,
        counters=Counters(
            read_count(row.validation_max_checkins),
            read_count(row.remaining_scans),
            read_count(row.count_checked_in),
            read_time(row.last_checked_in_time).at,
            read_time(row.last_checked_out_time).at,
        ),
        validity=_validity(row),
        read_at=source.read_at,
    )


def codes_of(row: BarcodeRow) -> tuple[str, ...]:
    """The codes that open the ticket: its own, and the one another system may have given it."""
    code, external = read_code(row.barcode_id), read_code(row.external_barcode_id)
    if external and external != code:
        return (code, external) if code else (external,)
    return (code,) if code else ()


def _rows(body: bytes) -> tuple[_Pagination, list[BarcodeRow]]:
    try:
        page = decoded(body, _List)
    except UnreadableError:
        # One row of another shape, or with broken text, must not cost the whole page.
        loose = decoded(body, _ListOfAnything)
        return loose.pagination, [_row(raw) for raw in loose.barcodes]
    return page.pagination, page.barcodes


def _row(raw: msgspec.Raw) -> BarcodeRow:
    try:
        return decoded(raw, BarcodeRow)
    except UnreadableError:
        pass
    try:
        codes = decoded(raw, _RowCodes)
    except UnreadableError:
        return BarcodeRow()
    return BarcodeRow(codes.barcode_id, codes.external_barcode_id)  # the rest is missing: never a valid ticket


def _status(row: BarcodeRow) -> TicketStatus:
    canceled, allowed = read_flag(row.is_canceled), read_flag(row.is_checkin_allowed)
    if canceled:
        return TicketStatus.CANCELED
    if canceled is None or allowed is None:
        return TicketStatus.UNREADABLE
    return TicketStatus.VALID if allowed else TicketStatus.NOT_ALLOWED


def _seat(row: BarcodeRow) -> str:
    if row.section is None and row.row is None and row.seat is None:
        return ""
    return " · ".join(filter(None, (read_text(row.section), read_text(row.row), read_text(row.seat))))


def _validity(row: BarcodeRow) -> Validity:
    if row.checkin_valid_from is None and row.checkin_valid_till is None and row.expire_from is None:
        return _UNLIMITED
    start, ends = read_time(row.checkin_valid_from), (read_time(row.checkin_valid_till), read_time(row.expire_from))
    return Validity(
        starts_at=start.at,
        ends_at=min((end.at for end in ends if end.at is not None), default=None),
        unreadable=start.unreadable or any(end.unreadable for end in ends),
    )
