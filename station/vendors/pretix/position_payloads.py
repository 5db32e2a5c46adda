"""pretix: an order's positions as JSON. A position is one ticket; its check-ins are its passages.

E-mail addresses, telephone numbers, postal addresses and given answers are not even read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from station.domain.passage import Direction, Passage
from station.domain.ticket import Validity
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


class _CheckIn(msgspec.Struct):
    list: Scalar = None
    datetime: object = None
    type: Scalar = None
    device_id: Scalar = None


class _Given(msgspec.Struct):
    question: Scalar = None


class _Seat(msgspec.Struct):
    name: Scalar = None


class _Position(msgspec.Struct):
    id: Scalar = None
    order: Scalar = None
    item: Scalar = None
    variation: Scalar = None
    subevent: Scalar = None
    secret: Scalar = None
    attendee_name: Scalar = None
    addon_to: Scalar = None
    checkins: list[_CheckIn] = []
    answers: list[_Given] = []
    seat: _Seat | None = None
    canceled: Scalar = None
    blocked: object = None
    valid_from: object = None
    valid_until: object = None


class _WithOrder(msgspec.Struct):
    """What a position that comes by itself tells of its order."""

    order__status: Scalar = None
    order__valid_if_pending: Scalar = None
    order__require_approval: Scalar = None
    require_attention: Scalar = None


class _Order(msgspec.Struct):
    code: Scalar = None
    status: Scalar = None
    require_approval: Scalar = None
    valid_if_pending: Scalar = None
    checkin_attention: Scalar = None
    checkin_text: object = None
    positions: list[msgspec.Raw] = []


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One that succeeded. `at` None: its time can't be read."""

    list_id: int | None
    direction: Direction
    at: datetime | None
    device_id: str

    def passage(self) -> Passage | None:
        return None if self.at is None else Passage(self.direction, self.at, self.device_id)


@dataclass(frozen=True, slots=True)
class Position:
    position_id: str
    order: str
    product: str
    variation: str
    date: str
    """The id of its date in a series; empty: none."""
    secret: str
    holder: str
    add_on_to: str
    """The id of the position it is added to; empty: none."""
    check_ins: tuple[CheckIn, ...]
    """Oldest first."""
    answered: frozenset[str]
    seat: str
    canceled: bool
    blocked: bool
    validity: Validity

    def of_list(self, list_id: int) -> tuple[CheckIn, ...]:
        return tuple(one for one in self.check_ins if one.list_id == list_id)


@dataclass(frozen=True, slots=True)
class Order:
    code: str
    status: str
    """`n` pending, `p` paid, `e` expired, `c` canceled."""
    wants_approval: bool
    valid_if_pending: bool
    attention: bool
    text: object
    """For the door; may come in several languages."""
    positions: tuple[Position, ...]
    unreadable: tuple[tuple[str, str], ...] = ()
    """Positions that can't be read, by id and secret."""


class _PositionId(msgspec.Struct):
    id: Scalar = None
    secret: Scalar = None


def read_order(raw: msgspec.Raw) -> Order:
    """Raises UnreadableError where the order, or the id of one of its positions, can't be read."""
    row = decoded(raw, _Order)
    code, status = read_text(row.code), read_text(row.status)
    if not code or not status:
        raise UnreadableError("an order without a code or a state")
    positions, unreadable = [], []
    for one in row.positions:
        try:
            positions.append(_with_its_check_ins(read_position(one)))
        except UnreadableError:
            unreadable.append(_known_by(one))
    return Order(
        code=code,
        status=status,
        wants_approval=read_flag(row.require_approval) is True,
        valid_if_pending=read_flag(row.valid_if_pending) is True,
        attention=read_flag(row.checkin_attention) is True,
        text=row.checkin_text,
        positions=tuple(positions),
        unreadable=tuple(unreadable),
    )


def _with_its_check_ins(position: Position) -> Position:
    """A check-in of nobody knows which list may be one of this door's: the ticket can't be judged from it."""
    if any(one.list_id is None for one in position.check_ins):
        raise UnreadableError("a check-in without a list")
    return position


def read_found(raw: msgspec.Raw) -> Order:
    """One position that comes by itself, as an order of nothing else. Raises UnreadableError."""
    position, told = read_position(raw), decoded(raw, _WithOrder)
    return Order(
        code=position.order,
        status=read_text(told.order__status),
        wants_approval=read_flag(told.order__require_approval) is True,
        valid_if_pending=read_flag(told.order__valid_if_pending) is True,
        attention=read_flag(told.require_attention) is True,
        text="",
        positions=(position,),
    )


def read_position(raw: bytes | msgspec.Raw) -> Position:
    """Raises UnreadableError."""
    row = decoded(raw, _Position)
    position_id, product, secret = read_code(row.id), read_code(row.item), read_code(row.secret)
    if not position_id or not product or not secret:
        raise UnreadableError("a position without an id, a product or a code")
    starts_at, ends_at = read_time(row.valid_from), read_time(row.valid_until)
    check_ins = [_check_in(one) for one in row.checkins]
    return Position(
        position_id=position_id,
        order=read_text(row.order),
        product=product,
        variation=read_code(row.variation),
        date=read_code(row.subevent),
        secret=secret,
        holder=read_text(row.attendee_name),
        add_on_to=read_code(row.addon_to),
        check_ins=tuple(sorted(check_ins, key=_by_time)),
        answered=frozenset(read_code(given.question) for given in row.answers),
        seat=read_text(row.seat.name) if row.seat is not None else "",
        canceled=read_flag(row.canceled) is True,
        blocked=row.blocked not in (None, False, [], ""),
        validity=Validity(starts_at.at, ends_at.at, starts_at.unreadable or ends_at.unreadable),
    )


def _check_in(row: _CheckIn) -> CheckIn:
    direction = Direction.EXIT if read_text(row.type) == "exit" else Direction.ENTRY
    return CheckIn(read_count(row.list), direction, read_time(row.datetime).at, read_code(row.device_id))


def _by_time(check_in: CheckIn) -> tuple[bool, float]:
    return (check_in.at is None, check_in.at.timestamp() if check_in.at is not None else 0.0)


def _known_by(raw: msgspec.Raw) -> tuple[str, str]:
    row = decoded(raw, _PositionId)
    position_id = read_code(row.id)
    if not position_id:
        raise UnreadableError("a position without an id")
    return position_id, read_code(row.secret)
