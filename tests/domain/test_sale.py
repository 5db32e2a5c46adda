"""What a sale comes to."""

from datetime import UTC, datetime

from station.domain.booking_change import PriceFields
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import PriceCategory, Product, Sale, SaleLine, SaleState

MUSEUM = Product(ItemKind.TICKET, "247", "Museum", Money(700))
TOUR = Product(
    ItemKind.TOUR,
    "9",
    "Tour",
    categories=(PriceCategory("1", "Adult", Money(900)), PriceCategory("2", "Child", Money(450))),
)


def test_quantities_and_categories_add_up():
    assert SaleLine(MUSEUM, 2).total == Money(1400)
    assert SaleLine(TOUR, quantities=(("1", 2), ("2", 3))).total == Money(3150)
    assert SaleLine(Product(ItemKind.TICKET, "1", "Free"), 4).total == Money(0)


def test_a_price_for_the_group_is_paid_once():
    guided = Product(
        ItemKind.TOUR, "9", "Tour", Money(9000), (PriceCategory("s", "Sunday", Money(300), True),), per_group=True
    )
    assert SaleLine(guided, 25).total == Money(9000)
    assert SaleLine(guided, 25, (("s", 25),)).total == Money(9300)
    assert SaleLine(guided, 0, (("s", 0),)).total == Money(0)


def test_a_sale_is_the_sum_of_its_lines():
    made_at = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
    lines = (SaleLine(MUSEUM, 1), SaleLine(TOUR, quantities=(("2", 1),)))
    assert Sale("s1", "museum", "ref", lines, SaleState.WAITING, made_at).total == Money(1150)


def test_a_discount_is_below_zero():
    assert PriceFields("Discount", 2, Money(-250)).total == Money(-500)
