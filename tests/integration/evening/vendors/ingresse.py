"""Ingresse: in or out. The last line of a ticket's history has the exact time that was sent; the account is shared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import ClassVar

from station.sandbox import Effect
from tests.integration.doors import Vendors
from tests.integration.evening.claims import Claim, History
from tests.integration.evening.scene import Scene, Ticket
from tests.integration.evening.vendors.driver import Driver

_SAME_TIME = 4.0
"""Seconds around a sending in which the vendor's list of changes cannot tell before from after."""


class IngresseDriver(Driver):
    vendor: ClassVar[str] = "ingresse"
    changes: ClassVar[tuple[str, str]] = ("POST", "/event/*")
    exits: ClassVar[int] = 3
    tracks_exits: ClassVar[bool] = True
    most_doubt: ClassVar[float] = 0.2

    def begin(self, vendors: Vendors) -> None:
        """Tokens that ended are renewed by a log-in."""

    def tickets(self, vendors: Vendors) -> list[Ticket]:
        codes = ("IG-VALID-1", "IG-VALID-2", "IG-INSIDE-1", "IG-UNSOLD-1", "05.1803.?000082?.275109.20")
        return [Ticket(code, [code]) for code in codes]

    def others_use(self, scene: Scene) -> None:
        """Somebody goes in elsewhere, or out."""
        ticket = scene.chance.choice(scene.tickets)
        code = ticket.codes[-1]
        if self.lets_in(scene, ticket, 0):
            scene.vendors.sandbox.ingresse.use_elsewhere(code)
            scene.note(f"other door let {code} in")
        elif scene.plan.exits:
            scene.vendors.sandbox.ingresse.leave_elsewhere(code)
            scene.note(f"other door let {code} out")

    def withdraw(self, scene: Scene, ticket: Ticket) -> str:
        """Refunded and sold again: the same ticket with another code, and outside."""
        ticket.codes.append(scene.vendors.sandbox.ingresse.refund(ticket.codes[-1]))
        return "refunded"

    def belongs(self, effect: Effect, claim: Claim) -> bool:
        """By the time, to the millisecond: doors share an account, so nothing else names them."""
        return effect.code == claim.item.code and _milliseconds(effect) == _sent(claim)

    def mistakable(self, claim: Claim, others: list[Effect]) -> bool:
        """Only a use in the same millisecond: the vendor shows the time that was sent."""
        return any(_milliseconds(effect) == _sent(claim) for effect in others)

    def undecidable(self, told: History, claim: Claim) -> bool:
        """The last line of the history is another's, and was written since ours was sent, or within the seconds in
        which the server's clock cannot tell; ours may stand before it, or not."""
        sent_at = claim.item.sent_at
        assert sent_at is not None
        since = sent_at.timestamp() - _SAME_TIME
        return any(effect.at >= since for effect in told.effects if effect not in claim.done)

    def withdrawn_codes(self, ticket: Ticket) -> list[str]:
        """The last one was sold again."""
        return ticket.codes[:-1]

    def hidden(self, claim: Claim) -> bool:
        """A refund: the code is dead, its history is not told, and a second sending finds nothing it could use."""
        return claim.item.code != claim.ticket.codes[-1]

    def lets_in(self, scene: Scene, ticket: Ticket, spares: int) -> bool:
        stored = scene.vendors.sandbox.ingresse.store.existing(ticket.code)
        return not stored.state.inside or spares > 0

    def keeps_withdrawals(self, scene: Scene, ticket: Ticket) -> bool:
        """There is nothing to overwrite."""
        return True


def _milliseconds(effect: Effect) -> int:
    return round((effect.door_time or 0.0) * 1_000)


def _sent(claim: Claim) -> int:
    """The time that went with the claim."""
    return (claim.item.door_time - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
