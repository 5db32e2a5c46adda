"""Ingresse: the calls of the vendor's Entry Management tutorial, and those its own apps use besides.

`/login`, `/company-login`, `/login/renew-token` and `/ticket/{code}/status` stand in no public document; they are as
the vendor's SDKs call them. The credentials go in the query of all calls of the first API, so no address is ever
logged or shown.
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

_READ = frozenset({200, 400, 401, 403, 500})
"""The vendor's apps look for an expired token in the body, whatever the status says."""

LOGIN = Endpoint("POST", "/login", _READ)
COMPANY_LOGIN = Endpoint("POST", "/company-login", _READ)
"""The same form for an account of several companies; it answers with a token for each."""
RENEW = Endpoint("GET", "/login/renew-token", _READ)
EVENTS = Endpoint("GET", "/v2/events/search/producer", _READ)
GUEST_LIST = Endpoint("GET", "/event/{event}/guestlist", _READ, budget=60.0)
UPDATE = Endpoint("POST", "/event/{event}/guestlist", _READ, changes=True)
STATUS = Endpoint("GET", "/ticket/{code}/status", _READ | {404, 405})
"""404 and 405: a server that does not offer the call."""

PAGE_SIZE = 1500
"""The tutorial's; the answer says how many pages that makes."""
BATCH = 20
"""The tutorial: "up to 20 ticket codes at the same time"."""
EVENTS_AT_ONCE = 50
