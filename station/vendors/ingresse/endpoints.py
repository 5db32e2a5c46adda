"""Ingresse: the calls of the vendor's Entry Management tutorial, and those its own apps use besides.

`/login`, `/login/renew-token` and `/ticket/{code}/status` stand in no public document; they are as the vendor's SDKs
call them. The credentials go in the query of all calls of the first API, so no address is ever logged or shown.
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

LOGIN = Endpoint("POST", "/login", frozenset({200}))
RENEW = Endpoint("GET", "/login/renew-token", frozenset({200}))
EVENTS = Endpoint("GET", "/v2/events/search/producer", frozenset({200}))
GUEST_LIST = Endpoint("GET", "/event/{event}/guestlist", frozenset({200}), budget=60.0)
UPDATE = Endpoint("POST", "/event/{event}/guestlist", frozenset({200}), changes=True)
STATUS = Endpoint("GET", "/ticket/{code}/status", frozenset({200, 404, 405}))
"""404 and 405: a server that does not offer the call."""

PAGE_SIZE = 1500
"""The tutorial's; the answer says how many pages that makes."""
BATCH = 20
"""The tutorial: "up to 20 ticket codes at the same time"."""
EVENTS_AT_ONCE = 50
