"""Ingresse: JSON of the login, the renewed token, and the producer's events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from station.vendors.ingresse.envelope import as_object
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_flag, read_text


class _Login(msgspec.Struct):
    status: Scalar = None
    data: msgspec.Raw = msgspec.Raw(b"null")


class _Access(msgspec.Struct, rename="camel"):
    user_id: Scalar = None
    token: Scalar = None
    auth_token: Scalar = None
    application: msgspec.Raw = msgspec.Raw(b"null")
    device: msgspec.Raw = msgspec.Raw(b"null")


class _Application(msgspec.Struct, rename="camel"):
    public_key: Scalar = None


class _Device(msgspec.Struct, rename="camel"):
    verified: Scalar = None
    mfa_required: Scalar = None


class _Renewed(msgspec.Struct, rename="camel"):
    auth_token: Scalar = None


class _Session(msgspec.Struct, rename="camel"):
    id: Scalar = None
    date_time: Scalar = None


class _Source(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    sessions: msgspec.Raw = msgspec.Raw(b"null")


class _Hit(msgspec.Struct):
    source: _Source = msgspec.field(name="_source")


class _Hits(msgspec.Struct):
    hits: list[msgspec.Raw]
    total: msgspec.Raw = msgspec.Raw(b"null")


class _EventsAnswer(msgspec.Struct):
    data: _Hits


class LoginRefusal(StrEnum):
    """Why a login that was answered gives no tokens."""

    WRONG = "e-mail or password are wrong"
    SECOND_FACTOR = "the account asks for a second factor: log in with the browser"
    SEVERAL_COMPANIES = "the account stands for several companies, and none of them has this public key"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a login gives: one token for each of the vendor's two APIs. Either may end before the other."""

    usertoken: str = field(repr=False)
    jwt: str = field(repr=False)
    user: str


@dataclass(frozen=True, slots=True)
class EventSession:
    session_id: str
    starts: str
    """As the vendor writes it: for people to tell sessions apart."""


@dataclass(frozen=True, slots=True)
class Event:
    event_id: str
    title: str
    sessions: tuple[EventSession, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    events: tuple[Event, ...]
    hits: int
    """How many the page had, those without an id included: where the next one starts."""
    total: int | None


def read_login(data: msgspec.Raw, publickey: str) -> Tokens | LoginRefusal:
    """The tokens, also from the company login's list of them; or why there are none (HTTP 200, status false). Raises
    UnreadableError."""
    login = decoded(data, _Login)
    if read_flag(login.status) is False:
        return LoginRefusal.WRONG
    found = _own_access(_accesses(login.data), publickey)
    if isinstance(found, LoginRefusal):
        return found
    usertoken, jwt = read_code(found.token).strip(), read_code(found.auth_token)
    if not usertoken:
        if _asks_for_more(found):
            return LoginRefusal.SECOND_FACTOR
        raise UnreadableError("the login has no token")
    return Tokens(usertoken, _header_safe(jwt), read_text(found.user_id) or user_of(usertoken))


def read_renewed(data: msgspec.Raw) -> str:
    """The renewed JSON Web Token. Raises UnreadableError."""
    jwt = _header_safe(read_code(decoded(data, _Renewed).auth_token))
    if not jwt:
        raise UnreadableError("the renewal has no token")
    return jwt


def read_events(body: bytes) -> EventPage:
    """Events of one page of the search; one that cannot be read is left out. Raises UnreadableError, also where that
    leaves nothing."""
    found = decoded(body, _EventsAnswer).data
    events = [event for hit in found.hits if (event := _event(hit)) is not None]
    if found.hits and not events:
        raise UnreadableError("no event of the page can be read")
    return EventPage(tuple(event for event in events if event.event_id), len(found.hits), _total(found.total))


def user_of(usertoken: str) -> str:
    """A user token is `<user's number>-<secret>`: the number alone may be shown."""
    number, dash, _secret = usertoken.partition("-")
    return number if dash and number.isascii() and number.isdigit() else ""


def _accesses(data: msgspec.Raw) -> list[_Access]:
    if bytes(data)[:1] == b"[":
        return decoded(data, list[_Access])
    found = as_object(data, _Access)
    return [] if found is None else [found]


def _own_access(accesses: Sequence[_Access], publickey: str) -> _Access | LoginRefusal:
    """The only one, or the one for this station's application."""
    if len(accesses) == 1:
        return accesses[0]
    for access in accesses:
        application = as_object(access.application, _Application)
        if application is not None and read_text(application.public_key) == publickey:
            return access
    if accesses:
        return LoginRefusal.SEVERAL_COMPANIES
    raise UnreadableError("the login has no data")


def _asks_for_more(access: _Access) -> bool:
    device = as_object(access.device, _Device)
    return device is not None and (read_flag(device.verified) is False or read_flag(device.mfa_required) is True)


def _event(hit: msgspec.Raw) -> Event | None:
    try:
        source = decoded(hit, _Hit).source
        given = bytes(source.sessions).strip()
        sessions = [] if given in (b"null", b"{}") else decoded(given, list[_Session])
    except UnreadableError:
        return None
    found = (EventSession(read_code(session.id).strip(), read_text(session.date_time)) for session in sessions)
    return Event(
        read_code(source.id).strip(), read_text(source.title), tuple(session for session in found if session.session_id)
    )


def _total(raw: msgspec.Raw) -> int | None:
    """None where it is no number: then the pages are read until one brings nothing new."""
    try:
        return decoded(raw, int)
    except UnreadableError:
        return None


def _header_safe(token: str) -> str:
    token = token.strip()
    if not (token.isascii() and token.isprintable()):
        raise UnreadableError("a token holds a character that no header can")
    return token
