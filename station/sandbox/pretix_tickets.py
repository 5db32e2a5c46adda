"""pretix: orders and their tickets, as they stand now. Any thread may call it; the lock is the festival's store's.

An order is one ticket of a store, in two of the hand-picked ones with a second ticket beside it. Its `modified` is the
store's: whatever happens to a ticket, a refused check-in included, touches its order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from station.sandbox.clock import ServerClock
from station.sandbox.pretix_hall import CHILD, CLUB, FEST, SHIRT
from station.sandbox.pretix_seed import (
    ATTACHED,
    FACTS,
    PREFIX,
    REVOKED,
    Attached,
    Facts,
    club_plan,
    fest_plan,
    order_code,
)
from station.sandbox.pretix_seed import name as seeded_name
from station.sandbox.seed import DAY, TicketKind
from station.sandbox.state import StoredTicket, TicketStore, UnknownNameError

_CLUB_IDS = 900_000
_ATTACHED_IDS = 800_000


@dataclass(frozen=True, slots=True)
class Position:
    """One ticket. `code` is what the sandbox calls it, `secret` what stands on it."""

    id: int
    number: int
    event: str
    code: str
    secret: str
    facts: Facts
    first_name: str | None
    last_name: str | None
    sold: StoredTicket
    """The ticket of the store that its order is."""
    canceled: bool = False
    addon_to: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """`modified` in Unix seconds. `positions` has the canceled ones too."""

    facts: Facts
    event: str
    modified: float
    positions: tuple[Position, ...]


class Tickets:
    """All tickets of the organizer."""

    def __init__(self, tickets: int, seed: int, clock: ServerClock) -> None:
        self.seed = seed
        self.stores = {
            FEST: TicketStore(fest_plan(seed, tickets), clock),
            CLUB: TicketStore(club_plan(seed), clock),
        }
        self.lock = self.stores[FEST].lock
        self._clock = clock
        self._attached = {each.secret: each for each in ATTACHED}
        self.reset()

    def reset(self) -> None:
        """As it was sold. The festival's store is reset by its vendor."""
        self.stores[CLUB].reset()
        self._changed: dict[str, Facts] = {}
        self._secrets: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self.revoked: dict[str, tuple[str, float]] = {}
        """Old secrets, with the code of their ticket and when that was (Unix seconds)."""
        self.blocked: dict[str, tuple[bool, float]] = {}
        """Secrets that are blocked, or were, and since when that is so."""
        sold = self.opened_at - 10 * DAY
        self.revoked.update({old: (code, sold) for old, code in REVOKED.items()})
        self.blocked.update({code: (True, sold) for code, facts in FACTS.items() if facts.blocked})

    @property
    def opened_at(self) -> float:
        return self.stores[FEST].opened_at

    def count(self, event: str) -> int:
        """How many orders there are."""
        return len(self.stores[event])

    def orders(self, event: str, first: int, limit: int, *, newest_first: bool) -> list[Order]:
        """Some of them, by the time of the order, which is that of its code too."""
        store = self.stores[event]
        with self.lock:
            if not newest_first:
                return [self._order(event, sold) for sold in store.page(first, limit)[1]]
            end = max(0, len(store) - first)
            start = max(0, end - limit)
            return [self._order(event, sold) for sold in reversed(store.page(start, end - start)[1])]

    def changed(self, event: str, since: float) -> list[Order]:
        """What changed since then, the latest change last."""
        with self.lock:
            found = self.stores[event].changed_since(since)
            return [self._order(event, sold) for sold in sorted(found, key=lambda sold: sold.state.modified)]

    def positions(self, event: str) -> Iterator[Position]:
        """Every ticket of an event, the canceled ones included. The caller holds the lock."""
        for sold in self.stores[event].page(0, len(self.stores[event]))[1]:
            yield from self._order(event, sold).positions

    def find(self, event: str, secret: str) -> Position | None:
        """By what stands on it."""
        with self.lock:
            attached = self._attached.get(secret)
            code = self._codes.get(secret, secret)
            if attached is None and self._secrets.get(code, code) != secret:
                return None  # it has a newer one
            leader = self._leader(attached) if attached is not None else code
            sold = self.stores[event].find(leader)
            if sold is None:
                return None
            return next((each for each in self._order(event, sold).positions if each.secret == secret), None)

    def find_code(self, code: str) -> Position:
        """By what the sandbox calls it. Raises `UnknownNameError`."""
        with self.lock:
            for event in (FEST, CLUB):
                found = self.find(event, self._secrets.get(code, code))
                if found is not None:
                    return found
        raise UnknownNameError(f"no ticket has the code {code!r}")

    def secret_of(self, code: str) -> str:
        """What stands on a ticket, sold or not."""
        with self.lock:
            return self._secrets.get(code, code)

    def touch(self, position: Position) -> None:
        """Something happened about the ticket: its order shows in the next delta."""
        with self.lock:
            store = self.stores[position.event]
            store.update(position.sold, store.existing(position.sold.seed.code).state)

    def change(self, code: str, **facts: object) -> Position:
        """The organizer changes an order. Raises `UnknownNameError`; `TypeError` for what an order does not have."""
        with self.lock:
            position = self.find_code(code)
            changed: Facts = replace(position.facts, **facts)  # type: ignore[arg-type]
            self._changed[position.sold.seed.code] = changed
            if changed.blocked != position.facts.blocked:
                self.blocked[position.secret] = (bool(changed.blocked), self._clock.now())
            self.touch(position)
            return self.find_code(code)

    def renew(self, code: str, secret: str) -> None:
        """The ticket gets another secret; the old one is known to be revoked."""
        with self.lock:
            position = self.find_code(code)
            self.revoked[position.secret] = (code, self._clock.now())
            self._codes.pop(position.secret, None)
            self._secrets[code] = secret
            self._codes[secret] = code
            self.touch(position)

    def _leader(self, attached: Attached) -> str:
        return next(code for code, facts in FACTS.items() if facts.order == attached.order)

    def _order(self, event: str, sold: StoredTicket) -> Order:
        facts = self._facts(sold)
        first = Position(
            id=sold.seed.index + 1 + (_CLUB_IDS if event == CLUB else 0),
            number=1,
            event=event,
            code=sold.seed.code,
            secret=self._secrets.get(sold.seed.code, sold.seed.code),
            facts=facts,
            first_name=sold.seed.first_name,
            last_name=sold.seed.last_name,
            sold=sold,
        )
        beside = [self._beside(each, first) for each in ATTACHED if each.order == facts.order]
        return Order(facts, event, sold.state.modified, (first, *beside))

    def _beside(self, attached: Attached, first: Position) -> Position:
        given, family = seeded_name(attached.number)
        facts = replace(first.facts, product=attached.product, variation=attached.variation, blocked=())
        return replace(
            first,
            id=_ATTACHED_IDS + attached.number,
            number=2,
            code=attached.secret,
            secret=attached.secret,
            facts=facts,
            first_name=given,
            last_name=family,
            canceled=not attached.addon,
            addon_to=first.id if attached.addon else None,
        )

    def _facts(self, sold: StoredTicket) -> Facts:
        seed = sold.seed
        facts = self._changed.get(seed.code) or FACTS.get(seed.code) or self._computed(sold)
        return replace(facts, status="c") if sold.state.canceled else facts

    def _computed(self, sold: StoredTicket) -> Facts:
        seed, store = sold.seed, self.stores[FEST]
        late = seed.index >= store.plan.total
        order = order_code(seed.index, special=seed.order.startswith(PREFIX), late=late)
        facts = Facts(order, variation=CHILD if seed.type_index == 2 else 1)
        match seed.kind:
            case TicketKind.TYPE_NOT_ALLOWED:
                return replace(facts, product=SHIRT, variation=None)
            case TicketKind.CHECKIN_NOT_ALLOWED:
                return replace(facts, blocked=("admin",))
            case TicketKind.EXPIRED:
                return replace(facts, valid_until=store.moment(seed.expires))
            case TicketKind.NOT_YET_VALID:
                return replace(facts, valid_from=store.moment(seed.valid_from))
            case _:
                return facts
