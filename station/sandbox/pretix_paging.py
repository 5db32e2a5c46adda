"""pretix: lists by pages, with the addresses of their neighbours, and lists that may be unchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.utils import formatdate, parsedate_to_datetime
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from station.sandbox.pretix_errors import invalid_field
from station.sandbox.vendor import RefusedError

Rows = Callable[[int, int], Sequence[dict[str, object]]]
"""The rows from an offset on, no more than so many."""


def page(request: Request, total: int, rows: Rows, largest: int, headers: dict[str, str] | None = None) -> Response:
    """The page that is asked for. Beyond the last one there is nothing, an empty first page apart."""
    size = min(largest, _whole(request, "page_size") or largest)
    number = _whole(request, "page") if "page" in request.query_params else 1
    last = max(1, -(-total // size))
    if number is None or not 1 <= number <= last:
        raise RefusedError(404, "Invalid page.")
    document = {
        "count": total,
        "next": _neighbour(request, number + 1) if number < last else None,
        "previous": _neighbour(request, number - 1) if number > 1 else None,
        "results": rows((number - 1) * size, size),
    }
    return JSONResponse(document, headers=headers)


def page_of(request: Request, documents: Sequence[dict[str, object]], largest: int) -> Response:
    """The same for rows that are at hand."""
    return page(request, len(documents), lambda first, size: documents[first : first + size], largest)


def unchanged(request: Request, modified: float) -> Response | None:
    """304 where the client has what is there; a date that can't be read counts as none."""
    try:
        known = parsedate_to_datetime(request.headers.get("If-Modified-Since", "")).timestamp()
    except ValueError:
        return None
    return Response(status_code=304) if int(modified) <= known else None


def last_modified(modified: float) -> dict[str, str]:
    return {"Last-Modified": formatdate(int(modified), usegmt=True)}


def moment_asked(request: Request, name: str) -> float | None:
    """A moment of the query as Unix seconds; None where there is none."""
    text = request.query_params.get(name)
    if text is None:
        return None
    moment = read_moment(text)
    if moment is None:
        raise invalid_field(name, "Enter a valid date/time.")
    return moment.timestamp()


def read_moment(text: str) -> datetime | None:
    """An ISO date and time; one without a zone is in UTC."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _whole(request: Request, name: str) -> int | None:
    text = request.query_params.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and int(text) > 0 else None


def _neighbour(request: Request, number: int) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "page"]
    asked = sorted([*kept, ("page", str(number))] if number > 1 else kept)
    return str(request.url.replace(query=urlencode(asked)))
