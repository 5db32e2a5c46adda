"""The edges of a list's pages: none, one, exactly full, one more, far too many, and a list that moves meanwhile."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.vendor import Page, PageRequest
from station.sandbox import Sandbox
from tests.contract.bench import Bench, open_subject
from tests.contract.between import Between
from tests.contract.calls import list_call
from tests.contract.page_sizes import set_page_size
from tests.contract.subjects import Subject, over_subjects

SIZE = 6
"""Rows on a page, for the rooms of this file: each vendor's own size would need as many tickets."""
MANY = 10_000
LISTED = over_subjects(lambda subject: subject.lists)


@pytest.fixture(autouse=True)
def _small_pages(subject: Subject, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    set_page_size(subject.vendor, SIZE, sandbox, monkeypatch)


class Store:
    """The vendor's list in the sandbox, brought to a size."""

    def __init__(self, bench: Bench) -> None:
        self._store = bench.sandbox.vendor(bench.subject.vendor).store
        self.prefix = bench.subject.prefix

    @property
    def codes(self) -> list[str]:
        return [ticket.seed.code for ticket in self._store.page(0, len(self._store))[1]]

    def hold(self, count: int) -> None:
        for code in self.codes[count:]:
            self.remove(code)

    def remove(self, code: str) -> None:
        self._store.remove(code)

    def sell(self, code: str) -> None:
        self._store.sell(code)


@pytest.fixture
def store(bench: Bench) -> Store:
    return Store(bench)


def _page(bench: Bench, number: int, cursor: str = "") -> Page:
    page = bench.room.page(PageRequest(bench.room.sections()[0], number, cursor))
    assert isinstance(page, Page), page
    assert page.number == number
    return page


def _run(bench: Bench, between_pages: Callable[[int], None] = lambda _: None) -> Iterator[Page]:
    """Page after page as the synchronisation reads them; `between_pages` is told the number of the last one."""
    number = last = 1
    while number <= last:
        page = _page(bench, number)
        yield page
        between_pages(number)
        last = page.last
        number += 1
        assert number < 50, "a list without an end"


def _codes(bench: Bench, codes: list[str]) -> set[str]:
    """As the room names them."""
    return {bench.room.ticket_code(bench.scanned(code)) for code in codes}


def _named(tickets: list[Ticket]) -> set[str]:
    return {ticket.codes[0] for ticket in tickets}


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (SIZE - 1, [SIZE - 1]),
        (SIZE, [SIZE]),
        (SIZE + 1, [SIZE, 1]),
        (2 * SIZE, [SIZE, SIZE]),
        (3 * SIZE + 2, [SIZE, SIZE, SIZE, 2]),
    ],
)
@LISTED
def test_every_ticket_comes_once(bench: Bench, store: Store, count: int, sizes: list[int]) -> None:
    store.hold(count)
    pages = list(_run(bench))
    assert [len(page.tickets) for page in pages] == sizes
    assert {page.total for page in pages} == {count}
    tickets = [ticket for page in pages for ticket in page.tickets]
    assert len({ticket.key for ticket in tickets}) == count
    assert _named(tickets) == _codes(bench, store.codes)


@LISTED
def test_a_list_that_shrinks_ends_and_shows_that_it_was_not_whole(bench: Bench, store: Store) -> None:
    """A row that moved to a page that was read already is missed; the totals tell, so it is not taken for gone."""
    store.hold(3 * SIZE)
    first, *_, last_one = store.codes

    def shrink(number: int) -> None:
        if number == 1:
            store.remove(first)

    pages = list(_run(bench, shrink))
    seen = {ticket.key for page in pages for ticket in page.tickets}
    assert len(seen) == 3 * SIZE - 1 < pages[0].total
    again = [ticket for page in _run(bench) for ticket in page.tickets]
    assert _named(again) == _codes(bench, store.codes)
    assert _codes(bench, [last_one]) <= _named(again)


@LISTED
def test_a_list_that_loses_its_last_page_ends_all_the_same(bench: Bench, store: Store) -> None:
    store.hold(2 * SIZE + 1)
    first, second = store.codes[:2]

    def shrink(number: int) -> None:
        if number == 1:
            store.remove(first)
            store.remove(second)

    pages = list(_run(bench, shrink))
    assert len(pages) == 2
    beyond = bench.room.page(PageRequest(bench.room.sections()[0], 3))
    assert isinstance(beyond, Page), beyond
    assert beyond.tickets == ()
    assert beyond.total == 2 * SIZE - 1 or not bench.subject.counts_beyond


@LISTED
def test_a_list_that_grows_is_read_to_its_new_end(bench: Bench, store: Store) -> None:
    store.hold(2 * SIZE)

    def grow(number: int) -> None:
        if number == 1:
            for late in range(SIZE):
                store.sell(f"{store.prefix}-LATE-{late}")

    tickets = [ticket for page in _run(bench, grow) for ticket in page.tickets]
    assert len(tickets) == 3 * SIZE
    assert _named(tickets) == _codes(bench, store.codes)


@LISTED
def test_an_empty_list_fills(bench: Bench, store: Store) -> None:
    store.hold(0)
    assert [page.tickets for page in _run(bench)] == [()]
    store.sell(f"{store.prefix}-LATE-1")
    assert [len(page.tickets) for page in _run(bench)] == [1]


def _renumbered(vendor: str, row: dict[str, Any], number: int) -> dict[str, Any]:
    """The row of another ticket."""
    if vendor == "cm":
        return {**row, "barcode_id": f"MANY-{number}", "external_barcode_id": None}
    if vendor == "ingresse":
        return {**row, "id": str(number), "code": f"MANY-{number}"}
    if vendor == "pretix":
        position = {**row["positions"][0], "id": number, "secret": f"MANY-{number}"}
        return {**row, "code": f"MANY-{number}", "positions": [position]}
    return {**row, "uuid": str(uuid.UUID(int=number)), "qrcode_data": None}


@LISTED
def test_a_page_may_be_as_long_as_the_vendor_likes(sandbox: Sandbox, subject: Subject) -> None:
    call = list_call(subject.vendor)
    with Between(sandbox.addresses.vendors[subject.vendor].base_url) as between:
        bench = Bench(sandbox, subject, open_subject(sandbox, subject, between.base_url))
        with closing(bench.room):
            assert not isinstance(bench.room.connect(), Trouble)
            _page(bench, 1)
            said = between.said_to(call)
            rows = _rows_of(json.loads(said.body))
            many = [_renumbered(subject.vendor, rows[0], number) for number in range(MANY)]
            body = said.body.replace(json.dumps(rows, **_COMPACT).encode(), json.dumps(many, **_COMPACT).encode())
            if subject.vendor == "pretix":  # it counts what is on all pages
                body = re.sub(rb'"count":\d+', f'"count":{MANY}'.encode(), body)
            between.say(call, said.status, body)
            page = _page(bench, 1)
    assert len({ticket.key for ticket in page.tickets}) == MANY
    assert len({ticket.codes for ticket in page.tickets}) == MANY


_COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}


def _rows_of(tree: Any) -> list[dict[str, Any]]:
    """The longest list in it."""
    if isinstance(tree, list):
        return tree
    found = [_rows_of(inner) for inner in tree.values()] if isinstance(tree, dict) else []
    return max(found, key=len, default=[])
