"""TiBillet: scanned or not, and by which device. A scan overwrites a cancellation, and nothing is ever unscanned."""

from __future__ import annotations

from typing import ClassVar

import httpx

from station.sandbox import Effect
from tests.integration.doors import Access, Vendors
from tests.integration.evening.claims import Claim, History
from tests.integration.evening.scene import Scene, Ticket
from tests.integration.evening.vendors.driver import Driver


class TibilletDriver(Driver):
    vendor: ClassVar[str] = "tibillet"
    changes: ClassVar[tuple[str, str]] = ("POST", "/scan/ticket/")
    exits: ClassVar[int] = 0
    most_doubt: ClassVar[float] = 0.0

    def begin(self, vendors: Vendors) -> None:
        vendors.sandbox.tibillet.change_options({"archived": False})

    def access(self, vendors: Vendors, door: str) -> Access:
        """Each door is a device of its own; the first one is paired from the start."""
        access = vendors.access(self.vendor, door)
        if door == "A":
            return access
        token = vendors.sandbox.tibillet.pairing_token()
        paired = httpx.get(f"{access.base_url}/scan/{token}/pair/").json()
        return Access(access.base_url, access.settings, {name: paired[name] for name in ("api_key", "device_uuid")})

    def tickets(self, vendors: Vendors) -> list[Ticket]:
        """Journals know them by their ids. One was never paid for, and the server would let it in."""
        events = vendors.sandbox.tibillet.events
        codes = ("TB-VALID-1", "TB-VALID-2", "TB-VALID-3", "A?location=B&c#D", "TB-CHECKIN-NOT-ALLOWED-1")
        return [Ticket(code, [events.uuid_of(code)]) for code in codes]

    def scanned(self, scene: Scene, ticket: Ticket, *, good: bool = False) -> str:
        """Mostly the QR code, another text at every printing; now and then the id is typed in."""
        typed = scene.chance.random() < 0.1
        return ticket.codes[-1] if typed else scene.vendors.sandbox.tibillet.qr_text(ticket.code)

    def lock_out(self, scene: Scene) -> None:
        """Keys don't end; the devices are archived, and brought back another time."""
        tibillet = scene.vendors.sandbox.tibillet
        tibillet.change_options({"archived": not tibillet.options.archived})

    def others_use(self, scene: Scene) -> None:
        ticket = scene.chance.choice(scene.tickets)
        if self.lets_in(scene, ticket, 0):
            scene.vendors.sandbox.tibillet.use_elsewhere(ticket.code)
            scene.note(f"other door used {ticket.code}")

    def belongs(self, effect: Effect, claim: Claim) -> bool:
        return effect.device == claim.door.device

    def mistakable(self, claim: Claim, others: list[Effect]) -> bool:
        """Never: the vendor names the device."""
        return False

    def undecidable(self, told: History, claim: Claim) -> bool:
        """Never."""
        return False

    def hidden(self, claim: Claim) -> bool:
        """A cancellation hides whether the ticket was scanned before; nobody may enter on it either way."""
        return claim.ticket.withdrawn

    def lets_in(self, scene: Scene, ticket: Ticket, spares: int) -> bool:
        return self.sold(scene, ticket)[1] > 0 and super().lets_in(scene, ticket, spares)

    def sold(self, scene: Scene, ticket: Ticket) -> tuple[int, int]:
        """What was never paid for is for nobody."""
        seed = scene.vendors.sandbox.tibillet.store.existing(ticket.code).seed
        return seed.used, seed.max_uses if seed.checkin_allowed else 0
