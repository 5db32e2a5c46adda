"""The cash desk in the window, with the demo's server: shown where there is one, left with its profile."""

from __future__ import annotations

from station.domain.booking import BookingKind
from station.domain.booking_change import ChangeState
from station.ui.actions import Act
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
