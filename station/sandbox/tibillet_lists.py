"""TiBillet: the calls that show many things at once: an event's tickets, what a search finds, and the events."""

from __future__ import annotations

import math
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.sandbox import tibillet_requests
from station.sandbox.tibillet_access import Access
from station.sandbox.tibillet_events import TibilletEvents
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.sandbox.tibillet_requests import FieldError
from station.sandbox.vendor import RefusedError

NO_EVENT = "No Event matches the given query."
_DEPRECATED = {"Deprecation": "true", "Link": '</api/v2/>; rel="successor-version"'}


class Lists:
    """The organiser's events as requests read them. `options` gives those of the moment."""

    def __init__(self, events: TibilletEvents, access: Access, options: Callable[[], TibilletOptions]) -> None:
        self._events = events
        self._access = access
        self._options = options

    def routes(self) -> list[Route]:
        """Lists and searches want a key, events do not."""
        return [
            Route("/scan/list_tickets/", self._list_tickets, methods=["POST"]),
            Route("/scan/search_ticket/", self._search_ticket, methods=["POST"]),
            Route("/api/events/", self._list_events, methods=["GET"]),
            Route("/api/events/{event}/", self._show_event, methods=["GET"]),
        ]

    async def _list_tickets(self, request: Request) -> Response:
        self._access.only(Generation.CURRENT)
        self._access.device(request)
        asked = tibillet_requests.list_request(await tibillet_requests.json_body(request))
        total, rows = self._events.slice(asked.event_uuid, asked, self._language(request))
        answer = {
            "success": True,
            "count": len(rows),
            "total": total,
            "page": asked.page,
            "page_size": asked.page_size,
            "total_pages": math.ceil(total / asked.page_size),
            "ordering": {"order_by": asked.order_by, "order_dir": asked.order_dir},
            "results": rows,
        }
        return JSONResponse(answer)

    async def _search_ticket(self, request: Request) -> Response:
        self._access.only(Generation.CURRENT, Generation.WITHOUT_LISTS)
        self._access.device(request)
        event_uuid, text = tibillet_requests.search_request(await tibillet_requests.json_body(request))
        rows = self._events.found(event_uuid, text, self._language(request))
        return JSONResponse({"success": True, "count": len(rows), "results": rows})

    async def _list_events(self, _request: Request) -> Response:
        """Public. The vendor calls this version of it deprecated, and has it all the same."""
        return JSONResponse(self._events.listed(self._options()), headers=_DEPRECATED)

    async def _show_event(self, request: Request) -> Response:
        event = self._events.with_uuid(request.path_params["event"])
        if event is None:
            raise RefusedError(404, NO_EVENT)
        return JSONResponse(self._events.shown(event, self._options()), headers=_DEPRECATED)

    def _language(self, request: Request) -> str:
        return tibillet_requests.language(request, self._options().default_language)


async def answer_field(_request: Request, error: Exception) -> Response:
    assert isinstance(error, FieldError)
    return JSONResponse(error.body, status_code=400)
