"""Selling at the cash desk through the real window: one order for one sale, whatever becomes of the line."""

from __future__ import annotations

from tests.story.desk import Desk, Vendor


def sell(desk: Desk, count: int, given: str) -> None:
    """So many tickets for the permanent exhibition, at 8.00 each."""
    desk.press("ctrl+f")
    desk.type("dauer")
    desk.reads_no_more("Jahreskarte")
    desk.press("Return")
    desk.reads("Into the basket")
    desk.type(str(count))
    desk.press("Return")
    desk.reads("Take out", f"€{count * 8}.00")
    desk.press("ctrl+Return")
    desk.reads("To collect")
    desk.type(given)
    desk.reads("To give back", "€4.00")
    desk.press("F12")


def test_a_sale_whose_answer_was_lost_is_one_order_and_its_barcodes_are_on_the_screen(
    desk: Desk, vendor: Vendor
) -> None:
    desk.press("ctrl+shift+v")
    vendor.cut_sale(before=False)
    sell(desk, 2, "20")
    desk.reads("The order is placed and paid.", "Give back: €4.00")
    [order] = vendor.orders()
    assert order.total_cents == 1600
    [item] = order.items
    desk.waits(lambda: desk.barcodes() & set(item.barcodes), "a barcode of the order as a QR code")

    desk.press("ctrl+Return")
    vendor.cut_sale(before=True)
    sell(desk, 2, "20")
    desk.reads("The answer was lost")
    assert vendor.orders() == [order]

    desk.press("ctrl+o")
    desk.reads("Only my orders", "onlineshop")
    desk.press("ctrl+shift+m")
    desk.reads_no_more("onlineshop")
    desk.press("ctrl+f")
    desk.type(str(order.id))
    desk.reads("1 order")
    desk.press("ctrl+shift+f")
    desk.type(item.barcodes[1])
    desk.press("Return")
    desk.reads(f"Order {order.id}")

    desk.press("ctrl+shift+v")
    desk.reads("It was not placed")
    desk.press("ctrl+shift+a")
    desk.reads("The order is placed and paid.")
    first, second = vendor.orders()
    assert first == order
    assert second.reference != order.reference
    desk.waits(lambda: desk.barcodes() & set(second.items[0].barcodes), "a barcode of the second order")
