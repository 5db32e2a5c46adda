"""TiBillet: the calls of the published document, and those of the server that runs today (notes/real-servers.md).

Where the two differ, the room asks the current one first. A POST without its last slash is answered by a redirect
that would lose the body, so every route is written as the server has it. Redirects are followed where nothing but a
pairing code is sent, or nothing at all; never with the key or a body.
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

REDIRECTS = frozenset({301, 302, 307, 308})
"""303 is left to the wire: it leads on after the work was done."""
_NO_SUCH_CALL = frozenset({403, 404, 405})
"""What a route that a server does not have falls through to; 403 is also what it says of a device."""

PAIR = Endpoint("GET", "/scan/{token}/pair", frozenset({200, 400}) | REDIRECTS, changes=True)
PAIR_SLASH = Endpoint("GET", "/scan/{token}/pair/", PAIR.answers, changes=True)
"""Pairing uses its code up: a GET that changes something, so it is sent once, as everything that does."""
KEY = Endpoint("GET", "/scan/check_api_scan/", frozenset({200, 500}) | _NO_SUCH_CALL)
PUBLISHED_KEY = Endpoint("GET", "/scan/test_api/", KEY.answers)
ALIVE = Endpoint("GET", "/scan/check_allow_any/", frozenset({200}) | _NO_SUCH_CALL)
CHECK = Endpoint("POST", "/scan/check_ticket/", frozenset({200, 400, 403, 404, 406, 500}))
SCAN = Endpoint("POST", "/scan/ticket/", frozenset({200, 400, 403, 404, 406}), changes=True)
LIST = Endpoint("POST", "/scan/list_tickets/", KEY.answers, budget=60.0)
"""The server signs every row anew: forty rows were seen to take almost six seconds."""
SEARCH = Endpoint("POST", "/scan/search_ticket/", KEY.answers)
EVENTS = Endpoint("GET", "/api/events/", frozenset({200}) | _NO_SUCH_CALL | REDIRECTS)
"""Open to anybody; a newer version of it (`/api/v2/`) is not open to a scanner's key."""
EVENT = Endpoint("GET", "/api/events/{event}/", EVENTS.answers)
"""One event, also one that is not published; with the key its tickets are signed with."""

PAGE_SIZE = 200
"""The most the server gives."""
