"""The desk's orders on made-up facts: what they show, what they ask for, where their keys lead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from station.domain.days import Days
from station.domain.listing import ListProgress
from station.domain.order_search import OrderColumn
from station.domain.trouble import Trouble, TroubleKind
from station.ui.cash_desk.orders.orders_keys import KEYS
from station.ui.language import Language
from station.workers.desk_orders_events import (
    OrdersProgressed,
    OrdersRefreshed,
    OrdersRefreshRequested,
    OrdersTroubled,
)
from tests.ui import facts
from tests.ui.conftest import OpenPage, OpenWindow
from tests.ui.order_facts import ALT, CONTROL, SHIFT, TODAY, Counter, in_window, press

OFFLINE = Trouble(TroubleKind.UNREACHABLE, "museum.example")


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def counter(open_page: OpenPage) -> Counter:
    return Counter(open_page())


def test_today_comes_at_once_from_this_station_and_is_then_read(counter: Counter) -> None:
    assert counter.wanted[0].until_today
    assert counter.listed()[:2] == ["3000000000", "3000000001"]
    assert "9 orders · €" in counter.view.notes.line.text()
    assert "4 s old" in counter.view.notes.line.text()
    assert counter.refreshes == [OrdersRefreshRequested(Days.one(TODAY), mine=False)]


def test_each_column_says_what_is_known_and_no_more(counter: Counter) -> None:
    model = counter.view.model
    rows = [[str(model.index(row, column).data()) for column in range(7)] for row in (0, 1, 3, 4)]
    assert rows[0] == ["21:14", "3000000000", "Museum", "€8.00", "cashpoint", "paid", "yes"]
    assert rows[1][2:] == [
        "Museum, Kinderrundgang durch die Dauerausstellung mit Werkstatt",
        "€106.00",
        "onlineshop",
        "code 30",
        "yes",
    ]
    assert rows[2][5] == "not known"
    assert rows[3][5:] == ["not known", "no"], "an order that is no longer valid was not paid by being placed here"


def test_words_typed_sift_what_is_here_and_escape_takes_them_back(counter: Counter, qtbot: QtBot) -> None:
    press(counter.view.table, Qt.Key.Key_F, CONTROL)
    assert counter.view.bar.text.hasFocus()
    QTest.keyClicks(counter.view.bar.text, "archi")
    qtbot.waitUntil(lambda: counter.wanted[-1].search.text == "archi")
    assert not counter.wanted[-1].again
    counter.answer()
    assert counter.listed() == ["3000000002", "3000000005", "3000000008"]
    assert counter.page.clear()
    assert counter.view.table.hasFocus()
    assert counter.page.clear()
    qtbot.waitUntil(lambda: counter.wanted[-1].search.text == "")
    assert not counter.page.clear()


def test_nothing_fits_and_nothing_sold_are_two_things(counter: Counter) -> None:
    counter.view.bar.text.setText("zzz")
    counter.view.reading.sift()
    counter.answer()
    assert counter.view.notes.line.text().startswith("No order fits the filter.")
    counter.view.bar.text.clear()
    counter.orders = []
    counter.view.reading.find_again()
    counter.answer()
    assert counter.view.notes.line.text().startswith("Nothing was ordered.")


def test_a_heading_sorts_and_the_chosen_order_stays_chosen(counter: Counter) -> None:
    counter.choose(3)
    counter.view.table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.AscendingOrder)
    assert (counter.wanted[-1].search.column, counter.wanted[-1].search.descending) == (OrderColumn.TOTAL, False)
    assert not counter.wanted[-1].again
    counter.answer()
    row = counter.view.table.currentIndex().row()
    assert counter.listed()[row] == "3000000003" == counter.view.panel.order_id
    assert counter.listed()[0] in ("3000000000", "3000000003", "3000000006")


def test_keys_sort_by_each_column_and_the_other_way_round(counter: Counter) -> None:
    press(counter.view.table, Qt.Key.Key_S, CONTROL | SHIFT)
    assert (counter.wanted[-1].search.column, counter.wanted[-1].search.descending) == (OrderColumn.NUMBER, False)
    press(counter.view.table, Qt.Key.Key_A, CONTROL | SHIFT)
    assert (counter.wanted[-1].search.column, counter.wanted[-1].search.descending) == (OrderColumn.NUMBER, True)


def test_only_my_orders_is_asked_for_and_remembered(open_page: OpenPage) -> None:
    preferences = facts.MemoryPreferences()
    counter = Counter(open_page(preferences=preferences))
    press(counter.view.table, Qt.Key.Key_M, CONTROL | SHIFT)
    assert counter.wanted[-1].search.mine
    assert counter.wanted[-1].until_today
    counter.answer()
    assert counter.refreshes[-1].mine
    assert preferences.values().only_my_orders
    assert set(counter.listed()) == {f"300000000{number}" for number in (0, 2, 4, 6, 8)}
    again = Counter(open_page(preferences=preferences))
    assert again.wanted[0].search.mine


def test_a_month_up_to_today_is_read_with_progress_and_can_be_canceled(counter: Counter) -> None:
    counter.refresh()
    counter.view.bar.span.setCurrentIndex(4)
    asked = counter.wanted[-1]
    assert (asked.search.days.last - asked.search.days.first).days == 30
    assert asked.until_today
    counter.answer(read=False)
    request = counter.refreshes[-1]
    assert request.days == Days(TODAY - timedelta(days=30), TODAY)
    assert "Never read here as a whole." in counter.view.notes.line.text()
    counter.view.orders_progressed(OrdersProgressed(request, ListProgress(400, 1200, 4, 12), 200.0, 4.0))
    assert counter.view.notes.line.text() == "Reading: 400 of 1,200 · 200 a second · 4 s left"
    assert counter.view.notes.bar.isVisible()
    press(counter.view.table, Qt.Key.Key_R, CONTROL)
    assert counter.canceled == [True]
    counter.view.orders_refreshed(OrdersRefreshed(request, cancelled=True))
    counter.answer(read=False)
    assert not counter.view.notes.bar.isVisible()
    assert counter.view.bar.days.refresh.text() == "⟳"


def test_rows_of_several_days_name_their_day(counter: Counter) -> None:
    counter.view.bar.span.setCurrentIndex(2)
    counter.answer()
    assert counter.view.model.index(0, 0).data() == "21/11/2026 21:14"
    assert counter.view.bar.days.title.text() == "15/11/2026 – 21/11/2026"
    press(counter.view.table, Qt.Key.Key_Left, ALT)
    assert counter.wanted[-1].search.days == Days(date(2026, 11, 8), date(2026, 11, 14))
    assert not counter.wanted[-1].until_today


def test_the_calendar_chooses_the_last_day(counter: Counter) -> None:
    press(counter.view.table, Qt.Key.Key_G, CONTROL)
    [calendar] = counter.view.findChildren(QCalendarWidget)
    calendar.clicked.emit(QDate(2026, 11, 3))
    assert counter.wanted[-1].search.days == Days.one(date(2026, 11, 3))
    counter.answer()
    press(counter.view.table, Qt.Key.Key_T, CONTROL)
    assert counter.wanted[-1].until_today


def test_answers_to_earlier_questions_are_not_shown(counter: Counter) -> None:
    first = counter.refreshes[-1]
    counter.view.bar.span.setCurrentIndex(1)
    counter.answer()
    counter.view.orders_progressed(OrdersProgressed(first, ListProgress(1, 2, 1, 2), 1.0, 1.0))
    counter.view.orders_refreshed(OrdersRefreshed(first, trouble=OFFLINE))
    assert counter.view.notes.note.text() == ""
    assert "Reading: " not in counter.view.notes.line.text()


def test_without_a_line_the_list_stays_and_says_why(counter: Counter) -> None:
    counter.refresh(trouble=OFFLINE)
    assert counter.listed()
    assert counter.view.notes.note.text().startswith("From this station's own list: ")
    counter.view.reading.refresh_or_cancel()
    counter.refresh(by_hand=True)
    assert "keeps this station offline" in counter.view.notes.note.text()
    counter.view.reading.refresh_or_cancel()
    counter.refresh()
    assert counter.view.notes.note.text() == ""


def test_today_is_read_again_after_a_minute_and_a_month_only_when_asked(open_page: OpenPage) -> None:
    clock = facts.StoppedClock()
    seconds = [1000.0]
    clock.monotonic = lambda: seconds[0]  # type: ignore[method-assign]
    counter = Counter(open_page(clock=clock))
    counter.refresh()
    seconds[0] += 59
    counter.view.reading._tick()
    assert len(counter.refreshes) == 1
    seconds[0] += 2
    counter.view.reading._tick()
    assert len(counter.refreshes) == 2
    counter.refresh()
    counter.view.bar.span.setCurrentIndex(4)
    counter.answer()
    counter.refresh()
    seconds[0] += 3600
    counter.view.reading._tick()
    assert len(counter.refreshes) == 3


def test_a_file_s_trouble_is_told_and_reading_ends(counter: Counter) -> None:
    counter.view.troubled(OrdersTroubled(Trouble(TroubleKind.DISK_FULL, "bookings.db")))
    assert counter.view.notes.note.text()
    assert not counter.view.reading.running


def test_leaving_leaves_nothing_of_the_profile_on_the_screen(counter: Counter) -> None:
    counter.choose(1)
    counter.view.bar.barcode.setText("X")
    counter.page.end()
    assert counter.listed() == []
    assert counter.view.panel.order_id == ""
    assert counter.view.panel.barcodes.shown is None
    assert counter.view.bar.barcode.text() == ""
    counter.view.find_barcode("X")
    assert counter.sought == []


def test_the_language_changes_everything_on_the_screen(counter: Counter) -> None:
    counter.choose(0)
    Language().use("de")
    counter.page.retranslate()
    assert counter.view.panel.title.text() == "Bestellung 3000000000"
    assert counter.view.model.headerData(2, Qt.Orientation.Horizontal) == "Was"
    assert counter.view.bar.mine.text() == "Nur meine"
    assert "9 Bestellungen" in counter.view.notes.line.text()
    assert counter.page.tabs.buttons[-1].text() == "Bestellungen"


def test_every_key_is_bound_once_listed_and_none_of_the_window_s(open_window: OpenWindow) -> None:
    window, counter = in_window(open_window)
    bound = [each.key().toString() for each in counter.view.findChildren(QShortcut) if each.parent() is counter.view]
    assert len(bound) == len(set(bound))
    assert {QKeySequence(key).toString() for key in KEYS.values()} <= set(bound)
    listed = [key for key, _text in counter.view.listed_keys()]
    assert len(listed) == len(set(listed))
    of_window = {key.toString() for action in window.acts.all() for key in action.shortcuts()}
    tabs = {key for key, _text in counter.page.tabs.listed_keys()}
    assert not set(bound) & (of_window | tabs)


def test_after_midnight_the_list_is_of_the_new_day(counter: Counter) -> None:
    counter.refresh()
    assert counter.wanted[-1].until_today
    press(counter.view.table, Qt.Key.Key_Left, ALT)
    counter.answer()
    counter.view.reading.sift()
    assert not counter.wanted[-1].until_today, "a day that somebody chose stays"


def test_tab_follows_the_eye(counter: Counter) -> None:
    counter.choose(1)
    view, bar = counter.view, counter.view.bar
    days = (bar.days.title, bar.days.before, bar.days.after, bar.days.today, bar.days.refresh)
    expected = [*days, bar.text, bar.barcode, bar.span, bar.mine, view.table]
    expected += [view.panel.tabs.buttons[0], view.panel.items.list]  # arrow keys lead to the other tabs
    expected[0].setFocus()
    met = [QApplication.focusWidget() or view]
    for _ in expected[1:]:
        press(met[-1], Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget() or view)
    assert met == expected
