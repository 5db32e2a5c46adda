"""The cash desk's orders: by the day, by number, by barcode, and without a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from station.domain.booking import BookingKey, BookingKind, Payment
from station.domain.cash_desk import CashDeskRoom, OrderFilter
from station.domain.days import Days
from station.domain.listing import ReadWatch
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import CashDesk
from station.services.cash_desk_orders import OrderDesk, known_orders
from station.storage.bookings import SqliteBookings, open_bookings
from tests.services.cash_desk_room import PROFILE, MemoryVendor, at, tour
from tests.services.test_cash_desk import DAY, Clock

YESTERDAY = DAY - timedelta(days=1)
AWAY = Trouble(TroubleKind.UNREACHABLE, "vendor")


def sold(order_id: str, day: date, hour: int, *barcodes: str, mine: bool | None = None, books: str = "") -> Order:
    items = [OrderItem("1", ItemKind.TICKET, "Ticket", Money(900), barcodes=barcodes)] if barcodes else []
    items += [OrderItem("2", ItemKind.TOUR, "Tour", Money(9000), sale_id=books)] if books else []
    return Order(order_id, True, Money(900), tuple(items), created_at=at(day, hour), mine=mine)


@dataclass
class Bench:
    vendor: MemoryVendor
    cache: SqliteBookings
    clock: Clock
    orders: OrderDesk

    def ids(self, days: Days | None = None, *, mine: bool = False) -> list[str]:
        return [order.order_id for order in self.orders.read_orders(OrderFilter(days, mine)).orders]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    vendor = MemoryVendor(
        tours=[tour("5", at(DAY, 10))],
        sold=[
            sold("1", DAY, 9, "b1", mine=True),
            sold("2", DAY, 11, "b2 /?", books="5"),
            sold("3", YESTERDAY, 23, "b3", mine=True),
        ],
    )
    room: CashDeskRoom = vendor
    clock = Clock()
    with open_bookings(tmp_path) as cache:
        desk = CashDesk(PROFILE, room, cache, clock)
        yield Bench(vendor, cache, clock, OrderDesk(PROFILE, room, cache, clock, desk))


def test_todays_orders_newest_first_and_only_mine(bench: Bench) -> None:
    assert bench.ids() == ["2", "1"]
    assert bench.ids(mine=True) == ["1"]
    assert bench.ids(Days(YESTERDAY, DAY)) == ["2", "1", "3"]


def test_without_a_line_they_are_as_they_were(bench: Bench) -> None:
    bench.ids()
    read_at = bench.clock.now()
    bench.clock.time += timedelta(minutes=30)
    bench.vendor.troubles |= {"orders": AWAY, "order": AWAY, "order_of_barcode": AWAY}
    report = bench.orders.read_orders(OrderFilter())
    assert ([order.order_id for order in report.orders], report.read_at) == (["2", "1"], read_at)
    assert (report.complete, report.trouble) == (True, AWAY)
    never = bench.orders.read_orders(OrderFilter(Days.one(YESTERDAY)))
    assert (never.orders, never.read_at, never.complete, never.trouble) == ((), None, False, AWAY)
    one = bench.orders.read_order("1")
    assert one.order is not None
    assert (one.order.order_id, one.read_at, one.trouble) == ("1", read_at, AWAY)
    of_barcode = bench.orders.read_order_of_barcode("b2 /?")
    assert of_barcode.order is not None
    assert of_barcode.order.order_id == "2"
    assert bench.orders.read_order_of_barcode("b9").order is None


def test_an_order_is_found_by_number_and_barcode_and_kept(bench: Bench) -> None:
    for report in (bench.orders.read_order("3"), bench.orders.read_order_of_barcode("b3")):
        assert report.order is not None
        assert (report.order.order_id, report.trouble) == ("3", None)
    assert bench.cache.orders(PROFILE, Days.one(YESTERDAY), mine=True)[0].order_id == "3"


def test_the_vendors_word_that_there_is_none_counts(bench: Bench) -> None:
    bench.ids()
    bench.vendor.sold.clear()
    for report in (bench.orders.read_order("1"), bench.orders.read_order_of_barcode("b1")):
        assert report.order is None
        assert report.trouble is not None
        assert report.trouble.kind is TroubleKind.NOT_FOUND


def test_a_list_that_fell_short_takes_nothing_away(bench: Bench) -> None:
    bench.ids()
    del bench.vendor.sold[0]
    bench.vendor.short = {"orders"}
    report = bench.orders.read_orders(OrderFilter())
    assert [order.order_id for order in report.orders] == ["2", "1"]
    assert not report.complete
    bench.vendor.short = set()
    bench.clock.time += timedelta(minutes=1)
    assert bench.ids() == ["2"]


def test_a_reading_that_was_ended_is_none(bench: Bench) -> None:
    report = bench.orders.read_orders(OrderFilter(), ReadWatch(cancelled=lambda: True))
    assert (report.orders, report.read_at, report.complete) == ((), None, False)
    assert known_orders(bench.cache, PROFILE, Days.one(DAY), mine=False) == report


def test_an_own_order_tells_that_its_tour_is_paid(bench: Bench) -> None:
    bench.vendor.sold.append(sold("4", DAY, 12, mine=True, books="5"))
    bench.ids(mine=True)
    bench.ids()
    key = BookingKey(PROFILE, BookingKind.TOUR, "5")
    bench.cache.store_booking(bench.vendor.tours[0], DAY, bench.clock.now())
    known = bench.cache.booking(key)
    assert known is not None
    assert known.payment is Payment.PAID
