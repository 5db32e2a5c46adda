"""TiBillet: JSON to domain and back. With `qr_text.py` the only file that knows the vendor's field names.

E-mail addresses and the answers to a shop's form (`custom_form`) are not even read.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

import msgspec

from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.vendor import Section
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


class _App(msgspec.Struct):
    scan_app: Scalar = None


class _DeviceInfo(msgspec.Struct):
    uuid: Scalar = None
    name: Scalar = None
    claimed: Scalar = None
    archived: Scalar = None


class _ServerInfo(msgspec.Struct):
    tenant: Scalar = None


class _PublishedKey(msgspec.Struct):
    device_info: _DeviceInfo
    server_info: _ServerInfo | None = None


class _Paired(msgspec.Struct):
    api_key: str
    device_uuid: str
    success: Scalar = None
    device_name: Scalar = None
    tenant_name: Scalar = None


class _Event(msgspec.Struct):
    uuid: Scalar = None
    name: Scalar = None


class Evidence(msgspec.Struct, frozen=True):
    """What a look saw, kept to settle the scan that may follow."""

    seen: State


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check or a scan says of a ticket. `success` None: it does not say."""

    success: bool | None
    message: str
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


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """The device a key belongs to, as far as the server tells: the published one tells more."""

    name: str
    tenant: str = ""
    device: str = ""
    claimed: bool | None = None
    archived: bool | None = None


@dataclass(frozen=True, slots=True)
class PairedDevice:
    """What a pairing code was good for."""

    api_key: str = field(repr=False)
    device_uuid: str
    name: str


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
        state=state,
        scanned_by=_canonical(answer.ticket.scanned_by),
        ticket=_ticket(answer.ticket, state, source, order),
    )


def read_page(body: bytes, source: RowSource) -> TicketPage:
    """One page of a list. A row that cannot be read becomes an unreadable ticket. Raises UnreadableError."""
    rows = decoded(body, _Rows)
    total, last = read_count(rows.total), read_count(rows.total_pages)
    if total is None or last is None:
        raise UnreadableError("the page does not say how many there are")
    tickets = (_row(raw, source) for raw in rows.results)
    return TicketPage(
        tuple(ticket for ticket in tickets if ticket is not None), read_count(rows.page), max(1, last), total
    )


def read_found(body: bytes, ticket_uuid: str) -> str | None:
    """The QR text of exactly this ticket among what a search found; None where it is not there. Raises
    UnreadableError."""
    for raw in decoded(body, _Rows).results:
        row = decoded(raw, _Ticket)
        if _canonical(row.uuid) == ticket_uuid:
            return read_text(row.qrcode_data)
    return None


def read_key_owner(body: bytes) -> KeyOwner:
    """The current server's answer about a key. Raises UnreadableError."""
    name = read_text(decoded(body, _App).scan_app)
    if not name:
        raise UnreadableError("no device")
    return KeyOwner(name)


def read_published_key_owner(body: bytes) -> KeyOwner:
    """The same as the published document has it. Raises UnreadableError."""
    answer = decoded(body, _PublishedKey)
    device = answer.device_info
    tenant = read_text(answer.server_info.tenant) if answer.server_info is not None else ""
    return KeyOwner(
        read_text(device.name) or _canonical(device.uuid),
        tenant,
        _canonical(device.uuid),
        read_flag(device.claimed),
        read_flag(device.archived),
    )


def read_paired(body: bytes) -> PairedDevice:
    """What a pairing gave. Raises UnreadableError."""
    paired = decoded(body, _Paired)
    key = paired.api_key.strip()
    if not key or not key.isascii() or not key.isprintable():
        raise UnreadableError("no usable key")
    name = " · ".join(filter(None, (read_text(paired.device_name), read_text(paired.tenant_name))))
    return PairedDevice(key, _canonical(paired.device_uuid), name)


def read_events(body: bytes) -> tuple[Section, ...]:
    """The organiser's published events. Raises UnreadableError."""
    events = ((_canonical(event.uuid), read_text(event.name)) for event in decoded(body, list[_Event]))
    return tuple(Section(event_uuid, name) for event_uuid, name in events if event_uuid)


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


def write_evidence(state: State) -> str:
    return msgspec.json.encode(Evidence(state)).decode()


def read_evidence(text: str) -> State | None:
    """What a look noted; None where nothing (readable) was."""
    try:
        return decoded(text.encode(), Evidence).seen if text else None
    except UnreadableError:
        return None


def _row(raw: msgspec.Raw, source: RowSource) -> Ticket | None:
    try:
        row = decoded(raw, _Ticket)
        return _ticket(row, _state(row), source, read_text(row.reservation_uuid))
    except UnreadableError:
        pass
    try:
        ticket_id = _canonical(decoded(raw, _RowId).uuid)
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
    ticket_id = _canonical(row.uuid)
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


def _canonical(value: Scalar) -> str:
    """An id as this program writes ids; empty for anything else."""
    try:
        return str(uuid.UUID(read_text(value)))
    except ValueError:
        return ""
