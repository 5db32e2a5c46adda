"""The cash desk of the profile at the door: its two threads, and their wires to the page."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from station.domain.profile import Profile
from station.domain.trouble import TroubleError
from station.services.link import LinkWatch
from station.ui.pages.cash_desk import CashDeskPage
from station.workers.cash_desk import CashDeskWorker, DeskParts
from station.workers.cash_desk_reading import CashDeskReader
from station.workers.pace import Pace
from station.workers.worker import WorkerThread, stop_all

if TYPE_CHECKING:
    from station.wiring.station import Station

_log = logging.getLogger(__name__)

_Wires = tuple[tuple[SignalInstance, SignalInstance | Callable[..., None]], ...]


def has_cash_desk(vendor: str) -> bool:
    """Whether the window offers one. Imports the vendors: after the first paint only."""
    from station.vendors.cash_desks import has_cash_desk as known

    return known(vendor)


class OpenDesk:
    """Opens a desk's files and its access once, for whoever asks first. Any thread; closed by the one that made it."""

    def __init__(self, station: Station, profile: Profile) -> None:
        self._station = station
        self._profile = profile
        self._lock = Lock()
        self._opened: DeskParts | None = None
        self._error: TroubleError | None = None
        self._stack = ExitStack()

    def parts(self) -> DeskParts:
        """Raises TroubleError, the same one to everybody who asks."""
        with self._lock:
            if self._error is not None:
                raise self._error
            if self._opened is None:
                try:
                    self._opened = self._open()
                except TroubleError as error:
                    self._error = error
                    raise
            return self._opened

    def close(self) -> None:
        """After both threads have ended."""
        self._stack.close()

    def _open(self) -> DeskParts:
        from station.storage.bookings import open_bookings
        from station.storage.desk_journal import SqliteDeskJournal
        from station.wiring.cash_desk import writing_lane

        station = self._station
        with ExitStack() as opening:
            cache = opening.enter_context(open_bookings(station.folder.path))
            journal = SqliteDeskJournal(station.journal)
            lane = writing_lane(self._profile, station.secrets, cache, journal, station.clock, station.identifiers)
            opening.callback(lane.close)
            self._stack = opening.pop_all()
        return DeskParts(lane.desk, lane.changes, cache, journal, station.clock)


class CashDeskThreads(QObject):
    """Lives on the GUI thread. The signals repeat the workers' there: once a page is disconnected from them it hears
    nothing more, not even what was on its way."""

    day_found = Signal(object)
    rows_read = Signal(object)
    booking_read = Signal(object)
    day_progressed = Signal(object)
    day_refreshed = Signal(object)
    booking_refreshed = Signal(object)
    feedback_kept = Signal(object)
    changes_stored = Signal(object)
    changes_moved = Signal(object)
    troubled = Signal(object)
    failed = Signal(object)  # WorkerFailed
    gone = Signal(object)  # itself
    # requests to the worker
    submit_wanted = Signal(object)
    choice_wanted = Signal(object)
    booking_wanted = Signal(object)

    def __init__(self, opening: OpenDesk, profile: Profile, link: LinkWatch, pace: Pace | None = None) -> None:
        super().__init__()
        self._opening = opening
        self._link = link
        self.reader = CashDeskReader(profile.name, opening.parts)
        self.worker = CashDeskWorker(profile.name, opening.parts, silent=self._silent, pace=pace)
        self._threads = [WorkerThread(self.reader), WorkerThread(self.worker)]
        self._connect()

    def start(self) -> None:
        """Both threads run from here on."""
        for thread in self._threads:
            thread.start()

    def retire(self) -> None:
        """Asks both to end and returns at once; `gone` follows when they have, and the desk is closed."""
        for thread in reversed(self._threads):
            thread.finished.connect(self._one_ended)
            thread.ask_stop()

    def stop(self) -> list[WorkerThread]:
        """Stops and closes. Threads that did not end in time are returned: what they use stays open."""
        stubborn = stop_all(self._threads)
        if not stubborn:
            self._opening.close()
        return stubborn

    @Slot()
    def cancel(self) -> None:
        """The reading under way ends between two pages."""
        self.worker.cancel()

    @Slot(object)
    def submit(self, request: object) -> None:
        """Before any reading that is under way (ChangesRequested)."""
        self.worker.hurry()
        self.submit_wanted.emit(request)

    @Slot(object)
    def choose(self, request: object) -> None:
        """Likewise (ChoiceMade)."""
        self.worker.hurry()
        self.choice_wanted.emit(request)

    @Slot(object)
    def refresh_booking(self, request: object) -> None:
        """Likewise (BookingRefreshRequested): somebody waits in front of the desk."""
        self.worker.hurry()
        self.booking_wanted.emit(request)

    def _silent(self) -> bool:
        return self._link.state().silent

    @Slot()
    def _one_ended(self) -> None:
        if not any(thread.running for thread in self._threads):
            self._opening.close()
            self.gone.emit(self)

    def _connect(self) -> None:
        reader, worker = self.reader, self.worker
        for each in (reader, worker):
            each.failed.connect(self.failed)
            each.troubled.connect(self.troubled)
        reader.day_found.connect(self.day_found)
        reader.rows_read.connect(self.rows_read)
        reader.booking_read.connect(self.booking_read)
        worker.day_progressed.connect(self.day_progressed)
        worker.day_refreshed.connect(self.day_refreshed)
        worker.booking_refreshed.connect(self.booking_refreshed)
        worker.feedback_kept.connect(self.feedback_kept)
        worker.changes_stored.connect(self.changes_stored)
        worker.changes_moved.connect(self.changes_moved)
        self.submit_wanted.connect(worker.submit)
        self.choice_wanted.connect(worker.choose)
        self.booking_wanted.connect(worker.refresh_booking)


class CashDeskKeeper(QObject):
    """Brings a profile's cash desk to the page and takes it away again. Lives on the GUI thread."""

    failed = Signal(object)  # WorkerFailed

    def __init__(self, page: CashDeskPage) -> None:
        super().__init__()
        self._page = page
        self._threads: CashDeskThreads | None = None
        self._leaving: list[CashDeskThreads] = []

    def enter(self, station: Station, profile: Profile, link: LinkWatch) -> None:
        """Opens the profile's desk, if its vendor has one; returns at once."""
        if not has_cash_desk(profile.vendor):
            return
        threads = CashDeskThreads(OpenDesk(station, profile), profile, link)
        self._threads = threads
        for told, heard in _wires(self._page, threads):
            told.connect(heard)
        threads.failed.connect(self.failed)
        threads.start()
        self._page.begin(profile.name)
        _log.info("cash desk: %s", profile.name)

    def leave(self) -> None:
        """The threads end by themselves; nothing of theirs reaches the page from here on."""
        if self._threads is None:
            return
        self._page.end()  # what was typed last is kept
        threads, self._threads = self._threads, None
        for told, heard in _wires(self._page, threads):
            told.disconnect(heard)
        self._leaving.append(threads)
        threads.gone.connect(self._gone)
        threads.retire()

    def stop(self) -> list[WorkerThread]:
        """Ends everything; threads that did not end in time are returned."""
        if self._threads is not None:
            self._page.end()
            self._leaving.append(self._threads)
            self._threads = None
        return [thread for threads in reversed(self._leaving) for thread in threads.stop()]

    @Slot(object)
    def _gone(self, threads: CashDeskThreads) -> None:
        if threads in self._leaving:
            self._leaving.remove(threads)


def _wires(page: CashDeskPage, threads: CashDeskThreads) -> _Wires:
    reader, worker = threads.reader, threads.worker
    return (
        (page.day_requested, reader.find_day),
        (page.rows_requested, reader.read_rows),
        (page.booking_requested, reader.read_booking),
        (page.draft_typed, reader.keep_draft),
        (page.draft_dropped, reader.drop_draft),
        (page.refresh_requested, worker.refresh_day),
        (page.feedback_requested, worker.read_feedback),
        (page.take_back_requested, worker.take_back),
        (page.cancel_requested, threads.cancel),
        (page.changes_requested, threads.submit),
        (page.choice_made, threads.choose),
        (page.booking_refresh_requested, threads.refresh_booking),
        (threads.day_found, page.day_found),
        (threads.rows_read, page.rows_read),
        (threads.booking_read, page.booking_read),
        (threads.day_progressed, page.day_progressed),
        (threads.day_refreshed, page.day_refreshed),
        (threads.booking_refreshed, page.booking_refreshed),
        (threads.feedback_kept, page.feedback_kept),
        (threads.changes_stored, page.changes_stored),
        (threads.changes_moved, page.changes_moved),
        (threads.troubled, page.troubled),
    )
