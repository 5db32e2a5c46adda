"""CM.com: reading the requests, with the refusals for whatever doesn't keep to the document."""

from __future__ import annotations

import json
from dataclasses import dataclass

from starlette.requests import Request

from station.sandbox.vendor import RefusedError

PAGE_LIMIT = 500
"""The document prefers "500 or lower"; larger pages are cut to this."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Paging and delta of a barcode list: page numbers start at 1, `changed_after` is in Unix seconds."""

    limit: int
    number: int
    changed_after: int | None


@dataclass(frozen=True, slots=True)
class UploadedScan:
    """One scan of an upload; `checked_in_time` in Unix seconds."""

    barcode: str
    checked_in_time: float
    status_code: int
    status_message: str


def device_of(request: Request) -> str:
    """The DEVICE_ID of X-DEVICE-INFO, which every call must carry. Raises `RefusedError` (401)."""
    parts = dict(part.strip().partition(":")[::2] for part in request.headers.get("X-DEVICE-INFO", "").split(","))
    device = parts.get("DEVICE_ID", "").strip()
    if not device:
        raise RefusedError(401, "Header X-DEVICE-INFO is missing or has no DEVICE_ID.")
    return device


def require_json_header(request: Request) -> None:
    """The document asks for the Content-Type on every call, GET too. Raises `RefusedError` (400)."""
    content_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if content_type != "application/json":
        raise RefusedError(400, "Header Content-Type must be application/json.")


async def json_body(request: Request) -> dict[str, object]:
    """The body as a JSON object. Raises `RefusedError` (400)."""
    try:
        content: object = json.loads(await request.body())
    except ValueError as error:
        raise RefusedError(400, "The body is no valid JSON.") from error
    if not isinstance(content, dict):
        raise RefusedError(400, "The body is no JSON object.")
    return content


def text_field(content: dict[str, object], name: str) -> str:
    """A text that must be there and not be empty. Raises `RefusedError` (400)."""
    value = content.get(name)
    if not isinstance(value, str) or not value:
        raise RefusedError(400, f"Field {name} is missing or no text.")
    return value


def page_request(request: Request) -> PageRequest:
    """Paging from the headers. Raises `RefusedError` (400) if one is missing or no number."""
    limit = _number(request, "X-PAGINATION-LIMIT")
    number = _number(request, "X-PAGINATION-PAGE")
    if limit is None or number is None or limit < 1 or number < 1:
        raise RefusedError(400, "Headers X-PAGINATION-LIMIT and X-PAGINATION-PAGE must be numbers from 1.")
    return PageRequest(min(limit, PAGE_LIMIT), number, _number(request, "X-COMPARE-TIMESTAMP"))


def uploaded_scans(content: dict[str, object]) -> list[UploadedScan]:
    """All scans of an upload, or none: one malformed scan refuses the batch (400)."""
    scans = content.get("barcodes")
    if not isinstance(scans, list) or not scans:
        raise RefusedError(400, "Field barcodes is missing or empty.")
    return [_uploaded_scan(scan) for scan in scans]


def _uploaded_scan(scan: object) -> UploadedScan:
    if not isinstance(scan, dict):
        raise RefusedError(400, "An uploaded barcode is no JSON object.")
    moment, code = scan.get("checked_in_time"), scan.get("status_code")
    if isinstance(moment, bool) or not isinstance(moment, int | float) or type(code) is not int:
        raise RefusedError(400, "An uploaded barcode needs checked_in_time and status_code as numbers.")
    return UploadedScan(text_field(scan, "barcode_id"), float(moment), code, text_field(scan, "status_message"))


def _number(request: Request, header: str) -> int | None:
    text = request.headers.get(header)
    if text is None:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise RefusedError(400, f"Header {header} is no number.") from error
