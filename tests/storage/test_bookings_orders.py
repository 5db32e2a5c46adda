"""bookings.db: orders, their barcodes, and what they say of a booking's payment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.booking import Payment
from station.domain.booking_cache import MY_ORDERS, ORDERS, BookingSearch
from station.domain.days import Days
from station.storage.bookings import SqliteBookings, open_bookings
from tests.storage.bookings_samples import DAY, LATER, NOON, booking, key, order, reading

TODAY = Days.one(DAY)


@pytest.fixture
def bookings(tmp_path: Path) -> Iterator[SqliteBookings]:
    with open_bookings(tmp_path) as bookings:
        yield bookings


def test_orders_are_kept_by_their_day_newest_first(bookings: SqliteBookings) -> None:
    newer = replace(order("2"), created_at=LATER)
    bookings.store_orders(reading(ORDERS), [(DAY, order("1")), (DAY, newer)])
    tomorrow = DAY + timedelta(days=1)
    bookings.store_orders(reading(ORDERS, day=tomorrow), [(tomorrow, order("3"))])
    assert [each.order_id for each in bookings.orders("desk", TODAY, mine=False)] == ["2", "1"]
    assert len(bookings.orders("desk", Days(DAY, tomorrow), mine=False)) == 3
    assert bookings.orders("other", TODAY, mine=False) == ()
    assert bookings.order("desk", "1") == order("1")
    assert bookings.order("desk", "9") is None
    assert (bookings.order_read_at("desk", "1"), bookings.order_read_at("desk", "9")) == (NOON, None)


def test_which_are_mine_stays_known_when_everybodys_are_read(bookings: SqliteBookings) -> None:
    bookings.store_orders(reading(MY_ORDERS), [(DAY, order("1", mine=True))])
    bookings.store_orders(reading(ORDERS), [(DAY, order("1")), (DAY, order("2"))])
    assert [each.order_id for each in bookings.orders("desk", TODAY, mine=True)] == ["1"]
    assert {each.order_id: each.mine for each in bookings.orders("desk", TODAY, mine=False)} == {"1": True, "2": None}


def test_a_whole_list_of_mine_takes_nobody_elses_away(bookings: SqliteBookings) -> None:
    bookings.store_orders(reading(ORDERS), [(DAY, order("1", "b1")), (DAY, order("2", "b2"))])
    bookings.store_orders(reading(MY_ORDERS, LATER), [(DAY, order("1", "b1", mine=True))])
    assert len(bookings.orders("desk", TODAY, mine=False)) == 2
    bookings.store_orders(reading(ORDERS, LATER), [(DAY, order("1", "b1"))])
    assert [each.order_id for each in bookings.orders("desk", TODAY, mine=False)] == ["1"]
    assert bookings.order_of_barcode("desk", "b2") is None


def test_the_payment_status_of_the_details_outlives_the_list(bookings: SqliteBookings) -> None:
    bookings.store_order(order("1", status="30"), DAY, "desk", NOON)
    bookings.store_orders(reading(ORDERS, LATER), [(DAY, order("1"))])
    kept = bookings.order("desk", "1")
    assert kept is not None
    assert kept.payment_status == "30"


@pytest.mark.parametrize("barcode", ["4034210297633-5", " a/b?#%", "日本", "\x1d01", "' OR 1=1"])
def test_a_barcode_finds_its_order(bookings: SqliteBookings, barcode: str) -> None:
    bookings.store_order(order("1", barcode, "other", barcode), DAY, "desk", NOON)
    assert bookings.order_of_barcode("desk", barcode) == order("1", barcode, "other", barcode)
    assert bookings.order_of_barcode("desk", barcode + "x") is None
    bookings.store_order(order("1", "new"), DAY, "desk", LATER)
    assert bookings.order_of_barcode("desk", barcode) is None


def test_an_own_order_says_that_its_tour_is_paid(bookings: SqliteBookings) -> None:
    bookings.store_orders(reading(MY_ORDERS), [(DAY, order("9", tour="1", mine=True))])
    bookings.store_orders(reading(ORDERS), [(DAY, order("8", tour="2")), (DAY, order("9", tour="1"))])
    bookings.store_bookings(reading(), [(DAY, booking("1")), (DAY, booking("2")), (DAY, booking("3"))])
    known = {each: bookings.booking(key(each)) for each in ("1", "2", "3")}
    assert {each: (one.payment, one.order_id) for each, one in known.items() if one is not None} == {
        "1": (Payment.PAID, "9"),
        "2": (Payment.NOT_KNOWN, "8"),
        "3": (Payment.NOT_KNOWN, ""),
    }


def test_only_what_an_own_order_sold_is_mine(bookings: SqliteBookings) -> None:
    bookings.store_orders(reading(MY_ORDERS), [(DAY, order("9", tour="1", mine=True))])
    bookings.store_orders(reading(ORDERS), [(DAY, order("8", tour="2")), (DAY, order("9", tour="1"))])
    bookings.store_bookings(reading(), [(DAY, booking("1")), (DAY, booking("2")), (DAY, booking("3"))])
    found = bookings.rows(bookings.find("desk", BookingSearch(DAY, mine=True)))
    assert [row.booking.key for row in found] == [key("1")]


def test_orders_long_past_are_forgotten_with_their_barcodes(bookings: SqliteBookings) -> None:
    tomorrow = DAY + timedelta(days=1)
    bookings.store_orders(reading(ORDERS), [(DAY, order("1", "b1", tour="1"))])
    bookings.store_orders(reading(ORDERS, day=tomorrow), [(tomorrow, order("2", "b2", tour="2"))])
    bookings.purge("desk", tomorrow)
    assert bookings.order_of_barcode("desk", "b1") is None
    assert bookings.order_of_barcode("desk", "b2") is not None
    assert [row[0] for row in bookings._rows("SELECT booking_id FROM sales")] == ["2"]
    assert [row[0] for row in bookings._rows("SELECT barcode FROM barcodes")] == ["b2"]
