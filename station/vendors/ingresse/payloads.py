"""Ingresse: JSON of guest lists, to domain. Every field may be missing, or hold any type.

A list has a hundred thousand rows: each page is decoded once as a whole, and a row becomes a ticket in few steps.
E-mail addresses and document numbers are not even read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.vendors.lenient import UnreadableError, decoded, read_code, read_count, read_flag, read_text, read_time
from station.vendors.row_source import RowSource


class _Guest(msgspec.Struct, rename="camel", gc=False):
    id: object = None
    code: object = None
    transaction_id: object = None
    name: object = None
    holder_name: object = None
    ticket: object = None
    type: object = None
    seat_locator: object = None
    checked: object = None
    refunded: object = None
    refunded_at: object = None
    last_checkin: object = None


class _GuestCodes(msgspec.Struct):
    id: object = None
    code: object = None


class _Paging(msgspec.Struct, rename="camel"):
    current_page: object = None
    last_page: object = None
    total_results: object = None


class _GuestPage(msgspec.Struct, rename="camel"):
    data: msgspec.Raw
    pagination_info: _Paging


@dataclass(frozen=True, slots=True)
class GuestPage:
    """`last` and `total` are None where the list came without its paging."""

    tickets: tuple[Ticket, ...]
    rows: int
    current: int | None
    last: int | None
    total: int | None


_INSIDE, _OUTSIDE, _NOT_TOLD = Counters(1, 0, 1), Counters(1, 1, 0), Counters()
_UNTOLD = "?"
"""No answer to whether a ticket was refunded."""


def read_guests(data: msgspec.Raw, source: RowSource) -> GuestPage:
    """One page of a list, with its paging or as the bare array. A row that cannot be read becomes an unreadable
    ticket. Raises UnreadableError."""
    if bytes(data)[:1] == b"[":
        rows = _rows(data)
        return GuestPage(_tickets(rows, source), len(rows), None, None, None)
    page = decoded(data, _GuestPage)
    paging = page.pagination_info
    last, total = read_count(paging.last_page), read_count(paging.total_results)
    if total is None or last is None or total < 0:
        raise UnreadableError("the page does not say how many there are")
    rows = _rows(page.data)
    return GuestPage(_tickets(rows, source), len(rows), read_count(paging.current_page), max(1, last), total)


def _rows(data: msgspec.Raw) -> list[_Guest]:
    try:
        return decoded(data, list[_Guest])
    except UnreadableError:
        # One row of another shape, or with broken text, must not cost the whole page.
        return [_row(raw) for raw in decoded(data, list[msgspec.Raw])]


def _row(raw: msgspec.Raw) -> _Guest:
    try:
        return decoded(raw, _Guest)
    except UnreadableError:
        pass
    try:
        row = decoded(raw, _GuestCodes)
    except UnreadableError:
        return _Guest()
    return _Guest(row.id, row.code, refunded=_UNTOLD)  # never a valid ticket


def _tickets(rows: list[_Guest], source: RowSource) -> tuple[Ticket, ...]:
    return tuple(ticket for row in rows if (ticket := _ticket(row, source)) is not None)


def _ticket(row: _Guest, source: RowSource) -> Ticket | None:
    """The id stays when a refund gives the ticket another code. None for a row without either."""
    code = read_code(row.code)
    ticket_id = read_code(row.id).strip() or code
    if not ticket_id:
        return None
    kind, group = read_text(row.ticket), read_text(row.type)
    return Ticket(
        TicketKey(source.profile, source.section, ticket_id),
        (code,) if code else (),
        _status(row),
        f"{kind} · {group}" if kind and group and kind != group else kind or group,
        read_text(row.holder_name) or read_text(row.name),
        read_text(row.transaction_id),
        read_text(row.seat_locator),
        source.section_name,
        counters=_counters(row),
        read_at=source.read_at,
    )


def _status(row: _Guest) -> TicketStatus:
    told = row.refunded
    if told is None and row.refunded_at is None:
        return TicketStatus.VALID
    refunded = read_flag(told)
    if refunded or (refunded is None and _is_moment(row.refunded_at)):
        return TicketStatus.REFUNDED
    known = refunded is False or told is None or told == ""
    return TicketStatus.VALID if known else TicketStatus.UNREADABLE


def _is_moment(told: object) -> bool:
    """Whether a time is given in whatever form; `0000-00-00 00:00:00` is a database's way to give none."""
    return any(digit in told for digit in "123456789") if isinstance(told, str) else bool(told)


def _counters(row: _Guest) -> Counters:
    """In or out is all the list is known to say. `lastUpdate` has no documented meaning, so no time is taken from it;
    the last check-in, as updates tell it, is read where a server sends it with the list, too."""
    checked = read_flag(row.checked)
    counters = _NOT_TOLD if checked is None else _INSIDE if checked else _OUTSIDE
    if row.last_checkin is None:
        return counters
    return Counters(counters.maximum, counters.remaining, counters.used, _entered_at(row.last_checkin))


def _entered_at(told: object) -> datetime | None:
    return read_time(told.get("timestamp")).at if isinstance(told, dict) else None
