"""go~mus Cash Point: the calls of the vendor's document, and of the public documents it refers to.

Orders, events, dates, tickets and tours are in the vendor's public and reseller documents (notes/vendors.md 1.1, 1.4).
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

_CHANGE = frozenset({200, 201, 204, 404, 422})
"""404 and 422: nothing was changed, and the vendor's words say why. 202 is in no table of errors and no promise that
it was done: like every other answer it is settled by reading."""

PRICES = Endpoint("POST", "/api/v4/tours/bookings/{booking}/prices", _CHANGE, changes=True)
SET_PRICE = Endpoint("PUT", "/api/v4/tours/bookings/{booking}/prices/{price}", _CHANGE, changes=True)
DELETE_PRICE = Endpoint("DELETE", "/api/v4/tours/bookings/{booking}/prices/{price}", _CHANGE, changes=True)
SET_FEEDBACK = Endpoint("PUT", "/api/v4/tours/bookings/{booking}/feedback", _CHANGE, changes=True)
CLEAR_FEEDBACK = Endpoint("DELETE", "/api/v4/tours/bookings/{booking}/feedback", _CHANGE, changes=True)
PLACE_ORDER = Endpoint("POST", "/api/v4/orders", _CHANGE, changes=True, budget=_LIST_BUDGET)
"""The success has no documented status (notes/vendors.md 1.4)."""

TICKETS = Endpoint("GET", "/api/v4/tickets", _READ, budget=_LIST_BUDGET)
TICKET = Endpoint("GET", "/api/v4/tickets/{ticket}", _READ)
TICKET_CAPACITY = Endpoint("GET", "/api/v4/tickets/{ticket}/capacity", _READ)
TOURS = Endpoint("GET", "/api/v4/tours", _READ, budget=_LIST_BUDGET)
TOUR = Endpoint("GET", "/api/v4/tours/{tour}", _READ)
TOUR_PRICES = Endpoint("GET", "/api/v4/tours/{tour}/prices", _READ)
TOUR_TIMES = Endpoint("GET", "/api/v4/tours/{tour}/start_times/{day}", _READ)

PAGE_SIZE = 100
"""The most an instance gives to a signed-in account by default; it may give fewer."""
SMALLEST_PAGE = 25
"""Rows that even an instance gives that cuts pages short without saying so."""
LONGEST_RANGE = 31
"""Days that one call for the dates of an event may span."""
