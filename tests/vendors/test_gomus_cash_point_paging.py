"""A list to its end: short pages, no count, and lists that change while they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.listing import UNWATCHED, Listing, ListProgress, ReadWatch
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.gomus.cash_point_endpoints import SMALLEST_PAGE
from station.vendors.gomus.cash_point_paging import MOST_PAGES, PASSES, joined, read_list
from station.vendors.gomus.cash_point_rows import RowPage

Before = Callable[["ServedList"], None]


@dataclass
class ServedList:
    """A vendor's list, in pages of `size`; `before[n]` happens to it before the nth request is answered."""

    rows: list[str]
    size: int
    meta: bool = True
    before: dict[int, Before] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)

    def __call__(self, number: int) -> RowPage[str] | Trouble:
        self.asked.append(number)
        self.before.get(len(self.asked), lambda _list: None)(self)
        rows = tuple(self.rows[(number - 1) * self.size : number * self.size])
        return RowPage(rows, len(self.rows), number, self.size) if self.meta else RowPage(rows)


def rows(count: int) -> list[str]:
    return [f"r{number}" for number in range(count)]


def read(served: Callable[[int], RowPage[str] | Trouble], watch: ReadWatch = UNWATCHED) -> Listing[str]:
    return read_list(served, str, watch, "host")


@given(st.integers(0, 260), st.integers(1, 120))
def test_every_row_once_whatever_the_vendors_page(count: int, size: int) -> None:
    served = ServedList(rows(count), size)
    listing = read(served)
    assert (listing.rows, listing.total, listing.complete) == (tuple(rows(count)), count, True)
    assert served.asked == list(range(1, max(1, -(-count // size)) + 1))


@pytest.mark.parametrize("count", [0, 1, 24, 25, 26, 99, 100, 101, 200])
@pytest.mark.parametrize("size", [SMALLEST_PAGE, 40, 100])
def test_without_a_count_too(count: int, size: int) -> None:
    served = ServedList(rows(count), size, meta=False)
    listing = read(served)
    assert (listing.rows, listing.total, listing.complete) == (tuple(rows(count)), None, True)
    assert len(served.asked) <= count // size + 2


def test_a_short_first_page_without_a_count_is_the_only_one() -> None:
    served = ServedList(rows(3), 100, meta=False)
    assert len(read(served).rows) == 3
    assert served.asked == [1]


@pytest.mark.parametrize("meta", [True, False])
def test_a_server_that_knows_no_pages_is_not_asked_for_ever(meta: bool) -> None:
    page = RowPage(tuple(rows(60)), 90, 1, 30) if meta else RowPage(tuple(rows(60)))
    asked: list[int] = []
    listing = read(lambda number: asked.append(number) or page)  # type: ignore[func-returns-value]
    assert listing.rows == tuple(rows(60))
    assert listing.complete is not meta
    assert len(asked) <= 2 * PASSES


def test_all_on_one_page_whatever_its_size_is_said_to_be() -> None:
    served = RowPage(tuple(rows(10_000)), 10_000, 1, 100)
    asked: list[int] = []
    assert len(read(lambda number: asked.append(number) or served).rows) == 10_000  # type: ignore[func-returns-value]
    assert asked == [1]


def shrink(served: ServedList) -> None:
    del served.rows[:3]


def grow(served: ServedList) -> None:
    served.rows[:0] = ["new1", "new2", "new3"]


@pytest.mark.parametrize("change", [shrink, grow])
def test_a_list_that_changes_in_the_middle_is_read_again(change: Before) -> None:
    served = ServedList(rows(40), 10, before={3: change})
    listing = read(served)
    assert sorted(listing.rows) == sorted(served.rows)
    assert (listing.complete, listing.total) == (True, len(served.rows))


@given(st.integers(0, 60), st.integers(1, 20), st.dictionaries(st.integers(1, 12), st.sampled_from([shrink, grow])))
def test_no_row_is_lost_or_doubled_by_changes(count: int, size: int, before: dict[int, Before]) -> None:
    served = ServedList(rows(count), size, before=dict(before))
    listing = read(served)
    assert len(set(listing.rows)) == len(listing.rows)
    assert set(served.rows) <= set(listing.rows) or not listing.complete
    if listing.complete:
        assert set(listing.rows) == set(served.rows)


def test_a_list_that_never_stands_still_loses_nothing_and_says_so() -> None:
    served = ServedList(rows(40), 10, before=dict.fromkeys(range(1, 99), shrink))
    listing = read(served)
    assert not listing.settled
    assert not listing.complete
    assert set(served.rows) <= set(listing.rows)


def test_a_count_that_never_fits_is_not_believed_for_ever() -> None:
    served = ServedList(rows(8), 5)
    asked: list[int] = []

    def fetch(number: int) -> RowPage[str]:
        asked.append(number)
        page = served(number)
        assert isinstance(page, RowPage)
        return RowPage(page.rows, 9, number, 5)

    listing = read(fetch)
    assert (len(listing.rows), listing.total, listing.settled, listing.complete) == (8, 9, True, False)
    assert asked == [1, 2, 1, 2]


def test_trouble_on_a_later_page_keeps_the_rows_before_it() -> None:
    gone = Trouble(TroubleKind.SILENT, "host")
    served = ServedList(rows(30), 10)
    listing = read(lambda number: gone if number == 3 else served(number))
    assert (listing.rows, listing.trouble, listing.complete) == (tuple(rows(20)), gone, False)


def test_somebody_may_watch_and_end_it() -> None:
    seen: list[ListProgress] = []
    served = ServedList(rows(95), 10)
    listing = read(served, ReadWatch(seen.append, lambda: len(seen) == 4))
    assert (listing.cancelled, listing.complete, len(listing.rows)) == (True, False, 40)
    assert seen[-1] == ListProgress(40, 95, 4, 10)


def test_a_list_without_an_end_is_garbled() -> None:
    listing = read(lambda number: RowPage((f"r{number}",), 10**9, number, 1))
    assert listing.trouble is not None
    assert (listing.trouble.kind, listing.trouble.subject) == (TroubleKind.GARBLED, "host")
    assert len(listing.rows) == MOST_PAGES


def test_several_lists_as_one() -> None:
    listing = joined((Listing(("a", "b"), 2, 1), Listing(("b", "c"), 2, 1)), str)
    assert (listing.rows, listing.total, listing.complete) == (("a", "b", "c"), 4, False)
    assert joined((Listing(("a",), 1, 1), Listing(("c",), 1, 2)), str) == Listing(("a", "c"), 2, 3)
    assert joined((Listing(("a",), None, 1), Listing(("c",), 1, 2)), str).complete


def test_the_first_list_that_falls_short_is_the_last() -> None:
    trouble = Trouble(TroubleKind.BUSY)
    later = iter([Listing(("a",), 1, 1), Listing(("b",), 5, 1, trouble=trouble), Listing(("c",), 1, 1)])
    listing = joined(later, str)
    assert (listing.rows, listing.trouble) == (("a", "b"), trouble)
    assert next(later).rows == ("c",)
