"""A cash desk with its two threads, and everything they told: what the tests of its workers share."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_cache import BookingSearch
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, DraftKind, PriceFields
from station.domain.money import Money
from station.sandbox import Sandbox
from station.workers.cash_desk import CashDeskWorker
from station.workers.cash_desk_events import (
    ChangesRequested,
    DayRefreshRequested,
    DayRequested,
    RowsRequested,
)
from station.workers.cash_desk_reading import CashDeskReader
from station.workers.desk_parts import DeskParts, subject_of
from station.workers.pace import Pace
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing

NAME = "museum"
NEVER = datetime(2020, 1, 1, tzinfo=UTC)
"""A change gets its time when it is written down."""


class Page(QObject):
    """Asks as the window's page does."""

    day = Signal(object)
    rows = Signal(object)
    list = Signal(object)
    booking = Signal(object)
    draft = Signal(object)
    refresh_day = Signal(object)
    refresh_booking = Signal(object)
    feedback = Signal(object)
    submit = Signal(object)
    take_back = Signal(object)
    drop = Signal(object)
    seek = Signal(object)
    code = Signal(object)
    own_orders = Signal(object)


class Till:
    """A cash desk and everything it told."""

    def __init__(self, sandbox: Sandbox, parts: DeskParts, hear: Hearing) -> None:
        self.sandbox, self.parts, self.until = sandbox, parts, hear.until
        self.silent = False
        self.reader = CashDeskReader(NAME, lambda: parts)
        pace = Pace(first_retry=0.05, longest_retry=0.1)
        self.worker = CashDeskWorker(NAME, lambda: parts, silent=lambda: self.silent, pace=pace)
        self.page = Page()
        self.page.day.connect(self.reader.find_day)
        self.page.rows.connect(self.reader.read_rows)
        self.page.list.connect(self.reader.read_list)
        self.page.booking.connect(self.reader.read_booking)
        self.page.draft.connect(self.reader.keep_draft)
        self.page.refresh_day.connect(self.worker.refresh_day)
        self.page.refresh_booking.connect(self.worker.refresh_booking)
        self.page.feedback.connect(self.worker.read_feedback)
        self.page.submit.connect(self.worker.submit)
        self.page.take_back.connect(self.worker.take_back)
        self.page.drop.connect(self.reader.drop_draft)
        self.page.seek.connect(self.reader.find_place)
        self.page.code.connect(self.reader.find_scanned)
        self.page.own_orders.connect(self.worker.read_own_orders)
        self.drafts, self.placed = hear(self.reader.drafts_kept), hear(self.reader.booking_placed)
        self.scanned, self.own_orders = hear(self.reader.booking_scanned), hear(self.worker.own_orders_read)
        self.found, self.rows = hear(self.reader.day_found), hear(self.reader.rows_read)
        self.lists = hear(self.reader.list_read)
        self.booking, self.refreshed = hear(self.reader.booking_read), hear(self.worker.day_refreshed)
        self.asked, self.stored = hear(self.worker.booking_refreshed), hear(self.worker.changes_stored)
        self.moved, self.kept = hear(self.worker.changes_moved), hear(self.worker.feedback_kept)
        self.progress = hear(self.worker.day_progressed)
        self.threads = [WorkerThread(self.reader), WorkerThread(self.worker)]
        for thread in self.threads:
            thread.start()

    def refresh(self) -> None:
        self.page.refresh_day.emit(DayRefreshRequested(self.sandbox.gomus.cash_point.calendar.today))
        self.until(lambda: self.refreshed.facts)

    def tours(self) -> list[BookingKey]:
        """Today's, as they are listed."""
        self.page.day.emit(DayRequested(1, BookingSearch(datetime(2000, 1, 1, tzinfo=UTC).date()), today=True))
        self.until(lambda: self.found.facts)
        self.page.rows.emit(RowsRequested(1, 0, self.found.facts[-1].rows))
        self.until(lambda: self.rows.facts)
        keys = [row.booking.key for row in self.rows.facts[-1].rows]
        return [key for key in keys if key.kind is BookingKind.TOUR]

    def add(self, key: BookingKey, title: str = "Pfand") -> None:
        price = PriceFields(title, 3, Money(500))
        change = BookingChange("", key, ChangeKind.ADD_PRICES, ChangeState.WAITING, NEVER, prices=(price,))
        self.page.submit.emit(ChangesRequested((change,), DraftKind.PRICES, subject_of(key)))

    def titles_at_vendor(self, key: BookingKey) -> list[str]:
        report = self.parts.desk.read_booking(key)
        assert report.known is not None
        assert report.known.booking.prices is not None
        return [price.title for price in report.known.booking.prices]
