"""A door made of real parts: SQLite files, a vendor's room over HTTP, the sandbox behind it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import uuid_utils

from station.domain.ports import Journal, Mirror, VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.sandbox import Sandbox
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.storage import open_journal, open_mirror
from station.vendors.registry import open_room


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class RealIdentifiers:
    def new(self) -> str:
        return str(uuid_utils.uuid7())


@dataclass
class Door:
    """One profile's parts, as the roof joins them."""

    profile: Profile
    journal: Journal
    mirror: Mirror
    sandbox: Sandbox
    clock: RealClock = field(default_factory=RealClock)
    rooms: list[VendorRoom] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.link = LinkWatch(self.profile.name, self.clock)

    def room(self) -> VendorRoom:
        secrets = self.sandbox.addresses.vendors[self.profile.vendor].secrets
        room = open_room(self.profile, secrets, self.clock)
        assert not isinstance(room, Trouble), room
        self.rooms.append(room)
        return room

    def admission(self) -> Admission:
        return Admission(self.profile, self.journal, self.mirror, self.room(), self.clock, RealIdentifiers(), self.link)

    def synchronisation(self) -> Synchronisation:
        return Synchronisation(self.profile, self.journal, self.mirror, self.room(), self.clock, self.link)


@contextmanager
def open_door(folder: Path, sandbox: Sandbox, vendor: str) -> Iterator[Door]:
    address = sandbox.addresses.vendors[vendor]
    journal = open_journal(folder)
    mirror = open_mirror(folder, journal)
    door = Door(Profile(f"Tor <1> {vendor}", vendor, address.base_url, address.settings), journal, mirror, sandbox)
    try:
        yield door
    finally:
        for room in door.rooms:
            room.close()
        mirror.close()
        journal.close()
