"""TiBillet: tickets as JSON to domain, and the bodies of requests. With `account_payloads.py` and `qr_text.py` all that
knows the vendor's field names.

E-mail addresses and the answers to a shop's form (`custom_form`) are not even read.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import msgspec

from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_flag, read_text
from station.vendors.row_source import RowSource
from station.vendors.tibillet.labels import STATUSES, State, counters_of, state_of


class _Words(msgspec.Struct):
    error: Scalar = None
    detail: Scalar = None


class _Reservation(msgspec.Struct):
    uuid: Scalar = None


class _Ticket(msgspec.Struct):
    uuid: Scalar = None
    status: Scalar = None
    is_scanned: Scalar = None
    event: Scalar = None
    first_name: Scalar = None
    last_name: Scalar = None
    price: Scalar = None
    product: Scalar = None
    scanned_by: Scalar = None
    reservation_uuid: Scalar = None
    qrcode_data: Scalar = None


class _TicketAnswer(msgspec.Struct):
    ticket: _Ticket
    success: Scalar = None
    message: Scalar = None
    reservation: _Reservation | None = None


class _Rows(msgspec.Struct):
    results: list[msgspec.Raw]
    total: Scalar = None
    page: Scalar = None
    total_pages: Scalar = None


class _RowId(msgspec.Struct):
    uuid: Scalar = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check or a scan says of a ticket. `success` None: it does not say."""

    success: bool | None
    message: str
    label: str
    """The ticket's status in the vendor's words, whatever language they are in."""
    state: State
    scanned_by: str
    """The device; empty where the server does not say."""
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class TicketPage:
    tickets: tuple[Ticket, ...]
    number: int | None
    last: int
    total: int


def read_words(body: bytes) -> str:
    """The vendor's words of a refusal. Raises UnreadableError where the body is none of the scan API's."""
    words = decoded(body, _Words)
    if words.error is None:
        raise UnreadableError("a refusal without the vendor's words")
    return read_text(words.error)


def read_detail(body: bytes) -> str:
    """The framework's words of a refusal (key, route); empty where there are none."""
    try:
        return read_text(decoded(body, _Words).detail)
    except UnreadableError:
        return ""


def read_ticket(body: bytes, source: RowSource) -> Seen:
    """The answer to a check or a scan. Raises UnreadableError."""
    answer = decoded(body, _TicketAnswer)
    state = _state(answer.ticket)
    order = read_text(answer.reservation.uuid) if answer.reservation is not None else ""
    return Seen(
        success=read_flag(answer.success),
        message=read_text(answer.message),
        label=read_text(answer.ticket.status),
        state=state,
        scanned_by=canonical(answer.ticket.scanned_by),
        ticket=_ticket(answer.ticket, state, source, order),
    )


def read_page(body: bytes, source: RowSource) -> TicketPage:
    """One page of a list. A row that cannot be read becomes an unreadable ticket. Raises UnreadableError."""
    rows = decoded(body, _Rows)
    total, last = read_count(rows.total), read_count(rows.total_pages)
    if total is None or last is None:
        raise UnreadableError("the page does not say how many there are")
    return TicketPage(_tickets(rows, source), read_count(rows.page), max(1, last), total)


def read_results(body: bytes, source: RowSource) -> tuple[Ticket, ...]:
    """What a search found, as a page's rows are read. Raises UnreadableError."""
    return _tickets(decoded(body, _Rows), source)


def read_found(body: bytes, ticket_uuid: str) -> str | None:
    """The QR text of exactly this ticket among what a search found; None where it is not there. Raises
    UnreadableError."""
    for raw in decoded(body, _Rows).results:
        try:
            row = decoded(raw, _Ticket)
        except UnreadableError:
            continue
        if canonical(row.uuid) == ticket_uuid:
            return read_text(row.qrcode_data) or None
    return None


def canonical(value: Scalar) -> str:
    """An id as this program writes ids; empty for anything else."""
    try:
        return str(uuid.UUID(read_text(value)))
    except ValueError:
        return ""


def check_body(qr_text: str) -> bytes:
    return msgspec.json.encode({"qrcode_data": qr_text})


def scan_body(qr_text: str, event: str) -> bytes:
    """`event` empty: the server wants none, or there is none to be found."""
    return msgspec.json.encode({"qrcode_data": qr_text, **({"event_uuid": event} if event else {})})


def list_body(event: str, page: int, page_size: int) -> bytes:
    """By id, which never changes: rows of one moment would change places between two pages."""
    order = {"order_by": "uuid", "order_dir": "asc"}
    return msgspec.json.encode({"event_uuid": event, "page": page, "page_size": page_size, **order})


def search_body(event: str, search: str) -> bytes:
    return msgspec.json.encode({"event_uuid": event, "search": search})


def _tickets(rows: _Rows, source: RowSource) -> tuple[Ticket, ...]:
    tickets = (_row(raw, source) for raw in rows.results)
    return tuple(ticket for ticket in tickets if ticket is not None)


def _row(raw: msgspec.Raw, source: RowSource) -> Ticket | None:
    try:
        row = decoded(raw, _Ticket)
        return _ticket(row, _state(row), source, read_text(row.reservation_uuid))
    except UnreadableError:
        pass
    try:
        ticket_id = canonical(decoded(raw, _RowId).uuid)
    except UnreadableError:
        return None
    key = TicketKey(source.profile, source.section, ticket_id)
    return Ticket(key, (ticket_id,), TicketStatus.UNREADABLE, read_at=source.read_at) if ticket_id else None


def _state(row: _Ticket) -> State:
    flag = read_flag(row.is_scanned)
    if flag is None and row.is_scanned is not None:
        return State.UNREADABLE
    return state_of(read_text(row.status), flag)


def _ticket(row: _Ticket, state: State, source: RowSource, order: str) -> Ticket:
    ticket_id = canonical(row.uuid)
    if not ticket_id:
        raise UnreadableError("a ticket without an id")
    return Ticket(
        key=TicketKey(source.profile, source.section, ticket_id),
        codes=(ticket_id,),
        status=STATUSES[state],
        type_name=" · ".join(filter(None, (read_text(row.product), read_text(row.price)))),
        holder=" ".join(filter(None, (read_text(row.first_name), read_text(row.last_name)))),
        order=order,
        section_name=read_text(row.event) or source.section_name,
        counters=counters_of(state),
        read_at=source.read_at,
    )
