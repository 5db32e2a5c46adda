"""The cash desk's bookings: the day's list at the left, the chosen one at the right. Works offline."""

from __future__ import annotations

from PySide6.QtCore import Slot

from station.ui.cash_desk.bookings.acts import BookingsActs
from station.workers.cash_desk_events import (
    BookingPlaced,
    BookingRead,
    BookingRefreshed,
    BookingScanned,
    CashDeskTroubled,
    ChangesMoved,
    ChangesStored,
    DayFound,
    DayListRead,
    DayProgressed,
    DayRefreshed,
    DraftsKept,
    FeedbackKept,
    OwnOrdersRead,
    RowsRead,
)

_REST = 250
"""Milliseconds on one booking before the vendor is asked for it: arrow keys run through many."""


class BookingsView(BookingsActs):
    """Owned by the GUI thread. The roof connects a profile's workers to the slots."""

    @Slot(object)
    def day_found(self, fact: DayFound) -> None:
        if not self.day.wanted(fact.number):
            return
        another = self.day.take_found(fact)
        self.model.use(fact)
        self.bar.show_day(fact.search.day)
        self.panel.use(fact.zone, fact.currency)
        self._mark_unsent(fact.open_changes)
        self.model.mark_drafts(fact.drafts)
        self._say()
        if another:
            self.notes.forget()
            self.day.look()

    @Slot(object)
    def rows_read(self, fact: RowsRead) -> None:
        self.model.take_rows(fact)

    @Slot(object)
    def list_read(self, fact: DayListRead) -> None:
        """The whole day, for paper."""
        self.papers.take_list(fact)

    @Slot(object)
    def booking_read(self, fact: BookingRead) -> None:
        self.panel.show_read(fact)

    @Slot(object)
    def booking_scanned(self, fact: BookingScanned) -> None:
        """A code of a booking was read at the door: if it is the open one, who came is told anew."""
        if fact.key == self.panel.key:
            self._read_booking()
        else:
            self.scanned_booking_found.emit(fact)

    @Slot(object)
    def own_orders_read(self, fact: OwnOrdersRead) -> None:
        """Which bookings are this account's own is known better now."""
        self.notes.show_reason(fact.trouble)
        self.day.find_again()

    @Slot(object)
    def drafts_kept(self, fact: DraftsKept) -> None:
        self.model.mark_drafts(fact.subjects)

    @Slot(object)
    def day_progressed(self, fact: DayProgressed) -> None:
        if fact.day == self.day.day:
            self.notes.show_progress(fact.progress)

    @Slot(object)
    def day_refreshed(self, fact: DayRefreshed) -> None:
        """The list is asked for anew; what failed is told beside it."""
        if fact.day == self.day.day:
            self.notes.show_report(fact)
            self.day.take_refreshed(fact)

    @Slot(object)
    def booking_refreshed(self, fact: BookingRefreshed) -> None:
        self.panel.show_refreshed(fact)
        self._read_booking()
        self.day.find_soon()

    @Slot(object)
    def feedback_kept(self, fact: FeedbackKept) -> None:
        self.day.find_soon()
        if self.panel.key in fact.keys:
            self._read_booking()

    @Slot(object)
    def changes_stored(self, fact: ChangesStored) -> None:
        self.panel.stored(fact)
        self._read_booking()

    @Slot(object)
    def changes_moved(self, fact: ChangesMoved) -> None:
        """Sent, refused, waiting or to be chosen: marked in the list, told at the booking."""
        self._mark_unsent(fact.open_changes)
        if fact.trouble is None and self.notes.away:
            self.day.read_again()
        self.notes.show_sending(fact)
        self._read_booking()
        self.day.find_soon()

    @Slot(object)
    def troubled(self, fact: CashDeskTroubled) -> None:
        if fact.unsaved:
            self.panel.not_stored()
        self.papers.troubled(fact)
        self.day.stop_waiting()
        self.notes.show_trouble(fact)

    @Slot(object)
    def booking_placed(self, fact: BookingPlaced) -> None:
        self._open_on(fact.key, fact.day)
