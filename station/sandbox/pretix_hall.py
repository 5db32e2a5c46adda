"""pretix: the organizer with its events, products, questions and check-in lists, as the seeded server has them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

ORGANIZER = "hall"
FEST, CLUB = "fest", "club"
ZONE = ZoneInfo("Europe/Berlin")
STANDARD, VIP, SHIRT, CLUB_TICKET = 1, 2, 3, 4
ADULT, CHILD = 1, 2
GATES = {1: {"id": 1, "name": "North gate", "identifier": "NORTH"}}
VERSION = {"pretix": "2026.8.0", "pretix_numeric": 20260080005000}


@dataclass(frozen=True, slots=True)
class Event:
    """Dates are local; None: not set."""

    slug: str
    name: str
    date_from: datetime
    date_to: datetime | None = None
    date_admission: datetime | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """`attention` and `text` are shown at check-in; `variations` has the same two for each."""

    id: int
    event: str
    name: str
    price: str
    admission: bool = True
    attention: bool = False
    text: str | None = None
    variations: tuple[Variation, ...] = ()


@dataclass(frozen=True, slots=True)
class Variation:
    id: int
    value: str
    price: str | None = None
    attention: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True)
class CheckinList:
    """`rules` is the organizer's logic in JSON; empty: no rule."""

    id: int
    event: str
    name: str
    products: frozenset[int] | None = None
    """None: all of the event's."""
    include_pending: bool = False
    multiple_entries: bool = False
    entry_after_exit: bool = True
    rules: object = field(default_factory=dict)

    def holds(self, product: int) -> bool:
        return self.products is None or product in self.products


@dataclass(frozen=True, slots=True)
class Option:
    id: int
    identifier: str
    answer: str


@dataclass(frozen=True, slots=True)
class Question:
    """Asked at check-in for the tickets of `products`. `type` is the server's letter: C, M, N, S, T, B, D, H, W, CC."""

    id: int
    text: str
    identifier: str
    products: frozenset[int]
    type: str = "C"
    required: bool = True
    options: tuple[Option, ...] = ()
    position: int = 0
    length_max: int | None = None


def _local(*parts: int) -> datetime:
    year, month, day, hour = parts
    return datetime(year, month, day, hour, tzinfo=ZONE)


EVENTS = (
    Event(CLUB, "Club Night", _local(2027, 1, 15, 22)),
    Event(FEST, "Winter Festival", _local(2026, 12, 31, 20), _local(2027, 1, 1, 5), _local(2026, 12, 31, 19)),
)
PRODUCTS = (
    Product(
        STANDARD,
        FEST,
        "Standard",
        "23.00",
        variations=(
            Variation(ADULT, "Adult"),
            Variation(CHILD, "Child", "11.50", attention=True, text="Check age of child"),
        ),
    ),
    Product(VIP, FEST, "VIP", "99.00", attention=True, text="Hand out VIP wristband"),
    Product(SHIRT, FEST, "T-Shirt", "20.00", admission=False),
    Product(CLUB_TICKET, CLUB, "Club ticket", "15.00"),
)
_LISTS = (
    CheckinList(1, FEST, "Main entrance", frozenset({STANDARD, VIP}), rules={"<": [{"var": "entries_number"}, 3]}),
    CheckinList(2, FEST, "Wardrobe (multi)", multiple_entries=True),
    CheckinList(3, FEST, "Box office (pending allowed)", include_pending=True),
    CheckinList(4, CLUB, "Club door"),
)
_SIZE = Question(1, "Wristband size?", "WRIST", frozenset({VIP}), options=(Option(1, "S", "S"), Option(2, "L", "L")))


class Hall:
    """What the organizer may change while the doors are open. The caller holds the sandbox's lock."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.changed_at: float | None = None
        """When a question was changed, in Unix seconds; None: never since the opening."""
        self.lists = {each.id: each for each in _LISTS}
        self.questions = {_SIZE.id: _SIZE}

    def change_list(self, list_id: int, **changes: object) -> CheckinList:
        """Another rule, other products, other entries. Raises `TypeError` for what a list does not have."""
        changed: CheckinList = replace(self.lists[list_id], **changes)  # type: ignore[arg-type]
        self.lists[list_id] = changed
        return changed

    def ask(self, question: Question, at: float) -> None:
        """One more question at check-in, or a changed one, since this moment (Unix seconds)."""
        self.changed_at = at
        self.questions[question.id] = question

    def lists_of(self, event: str) -> list[CheckinList]:
        """An event's lists by name."""
        return sorted((each for each in self.lists.values() if each.event == event), key=lambda each: each.name)

    def questions_for(self, product: int) -> list[Question]:
        found = [question for question in self.questions.values() if product in question.products]
        return sorted(found, key=lambda question: (question.position, question.id))


def event_of(slug: str) -> Event | None:
    return next((event for event in EVENTS if event.slug == slug), None)


def product_of(product: int) -> Product:
    return next(each for each in PRODUCTS if each.id == product)


def variation_of(product: int, variation: int | None) -> Variation | None:
    return next((each for each in product_of(product).variations if each.id == variation), None)
