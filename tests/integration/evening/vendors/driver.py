"""What every vendor's driver tells an evening: where its tickets are, how others use them, and what it cannot tell."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from station.sandbox import Effect
from tests.integration.doors import Access, Vendors
from tests.integration.evening.claims import Claim, History
from tests.integration.evening.scene import Scene, Ticket


class Driver(ABC):
    """One vendor. Holds nothing of an evening."""

    vendor: ClassVar[str]
    changes: ClassVar[tuple[str, str]]
    """Method and path of the calls that change something."""
    exits: ClassVar[int]
    """How often somebody leaves, to one look and eight entries; 0: the vendor has no exit."""
    tracks_exits: ClassVar[bool] = False
    """After an exit it is still known whether the ticket is good."""
    lists_withdrawals: ClassVar[bool] = True
    """A list says so when a ticket is canceled or refunded."""
    most_doubt: ClassVar[float]
    """The largest share of tickets that may end with an ambiguous claim in hostile evenings."""

    @abstractmethod
    def begin(self, vendors: Vendors) -> None:
        """Lets everybody in again who was locked out: that outlives the sandbox's reset."""

    def access(self, vendors: Vendors, door: str) -> Access:
        """A door's own."""
        return vendors.access(self.vendor, door)

    @abstractmethod
    def tickets(self, vendors: Vendors) -> list[Ticket]:
        """An evening's, as sold."""

    def scanned(self, scene: Scene, ticket: Ticket, *, good: bool = False) -> str:
        """What the scanner reads off it; `good`: off the print that is valid now."""
        return ticket.codes[-1] if good else scene.chance.choice(ticket.codes)

    # what others do

    def others_use(self, scene: Scene) -> None:
        """Another door lets somebody in, if the vendor lets it."""
        ticket = scene.chance.choice(scene.tickets)
        if self.lets_in(scene, ticket, 0):
            scene.vendors.sandbox.vendor(self.vendor).use_elsewhere(ticket.codes[-1])
            scene.note(f"other door used {ticket.codes[-1]}")

    def withdraw(self, scene: Scene, ticket: Ticket) -> str:
        """Cancels the ticket; returns the word for it."""
        scene.vendors.sandbox.vendor(self.vendor).store.cancel(ticket.code)
        return "canceled"

    def lock_out(self, scene: Scene) -> None:
        scene.vendors.sandbox.vendor(self.vendor).sign_out()

    # what the vendor can tell

    @abstractmethod
    def belongs(self, effect: Effect, claim: Claim) -> bool:
        """Whether an effect of the claim's ticket may be this claim's, by what the vendor notes of it."""

    @abstractmethod
    def mistakable(self, claim: Claim, others: list[Effect]) -> bool:
        """Whether the vendor shows another's use of the ticket just as it would show this claim's."""

    @abstractmethod
    def undecidable(self, told: History, claim: Claim) -> bool:
        """Whether nothing the vendor shows can tell if this claim was carried out."""

    def hidden(self, claim: Claim) -> bool:
        """Whether the vendor no longer shows that it was carried out, and nothing is lost by taking it as not done."""
        return False

    def lets_in(self, scene: Scene, ticket: Ticket, spares: int) -> bool:
        """Whether one more person may enter, by the vendor's counters. Nobody went in on `spares` of the uses there."""
        stored = scene.vendors.sandbox.vendor(self.vendor).store.existing(ticket.code)
        return not stored.state.canceled and stored.state.used - spares < stored.seed.max_uses

    def withdrawn_codes(self, ticket: Ticket) -> list[str]:
        """Of a ticket that was withdrawn, those that let nobody in any more."""
        return ticket.codes

    def sold(self, scene: Scene, ticket: Ticket) -> tuple[int, int]:
        """How many people had been in on it before the evening, and how many it is for."""
        seed = scene.vendors.sandbox.vendor(self.vendor).store.existing(ticket.code).seed
        return seed.used, seed.max_uses

    def keeps_withdrawals(self, scene: Scene, ticket: Ticket) -> bool:
        """Whether a canceled ticket still is one."""
        stored = scene.vendors.sandbox.vendor(self.vendor).store.existing(ticket.code)
        return not ticket.withdrawn or stored.state.canceled
