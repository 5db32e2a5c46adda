"""Ingresse: reading the requests, good answers, and the shapes of the vendor's errors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote_to_bytes

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from station.sandbox.ingresse_options import ErrorShape
from station.sandbox.vendor import RefusedError

MOST_TICKETS = 20
"""The tutorial: "up to 20 ticket codes at the same time"."""
_STATUS_PREFIX, _STATUS_SUFFIX = b"/ticket/", b"/status"
STATUS_ROUTE = "/ticket/{rest:ticket_status}"

USAGE, UNAUTHORISED, DATABASE = "USAGE EXCEPTION", "UNAUTHORIZED ACCESS", "DATABASE EXCEPTION"


class _TicketStatusConvertor(Convertor[str]):
    """A code may hold whatever a path may not; `ticket_of` looks into it."""

    regex = "(?s:.*)/status"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("ticket_status", _TicketStatusConvertor())


class IngresseError(RefusedError):
    """An error of the first API: HTTP says 200, the body says no."""

    def __init__(self, category: str, code: int, message: str, status: int = 200) -> None:
        super().__init__(status, message)
        self.category = category
        self.code = code

    def answer(self, shape: ErrorShape) -> Response:
        """The error as the server sends it; a status of its own (401) stays whatever the shape."""
        if shape in (ErrorShape.SECOND, ErrorShape.HTTP):
            plain = {"code": self.code, "message": self.message, "info": {}}
            return JSONResponse(plain, 400 if shape is ErrorShape.HTTP and self.status == 200 else self.status)
        content = self._envelope()
        if shape is ErrorShape.SENTENCE:
            del content["responseError"]
        return JSONResponse(content, self.status)

    def _envelope(self) -> dict[str, object]:
        """The document's "handling errors"."""
        return {
            "responseData": f"[Ingresse Exception Error] {self.category} - ERROR {self.code} - {self.message}",
            "responseDetails": "OK",
            "responseError": {
                "status": False,
                "category": self.category,
                "code": self.code,
                "message": self.message,
                "fields": {},
            },
            "responseStatus": 200,
        }


@dataclass(frozen=True, slots=True)
class Update:
    """One ticket of an update; `entry` None: the status is neither 1 nor 0. Times in Unix milliseconds."""

    code: str
    entry: bool | None
    timestamp: int | None
    session: str


def good_answer(content: object) -> Response:
    """A good answer of the first API."""
    return JSONResponse(
        {"responseData": content, "responseDetails": "OK", "responseError": None, "responseStatus": 200}
    )


def ticket_of(request: Request) -> str | None:
    """The code of a status call, from the path as it came over the wire; None: another path."""
    raw_path: bytes = request.scope["raw_path"]
    segment = raw_path.removeprefix(_STATUS_PREFIX).removesuffix(_STATUS_SUFFIX)
    return None if not segment or b"/" in segment else unquote_to_bytes(segment).decode("utf-8", "replace")


async def form(request: Request) -> dict[str, str]:
    """A form body: the login takes no JSON."""
    if request.headers.get("Content-Type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        return {}
    return {name: values[-1] for name, values in parse_qs((await request.body()).decode("utf-8")).items()}


async def updates(request: Request) -> list[Update]:
    """The tickets of an update, all or none. Raises `IngresseError`."""
    try:
        content: object = json.loads(await request.body())
    except ValueError as error:
        raise IngresseError(USAGE, 1009, "The body is no JSON.") from error
    tickets = content.get("tickets") if isinstance(content, dict) else None
    if not isinstance(tickets, list) or not tickets:
        raise IngresseError(USAGE, 1009, "The parameter tickets is missing.")
    if len(tickets) > MOST_TICKETS:
        raise IngresseError(USAGE, 1009, f"At most {MOST_TICKETS} tickets can be updated at a time.")
    return [_update(ticket) for ticket in tickets]


def number(request: Request, name: str, default: int) -> int:
    """A whole number of the query. Raises `IngresseError`."""
    text = request.query_params.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit()):
        raise IngresseError(USAGE, 1009, f"The parameter {name} is no number.")
    return int(text)


def _update(ticket: object) -> Update:
    if not isinstance(ticket, dict):
        raise IngresseError(USAGE, 1009, "A ticket is no object.")
    wanted = {"1": True, "0": False}.get(str(ticket.get("ticketStatus")))
    moment = str(ticket.get("ticketTimestamp"))
    # Ten digits are seconds: the document warns of them, and the update would land in 1970.
    timestamp = int(moment) if moment.isascii() and moment.isdigit() and len(moment) >= 13 else None
    code, session = ticket.get("ticketCode"), ticket.get("sessionId")
    return Update("" if code is None else str(code), wanted, timestamp, "" if session is None else str(session))
