"""The sale's two threads on real files, against a real server: one order for one sale, whatever the line does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from station.app.memory_secrets import MemorySecrets
from station.domain.booking_change import Draft, DraftKind
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.profile import Profile
from station.domain.sale import NotSold, Product, Sale, SaleLine, SaleState
from station.domain.sale_check import LineFault
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from station.storage import open_journal
from station.storage.bookings import open_bookings
from station.storage.desk_journal import SqliteDeskJournal
from station.wiring.cash_desk import writing_lane
from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.workers.desk_sales import DeskSalesWorker
from station.workers.desk_sales_events import (
    BasketDropped,
    CheckRequested,
    ProductRequested,
    ProductsRequested,
    SaleAgainRequested,
    SaleDropRequested,
    SaleRequested,
    SalesRequested,
    SellingChanged,
    SoldOrderRequested,
)
from station.workers.desk_sales_keeping import DeskSalesKeeper
from station.workers.pace import Pace
from station.workers.sale_parts import SaleParts
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing

NAME = "museum"
NEVER = datetime(2020, 1, 1, tzinfo=UTC)
"""A draft gets its time when it is written down."""
LATER = timedelta(seconds=30)
"""After which a request that was given up cannot arrive any more."""


class TurnedClock(SystemClock):
    """The machine's, and as much later as a test wants."""

    turned = timedelta()

    def now(self) -> datetime:
        return super().now() + self.turned


class View(QObject):
    """Asks as the window's view does."""

    sales = Signal(object)
    order = Signal(object)
    basket = Signal(object)
    dropped = Signal(object)
    products = Signal(object)
    product = Signal(object)
    check = Signal(object)
    sell = Signal(object)
    again = Signal(object)
    drop = Signal(object)


class Till:
    """The sale's threads and everything they told; `restart` begins anew on the same files."""

    def __init__(self, folder: Path, sandbox: Sandbox, hear: Hearing) -> None:
        self.folder, self.sandbox, self.hear, self.until = folder, sandbox, hear, hear.until
        self.clock = TurnedClock()
        self.silent = False
        self.start()

    def start(self) -> None:
        address = self.sandbox.addresses.vendors["gomus"]
        profile = Profile(NAME, "gomus", address.base_url, dict(address.settings))
        secrets = MemorySecrets()
        secrets.write(NAME, address.secrets)
        self._stack = ExitStack()
        journal = SqliteDeskJournal(self._stack.enter_context(open_journal(self.folder)))
        cache = self._stack.enter_context(open_bookings(self.folder))
        lane = writing_lane(profile, secrets, cache, journal, self.clock, TimeOrderedIdentifiers())
        self._stack.callback(lane.close)
        self.journal = journal
        parts = SaleParts(lane.desk, lane.sales, lane.room, lane.writer, cache, journal, self.clock)
        self.keeper = DeskSalesKeeper(NAME, lambda: parts)
        pace = Pace(first_retry=0.05, longest_retry=0.1, watch=0.05)
        self.worker = DeskSalesWorker(NAME, lambda: parts, silent=lambda: self.silent, pace=pace)
        self.view = View()
        view, worker, keeper = self.view, self.worker, self.keeper
        for asked, slot in (
            (view.sales, keeper.read_sales),
            (view.order, keeper.read_order),
            (view.basket, keeper.keep_basket),
            (view.dropped, keeper.drop_basket),
            (view.products, worker.find_products),
            (view.product, worker.read_product),
            (view.check, worker.check),
            (view.sell, worker.sell),
            (view.again, worker.sell_again),
            (view.drop, worker.drop),
        ):
            asked.connect(slot)
        hear = self.hear
        self.sales, self.orders = hear(keeper.sales_read), hear(keeper.order_read)
        self.found, self.read = hear(worker.products_found), hear(worker.product_read)
        self.checked, self.moved = hear(worker.basket_checked), hear(worker.sale_moved)
        self.not_begun, self.selling = hear(worker.not_begun), hear(worker.selling_changed)
        self.threads = [WorkerThread(keeper), WorkerThread(worker)]
        for thread in self.threads:
            thread.start()

    def close(self) -> None:
        assert [thread for thread in reversed(self.threads) if not thread.stop()] == []
        self._stack.close()

    def restart(self) -> None:
        self.close()
        self.start()

    def list(self, kind: ItemKind, number: int = 1, text: str = "") -> tuple[Product, ...]:
        self.worker.want(number)
        self.view.products.emit(ProductsRequested(number, kind, text, None))
        self.until(lambda: self.found.facts and self.found.facts[-1].number == number)
        return self.found.facts[-1].products  # type: ignore[no-any-return]

    def detailed(self, product: Product) -> Product | Trouble | None:
        before = len(self.read.facts)
        self.view.product.emit(ProductRequested(1, product, self.today))
        self.until(lambda: len(self.read.facts) > before)
        return self.read.facts[-1].answer  # type: ignore[no-any-return]

    @property
    def today(self) -> date:
        return self.sandbox.gomus.cash_point.calendar.today

    def museum(self, quantity: int = 2) -> SaleLine:
        product = self.detailed(Product(ItemKind.TICKET, "248", "Dauerausstellung"))
        assert isinstance(product, Product)
        return SaleLine(product, quantity)

    def sell(self, *lines: SaleLine, basket: str = "b-1") -> None:
        self.view.sell.emit(SaleRequested(basket, lines, "Kasse 1"))

    def strike(self, fault: FaultKind, phase: Phase) -> None:
        self.sandbox.faults.add(FaultRule(fault, vendor="gomus", method="POST", path="*/orders", times=1, phase=phase))

    def state(self) -> SaleState | None:
        return self.moved.facts[-1].sale.state if self.moved.facts else None

    def ends(self, state: SaleState) -> Sale:
        self.until(lambda: self.state() is state)
        return self.moved.facts[-1].sale  # type: ignore[no-any-return]

    @property
    def asked(self) -> int:
        """How many requests to place an order came in."""
        requests = self.sandbox.audit.requests("gomus")
        return sum((each.method, each.path) == ("POST", "/api/v4/orders") for each in requests)

    @property
    def placed(self) -> int:
        effects = self.sandbox.audit.effects("gomus")
        return sum(each.action == "place_order" for each in effects)


@pytest.fixture
def till(tmp_path: Path, sandbox: Sandbox, hear: Hearing) -> Iterator[Till]:
    till = Till(tmp_path, sandbox, hear)
    yield till
    till.close()


def test_a_ticket_from_the_list_to_its_barcodes(till: Till) -> None:
    tickets = till.list(ItemKind.TICKET)
    museum = next(each for each in tickets if each.title == "Dauerausstellung")
    detailed = till.detailed(museum)
    assert isinstance(detailed, Product)
    line = SaleLine(detailed, 2)
    till.view.check.emit(CheckRequested("b-1", (line,)))
    till.until(lambda: till.checked.facts)
    [checked] = till.checked.facts[0].answer
    assert (checked.fault, checked.before, checked.line.total) == (None, Money(1600), Money(1600))
    till.sell(line)
    sale = till.ends(SaleState.DONE)
    assert [fact.sale.state for fact in till.moved.facts] == [SaleState.WAITING, SaleState.DONE]
    order = till.moved.facts[-1].order
    assert (order.total, len(order.barcodes), order.payment) == (Money(1600), 2, "paid")
    till.view.order.emit(SoldOrderRequested(sale))
    till.view.sales.emit(SalesRequested())
    till.until(lambda: till.orders.facts and till.sales.facts)
    assert till.orders.facts[0].order == order
    read = till.sales.facts[0]
    assert (read.today, read.currency, read.open_sales, read.sales) == (till.today, "EUR", (), (sale,))


def test_only_the_newest_list_is_read(till: Till) -> None:
    till.worker.want(3)
    for number, kind in ((1, ItemKind.TICKET), (2, ItemKind.EVENT), (3, ItemKind.TOUR)):
        till.view.products.emit(ProductsRequested(number, kind, "", None))
    till.until(lambda: till.found.facts)
    assert [(fact.number, fact.kind, fact.complete) for fact in till.found.facts] == [(3, ItemKind.TOUR, True)]


def test_what_a_desk_does_not_sell_says_why(till: Till) -> None:
    names = {each.title: each for each in till.list(ItemKind.TICKET)}
    year, both = till.detailed(names["Jahreskarte"]), till.detailed(names["Pergamonmuseum + Das Panorama | regulär"])
    assert isinstance(year, Trouble)
    assert isinstance(both, Trouble)
    assert (year.detail, both.detail) == (NotSold.NAMES, NotSold.COMBINATION)
    assert till.selling.facts == [], "a no is an answer: the line is well"


def test_what_changed_since_it_was_put_in_is_told_before_money_is_taken(till: Till) -> None:
    line = till.museum()
    cheap = replace(line, product=replace(line.product, unit=Money(700)))
    crowd = replace(line, quantity=501)
    gone = replace(line, product=replace(line.product, product_id="9999"))
    till.view.check.emit(CheckRequested("b-1", (cheap, gone)))
    till.view.check.emit(CheckRequested("b-2", (crowd,)))
    till.until(lambda: len(till.checked.facts) == 2)
    dearer, missing = till.checked.facts[0].answer
    assert (dearer.before, dearer.line.total) == (Money(1400), Money(1600))
    assert missing.fault is LineFault.NOT_SOLD
    [full] = till.checked.facts[1].answer
    assert (full.fault, full.left) == (LineFault.TOO_FEW, 500)
    assert till.placed == 0


@pytest.mark.parametrize("fault", [FaultKind.CUT, FaultKind.GARBAGE])
def test_an_answer_lost_after_the_commit_is_found_by_itself(till: Till, fault: FaultKind) -> None:
    line = till.museum()
    till.strike(fault, Phase.AFTER)
    till.sell(line)
    till.ends(SaleState.DONE)
    states = [fact.sale.state for fact in till.moved.facts]
    assert states == [SaleState.WAITING, SaleState.UNKNOWN, SaleState.DONE]
    assert len(till.moved.facts[-1].order.barcodes) == 2
    assert till.placed == 1


def test_a_request_lost_on_its_way_waits_for_a_persons_word(till: Till) -> None:
    line = till.museum()
    till.strike(FaultKind.CUT, Phase.BEFORE)
    till.sell(line)
    till.until(lambda: len(till.moved.facts) >= 4)
    assert till.state() is SaleState.UNKNOWN, "it may still arrive: searched again and again"
    sale_id = till.moved.facts[-1].sale.sale_id
    till.view.again.emit(SaleAgainRequested(sale_id))
    till.view.drop.emit(SaleDropRequested(sale_id))
    till.sell(line)
    till.view.check.emit(CheckRequested("b-1", ()))
    till.until(lambda: till.checked.facts)  # all three were served
    till.clock.turned = LATER
    till.ends(SaleState.NOT_FOUND)
    assert till.placed == 0, "neither the word that came too early nor a second press of the key has sold it"
    till.view.again.emit(SaleAgainRequested(sale_id))
    till.ends(SaleState.DONE)
    assert till.placed == 1


def test_a_vendor_out_of_reach_sells_nothing_and_comes_back_by_itself(till: Till) -> None:
    line = till.museum()
    till.sandbox.outage("gomus")
    till.sell(line)
    till.until(lambda: till.state() is SaleState.WAITING and len(till.moved.facts) == 2)
    assert till.moved.facts[-1].trouble.kind is TroubleKind.UNREACHABLE
    assert not till.selling.facts[-1].possible
    till.sandbox.restore("gomus")
    till.until(lambda: till.selling.facts[-1].possible)
    assert till.placed == 0, "the buyer may have left"
    till.view.drop.emit(SaleDropRequested(till.moved.facts[-1].sale.sale_id))
    till.ends(SaleState.DROPPED)


def test_a_no_is_told_with_the_vendors_words(till: Till) -> None:
    line = till.museum()
    till.sell(replace(line, product=replace(line.product, unit=Money(1))))
    assert "Summe" in till.ends(SaleState.REFUSED).message
    till.sell(line)
    till.view.check.emit(CheckRequested("b-1", ()))
    till.until(lambda: till.checked.facts)
    assert (till.asked, till.placed) == (1, 0), "the same basket is not tried again without a word"


def test_while_a_person_wants_no_traffic_nothing_is_sold(till: Till) -> None:
    line = till.museum()
    till.silent = True
    till.until(lambda: till.selling.facts)
    assert till.selling.facts[-1] == SellingChanged(silent=True)
    till.sell(line)
    till.until(lambda: till.not_begun.facts)
    assert (till.not_begun.facts[0].basket_id, till.moved.facts) == ("b-1", [])
    till.view.sales.emit(SalesRequested())
    till.until(lambda: till.sales.facts)
    assert till.sales.facts[0].sales == (), "nothing was written down: the basket is as it was"
    till.silent = False
    till.until(lambda: till.selling.facts[-1].possible)


def test_a_machine_that_went_off_while_selling_searches_at_its_next_start(till: Till) -> None:
    line = till.museum()
    till.strike(FaultKind.CUT, Phase.AFTER)
    till.silent = False
    till.sell(line)
    sale = till.ends(SaleState.DONE)
    till.close()
    with open_journal(till.folder) as journal:  # as it stood when the power went
        SqliteDeskJournal(journal).store_sale(replace(sale, state=SaleState.SENDING, order_id=""), (SaleState.DONE,))
    till.start()
    found = till.ends(SaleState.DONE)
    assert found.order_id == sale.order_id
    assert till.placed == 1


def test_what_a_leaving_desk_still_sends_is_left_to_it_and_told_when_it_ends(till: Till) -> None:
    till.sell(till.museum())
    sale = till.ends(SaleState.DONE)
    sending = replace(sale, sale_id="s-2", basket_id="b-2", state=SaleState.SENDING, order_id="")
    till.journal.store_sale(sending)
    till.strike(FaultKind.CUT, Phase.BEFORE)
    till.sell(till.museum(), basket="b-3")  # one of its own is in doubt: it searches
    till.until(lambda: till.worker._elsewhere)
    till.journal.store_sale(replace(sending, state=SaleState.DONE, order_id=sale.order_id), (SaleState.SENDING,))
    till.until(lambda: "s-2" in [fact.sale.sale_id for fact in till.moved.facts])
    [told] = [fact for fact in till.moved.facts if fact.sale.sale_id == "s-2"]
    assert (told.sale.state, len(told.order.barcodes)) == (SaleState.DONE, 2)


def test_a_basket_survives_a_crash_but_not_its_sale(till: Till) -> None:
    draft = Draft(NAME, DraftKind.SALE, "b-1", "{}", NEVER)
    till.view.basket.emit(draft)
    till.view.basket.emit(replace(draft, subject="b-2"))
    till.view.basket.emit(replace(draft, subject="b-3"))
    till.view.dropped.emit(BasketDropped("b-3"))
    till.sell(till.museum(), basket="b-1")
    till.ends(SaleState.DONE)
    till.restart()  # before the view heard that the basket was sold
    till.view.sales.emit(SalesRequested())
    till.until(lambda: till.sales.facts)
    assert [each.subject for each in till.sales.facts[0].drafts] == ["b-2"]


def test_a_desk_that_does_not_open_sells_nothing_and_says_so(hear: Hearing) -> None:
    def refuse() -> SaleParts:
        raise TroubleError(Trouble(TroubleKind.DISK_FULL, "bookings.db"))

    worker = DeskSalesWorker(NAME, refuse, silent=lambda: False)
    view, told, refused = View(), hear(worker.troubled), hear(worker.not_begun)
    view.sell.connect(worker.sell)
    thread = WorkerThread(worker)
    thread.start()
    view.sell.emit(SaleRequested("b-1", (SaleLine(Product(ItemKind.TICKET, "1", "T", Money(1)), 1),), ""))
    hear.until(lambda: told.facts and refused.facts)
    assert thread.stop()
    assert refused.facts[0].trouble.kind is TroubleKind.DISK_FULL
