"""TiBillet: reading the requests, and refusing them in the order and the words of the server that was observed."""

from __future__ import annotations

import base64
import json
import uuid
from dataclasses import dataclass

from starlette.requests import Request

from station.sandbox.tibillet_keys import EventKey
from station.sandbox.vendor import RefusedError

LARGEST_PAGE = 200
_USUAL_PAGE = 40
_ORDERS = ("reservation__datetime", "last_name", "first_name", "uuid", "status", "reservation__uuid")


class FieldError(Exception):
    """A field of the body is missing or wrong: answered 400 with the field's name."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.body = {field: [message]}


@dataclass(frozen=True, slots=True)
class ListRequest:
    """Which page of an event's tickets is asked for, from 1."""

    event_uuid: str
    page: int
    page_size: int
    order_by: str
    order_dir: str


async def json_body(request: Request) -> dict[str, object]:
    """The body as an object; an empty one where there is none, as the server takes it."""
    raw = await request.body()
    try:
        content: object = json.loads(raw) if raw else {}
    except ValueError as error:
        raise RefusedError(400, f"JSON parse error - {error}") from error
    return content if isinstance(content, dict) else {}


def qr_parts(text: str) -> tuple[str, str]:
    """The two parts of a QR text."""
    parts = text.split(":")
    if len(parts) != 2:
        raise RefusedError(400, "Invalid QR code format")
    return parts[0], parts[1]


def ticket_uuid(payload: str) -> str:
    """The id in a QR text's first part, decoded as leniently as the server does it."""
    try:
        content: object = json.loads(base64.b64decode(payload))
    except ValueError as error:
        raise RefusedError(400, f"Error decoding QR code data: {error}") from error
    found = content.get("uuid") if isinstance(content, dict) else None
    if not found:
        raise RefusedError(400, "Ticket UUID not found in QR code data")
    try:
        return str(uuid.UUID(str(found)))
    except ValueError as error:
        raise RefusedError(500, f"['“{found}” is not a valid UUID.']") from error


def check_signature(key: EventKey, payload: str, signature: str) -> None:
    """Against the event's key, which the caller has found by the ticket."""
    try:
        genuine = key.verifies(payload, signature)
    except ValueError as error:
        raise RefusedError(500, str(error)) from error
    if not genuine:
        raise RefusedError(400, "Invalid ticket signature")


def list_request(content: dict[str, object]) -> ListRequest:
    """Raises FieldError for what the server's form does not accept."""
    event_uuid = _field_uuid(content, "event_uuid")
    order_by, order_dir = content.get("order_by", "reservation__datetime"), content.get("order_dir", "desc")
    if order_by not in _ORDERS:
        raise FieldError("order_by", f'"{order_by}" is not a valid choice.')
    if order_dir not in ("asc", "desc"):
        raise FieldError("order_dir", f'"{order_dir}" is not a valid choice.')
    page, size = _whole(content, "page", 1), _whole(content, "page_size", _USUAL_PAGE)
    if size > LARGEST_PAGE:
        raise FieldError("page_size", f"Ensure this value is less than or equal to {LARGEST_PAGE}.")
    return ListRequest(event_uuid, page, size, str(order_by), str(order_dir))


def search_request(content: dict[str, object]) -> tuple[str, str]:
    """The event and the text of a search, refused in the server's order."""
    if not content.get("event_uuid"):
        raise RefusedError(400, "Event uuid is required")
    text = str(content.get("search") or "").strip()
    if not text:
        raise RefusedError(400, "Search string is required")
    try:
        return str(uuid.UUID(str(content["event_uuid"]))), text
    except ValueError as error:
        raise RefusedError(400, "Invalid event uuid") from error


def language(request: Request, default: str) -> str:
    """The first of the asked-for languages that the server speaks."""
    asked = []
    for part in request.headers.get("Accept-Language", "").split(","):
        name, _, quality = part.strip().partition(";q=")
        try:
            asked.append((-float(quality or 1.0), name.strip().lower()[:2]))
        except ValueError:
            continue
    return next((name for _, name in sorted(asked, key=lambda pair: pair[0]) if name in ("en", "fr")), default)


def _field_uuid(content: dict[str, object], name: str) -> str:
    if name not in content:
        raise FieldError(name, "This field is required.")
    try:
        return str(uuid.UUID(str(content[name])))
    except ValueError as error:
        raise FieldError(name, "Must be a valid UUID.") from error


def _whole(content: dict[str, object], name: str, default: int) -> int:
    value = content.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise FieldError(name, "A valid integer is required.")
    if value < 1:
        raise FieldError(name, "Ensure this value is greater than or equal to 1.")
    return value
