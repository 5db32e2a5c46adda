"""The sale at the desk in the window, with the demo's server: from the search to the barcodes, with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.domain.sale import SaleState
from station.sandbox import FaultKind, FaultRule, Phase
from station.ui.actions import Act
from station.ui.cash_desk.sale.view import SaleView
from tests.app.conftest import Office, OpenOffice


def at_the_sale(office: Office) -> SaleView:
    page = office.window.cash_desk
    office.window.show()
    office.ready()
    office.window.acts[Act.CASH_DESK].trigger()
    page.bring(page.sale)
    office.until(lambda: page.sale.shelf.table.rows.rows)
    return page.sale


def choose(office: Office, sale: SaleView, words: str) -> None:
    sale.shelf.bar.focus_text()
    sale.shelf.bar.text.setText(words)
    office.until(lambda: len(sale.shelf.table.rows.rows) == 1)
    sale.shelf.bar.text.entered.emit()
    office.until(sale.shelf.choice.add.isVisible)


def placed(office: Office) -> int:
    sandbox = office.world.sandbox
    assert sandbox is not None
    return sum(each.action == "place_order" for each in sandbox.audit.effects("gomus"))


def test_two_tickets_and_their_barcodes(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    sale = at_the_sale(office)
    choose(office, sale, "dauer")
    QTest.keyClicks(sale.shelf.choice.steppers[""].number, "2")
    sale.shelf.choice.take()
    assert sale.baskets.current.total.cents == 1600
    sale.forward()
    office.until(lambda: sale.right.currentWidget() is sale.payment)
    QTest.keyClicks(sale.payment.given, "20")
    QTest.keyClick(sale.payment.given, Qt.Key.Key_F12)
    office.until(lambda: sale.outcome.sale is not None and sale.outcome.sale.state is SaleState.DONE)
    assert placed(office) == 1
    assert sale.outcome.barcodes.shown is not None
    assert "4.00" in sale.outcome.words.text()
    assert sale.outcome.paid.text().startswith("paid")
    assert sale.baskets.current.empty
    assert office.window.failures == []


def test_a_lost_answer_is_found_and_sold_once(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    sale = at_the_sale(office)
    choose(office, sale, "dauer")
    sale.shelf.choice.take()
    sale.forward()
    office.until(lambda: sale.right.currentWidget() is sale.payment)
    sandbox = office.world.sandbox
    assert sandbox is not None
    sandbox.faults.add(
        FaultRule(FaultKind.CUT, vendor="gomus", method="POST", path="*/orders", times=1, phase=Phase.AFTER)
    )
    sale.payment.sell.click()
    office.until(lambda: sale.outcome.sale is not None and sale.outcome.sale.state is SaleState.DONE)
    assert placed(office) == 1


def test_a_basket_waits_for_its_profile(open_office: OpenOffice) -> None:
    office = open_office("gomus")
    sale = at_the_sale(office)
    choose(office, sale, "dauer")
    sale.shelf.choice.take()
    sale.basket_panel.comment.setText("Gruppe Wayne")
    kept = sale.baskets.current
    office.desk.bring_to_door("Demo CM.com")
    office.until(lambda: office.window.context.active == "Demo CM.com" and office.window.context.capability)
    assert sale.baskets.current.empty
    office.desk.bring_to_door("Demo go~mus Entry")
    office.until(lambda: sale.baskets.current.lines)
    back = sale.baskets.current
    assert (back.basket_id, back.lines, back.comment) == (kept.basket_id, kept.lines, "Gruppe Wayne")
    assert placed(office) == 0
    assert office.window.failures == []
