"""What one profile's door runs on: its admission and its synchronisation, each with a room of its own."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.capability import Capability
from station.domain.ports import Clock, Journal, Mirror, VendorRoom
from station.domain.profile import Profile
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation


@dataclass(frozen=True, slots=True)
class Lane:
    """Admission and synchronisation may run on two threads: they share the journal, the mirror and the line's watch,
    all of which are thread-safe, and nothing else.
    """

    profile: Profile
    admission: Admission
    synchronisation: Synchronisation
    link: LinkWatch
    journal: Journal
    mirror: Mirror
    clock: Clock
    rooms: tuple[VendorRoom, ...]

    @property
    def capability(self) -> Capability:
        """What the profile's vendor can do."""
        return self.rooms[0].capability

    def close(self) -> None:
        """Hangs up. After the threads that use the lane have ended."""
        for room in reversed(self.rooms):
            room.close()
