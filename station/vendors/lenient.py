"""Reading scalars as vendors really send them: numbers as text, flags as numbers, times in many shapes.

What cannot be read is said to be unreadable, never guessed: no green may rest on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from threading import Lock
from typing import Any, TypeVar

import msgspec

Scalar = str | int | float | bool | None
"""Any JSON value but lists and objects. A row whose fields are `object` instead takes those too, and every reader below
says of them that they can't be read: one field's strange type then costs that field alone."""

Shape = TypeVar("Shape")

_TRUE = frozenset({"1", "true", "yes", "y"})
_FALSE = frozenset({"0", "false", "no", "n"})
_DAY_FIRST = ("%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LARGEST_COUNT = 2**53
"""Up to here a float holds every whole number; the databases would take a little more."""
_EARLIEST_SECONDS, _LATEST_SECONDS = 1e8, 1e11
"""Unix times from 1973 to 5138; a thousand times as much is taken as milliseconds."""


class UnreadableError(ValueError):
    """An answer is not what the vendor's document shows."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a vendor gave it. Unreadable: there was something, and it is no time."""

    at: datetime | None = None
    unreadable: bool = False


_NO_TIME = Moment()


def read_text(value: object) -> str:
    """Text without outer white space; empty for null, lists and objects."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) else ""


def read_code(value: object) -> str:
    """A code or id: text as it stands (inner and outer spaces may belong to it), or a whole number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def read_count(value: object) -> int | None:
    """A whole number, also as text or as a float without a fraction; None for anything else, and for what is too big to
    be counted or kept."""
    if type(value) is int:  # what nearly all of them are; a bool is none
        return value if -_LARGEST_COUNT <= value <= _LARGEST_COUNT else None
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if not isinstance(value, float) or not value.is_integer() or abs(value) > _LARGEST_COUNT:
        return None
    return int(value)


def read_flag(value: object) -> bool | None:
    """0 and 1 in all their spellings; None for anything else, null included."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float | int):
        return True if value == 1 else False if value == 0 else None
    text = read_text(value).casefold()
    return True if text in _TRUE else False if text in _FALSE else None


def read_time(value: object) -> Moment:
    """A time in UTC: ISO 8601, `2020-07-16 15:10:28`, day first, Unix seconds or milliseconds. Without zone: UTC."""
    if value is None or value == "":
        return _NO_TIME
    if isinstance(value, bool):
        return Moment(unreadable=True)
    if isinstance(value, int | float):
        return _unix(value)
    return _written(value) if isinstance(value, str) else Moment(unreadable=True)


@lru_cache(maxsize=1024)
def _written(text: str) -> Moment:
    """A time as text. Lists name the same end of validity a hundred thousand times."""
    text = text.strip().removesuffix("UTC").rstrip()
    if text[4:5] != "-":  # a number first: one of thirteen digits is also an ISO time of the sixteenth century
        try:
            return _unix(float(text))
        except ValueError:
            pass
    at = _iso(text) or _day_first(text)
    return Moment(at, unreadable=at is None)


def decoded(raw: bytes | msgspec.Raw, kind: type[Shape]) -> Shape:
    """JSON as a struct, unknown fields passed over. Raises UnreadableError, without a word of the content."""
    if isinstance(raw, bytes):
        raw = raw.removeprefix(_BYTE_ORDER_MARK)
    decode = _decoder_of(kind)
    try:
        return decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:  # text may come in another encoding
        raise UnreadableError(f"not the JSON that was expected ({type(error).__name__})") from None


def _decoder_of(kind: type[Shape]) -> Callable[[bytes | msgspec.Raw], Shape]:
    """One thread at a time: what msgspec keeps of a struct it makes at the first use, and a second thread that comes
    meanwhile reads what is half made and ends the process (seen with msgspec 0.22)."""
    found = _decoders.get(kind)
    if found is None:
        with _making:
            found = _decoders.setdefault(kind, msgspec.json.Decoder(kind).decode)
    return found


_decoders: dict[type, Callable[[bytes | msgspec.Raw], Any]] = {}
_making = Lock()


def _unix(number: float) -> Moment:
    """Takes any number, endless and not-a-number too."""
    if _LATEST_SECONDS <= number < _LATEST_SECONDS * 1000.0:
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
