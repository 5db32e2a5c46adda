"""The chosen order on made-up facts: what it shows, how its barcode finds it, and where its keys lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_day import BookingReport, OrderReport
from station.domain.money import Money
from station.domain.trouble import Trouble, TroubleKind
from station.ui.cash_desk.orders.order_items import OrderItems
from station.ui.papers.preview import PaperWindow
from station.ui.wedge_filter import WedgeFilter
from station.workers.cash_desk_events import BookingRead, BookingRefreshed
from station.workers.desk_orders_events import (
    BarcodeLookedUp,
    OrderRefreshed,
)
from tests.ui import facts
from tests.ui.conftest import OpenPage, OpenWindow
from tests.ui.order_facts import CONTROL, PROFILE, SHIFT, Counter, in_window, order, press, tour

OFFLINE = Trouble(TroubleKind.UNREACHABLE, "museum.example")


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def counter(open_page: OpenPage) -> Counter:
    return Counter(open_page())


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
    bookings.booking_refreshed(BookingRefreshed(key, BookingReport(None, OFFLINE)))
    bookings.booking_read(BookingRead(key, None, (), ()))
    assert bookings.panel._line.text() == "This booking was never read here. It comes with the line."
    bookings.booking_refreshed(BookingRefreshed(key, BookingReport(None, Trouble(TroubleKind.NOT_FOUND))))
    bookings.booking_read(BookingRead(key, None, (), ()))
    assert bookings.panel._line.text() == "The vendor no longer knows this booking."


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


def test_a_choice_that_cannot_be_kept_is_said(open_page: OpenPage) -> None:
    full = facts.MemoryPreferences(trouble=Trouble(TroubleKind.DISK_FULL, "settings.json"))
    counter = Counter(open_page(preferences=full))
    counter.view.bar.mine.click()
    counter.answer()
    assert counter.view.bar.mine.isChecked()
    counter.choose(0)
    counter.view.panel.barcodes.change_form()
    assert counter.view.notes.note.text()


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
