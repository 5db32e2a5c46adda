"""A basket held against what the vendor shows now."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import Language, PriceCategory, Product, SaleLine, SaleTime
from station.domain.sale_check import LineFault, checked, people_wanted

TEN = datetime(2026, 11, 21, 9, tzinfo=UTC)
DAY = Product(ItemKind.TICKET, "1", "Museum", Money(800), starts_at=TEN, available=4)
SLOT = Product(ItemKind.TICKET, "2", "Siglo", Money(1400), needs_time=True, times=(SaleTime(TEN, 3),))
TOUR = Product(
    ItemKind.TOUR,
    "3",
    "Tour",
    Money(9000),
    (PriceCategory("x", "Guide", Money(200), extra=True),),
    needs_time=True,
    languages=(Language("1", "Deutsch"),),
    per_group=True,
    times=(SaleTime(TEN, 30),),
)
GROUP = SaleLine(TOUR, 30, (("x", 40),), TEN, "1")


@pytest.mark.parametrize(
    ("line", "now", "fault"),
    [
        (SaleLine(DAY, 4), DAY, None),
        (SaleLine(DAY, 5), DAY, LineFault.TOO_FEW),
        (SaleLine(DAY, 5), replace(DAY, available=None), None),
        (SaleLine(DAY, 1), replace(DAY, available=0), LineFault.TOO_FEW),
        (SaleLine(SLOT, 3, starts_at=TEN), SLOT, None),
        (SaleLine(SLOT, 4, starts_at=TEN), SLOT, LineFault.TOO_FEW),
        (SaleLine(SLOT, 1, starts_at=TEN + timedelta(minutes=30)), SLOT, LineFault.TIME_GONE),
        (GROUP, TOUR, None),
        (replace(GROUP, quantity=31), TOUR, LineFault.TOO_FEW),
        (replace(GROUP, language_id="2"), TOUR, LineFault.CHOICE_GONE),
        (GROUP, replace(TOUR, categories=()), LineFault.CHOICE_GONE),
        (GROUP, replace(TOUR, unit=None), LineFault.CHOICE_GONE),
    ],
)
def test_what_stands_in_the_way(line: SaleLine, now: Product, fault: LineFault | None) -> None:
    assert checked(line, now, line.people).fault is fault


def test_a_price_that_changed_stands_beside_the_old_one() -> None:
    found = checked(SaleLine(DAY, 2), replace(DAY, unit=Money(900)), 2)
    assert (found.before, found.line.total) == (Money(1600), Money(1800))


def test_lines_of_one_time_share_its_places() -> None:
    adult, child = SaleLine(SLOT, 2, starts_at=TEN), SaleLine(replace(SLOT, unit=Money(700)), 2, starts_at=TEN)
    later = replace(adult, starts_at=TEN + timedelta(hours=1))
    basket = (adult, child, later, GROUP)
    assert [people_wanted(line, basket) for line in basket] == [4, 4, 2, 30]
    assert checked(adult, SLOT, people_wanted(adult, basket)).fault is LineFault.TOO_FEW
