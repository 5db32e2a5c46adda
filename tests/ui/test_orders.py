"""The desk's orders on made-up facts: what they show, what they ask for, where their keys lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_day import OrderReport
from station.domain.days import Days
from station.domain.listing import ListProgress
from station.domain.money import Money
from station.domain.order_search import OrderColumn
from station.domain.trouble import Trouble, TroubleKind
from station.ui.actions import Act
from station.ui.language import Language
from station.ui.orders_keys import KEYS
from station.ui.pages.cash_desk import CashDeskPage
from station.ui.papers.preview import PaperWindow
from station.ui.theme import theme_of
from station.ui.wedge_filter import WedgeFilter
from station.ui.widgets.order_items import OrderItems
from station.ui.window import MainWindow
from station.workers.desk_orders_events import (
    BarcodeLookedUp,
    OrderRefreshed,
    OrdersProgressed,
    OrdersRefreshed,
    OrdersRefreshRequested,
    OrdersTroubled,
)
from tests.ui import facts
from tests.ui.conftest import OpenWindow
from tests.ui.order_facts import PROFILE, TODAY, Counter, order, tour

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
OFFLINE = Trouble(TroubleKind.UNREACHABLE, "museum.example")


OpenPage = Callable[..., CashDeskPage]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_page(qtbot: QtBot) -> OpenPage:
    """The cash desk's page by itself: a whole window takes longer to build."""

    def opened(**changes: object) -> CashDeskPage:
        page = CashDeskPage(facts.context(cash_desk=True, **changes), theme_of("light", 100))
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        return page

    return opened


@pytest.fixture
def counter(open_page: OpenPage) -> Counter:
    return Counter(open_page())


def in_window(open_window: OpenWindow, **changes: object) -> tuple[MainWindow, Counter]:
    window = open_window(cash_desk=True, **changes)
    window.acts[Act.CASH_DESK].trigger()
    return window, Counter(window.cash_desk)


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)
    QApplication.processEvents()


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


def test_a_chosen_order_shows_everything_the_vendor_says(counter: Counter) -> None:
    counter.choose(1)
    panel = counter.view.panel
    assert panel.title.text() == "Order 3000000001"
    assert panel._line.text() == "21/11/2026 21:07 · onlineshop · code 30"
    assert panel.items.total.text() == "€106.00"
    spoken = [
        panel.items.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(panel.items.list.count())
    ]
    assert spoken == [
        "Museum, €16.00, 2 ×, Ticket",
        "Kinderrundgang durch die Dauerausstellung mit Werkstatt, €90.00, Tour · 22/11/2026 22:14 · for 15 people",
    ]
    shown = {name.value: label.text() for name, label in panel.details.values.items() if label.text()}
    assert shown == {
        "number": "3000000001",
        "placed": "21/11/2026 21:07",
        "source": "onlineshop",
        "payment": "code 30",
        "valid": "yes",
        "invoice": "yes",
        "reference": "till-1",
        "comment": "Rechnung an die Schule & das Amt",
    }
    assert [shown.code for shown in panel.barcodes._codes] == ["OB1ASC4QWE", "OB1BSC4QWE", "TOUR-1"]


def test_the_vendor_is_asked_for_the_payment_of_an_order_on_which_one_rests(counter: Counter, qtbot: QtBot) -> None:
    for row in (1, 2, 3):
        counter.choose(row)
    qtbot.waitUntil(lambda: bool(counter.asked))
    assert [request.order_id for request in counter.asked] == ["3000000003"]
    read = order(3, payment_status="10")
    counter.view.order_refreshed(OrderRefreshed("3000000003", OrderReport(read, facts.NOW)))
    assert counter.view.model.index(3, 5).data() == "code 10"
    assert "code 10" in counter.view.panel._line.text()
    counter.view.reading.find_again()
    counter.answer()
    assert "code 10" in counter.view.panel._line.text(), "a list that does not tell the payment forgets none"
    counter.view.order_refreshed(OrderRefreshed("3000000003", OrderReport(read, facts.NOW, OFFLINE)))
    assert "From this station's own list" in counter.view.panel.note.text()
    counter.view.order_refreshed(OrderRefreshed("3000000003", None))
    assert "keeps this station offline" in counter.view.panel.note.text()
    gone = OrderReport(None, None, Trouble(TroubleKind.NOT_FOUND))
    counter.view.order_refreshed(OrderRefreshed("3000000003", gone))
    assert counter.view.panel.note.text() == "The vendor no longer knows this order."
    counter.choose(1)
    assert counter.view.panel.note.text() == ""


def test_a_barcode_opens_its_order_wherever_it_stands(open_page: OpenPage) -> None:
    counter = Counter(open_page(), 60)
    press(counter.view.table, Qt.Key.Key_F, CONTROL | SHIFT)
    assert counter.view.bar.barcode.hasFocus()
    QTest.keyClicks(counter.view.bar.barcode, " OB37BSC4QWE ")
    press(counter.view.bar.barcode, Qt.Key.Key_Return)
    assert [request.barcode for request in counter.sought] == ["OB37BSC4QWE"]
    assert counter.view.notes.note.text() == "Looking for OB37BSC4QWE …"
    counter.view.barcode_looked_up(BarcodeLookedUp("OB37BSC4QWE", OrderReport(order(37), facts.NOW)))
    assert counter.view.notes.note.text() == ""
    assert counter.view.panel.order_id == "3000000037"
    assert counter.listed()[counter.view.table.currentIndex().row()] == "3000000037"
    row = counter.view.table.visualRect(counter.view.table.currentIndex())
    assert counter.view.table.viewport().rect().contains(row), "and the list has scrolled there"
    assert counter.view.panel.barcodes.shown is not None
    assert counter.view.panel.barcodes.shown.code == "OB37BSC4QWE"
    elsewhere = order(170)
    counter.view.find_barcode("X")
    counter.view.barcode_looked_up(BarcodeLookedUp("X", OrderReport(elsewhere, facts.NOW)))
    assert counter.view.panel.order_id == elsewhere.order_id
    assert counter.view.table.selectionModel().selectedRows() == []


@pytest.mark.parametrize(
    ("report", "by_hand", "said"),
    [
        (OrderReport(None, None, Trouble(TroubleKind.NOT_FOUND)), False, "No order has the barcode <b>X."),
        (OrderReport(None, None, OFFLINE), False, "No order with the barcode <b>X is known here. "),
        (OrderReport(None), True, "No order with the barcode <b>X is known here."),
    ],
)
def test_a_barcode_without_an_order_says_so(counter: Counter, report: OrderReport, by_hand: bool, said: str) -> None:
    counter.view.find_barcode("<b>X")
    counter.view.barcode_looked_up(BarcodeLookedUp("other", report))
    assert counter.view.notes.note.text() == "Looking for <b>X …"
    counter.view.barcode_looked_up(BarcodeLookedUp("<b>X", report, by_hand))
    assert counter.view.notes.note.text().startswith(said)
    assert counter.view.panel.order_id == ""


def test_a_scan_at_the_door_is_kept_for_the_desk(open_window: OpenWindow) -> None:
    window, counter = in_window(open_window)
    verdict = facts.denied()
    window.verdict_reached(facts.reached(verdict))
    press(window, Qt.Key.Key_H, CONTROL | SHIFT)
    assert [request.barcode for request in counter.sought] == [verdict.code]


def test_the_order_of_the_last_scan_is_one_key_away(counter: Counter) -> None:
    page = counter.page
    page.bring(page.bookings)
    press(page, Qt.Key.Key_H, CONTROL | SHIFT)
    assert page.front is page.bookings, "nothing was scanned yet"
    page.last_code = "OB7BSC4QWE"
    press(page, Qt.Key.Key_H, CONTROL | SHIFT)
    assert page.front is counter.view
    assert [request.barcode for request in counter.sought] == ["OB7BSC4QWE"]


def test_an_item_leads_to_its_booking_on_its_day(counter: Counter) -> None:
    bookings = counter.page.bookings
    days, asked = [], []
    bookings.day_requested.connect(days.append)
    bookings.booking_refresh_requested.connect(asked.append)
    bookings.bar.text.setText("hides everything")
    counter.choose(1)
    press(counter.view.table, Qt.Key.Key_Return)
    items = counter.view.panel.items
    assert items.list.hasFocus()
    press(items.list, Qt.Key.Key_Return)
    assert counter.page.front is counter.view, "a ticket is no booking"
    press(items.list, Qt.Key.Key_Down)
    press(items.list, Qt.Key.Key_Return, CONTROL)
    assert counter.page.front is bookings
    key = BookingKey(PROFILE, BookingKind.TOUR, "1")
    assert bookings.panel.key == key
    assert asked[-1].key == key
    assert days[-1].search.day == date(2026, 11, 22)
    assert days[-1].search.text == ""


def test_the_way_to_a_booking_is_offered_where_there_is_one(counter: Counter) -> None:
    items = counter.view.panel.items
    counter.choose(0)
    assert not items.to_booking.isVisible()
    counter.choose(1)
    assert items.to_booking.isVisible()
    assert not items.to_booking.isEnabled()
    items.list.setCurrentRow(1)
    assert items.to_booking.isEnabled()
    nameless = replace(tour(1), sale_id="")
    counter.view.panel.show_order(order(1, items=(nameless,)))
    assert not items.to_booking.isVisible()
    items.go_to_booking()
    assert counter.page.front is counter.view


def test_barcodes_are_laid_out_on_paper_under_the_order_s_name(counter: Counter, qtbot: QtBot) -> None:
    counter.choose(1)
    press(counter.view.table, Qt.Key.Key_P, CONTROL)
    [paper] = counter.page.findChildren(PaperWindow)
    qtbot.waitUntil(lambda: paper.pages.count == 1)
    assert paper._offers[0].paper is not None
    assert paper._offers[0].paper.file_name == "Order 3000000001"
    paper.close()


def test_a_burst_from_the_scanner_goes_to_the_door_and_not_into_the_barcode_field(
    counter: Counter, qapp: QApplication, qtbot: QtBot
) -> None:
    field = counter.view.bar.barcode
    field.setFocus()
    wedge = WedgeFilter(qapp)
    try:
        with qtbot.waitSignal(wedge.code_scanned, timeout=5000):
            QTest.keyClicks(field, "OB7BSC4QWE")
            QTest.keyClick(field, Qt.Key.Key_Return)
    finally:
        wedge.close()
    assert field.text() == ""
    assert counter.sought == []


def test_tab_follows_the_eye(counter: Counter) -> None:
    counter.choose(1)
    view, bar = counter.view, counter.view.bar
    days = (bar.days.title, bar.days.before, bar.days.after, bar.days.today, bar.days.refresh)
    expected = [*days, bar.text, bar.barcode, bar.span, bar.mine, view.table]
    expected += [view.panel.tabs.buttons[0], view.panel.items.list]  # arrow keys lead to the other tabs
    expected[0].setFocus()
    met = [QApplication.focusWidget()]
    for _ in expected[1:]:
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == expected


def test_a_choice_that_cannot_be_kept_is_said(open_page: OpenPage) -> None:
    full = facts.MemoryPreferences(trouble=Trouble(TroubleKind.DISK_FULL, "settings.json"))
    counter = Counter(open_page(preferences=full))
    counter.view.bar.mine.click()
    counter.answer()
    assert counter.view.bar.mine.isChecked()
    counter.choose(0)
    counter.view.panel.barcodes.change_form()
    assert counter.view.notes.note.text()


def test_after_midnight_the_list_is_of_the_new_day(counter: Counter) -> None:
    counter.refresh()
    assert counter.wanted[-1].until_today
    press(counter.view.table, Qt.Key.Key_Left, ALT)
    counter.answer()
    counter.view.reading.sift()
    assert not counter.wanted[-1].until_today, "a day that somebody chose stays"


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


@pytest.mark.parametrize(("scale", "part"), [(80, 1), (200, 0), (200, 1), (200, 2)])
def test_in_the_least_window_nothing_lies_over_anything_or_sticks_out(
    open_window: OpenWindow, scale: int, part: int
) -> None:
    preferences = facts.MemoryPreferences(facts.Values(language="de", text_scale=scale))
    window, counter = in_window(open_window, preferences=preferences)
    window.resize(1024, 640)
    counter.choose(1)
    counter.view.panel.tabs.bring(part)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 640)
    for holder in counter.view.findChildren(QWidget):
        layout = holder.layout()
        if layout is None or not holder.isVisible():
            continue
        items = (layout.itemAt(number) for number in range(layout.count()))
        parts = [item.widget() for item in items if item is not None and item.widget() is not None]
        shown = [widget for widget in parts if widget.isVisible() and widget.width() > 1]
        for number, widget in enumerate(shown):
            assert widget.geometry().right() <= holder.width(), widget
            assert not any(widget.geometry().intersects(other.geometry()) for other in shown[:number]), widget


def test_a_total_is_the_vendor_s_even_where_its_items_say_otherwise(counter: Counter) -> None:
    counter.orders[0] = order(0, total=Money(12345))
    counter.view.reading.find_again()
    counter.answer()
    counter.choose(0)
    items = counter.view.panel.findChild(OrderItems)
    assert items is not None
    assert items.total.text() == "€123.45"
