"""pretix: devices, events and check-in lists as JSON, and the bodies that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from station.domain.passage import ListTerms
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
from station.vendors.pretix.words import Words

ONLINE_ALONE = frozenset({"pretixscan_online_noorders", "pretixscan_online_kiosk"})
"""Security profiles by which the organizer gives a device no list to hold."""


class _Gate(msgspec.Struct):
    id: Scalar = None
    name: Scalar = None


class _Device(msgspec.Struct):
    organizer: Scalar = None
    device_id: Scalar = None
    api_token: Scalar = None
    name: Scalar = None
    security_profile: Scalar = None
    gate: _Gate | None = None


class _DeviceInfo(msgspec.Struct):
    device: msgspec.Raw


class _Keys(msgspec.Struct):
    pretix_sig1: list[Scalar] = []


class _Event(msgspec.Struct):
    slug: Scalar = None
    name: object = None
    timezone: Scalar = None
    date_from: object = None
    date_to: object = None
    date_admission: object = None
    has_subevents: Scalar = None
    valid_keys: _Keys | None = None


class _List(msgspec.Struct):
    id: Scalar = None
    name: object = None
    all_products: Scalar = None
    limit_products: list[Scalar] = []
    subevent: Scalar = None
    position_count: Scalar = None
    allow_multiple_entries: Scalar = None
    allow_entry_after_exit: Scalar = None
    addon_match: Scalar = None
    rules: msgspec.Raw = msgspec.Raw(b"{}")


class _Date(msgspec.Struct):
    id: Scalar = None
    date_from: object = None
    date_to: object = None
    date_admission: object = None


@dataclass(frozen=True, slots=True)
class Device:
    """What the server knows this station as."""

    organizer: str
    device_id: str
    name: str
    profile: str
    gate: str
    """The gate's id; empty: none."""

    @property
    def online_alone(self) -> bool:
        return self.profile in ONLINE_ALONE


@dataclass(frozen=True, slots=True)
class NewDevice:
    """What a set-up code was exchanged for."""

    device: Device
    token: str


@dataclass(frozen=True, slots=True)
class Event:
    slug: str
    name: str
    time_zone: str
    begins_at: datetime | None
    ends_at: datetime | None
    admission_at: datetime | None
    series: bool
    keys: tuple[str, ...] = ()
    """Public keys of signed codes, as the server writes them. Told of a single event only."""


@dataclass(frozen=True, slots=True)
class EventDate:
    """One date of a series."""

    begins_at: datetime | None
    ends_at: datetime | None
    admission_at: datetime | None


@dataclass(frozen=True, slots=True)
class CheckInList:
    list_id: int
    name: str
    products: frozenset[str] | None
    """None: all."""
    date: str
    """The id of the one date it is for; empty: all."""
    positions: int | None
    several_entries: bool
    entry_after_exit: bool
    opens_by_add_on: bool
    """A ticket opens it where one of its add-ons is on it."""
    rules: str

    def terms(self, event: Event, date: EventDate | None, device: Device) -> ListTerms:
        """How it judges, for this station's device."""
        when = date or event
        return ListTerms(
            several_entries=self.several_entries,
            entry_after_exit=self.entry_after_exit,
            rules=self.rules,
            time_zone=event.time_zone,
            begins_at=when.begins_at,
            ends_at=when.ends_at,
            admission_at=when.admission_at,
            gate=device.gate,
            device=device.device_id,
        )


def read_new_device(body: bytes) -> NewDevice:
    """The answer to a set-up code. Raises UnreadableError."""
    row = decoded(body, _Device)
    token = read_text(row.api_token)
    if not token:
        raise UnreadableError("a device without a token")
    return NewDevice(_device(row), token)


def read_device(body: bytes) -> Device:
    """Whose token it is. Raises UnreadableError."""
    return _device(decoded(decoded(body, _DeviceInfo).device, _Device))


def _device(row: _Device) -> Device:
    organizer, device_id = read_text(row.organizer), read_code(row.device_id)
    if not organizer or not device_id:
        raise UnreadableError("a device without a name of its own")
    gate = read_code(row.gate.id) if row.gate is not None else ""
    return Device(organizer, device_id, read_text(row.name), read_text(row.security_profile), gate)


def read_event(raw: bytes | msgspec.Raw, words: Words) -> Event:
    """Raises UnreadableError."""
    row = decoded(raw, _Event)
    slug = read_text(row.slug)
    if not slug:
        raise UnreadableError("an event without a short form")
    return Event(
        slug=slug,
        name=words.text(row.name) or slug,
        time_zone=read_text(row.timezone) or "UTC",
        begins_at=read_time(row.date_from).at,
        ends_at=read_time(row.date_to).at,
        admission_at=read_time(row.date_admission).at,
        series=read_flag(row.has_subevents) is True,
        keys=tuple(filter(None, map(read_text, row.valid_keys.pretix_sig1))) if row.valid_keys is not None else (),
    )


def read_list(raw: msgspec.Raw, words: Words) -> CheckInList:
    """Raises UnreadableError. What is not said is taken as the stricter of two."""
    row = decoded(raw, _List)
    list_id = read_count(row.id)
    if list_id is None:
        raise UnreadableError("a check-in list without an id")
    limited = read_flag(row.all_products) is not True
    return CheckInList(
        list_id=list_id,
        name=words.text(row.name),
        products=frozenset(map(read_code, row.limit_products)) if limited else None,
        date=read_code(row.subevent),
        positions=read_count(row.position_count),
        several_entries=read_flag(row.allow_multiple_entries) is True,
        entry_after_exit=read_flag(row.allow_entry_after_exit) is True,
        opens_by_add_on=read_flag(row.addon_match) is True,
        rules=_rules(row.rules),
    )


def read_date(raw: msgspec.Raw) -> tuple[str, EventDate]:
    """A date of a series with its id. Raises UnreadableError."""
    row = decoded(raw, _Date)
    date = EventDate(read_time(row.date_from).at, read_time(row.date_to).at, read_time(row.date_admission).at)
    return read_code(row.id), date


def initialize_body(token: str, system: dict[str, str]) -> bytes:
    return msgspec.json.encode({"token": token, **system})


def update_body(system: dict[str, str]) -> bytes:
    return msgspec.json.encode(system)


def _rules(raw: msgspec.Raw) -> str:
    """The same rules always as the same text; no rules as none."""
    rules = msgspec.json.decode(raw)
    return msgspec.json.encode(rules, order="sorted").decode() if rules else ""
