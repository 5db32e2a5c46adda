"""pretix: which tickets are on a check-in list, and how many of them are in. The caller holds the lock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from station.sandbox.pretix_checkins import ENTRY, Book
from station.sandbox.pretix_documents import attendee
from station.sandbox.pretix_hall import PRODUCTS, CheckinList, Product, event_of
from station.sandbox.pretix_tickets import Position, Tickets


class Counts:
    """Looks at every ticket, up to `most`; beyond that a list's size is taken to be the number of all orders."""

    def __init__(self, tickets: Tickets, book: Book) -> None:
        self._tickets = tickets
        self._book = book

    def on_list(self, checkin_list: CheckinList, *, any_status: bool = False) -> Iterator[Position]:
        """The tickets of a list, by number; `any_status`: those of canceled and unpaid orders too."""
        for position in self._tickets.positions(checkin_list.event):
            facts = position.facts
            counted = facts.status == "p" or (
                facts.status == "n" and (checkin_list.include_pending or facts.valid_if_pending)
            )
            if checkin_list.holds(facts.product) and not position.canceled and (counted or any_status):
                yield position

    def search(self, checkin_list: CheckinList, words: str, *, any_status: bool) -> list[Position]:
        """The tickets that a search finds, by name."""
        wanted = words.casefold()
        found = [position for position in self.on_list(checkin_list, any_status=any_status) if _found(position, wanted)]
        return sorted(found, key=by_name)

    def checkin_count(self, checkin_list: CheckinList) -> int:
        return sum(1 for position in self.on_list(checkin_list) if self._entered(position, checkin_list))

    def size(self, checkin_list: CheckinList, most: int) -> int:
        orders = self._tickets.count(checkin_list.event)
        return orders if orders > most else sum(1 for _ in self.on_list(checkin_list))

    def status(self, checkin_list: CheckinList) -> dict[str, object]:
        """Counts for the list, its products and their variations."""
        positions = list(self.on_list(checkin_list))
        products = [each for each in PRODUCTS if each.event == checkin_list.event and checkin_list.holds(each.id)]
        event = event_of(checkin_list.event)
        return {
            "event": {"name": event.name if event else ""},
            **self._counted(positions, checkin_list),
            "inside_count": sum(1 for position in positions if self._book.inside(position, checkin_list.id)),
            "items": [self._product(product, positions, checkin_list) for product in products],
        }

    def _product(self, product: Product, positions: Iterable[Position], checkin_list: CheckinList) -> dict[str, object]:
        own = [position for position in positions if position.facts.product == product.id]
        return {
            "id": product.id,
            "name": product.name,
            "admission": product.admission,
            **self._counted(own, checkin_list),
            "variations": [
                {
                    "id": variation.id,
                    "value": variation.value,
                    **self._counted([each for each in own if each.facts.variation == variation.id], checkin_list),
                }
                for variation in product.variations
            ],
        }

    def _counted(self, positions: list[Position], checkin_list: CheckinList) -> dict[str, int]:
        entered = sum(1 for position in positions if self._entered(position, checkin_list))
        return {"checkin_count": entered, "position_count": len(positions)}

    def _entered(self, position: Position, checkin_list: CheckinList) -> bool:
        return any(row.type == ENTRY for row in self._book.of(position, checkin_list.id))


def by_name(position: Position) -> tuple[str, int]:
    """The order of lists and searches."""
    return attendee(position) or "", position.id


def _found(position: Position, wanted: str) -> bool:
    order = position.facts.order.casefold()
    words = (position.secret.casefold(), (attendee(position) or "").casefold(), f"{order}@example.org")
    return order.startswith(wanted) or any(wanted in word for word in words)
