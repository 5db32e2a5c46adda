"""The cash desk's parts joined: a room at the vendor, the bookings kept here, and the services between them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from station.credentials import open_secret_store
from station.domain.booking_cache import BookingCache
from station.domain.cash_desk import CashDeskRoom
from station.domain.ports import Clock, SecretStore
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.services.cash_desk import CashDesk
from station.services.cash_desk_orders import OrderDesk
from station.services.cash_desk_search import DeskSearch
from station.storage.bookings import SqliteBookings, open_bookings, open_bookings_copy
from station.vendors.cash_desks import open_cash_desk_room
from station.wiring.clock import SystemClock
from station.wiring.folder import own_folder

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


def cash_desk_lane(profile: Profile, secrets: SecretStore, cache: BookingCache, clock: Clock) -> CashDeskLane:
    """A profile's cash desk on an open cache; the caller closes both.

    Raises TroubleError: SECRET_MISSING, SECRET_STORE, SETTING_INVALID (also for a vendor without a cash desk).
    """
    stored = secrets.read(profile.name)
    room = stored if isinstance(stored, Trouble) else open_cash_desk_room(profile, stored, clock)
    if isinstance(room, Trouble):
        raise TroubleError(room)
    try:
        desk = CashDesk(profile.name, room, cache, clock)
    except BaseException:
        room.close()
        raise
    orders = OrderDesk(profile.name, room, cache, clock, desk)
    return CashDeskLane(profile, desk, orders, DeskSearch(room, cache, clock, desk), cache, room)


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
