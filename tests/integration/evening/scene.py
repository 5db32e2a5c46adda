"""The scene of an evening: its doors, its tickets, and the protocol of what happens."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from station.domain.journal import Action, OutboxItem
from station.sandbox import Effect
from station.sandbox.vendor import OTHER_DOOR
from tests.integration.doors import Door, Vendors
from tests.integration.evening.plan import Plan

if TYPE_CHECKING:
    from tests.integration.evening.vendors.driver import Driver


@dataclass(eq=False)
class Ticket:
    """A ticket of the sandbox, and all that was ever printed on it for a door's journal to know it by."""

    code: str
    """As it was sold."""
    codes: list[str]
    """As journals know it, the one that is good now last. Not the text that is scanned, where that is another."""
    withdrawn: bool = False
    """Canceled, or refunded and sold again, in the course of the evening."""


@dataclass
class Scene:
    """One evening and its protocol."""

    seed: int
    plan: Plan
    driver: Driver
    vendors: Vendors
    doors: list[Door]
    chance: random.Random
    tickets: list[Ticket]
    log: list[str] = field(default_factory=list)
    held: list[tuple[Door, str]] = field(default_factory=list)
    """Two-step checks that turned green and have no end yet."""
    denied_passes: Counter[str] = field(default_factory=Counter)
    """Scans of tickets that were held, and refused when the person passed; by door."""

    def note(self, text: str) -> None:
        self.log.append(f"{self.vendors.time.turned:8.1f} {text}")

    def effects(self, ticket: Ticket) -> tuple[Effect, ...]:
        """What the vendor did with a ticket, refusals left out, in order."""
        audit = self.vendors.sandbox.audit
        effects = [effect for code in {ticket.code, *ticket.codes} for effect in audit.effects(self.plan.vendor, code)]
        return tuple(sorted((effect for effect in effects if effect.people), key=lambda effect: effect.sequence))

    def foreign(self, ticket: Ticket) -> tuple[Effect, ...]:
        """Of these, what was done at doors that are none of ours."""
        return tuple(effect for effect in self.effects(ticket) if is_foreign(effect))

    def items(self, door: Door, ticket: Ticket) -> tuple[OutboxItem, ...]:
        """A door's entries and exits of a ticket, oldest first."""
        items = (item for action in (Action.ENTRY, Action.EXIT) for item in door.items_of(*ticket.codes, action=action))
        return tuple(sorted(items, key=lambda item: item.position))


def is_foreign(effect: Effect) -> bool:
    return effect.device == OTHER_DOOR
