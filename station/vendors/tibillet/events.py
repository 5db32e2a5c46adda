"""TiBillet: the organiser's events, read as anybody may. A scanner's key is never sent with these calls."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Section
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.http import Wire, is_loopback
from station.vendors.lenient import UnreadableError
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.account_payloads import EventDetails, read_event, read_events

_MOST_REDIRECTS = 5
_HEADERS = {"Accept-Language": "en"}


def find_events(wire: Wire, deadline: Deadline | None = None) -> tuple[Section, ...] | Trouble:
    """The organiser's published events; none where the server does not show them, or has moved."""
    reply = wire.send(Request(endpoints.EVENTS, headers=_HEADERS), deadline)
    return reply if isinstance(reply, Trouble) else _events(reply)


def events_at(base_url: str, clock: Clock, deadline: Deadline) -> tuple[Section, ...] | Trouble:
    """The same for an address that may only lead to the server's own: redirects of this call are followed."""
    for _ in range(_MOST_REDIRECTS):
        wire = Wire(base_url, clock)
        try:
            reply = wire.send(Request(endpoints.EVENTS, headers=_HEADERS), deadline)
        finally:
            wire.close()
        if isinstance(reply, Trouble):
            return reply
        moved = _moved(base_url, reply)
        if not moved:
            return _events(reply)
        base_url = moved
    return ()


def find_event(wire: Wire, event: str, deadline: Deadline | None = None) -> EventDetails | Trouble | None:
    """One event, published or not. None: there is none of this id, or the server does not show them one by one."""
    reply = wire.send(Request(endpoints.EVENT, {"event": event}, headers=_HEADERS), deadline)
    if isinstance(reply, Trouble):
        return reply
    try:
        return read_event(reply.body) if reply.status == 200 else None
    except UnreadableError:
        return None


def unset_trouble(subject: str, events: tuple[Section, ...], why: str = "") -> Trouble:
    """No event that could be meant is chosen: the list of those there are, `why` above it."""
    listed = (f"event={event.section_id}  {event.name}" for event in events)
    return Trouble(TroubleKind.SECTION_UNSET, subject, "; ".join(filter(None, (why, *listed))))


def _moved(base_url: str, reply: Reply) -> str:
    """The base address that a redirect leads to, if it leads to the same call of a server that is as safe."""
    route = endpoints.EVENTS.route
    try:
        target = urljoin(base_url + route, reply.location)
        url = urlsplit(target)
        loopback = url.scheme == "http" and is_loopback(url.hostname or "") and base_url.startswith("http:")
        safe = loopback or (url.scheme == "https" and bool(url.hostname))
    except ValueError:
        return ""
    if reply.status not in endpoints.REDIRECTS or not safe or not target.endswith(route):
        return ""
    moved = target.removesuffix(route)
    return "" if moved == base_url else moved


def _events(reply: Reply) -> tuple[Section, ...]:
    try:
        return read_events(reply.body) if reply.status == 200 else ()
    except UnreadableError:
        return ()
