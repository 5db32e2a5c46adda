"""pretix: the calls of its REST API that Station makes. Every path ends as the server has it: a POST without the last
slash is redirected, and its body is lost.

401, 403, 404 and most of 400 come with a body that says what is meant; the client reads them (`client.py`).
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

TOLD = frozenset({400, 401, 403, 404})
_READ = frozenset({200}) | TOLD
_UNLESS_CHANGED = _READ | {304}
_ORGANIZER = "/api/v1/organizers/{organizer}"
_EVENT = f"{_ORGANIZER}/events/{{event}}"

GENERATED = "X-Page-Generated"
"""When the server made a page of orders, by its own clock: what the next changes are asked from."""
LAST_MODIFIED = "Last-Modified"
UNLESS_SINCE = "If-Modified-Since"

INITIALIZE = Endpoint("POST", "/api/v1/device/initialize", frozenset({200, 400}), changes=True, budget=20.0)
"""Uses the set-up code up: sent once."""
DEVICE = Endpoint("GET", "/api/v1/device/info", _READ)
UPDATE = Endpoint("POST", "/api/v1/device/update", _READ, changes=True)

EVENTS = Endpoint("GET", f"{_ORGANIZER}/events/", _READ)
EVENT = Endpoint("GET", f"{_EVENT}/", _READ)
"""One event; it alone shows the keys its codes are signed with."""
LISTS = Endpoint("GET", f"{_EVENT}/checkinlists/", _READ)
"""All lists of an event: a single one may be read by devices with full access only."""
PRODUCTS = Endpoint("GET", f"{_EVENT}/items/", _UNLESS_CHANGED, headers=(LAST_MODIFIED,))
QUESTIONS = Endpoint("GET", f"{_EVENT}/questions/", _UNLESS_CHANGED, headers=(LAST_MODIFIED,))
DATES = Endpoint("GET", f"{_EVENT}/subevents/", _UNLESS_CHANGED, headers=(LAST_MODIFIED,))
ORDERS = Endpoint("GET", f"{_EVENT}/orders/", _READ, budget=30.0, headers=(GENERATED,))
REVOKED = Endpoint("GET", f"{_EVENT}/revokedsecrets/", _READ)
BLOCKED = Endpoint("GET", f"{_EVENT}/blockedsecrets/", _READ)

_DONE_OR_NOT = frozenset({200, 201}) | TOLD
REDEEM = Endpoint("POST", f"{_ORGANIZER}/checkinrpc/redeem/", _DONE_OR_NOT, changes=True)
SIMULATE = Endpoint("POST", f"{_ORGANIZER}/checkinrpc/redeem/", _DONE_OR_NOT)
"""The same with `simulate`: it stores nothing, so it may be asked again."""
ANNUL = Endpoint("POST", f"{_ORGANIZER}/checkinrpc/annul/", _DONE_OR_NOT, changes=True)
FAILED = Endpoint("POST", f"{_EVENT}/checkinlists/{{list}}/failed_checkins/", _DONE_OR_NOT, changes=True)
SEARCH = Endpoint("GET", f"{_ORGANIZER}/checkinrpc/search/", _READ)

SPOKEN = {
    EVENTS: "read the events",
    EVENT: "read the event",
    LISTS: "read the check-in lists",
    PRODUCTS: "read the products",
    QUESTIONS: "read the questions",
    DATES: "read the dates",
    ORDERS: "read the orders",
    REVOKED: "read the revoked codes",
    BLOCKED: "read the blocked codes",
    REDEEM: "check tickets in",
    SIMULATE: "check tickets in",
    ANNUL: "take a check-in back",
    FAILED: "report refused scans",
    SEARCH: "search for tickets",
}
"""What a device may not do, where its security profile says so."""
