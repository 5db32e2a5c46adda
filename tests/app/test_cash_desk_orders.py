"""The desk's orders in the window, with the demo's server."""

from __future__ import annotations

from station.domain.booking import BookingKind
from station.domain.order_search import OrderColumn
from station.ui.actions import Act
from station.ui.cash_desk.orders.order_list import COLUMNS
from station.ui.cash_desk.orders.view import OrdersView
from station.ui.cash_desk.orders.words_orders import Word
from tests.app.conftest import Office, OpenOffice


def at_the_orders(office: Office) -> OrdersView:
    """Today's orders are read."""
    view = office.window.cash_desk.orders
    office.window.show()
    office.ready()
    office.window.acts[Act.CASH_DESK].trigger()
    office.window.cash_desk.bring(view)
    office.until(lambda: view.model.rowCount() and not view.reading.running)
    return view


def shown(view: OrdersView, row: int, column: OrderColumn) -> str:
    return str(view.model.index(row, COLUMNS.index(column)).data())


def test_orders_are_listed_opened_and_their_bookings_found(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    view = at_the_orders(office)
    everybody = view.model.rowCount()
    view.bar.mine.click()
    office.until(lambda: 0 < view.model.rowCount() < everybody)
    assert {shown(view, row, OrderColumn.PAYMENT) for row in range(view.model.rowCount())} == {"paid"}
    assert office.world.folder.settings.preferences.only_my_orders
    view.bar.mine.click()
    office.until(lambda: view.model.rowCount() == everybody)
    tours = [
        row
        for row in range(everybody)
        if (order := view.model.order(row)) is not None and order.items[0].booking_kind is BookingKind.TOUR
    ]
    view.table.selectRow(tours[0])
    office.until(view.panel.details.values[Word.READ_AT].text)  # the vendor was asked for its details
    office.until(lambda: shown(view, tours[0], OrderColumn.PAYMENT) in ("paid", "code 30", "code 10"))
    order = view.model.order(tours[0])
    assert order is not None
    view.panel.items.go_to_booking()
    bookings = office.window.cash_desk.bookings
    assert office.window.cash_desk.front is bookings
    office.until(lambda: bookings.panel.title.text() == order.items[0].title)
    assert bookings.panel.key is not None
    assert bookings.panel.key.booking_id == order.items[0].sale_id


def test_the_order_of_a_barcode_is_opened_and_known_without_a_line(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    view, sandbox = at_the_orders(office), office.world.sandbox
    assert sandbox is not None
    listed = view.model.rowCount()
    view.find_barcode("GM-VALID-1")
    office.until(lambda: view.panel.order_id)
    number = view.panel.order_id
    assert view.panel.barcodes.shown is not None
    assert view.panel.barcodes.shown.code == "GM-VALID-1"
    sandbox.outage("gomus")
    view.reading.refresh_or_cancel()
    office.until(lambda: not view.reading.running)
    assert view.notes.note.text().startswith("From this station's own list: ")
    assert view.model.rowCount() >= listed
    view.table.selectRow(0)
    view.find_barcode("GM-VALID-1")
    office.until(lambda: view.panel.order_id == number)
    assert view.panel.note.text().startswith("From this station's own list: ")


def test_another_profile_takes_the_orders_away(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    view = at_the_orders(office)
    office.desk.bring_to_door("Demo CM.com")
    office.until(lambda: office.window.context.active == "Demo CM.com" and office.window.context.capability)
    assert view.model.rowCount() == 0
    assert office.window.failures == []
