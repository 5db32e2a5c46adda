"""Ingresse: JSON of guest lists, to domain. Every scalar may come as any type.

E-mail addresses and document numbers are not even read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.vendors.ingresse.envelope import as_object
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

_NOTHING = msgspec.Raw(b"null")


class _Guest(msgspec.Struct, rename="camel"):
    id: Scalar = None
    code: Scalar = None
    transaction_id: Scalar = None
    name: Scalar = None
    holder_name: Scalar = None
    ticket: Scalar = None
    type: Scalar = None
    seat_locator: Scalar = None
    checked: Scalar = None
    refunded: Scalar = None
    refunded_at: Scalar = None
    last_checkin: msgspec.Raw = _NOTHING


class _Checkin(msgspec.Struct):
    timestamp: Scalar = None


class _GuestCodes(msgspec.Struct):
    id: Scalar = None
    code: Scalar = None


class _Paging(msgspec.Struct, rename="camel"):
    current_page: Scalar = None
    last_page: Scalar = None
    total_results: Scalar = None


class _GuestPage(msgspec.Struct, rename="camel"):
    data: list[msgspec.Raw]
    pagination_info: _Paging


@dataclass(frozen=True, slots=True)
class GuestPage:
    """`last` and `total` are None where the list came without its paging."""

    tickets: tuple[Ticket, ...]
    rows: int
    current: int | None
    last: int | None
    total: int | None


def read_guests(data: msgspec.Raw, source: RowSource) -> GuestPage:
    """One page of a list, with its paging or as the bare array. A row that cannot be read becomes an unreadable
    ticket. Raises UnreadableError."""
    if bytes(data)[:1] == b"[":
        rows = decoded(data, list[msgspec.Raw])
        return GuestPage(_tickets(rows, source), len(rows), None, None, None)
    page = decoded(data, _GuestPage)
    paging = page.pagination_info
    last, total = read_count(paging.last_page), read_count(paging.total_results)
    if total is None or last is None:
        raise UnreadableError("the page does not say how many there are")
    return GuestPage(_tickets(page.data, source), len(page.data), read_count(paging.current_page), max(1, last), total)


def _tickets(rows: list[msgspec.Raw], source: RowSource) -> tuple[Ticket, ...]:
    tickets = (_ticket_or_unreadable(raw, source) for raw in rows)
    return tuple(ticket for ticket in tickets if ticket is not None)


def _ticket_or_unreadable(raw: msgspec.Raw, source: RowSource) -> Ticket | None:
    try:
        return _ticket(decoded(raw, _Guest), source)
    except UnreadableError:
        pass
    try:
        row = decoded(raw, _GuestCodes)
    except UnreadableError:
        return None
    key, codes = _identity(row.id, row.code, source)
    return Ticket(key, codes, TicketStatus.UNREADABLE, read_at=source.read_at) if key.ticket_id else None


def _ticket(row: _Guest, source: RowSource) -> Ticket | None:
    key, codes = _identity(row.id, row.code, source)
    if not key.ticket_id:
        return None
    kind = (read_text(row.ticket), read_text(row.type))
    return Ticket(
        key=key,
        codes=codes,
        status=_status(row),
        type_name=" · ".join(dict.fromkeys(filter(None, kind))),
        holder=read_text(row.holder_name) or read_text(row.name),
        order=read_text(row.transaction_id),
        seat=read_text(row.seat_locator),
        section_name=source.section_name,
        counters=_counters(row),
        read_at=source.read_at,
    )


def _identity(ticket_id: Scalar, code: Scalar, source: RowSource) -> tuple[TicketKey, tuple[str, ...]]:
    """The id stays when a refund gives the ticket another code."""
    text = read_code(code)
    return TicketKey(source.profile, source.section, read_code(ticket_id).strip() or text), (text,) if text else ()


def _status(row: _Guest) -> TicketStatus:
    refunded = read_flag(row.refunded)
    if refunded or (refunded is None and read_text(row.refunded_at)):
        return TicketStatus.REFUNDED
    known = refunded is False or not read_text(row.refunded)
    return TicketStatus.VALID if known else TicketStatus.UNREADABLE


def _counters(row: _Guest) -> Counters:
    """In or out is all the list is known to say. `lastUpdate` has no documented meaning, so no time is taken from it;
    the last check-in, as updates tell it, is read where a server sends it with the list, too."""
    checked, entered_at = read_flag(row.checked), _entered_at(row.last_checkin)
    if checked is None:
        return Counters(last_entry_at=entered_at)
    return Counters(maximum=1, used=int(checked), remaining=int(not checked), last_entry_at=entered_at)


def _entered_at(raw: msgspec.Raw) -> datetime | None:
    if raw is _NOTHING:
        return None
    try:
        found = as_object(raw, _Checkin)
    except UnreadableError:
        return None  # it makes no verdict
    return read_time(found.timestamp).at if found is not None else None
