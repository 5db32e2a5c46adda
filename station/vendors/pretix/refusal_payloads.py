"""pretix: bodies of answers that tell no outcome: a sentence, errors by field, or a list of sentences."""

from __future__ import annotations

import msgspec

from station.vendors.lenient import Scalar, UnreadableError, decoded, read_text


class _Detail(msgspec.Struct):
    detail: Scalar = None


class _Report(msgspec.Struct):
    error_reason: Scalar = None


_LONGEST = 200
_NO_FIELD = "non_field_errors"


def read_detail(body: bytes) -> str:
    """The sentence of a 401, 403 or 404; empty where there is none."""
    try:
        return read_text(decoded(body, _Detail).detail)[:_LONGEST]
    except UnreadableError:
        return ""


def is_report(body: bytes) -> bool:
    """Whether the answer is the refused scan that was told, once more."""
    try:
        return bool(read_text(decoded(body, _Report).error_reason))
    except UnreadableError:
        return False


def read_field_errors(body: bytes) -> dict[str, str]:
    """Errors by the name of the field, as a form gives them; what belongs to no field stands under an empty name. None
    where the body is something else."""
    try:
        errors = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
    if isinstance(errors, list):
        errors = {_NO_FIELD: errors}
    if not isinstance(errors, dict):
        return {}
    told = {name: _sentences(value) for name, value in errors.items()}
    return {"" if name == _NO_FIELD else name: text for name, text in told.items() if text}


def _sentences(value: object) -> str:
    texts = value if isinstance(value, list) else [value]
    return " ".join(text for text in texts if isinstance(text, str))[:_LONGEST]
