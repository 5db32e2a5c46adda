"""The orders of the cash desk: real keys, and codes that a camera before the screen can read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import zxingcpp

from tests.story.desk import Desk, Vendor
from tests.story.door import until

CODE = "GM-VALID-1"


@pytest.fixture
def orders(desk: Desk) -> Iterator[Desk]:
    """In front, and the bookings again afterwards."""
    desk.press("ctrl+o")
    desk.reads("Only my orders")
    yield desk
    desk.has_keys_again()
    desk.press("ctrl+b")


def on_screen(desk: Desk) -> set[str]:
    """What a camera in front of the screen would read."""
    return {found.text for found in zxingcpp.read_barcodes(desk._picture())}


def numbers(vendor: Vendor, *, mine: bool) -> list[int]:
    cash_point = vendor.sandbox.gomus.cash_point
    today = cash_point.calendar.today
    return cash_point._orders.numbers(today, today, cash_point.options, mine=mine)


def test_a_barcode_leads_to_its_order_and_back_onto_the_screen(orders: Desk, vendor: Vendor) -> None:
    orders.press("ctrl+shift+f")
    orders.type(CODE)
    orders.press("Return")
    orders.reads("Order 3")
    orders.press("alt+2")
    orders.waits(lambda: CODE in on_screen(orders), "the QR code")
    orders.press("ctrl+shift+q")
    orders.waits(lambda: CODE in on_screen(orders), "the bar code")
    orders.press("ctrl+shift+e")
    orders.reads("Close")
    until(lambda: CODE in on_screen(orders), "the large bar code")
    orders.press("Escape")
    orders.reads_no_more("Close")
    orders.has_keys_again()
    orders.press("ctrl+shift+q")
    vendor.sandbox.outage("gomus")
    orders.press("ctrl+shift+f")
    orders.type(CODE)
    orders.press("Return")
    orders.reads("own list")
    orders.waits(lambda: CODE in on_screen(orders), "the code without a line")


def test_only_my_orders_and_from_a_tour_to_its_booking(orders: Desk, vendor: Vendor) -> None:
    count = len(numbers(vendor, mine=False))
    orders.reads(f"{count} orders")
    orders.press("ctrl+shift+m")
    own = len(numbers(vendor, mine=True))
    assert own < count
    orders.reads(f"{own} orders")
    orders.press("ctrl+shift+m")
    orders.reads(f"{count} orders")
    tour = next(number for number in numbers(vendor, mine=False) if str(number).startswith("4"))
    orders.press("ctrl+f")
    orders.type(str(tour))
    orders.reads("1 order")
    orders.press("Escape", "Down", "Up")
    orders.reads(f"Order {tour}")
    orders.press("alt+1")
    orders.reads("To the booking")
    orders.press("ctrl+Return")
    orders.reads("Prices")
    booking = vendor.booking(tour % 1_000_000_000)
    orders.reads(booking.tour.title, f"{booking.participants} people")
