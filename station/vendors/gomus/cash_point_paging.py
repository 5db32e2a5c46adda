"""go~mus Cash Point: a list to its end, by what the answers say of themselves.

An instance may put fewer rows on a page than it was asked for, and lists change while they are read: what is deleted
on an early page moves a row to a page that was read already. So a list whose count did not stand still, or does not
fit, is read again; what then still does not fit is said.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from station.domain.listing import Listing, ListProgress, ReadWatch
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.gomus.cash_point_endpoints import SMALLEST_PAGE
from station.vendors.gomus.cash_point_rows import RowPage

Row = TypeVar("Row")

PASSES = 3
"""Readings of one list until it must have stood still."""
MOST_PAGES = 5000
"""A list that is longer never ends."""


@dataclass(slots=True)
class _Pass(Generic[Row]):
    """One reading from the first page on. Owned by the reading thread."""

    rows: dict[str, Row] = field(default_factory=dict)
    totals: set[int | None] = field(default_factory=set)
    total: int | None = None
    pages: int = 0
    cancelled: bool = False
    trouble: Trouble | None = None

    @property
    def clean(self) -> bool:
        """The vendor counted the same on every page, and so many there were."""
        return len(self.totals) <= 1 and self.total in (None, len(self.rows))

    def same_as(self, other: _Pass[Row] | None) -> bool:
        return other is not None and (self.rows.keys(), self.totals) == (other.rows.keys(), other.totals)


def read_list(
    fetch: Callable[[int], RowPage[Row] | Trouble], name: Callable[[Row], str], watch: ReadWatch, host: str = ""
) -> Listing[Row]:
    """All rows, each once (by `name`). `fetch` asks `host` for one page, from 1."""
    known: dict[str, Row] = {}
    pages, before = 0, None
    for _ in range(PASSES):
        reading = _one_pass(fetch, name, watch, host)
        pages += reading.pages
        if reading.trouble is not None or reading.cancelled:
            rows = tuple((known | reading.rows).values())
            return Listing(rows, reading.total, pages, cancelled=reading.cancelled, trouble=reading.trouble)
        if reading.clean or (len(reading.totals) <= 1 and reading.same_as(before)):
            return Listing(tuple(reading.rows.values()), reading.total, pages)
        known |= reading.rows
        before = reading
    return Listing(tuple(known.values()), reading.total, pages, settled=False)


def joined(listings: Iterable[Listing[Row]], name: Callable[[Row], str]) -> Listing[Row]:
    """Several lists as one; the first that falls short is the last that is asked for."""
    rows: dict[str, Row] = {}
    total: int | None = 0
    pages, settled = 0, True
    for listing in listings:
        rows |= {name(row): row for row in listing.rows}
        total = None if total is None or listing.total is None else total + listing.total
        pages, settled = pages + listing.pages, settled and listing.settled
        if listing.trouble is not None or listing.cancelled:
            return Listing(tuple(rows.values()), None, pages, settled, listing.cancelled, listing.trouble)
    return Listing(tuple(rows.values()), total, pages, settled)


def _one_pass(
    fetch: Callable[[int], RowPage[Row] | Trouble], name: Callable[[Row], str], watch: ReadWatch, host: str
) -> _Pass[Row]:
    reading: _Pass[Row] = _Pass()
    first = 0
    for number in _numbers():
        if watch.cancelled():
            reading.cancelled = True
            return reading
        page = fetch(number)
        if isinstance(page, Trouble):
            reading.trouble = page
            return reading
        known = len(reading.rows)
        reading.rows |= {name(row): row for row in page.rows}
        reading.pages, reading.total = number, page.total
        reading.totals.add(page.total)
        first = first or len(page.rows)
        last = _last_page(page)
        watch.progressed(ListProgress(len(reading.rows), page.total, number, last))
        brought_new = len(reading.rows) > known
        if _is_last(page, number, last, first, brought_new) or page.total == len(reading.rows):
            return reading
    reading.trouble = Trouble(TroubleKind.GARBLED, host, f"a list of more than {MOST_PAGES} pages")
    return reading


def _numbers() -> Iterator[int]:
    return iter(range(1, MOST_PAGES + 1))


def _last_page(page: RowPage[Row]) -> int | None:
    size = page.size or len(page.rows)
    return None if page.total is None or not size else math.ceil(page.total / size)


def _is_last(page: RowPage[Row], number: int, last: int | None, first: int, brought_new: bool) -> bool:
    if not page.rows or (page.number not in (None, number) and not brought_new):
        return True  # beyond the end, or a server that gives the same page again
    if last is not None:
        return number >= last
    if number == 1:
        # Nothing counts this list, and the page may have been cut shorter than it was asked for.
        return len(page.rows) < (page.size or SMALLEST_PAGE)
    return not brought_new or len(page.rows) < first
