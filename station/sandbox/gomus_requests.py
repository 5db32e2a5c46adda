"""go~mus: reading the requests."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote_to_bytes

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request

from station.sandbox.vendor import RefusedError

_PREFIX = "/api/v3/barcodes/"
BARCODES = _PREFIX + "{rest:anything}"
"""The route of all calls on barcodes; `barcode_of` looks into the rest."""


class _AnythingConvertor(Convertor[str]):
    """Like the framework's `path`, which stops at a line break: a code may hold one."""

    regex = "(?s:.*)"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", _AnythingConvertor())


def barcode_of(request: Request) -> tuple[str, bool]:
    """The barcode, and whether its exit is meant, from the path as it came over the wire.

    The framework's own decoding can't tell `%2F` inside a barcode from a slash between segments.
    """
    raw_path: bytes = request.scope["raw_path"]
    segments = raw_path.removeprefix(_PREFIX.encode("ascii")).split(b"/")
    is_exit = len(segments) == 2 and segments[1] == b"exit"
    if not segments[0] or (len(segments) > 1 and not is_exit):
        raise RefusedError(404, "Not Found")
    if is_exit and request.method != "PUT":
        raise RefusedError(405, "Method Not Allowed")
    try:
        return unquote_to_bytes(segments[0]).decode("utf-8"), is_exit
    except UnicodeDecodeError as error:
        raise RefusedError(400, "Bad Request") from error


def people_count(body: bytes) -> int:
    """`scan[people_count]` of a form body. Raises `RefusedError` (422)."""
    form = parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True)
    text = form.get("scan[people_count]", [""])[0]
    if not (text.isascii() and text.isdigit()):
        raise RefusedError(422, "People count is not a number")
    return int(text)
