"""What the sale's view asks of its two workers, and what they tell it. Requests by name, facts in the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from station.domain.booking_change import Draft
from station.domain.order import ItemKind, Order
from station.domain.sale import Product, Sale, SaleLine
from station.domain.sale_check import CheckedLine
from station.domain.trouble import Trouble

# requests to the keeper: answered from this station's own files


@dataclass(frozen=True, slots=True)
class SalesRequested:
    """What is open, what was sold today, and which baskets were not sold yet."""


@dataclass(frozen=True, slots=True)
class SoldOrderRequested:
    """The order of a sale that is done, with its barcodes."""

    sale: Sale


@dataclass(frozen=True, slots=True)
class BasketDropped:
    """A basket was emptied, or it became a sale."""

    basket_id: str


# requests to the worker: the vendor is asked


@dataclass(frozen=True, slots=True)
class ProductsRequested:
    """What can be sold. `number` comes back with the answer: only the newest is read and shown."""

    number: int
    kind: ItemKind
    text: str
    first: date | None
    """None: the venue's today."""
    days: int = 1


@dataclass(frozen=True, slots=True)
class ProductRequested:
    """One product with all there is to choose, for a day of visit."""

    number: int
    product: Product
    day: date


@dataclass(frozen=True, slots=True)
class CheckRequested:
    """A basket is about to be paid: are its prices and places still what they were?"""

    basket_id: str
    lines: tuple[SaleLine, ...]


@dataclass(frozen=True, slots=True)
class SaleRequested:
    """The last word was given: the basket is written down, then the order is placed."""

    basket_id: str
    lines: tuple[SaleLine, ...]
    comment: str


@dataclass(frozen=True, slots=True)
class SaleAgainRequested:
    """The operator's word: send a sale once more that is surely not placed."""

    sale_id: str


@dataclass(frozen=True, slots=True)
class SaleDropRequested:
    """The operator gives a sale up that is surely not placed."""

    sale_id: str


@dataclass(frozen=True, slots=True)
class SaleLookUpRequested:
    """The operator does not want to wait for the next search by itself."""

    sale_id: str


# facts of the keeper


@dataclass(frozen=True, slots=True)
class SalesRead:
    """This station's sales as they stand in its journal."""

    today: date
    """By the instance's zone."""
    zone: tzinfo | None
    """None: not known; this machine's has to do."""
    currency: str
    open_sales: tuple[Sale, ...]
    """Neither done nor dropped, oldest first."""
    sales: tuple[Sale, ...]
    """Today's, in every state, newest first."""
    drafts: tuple[Draft, ...]
    """Baskets that nothing was begun of, oldest first."""


@dataclass(frozen=True, slots=True)
class SoldOrderRead:
    """None: it is not known here any more."""

    sale: Sale
    order: Order | None


# facts of the worker


@dataclass(frozen=True, slots=True)
class ProductsFound:
    """What the vendor listed. Without a list: it was not asked, or gave a trouble."""

    number: int
    kind: ItemKind
    first: date
    products: tuple[Product, ...]
    complete: bool
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class ProductRead:
    """One product, or why there is none: REJECTED is one that a desk does not sell."""

    number: int
    answer: Product | Trouble | None
    """None: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class BasketChecked:
    """How the basket looks at the vendor now. Nothing has been sold."""

    basket_id: str
    answer: tuple[CheckedLine, ...] | Trouble | None
    """None: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class SaleMoved:
    """A sale as it stands in the journal now."""

    sale: Sale
    order: Order | None = None
    """Once it is done."""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class SaleNotBegun:
    """The basket is as it was: nothing was written down, nothing was sent."""

    basket_id: str
    trouble: Trouble | None
    """None: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class SellingChanged:
    """Whether the vendor can be asked; told when it changes."""

    silent: bool = False
    """A person keeps this station offline."""
    trouble: Trouble | None = None

    @property
    def possible(self) -> bool:
        """Something can be sold."""
        return not self.silent and self.trouble is None


@dataclass(frozen=True, slots=True)
class SellingTroubled:
    """A file of this station's, or the access to the vendor, does not work; what was asked was not done."""

    trouble: Trouble
    unsaved: bool = False
    """What the operator wanted to keep is not kept."""
