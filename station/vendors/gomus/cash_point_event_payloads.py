"""go~mus Cash Point: events, their dates, and what the instance says of itself and of the account, from JSON."""

from __future__ import annotations

from datetime import datetime

import msgspec

from station.domain.cash_desk import Account, Instance
from station.domain.event import Event, EventDate
from station.vendors.gomus.cash_point_rows import Meta, Name, RowPage, page_of, read_id, read_name, read_number
from station.vendors.lenient import Scalar, decoded, read_flag, read_text, read_time


class _Event(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    category: Name = None
    bookable: Scalar = None


class _EventList(msgspec.Struct):
    events: list[_Event]
    meta: Meta | None = None


class _Seats(msgspec.Struct):
    max: Scalar = None
    booked: Scalar = None
    available: Scalar = None


class _Date(msgspec.Struct):
    id: Scalar = None
    event_id: Scalar = None
    title: Scalar = None
    start_time: Scalar = None
    duration: Scalar = None
    seats: _Seats | None = None
    bookable: Scalar = None
    language: Name = None


class _DateList(msgspec.Struct):
    dates: list[_Date]
    meta: Meta | None = None


class _DateAnswer(msgspec.Struct):
    date: _Date


class _Version(msgspec.Struct):
    system: Scalar = None
    api: Scalar = None
    time: Scalar = None
    zone: Scalar = None
    currency: Scalar = None
    per_page: Scalar = None


class _VersionAnswer(msgspec.Struct):
    version: _Version


class _Whoami(msgspec.Struct):
    access: Scalar = None
    museums: list[Scalar] | None = None


def read_events(body: bytes) -> RowPage[Event]:
    """A page of events. Raises UnreadableError."""
    listed = decoded(body, _EventList)
    return page_of(listed.events, _event, listed.meta)


def read_dates(body: bytes) -> RowPage[EventDate]:
    """A page of dates. Raises UnreadableError."""
    listed = decoded(body, _DateList)
    return page_of(listed.dates, _date, listed.meta)


def read_date(body: bytes) -> EventDate:
    """One date. Raises UnreadableError."""
    return _date(decoded(body, _DateAnswer).date)


def read_version(body: bytes) -> tuple[Instance, datetime | None]:
    """The instance, and its time in UTC. Raises UnreadableError."""
    version = decoded(body, _VersionAnswer).version
    instance = Instance(
        system=read_text(version.system),
        api=read_text(version.api),
        zone_name=read_text(version.zone),
        offset=_offset(version.time),
        currency=read_text(version.currency),
        page_size=read_number(version.per_page),
    )
    return instance, read_time(version.time).at


def read_account(body: bytes) -> Account:
    """Whose key it is. Raises UnreadableError."""
    whoami = decoded(body, _Whoami)
    return Account(read_text(whoami.access), tuple(read_id(museum) for museum in whoami.museums or ()))


def _event(row: _Event) -> Event:
    return Event(read_id(row.id), read_text(row.title), read_name(row.category), read_flag(row.bookable))


def _date(row: _Date) -> EventDate:
    seats = row.seats or _Seats()
    return EventDate(
        event_id=read_id(row.event_id),
        date_id=read_id(row.id),
        title=read_text(row.title),
        starts_at=read_time(row.start_time).at,
        duration=read_number(row.duration),
        seats=read_number(seats.max),
        booked=read_number(seats.booked),
        available=read_number(seats.available),
        bookable=read_flag(row.bookable),
        language=read_name(row.language),
    )


def _offset(time: Scalar) -> int | None:
    """Seconds east of UTC in the vendor's own time; None where it names no distance."""
    try:
        distance = datetime.fromisoformat(time).utcoffset() if isinstance(time, str) else None
    except ValueError:
        return None
    return None if distance is None else int(distance.total_seconds())
