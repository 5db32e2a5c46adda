"""A sale at the desk: what is put together, and the order that the vendor is asked to place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.money import Money
from station.domain.order import ItemKind


@dataclass(frozen=True, slots=True)
class PriceCategory:
    """One of several prices of a product: adults, children."""

    category_id: str
    title: str
    unit: Money
    per_group: bool = False
    """The price is one for all together, however many they are: a tour's."""
    extra: bool = False
    """Comes on top of a price, and lets nobody in: an audio guide."""

    def of(self, count: int) -> Money:
        """What so many cost."""
        return amount_of(self.unit, count, per_group=self.per_group)


class NotSold(StrEnum):
    """What a desk does not ask for, so that some products cannot be sold here. The value is the reason in plain words,
    and the detail of the trouble that says so."""

    NAMES = "this ticket asks for the name of everybody"
    COMBINATION = "this ticket is made of several, each with a time of its own"
    SEATS = "this event has numbered seats, which are chosen on its plan"
    MIXED_PRICES = "this product has a price for the group and one for each person together"


@dataclass(frozen=True, slots=True)
class SaleTime:
    """A time that the buyer can choose, and how many can still come then (None: the vendor does not say)."""

    starts_at: datetime
    available: int | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """A language that a tour is given in."""

    language_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Product:
    """Something that can be sold: a ticket, a date of an event, a tour."""

    kind: ItemKind
    product_id: str
    """The ticket's, the date's or the tour's id: what an order names."""
    title: str
    unit: Money | None = None
    """None: only its categories have prices."""
    categories: tuple[PriceCategory, ...] = ()
    starts_at: datetime | None = None
    """Of an event's date; of a ticket without a time of its own the day's first entry."""
    available: int | None = None
    needs_time: bool = False
    """The buyer chooses when: a timed ticket, a tour."""
    languages: tuple[Language, ...] = ()
    """Not empty: one is to be chosen."""
    per_group: bool = False
    """`unit` is one price for all together."""
    event_id: str = ""
    """Of an event's date: its details are asked for by both numbers."""
    times: tuple[SaleTime, ...] = ()
    """Those that can be chosen on the day that was asked about, as far as the vendor tells."""
    not_sold: NotSold | None = None
    """Why a desk does not sell it, where the list says so already."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One product in the basket: a quantity, or quantities by category."""

    product: Product
    quantity: int = 0
    quantities: tuple[tuple[str, int], ...] = ()
    """Category id and number of each."""
    starts_at: datetime | None = None
    language_id: str = ""

    @property
    def people(self) -> int:
        """How many it lets in."""
        extras = {category.category_id for category in self.product.categories if category.extra}
        chosen = sum(count for category, count in self.quantities if category not in extras)
        return self.quantity or chosen

    @property
    def total(self) -> Money:
        categories = {category.category_id: category for category in self.product.categories}
        amounts = [categories[category].of(count) for category, count in self.quantities]
        product = self.product
        amounts.append(amount_of(product.unit or Money(), self.quantity, per_group=product.per_group))
        return Money.total(amounts)


def amount_of(unit: Money, count: int, *, per_group: bool) -> Money:
    """What so many cost; a price for the group is paid once if there is anybody."""
    return unit * (min(count, 1) if per_group else count)


class SaleState(StrEnum):
    """The life of a sale. A second attempt is a person's decision, after the vendor's orders were searched."""

    WAITING = "waiting"
    """Not sent: it is new, or the vendor could not be reached."""
    SENDING = "sending"
    DONE = "done"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """The answer was lost: the vendor's orders are searched for the reference."""
    NOT_FOUND = "not_found"
    """Searched after the time-out, and not there: a person may try again, or drop it."""
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Sale:
    """One order on its way to the vendor."""

    sale_id: str
    """UUIDv7."""
    profile: str
    reference: str
    """Unique: what a lost order is found by."""
    lines: tuple[SaleLine, ...]
    state: SaleState
    made_at: datetime
    comment: str = ""
    sent_at: datetime | None = None
    order_id: str = ""
    attempts: int = 0
    message: str = ""
    changed_at: datetime | None = None
    basket_id: str = ""
    """Of the basket it was made of: one basket is sold at most once. Empty: it had none."""

    @property
    def total(self) -> Money:
        return Money.total(line.total for line in self.lines)
