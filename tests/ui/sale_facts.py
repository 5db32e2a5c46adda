"""Made-up products, sales and orders of a museum's cash desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from station.domain.booking_change import Draft
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.sale import Language, NotSold, PriceCategory, Product, Sale, SaleLine, SaleState, SaleTime
from station.domain.sale_check import CheckedLine
from station.domain.trouble import Trouble
from station.ui.cash_desk.sale.view import SaleView
from station.ui.cash_desk.sale.words_sale import Word
from station.ui.window import MainWindow
from station.workers.desk_sales_events import (
    BasketChecked,
    CheckRequested,
    ProductRead,
    ProductRequested,
    ProductsFound,
    ProductsRequested,
    SaleMoved,
    SaleRequested,
    SalesRead,
)
from tests.ui import facts

PROFILE = "Main entrance"
TODAY = date(2026, 11, 21)
BERLIN = ZoneInfo("Europe/Berlin")
TEN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
"""Ten o'clock in Berlin."""

MUSEUM = Product(ItemKind.TICKET, "248", "Dauerausstellung <b>ganz</b>", Money(800), starts_at=TEN, available=500)
FREE = Product(ItemKind.TICKET, "249", "Familie & Freunde <3", Money(), starts_at=TEN, available=500)
SIGLO = Product(
    ItemKind.TICKET,
    "247",
    "El Siglo de Oro mit Gemäldegalerie regulär",
    Money(1400),
    needs_time=True,
    times=tuple(SaleTime(TEN + timedelta(minutes=30 * slot), 30 - slot) for slot in range(15)),
)
YEAR = Product(ItemKind.TICKET, "250", "Jahreskarte", Money(10_000), not_sold=NotSold.NAMES)
LECTURE = Product(
    ItemKind.EVENT,
    "77",
    "Abendvortrag: Licht und Schatten",
    None,
    (PriceCategory("21", "regulär", Money(800)), PriceCategory("22", "ermäßigt", Money(600))),
    TEN + timedelta(hours=9),
    38,
    event_id="5",
)
FULL = Product(ItemKind.EVENT, "78", "Konzert im Foyer", starts_at=TEN + timedelta(hours=10), available=0, event_id="6")
TOUR = Product(
    ItemKind.TOUR,
    "34",
    "Architekturtour",
    Money(12_000),
    (
        PriceCategory("s-1", "Zuschlag für Sonn- und Feiertage", Money(300), per_group=True, extra=True),
        PriceCategory("s-2", "Audioguide", Money(200), extra=True),
    ),
    needs_time=True,
    languages=(Language("1", "Deutsch"), Language("2", "Englisch")),
    per_group=True,
    times=tuple(SaleTime(TEN + timedelta(minutes=60 * slot), 30) for slot in range(6)),
)
LISTED = {
    ItemKind.TICKET: (MUSEUM, SIGLO, FREE, YEAR),
    ItemKind.EVENT: (replace(LECTURE, unit=None, categories=()), FULL),
    ItemKind.TOUR: (Product(ItemKind.TOUR, "34", "Architekturtour", needs_time=True),),
}
LINES = (
    SaleLine(MUSEUM, 2),
    SaleLine(LECTURE, quantities=(("21", 1), ("22", 2))),
    SaleLine(TOUR, 20, (("s-2", 4),), TEN + timedelta(hours=2), "2"),
)


def sale(state: SaleState = SaleState.DONE, **changes: object) -> Sale:
    done = state is SaleState.DONE
    made = Sale(
        "s-1",
        PROFILE,
        "station-s-1",
        (SaleLine(MUSEUM, 2),),
        state,
        facts.NOW,
        order_id="4711" if done else "",
        attempts=1,
        sent_at=facts.NOW,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def order(total: int = 1600) -> Order:
    codes = ("4034210297633-5", "4034210297634-2")
    item = OrderItem("1", ItemKind.TICKET, "Ticket", Money(1600), "Dauerausstellung", 2, TEN, "9", "248", "", codes)
    return Order("4711", True, Money(total), (item,), reference="station-s-1", created_at=facts.NOW, mine=True)


class Counter:
    """The view, and both workers' part played by the test."""

    def __init__(self, window: MainWindow, drafts: tuple[Draft, ...] = (), open_sales: tuple[Sale, ...] = ()) -> None:
        self.window, self.page = window, window.cash_desk
        self.view: SaleView = window.cash_desk.sale
        self.asked: list[ProductsRequested] = []
        self.products: list[ProductRequested] = []
        self.checks: list[CheckRequested] = []
        self.sold: list[SaleRequested] = []
        self.kept: list[Draft] = []
        self.dropped: list[object] = []
        self.words: list[object] = []
        """What was asked about a sale: again, given up, looked up."""
        self.moved: list[object] = []
        view = self.view
        view.products_requested.connect(self.asked.append)
        view.product_requested.connect(self.products.append)
        view.check_requested.connect(self.checks.append)
        view.sale_requested.connect(self.sold.append)
        view.basket_kept.connect(self.kept.append)
        view.basket_dropped.connect(self.dropped.append)
        for asked in (view.again_requested, view.drop_requested, view.look_up_requested):
            asked.connect(self.words.append)
        window.cash_desk.begin(PROFILE)
        self.read(drafts, open_sales)

    def read(
        self, drafts: tuple[Draft, ...] = (), open_sales: tuple[Sale, ...] = (), sales: tuple[Sale, ...] = ()
    ) -> None:
        """What the keeper reads from the files."""
        self.view.sales_read(SalesRead(TODAY, BERLIN, "EUR", open_sales, sales, drafts))

    def list(self, shelf: Word = Word.TICKETS) -> None:
        """What the vendor answers to the last question for a list."""
        if self.view.shelf.bar.shelf is not shelf:
            self.view.shelf.bar.choose(shelf)
        self.answer()

    def answer(self, trouble: Trouble | None = None) -> None:
        asked = self.asked[-1]
        rows = () if trouble else LISTED[asked.kind]
        self.view.products_found(ProductsFound(asked.number, asked.kind, TODAY, rows, not trouble, trouble))

    def open(self, product: Product, answer: Product | Trouble | None = None) -> None:
        self.view._open(product)
        self.view.product_read(ProductRead(self.products[-1].number, answer or product))

    def fill(self, *lines: SaleLine) -> None:
        for line in lines:
            self.view._chosen(line, None)

    def check(self, *found: CheckedLine) -> None:
        """The vendor finds the basket as it is, or as `found` says."""
        self.view.forward()
        asked = self.checks[-1]
        lines = found or tuple(CheckedLine(line, line.total) for line in asked.lines)
        self.view.basket_checked(BasketChecked(asked.basket_id, lines))

    def pay(self) -> str:
        """The basket's name, once the word was given."""
        self.view.payment.sell.click()
        return self.sold[-1].basket_id

    def tell(self, state: SaleState, trouble: Trouble | None = None, total: int = 1600, **changes: object) -> None:
        """What the worker says became of the sale."""
        told = sale(state, **{"basket_id": self.sold[-1].basket_id if self.sold else "", **changes})
        found = order(total) if state is SaleState.DONE else None
        self.view.sale_moved(SaleMoved(told, found, trouble))
