"""The two threads behind the desk's bookings: one reads this station's files, the other asks the vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from station.app.cash_desk_opening import OpenDesk
from station.app.cash_desk_threads import DeskThreads, Wires
from station.domain.profile import Profile
from station.services.link import LinkWatch
from station.workers.cash_desk import CashDeskWorker
from station.workers.cash_desk_reading import CashDeskReader
from station.workers.pace import Pace

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage


class BookingThreads(DeskThreads):
    """Lives on the GUI thread."""

    day_found = Signal(object)
    rows_read = Signal(object)
    list_read = Signal(object)
    booking_read = Signal(object)
    booking_placed = Signal(object)
    booking_scanned = Signal(object)
    drafts_kept = Signal(object)
    own_orders_read = Signal(object)
    day_progressed = Signal(object)
    day_refreshed = Signal(object)
    booking_refreshed = Signal(object)
    feedback_kept = Signal(object)
    changes_stored = Signal(object)
    changes_moved = Signal(object)
    troubled = Signal(object)
    # requests to the worker
    submit_wanted = Signal(object)
    choice_wanted = Signal(object)
    booking_wanted = Signal(object)

    def __init__(self, opening: OpenDesk, profile: Profile, link: LinkWatch, pace: Pace | None = None) -> None:
        self.reader = CashDeskReader(profile.name, opening.parts)
        self.worker = CashDeskWorker(profile.name, opening.parts, silent=lambda: link.state().silent, pace=pace)
        super().__init__((self.reader, self.worker))
        self._connect()

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

    def wires(self, page: CashDeskPage) -> Wires:
        view, reader, worker = page.bookings, self.reader, self.worker
        return (
            (view.day_requested, reader.find_day),
            (view.rows_requested, reader.read_rows),
            (view.list_requested, reader.read_list),
            (view.booking_requested, reader.read_booking),
            (view.booking_sought, reader.find_place),
            (view.code_scanned, reader.find_scanned),
            (view.draft_typed, reader.keep_draft),
            (view.draft_dropped, reader.drop_draft),
            (view.refresh_requested, worker.refresh_day),
            (view.feedback_requested, worker.read_feedback),
            (view.own_orders_requested, worker.read_own_orders),
            (view.take_back_requested, worker.take_back),
            (view.cancel_requested, self.cancel),
            (view.changes_requested, self.submit),
            (view.choice_made, self.choose),
            (view.booking_refresh_requested, self.refresh_booking),
            (self.day_found, view.day_found),
            (self.rows_read, view.rows_read),
            (self.list_read, view.list_read),
            (self.booking_read, view.booking_read),
            (self.booking_placed, view.booking_placed),
            (self.booking_scanned, view.booking_scanned),
            (self.drafts_kept, view.drafts_kept),
            (self.own_orders_read, view.own_orders_read),
            (self.day_progressed, view.day_progressed),
            (self.day_refreshed, view.day_refreshed),
            (self.booking_refreshed, view.booking_refreshed),
            (self.feedback_kept, view.feedback_kept),
            (self.changes_stored, view.changes_stored),
            (self.changes_moved, view.changes_moved),
            (self.troubled, view.troubled),
        )

    def _connect(self) -> None:
        reader, worker = self.reader, self.worker
        for each in (reader, worker):
            each.troubled.connect(self.troubled)
        reader.day_found.connect(self.day_found)
        reader.rows_read.connect(self.rows_read)
        reader.list_read.connect(self.list_read)
        reader.booking_read.connect(self.booking_read)
        reader.booking_placed.connect(self.booking_placed)
        reader.booking_scanned.connect(self.booking_scanned)
        reader.drafts_kept.connect(self.drafts_kept)
        worker.own_orders_read.connect(self.own_orders_read)
        worker.day_progressed.connect(self.day_progressed)
        worker.day_refreshed.connect(self.day_refreshed)
        worker.booking_refreshed.connect(self.booking_refreshed)
        worker.feedback_kept.connect(self.feedback_kept)
        worker.changes_stored.connect(self.changes_stored)
        worker.changes_moved.connect(self.changes_moved)
        self.submit_wanted.connect(worker.submit)
        self.choice_wanted.connect(worker.choose)
        self.booking_wanted.connect(worker.refresh_booking)
