"""go~mus Cash Point: what can be sold, what it costs, and when: the public document's tickets and tours.

Chosen so that every shape of a price stands there once: one for the group, one for each person, several to choose
from, a surcharge; a ticket for the day, one for a time, one that asks for names, one made of several.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from station.sandbox.gomus_cash_point_calendar import MuseumCalendar
from station.sandbox.gomus_cash_point_records import Product
from station.sandbox.gomus_cash_point_seed import EVENTS, TOURS

FIRST_ENTRY, LAST_ENTRY, STEP = 10 * 60, 17 * 60, 30
"""Minutes from the beginning of the day."""
PLACES = 30
"""For each time of a ticket, and of people in a tour."""
DAY_PLACES = 500

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class TicketProduct:
    """A ticket that can be bought."""

    id: int
    title: str
    price_cents: int
    timed: bool = False
    attendees: str = "optional"
    sub_tickets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ScalePrice:
    """One of several prices of a product, or a surcharge."""

    id: int
    title: str
    price_cents: int
    group: bool = False


TICKETS = (
    TicketProduct(247, "El Siglo de Oro mit Gemäldegalerie regulär", 1_400, timed=True),
    TicketProduct(248, "Dauerausstellung", 800),
    TicketProduct(249, "Familie & Freunde <3", 0),
    TicketProduct(250, "Jahreskarte", 10_000, attendees="required"),
    TicketProduct(514, "Pergamonmuseum + Das Panorama | regulär", 1_900, timed=True, sub_tickets=(515, 516)),
)
LANGUAGES = {1: "Deutsch", 2: "Englisch"}
_CHOICES = {TOURS[2].id: (450, 300), EVENTS[1].id: (800, 600), EVENTS[2].id: (1_500, 1_125)}
_ONLY_GERMAN, _BOTH = (1,), (1, 2)


def ticket(number: int) -> TicketProduct | None:
    """The ticket with this number."""
    return next((each for each in TICKETS if each.id == number), None)


def tour(number: int) -> Product | None:
    """The tour with this number."""
    return next((each for each in TOURS if each.id == number), None)


def scale_prices(product: Product) -> tuple[ScalePrice, ...]:
    """Where each person chooses: events but the first, and the tour for families."""
    names = zip((1, 2), ("regulär", "ermäßigt"), _CHOICES.get(product.id, ()), strict=False)
    return tuple(ScalePrice(product.id * 10 + place, title, cents) for place, title, cents in names)


def surcharges(product: Product) -> tuple[ScalePrice, ...]:
    """What may come on top: one tour costs more on Sundays, and for each audio guide."""
    if product.id != TOURS[3].id:
        return ()
    return ScalePrice(1, "Zuschlag für Sonn- und Feiertage", 300, group=True), ScalePrice(2, "Audioguide", 200)


def languages(product: Product) -> tuple[int, ...]:
    """The languages a tour is given in."""
    return _BOTH if product.id == TOURS[4].id else _ONLY_GERMAN


def prices_of(product: Product, *, group: bool) -> list[Json]:
    """The `prices` of a tour (`group`: one price for all) or of an event's date."""
    scale = scale_prices(product)
    rows: list[Json] = [{"scale_price_id": each.id} | _price(each, optional=False) for each in scale]
    if not scale:
        rows = [{"group": group, "optional": False, "price_cents": product.price_cents}]
    return rows + [{"price_surcharge_id": each.id} | _price(each, optional=True) for each in surcharges(product)]


def ticket_row(product: TicketProduct) -> Json:
    """A row of the list of tickets."""
    return {
        "id": product.id,
        "title": product.title,
        "ticket_type": "time_slot" if product.timed else "normal",
        "bookable": True,
        "museum_ids": [20],
        "exhibition_ids": [2057],
        "quota_ids": [product.id],
        "price_cents": product.price_cents,
        "discount": 0,
        "vat_pct": 0,
        "tax_included": True,
        "first_entry": FIRST_ENTRY,
        "last_entry": LAST_ENTRY,
        "entry_duration": STEP if product.timed else None,
        "min_persons": 0,
        "max_persons": 100,
        "personalizeable": product.attendees == "required",
        "attendees": product.attendees,
        "identification": False,
    }


def ticket_details(product: TicketProduct) -> Json:
    """One ticket."""
    more: Json = {"sub_ticket_ids": list(product.sub_tickets)} if product.sub_tickets else {}
    return ticket_row(product) | {"sub_title": None, "description": "", "after_sale_information": None} | more


def tour_row(product: Product) -> Json:
    """A row of the list of tours."""
    return {
        "id": product.id,
        "exhibition_id": product.exhibition_id,
        "museum_id": product.museum_id,
        "title": product.title,
        "sub_title": f"{product.minutes} Minuten",
        "bookable": True,
        "registerable": False,
        "featured": False,
        "category": {"id": product.id % 100, "name": product.category},
        "equipment": False,
        "age_groups": [],
        "languages": [{"id": number, "name": LANGUAGES[number]} for number in languages(product)],
    }


class Places:
    """What is left of tickets and tours at a time. The caller holds the booking store's lock."""

    def __init__(self, calendar: MuseumCalendar) -> None:
        self._calendar = calendar
        self._taken: Counter[tuple[str, int, float]] = Counter()

    def clear(self) -> None:
        """Nothing is taken."""
        self._taken.clear()

    def of_ticket(self, product: TicketProduct, day: date) -> dict[float, int]:
        """What is left at each time of a day; what is sold out is not named."""
        if not product.timed:
            return self._left("ticket", product.id, {self._moment(day, FIRST_ENTRY): DAY_PLACES})
        return self._left("ticket", product.id, dict.fromkeys(self._times(day), PLACES))

    def of_tour(self, product: Product, day: date) -> dict[float, int]:
        """How many can take part in a tour that starts then; a time that is taken is not named."""
        free = self._left("tour", product.id, dict.fromkeys(self._times(day), PLACES))
        return {moment: left for moment, left in free.items() if left == PLACES}

    def take(self, kind: str, number: int, moment: float, count: int) -> None:
        """So many are gone."""
        self._taken[kind, number, moment] += count

    def _left(self, kind: str, number: int, all_of_them: dict[float, int]) -> dict[float, int]:
        left = {moment: count - self._taken[kind, number, moment] for moment, count in all_of_them.items()}
        return {moment: count for moment, count in left.items() if count > 0}

    def _times(self, day: date) -> list[float]:
        return [self._moment(day, minute) for minute in range(FIRST_ENTRY, LAST_ENTRY + 1, STEP)]

    def _moment(self, day: date, minutes: int) -> float:
        return self._calendar.moment(day, *divmod(minutes, 60))


def _price(price: ScalePrice, *, optional: bool) -> Json:
    texts: Json = {"title": price.title, "description": ""}
    return texts | {"group": price.group, "optional": optional, "price_cents": price.price_cents, "vat_pct": 0.0}
