"""Selling at the desk, through the real window: keys, mouse, and an answer that was lost."""

from __future__ import annotations

from datetime import UTC, datetime

from station.domain.sale import Sale, SaleState
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.storage import open_journal
from station.storage.desk_journal import SqliteDeskJournal
from tests.story.desk import PROFILE, Desk, Vendor

NEVER = datetime(2020, 1, 1, tzinfo=UTC)
"""Before any sale."""


def placed(vendor: Vendor) -> int:
    """How many orders the vendor keeps of cash points."""
    effects = vendor.sandbox.audit.effects("gomus")
    return sum(each.device == "cash-point" and each.action == "place_order" for each in effects)


def lose_answer(vendor: Vendor, phase: Phase) -> None:
    """The line ends in the middle of the next order."""
    rule = FaultRule(FaultKind.CUT, vendor="gomus", method="POST", path="*/orders", times=1, phase=phase)
    vendor.sandbox.faults.add(rule)


def sales(desk: Desk) -> tuple[Sale, ...]:
    with open_journal(desk.commands.folder, read_only=True) as journal:
        return SqliteDeskJournal(journal).sales_since(PROFILE, NEVER)


def put_in(desk: Desk, words: str, title: str, quantity: str) -> None:
    """Found by a few letters; the number typed over the one."""
    desk.press("ctrl+f")
    desk.type(words)
    desk.reads(title)
    desk.press("Return")
    desk.reads("How many", "Into the basket")
    desk.type(quantity)
    desk.press("Return")


def to_the_money(desk: Desk, basket: str, given: str) -> None:
    """The vendor is asked once more; then what the buyer hands over."""
    desk.press("ctrl+Return")
    desk.reads("To collect", basket)
    desk.type(given)


def test_tickets_of_a_family_by_keys_alone(desk: Desk, vendor: Vendor) -> None:
    before = placed(vendor)
    desk.press("ctrl+e")
    put_in(desk, "dauer", "Dauerausstellung", "2")
    desk.reads("€16.00")
    to_the_money(desk, "2 × Dauerausstellung", "20")
    assert placed(vendor) == before, "nothing is sold before the last word"
    desk.press("F12")
    desk.reads("Sold", "1 of 2", "Give back: €4.00")
    assert placed(vendor) == before + 1
    desk.press("alt+Down")
    desk.reads("2 of 2")
    desk.press("ctrl+Return")
    desk.reads("Nothing in it yet. Choose something at the left.")


def test_an_answer_that_was_lost_is_found_and_nothing_is_sold_twice(desk: Desk, vendor: Vendor) -> None:
    before = placed(vendor)
    desk.press("ctrl+e")
    put_in(desk, "dauer", "Dauerausstellung", "3")
    to_the_money(desk, "3 × Dauerausstellung", "50")
    lose_answer(vendor, Phase.AFTER)
    desk.press("F12", "F12")
    desk.reads("Sold", "1 of 3")
    assert placed(vendor) == before + 1
    assert sales(desk)[0].state is SaleState.DONE
    desk.press("ctrl+Return")

    put_in(desk, "dauer", "Dauerausstellung", "1")
    to_the_money(desk, "1 × Dauerausstellung", "8")
    lose_answer(vendor, Phase.BEFORE)
    desk.press("F12")
    desk.reads("The answer was lost", "Search now")
    desk.reads("It was not placed", "Try again")
    assert placed(vendor) == before + 1, "it is the operator's word that sells it again"
    desk.click("Try again")
    desk.reads("Sold")
    assert placed(vendor) == before + 2
    desk.press("ctrl+Return")
