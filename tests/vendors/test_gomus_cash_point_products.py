"""What a cash point can sell: tickets, dates and tours with their prices, times and languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.days import Days
from station.domain.money import Money
from station.domain.order import ItemKind, Order
from station.domain.sale import Language, NotSold, PriceCategory, Product, Sale, SaleLine, SaleState
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.sandbox import FaultKind, FaultRule, GomusOptions, Sandbox
from tests.vendors.cash_point_rooms import trouble_of, writer_at, writing_to
from tests.vendors.servers import answer

MOMENT = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
MAY = Days(date(2026, 5, 1), date(2026, 5, 2))


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=10) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.gomus.options = GomusOptions()
    return running


@pytest.fixture
def writer(sandbox: Sandbox) -> Iterator[CashDeskWriter]:
    writer = writer_at(sandbox)
    yield writer
    writer.close()


def today(sandbox: Sandbox) -> date:
    return sandbox.gomus.cash_point.calendar.today


def found(result: Product | Trouble) -> Product:
    assert isinstance(result, Product), result
    return result


def named(writer: CashDeskWriter, kind: ItemKind, text: str, day: date) -> Product:
    listing = writer.products(kind, text, Days.one(day))
    assert listing.complete
    [product] = listing.rows
    return product


def placed(writer: CashDeskWriter, *lines: SaleLine) -> Order | Trouble:
    return writer.place_order(Sale("1", "desk", "ref-1", lines, SaleState.SENDING, MOMENT))


def test_a_ticket_for_the_day_is_for_its_first_entry(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    listed = named(writer, ItemKind.TICKET, "dauer", today(sandbox))
    assert (listed.product_id, listed.unit, listed.needs_time) == ("248", Money(800), False)
    tomorrow = today(sandbox) + timedelta(days=1)
    museum = found(writer.product(listed, tomorrow))
    assert museum.available == 500
    assert museum.starts_at is not None
    assert museum.starts_at.astimezone(sandbox.gomus.cash_point.calendar.zone).date() == tomorrow
    assert isinstance(placed(writer, SaleLine(museum, 3)), Order)
    assert found(writer.product(museum, tomorrow)).available == 497


def test_a_timed_ticket_has_the_times_that_are_left(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    listed = named(writer, ItemKind.TICKET, "oro", today(sandbox))
    timed = found(writer.product(listed))
    assert (timed.needs_time, len(timed.times), timed.starts_at) == (True, 15, None)
    assert [slot.available for slot in timed.times] == [30] * 15
    first = timed.times[0].starts_at
    assert isinstance(placed(writer, SaleLine(timed, 30, starts_at=first)), Order)
    assert first not in [slot.starts_at for slot in found(writer.product(timed)).times]
    late = trouble_of(placed(writer, SaleLine(timed, 1, starts_at=first)))
    assert (late.kind, late.executed) == (TroubleKind.REJECTED, Executed.NO)


def test_a_date_with_one_price_and_one_with_several(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    listing = writer.products(ItemKind.EVENT, "", Days.one(today(sandbox)))
    assert (len(listing.rows), listing.complete) == (2, True)
    walk, lecture = (found(writer.product(row)) for row in listing.rows)
    assert (walk.unit, walk.categories, walk.per_group) == (Money(400), (), False)
    assert lecture.unit is None
    assert [(each.title, each.unit) for each in lecture.categories] == [
        ("regulär", Money(800)),
        ("ermäßigt", Money(600)),
    ]
    assert (lecture.starts_at, lecture.event_id) == (listing.rows[1].starts_at, "101175")
    adult, child = (each.category_id for each in lecture.categories)
    order = placed(writer, SaleLine(walk, 2), SaleLine(lecture, quantities=((adult, 1), (child, 2))))
    assert isinstance(order, Order)
    assert order.total == Money(800 + 800 + 1200)
    left = found(writer.product(listing.rows[1])).available
    assert left == (lecture.available or 0) - 3


def test_a_tours_price_is_for_the_group(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    day = today(sandbox) + timedelta(days=3)
    listed = named(writer, ItemKind.TOUR, "gruppenführung", day)
    tour = found(writer.product(listed, day))
    assert (tour.unit, tour.per_group, tour.languages) == (Money(9000), True, (Language("1", "Deutsch"),))
    line = SaleLine(tour, 12, starts_at=tour.times[2].starts_at, language_id="1")
    order = placed(writer, line)
    assert isinstance(order, Order)
    assert (order.total, order.items[0].quantity) == (Money(9000), 12)
    again = found(writer.product(listed, day))
    assert len(again.times) == len(tour.times) - 1
    assert found(writer.product(listed)).times == ()
    unspoken = trouble_of(placed(writer, replace(line, starts_at=again.times[0].starts_at, language_id="2")))
    assert "Sprache" in unspoken.detail


def test_a_tour_with_surcharges_and_one_with_categories(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    day = today(sandbox)
    built = found(writer.product(named(writer, ItemKind.TOUR, "architektur", day), day))
    assert built.unit == Money(12_000)
    assert built.categories == (
        PriceCategory("surcharge-1", "Zuschlag für Sonn- und Feiertage", Money(300), per_group=True, extra=True),
        PriceCategory("surcharge-2", "Audioguide", Money(200), extra=True),
    )
    round_trip = SaleLine(built, 20, (("surcharge-1", 1), ("surcharge-2", 4)), built.times[0].starts_at, "1")
    order = placed(writer, round_trip)
    assert isinstance(order, Order)
    assert order.total == round_trip.total == Money(13_100)
    children = found(writer.product(named(writer, ItemKind.TOUR, "kinder", day), day))
    adult, child = (each.category_id for each in children.categories)
    line = SaleLine(
        children, quantities=((adult, 2), (child, 0)), starts_at=children.times[0].starts_at, language_id="1"
    )
    assert isinstance(placed(writer, line), Order)


def test_a_language_is_chosen_where_there_are_several(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    tour = found(writer.product(named(writer, ItemKind.TOUR, "english", today(sandbox))))
    assert tour.languages == (Language("1", "Deutsch"), Language("2", "Englisch"))


@pytest.mark.parametrize(("text", "why"), [("jahreskarte", "name"), ("panorama", "several")])
def test_what_a_desk_does_not_ask_for_is_not_sold(
    sandbox: Sandbox, writer: CashDeskWriter, text: str, why: str
) -> None:
    trouble = trouble_of(writer.product(named(writer, ItemKind.TICKET, text, today(sandbox))))
    assert (trouble.kind, trouble.executed) == (TroubleKind.REJECTED, Executed.NO)
    assert why in trouble.detail


def test_a_list_says_so_already_where_it_can(sandbox: Sandbox, writer: CashDeskWriter) -> None:
    year, museum = (named(writer, ItemKind.TICKET, text, today(sandbox)) for text in ("jahreskarte", "dauer"))
    assert (year.not_sold, museum.not_sold) == (NotSold.NAMES, None)


def test_numbered_seats_are_not_sold() -> None:
    seats = {"date": {"id": 1, "title": "T", "seatings": [{"rows": []}], "prices": []}}
    with writing_to(lambda _: answer(200, json.dumps(seats).encode())) as (writer, _server):
        assert "plan" in trouble_of(writer.product(Product(ItemKind.EVENT, "1", "T", event_id="2"))).detail


def at_prices(*prices: dict[str, object], discount: object = 0) -> Product | Trouble:
    body = {"date": {"id": 1, "prices": prices, "discount": discount}}
    with writing_to(lambda _: answer(200, json.dumps(body).encode())) as (writer, _server):
        return writer.product(Product(ItemKind.EVENT, "1", "T", event_id="2"))


def test_a_discount_is_taken_off_to_the_cent() -> None:
    assert found(at_prices({"price_cents": 1000}, discount=15)).unit == Money(850)
    assert found(at_prices({"price_cents": 333}, discount="50")).unit == Money(167)
    [category] = found(at_prices({"scale_price_id": 7, "price_cents": 1000}, discount=100)).categories
    assert category.unit == Money(0)
    for wrong in (101, -1, 0.5, "viel", True):
        trouble = trouble_of(at_prices({"price_cents": 1000}, discount=wrong))
        assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.NO)


def test_prices_that_all_pay_add_up_and_optional_ones_without_a_number_do_not() -> None:
    both = found(at_prices({"price_cents": 900, "group": True}, {"price_cents": 100, "group": True}))
    assert (both.unit, both.per_group) == (Money(1000), True)
    assert found(at_prices({"price_cents": 900}, {"price_cents": 100, "optional": True})).unit == Money(900)
    assert "group" in trouble_of(at_prices({"price_cents": 900, "group": True}, {"price_cents": 1})).detail
    assert trouble_of(at_prices({"price_cents": None})).kind is TroubleKind.GARBLED
    assert found(at_prices()).unit is None


def test_the_lists_ask_as_the_document_says() -> None:
    asked: dict[ItemKind, str] = {}
    for kind, name in ((ItemKind.TICKET, "tickets"), (ItemKind.EVENT, "dates"), (ItemKind.TOUR, "tours")):
        body = json.dumps({name: []}).encode()
        with writing_to(lambda _, body=body: answer(200, body)) as (writer, server):
            assert writer.products(kind, "ä+b", MAY).complete
            [request] = server.requests
            asked[kind] = request.split(b" ")[1].decode()
    query = {kind: parse_qs(urlsplit(address).query) for kind, address in asked.items()}
    shared = {"by_bookable": ["true"], "q": ["ä+b"], "per_page": ["100"], "page": ["1"]}
    assert query[ItemKind.TICKET] == shared | {"valid_at": ["2026-05-01"]}
    assert query[ItemKind.EVENT] == shared | {"start_at": ["2026-05-01"], "end_at": ["2026-05-02"]}
    assert query[ItemKind.TOUR] == shared


def test_what_nobody_sells(writer: CashDeskWriter) -> None:
    with pytest.raises(ValueError, match="sold"):
        writer.products(ItemKind.OTHER, "", MAY)
    with pytest.raises(ValueError, match="sold"):
        writer.product(Product(ItemKind.OTHER, "1", "?"))


READS: dict[str, Callable[[CashDeskWriter], object]] = {
    "tickets": lambda writer: writer.products(ItemKind.TICKET, "", MAY).trouble,
    "dates": lambda writer: writer.products(ItemKind.EVENT, "", MAY).trouble,
    "tours": lambda writer: writer.products(ItemKind.TOUR, "", MAY).trouble,
    "ticket": lambda writer: writer.product(Product(ItemKind.TICKET, "248", "")),
    "date": lambda writer: writer.product(Product(ItemKind.EVENT, "1500", "", event_id="101174")),
    "tour": lambda writer: writer.product(Product(ItemKind.TOUR, "100178", ""), date(2026, 5, 1)),
}


@pytest.mark.parametrize("read", READS)
def test_trouble_with_a_product_is_a_value(sandbox: Sandbox, writer: CashDeskWriter, read: str) -> None:
    for rule, kind in (
        (FaultRule(FaultKind.STATUS, status=422), TroubleKind.REJECTED),
        (FaultRule(FaultKind.STATUS, status=404), TroubleKind.NOT_FOUND),
        (FaultRule(FaultKind.STATUS, status=200, body="[1]"), TroubleKind.GARBLED),
        (FaultRule(FaultKind.GARBAGE), TroubleKind.GARBLED),
    ):
        sandbox.faults.add(rule)
        trouble = trouble_of(READS[read](writer))
        assert (trouble.kind, trouble.executed) == (kind, Executed.NO)
        sandbox.faults.clear()


@pytest.mark.parametrize(("read", "skip"), [("ticket", 1), ("tour", 1), ("tour", 2)])
def test_a_product_of_which_a_part_fails_is_none(
    sandbox: Sandbox, writer: CashDeskWriter, read: str, skip: int
) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, status=500, skip=skip))
    assert trouble_of(READS[read](writer)).kind is TroubleKind.BROKEN
