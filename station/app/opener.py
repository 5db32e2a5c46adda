"""Opens what takes its time (databases, rooms, secret stores, the sandbox) on a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from station.app.world import World
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.wiring.camera_addresses import AddressKept, AddressWanted
from station.workers.events import ConnectionRequested
from station.workers.worker import Worker, guarded

if TYPE_CHECKING:
    from station.sandbox import Sandbox
    from station.wiring.lane import Lane
    from station.wiring.station import Station


@dataclass(frozen=True, slots=True)
class WorldOpened:
    """The world's parts, or the trouble that keeps it closed."""

    world: World
    station: Station | None = None
    sandbox: Sandbox | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class LaneWanted:
    """A profile is to come to the door."""

    station: Station
    profile: Profile


@dataclass(frozen=True, slots=True)
class LaneOpened:
    """A profile's lane, or the trouble that keeps it closed."""

    wanted: LaneWanted
    lane: Lane | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class SecretsWanted:
    """A new profile's secrets are to be kept."""

    station: Station
    request: ConnectionRequested


@dataclass(frozen=True, slots=True)
class SecretsKept:
    """`trouble`: they could not be kept."""

    wanted: SecretsWanted
    trouble: Trouble | None = None


class Opener(Worker):
    """Does one thing after the other; everything below runs on its own thread.

    The heavy libraries are imported here, after the window's first paint.
    """

    world_opened = Signal(object)  # WorldOpened
    lane_opened = Signal(object)  # LaneOpened
    secrets_kept = Signal(object)  # SecretsKept
    address_kept = Signal(object)  # AddressKept

    def __init__(self) -> None:
        super().__init__("opener")

    @Slot(object)
    @guarded
    def open_world(self, world: World) -> None:
        """Opens the databases, and starts a demo's sandbox (World)."""
        from station.wiring.station import open_station

        sandbox = None
        if world.demo:
            from station.sandbox import Sandbox

            sandbox = Sandbox()
            sandbox.start()
        try:
            station = open_station(world.folder, world.secrets)
        except TroubleError as error:
            self.world_opened.emit(WorldOpened(world, None, sandbox, error.trouble))
            return
        self.world_opened.emit(WorldOpened(world, station, sandbox))

    @Slot(object)
    @guarded
    def open_lane(self, wanted: LaneWanted) -> None:
        """Opens a profile's rooms (LaneWanted)."""
        from station.wiring.turns import keep_turns_short

        try:
            opened = LaneOpened(wanted, wanted.station.lane(wanted.profile))
            keep_turns_short()
        except TroubleError as error:
            opened = LaneOpened(wanted, None, error.trouble)
        self.lane_opened.emit(opened)

    @Slot(object)
    @guarded
    def keep_secrets(self, wanted: SecretsWanted) -> None:
        """Writes into the secret store, which may ask the person first (SecretsWanted)."""
        secrets = dict(wanted.request.secrets)
        trouble = wanted.station.secrets.write(wanted.request.profile.name, secrets)
        self.secrets_kept.emit(SecretsKept(wanted, trouble))

    @Slot(object)
    @guarded
    def keep_address(self, wanted: AddressWanted) -> None:
        """Writes a camera's password into the secret store; here, so that one thread alone writes into it
        (AddressWanted).
        """
        trouble = wanted.addresses.keep(wanted.public, wanted.secrets)
        self.address_kept.emit(AddressKept(wanted.public, trouble))
