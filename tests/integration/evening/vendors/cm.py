"""CM.com: uses are counted, and a row shows the time of the last one alone."""

from __future__ import annotations

from typing import ClassVar

from station.domain.journal import Action
from station.sandbox import Effect
from tests.integration.doors import Vendors
from tests.integration.evening.claims import Claim, History
from tests.integration.evening.scene import Ticket
from tests.integration.evening.vendors.driver import Driver

_SAME_TIME = 3.0
"""Seconds around a lost request in which the vendor's times cannot tell two doors apart."""


class CmDriver(Driver):
    vendor: ClassVar[str] = "cm"
    changes: ClassVar[tuple[str, str]] = ("POST", "*/barcodes/*")
    exits: ClassVar[int] = 1
    most_doubt: ClassVar[float] = 0.2

    def begin(self, vendors: Vendors) -> None:
        """Tokens that ended are renewed by a log-in."""

    def tickets(self, vendors: Vendors) -> list[Ticket]:
        """The external code opens the same ticket."""
        named = ("CM-VALID-1", "CM-VALID-2", "CM-GROUP-1", "CM-INSIDE-1")
        return [
            *(Ticket(code, [code, f"EXT-{code}"]) for code in named),
            Ticket("A?location=B&c#D", ["A?location=B&c#D"]),
        ]

    def belongs(self, effect: Effect, claim: Claim) -> bool:
        """The device, and in an upload the door's time in whole seconds."""
        if effect.device != claim.door.name:
            return False
        return effect.door_time is None or int(effect.door_time) == int(claim.item.door_time.timestamp())

    def mistakable(self, claim: Claim, others: list[Effect]) -> bool:
        """A use within seconds of the lost request, or of the time that a lost upload carried."""
        item = claim.item
        if item.sent_at is None or item.timed_out_at is None:
            return False
        begun, ended = item.sent_at.timestamp() - _SAME_TIME, item.timed_out_at.timestamp() + _SAME_TIME
        times = [at for effect in others for at in (effect.at, effect.door_time or effect.at)]
        return any(begun <= at <= ended or abs(at - item.door_time.timestamp()) <= _SAME_TIME for at in times)

    def undecidable(self, told: History, claim: Claim) -> bool:
        """Another use that the station's list did not show when the claim was made: the vendor's last time is that
        one's, and ours may lie beneath it."""
        known = claim.door.sendings.known_to(claim.item)
        if claim.item.action is Action.EXIT:
            known = min((sending.after for sending in claim.sent), default=known)  # it may have died before the call
        return any(effect.sequence > known for effect in told.others(claim))
