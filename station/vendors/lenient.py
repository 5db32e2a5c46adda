"""Reading scalars as vendors really send them: numbers as text, flags as numbers, times in many shapes.

What cannot be read is said to be unreadable, never guessed: no green may rest on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

Scalar = str | int | float | bool | None
"""Any JSON value but lists and objects."""

Shape = TypeVar("Shape")

_TRUE = frozenset({"1", "true", "yes", "y"})
_FALSE = frozenset({"0", "false", "no", "n"})
_DAY_FIRST = ("%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y")
_EARLIEST_SECONDS, _LATEST_SECONDS = 1e8, 1e11
"""Unix times from 1973 to 5138; a thousand times as much is taken as milliseconds."""


class UnreadableError(ValueError):
    """An answer is not what the vendor's document shows."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a vendor gave it. Unreadable: there was something, and it is no time."""

    at: datetime | None = None
    unreadable: bool = False


def read_text(value: Scalar) -> str:
    """Text without outer white space; empty for null."""
    if value is None:
        return ""
    return str(value).strip()


def read_code(value: Scalar) -> str:
    """A code or id: text as it stands (inner and outer spaces may belong to it), or a whole number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def read_count(value: Scalar) -> int | None:
    """A whole number, also as text or as a float without a fraction; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return int(number) if number.is_integer() else None


def read_flag(value: Scalar) -> bool | None:
    """0 and 1 in all their spellings; None for anything else, null included."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float | int):
        return True if value == 1 else False if value == 0 else None
    text = read_text(value).casefold()
    return True if text in _TRUE else False if text in _FALSE else None


def read_time(value: Scalar) -> Moment:
    """A time in UTC: ISO 8601, `2020-07-16 15:10:28`, day first, Unix seconds or milliseconds. Without zone: UTC."""
    if value is None or value == "":
        return Moment()
    if isinstance(value, bool):
        return Moment(unreadable=True)
    if isinstance(value, int | float):
        return _unix(value)
    text = value.strip().removesuffix("UTC").rstrip()
    try:
        return _unix(float(text))
    except ValueError:
        at = _iso(text) or _day_first(text)
        return Moment(at, unreadable=at is None)


def decoded(raw: bytes | msgspec.Raw, kind: type[Shape]) -> Shape:
    """JSON as a struct, unknown fields passed over. Raises UnreadableError, without a word of the content."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableError(f"not the JSON that was expected ({type(error).__name__})") from None


def _unix(number: float) -> Moment:
    """Takes any number, endless and not-a-number too."""
    if number >= _LATEST_SECONDS:
        number /= 1000.0
    if not _EARLIEST_SECONDS <= number < _LATEST_SECONDS:
        return Moment(unreadable=True)
    return Moment(datetime.fromtimestamp(number, UTC))


def _iso(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):  # year 0, or a zone that leads out of the calendar
        return None


def _day_first(text: str) -> datetime | None:
    for form in _DAY_FIRST:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
