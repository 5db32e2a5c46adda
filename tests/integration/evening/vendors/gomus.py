"""go~mus: a sentence before and a sentence after is all there is; it says neither when nor where a barcode was used."""

from __future__ import annotations

from typing import ClassVar

from station.domain.journal import Action
from station.sandbox import Effect
from tests.integration.doors import Vendors
from tests.integration.evening.claims import Claim, History
from tests.integration.evening.scene import Scene, Ticket
from tests.integration.evening.vendors.driver import Driver

_KEY = "sandbox-key-meowmeowmeow"


class GomusDriver(Driver):
    vendor: ClassVar[str] = "gomus"
    changes: ClassVar[tuple[str, str]] = ("PUT", "/api/v3/*")
    exits: ClassVar[int] = 1
    lists_withdrawals: ClassVar[bool] = False
    most_doubt: ClassVar[float] = 0.2

    def begin(self, vendors: Vendors) -> None:
        vendors.sandbox.gomus.change_options({"token": _KEY})

    def tickets(self, vendors: Vendors) -> list[Ticket]:
        codes = ("GM-VALID-1", "GM-VALID-2", "GM-GROUP-1", "..%2e/../x", "grün-ß-日本-🎟")
        return [Ticket(code, [code]) for code in codes]

    def lock_out(self, scene: Scene) -> None:
        """Keys don't end; this one is withdrawn, and given back another time."""
        gomus = scene.vendors.sandbox.gomus
        gomus.change_options({"token": "another" if gomus.options.token == _KEY else _KEY})

    def belongs(self, effect: Effect, claim: Claim) -> bool:
        return effect.location == claim.door.name

    def mistakable(self, claim: Claim, others: list[Effect]) -> bool:
        """Any use since the sending changes the sentence as ours would have."""
        begun = claim.sent[-1].after if claim.sent else 0  # it died before anything left
        return any(effect.sequence > begun for effect in others)

    def undecidable(self, told: History, claim: Claim) -> bool:
        """An exit changes no sentence. An entry's is hidden by a cancellation."""
        return claim.item.action is Action.EXIT or claim.ticket.withdrawn
