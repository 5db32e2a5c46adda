"""Ingresse: JSON of updates and statuses, to domain and back. Every scalar may come as any type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec

from station.vendors.ingresse.envelope import as_object
from station.vendors.lenient import Scalar, Shape, UnreadableError, decoded, read_code, read_count, read_text, read_time

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Rows(msgspec.Struct):
    data: list[msgspec.Raw]


class _Check(msgspec.Struct):
    timestamp: Scalar = None


class _Owner(msgspec.Struct):
    name: Scalar = None


class _Updated(msgspec.Struct, rename="camel"):
    id: Scalar = None
    code: Scalar = None
    status: Scalar = None
    owner: msgspec.Raw = msgspec.Raw(b"null")
    last_checkin: msgspec.Raw = msgspec.Raw(b"null")


class _SessionOf(msgspec.Struct):
    id: Scalar = None


class _Last(msgspec.Struct):
    operation: Scalar = None
    timestamp: Scalar = None


class _Status(msgspec.Struct, rename="camel"):
    session: _SessionOf
    last_status: msgspec.Raw


@dataclass(frozen=True, slots=True)
class TicketUpdate:
    """A check-in (`entry`) or check-out to be sent; `timestamp` in Unix milliseconds."""

    code: str
    entry: bool
    timestamp: int
    session: str


@dataclass(frozen=True, slots=True)
class UpdateResult:
    """What became of one update. `entered` in Unix milliseconds: the ticket's last check-in as the vendor shows it."""

    code: str
    status: int | None
    guest_id: str = ""
    holder: str = ""
    entered: int | None = None
    entered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LastStatus:
    """The last line of a ticket's history in one session; `timestamp` in Unix milliseconds."""

    entry: bool
    timestamp: int | None
    at: datetime | None


def milliseconds(moment: datetime) -> int:
    """Unix milliseconds, cut off: the same for the same moment at every try."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def read_updates(data: msgspec.Raw) -> tuple[UpdateResult, ...]:
    """The results of an update, in whatever order the vendor tells them; what is no result is left out, and its
    ticket counts as not mentioned. Raises UnreadableError."""
    rows = (_readable(row, _Updated) for row in _rows(data))
    return tuple(_result(row) for row in rows if row is not None)


def read_statuses(data: msgspec.Raw) -> dict[str, LastStatus | None]:
    """A ticket's last status by session; None where nothing was ever done. Raises UnreadableError, also for an
    operation this version does not know: it could mean anything."""
    return {
        read_code(status.session.id).strip(): _last(status.last_status)
        for status in (decoded(row, _Status) for row in _rows(data))
    }


def update_body(updates: Sequence[TicketUpdate]) -> bytes:
    """The same bytes for the same updates at every try; all values are text, as in the tutorial."""
    tickets = [
        {
            "ticketTimestamp": str(update.timestamp),
            "ticketStatus": "1" if update.entry else "0",
            "ticketCode": update.code,
            "sessionId": update.session,
        }
        for update in updates
    ]
    return msgspec.json.encode({"tickets": tickets})


def _rows(data: msgspec.Raw) -> list[msgspec.Raw]:
    """The tutorial shows no answer; one of the vendor's apps reads an array, the other an object around it."""
    if bytes(data)[:1] == b"[":
        return decoded(data, list[msgspec.Raw])
    return decoded(data, _Rows).data


def _result(row: _Updated) -> UpdateResult:
    last = _readable(row.last_checkin, _Check) or _Check()
    owner = _readable(row.owner, _Owner) or _Owner()
    return UpdateResult(
        code=read_code(row.code),
        status=read_count(row.status),
        guest_id=read_code(row.id).strip(),
        holder=read_text(owner.name),
        entered=_exact(last.timestamp),
        entered_at=read_time(last.timestamp).at,
    )


def _readable(raw: msgspec.Raw, kind: type[Shape]) -> Shape | None:
    """What no verdict rests on: None for whatever it is not."""
    try:
        return as_object(raw, kind)
    except UnreadableError:
        return None


def _last(raw: msgspec.Raw) -> LastStatus | None:
    last = as_object(raw, _Last)
    if last is None:
        return None
    operation = read_text(last.operation).casefold()
    if operation not in ("checkin", "checkout"):
        raise UnreadableError("a status of an unknown kind")
    return LastStatus(operation == "checkin", _exact(last.timestamp), read_time(last.timestamp).at)


def _exact(timestamp: Scalar) -> int | None:
    """Unix milliseconds exactly as sent. A time in whole seconds proves nothing: two doors can share a second."""
    number = read_count(timestamp)
    return number if number is not None and number >= 10**11 else None
