"""The station: its two databases, its secrets, its vendors. The one place where concrete things meet ports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from station.credentials import open_secret_store
from station.domain.ports import Clock, Identifiers, SecretStore, VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.domain.vendor import Enrolment
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.recovery import recover
from station.services.synchronisation import Synchronisation
from station.settings import Settings
from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from station.vendors.registry import enrol, open_room
from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.wiring.folder import StationFolder, own_folder, read_folder
from station.wiring.lane import Lane


class Station:
    """Open databases of one data folder. Its parts are thread-safe; it is closed once, after all that uses it."""

    def __init__(
        self,
        folder: StationFolder,
        journal: SqliteJournal,
        mirror: SqliteMirror,
        secrets: SecretStore,
        clock: Clock,
        stack: ExitStack,
    ) -> None:
        self.folder = folder
        self.journal = journal
        self.mirror = mirror
        self.secrets = secrets
        self.clock = clock
        self.identifiers: Identifiers = TimeOrderedIdentifiers()
        self._stack = stack

    @property
    def settings(self) -> Settings:
        """Profiles and preferences."""
        return self.folder.settings

    def room(self, profile: Profile, secrets: Mapping[str, str] | None = None) -> VendorRoom:
        """A profile's access to its vendor, with its stored secrets or those given; the caller closes it.

        Raises TroubleError: SECRET_MISSING, SECRET_STORE, SETTING_INVALID.
        """
        if secrets is None:
            stored = self.secrets.read(profile.name)
            if isinstance(stored, Trouble):
                raise TroubleError(stored)
            secrets = stored
        room = open_room(profile, secrets, self.clock)
        if isinstance(room, Trouble):
            raise TroubleError(room)
        return room

    def enrol(self, profile: Profile, secrets: Mapping[str, str]) -> Enrolment:
        """What a new profile's entries come to (`vendors.registry.enrol`). Raises TroubleError."""
        enrolment = enrol(profile, secrets, self.clock, chooses_later=True)
        if isinstance(enrolment, Trouble):
            raise TroubleError(enrolment)
        return enrolment

    def lane(self, profile: Profile) -> Lane:
        """Everything a door needs for a profile; the caller closes it. Raises TroubleError as `room` does."""
        link = LinkWatch(profile.name, self.clock)
        with ExitStack() as opened:
            rooms = []
            for _ in range(2):
                room = self.room(profile)
                opened.callback(room.close)
                rooms.append(room)
            mine, its = rooms
            admission = Admission(profile, self.journal, self.mirror, mine, self.clock, self.identifiers, link)
            synchronisation = Synchronisation(profile, self.journal, self.mirror, its, self.clock, link)
            opened.pop_all()
        return Lane(profile, admission, synchronisation, link, self.journal, self.mirror, self.clock, tuple(rooms))

    def close(self) -> None:
        """Closes everything in the reverse order of opening; a second call does nothing."""
        self._stack.close()


def open_station(folder: StationFolder, secrets: SecretStore | None = None, clock: Clock | None = None) -> Station:
    """Opens the databases of a folder: for writing where it is owned, else for reading alone. `secrets` and `clock`
    are the machine's own where none are given.

    What an earlier process left under way is settled later, by reading: here it is marked, before anything runs.
    The folder is not closed with the station. Raises TroubleError (damaged, newer, locked, not writable).
    """
    clock = clock or SystemClock()
    with ExitStack() as stack:
        journal = open_journal(folder.path, read_only=not folder.owned)
        stack.callback(journal.close)
        mirror = open_mirror(folder.path, journal)
        stack.callback(mirror.close)
        if folder.owned:
            for profile in folder.settings.profiles:
                recover(profile.name, journal, clock)
        return Station(folder, journal, mirror, secrets or open_secret_store(folder.path), clock, stack.pop_all())


@contextmanager
def working_station(path: Path, who: str) -> Iterator[Station]:
    """For commands that write: owns the folder for the block. Raises TroubleError as opening does."""
    with ExitStack() as stack:
        folder = own_folder(path, who)
        stack.callback(folder.close)
        station = open_station(folder)
        stack.callback(station.close)
        yield station


@contextmanager
def reading_station(path: Path) -> Iterator[Station]:
    """For commands that only read: works beside the process that owns the folder. Raises TroubleError."""
    with ExitStack() as stack:
        folder = read_folder(path)
        stack.callback(folder.close)
        station = open_station(folder)
        stack.callback(station.close)
        yield station
