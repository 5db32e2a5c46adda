"""What became of every claim in truth: the vendor's effects, each given to the claim whose sending brought it about."""

from __future__ import annotations

from dataclasses import dataclass, field

from station.domain.journal import Action, ItemState, OutboxItem
from station.sandbox import Effect
from tests.integration.doors import Door
from tests.integration.evening.scene import Scene, Ticket, is_foreign
from tests.integration.sendings import Sending

UNSURE = frozenset({ItemState.UNKNOWN, ItemState.AMBIGUOUS})


@dataclass
class Claim:
    """One entry or exit of one station, as its journal has it and as it was."""

    door: Door
    ticket: Ticket
    item: OutboxItem
    sent: tuple[Sending, ...]
    done: list[Effect] = field(default_factory=list)

    @property
    def is_spare(self) -> bool:
        """The vendor counts it, and nobody went in on it."""
        item = self.item
        return item.state is ItemState.ACKNOWLEDGED and item.action is Action.ENTRY and not item.admitted

    @property
    def sent_again(self) -> bool:
        """Sent once more although it had been carried out."""
        return any(sending.after >= effect.sequence for effect in self.done for sending in self.sent)

    def __str__(self) -> str:
        item = self.item
        return f"{self.door.name} {item.action} {item.code} #{item.position} {item.state}, done {len(self.done)}"


@dataclass
class History:
    """All that happened to one ticket."""

    ticket: Ticket
    claims: list[Claim]
    foreign: tuple[Effect, ...]
    stray: list[Effect]
    """Done on a station's word, and no claim says so."""

    @property
    def effects(self) -> list[Effect]:
        """In order. Refusals are left out."""
        return sorted([*self.foreign, *self.stray, *(e for claim in self.claims for e in claim.done)], key=_sequence)

    def others(self, claim: Claim) -> list[Effect]:
        """What else was done with the ticket, of the same kind."""
        entry = claim.item.action is Action.ENTRY
        return [effect for effect in self.effects if effect.is_entry is entry and effect not in claim.done]

    @property
    def unsure(self) -> bool:
        return any(claim.item.state in UNSURE for claim in self.claims)

    @property
    def left(self) -> bool:
        """Whether anybody went out on it, as far as anybody knows."""
        out = any(claim.item.action is Action.EXIT and claim.item.counts for claim in self.claims)
        return out or any(not effect.is_entry for effect in self.effects)


def history(scene: Scene, ticket: Ticket) -> History:
    claims = [
        Claim(door, ticket, item, door.sendings.of(item)) for door in scene.doors for item in scene.items(door, ticket)
    ]
    stray = []
    for effect in scene.effects(ticket):
        if is_foreign(effect):
            continue
        claim = _behind(effect, scene, claims)
        if claim is None:
            stray.append(effect)
        else:
            claim.done.append(effect)
    return History(ticket, claims, scene.foreign(ticket), stray)


def _behind(effect: Effect, scene: Scene, claims: list[Claim]) -> Claim | None:
    """The claim that was sent last before the effect, among those it may belong to; of several in one request one
    that has none yet."""
    fitting = [
        (sending.call, -len(claim.done), -claim.item.position, claim)
        for claim in claims
        if (claim.item.action is Action.ENTRY) is effect.is_entry and scene.driver.belongs(effect, claim)
        for sending in claim.sent
        if sending.after < effect.sequence
    ]
    return max(fitting, key=lambda each: each[:3])[3] if fitting else None


def _sequence(effect: Effect) -> int:
    return effect.sequence
