"""A day at the cash desk, through the real window: prices, feedback, colleagues, and a line that fails."""

from __future__ import annotations

import pytest

from station.domain.booking_change import ChangeState
from station.domain.verdict import Outcome
from tests.story.desk import Desk, Vendor

WAYNE, PAID, FINISHED, STRANGE, LIFT = 12_344, 12_346, 12_347, 12_348, 12_349
"""Tours of the opening day: of the vendor's document, paid, with feedback, of an unknown status, with a comment."""
GUIDES = ("Audioguides", 3, 500)
"""In each of them."""


def type_price(desk: Desk, title: str, quantity: int, amount: str) -> None:
    """A new price in the form that opens for it."""
    desk.press("Insert")
    desk.type(title)
    desk.press("Tab")
    desk.type(str(quantity))
    desk.press("Tab")
    desk.type(amount)


def test_two_prices_and_a_discount_in_one_go_then_one_edited_and_one_deleted(desk: Desk, vendor: Vendor) -> None:
    desk.choose(vendor, WAYNE)
    type_price(desk, "Pauschale", 2, "90")
    type_price(desk, "Pfand", 5, "2.50")
    type_price(desk, "Rabatt", 1, "-20")
    desk.reads("Total with your edits", "€187.50")
    assert vendor.custom_prices(WAYNE) == [GUIDES], "nothing is sent before it is saved"
    desk.press("ctrl+s")
    typed = [("Pauschale", 2, 9000), ("Pfand", 5, 250), ("Rabatt", 1, -2000)]
    desk.waits(lambda: vendor.custom_prices(WAYNE) == [GUIDES, *typed], "the prices at the vendor")
    desk.reads("−€20.00", "€187.50")
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
    left = [GUIDES, ("Pauschale", 3, 9000), ("Rabatt", 1, -2000)]
    desk.waits(lambda: vendor.custom_prices(WAYNE) == left, "the price to go at the vendor")
    desk.reads("€265.00")
    desk.settles(WAYNE, [ChangeState.DONE] * 3)
    assert vendor.done(WAYNE) == {"add_price": 3, "set_price": 1, "delete_price": 1}


def test_a_line_cut_in_the_middle_of_a_save_makes_no_price_twice(desk: Desk, vendor: Vendor) -> None:
    """Cut before the vendor had it, and while the operator works on, after it had it."""
    vendor.cut(LIFT, before=True)
    desk.choose(vendor, LIFT)
    type_price(desk, "Pfand", 4, "2.50")
    desk.press("ctrl+s")
    desk.reads("The line was cut while it was sent.")
    assert vendor.custom_prices(LIFT) == [GUIDES]
    assert desk.states(LIFT) == [ChangeState.UNKNOWN]

    vendor.cut(STRANGE, before=False)
    desk.choose(vendor, STRANGE)
    type_price(desk, "Rabatt", 1, "-10")
    desk.press("ctrl+s")
    desk.settles(STRANGE, [ChangeState.DONE])
    assert vendor.custom_prices(STRANGE) == [GUIDES, ("Rabatt", 1, -1000)]
    assert vendor.posted(STRANGE) == 1, "found again by reading, not sent again"

    desk.choose(vendor, LIFT)
    desk.settles(LIFT, [ChangeState.DONE])
    assert vendor.custom_prices(LIFT) == [GUIDES, ("Pfand", 4, 250)]
    assert vendor.done(LIFT) == {"add_price": 1}
    desk.reads_no_more("The line was cut while it was sent.")


@pytest.mark.parametrize(("button", "quantity"), [("Take mine", 7), ("Keep theirs", 5)])
def test_two_versions_stand_side_by_side_and_the_operator_chooses(
    desk: Desk, vendor: Vendor, button: str, quantity: int
) -> None:
    number, price = vendor.with_guides()
    desk.choose(vendor, number)
    desk.click("Edit", beside="Audioguides")
    desk.press("Tab")
    desk.type("7")
    vendor.colleague(number, "set_price", price=price, quantity=5)
    desk.press("ctrl+s")
    desk.reads("Your version", "At the vendor", "≠ Quantity", "7", "5")
    assert desk.states(number) == [ChangeState.DIFFERS]
    assert vendor.custom_prices(number) == [("Audioguides", 5, 500)], "nothing is overwritten silently"
    desk.click(button)
    desk.settles(number, [ChangeState.DONE if quantity == 7 else ChangeState.DROPPED])
    assert vendor.custom_prices(number) == [("Audioguides", quantity, 500)]
    desk.reads_no_more("Your version")


def test_a_paid_booking_locks_and_says_why_also_where_the_vendor_says_so_first(desk: Desk, vendor: Vendor) -> None:
    number, _price = vendor.with_guides()
    desk.choose(vendor, number)
    type_price(desk, "Pfand", 1, "5")
    vendor.colleague(number, "pay")
    desk.press("ctrl+s")
    desk.reads("This booking is paid: its prices are closed.")
    assert desk.states(number) == [ChangeState.REFUSED]
    assert vendor.done(number) == {}
    assert desk.sees_words("Add price") is None
    assert desk.sees_words("Edit") is None
    desk.reads("paid")
    desk.click("Seen")
    desk.settles(number, [ChangeState.DROPPED])


def test_feedback_given_without_a_line_is_marked_and_sent_when_it_is_back(desk: Desk, vendor: Vendor) -> None:
    number, _price = vendor.with_guides()
    desk.choose(vendor, number)
    vendor.sandbox.outage("gomus")
    desk.press("alt+2", "ctrl+shift+y", "ctrl+shift+p")
    desk.type("12")
    desk.press("ctrl+shift+k")
    desk.type("sehr nett")
    desk.press("ctrl+s")
    desk.reads("Not sent yet. It goes out when the line is", "1 edit waiting")
    assert vendor.feedback(number) is None
    vendor.sandbox.restore("gomus")
    given = desk.waits(lambda: vendor.feedback(number), "the feedback at the vendor")
    assert (given.took_place, given.participants, given.comment) == (True, 12, "sehr nett")
    desk.settles(number, [ChangeState.DONE])
    desk.reads_no_more("1 edit waiting")
    assert vendor.done(number) == {"set_feedback": 1}

    desk.press("ctrl+shift+Delete")
    desk.reads("Clear the feedback of this booking?")
    desk.click("Clear", beside="Keep it")
    desk.has_keys_again()
    desk.waits(lambda: vendor.feedback(number) is None, "the feedback cleared at the vendor")
    desk.settles(number, [ChangeState.DONE] * 2)


def test_a_scan_in_the_middle_of_a_comment_leaves_it_whole(desk: Desk, vendor: Vendor) -> None:
    desk.choose(vendor, FINISHED)
    desk.press("alt+2", "ctrl+shift+k", "ctrl+a")
    desk.type("sehr")
    desk.scan(vendor.good_code())
    desk.type("gut")
    desk.reads("sehrgut")
    desk.waits(lambda: desk.shares()["admit"] > 0.02, "the toast in the verdict's green")
    assert [verdict.outcome for verdict in desk.commands.verdicts("museum")] == [Outcome.ADMIT]
    desk.press("ctrl+shift+d")
    desk.reads_no_more("sehrgut")
