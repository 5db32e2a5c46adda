"""What the cash desk shows at once: this station's own files, read on a thread that never waits for a vendor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from station.domain.booking_cache import BookingCache, BookingSearch
from station.domain.booking_change import Draft, DraftKind
from station.domain.days import day_of
from station.domain.desk_journal import DeskJournal
from station.domain.ports import Clock
from station.domain.trouble import TroubleError
from station.services.booking_arrivals import arrivals_of, booking_of_code
from station.services.cash_desk import day_state, zone_of
from station.workers.cash_desk_events import (
    BookingPlaced,
    BookingRead,
    BookingRequested,
    BookingScanned,
    BookingSought,
    CashDeskTroubled,
    CodeScanned,
    DayFound,
    DayListRead,
    DayListRequested,
    DayRequested,
    DraftDropped,
    DraftsKept,
    RowsRead,
    RowsRequested,
)
from station.workers.desk_parts import DeskParts, subject_of
from station.workers.worker import Worker, guarded


class CashDeskReader(Worker):
    """Reads cache and journal, and keeps drafts in the latter. Everything below runs on its own thread.

    `open_parts` is called there at the start, and may take its time; it raises TroubleError.
    """

    day_found = Signal(object)  # DayFound
    rows_read = Signal(object)  # RowsRead
    list_read = Signal(object)  # DayListRead
    booking_read = Signal(object)  # BookingRead
    booking_placed = Signal(object)  # BookingPlaced
    booking_scanned = Signal(object)  # BookingScanned
    drafts_kept = Signal(object)  # DraftsKept
    troubled = Signal(object)  # CashDeskTroubled

    def __init__(self, profile: str, open_parts: Callable[[], DeskParts]) -> None:
        super().__init__(f"cash desk's reader of {profile}")
        self._profile = profile
        self._open_parts = open_parts
        self._parts: DeskParts | None = None
        self._newest = 0

    def on_begin(self) -> None:
        """Opens the files, or waits for the other worker that does. The trouble of it is told by that one."""
        try:
            self._parts = self._open_parts()
        except TroubleError:
            self._parts = None

    def bug_rose(self, bug: Exception) -> None:
        """A file's trouble is told; anything else is a bug."""
        if isinstance(bug, TroubleError):
            self.troubled.emit(CashDeskTroubled(bug.trouble))
        else:
            super().bug_rose(bug)

    @Slot(object)
    @guarded
    def find_day(self, request: DayRequested) -> None:
        """Numbers of the day's rows, and how old they are (DayRequested)."""
        if self._parts is None:
            return
        zone = zone_of(self._cache, self._profile)
        today = day_of(self._clock.now(), zone)
        search = replace(request.search, day=today) if request.today else request.search
        self._newest = request.number
        self.day_found.emit(self._found(request.number, search))

    @Slot(object)
    @guarded
    def read_rows(self, request: RowsRequested) -> None:
        """Rows that are about to be painted, unless another day was asked for since (RowsRequested)."""
        if self._parts is not None and request.number == self._newest:
            rows = self._cache.rows(request.rows)
            self.rows_read.emit(RowsRead(request.number, request.first, len(request.rows), rows))

    @Slot(object)
    @guarded
    def read_list(self, request: DayListRequested) -> None:
        """Every row of a day's list as it stands now, for paper or a file (DayListRequested)."""
        while self._parts is not None and not self.interrupted():
            found = self._found(request.number, request.search)
            rows = self._cache.rows(found.rows)
            if len(rows) == len(found.rows):
                self.list_read.emit(DayListRead(found, rows))
                return
            # The vendor's list came in between: the numbers are of the old one, the rows of the new.

    @Slot(object)
    @guarded
    def read_booking(self, request: BookingRequested) -> None:
        """One booking with its changes and drafts (BookingRequested)."""
        if self._parts is None:
            return
        subject = subject_of(request.key)
        drafts = tuple(each for each in self._journal.drafts(self._profile) if each.subject == subject)
        known, changes = self._cache.booking(request.key), self._journal.changes_of(request.key)
        order_id = "" if known is None else known.order_id
        arrivals = arrivals_of(self._cache, self._journal, request.key, order_id)
        self.booking_read.emit(BookingRead(request.key, known, changes, drafts, arrivals))

    @Slot(object)
    @guarded
    def find_scanned(self, request: CodeScanned) -> None:
        """Whose booking a code is that was read at the door (CodeScanned); of a stranger's code nothing is told."""
        found = None if self._parts is None else booking_of_code(self._cache, self._profile, request.code)
        if found is not None:
            self.booking_scanned.emit(BookingScanned(request.code, *found))

    @Slot(object)
    @guarded
    def find_place(self, request: BookingSought) -> None:
        """The day in whose list a booking stands (BookingSought)."""
        place = None if self._parts is None else self._cache.source_of(request.key)
        self.booking_placed.emit(BookingPlaced(request.key, None if place is None else place[0]))

    @Slot(object)
    @guarded
    def keep_draft(self, draft: Draft) -> None:
        """What was typed so far (Draft); its time is this machine's, now."""
        if self._parts is None:
            return
        try:
            self._journal.store_draft(replace(draft, changed_at=self._clock.now()))
        except TroubleError as error:
            self.troubled.emit(CashDeskTroubled(error.trouble, unsaved=True))
            return
        self.drafts_kept.emit(DraftsKept(self._drafted()))

    @Slot(object)
    @guarded
    def drop_draft(self, request: DraftDropped) -> None:
        """Thrown away by the operator (DraftDropped)."""
        if self._parts is not None:
            self._journal.drop_draft(self._profile, request.kind, request.subject)
            self.drafts_kept.emit(DraftsKept(self._drafted()))

    def _drafted(self) -> frozenset[str]:
        drafts = self._journal.drafts(self._profile)
        return frozenset(draft.subject for draft in drafts if draft.kind is not DraftKind.SALE)

    def _found(self, number: int, search: BookingSearch) -> DayFound:
        cache = self._cache
        zone, instance = zone_of(cache, self._profile), cache.instance(self._profile)
        return DayFound(
            number,
            search,
            cache.find(self._profile, search),
            day_state(cache, self._profile, search.day),
            day_of(self._clock.now(), zone),
            zone,
            "" if instance is None else instance.currency,
            self._journal.open_changes(self._profile),
            self._drafted(),
        )

    @property
    def _cache(self) -> BookingCache:
        assert self._parts is not None
        return self._parts.cache

    @property
    def _journal(self) -> DeskJournal:
        assert self._parts is not None
        return self._parts.journal

    @property
    def _clock(self) -> Clock:
        assert self._parts is not None
        return self._parts.clock
