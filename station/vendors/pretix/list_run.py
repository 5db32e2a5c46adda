"""pretix: a run of pages as far as it has come in this process, and what it proves.

The server counts orders, the mirror counts tickets. A run that showed every order the server counts showed all of its
tickets: then their number is what a complete run must have shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.ticket import Ticket
from station.vendors.pretix.position_payloads import Order


class ListRun:
    """One run of one list. Used by one thread at a time."""

    def __init__(self, cursor: str, first: int) -> None:
        """`first`: the number of the first page that this process reads."""
        self.whole = first == 1
        self.codes: set[str] = set()
        self._cursor = cursor
        self._next = first
        self._orders: set[str] = set()
        self._tickets: set[str] = set()

    def follows(self, number: int, cursor: str) -> bool:
        """Whether a page is the next one of this run."""
        return number == self._next and cursor == self._cursor

    def take(self, orders: Sequence[Order], tickets: Sequence[Ticket]) -> None:
        """The next page: its orders, and the tickets made of them and of dead codes."""
        self._next += 1
        self._orders.update(order.code for order in orders)
        self._tickets.update(ticket.key.ticket_id for ticket in tickets)
        self.codes.update(code for ticket in tickets for code in ticket.codes)

    def about(self, orders: int) -> int:
        """Tickets there may be on all pages, where the server counts so many orders."""
        guess = orders * len(self._tickets) / len(self._orders) if self._orders else orders
        return max(len(self._tickets), round(guess))

    def counted(self, orders: int) -> int:
        """Tickets that a complete run shows; never as many as were shown where an order is missing."""
        missing = abs(orders - len(self._orders))
        return len(self._tickets) + missing
