"""What an operator changes about a booking, and what becomes of it at the vendor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.booking import BookingKey, BookingPrice, Feedback
from station.domain.money import Money


class ChangeKind(StrEnum):
    ADD_PRICES = "add_prices"
    SET_PRICE = "set_price"
    DELETE_PRICE = "delete_price"
    SET_FEEDBACK = "set_feedback"
    CLEAR_FEEDBACK = "clear_feedback"


class ChangeState(StrEnum):
    """The life of a change. Nothing is ever deleted; what is sent is decided by reading first."""

    WAITING = "waiting"
    SENDING = "sending"
    DONE = "done"
    REFUSED = "refused"
    """The vendor said no, with its reason in `message`."""
    UNKNOWN = "unknown"
    """The line was cut: the vendor may have done it. Settled by reading, never sent again before that."""
    DIFFERS = "differs"
    """Somebody else changed the same thing, or reading could not tell: both stand side by side, a person chooses."""
    DROPPED = "dropped"
    """A person took the vendor's version, or took the change back before it was sent."""


class Refusal(StrEnum):
    """Why a change cannot be made."""

    PAID = "paid"
    """The booking is paid: its prices are closed."""
    NOT_EDITABLE = "not_editable"
    """The price is the vendor's own."""
    GONE = "gone"
    """The vendor no longer knows the booking."""
    VENDOR = "vendor"
    """Its own words say why."""


OPEN_CHANGES = frozenset(
    {ChangeState.WAITING, ChangeState.SENDING, ChangeState.UNKNOWN, ChangeState.DIFFERS, ChangeState.REFUSED}
)
"""Shown with their booking as not sent. A refusal stays until the operator has seen to it."""


@dataclass(frozen=True, slots=True)
class PriceFields:
    """The four things of a custom price that an update carries, always all of them."""

    title: str
    quantity: int
    unit: Money
    """Below zero for a discount."""
    description: str = ""

    @property
    def total(self) -> Money:
        return self.unit * self.quantity

    @classmethod
    def of(cls, price: BookingPrice) -> PriceFields:
        return cls(price.title, price.quantity, price.unit, price.description)


@dataclass(frozen=True, slots=True)
class FeedbackFields:
    """What an operator reports after a tour. None: the vendor does not say; an operator always does."""

    took_place: bool | None
    participants: int | None
    comment: str = ""

    @classmethod
    def of(cls, feedback: Feedback) -> FeedbackFields:
        return cls(feedback.took_place, feedback.participants, feedback.comment)


@dataclass(frozen=True, slots=True)
class BookingChange:
    """One change, as the operator meant it: `base` is what was on the screen when the editing began."""

    change_id: str
    """UUIDv7."""
    key: BookingKey
    kind: ChangeKind
    state: ChangeState
    made_at: datetime
    position: int = 0
    """Row number in the journal: the order of sending. 0 until it is stored."""
    prices: tuple[PriceFields, ...] = ()
    """ADD_PRICES: those to add. SET_PRICE: the one as wanted."""
    price_id: str = ""
    """SET_PRICE, DELETE_PRICE."""
    base_price: PriceFields | None = None
    feedback: FeedbackFields | None = None
    """SET_FEEDBACK: as wanted."""
    base_feedback: FeedbackFields | None = None
    """None: there was none yet."""
    known_ids: tuple[str, ...] | None = None
    """ADD_PRICES: the ids of the booking's prices just before the request left. None: it never left."""
    sent: PriceFields | None = None
    """SET_PRICE: what was sent, the vendor's values for what the operator did not touch."""
    replaced: PriceFields | None = None
    """SET_PRICE: what stood there when it was sent."""
    sent_at: datetime | None = None
    """When the request left, or was last given up, by this machine's clock."""
    attempts: int = 0
    refusal: Refusal | None = None
    message: str = ""
    """The vendor's own words, or the trouble's detail."""
    missing: tuple[PriceFields, ...] = ()
    """DIFFERS after a lost answer: those of several prices that were not found."""
    changed_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.state in OPEN_CHANGES

    @property
    def subject(self) -> str:
        """What it is about within its booking: two changes of one subject keep their order."""
        if self.kind in (ChangeKind.SET_FEEDBACK, ChangeKind.CLEAR_FEEDBACK):
            return "feedback"
        # While it is not known what became of some added prices, equal ones added after them would pass for them.
        return "new prices" if self.kind is ChangeKind.ADD_PRICES else f"price {self.price_id}"


class DraftKind(StrEnum):
    PRICES = "prices"
    FEEDBACK = "feedback"
    SALE = "sale"


@dataclass(frozen=True, slots=True)
class Draft:
    """What an operator has typed and not yet saved. Kept so that a crash takes no word of it."""

    profile: str
    kind: DraftKind
    subject: str
    """The booking's kind and id; a sale's basket has an id of its own."""
    text: str
    """The editor's own JSON."""
    changed_at: datetime
