"""go~mus Cash Point: what all of its lists and answers have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from station.domain.money import Money
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_count, read_text

Row_co = TypeVar("Row_co", covariant=True)
_Item = TypeVar("_Item")
_Shown = TypeVar("_Shown")


class Named(msgspec.Struct):
    """What some versions write as a text stands elsewhere as an object with a name."""

    name: Scalar = None
    title: Scalar = None


Name = Scalar | Named

MOST = 2**31
"""Of anything that is counted. What is more is no count, and fits no database."""


class Meta(msgspec.Struct):
    """The block that counts a list."""

    total_count: Scalar = None
    page: Scalar = None
    per_page: Scalar = None


class _Refusal(msgspec.Struct):
    error: Scalar = None
    errors: list[Scalar] | Scalar = None


@dataclass(frozen=True, slots=True)
class RowPage(Generic[Row_co]):
    """One page of a list. None: the vendor does not say."""

    rows: tuple[Row_co, ...]
    total: int | None = None
    number: int | None = None
    size: int | None = None
    """Rows the vendor puts on a page: it may be fewer than asked for."""


def page_of(items: Iterable[_Item], read: Callable[[_Item], _Shown], meta: Meta | None) -> RowPage[_Shown]:
    """A page with its rows read. Raises UnreadableError: a list without one of its rows would be a wrong list."""
    rows = tuple(read(item) for item in items)
    if meta is None:
        return RowPage(rows)
    total, number, size = map(read_number, (meta.total_count, meta.page, meta.per_page))
    return RowPage(
        rows,
        total if total is not None and total >= 0 else None,
        number,
        size if size is not None and size > 0 else None,
    )


def read_name(value: Name) -> str:
    """A text, or the name of an object."""
    if isinstance(value, Named):
        return read_text(value.name) or read_text(value.title)
    return read_text(value)


def read_number(value: Scalar) -> int | None:
    """A whole number of persons, rows or minutes; None for anything else."""
    number = read_count(value)
    return number if number is not None and abs(number) < MOST else None


def read_id(value: Scalar) -> str:
    """A number that names something. Raises UnreadableError when there is none."""
    found = read_code(value)
    if not found:
        number = read_count(value)
        if number is None:
            raise UnreadableError("a row without its number")
        found = str(number)
    return found


def maybe_id(value: Scalar) -> str:
    """A number that may be missing."""
    return "" if value is None else read_id(value)


def read_money(value: Scalar) -> Money:
    """Cents. Raises UnreadableError: an amount is never guessed."""
    cents = read_count(value)
    if cents is None:
        raise UnreadableError("an amount that is no whole number of cents")
    try:
        return Money(cents)
    except ValueError as error:
        raise UnreadableError(str(error)) from None


def read_refusal(body: bytes) -> str:
    """The vendor's words for what it does not accept. Raises UnreadableError when there are none."""
    refusal = decoded(body, _Refusal)
    more = refusal.errors if isinstance(refusal.errors, list) else [refusal.errors]
    words = [text for text in (read_text(refusal.error), *map(read_text, more)) if text]
    if not words:
        raise UnreadableError("a refusal without the vendor's words")
    return " · ".join(dict.fromkeys(words))
