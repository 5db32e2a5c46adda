"""The orders' two threads on a real file, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from station.app.memory_secrets import MemorySecrets
from station.domain.days import Days
from station.domain.order_search import OrderColumn, OrderSearch
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.sandbox import Sandbox
from station.storage import open_journal
from station.storage.bookings import open_bookings
from station.storage.desk_journal import SqliteDeskJournal
from station.wiring.cash_desk import writing_lane
from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.workers.desk_orders import OrderParts, OrdersWorker
from station.workers.desk_orders_events import (
    BarcodeLookUpRequested,
    OrderRefreshRequested,
    OrdersRefreshRequested,
    OrdersRequested,
)
from station.workers.desk_orders_reading import OrdersReader
from station.workers.desk_parts import DeskParts
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing

NAME = "museum"


class Page(QObject):
    """Asks as the window's view does."""

    find = Signal(object)
    refresh = Signal(object)
    look = Signal()


class Counter:
    """The view's part played by a test, and everything the two workers told."""

    def __init__(self, sandbox: Sandbox, parts: DeskParts, orders: OrderParts, hear: Hearing) -> None:
        self.until, self.parts, self.cache = hear.until, parts, parts.cache
        self.sandbox, self.today = sandbox, sandbox.gomus.cash_point.calendar.today
        self.silent = False
        self.reader = OrdersReader(NAME, lambda: parts)
        self.worker = OrdersWorker(NAME, lambda: orders, silent=lambda: self.silent)
        self.page = Page()
        self.page.find.connect(self.reader.find_orders)
        self.page.refresh.connect(self.worker.refresh_orders)
        self.page.look.connect(self.worker.serve)
        self.found, self.progress = hear(self.reader.orders_found), hear(self.worker.orders_progressed)
        self.refreshed, self.asked = hear(self.worker.orders_refreshed), hear(self.worker.order_refreshed)
        self.looked_up = hear(self.worker.barcode_looked_up)
        self.threads = [WorkerThread(self.reader), WorkerThread(self.worker)]
        for thread in self.threads:
            thread.start()

    def refresh(self, first: date, last: date, *, mine: bool = False) -> OrdersRefreshRequested:
        request = OrdersRefreshRequested(Days(first, last), mine)
        self.worker.want_orders(request)
        self.page.refresh.emit(request)
        return request

    def read(self, days: int = 1, *, mine: bool = False) -> None:
        """The last days up to today, from the vendor."""
        count = len(self.refreshed.facts)
        self.refresh(self.today - timedelta(days=days - 1), self.today, mine=mine)
        self.until(lambda: len(self.refreshed.facts) > count)

    def find(self, search: OrderSearch, *, again: bool = True) -> list[str]:
        number = len(self.found.facts) + 1
        self.page.find.emit(OrdersRequested(number, search, again=again))
        self.until(lambda: len(self.found.facts) == number)
        return [order.order_id for order in self.found.facts[-1].orders]

    def known(self) -> list[str]:
        return [order.order_id for order in self.cache.orders(NAME, Days.one(self.today), mine=False)]


def today_of(counter: Counter) -> Days:
    return Days.one(counter.today)


@pytest.fixture
def counter(tmp_path: Path, sandbox: Sandbox, hear: Hearing) -> Iterator[Counter]:
    address = sandbox.addresses.vendors["gomus"]
    profile = Profile(NAME, "gomus", address.base_url, dict(address.settings))
    secrets, clock = MemorySecrets(), SystemClock()
    secrets.write(NAME, address.secrets)
    with open_journal(tmp_path) as journal, open_bookings(tmp_path) as cache:
        lane = writing_lane(profile, secrets, cache, SqliteDeskJournal(journal), clock, TimeOrderedIdentifiers())
        parts = DeskParts(lane.desk, lane.orders, lane.changes, cache, lane.journal, clock)
        counter = Counter(sandbox, parts, OrderParts(lane.orders, cache), hear)
        yield counter
        assert [thread for thread in reversed(counter.threads) if not thread.stop()] == []
        lane.close()


def test_a_day_is_read_with_progress_and_listed_as_it_is_sorted(counter: Counter) -> None:
    today = Days.one(counter.today)
    assert counter.find(OrderSearch(today)) == []
    assert counter.found.facts[0].read_at is None
    counter.read()
    assert (counter.refreshed.facts[0].trouble, counter.refreshed.facts[0].cancelled) == (None, False)
    assert len(counter.known()) in [fact.progress.rows for fact in counter.progress.facts]
    assert sorted(counter.find(OrderSearch(today))) == sorted(counter.known())
    fact = counter.found.facts[-1]
    assert (fact.complete, fact.currency, fact.today) == (True, "EUR", counter.today)
    assert fact.total.cents == sum(order.total.cents for order in fact.orders)
    numbers = counter.find(OrderSearch(today, column=OrderColumn.NUMBER, descending=False))
    assert numbers == sorted(numbers, key=int)


def test_words_typed_look_through_what_was_read_without_reading_it_again(counter: Counter) -> None:
    counter.read()
    everything = counter.find(OrderSearch(Days.one(counter.today)))
    [one] = counter.find(OrderSearch(Days.one(counter.today), text=everything[0]), again=False)
    assert one == everything[0]
    counter.cache.forget(NAME)
    assert counter.find(OrderSearch(Days.one(counter.today)), again=False) == everything
    assert counter.find(OrderSearch(Days.one(counter.today))) == []


def test_the_account_s_own_orders_are_paid(counter: Counter) -> None:
    counter.read()
    payments = {
        order.order_id: order.payment.value for order in counter.cache.orders(NAME, today_of(counter), mine=False)
    }
    assert set(payments.values()) == {"paid", "not_known"}, "the list of all does not tell, and is read with one's own"
    counter.read(mine=True)
    mine = counter.find(OrderSearch(Days.one(counter.today), mine=True))
    assert 0 < len(mine) < len(counter.known())
    assert {order.payment.value for order in counter.found.facts[-1].orders} == {"paid"}
    assert {number for number, payment in payments.items() if payment == "paid"} == set(mine)


def test_the_last_days_end_with_the_venue_s_today(counter: Counter) -> None:
    week = Days(date(2000, 1, 1), date(2000, 1, 7))
    counter.read(7)  # the vendor's time zone comes with it
    counter.page.find.emit(OrdersRequested(1, OrderSearch(week), until_today=True))
    counter.until(lambda: counter.found.facts)
    assert counter.found.facts[0].search.days == Days(counter.today - timedelta(days=6), counter.today)


def test_a_search_that_another_one_follows_is_passed_over(counter: Counter) -> None:
    today = Days.one(counter.today)
    counter.reader.want(2)
    counter.page.find.emit(OrdersRequested(1, OrderSearch(today)))
    counter.page.find.emit(OrdersRequested(2, OrderSearch(today)))
    counter.until(lambda: counter.found.facts)
    assert [fact.number for fact in counter.found.facts] == [2]


def test_another_list_ends_the_one_under_way_and_what_came_is_kept(counter: Counter) -> None:
    later = OrdersRefreshRequested(Days.one(counter.today), mine=True)

    def turn(_fact: object) -> None:
        counter.worker.want_orders(later)

    counter.worker.orders_progressed.connect(turn)  # on the worker's thread, at the first page
    long = counter.refresh(counter.today - timedelta(days=30), counter.today)
    counter.until(lambda: counter.refreshed.facts)
    counter.worker.orders_progressed.disconnect(turn)
    counter.page.refresh.emit(later)
    counter.until(lambda: len(counter.refreshed.facts) == 2)
    ended, read = counter.refreshed.facts
    assert (ended.request, ended.cancelled) == (long, True)
    assert (read.request, read.cancelled) == (later, False)
    assert len([fact for fact in counter.progress.facts if fact.request is long]) == 1
    assert counter.find(OrderSearch(long.days)) != []
    assert not counter.found.facts[-1].complete


def test_a_single_order_is_asked_for_between_two_pages_of_a_long_list(counter: Counter) -> None:
    counter.read()
    number = counter.known()[0]

    def ask(_fact: object) -> None:
        counter.worker.orders_progressed.disconnect(ask)
        counter.worker.want_order(OrderRefreshRequested(number))

    counter.worker.orders_progressed.connect(ask)
    counter.refresh(counter.today - timedelta(days=30), counter.today)
    counter.until(lambda: counter.asked.facts)
    counter.until(lambda: len(counter.refreshed.facts) == 2)
    assert not counter.refreshed.facts[1].cancelled
    assert counter.asked.facts[0].report.order.payment_status


def test_the_order_of_a_barcode_is_found_at_the_vendor_and_without_it_in_the_list(counter: Counter) -> None:
    code = "GM-VALID-1"
    counter.worker.want_barcode(BarcodeLookUpRequested(code))
    counter.worker.want_barcode(BarcodeLookUpRequested("no such/code?"))
    counter.page.look.emit()
    counter.until(lambda: len(counter.looked_up.facts) == 2)
    found, missing = counter.looked_up.facts
    assert code in found.report.order.barcodes
    assert (missing.report.order, missing.report.trouble.kind) == (None, TroubleKind.NOT_FOUND)
    counter.silent = True
    counter.worker.want_barcode(BarcodeLookUpRequested(code))
    counter.page.look.emit()
    counter.until(lambda: len(counter.looked_up.facts) == 3)
    again = counter.looked_up.facts[2]
    assert (again.by_hand, again.report.order.order_id) == (True, found.report.order.order_id)
    assert again.report.read_at is not None


def test_while_a_person_wants_no_traffic_nothing_is_asked(counter: Counter) -> None:
    counter.silent = True
    counter.read()
    counter.worker.want_order(OrderRefreshRequested("3000000000"))
    counter.page.look.emit()
    counter.until(lambda: counter.asked.facts)
    assert counter.refreshed.facts[0].by_hand
    assert counter.asked.facts[0].report is None
    assert counter.known() == []


def test_without_a_line_what_was_read_stays_and_the_reason_is_told(counter: Counter) -> None:
    counter.read()
    before = counter.known()
    counter.sandbox.outage("gomus")
    counter.read()
    assert counter.refreshed.facts[1].trouble is not None
    assert counter.known() == before != []
    assert counter.find(OrderSearch(Days.one(counter.today))) != []
    assert counter.found.facts[-1].complete


def test_an_access_that_does_not_open_is_why_nothing_is_read(hear: Hearing) -> None:
    def refuse() -> OrderParts:
        raise TroubleError(Trouble(TroubleKind.SECRET_MISSING, NAME))

    worker, page = OrdersWorker(NAME, refuse, silent=lambda: False), Page()
    told, refreshed = hear(worker.troubled), hear(worker.orders_refreshed)
    page.refresh.connect(worker.refresh_orders)
    thread = WorkerThread(worker)
    asked, looked_up = hear(worker.order_refreshed), hear(worker.barcode_looked_up)
    page.look.connect(worker.serve)
    thread.start()
    page.refresh.emit(OrdersRefreshRequested(Days.one(date(2026, 11, 21)), mine=False))
    worker.want_order(OrderRefreshRequested("8"))
    worker.want_barcode(BarcodeLookUpRequested("X"))
    page.look.emit()
    hear.until(lambda: refreshed.facts and asked.facts and looked_up.facts)
    assert thread.stop()
    reports = [asked.facts[0].report, looked_up.facts[0].report]
    troubles = [told.facts[0].trouble, refreshed.facts[0].trouble, *(report.trouble for report in reports)]
    assert {trouble.kind for trouble in troubles} == {TroubleKind.SECRET_MISSING}


def test_a_file_that_cannot_be_read_is_trouble_and_no_bug(hear: Hearing, counter: Counter) -> None:
    class Broken:
        def instance(self, _profile: str) -> None:
            raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED, "bookings.db"))

    broken = replace(counter.parts, cache=Broken())  # type: ignore[arg-type]
    reader, page = OrdersReader(NAME, lambda: broken), Page()
    troubled, failed = hear(reader.troubled), hear(reader.failed)
    page.find.connect(reader.find_orders)
    thread = WorkerThread(reader)
    thread.start()
    page.find.emit(OrdersRequested(1, OrderSearch(Days.one(counter.today))))
    counter.until(lambda: troubled.facts)
    assert thread.stop()
    assert troubled.facts[0].trouble.kind is TroubleKind.DATABASE_DAMAGED
    assert failed.facts == []
