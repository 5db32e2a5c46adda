"""Sales at the desk over a line that is cut: one order, found by its reference, never sent again by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from station.domain.days import Days
from station.domain.money import Money
from station.domain.order import ItemKind, Order
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.domain.trouble import TroubleKind
from station.sandbox import FaultKind, FaultRule, GomusOptions, Phase
from station.sandbox.gomus_cash_point_options import CashPointOptions
from tests.integration.cash_desks import PowerCut, Till, executed
from tests.integration.doors import Vendors
from tests.integration.test_cash_desk_changes import DONE, LOST

LATER = 20.0
"""Seconds after which a request that was given up cannot arrive any more."""


@pytest.fixture
def till(vendors: Vendors, tmp_path: Path) -> Iterator[Till]:
    vendors.sandbox.gomus.options = GomusOptions()
    till = Till(tmp_path / "A", vendors)
    yield till
    till.close()
    vendors.wait_until_idle()
    vendors.sandbox.gomus.options = GomusOptions()


def product(till: Till, kind: ItemKind, text: str) -> Product:
    day = till.lane.desk.today()
    [found] = till.lane.writer.products(kind, text, Days.one(day)).rows
    detailed = till.lane.writer.product(found, day)
    assert isinstance(detailed, Product)
    return detailed


def museum(till: Till, quantity: int = 2) -> SaleLine:
    return SaleLine(product(till, ItemKind.TICKET, "dauer"), quantity)


def strike(vendors: Vendors, rule: FaultRule, times: int = 1) -> None:
    vendors.sandbox.faults.add(replace(rule, vendor="gomus", method="POST", path="*/orders", times=times))


def order_of(till: Till, sale: Sale) -> Order:
    order = till.lane.cache.order("museum", till.sale(sale).order_id)
    assert order is not None
    return order


def test_a_basket_of_everything(vendors: Vendors, till: Till) -> None:
    lecture, tour = product(till, ItemKind.EVENT, "abend"), product(till, ItemKind.TOUR, "english")
    adult, child = (each.category_id for each in lecture.categories)
    lines = (
        museum(till),
        SaleLine(lecture, quantities=((adult, 1), (child, 2))),
        SaleLine(tour, 12, starts_at=tour.times[0].starts_at, language_id=tour.languages[1].language_id),
    )
    sale = till.begin(*lines)
    till.restart()
    placed, trouble = till.lane.sales.place(sale.sale_id)
    assert (placed.state, trouble) == (SaleState.DONE, None)
    order = order_of(till, sale)
    assert order.total == sale.total == Money(1600 + 800 + 1200 + 9900)
    assert (len(order.barcodes), order.payment, order.reference) == (4, "paid", sale.reference)
    assert till.lane.desk.refresh(till.lane.desk.today()).complete
    assert vendors.sandbox.gomus.store.find(order.barcodes[0]) is not None, "it opens the door"


@pytest.mark.parametrize("rule", DONE, ids=lambda rule: f"{rule.kind}-{rule.phase}")
def test_an_order_that_was_placed_is_found_by_its_reference(vendors: Vendors, till: Till, rule: FaultRule) -> None:
    sale = till.begin(museum(till))
    strike(vendors, rule)
    lost, trouble = till.lane.sales.place(sale.sale_id)
    assert (lost.state, trouble is not None) == (SaleState.UNKNOWN, True)
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.UNKNOWN, "not again before it was searched"
    vendors.heal()
    till.restart()
    found, trouble = till.lane.sales.look_up(sale.sale_id)
    assert (found.state, trouble) == (SaleState.DONE, None)
    assert len(order_of(till, sale).barcodes) == 2
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.DONE
    assert executed(vendors) == {"place_order": 1}


@pytest.mark.parametrize("rule", LOST, ids=lambda rule: f"{rule.kind}-{rule.phase}")
def test_an_order_that_was_lost_is_placed_again_on_a_persons_word_alone(
    vendors: Vendors, till: Till, rule: FaultRule
) -> None:
    sale = till.begin(museum(till))
    strike(vendors, rule)
    till.lane.sales.place(sale.sale_id)
    vendors.heal()
    assert till.lane.sales.look_up(sale.sale_id)[0].state is SaleState.UNKNOWN, "it may still arrive"
    vendors.time.turn(LATER)
    assert till.lane.sales.look_up(sale.sale_id)[0].state is SaleState.NOT_FOUND
    assert executed(vendors) == {}
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.DONE
    assert executed(vendors) == {"place_order": 1}


@pytest.mark.parametrize("arrives", [True, False], ids=["arrived", "never left"])
def test_a_machine_that_goes_off_in_the_middle_sells_once(vendors: Vendors, till: Till, arrives: bool) -> None:
    sale = till.begin(museum(till))
    till.power_cut("place_order", arrives=arrives)
    with pytest.raises((PowerCut, RuntimeError)):
        till.lane.sales.place(sale.sale_id)
    till.start()
    assert till.sale(sale).state is SaleState.UNKNOWN
    vendors.time.turn(LATER)
    found, _ = till.lane.sales.look_up(sale.sale_id)
    assert found.state is (SaleState.DONE if arrives else SaleState.NOT_FOUND)
    if not arrives:
        till.lane.sales.place(sale.sale_id)
    assert executed(vendors) == {"place_order": 1}
    assert till.journal.open_sales("museum") == ()


def test_an_order_of_just_before_midnight_is_found_after_it(vendors: Vendors, till: Till) -> None:
    calendar = vendors.sandbox.gomus.cash_point.calendar
    till.lane.desk.know_instance()
    tomorrow = calendar.moment(calendar.today + timedelta(days=1), 0)
    before = vendors.time.turned
    try:
        vendors.time.turn(tomorrow - vendors.time.unix() - 30.0)
        sale = till.begin(museum(till))
        strike(vendors, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
        till.lane.sales.place(sale.sale_id)
        vendors.time.turn(60.0)
        assert calendar.day_of(vendors.time.unix()) == calendar.day_of(tomorrow)
        vendors.heal()
        assert till.lane.sales.look_up(sale.sale_id)[0].state is SaleState.DONE
        assert executed(vendors) == {"place_order": 1}
    finally:
        vendors.time.turn(before - vendors.time.turned)


def test_a_vendor_out_of_reach_and_a_no(vendors: Vendors, till: Till) -> None:
    line = museum(till)
    sale = till.begin(line)
    vendors.sandbox.outage("gomus")
    waiting, trouble = till.lane.sales.place(sale.sale_id)
    assert trouble is not None
    assert (waiting.state, trouble.kind) == (SaleState.WAITING, TroubleKind.UNREACHABLE)
    vendors.heal()
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.DONE
    cheap = till.begin(replace(line, product=replace(line.product, unit=Money(1))))
    refused, trouble = till.lane.sales.place(cheap.sale_id)
    assert (refused.state, trouble) == (SaleState.REFUSED, None)
    assert "Summe" in refused.message
    assert till.lane.sales.drop(cheap.sale_id).state is SaleState.DROPPED
    assert executed(vendors) == {"place_order": 1}


@pytest.mark.parametrize("named", [True, False])
def test_what_no_document_says_of_the_answer(vendors: Vendors, till: Till, named: bool) -> None:
    options = CashPointOptions(order_status=201, order_named=named)
    vendors.sandbox.gomus.options = GomusOptions(cash_point=options)
    sale = till.begin(museum(till, 1))
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.DONE
    assert len(order_of(till, sale).barcodes) == 1


def test_two_sales_of_the_same_are_two_orders(vendors: Vendors, till: Till) -> None:
    line = museum(till)
    first, second = till.begin(line), till.begin(line)
    strike(vendors, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    till.lane.sales.place(first.sale_id)
    vendors.heal()
    till.lane.sales.place(second.sale_id)
    till.lane.sales.look_up(first.sale_id)
    assert till.sale(first).order_id != till.sale(second).order_id
    assert executed(vendors) == {"place_order": 2}


def test_a_sale_keeps_every_word_of_it_over_a_restart(till: Till) -> None:
    tour = product(till, ItemKind.TOUR, "architektur")
    at: datetime = tour.times[1].starts_at
    line = SaleLine(tour, 20, (("surcharge-1", 1), ("surcharge-2", 3)), at, "1")
    sale = till.begin(line)
    till.restart()
    assert till.sale(sale) == sale
    assert till.lane.sales.place(sale.sale_id)[0].state is SaleState.DONE
    assert order_of(till, sale).total == Money(12_000 + 300 + 600)
