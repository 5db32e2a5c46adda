"""A day at the cash desk, through the real window: prices, feedback, colleagues, and a line that fails."""

from __future__ import annotations

from station.domain.booking_change import ChangeState
from tests.story.desk import Desk, Vendor

WAYNE = 12_344
"""A tour of the vendor's document, with three audio guides for 5.00 each."""
GUIDES = ("Audioguides", 3, 500)


def type_price(desk: Desk, title: str, quantity: int, amount: str) -> None:
    """A new price in the form that opens for it."""
    desk.press("Insert")
    desk.type(title)
    desk.press("Tab")
    desk.type(str(quantity))
    desk.press("Tab")
    desk.type(amount)


def test_two_prices_and_a_discount_in_one_go_then_one_edited_and_one_deleted(desk: Desk, vendor: Vendor) -> None:
    desk.choose(WAYNE)
    type_price(desk, "Pauschale", 2, "90")
    type_price(desk, "Pfand", 5, "2.50")
    type_price(desk, "Rabatt", 1, "-20")
    desk.reads("Total with your edits", "€187.50")
    assert vendor.custom_prices(WAYNE) == [GUIDES], "nothing is sent before it is saved"
    desk.press("ctrl+s")
    typed = [("Pauschale", 2, 9000), ("Pfand", 5, 250), ("Rabatt", 1, -2000)]
    desk.waits(lambda: vendor.custom_prices(WAYNE) == [GUIDES, *typed], "the prices at the vendor")
    desk.reads("−€20.00", "€187.50")
    desk.reads_no_more("Total with your edits")
    assert vendor.posted(WAYNE) == 1, "three prices, one request"

    desk.click("Edit", beside="Pauschale")
    desk.press("Tab")
    desk.type("3")
    desk.press("ctrl+s")
    desk.waits(lambda: ("Pauschale", 3, 9000) in vendor.custom_prices(WAYNE), "the edit at the vendor")
    desk.reads("€277.50")

    desk.click("Delete", beside="Pfand")
    desk.reads("Delete “Pfand”, €12.50?")
    desk.press("Escape")
    desk.reads_no_more("Delete “Pfand”, €12.50?")
    desk.has_keys_again()
    assert len(vendor.custom_prices(WAYNE)) == 4, "Esc keeps it"
    desk.click("Delete", beside="Pfand")
    desk.click("Delete", beside="Keep it")
    desk.has_keys_again()
    desk.waits(lambda: vendor.custom_prices(WAYNE) == [GUIDES, ("Pauschale", 3, 9000), ("Rabatt", 1, -2000)], "it gone")
    desk.reads("€265.00")
    desk.waits(lambda: desk.states(WAYNE) == [ChangeState.DONE] * 3, "everything settled in the journal")
    assert vendor.done(WAYNE) == {"add_price": 3, "set_price": 1, "delete_price": 1}
