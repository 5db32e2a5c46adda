"""The cash desk's two threads on real files, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.app.memory_secrets import MemorySecrets
from station.domain.booking import BookingKey, BookingKind, KnownBooking
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, Draft, DraftKind
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
    DraftDropped,
    FeedbackRequested,
    OwnOrdersRequested,
    RowsRequested,
)
from station.workers.desk_parts import DeskParts, subject_of
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing
from tests.workers.till import NAME, NEVER, Page, Till


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
