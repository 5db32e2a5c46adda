"""Lists of products: given up when nobody wants them any more, and read anew when a buyer came in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from station.domain.days import Days
from station.domain.listing import Listing, ReadWatch
from station.domain.order import ItemKind
from station.domain.sale import Product
from station.workers.desk_products import ProductLists
from station.workers.desk_sales_events import ProductsFound, ProductsRequested

TODAY = date(2026, 11, 21)
LECTURE = Product(ItemKind.EVENT, "7", "Vortrag", event_id="5")


class Vendor:
    """Two pages; between them something happens."""

    def __init__(self, between: Callable[[], None]) -> None:
        self._between = between
        self.days: list[Days] = []

    def products(self, _kind: ItemKind, _text: str, days: Days, watch: ReadWatch) -> Listing[Product]:
        self.days.append(days)
        self._between()
        return Listing((LECTURE,), 1, 2, cancelled=watch.cancelled())

    def know_instance(self) -> None: ...

    def today(self) -> date:
        return TODAY


def read(lists: ProductLists, vendor: Vendor, days: int = 1) -> ProductsFound | None:
    lists.want(1)
    return lists.read(ProductsRequested(1, ItemKind.EVENT, "", None, days), vendor, vendor)  # type: ignore[arg-type]


def test_a_list_of_the_venues_today_and_the_days_after_it() -> None:
    lists, vendor = ProductLists(lambda: False), Vendor(lambda: None)
    found = read(lists, vendor, 31)
    assert found is not None
    assert (found.first, found.products, found.complete) == (TODAY, (LECTURE,), True)
    assert vendor.days == [Days(TODAY, date(2026, 12, 21))]


def test_a_buyer_in_between_has_it_read_anew() -> None:
    lists = ProductLists(lambda: False)
    assert read(lists, Vendor(lists.hurry)) is None
    assert lists.cut_short == ProductsRequested(1, ItemKind.EVENT, "", None, 1)
    lists.calm()
    assert read(lists, Vendor(lambda: None)) is not None


def test_what_nobody_wants_any_more_is_not_read_anew() -> None:
    lists = ProductLists(lambda: False)
    assert read(lists, Vendor(lambda: lists.want(2))) is None
    assert lists.cut_short is None


def test_a_worker_that_ends_reads_no_further() -> None:
    ending: list[bool] = []
    lists = ProductLists(lambda: bool(ending))
    assert read(lists, Vendor(lambda: ending.append(True))) is None
    assert lists.cut_short is None
