"""The cash desk's two threads on real files, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from station.app.memory_secrets import MemorySecrets
from station.domain.booking import BookingKey, BookingKind, KnownBooking
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, Draft, DraftKind, PriceFields
from station.domain.money import Money
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.sandbox import Sandbox
from station.storage import open_journal
from station.storage.bookings import open_bookings
from station.storage.desk_journal import SqliteDeskJournal
from station.wiring.cash_desk import writing_lane
from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.workers.cash_desk import CashDeskWorker
from station.workers.cash_desk_events import (
    BookingRefreshRequested,
    BookingRequested,
    BookingSought,
    ChangesRequested,
    ChangeTakenBack,
    CodeScanned,
    DayListRequested,
    DayRefreshRequested,
    DayRequested,
    DraftDropped,
    FeedbackRequested,
    OwnOrdersRequested,
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


@pytest.fixture
def till(tmp_path: Path, sandbox: Sandbox, hear: Hearing) -> Iterator[Till]:
    address = sandbox.addresses.vendors["gomus"]
    profile = Profile(NAME, "gomus", address.base_url, dict(address.settings))
    secrets, clock = MemorySecrets(), SystemClock()
    secrets.write(NAME, address.secrets)
    with open_journal(tmp_path) as journal, open_bookings(tmp_path) as cache:
        desk_journal = SqliteDeskJournal(journal)
        lane = writing_lane(profile, secrets, cache, desk_journal, clock, TimeOrderedIdentifiers())
        till = Till(sandbox, DeskParts(lane.desk, lane.orders, lane.changes, cache, desk_journal, clock), hear)
        yield till
        assert [thread for thread in reversed(till.threads) if not thread.stop()] == []
        lane.close()


def test_a_day_is_read_listed_and_opened(till: Till) -> None:
    till.refresh()
    assert till.refreshed.facts[0].report.complete
    assert till.progress.facts
    tours = till.tours()
    assert (len(till.found.facts[0].rows), len(tours)) == (22, 12)
    assert till.found.facts[0].search.day == till.sandbox.gomus.cash_point.calendar.today
    assert till.found.facts[0].currency == "EUR"
    till.page.refresh_booking.emit(BookingRefreshRequested(tours[0]))
    till.until(lambda: till.asked.facts)
    till.page.booking.emit(BookingRequested(tours[0]))
    till.until(lambda: till.booking.facts)
    assert till.booking.facts[0].known.booking.prices


def test_rows_of_a_day_that_nobody_looks_at_any_more_are_not_read(till: Till) -> None:
    till.refresh()
    till.tours()
    till.page.rows.emit(RowsRequested(0, 0, till.found.facts[0].rows))
    till.page.rows.emit(RowsRequested(1, 5, till.found.facts[0].rows[5:]))
    till.until(lambda: len(till.rows.facts) == 2)
    assert till.rows.facts[1].first == 5


def test_a_whole_list_comes_in_the_order_and_with_the_filter_asked_for(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.refresh()
    today = till.sandbox.gomus.cash_point.calendar.today
    till.page.list.emit(DayListRequested(7, BookingSearch(today)))
    till.until(lambda: till.lists.facts)
    assert len(till.lists.facts[0].bookings) == 22
    read, short = till.parts.cache.rows, [True]

    def rows(numbers: tuple[int, ...]) -> tuple[KnownBooking, ...]:
        found = read(numbers)
        return found[:-1] if short and short.pop() else found  # the list is read anew in between, once

    monkeypatch.setattr(till.parts.cache, "rows", rows)
    search = BookingSearch(today, text="wayne", column=BookingColumn.PEOPLE, descending=True)
    till.page.list.emit(DayListRequested(8, search))
    till.until(lambda: len(till.lists.facts) == 2)
    fact = till.lists.facts[1]
    assert (fact.found.number, fact.found.search, short) == (8, search, [])
    people = [known.booking.people or 0 for known in fact.bookings]
    assert people == sorted(people, reverse=True)
    assert 1 < len(people) == len(fact.found.rows) < 22
    assert fact.found.currency == "EUR"


def test_a_change_is_stored_sent_and_its_draft_dropped(till: Till) -> None:
    till.refresh()
    key = till.tours()[0]
    till.page.draft.emit(Draft(NAME, DraftKind.PRICES, subject_of(key), "{}", NEVER))
    till.page.booking.emit(BookingRequested(key))
    till.until(lambda: till.booking.facts)
    assert [draft.text for draft in till.booking.facts[0].drafts] == ["{}"]
    till.add(key)
    till.until(lambda: till.moved.facts)
    assert till.stored.facts[0].changes[0].change_id
    assert (till.moved.facts[-1].open_changes, till.moved.facts[-1].trouble) == ((), None)
    till.page.booking.emit(BookingRequested(key))
    till.until(lambda: len(till.booking.facts) == 2)
    assert till.booking.facts[1].drafts == ()
    assert [each.state for each in till.booking.facts[1].changes] == [ChangeState.DONE]
    assert till.titles_at_vendor(key).count("Pfand") == 1


def test_what_is_changed_without_a_line_goes_out_by_itself_when_it_is_back(till: Till) -> None:
    till.refresh()
    key = till.tours()[0]
    till.sandbox.outage("gomus", 0.5)
    till.add(key)
    till.until(lambda: till.moved.facts)
    assert [each.state for each in till.moved.facts[0].open_changes] == [ChangeState.WAITING]
    assert till.moved.facts[0].trouble is not None
    till.until(lambda: till.moved.facts[-1].open_changes == ())
    assert till.titles_at_vendor(key).count("Pfand") == 1


def test_while_a_person_wants_no_traffic_nothing_is_asked(till: Till) -> None:
    till.refresh()
    key = till.tours()[0]
    till.silent = True
    till.add(key)
    till.until(lambda: till.moved.facts)
    till.page.refresh_day.emit(DayRefreshRequested(till.found.facts[0].today))
    till.until(lambda: len(till.refreshed.facts) == 2)
    assert till.refreshed.facts[1].report is None
    assert [each.attempts for each in till.moved.facts[0].open_changes] == [0]
    till.page.take_back.emit(ChangeTakenBack(till.stored.facts[0].changes[0].change_id))
    till.until(lambda: till.moved.facts[-1].open_changes == ())
    till.silent = False
    assert "Pfand" not in till.titles_at_vendor(key)


def test_feedback_is_read_one_by_one(till: Till) -> None:
    till.refresh()
    tours = till.tours()[:3]
    till.page.feedback.emit(FeedbackRequested(tuple(tours)))
    till.until(lambda: len(till.kept.facts) == 3)
    assert [fact.keys[0] for fact in till.kept.facts] == tours


def test_something_urgent_ends_a_reading_which_then_begins_anew(till: Till) -> None:
    till.worker.day_progressed.connect(till.worker.hurry)  # on the worker's thread, at the first page
    till.page.refresh_day.emit(DayRefreshRequested(till.sandbox.gomus.cash_point.calendar.today))
    till.until(lambda: len(till.progress.facts) >= 2)
    till.worker.day_progressed.disconnect(till.worker.hurry)
    till.until(lambda: till.refreshed.facts)
    assert till.refreshed.facts[0].report.complete


def test_a_desk_that_does_not_open_keeps_nothing_and_says_so(hear: Hearing) -> None:
    def refuse() -> DeskParts:
        raise TroubleError(Trouble(TroubleKind.DISK_FULL, "bookings.db"))

    worker = CashDeskWorker(NAME, refuse, silent=lambda: False)
    page, told, stored = Page(), hear(worker.troubled), hear(worker.changes_stored)
    page.submit.connect(worker.submit)
    thread = WorkerThread(worker)
    thread.start()
    key = BookingKey(NAME, BookingKind.TOUR, "1")
    change = BookingChange("", key, ChangeKind.CLEAR_FEEDBACK, ChangeState.WAITING, NEVER)
    page.submit.emit(ChangesRequested((change,), DraftKind.FEEDBACK, subject_of(key)))
    hear.until(lambda: len(told.facts) == 2)
    assert thread.stop()
    assert [fact.unsaved for fact in told.facts] == [False, True]
    assert stored.facts == []


def test_the_list_hears_of_drafts_as_they_come_and_go(till: Till) -> None:
    till.refresh()
    key = till.tours()[0]
    till.page.draft.emit(Draft(NAME, DraftKind.PRICES, subject_of(key), "[]", NEVER))
    till.page.draft.emit(Draft(NAME, DraftKind.SALE, "", "{}", NEVER))
    till.page.drop.emit(DraftDropped(DraftKind.PRICES, subject_of(key)))
    till.until(lambda: len(till.drafts.facts) == 3)
    assert [fact.subjects for fact in till.drafts.facts] == [{subject_of(key)}, {subject_of(key)}, frozenset()]


def test_a_booking_is_placed_on_its_day_and_a_stranger_s_code_is_none(till: Till) -> None:
    till.refresh()
    key = till.tours()[0]
    nowhere = BookingKey(NAME, BookingKind.TOUR, "7")
    till.page.code.emit(CodeScanned("NOBODY-1"))
    till.page.seek.emit(BookingSought(key))
    till.page.seek.emit(BookingSought(nowhere))
    till.until(lambda: len(till.placed.facts) == 2)
    today = till.sandbox.gomus.cash_point.calendar.today
    assert [(fact.key, fact.day) for fact in till.placed.facts] == [(key, today), (nowhere, None)]
    assert till.scanned.facts == []


def test_own_orders_say_which_bookings_are_this_account_s(till: Till) -> None:
    till.refresh()
    till.silent = True
    till.page.own_orders.emit(OwnOrdersRequested())
    till.until(lambda: till.own_orders.facts)
    mine = BookingSearch(till.sandbox.gomus.cash_point.calendar.today, mine=True)
    assert till.parts.cache.find(NAME, mine) == (), "a person wants no traffic"
    till.silent = False
    till.page.own_orders.emit(OwnOrdersRequested())
    till.until(lambda: len(till.own_orders.facts) == 2)
    assert till.own_orders.facts[1].trouble is None
    assert 0 < len(till.parts.cache.find(NAME, mine)) < len(till.tours())
