"""Ingresse: JSON of the login, the renewed token, and the producer's events."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from station.vendors.ingresse.envelope import as_object
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_flag, read_text


class _Login(msgspec.Struct):
    status: Scalar = None
    data: msgspec.Raw = msgspec.Raw(b"null")


class _LoginTokens(msgspec.Struct, rename="camel"):
    user_id: Scalar = None
    token: Scalar = None
    auth_token: Scalar = None


class _Renewed(msgspec.Struct, rename="camel"):
    auth_token: Scalar = None


class _Session(msgspec.Struct, rename="camel"):
    id: Scalar = None
    date_time: Scalar = None


class _Source(msgspec.Struct):
    id: Scalar = None
    title: Scalar = None
    sessions: list[_Session] | None = None


class _Hit(msgspec.Struct):
    source: _Source = msgspec.field(name="_source")


class _Hits(msgspec.Struct):
    hits: list[_Hit]
    total: msgspec.Raw = msgspec.Raw(b"null")


class _EventsAnswer(msgspec.Struct):
    data: _Hits


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


def read_login(data: msgspec.Raw) -> Tokens | None:
    """The tokens; None for a login that was refused (HTTP 200, status false). Raises UnreadableError."""
    login = decoded(data, _Login)
    if read_flag(login.status) is False:
        return None
    found = as_object(login.data, _LoginTokens)
    usertoken, jwt = (read_code(found.token), read_code(found.auth_token)) if found else ("", "")
    if found is None or not usertoken:
        raise UnreadableError("the login has no token")
    return Tokens(usertoken, _header_safe(jwt), read_text(found.user_id) or user_of(usertoken))


def read_renewed(data: msgspec.Raw) -> str:
    """The renewed JSON Web Token. Raises UnreadableError."""
    jwt = _header_safe(read_code(decoded(data, _Renewed).auth_token))
    if not jwt:
        raise UnreadableError("the renewal has no token")
    return jwt


def read_events(body: bytes) -> EventPage:
    """Events of one page of the search. Raises UnreadableError."""
    found = decoded(body, _EventsAnswer).data
    events = (_event(hit.source) for hit in found.hits)
    return EventPage(tuple(event for event in events if event.event_id), len(found.hits), _total(found.total))


def user_of(usertoken: str) -> str:
    """A user token is `<user's number>-<secret>`: the number alone may be shown."""
    number, dash, _secret = usertoken.partition("-")
    return number if dash and number.isascii() and number.isdigit() else ""


def _event(source: _Source) -> Event:
    sessions = (
        EventSession(read_code(session.id).strip(), read_text(session.date_time)) for session in source.sessions or ()
    )
    return Event(
        read_code(source.id).strip(),
        read_text(source.title),
        tuple(session for session in sessions if session.session_id),
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
