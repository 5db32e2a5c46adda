"""Made-up orders for the tests and pictures of the desk's orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from station.domain.days import Days, zone_named
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.order_search import SearchableOrder, find_orders
from station.ui.actions import Act
from station.ui.cash_desk.page import CashDeskPage
from station.ui.window import MainWindow
from station.workers.desk_orders_events import (
    BarcodeLookUpRequested,
    OrderRefreshRequested,
    OrdersFound,
    OrdersRefreshed,
    OrdersRefreshRequested,
    OrdersRequested,
)
from tests.ui import facts
from tests.ui.conftest import OpenWindow

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PROFILE = "Main entrance"
TODAY = date(2026, 11, 21)
ZONE = zone_named("Europe/Berlin")

_TOURS = ("Führung <b>Highlights</b>", "Kinderrundgang durch die Dauerausstellung mit Werkstatt", "Architekturtour")


def tickets(number: int) -> OrderItem:
    codes = tuple(f"OB{number}{letter}SC4QWE" for letter in "ABC"[: 1 + number % 3])
    return OrderItem(
        f"{number}1", ItemKind.TICKET, "Ticket", Money(800 * len(codes)), "Museum", len(codes), barcodes=codes
    )


def tour(number: int) -> OrderItem:
    starts_at = facts.NOW + timedelta(days=1, hours=number)
    title = _TOURS[number % 3]
    codes = (f"TOUR-{number}",)
    price = Money(9000)
    return OrderItem(f"{number}2", ItemKind.TOUR, "Tour", price, title, 15, starts_at, str(number), "7", barcodes=codes)


def order(number: int, **more: object) -> Order:
    items = ((tickets(number),), (tickets(number), tour(number)), ())[number % 3] or (tour(number),)
    made: dict[str, object] = {
        "valid": number % 5 != 4,
        "total": Money.total(item.price for item in items),
        "items": items,
        "comment": "Rechnung an die Schule & das Amt" if number % 3 == 1 else "",
        "reference": f"till-{number}",
        "source": "cashpoint" if number % 2 == 0 else "onlineshop",
        "created_at": facts.NOW - timedelta(minutes=7 * number),
        "invoice": number % 2 == 1,
        "payment_status": "30" if number % 4 == 1 else "",
        "mine": True if number % 2 == 0 else None,
    }
    return Order(str(3000000000 + number), **{**made, **more})  # type: ignore[arg-type]


class Counter:
    """The view on a page that is shown, and its workers' part played by the test."""

    def __init__(self, page: CashDeskPage, count: int = 9) -> None:
        self.page, self.view = page, page.orders
        self.orders = [order(number) for number in range(count)]
        self.wanted: list[OrdersRequested] = []
        self.refreshes: list[OrdersRefreshRequested] = []
        self.asked: list[OrderRefreshRequested] = []
        self.sought: list[BarcodeLookUpRequested] = []
        self.canceled: list[bool] = []
        self.view.orders_requested.connect(self.wanted.append)
        self.view.refresh_requested.connect(self.refreshes.append)
        self.view.order_refresh_requested.connect(self.asked.append)
        self.view.barcode_requested.connect(self.sought.append)
        self.view.cancel_requested.connect(self._cancel)
        page.begin(PROFILE)
        page.bring(self.view)
        QApplication.processEvents()
        self.answer()

    def answer(self, *, read: bool = True) -> None:
        """The newest question gets what fits of the test's orders."""
        asked = self.wanted[-1]
        days = asked.search.days
        if asked.until_today:
            days = Days(TODAY - (days.last - days.first), TODAY)
        search = replace(asked.search, days=days)
        among = [each for each in self.orders if each.mine or not search.mine]
        found = find_orders([SearchableOrder.of(each) for each in among], search)
        total = Money.total(each.total for each in found if each.valid)
        at = facts.NOW - timedelta(seconds=4) if read else None
        self.view.orders_found(OrdersFound(asked.number, search, found, total, at, read, TODAY, ZONE, "EUR"))
        QApplication.processEvents()

    def refresh(self, **more: object) -> None:
        """The vendor has answered what it was asked for last."""
        self.view.orders_refreshed(OrdersRefreshed(self.refreshes[-1], **more))  # type: ignore[arg-type]
        self.answer()

    def listed(self) -> list[str]:
        """The numbers on the screen, from above."""
        return [str(self.view.model.index(row, 1).data()) for row in range(self.view.model.rowCount())]

    def choose(self, row: int = 0) -> None:
        self.view.table.selectRow(row)
        QApplication.processEvents()

    def _cancel(self) -> None:
        self.canceled.append(True)


def in_window(open_window: OpenWindow, **changes: object) -> tuple[MainWindow, Counter]:
    window = open_window(cash_desk=True, **changes)
    window.acts[Act.CASH_DESK].trigger()
    return window, Counter(window.cash_desk)


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)
    QApplication.processEvents()
