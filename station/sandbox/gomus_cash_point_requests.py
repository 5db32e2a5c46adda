"""go~mus Cash Point: reading the requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote_to_bytes

from starlette.requests import Request

from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.vendor import RefusedError

_BARCODES = "/api/v4/orders/barcode/"
ORDERS_OF_BARCODES = _BARCODES + "{rest:anything}"
"""The route of the search by barcode; `barcode_of` looks into the rest."""


@dataclass(frozen=True, slots=True)
class Paging:
    """The page a request asks for, as far as the instance gives it."""

    number: int
    size: int

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size


def paging_of(request: Request, options: CashPointOptions, *, signed_in: bool) -> Paging:
    """`page` from 1 and `per_page`; what makes no sense counts as not said, what is too much as the most there is."""
    most = options.largest_page if signed_in else min(options.largest_page, options.default_page)
    size = _number(request.query_params.get("per_page"), options.default_page)
    return Paging(_number(request.query_params.get("page"), 1), min(size, most))


def days_of(request: Request, first: date, last: date) -> tuple[date, date]:
    """`start_at` and `end_at`, or those given. Raises `RefusedError` (422) for what is no day or no range."""
    query = request.query_params
    begin, end = _day(query.get("start_at"), first), _day(query.get("end_at"), last)
    if end < begin:
        raise RefusedError(422, "end_at must not be before start_at")
    return begin, end


def day_of(request: Request, today: date) -> date:
    """`date`, or today."""
    return _day(request.query_params.get("date"), today)


def chosen(request: Request, name: str, value: object) -> bool:
    """Whether a row's value is among those of an array filter; without the filter every one is."""
    wanted = request.query_params.getlist(f"{name}[]")
    return not wanted or str(value) in wanted


def flag(request: Request, name: str) -> bool | None:
    """`true` or `false`; None where it does not stand there."""
    text = request.query_params.get(name)
    return None if text is None else text == "true"


def number_in(request: Request, name: str) -> int:
    """A number in the path; -1, which names nothing, for anything else."""
    return _number(request.path_params[name], -1)


def barcode_of(request: Request) -> str:
    """The barcode from the path as it came over the wire: a slash inside it is no end of a segment."""
    raw_path: bytes = request.scope["raw_path"]
    rest = raw_path.removeprefix(_BARCODES.encode("ascii"))
    if not rest or b"/" in rest:
        raise RefusedError(404, "Not Found")
    try:
        return unquote_to_bytes(rest).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, "Bad Request") from error


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text) < 10**15 else otherwise


def _day(text: str | None, otherwise: date) -> date:
    if not text:
        return otherwise
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RefusedError(422, f"{text} is not a date") from error
