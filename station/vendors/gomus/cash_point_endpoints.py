"""go~mus Cash Point: the reading calls of the vendor's document, and of the public documents it refers to.

Orders by barcode, events and dates are in the vendor's public and reseller documents (notes/vendors.md 1.1).
"""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

_READ = frozenset({200, 422})
"""422 tells in the vendor's words what it does not like."""
_LIST_BUDGET = 20.0
"""Seconds for one page: a hundred bookings with all their prices take the vendor a while."""

VERSION = Endpoint("GET", "/api/v4/version", frozenset({200}))
WHOAMI = Endpoint("GET", "/api/v4/whoami", frozenset({200}))

TOUR_BOOKINGS = Endpoint("GET", "/api/v4/tours/bookings", _READ, budget=_LIST_BUDGET)
TOUR_BOOKING = Endpoint("GET", "/api/v4/tours/bookings/{booking}", _READ)
FEEDBACK = Endpoint("GET", "/api/v4/tours/bookings/{booking}/feedback", frozenset({200, 404, 422}))
"""404: none was given yet."""

EVENTS = Endpoint("GET", "/api/v4/events", _READ, budget=_LIST_BUDGET)
DATES = Endpoint("GET", "/api/v4/dates", _READ, budget=_LIST_BUDGET)
EVENT_DATES = Endpoint("GET", "/api/v4/events/{event}/dates", _READ, budget=_LIST_BUDGET)
EVENT_DATE = Endpoint("GET", "/api/v4/events/{event}/dates/{date}", _READ)
EVENT_BOOKINGS = Endpoint("GET", "/api/v4/events/{event}/dates/{date}/bookings", _READ, budget=_LIST_BUDGET)

ORDERS = Endpoint("GET", "/api/v4/orders", _READ, budget=_LIST_BUDGET)
ORDER = Endpoint("GET", "/api/v4/orders/{order}", _READ)
ORDER_OF_BARCODE = Endpoint("GET", "/api/v4/orders/barcode/{barcode}", _READ)

PAGE_SIZE = 100
"""The most an instance gives to a signed-in account by default; it may give fewer."""
SMALLEST_PAGE = 25
"""Rows that even an instance gives that cuts pages short without saying so."""
LONGEST_RANGE = 31
"""Days that one call for the dates of an event may span."""
