"""An order's barcodes on the screen: read back off it by a decoder, in both forms."""

from __future__ import annotations

from datetime import timedelta

import pytest
import zxingcpp
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.domain.days import zone_named
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem
from station.ui.cash_desk.orders.code_picture import fit_modules
from station.ui.cash_desk.orders.large_barcode import LargeBarcode
from station.ui.cash_desk.orders.order_barcodes import OrderBarcodes
from station.ui.cash_desk.orders.order_text import ShownBarcode, order_barcodes
from station.ui.context import CodeForm
from station.ui.theme import theme_of
from tests.ui import facts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CODES = (
    ShownBarcode("OB8XSC4QWE", "Museum <b>&</b> Garten", "1 of 3"),
    ShownBarcode("ä-7721-äöü", "Museum", "2 of 3"),
    ShownBarcode("x" * 120, "Museum", "3 of 3"),
)


def on_screen(widget: QWidget) -> list[str]:
    """What a camera in front of it would read."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    return [found.text for found in zxingcpp.read_barcodes(rows)]


@pytest.fixture
def barcodes(qtbot: QtBot) -> OrderBarcodes:
    widget = OrderBarcodes(facts.context(), theme_of("dark", 100))
    widget.add_keys(widget)
    qtbot.addWidget(widget)
    widget.resize(400, 460)
    widget.show_barcodes(CODES)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(widget, key, held)
    QApplication.processEvents()


def test_a_decoder_reads_each_code_off_the_screen_in_both_forms(barcodes: OrderBarcodes) -> None:
    assert on_screen(barcodes.picture) == ["OB8XSC4QWE"]
    barcodes.change_form()
    assert on_screen(barcodes.picture) == ["OB8XSC4QWE"]
    barcodes.after.click()
    assert on_screen(barcodes.picture) == ["ä-7721-äöü"]
    assert (barcodes.title.text(), barcodes.detail.text(), barcodes.code.text()) == ("Museum", "2 of 3", "ä-7721-äöü")


def test_keys_step_through_the_codes_and_stop_at_both_ends(barcodes: OrderBarcodes) -> None:
    seen = []
    barcodes.moved.connect(seen.append)
    barcodes.forms[CodeForm.QR].setFocus()
    for _ in range(4):
        press(barcodes, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert seen == [1, 2]
    press(barcodes, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert seen == [1, 2, 1]
    assert barcodes.place == 1


def test_the_form_is_remembered_and_taken_over_by_the_next_view(barcodes: OrderBarcodes, qtbot: QtBot) -> None:
    preferences = facts.MemoryPreferences()
    context = facts.context(preferences=preferences)
    barcodes.use_context(context)
    press(barcodes, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert preferences.values().code_form == "code128"
    other = OrderBarcodes(context, theme_of("light", 100))
    qtbot.addWidget(other)
    other.show()
    assert other.form is CodeForm.BARS


def test_what_cannot_be_drawn_says_so_and_never_shows_another_code(barcodes: OrderBarcodes) -> None:
    barcodes.show_barcodes((ShownBarcode("日本", "Museum"),))
    barcodes.change_form()
    assert not barcodes.picture.readable
    assert on_screen(barcodes.picture) == []
    assert barcodes.code.text() == "日本"
    barcodes.show_barcodes(CODES, place=2)
    assert not barcodes.picture.readable  # too long for the width of a panel
    barcodes.change_form()
    assert on_screen(barcodes.picture) == ["x" * 120]


def test_the_large_picture_has_more_room_and_leads_back_to_where_one_was(barcodes: OrderBarcodes) -> None:
    barcodes.resize(300, 400)
    press(barcodes, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    [large] = barcodes.findChildren(LargeBarcode)
    large.resize(1000, 700)
    QApplication.processEvents()
    assert on_screen(large.barcodes.picture) == ["OB8XSC4QWE"]
    press(large, Qt.Key.Key_Right)
    assert on_screen(large.barcodes.picture) == ["ä-7721-äöü"]
    press(large, Qt.Key.Key_Escape)
    assert barcodes.findChildren(LargeBarcode) == []
    assert barcodes.place == 1


def test_no_barcodes_are_said_and_nothing_is_left_to_press(barcodes: OrderBarcodes) -> None:
    barcodes.show_barcodes(())
    assert barcodes.count.text() == "No barcodes."
    assert not barcodes.picture.isVisible()
    barcodes.open_large()
    assert barcodes.findChildren(LargeBarcode) == []


def test_a_module_is_whole_pixels_with_the_margin_that_scanners_need() -> None:
    fit = fit_modules(QSize(21, 21), CodeForm.QR, QSize(300, 230))
    assert fit.module == 230 // 29
    assert (fit.target.width(), fit.target.height()) == (fit.module * 21, fit.module * 21)
    bars = fit_modules(QSize(145, 1), CodeForm.BARS, QSize(340, 200))
    assert bars.module == 2
    assert bars.target.left() >= 10 * bars.module


def test_each_barcode_of_an_order_says_what_it_opens() -> None:
    museum = OrderItem("1", ItemKind.TICKET, "Ticket", Money(800), "Museum", 2, barcodes=("A", "B"))
    tour = OrderItem("2", ItemKind.TOUR, "Tour", Money(0), "", 15, facts.NOW + timedelta(hours=1), barcodes=("C",))
    order = Order("8", True, Money(1600), (museum, tour))
    shown = order_barcodes(order, zone_named("Europe/Berlin"))
    assert shown == (
        ShownBarcode("A", "Museum", "1 of 2"),
        ShownBarcode("B", "Museum", "2 of 2"),
        ShownBarcode("C", "Tour", "21/11/2026 22:14 · for 15 people"),
    )
