"""Sales at the desk: sent once, found again, and never repeated without a person."""

from dataclasses import replace
from datetime import date

import pytest

from station.domain.days import Days
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.services.booking_changes import LATEST_ARRIVAL
from station.services.sales import Sales
from tests.services.cash_fakes import AWAY, CUT, Crash, MemoryCache, MemoryDeskJournal, Vendor
from tests.services.fakes import Serial, TurnedClock

LINES = (SaleLine(Product(ItemKind.TICKET, "247", "Museum", Money(700)), 2),)


class Till:
    def __init__(self) -> None:
        self.clock = TurnedClock()
        self.vendor = Vendor(self.clock)
        self.journal = MemoryDeskJournal()
        self.cache = MemoryCache()
        parts = (self.journal, self.vendor, self.vendor, self.cache, self.clock, Serial("sale"))
        self.sales = Sales("museum", *parts)

    def begin(self) -> str:
        basket = Sale("", "museum", "", LINES, SaleState.WAITING, self.clock.now())
        return self.sales.begin(basket).sale_id

    def lost(self, fate: str) -> str:
        sale_id = self.begin()
        self.vendor.line = [fate]
        assert self.sales.place(sale_id)[1] == CUT
        return sale_id

    def state(self, sale_id: str) -> SaleState:
        return self.journal.sales[sale_id].state


def test_a_sale():
    till = Till()
    sale, trouble = till.sales.place(till.begin())
    assert (sale.state, sale.order_id, trouble) == (SaleState.DONE, "o-1", None)
    [(_, order)] = till.cache.orders
    assert (order.reference, order.total) == (sale.reference, Money(1400))


def test_references_are_unique_and_an_empty_basket_is_none():
    till = Till()
    till.begin(), till.begin()
    assert len({sale.reference for sale in till.journal.sales.values()}) == 2
    with pytest.raises(ValueError, match="nothing"):
        till.sales.begin(Sale("", "museum", "", (), SaleState.WAITING, till.clock.now()))


def test_a_basket_becomes_one_sale_however_often_it_is_sold():
    till = Till()
    basket = Sale("", "museum", "", LINES, SaleState.WAITING, till.clock.now(), basket_id="b-1")
    first = till.sales.begin(basket)
    till.sales.place(first.sale_id)
    again = till.sales.begin(basket)
    assert (again.sale_id, again.state) == (first.sale_id, SaleState.DONE)
    assert till.sales.begin(replace(basket, basket_id="b-2")).sale_id != first.sale_id
    assert len(till.vendor.placed) == 1


def test_a_vendor_out_of_reach_leaves_it_for_the_operator():
    till = Till()
    sale_id = till.begin()
    till.vendor.away = True
    assert till.sales.place(sale_id)[1] == AWAY
    assert till.state(sale_id) is SaleState.WAITING
    till.vendor.away = False
    assert till.sales.place(sale_id)[0].state is SaleState.DONE


def test_a_no_says_why_and_can_be_dropped():
    till = Till()
    sale_id = till.begin()
    till.vendor.line = ["no"]
    sale, trouble = till.sales.place(sale_id)
    assert (sale.state, sale.message, trouble) == (SaleState.REFUSED, "Total stimmt nicht", None)
    assert till.sales.drop(sale_id).state is SaleState.DROPPED


class TestLostAnswers:
    def test_an_order_that_was_placed_is_found_by_its_reference(self):
        till = Till()
        other = till.begin()
        till.sales.place(other)
        sale_id = till.lost("after")
        sale, _ = till.sales.look_up(sale_id)
        assert (sale.state, sale.order_id) == (SaleState.DONE, "o-2")
        assert till.sales.look_up(sale_id) == (sale, None)

    def test_an_order_that_was_not_placed_is_a_persons_decision_after_a_while(self):
        till = Till()
        sale_id = till.lost("before")
        assert till.sales.look_up(sale_id)[0].state is SaleState.UNKNOWN
        till.clock.seconds += LATEST_ARRIVAL.total_seconds()
        assert till.sales.look_up(sale_id)[0].state is SaleState.NOT_FOUND
        assert till.vendor.placed == []
        assert till.sales.place(sale_id)[0].state is SaleState.DONE
        assert len(till.vendor.placed) == 1

    def test_nothing_is_sent_or_dropped_while_it_may_have_been_placed(self):
        till = Till()
        sale_id = till.lost("after")
        assert till.sales.place(sale_id)[0].state is SaleState.UNKNOWN
        assert till.sales.drop(sale_id).state is SaleState.UNKNOWN
        assert len(till.vendor.placed) == 1

    def test_a_search_that_fails_proves_nothing(self):
        till = Till()
        sale_id = till.lost("before")
        till.clock.seconds += 3600
        till.vendor.away = True
        assert till.sales.look_up(sale_id)[1] == AWAY
        assert till.state(sale_id) is SaleState.UNKNOWN

    @pytest.mark.parametrize(
        ("hours", "days"),
        [
            (0.0, Days.one(date(2026, 11, 21))),  # 19:00 in Berlin
            (4.5, Days(date(2026, 11, 21), date(2026, 11, 22))),  # 23:30
            (5.5, Days(date(2026, 11, 21), date(2026, 11, 22))),  # 00:30
            (6.5, Days.one(date(2026, 11, 22))),
        ],
    )
    def test_near_midnight_the_day_beside_is_searched_too(self, hours, days):
        till = Till()
        till.clock.seconds = hours * 3600
        till.sales.look_up(till.lost("before"))
        assert (till.vendor.asked[-1].days, till.vendor.asked[-1].mine) == (days, True)

    @pytest.mark.parametrize("killed", [False, True])
    def test_a_crash_in_the_middle(self, killed):
        till = Till()
        sale_id = till.begin()
        till.vendor.line = ["crash"]
        with pytest.raises(Crash):
            till.sales.place(sale_id)
        if killed:
            till.journal.sales[sale_id] = replace(till.journal.sales[sale_id], state=SaleState.SENDING)
            assert till.sales.recover() == 1
        assert till.state(sale_id) is SaleState.UNKNOWN
        assert till.sales.look_up(sale_id)[0].state is SaleState.DONE
        assert till.sales.recover() == 0


def test_a_sale_that_nobody_began():
    with pytest.raises(LookupError):
        Till().sales.place("never heard of")
