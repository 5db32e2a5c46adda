"""CM.com: JSON of the login and of the scan services. With `payloads.py` all that knows the vendor's field names."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

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


class _Login(msgspec.Struct):
    token: str


class _LoginAnswer(msgspec.Struct):
    login: _Login


class _Service(msgspec.Struct):
    uuid: object = None
    name: object = None
    count_total_available: object = None
    permissions: object = None
    sync_interval: object = None
    url: object = None


class _ServicesAnswer(msgspec.Struct):
    services: list[_Service]


class _TokenUser(msgspec.Struct):
    uuid: Scalar = None
    active: Scalar = True


class _TokenPayload(msgspec.Struct):
    sub: Scalar = None
    exp: Scalar = None
    user: _TokenUser | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A JSON Web Token's text, and what it says. Its signature is the server's business."""

    text: str = field(repr=False)
    user: str
    expires_at: datetime | None
    active: bool


@dataclass(frozen=True, slots=True)
class Service:
    """A scan service: a list of barcodes that the user may scan. Fields beyond the first two are None or empty where
    the vendor does not say."""

    uuid: str
    name: str
    tickets: int | None = None
    permissions: frozenset[str] | None = None
    sync_interval: int | None = None
    """How often the list wants to be read. The document gives no unit; seconds is the plausible reading of its 120."""
    url: str = ""
    """A base address, as the service names it."""


def login_body(username: str, password: str) -> bytes:
    return msgspec.json.encode({"credentials": {"username": username, "password": password}})


def read_login(body: bytes) -> Token:
    """The token of a login. Raises UnreadableError."""
    text = decoded(body, _LoginAnswer).login.token.strip()
    parts = text.split(".")
    if len(parts) != 3 or not text.isascii():
        raise UnreadableError("the token is no JSON Web Token")
    try:
        raw = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
    except binascii.Error as error:
        raise UnreadableError("the token is no JSON Web Token") from error
    payload = decoded(raw, _TokenPayload)
    account = payload.user or _TokenUser()
    user = read_text(payload.sub) or read_text(account.uuid)
    if not user:
        raise UnreadableError("the token names no user")
    return Token(text, user, read_time(payload.exp).at, read_flag(account.active) is not False)


def read_services(body: bytes) -> tuple[Service, ...]:
    """The user's scan services. Raises UnreadableError, also where one has no id: another could be taken for the
    only one."""
    services = tuple(_service(service) for service in decoded(body, _ServicesAnswer).services)
    if not all(service.uuid for service in services):
        raise UnreadableError("a scan service without an id")
    return services


def _service(service: _Service) -> Service:
    return Service(
        uuid=read_code(service.uuid),
        name=read_text(service.name),
        tickets=read_count(service.count_total_available),
        permissions=_permissions(service.permissions),
        sync_interval=read_count(service.sync_interval),
        url=read_text(service.url),
    )


def _permissions(value: object) -> frozenset[str] | None:
    """The names of a service's permissions, objects as documented or bare names. An empty list says nothing."""
    listed = value if isinstance(value, list) else []
    names = (permission.get("name") if isinstance(permission, dict) else permission for permission in listed)
    return frozenset(read_text(name).casefold() for name in names) - {""} or None
