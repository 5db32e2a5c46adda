"""Opens a cash desk's files once, and an access to the vendor for each thread that wants one."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING

from station.domain.profile import Profile
from station.domain.trouble import TroubleError
from station.workers.desk_parts import DeskParts
from station.workers.sale_parts import SaleParts

if TYPE_CHECKING:
    from station.storage.bookings import SqliteBookings
    from station.storage.desk_journal import SqliteDeskJournal
    from station.wiring.cash_desk import WritingLane
    from station.wiring.station import Station


class OpenDesk:
    """A profile's desk. Any thread; closed by the one that made it, after the threads that use it have ended."""

    def __init__(self, station: Station, profile: Profile, *, first: bool = True) -> None:
        """`first`: no other desk of this profile is still leaving, with something under way."""
        self._station = station
        self._profile = profile
        self._lock = Lock()
        self._parts: DeskParts | None = None
        self._sale_parts: SaleParts | None = None
        self._files: tuple[SqliteBookings, SqliteDeskJournal] | None = None
        self._error: TroubleError | None = None
        self._recovered = not first
        """The first lane looked after what an earlier process left under way."""
        self._stack = ExitStack()

    def parts(self) -> DeskParts:
        """What the bookings' two threads share. Raises TroubleError, the same one to everybody who asks."""
        with self._lock:
            if self._parts is None:
                lane = self._lane()
                self._parts = DeskParts(
                    lane.desk, lane.orders, lane.changes, lane.cache, lane.journal, self._station.clock
                )
            return self._parts

    def sale_parts(self) -> SaleParts:
        """What the sales' two threads share. Raises TroubleError likewise."""
        with self._lock:
            if self._sale_parts is None:
                lane = self._lane()
                self._sale_parts = SaleParts(
                    lane.desk, lane.sales, lane.room, lane.writer, lane.cache, lane.journal, self._station.clock
                )
            return self._sale_parts

    def lane(self) -> WritingLane:
        """An access of its own for one more thread, on the same files. Raises TroubleError likewise."""
        with self._lock:
            return self._lane()

    def close(self) -> None:
        """After all threads that use it have ended."""
        self._stack.close()

    def _lane(self) -> WritingLane:
        from station.wiring.cash_desk import writing_lane

        if self._error is not None:
            raise self._error
        station = self._station
        try:
            cache, journal = self._opened_files()
            lane = writing_lane(
                self._profile,
                station.secrets,
                cache,
                journal,
                station.clock,
                station.identifiers,
                first=not self._recovered,
            )
            self._recovered = True
        except TroubleError as error:
            self._error = error
            raise
        self._stack.callback(lane.close)
        return lane

    def _opened_files(self) -> tuple[SqliteBookings, SqliteDeskJournal]:
        from station.storage.bookings import open_bookings
        from station.storage.desk_journal import SqliteDeskJournal

        if self._files is None:
            cache = self._stack.enter_context(open_bookings(self._station.folder.path))
            self._files = (cache, SqliteDeskJournal(self._station.journal))
        return self._files
