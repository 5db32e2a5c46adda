"""The cash desk in the window, with the demo's server: shown where there is one, left with its profile."""

from __future__ import annotations

from datetime import UTC, datetime

from station.domain.booking import BookingKind
from station.domain.booking_change import ChangeState
from station.domain.booking_filters import FilterKind
from station.sandbox import Sandbox
from station.sandbox.gomus_cash_point_catalogue import languages, scale_prices, tour
from station.ui.actions import Act
from station.ui.cash_desk.bookings.words_bookings import Detail
from tests.app.conftest import Office, OpenOffice


def at_the_desk(office: Office) -> None:
    """Today is read and a tour with its prices is open."""
    page = office.window.cash_desk.bookings
    office.window.show()
    office.ready()
    office.window.acts[Act.CASH_DESK].trigger()
    office.until(lambda: page.model.rowCount() == 22 and not page.day.running)
    office.until(lambda: page.model.booking(0) is not None)
    known = page.model.booking(0)
    assert known is not None
    assert known.booking.key.kind is BookingKind.TOUR
    page.table.selectRow(0)
    office.until(lambda: page.panel.prices.list.rows)
    office.until(lambda: page.panel.prices.list.rows)


def test_a_price_typed_without_a_line_reaches_the_vendor_once(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    at_the_desk(office)
    page, sandbox = office.window.cash_desk.bookings, office.world.sandbox
    assert sandbox is not None
    sandbox.outage("gomus")
    page.panel.add_price()
    [form] = page.panel.prices.forms
    form.title.setText("Pfand")
    form.unit.setText("2")
    page.panel.save()
    office.until(lambda: page.panel.changes.cards)
    assert page.panel.changes.cards[0].change.state is ChangeState.WAITING
    sandbox.restore("gomus")
    office.until(lambda: not page.panel.changes.cards)
    lines = [row.line for row in page.panel.prices.list.rows if row.line.fields.title == "Pfand"]
    assert [(line.unsent, line.total.cents) for line in lines] == [(False, 200)]


def test_another_profile_takes_the_desk_away_and_brings_it_back(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    at_the_desk(office)
    office.desk.bring_to_door("Demo CM.com")
    office.until(lambda: office.window.context.active == "Demo CM.com" and office.window.context.capability)
    assert not office.window.acts[Act.CASH_DESK].isEnabled()
    assert office.window.cash_desk.bookings.model.rowCount() == 0
    office.desk.bring_to_door("Demo go~mus Entry")
    office.until(office.window.acts[Act.CASH_DESK].isEnabled)
    office.window.acts[Act.CASH_DESK].trigger()
    office.until(lambda: office.window.cash_desk.bookings.model.rowCount() == 22)
    assert office.window.failures == []


def sold_tour(sandbox: Sandbox) -> tuple[str, str]:
    """Somebody sold a tour of today at this desk: the booking's number, and its barcode."""
    point = sandbox.gomus.cash_point
    today = point.calendar.today
    product, at = next(
        (product, at)
        for number in range(100_000, 101_000)
        if (product := tour(number)) is not None
        for at in point.sales.places.of_tour(product, today)
        if not scale_prices(product)
    )
    wanted = {
        "id": product.id,
        "start_time": datetime.fromtimestamp(at, UTC).isoformat(),
        "language_id": next(iter(languages(product))),
        "quantity": 7,
    }
    order = point.sales.place({"items": [{"type": "Tour", "attributes": wanted}], "total": product.price_cents})
    [item] = order.items
    return str(item.sale_id), item.barcodes[0]


def test_a_scan_opens_the_booking_that_was_sold_here_and_tells_who_came(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    at_the_desk(office)
    page, sandbox = office.window.cash_desk.bookings, office.world.sandbox
    assert sandbox is not None
    number, barcode = sold_tour(sandbox)
    page.day.refresh_or_cancel()
    office.until(lambda: page.model.rowCount() == 23 and not page.day.running)
    page.bar.saved.setCurrentIndex(list(FilterKind).index(FilterKind.MINE))
    office.until(lambda: 0 < page.model.rowCount() < 23)
    assert page.panel.key is not None
    assert page.panel.key.booking_id != number
    office.scan(barcode)
    office.until(lambda: page.panel.key is not None and page.panel.key.booking_id == number)
    office.until(page.panel.arrived.text)
    assert page.panel.arrived.text().endswith("1 of 7 people")
    assert page.panel.details.values[Detail.BARCODES].text() == barcode
    office.scan(barcode)
    office.until(lambda: "refused" in page.panel.details.values[Detail.DOOR].text())
