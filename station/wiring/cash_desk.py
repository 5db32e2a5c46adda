"""The cash desk's parts joined: a room at the vendor, the bookings kept here, and the services between them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from station.credentials import open_secret_store
from station.domain.booking_cache import BookingCache
from station.domain.cash_desk import CashDeskRoom
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.desk_journal import DeskJournal
from station.domain.ports import Clock, Identifiers, SecretStore
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.services.booking_changes import BookingChanges
from station.services.cash_desk import CashDesk
from station.services.cash_desk_orders import OrderDesk
from station.services.cash_desk_search import DeskSearch
from station.services.desk_reading import DeskReading
from station.services.sales import Sales
from station.storage import open_journal
from station.storage.bookings import SqliteBookings, open_bookings, open_bookings_copy
from station.storage.desk_journal import SqliteDeskJournal
from station.vendors.cash_desks import open_cash_desk_room, open_cash_desk_writer
from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.wiring.folder import own_folder

Opened = TypeVar("Opened")

_KEEPS_NOTHING = frozenset({TroubleKind.FOLDER_HELD, TroubleKind.NOT_WRITABLE, TroubleKind.DISK_FULL})
"""A folder that cannot be written is no reason not to read."""


@dataclass(frozen=True, slots=True)
class CashDeskLane:
    """What one profile's cash desk runs on. Its services and its room are used by one thread at a time; the cache is
    thread-safe to read."""

    profile: Profile
    desk: CashDesk
    orders: OrderDesk
    search: DeskSearch
    cache: BookingCache
    room: CashDeskRoom

    def close(self) -> None:
        """Hangs up; the cache stays open. After the thread that uses the lane has ended."""
        self.room.close()


@dataclass(frozen=True, slots=True)
class WritingLane(CashDeskLane):
    """A desk that also changes and sells. All of it is used by one thread at a time; the journal is thread-safe, so
    that drafts can be kept and changes looked at from another."""

    journal: DeskJournal
    writer: CashDeskWriter
    changes: BookingChanges
    sales: Sales

    def close(self) -> None:
        """Hangs up both lines; cache and journal stay open."""
        self.writer.close()
        self.room.close()


def cash_desk_lane(profile: Profile, secrets: SecretStore, cache: BookingCache, clock: Clock) -> CashDeskLane:
    """A profile's cash desk on an open cache; the caller closes both.

    Raises TroubleError: SECRET_MISSING, SECRET_STORE, SETTING_INVALID (also for a vendor without a cash desk).
    """
    return _lane(profile, _secrets_of(profile, secrets), cache, clock)


def writing_lane(
    profile: Profile,
    secrets: SecretStore,
    cache: BookingCache,
    journal: DeskJournal,
    clock: Clock,
    identifiers: Identifiers,
    *,
    first: bool = True,
) -> WritingLane:
    """Likewise for a desk that changes and sells, in the process that owns the folder.

    `first`: it is the profile's first lane of this process, and what an earlier one left under way is unknown from
    here on, and settled by reading. With a later lane the same would be done to what the first has just sent, so it
    leaves all that as it is. Raises TroubleError as
    `cash_desk_lane` does, and when the journal cannot be written.
    """
    stored, name = _secrets_of(profile, secrets), profile.name
    with ExitStack() as opened:
        lane = _lane(profile, stored, cache, clock)
        opened.callback(lane.close)
        writer = _opened(open_cash_desk_writer(profile, stored, clock))
        opened.callback(writer.close)
        reading = DeskReading(name, lane.room, cache, clock)
        changes = BookingChanges(name, journal, reading, writer, clock, identifiers)
        sales = Sales(name, journal, lane.room, writer, cache, clock, identifiers)
        if first:
            changes.recover()
            sales.recover()
        opened.pop_all()
    return WritingLane(profile, lane.desk, lane.orders, lane.search, cache, lane.room, journal, writer, changes, sales)


def _lane(profile: Profile, stored: Mapping[str, str], cache: BookingCache, clock: Clock) -> CashDeskLane:
    room = _opened(open_cash_desk_room(profile, stored, clock))
    try:
        desk = CashDesk(profile.name, room, cache, clock)
    except BaseException:
        room.close()
        raise
    orders = OrderDesk(profile.name, room, cache, clock, desk)
    return CashDeskLane(profile, desk, orders, DeskSearch(room, cache, clock, desk), cache, room)


def _secrets_of(profile: Profile, secrets: SecretStore) -> Mapping[str, str]:
    return _opened(secrets.read(profile.name))


def _opened(found: Opened | Trouble) -> Opened:
    if isinstance(found, Trouble):
        raise TroubleError(found)
    return found


@contextmanager
def reading_cash_desk(path: Path, profile: Profile, who: str) -> Iterator[CashDeskLane]:
    """For commands that ask the vendor and show what it says. What was read is kept, unless another process owns the
    folder or nobody can write there: then it is read into a copy that is thrown away. Raises TroubleError."""
    with ExitStack() as stack:
        cache = stack.enter_context(_own_bookings(path, who))
        lane = cash_desk_lane(profile, open_secret_store(path), cache, SystemClock())
        stack.callback(lane.close)
        yield lane


@contextmanager
def product_search(path: Path, profile: Profile) -> Iterator[CashDeskWriter]:
    """For commands that only look what can be sold: they keep nothing, also beside the folder's owner. Raises
    TroubleError."""
    with ExitStack() as stack:
        stored = _secrets_of(profile, open_secret_store(path))
        writer = _opened(open_cash_desk_writer(profile, stored, SystemClock()))
        stack.callback(writer.close)
        yield writer


@contextmanager
def working_cash_desk(path: Path, profile: Profile, who: str) -> Iterator[WritingLane]:
    """For commands that change or sell: owns the folder for the block. Raises TroubleError (FOLDER_HELD while another
    process does)."""
    with ExitStack() as stack:
        folder = own_folder(path, who)
        stack.callback(folder.close)
        journal = stack.enter_context(open_journal(path))
        cache = stack.enter_context(open_bookings(path))
        desk_journal = SqliteDeskJournal(journal)
        secrets, clock = open_secret_store(path), SystemClock()
        lane = writing_lane(profile, secrets, cache, desk_journal, clock, TimeOrderedIdentifiers())
        stack.callback(lane.close)
        yield lane


@contextmanager
def _own_bookings(path: Path, who: str) -> Iterator[SqliteBookings]:
    with ExitStack() as stack:
        try:
            folder = own_folder(path, who)
        except TroubleError as error:
            if error.trouble.kind not in _KEEPS_NOTHING:
                raise
            aside = stack.enter_context(tempfile.TemporaryDirectory(prefix="station-", ignore_cleanup_errors=True))
            yield stack.enter_context(open_bookings_copy(path, Path(aside)))
            return
        stack.callback(folder.close)
        yield stack.enter_context(open_bookings(path))
