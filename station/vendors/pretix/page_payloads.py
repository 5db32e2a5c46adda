"""pretix: a page of any list as JSON."""

from __future__ import annotations

import math
from dataclasses import dataclass

import msgspec

from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_text


class _Page(msgspec.Struct):
    results: list[msgspec.Raw]
    count: Scalar = None
    next: Scalar = None


@dataclass(frozen=True, slots=True)
class RowsPage:
    rows: list[msgspec.Raw]
    count: int
    """Rows on all pages."""
    more: bool
    """Another page follows. Its address stands in the answer too, and may lead anywhere: nobody asks there."""

    def last(self, number: int) -> int:
        """The number of the last page, where this one has that number. How long pages are, the server decides."""
        return max(number + 1, math.ceil(self.count / len(self.rows))) if self.more else number


def read_rows(body: bytes, number: int) -> RowsPage:
    """The page of that number. Raises UnreadableError; also where it does not fit its own count."""
    page = decoded(body, _Page)
    count, more = read_count(page.count), bool(read_text(page.next))
    if count is None or count < len(page.results):
        raise UnreadableError("the page does not say how many there are")
    if (more and not page.results) or (number == 1 and not more and count > len(page.results)):
        raise UnreadableError("the list ends before its count")
    return RowsPage(page.results, count, more)
