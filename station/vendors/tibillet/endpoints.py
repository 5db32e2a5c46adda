"""TiBillet: the calls of the published document, and those of the server that runs today (notes/real-servers.md).

Where the two differ, the room asks the current one first. A POST without its last slash is answered by a redirect
that would lose the body, so every route is written as the server has it.
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

_NO_SUCH_CALL = frozenset({403, 404, 405})
"""What a route that a server does not have falls through to; 403 is also what it says of a device."""

PAIR = Endpoint("GET", "/scan/{token}/pair", frozenset({200, 301, 302, 307, 308, 400}), changes=True)
PAIR_SLASH = Endpoint("GET", "/scan/{token}/pair/", PAIR.answers, changes=True)
"""Pairing uses its code up: a GET that changes something, so it is sent once, as everything that does."""
KEY = Endpoint("GET", "/scan/check_api_scan/", frozenset({200, 500}) | _NO_SUCH_CALL)
PUBLISHED_KEY = Endpoint("GET", "/scan/test_api/", frozenset({200, 500}) | _NO_SUCH_CALL)
ALIVE = Endpoint("GET", "/scan/check_allow_any/", frozenset({200}) | _NO_SUCH_CALL)
CHECK = Endpoint("POST", "/scan/check_ticket/", frozenset({200, 400, 403, 404, 406, 500}))
SCAN = Endpoint("POST", "/scan/ticket/", frozenset({200, 400, 403, 404, 406}), changes=True)
LIST = Endpoint("POST", "/scan/list_tickets/", frozenset({200, 500}) | _NO_SUCH_CALL, budget=60.0)
"""The server signs every row anew: forty rows were seen to take almost six seconds."""
SEARCH = Endpoint("POST", "/scan/search_ticket/", frozenset({200, 500}) | _NO_SUCH_CALL)
EVENTS = Endpoint("GET", "/api/events/", frozenset({200, 301, 302, 307, 308}) | _NO_SUCH_CALL)
"""Open to anybody; a newer version of it is not open to a scanner's key."""

REDIRECTS = frozenset({301, 302, 307, 308})
PAGE_SIZE = 200
"""The most the server gives."""
