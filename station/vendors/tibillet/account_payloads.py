"""TiBillet: what pairing, tests of a key and the public events say. Beside `payloads.py`, which reads tickets."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from station.domain.vendor import Section
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_flag, read_text
from station.vendors.tibillet.payloads import canonical


class _App(msgspec.Struct):
    scan_app: Scalar = None


class _DeviceInfo(msgspec.Struct):
    uuid: Scalar = None
    name: Scalar = None
    claimed: Scalar = None
    archived: Scalar = None


class _ServerInfo(msgspec.Struct):
    tenant: Scalar = None
    domain: Scalar = None


class _PublishedKey(msgspec.Struct):
    device_info: _DeviceInfo
    server_info: _ServerInfo | None = None


class _Paired(msgspec.Struct):
    api_key: str
    device_uuid: str
    success: Scalar = None
    device_name: Scalar = None
    tenant_name: Scalar = None


class _Child(msgspec.Struct):
    uuid: Scalar = None
    name: Scalar = None


class _Event(msgspec.Struct):
    uuid: Scalar = None
    name: Scalar = None
    childrens: list[_Child] | None = None
    publicKeyPem: Scalar = None  # noqa: N815 - the vendor's name


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """The device a key belongs to, as far as the server tells: the published one tells more."""

    name: str
    tenant: str = ""
    domain: str = ""
    """The host that the server calls its own."""
    device: str = ""
    claimed: bool | None = None
    archived: bool | None = None


@dataclass(frozen=True, slots=True)
class PairedDevice:
    """What a pairing code was good for."""

    api_key: str = field(repr=False)
    device_uuid: str
    name: str


@dataclass(frozen=True, slots=True)
class EventDetails:
    """One event, published or not."""

    name: str
    public_key: str
    """PEM: what its tickets are signed with. Empty where the server does not show it."""


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
    server = answer.server_info or _ServerInfo()
    return KeyOwner(
        read_text(device.name) or canonical(device.uuid),
        read_text(server.tenant),
        read_text(server.domain),
        canonical(device.uuid),
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
    return PairedDevice(key, canonical(paired.device_uuid), name)


def read_events(body: bytes) -> tuple[Section, ...]:
    """The organiser's published events, each before the events inside it: those have tickets of their own. Raises
    UnreadableError."""
    found = []
    for event in decoded(body, list[_Event]):
        name = read_text(event.name)
        inner = [(child.uuid, f"{name} · {read_text(child.name)}") for child in event.childrens or ()]
        found += [(canonical(event.uuid), name), *((canonical(child), title) for child, title in inner)]
    return tuple(Section(event_id, title) for event_id, title in found if event_id)


def read_event(body: bytes) -> EventDetails:
    """One event by itself. Raises UnreadableError."""
    event = decoded(body, _Event)
    if not canonical(event.uuid):
        raise UnreadableError("no event")
    return EventDetails(read_text(event.name), read_text(event.publicKeyPem))
