"""pretix: the calls that read orders, what changed of them, replaced and blocked secrets, and what happened."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.sandbox.pretix_access import Access, Endpoint
from station.sandbox.pretix_answers import Answers
from station.sandbox.pretix_checkins import Book
from station.sandbox.pretix_documents import history_row, local, order_document, ordered_position
from station.sandbox.pretix_options import PretixOptions
from station.sandbox.pretix_paging import moment_asked, page, page_of
from station.sandbox.pretix_tickets import Order, Tickets
from station.sandbox.state import UnknownNameError

_EVENT = "/api/v1/organizers/{organizer}/events/{event}/"


class Orders:
    """What stations mirror. `options` gives those of the moment."""

    def __init__(
        self, tickets: Tickets, book: Book, answers: Answers, access: Access, options: Callable[[], PretixOptions]
    ) -> None:
        self._tickets = tickets
        self._book = book
        self._answers = answers
        self._access = access
        self._options = options

    def routes(self) -> list[Route]:
        table: tuple[tuple[str, Endpoint], ...] = (
            ("orders", self._orders),
            ("revokedsecrets", self._revoked),
            ("blockedsecrets", self._blocked),
            ("checkins", self._checkins),
        )
        guard = self._access.guarded
        return [
            Route(f"{_EVENT}{name}/", guard(name, endpoint), methods=["GET"], name=name) for name, endpoint in table
        ]

    @property
    def _largest(self) -> int:
        return self._options().largest_page

    def _orders(self, request: Request) -> Response:
        event = request.path_params["event"]
        since = moment_asked(request, "modified_since")
        ordering = request.query_params.get("ordering", "")
        generated = {"X-Page-Generated": local(self._book.now()) or ""}
        if since is None and not ordering.endswith("last_modified"):
            total = self._tickets.count(event)

            def some(first: int, size: int) -> list[dict[str, object]]:
                newest_first = ordering not in ("datetime", "code")
                found = self._tickets.orders(event, first, size, newest_first=newest_first)
                return [self._order(order, request) for order in found]

            return page(request, total, some, self._largest, generated)
        changed = self._tickets.changed(event, since or 0.0)
        if ordering != "last_modified":
            changed.reverse()

        def rows(first: int, size: int) -> list[dict[str, object]]:
            return [self._order(order, request) for order in changed[first : first + size]]

        return page(request, len(changed), rows, self._largest, generated)

    def _order(self, order: Order, request: Request) -> dict[str, object]:
        with_canceled = request.query_params.get("include_canceled_positions") == "true"
        positions = [
            ordered_position(position, self._book.of(position), self._answers.of(position.id))
            for position in order.positions
            if with_canceled or not position.canceled
        ]
        document = order_document(order, positions, str(request.base_url), self._tickets.opened_at)
        return _wanted(document, request)

    def _revoked(self, request: Request) -> Response:
        since = moment_asked(request, "created_since") or 0.0
        event = request.path_params["event"]
        rows: list[dict[str, object]] = [
            {"id": number, "secret": secret, "created": local(at)}
            for number, (secret, (code, at)) in enumerate(self._tickets.revoked.items(), start=1)
            if at >= since and self._is_sold(code, event)
        ]
        return page_of(request, rows[::-1], self._largest)

    def _blocked(self, request: Request) -> Response:
        since = moment_asked(request, "updated_since") or 0.0
        event = request.path_params["event"]
        rows: list[dict[str, object]] = [
            {"id": number, "secret": secret, "updated": local(at), "blocked": blocked}
            for number, (secret, (blocked, at)) in enumerate(self._tickets.blocked.items(), start=1)
            if at >= since and self._tickets.find(event, secret) is not None
        ]
        return page_of(request, rows[::-1], self._largest)

    def _checkins(self, request: Request) -> Response:
        query = request.query_params
        since = moment_asked(request, "created_since") or 0.0
        found = [
            row
            for row in self._book.rows(request.path_params["event"])
            if row.created >= since
            and query.get("list", str(row.list_id)) == str(row.list_id)
            and query.get("type", row.type) == row.type
            and query.get("successful", str(row.successful).lower()) == str(row.successful).lower()
        ]
        if query.get("ordering") == "-id":
            found.reverse()
        return page_of(request, [history_row(row) for row in found], self._largest)

    def _is_sold(self, code: str, event: str) -> bool:
        try:
            return self._tickets.find_code(code).event == event
        except UnknownNameError:
            return False


def _wanted(document: dict[str, object], request: Request) -> dict[str, object]:
    """The order without the fields that are not asked for, or asked to be left out; those of its tickets are named
    with a dot."""
    included, left_out = set(request.query_params.getlist("include")), set(request.query_params.getlist("exclude"))
    positions = document["positions"]
    assert isinstance(positions, list)
    if included and "positions" not in included:
        names = {name.removeprefix("positions.") for name in included if name.startswith("positions.")}
        document["positions"] = [{name: row[name] for name in row if name in names} for row in positions]
        included |= {"positions"} if names else set()
    return {
        name: value for name, value in document.items() if (not included or name in included) and name not in left_out
    }
