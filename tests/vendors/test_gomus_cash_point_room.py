"""The Cash Point's room over real HTTP: every call, every filter, and a world that goes wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from station.domain.booking import BookingState, Feedback
from station.domain.cash_desk import (
    Account,
    CashDeskRoom,
    DateFilter,
    EventFilter,
    Instance,
    OrderFilter,
    TourBookingFilter,
)
from station.domain.days import Days
from station.domain.event import EventDate
from station.domain.listing import Listing, ListProgress, ReadWatch
from station.domain.order import Order
from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.sandbox import FaultKind, FaultRule, GomusOptions, Phase, Sandbox
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.samples import AWKWARD_CODES
from station.vendors.cash_desks import CASH_DESKS, has_cash_desk, open_cash_desk_room
from station.vendors.gomus import cash_point_endpoints as endpoints
from tests.vendors.cash_point_rooms import answered_by, at_sandbox, open_cash_point, trouble_of
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import answer

DATE = EventDate("101174", "1500", "Führung")
MAY = Days(date(2026, 5, 1), date(2026, 5, 2))


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.gomus.options = GomusOptions()
    return running


@pytest.fixture
def room(sandbox: Sandbox) -> Iterator[CashDeskRoom]:
    room = at_sandbox(sandbox)
    yield room
    room.close()


def options(sandbox: Sandbox, **changes: int | bool) -> None:
    gomus = sandbox.gomus
    gomus.options = replace(gomus.options, cash_point=CashPointOptions(**changes))  # type: ignore[arg-type]


def today(sandbox: Sandbox) -> date:
    return sandbox.gomus.cash_point.calendar.today


CALLS: dict[str, Callable[[CashDeskRoom], object]] = {
    "instance": lambda room: room.instance(),
    "account": lambda room: room.account(),
    "tour_bookings": lambda room: room.tour_bookings(TourBookingFilter()),
    "tour_booking": lambda room: room.tour_booking("12345"),
    "feedback": lambda room: room.feedback("12347"),
    "events": lambda room: room.events(EventFilter()),
    "dates": lambda room: room.dates(DateFilter(MAY)),
    "event_dates": lambda room: room.event_dates("101174", MAY),
    "event_date": lambda room: room.event_date("101174", "1500"),
    "event_bookings": lambda room: room.event_bookings(DATE),
    "orders": lambda room: room.orders(OrderFilter()),
    "order": lambda room: room.order("3000000000"),
    "order_of_barcode": lambda room: room.order_of_barcode("GM-VALID-1"),
}


def outcome(result: object) -> Trouble:
    return trouble_of(result.trouble if isinstance(result, Listing) else result)


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (FaultRule(FaultKind.STATUS, status=401), TroubleKind.UNAUTHORIZED),
        (FaultRule(FaultKind.STATUS, status=403), TroubleKind.FORBIDDEN),
        (FaultRule(FaultKind.STATUS, status=404, body="<html>"), TroubleKind.NOT_FOUND),
        (FaultRule(FaultKind.STATUS, status=405), TroubleKind.NOT_FOUND),
        (FaultRule(FaultKind.STATUS, status=422), TroubleKind.REJECTED),
        (FaultRule(FaultKind.STATUS, status=429), TroubleKind.BUSY),
        (FaultRule(FaultKind.STATUS, status=500), TroubleKind.BROKEN),
        (FaultRule(FaultKind.STATUS, status=503), TroubleKind.BUSY),
        (FaultRule(FaultKind.STATUS, status=302), TroubleKind.REDIRECTED),
        (FaultRule(FaultKind.STATUS, status=200, body="[1]"), TroubleKind.GARBLED),
        (FaultRule(FaultKind.GARBAGE, status=200), TroubleKind.GARBLED),
        (FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER), TroubleKind.GARBLED),
    ],
    ids=lambda value: f"{value.kind}-{value.status}" if isinstance(value, FaultRule) else str(value),
)
@pytest.mark.parametrize("call", CALLS)
def test_trouble_is_a_value_and_a_read_changes_nothing(
    sandbox: Sandbox, room: CashDeskRoom, call: str, rule: FaultRule, kind: TroubleKind
) -> None:
    sandbox.faults.add(rule)
    trouble = outcome(CALLS[call](room))
    assert (trouble.kind, trouble.executed, trouble.subject) == (kind, Executed.NO, "127.0.0.1")


def test_a_vendor_without_a_server(sandbox: Sandbox, room: CashDeskRoom) -> None:
    sandbox.outage("gomus")
    assert {outcome(call(room)).kind for call in CALLS.values()} == {TroubleKind.UNREACHABLE}


def test_a_vendor_that_is_slow_and_one_that_is_silent(
    sandbox: Sandbox, room: CashDeskRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, seconds=0.2))
    assert room.tour_bookings(TourBookingFilter()).complete
    sandbox.faults.clear()
    sandbox.faults.add(FaultRule(FaultKind.SILENCE))
    for name in ("TOUR_BOOKINGS", "FEEDBACK"):
        monkeypatch.setattr(endpoints, name, replace(getattr(endpoints, name), budget=0.3))
    assert outcome(room.tour_bookings(TourBookingFilter())).kind is TroubleKind.SILENT
    assert outcome(room.feedback("12347")).kind is TroubleKind.SILENT


def test_a_line_that_is_cut_on_a_later_page_keeps_the_rows_before_it(sandbox: Sandbox, room: CashDeskRoom) -> None:
    options(sandbox, tour_bookings_per_day=90, largest_page=25)
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/tours/bookings", skip=2, status=500))
    listing = room.tour_bookings(TourBookingFilter())
    assert (len(listing.rows), listing.total, listing.complete) == (50, 90, False)
    assert outcome(listing).kind is TroubleKind.BROKEN


def test_a_list_that_shrinks_between_two_pages_is_read_again(sandbox: Sandbox, room: CashDeskRoom) -> None:
    options(sandbox, tour_bookings_per_day=90, largest_page=25)
    store = sandbox.gomus.cash_point.bookings
    seen: list[int] = []

    def remove_one(progress: ListProgress) -> None:
        seen.append(progress.page)
        if len(seen) == 2:
            store.remove(12_344)

    listing = room.tour_bookings(TourBookingFilter(), ReadWatch(remove_one))
    names = [row.key.booking_id for row in listing.rows]
    assert (len(names), len(set(names)), listing.complete) == (89, 89, True)
    assert "12344" not in names
    assert seen == [1, 2, 3, 4, 1, 2, 3, 4]


def test_the_vendors_words_come_with_a_refusal(sandbox: Sandbox, room: CashDeskRoom) -> None:
    body = '{"error": "ungültig", "errors": ["Zeitraum zu lang"]}'
    sandbox.faults.add(FaultRule(FaultKind.STATUS, status=422, body=body))
    assert outcome(room.tour_booking("1")).detail == "ungültig · Zeitraum zu lang"


def test_a_wait_that_was_asked_for_is_told(sandbox: Sandbox, room: CashDeskRoom) -> None:
    sandbox.faults.add(FaultRule.too_many_requests(30))
    assert outcome(room.orders(OrderFilter())).retry_after == 30.0


def test_a_wrong_key_and_one_that_is_no_cash_points(sandbox: Sandbox, room: CashDeskRoom) -> None:
    stranger = at_sandbox(sandbox, token="wrong")
    assert outcome(stranger.tour_bookings(TourBookingFilter())).kind is TroubleKind.UNAUTHORIZED
    stranger.close()
    sandbox.gomus.options = replace(sandbox.gomus.options, access="reseller")
    assert outcome(room.tour_bookings(TourBookingFilter())).kind is TroubleKind.FORBIDDEN
    account = room.account()
    assert account == Account("reseller", ("5",))


def test_the_instance_tells_its_zone_and_measures_the_clock(sandbox: Sandbox, room: CashDeskRoom) -> None:
    sandbox.clock.skew_seconds = 7200.0
    instance = room.instance()
    assert isinstance(instance, Instance)
    assert instance.zone is not None
    assert (instance.zone_name, instance.currency) == (sandbox.gomus.cash_point.calendar.zone_name, "EUR")
    assert room.clock_skew == pytest.approx(7200.0, abs=5.0)


def test_the_clock_is_measured_without_a_date_header() -> None:
    version = {"version": {"time": "2019-09-03T12:55:53+02:00", "zone": "Nowhere/Else"}}
    with answered_by(lambda _: answer(200, json.dumps(version).encode())) as (room, _server):
        instance = room.instance()
        assert isinstance(instance, Instance)
        assert (instance.offset, room.clock_skew is not None) == (7200, True)
        assert instance.zone is not None


def test_without_days_the_vendor_says_what_today_is(sandbox: Sandbox, room: CashDeskRoom) -> None:
    listing = room.tour_bookings(TourBookingFilter())
    assert (len(listing.rows), listing.complete) == (12, True)
    assert listing.rows[0].key.booking_id == "12344"
    assert "start_at" not in sandbox.audit.requests("gomus")[-1].query
    sandbox.clock.skew_seconds = 86_400.0
    tomorrow = room.tour_bookings(TourBookingFilter())
    assert not {row.key for row in tomorrow.rows} & {row.key for row in listing.rows}


def test_every_filter_stands_in_the_address_as_the_document_shows_it() -> None:
    with answered_by(lambda _: answer(200, b'{"bookings": []}')) as (room, server):
        wanted = TourBookingFilter(MAY, ("5", "6"), ("7",), ("8",), ("Kinder & Familien", "ä+b"), ("20", "25"))
        assert room.tour_bookings(wanted).complete
        address = server.requests[0].split(b" ")[1].decode("ascii")
    assert parse_qsl(urlsplit(address).query, strict_parsing=True) == [
        ("by_museum_ids[]", "5"),
        ("by_museum_ids[]", "6"),
        ("by_exhibition_ids[]", "7"),
        ("by_tour_ids[]", "8"),
        ("by_categories[]", "Kinder & Familien"),
        ("by_categories[]", "ä+b"),
        ("by_status_ids[]", "20"),
        ("by_status_ids[]", "25"),
        ("start_at", "2026-05-01"),
        ("end_at", "2026-05-02"),
        ("per_page", "100"),
        ("page", "1"),
    ]


def test_filters_choose(sandbox: Sandbox, room: CashDeskRoom) -> None:
    everything = room.tour_bookings(TourBookingFilter()).rows
    canceled = room.tour_bookings(TourBookingFilter(status_codes=("50",))).rows
    assert {row.status.state for row in canceled} == {BookingState.CANCELED}
    assert set(canceled) == {row for row in everything if row.status.code == "50"}
    guided = room.tour_bookings(TourBookingFilter(tour_ids=("100178", "100179"))).rows
    assert set(guided) == {row for row in everything if row.product_id in ("100178", "100179")}
    named = room.tour_bookings(TourBookingFilter(categories=("Kinder & Familien",), museum_ids=("21",))).rows
    assert set(named) == {row for row in everything if row.product_id == "100179"}
    assert room.tour_bookings(TourBookingFilter(exhibition_ids=("1",))).rows == ()


@pytest.mark.parametrize("count", [0, 1, 25, 26, 100, 101, 250])
@pytest.mark.parametrize("cap", [25, 100])
@pytest.mark.parametrize("meta", [True, False])
def test_pages_of_the_instances_own_size(
    sandbox: Sandbox, room: CashDeskRoom, count: int, cap: int, meta: bool
) -> None:
    options(sandbox, tour_bookings_per_day=count, largest_page=cap, tour_meta=meta)
    listing = room.tour_bookings(TourBookingFilter())
    assert (len({row.key for row in listing.rows}), listing.complete) == (count, True)
    assert listing.total == (count if meta else None)


def test_a_booking_with_its_prices_and_one_that_is_not_there(room: CashDeskRoom) -> None:
    booking = room.tour_booking("12345")
    assert not isinstance(booking, Trouble)
    assert [price.editable for price in booking.prices or ()] == [False, True]
    assert outcome(room.tour_booking("99")).kind is TroubleKind.NOT_FOUND
    for name in ("../../whoami", "12345/feedback", "12345?x", ""):
        assert isinstance(room.tour_booking(name), Trouble)


def test_feedback_given_and_none_yet(room: CashDeskRoom) -> None:
    given = room.feedback("12347")
    assert isinstance(given, Feedback)
    assert (given.took_place, given.participants) == (True, 25)
    assert room.feedback("12345") is None


def test_a_404_of_another_server_is_no_missing_feedback() -> None:
    with answered_by(lambda _: answer(404, b"<html>nginx</html>")) as (room, _server):
        assert outcome(room.feedback("1")).kind is TroubleKind.NOT_FOUND
    with answered_by(lambda _: answer(404, b"")) as (room, _server):
        assert room.feedback("1") is None


def test_events_are_found_by_text_and_kind(sandbox: Sandbox, room: CashDeskRoom) -> None:
    assert [event.title for event in room.events(EventFilter("VORTRAG")).rows] == ["Abendvortrag"]
    assert len(room.events(EventFilter(bookable=True, upcoming=True)).rows) == 3
    assert room.events(EventFilter(bookable=False)).rows == ()
    assert [event.event_id for event in room.events(EventFilter(categories=("Vortrag",))).rows] == ["101175"]
    query = dict(parse_qsl(sandbox.audit.requests("gomus")[1].query))
    assert (query["by_bookable"], query["with_bookings_in_future"]) == ("true", "true")


@pytest.mark.parametrize("days", [1, 31, 32, 62, 75])
def test_long_ranges_are_split(sandbox: Sandbox, room: CashDeskRoom, days: int) -> None:
    options(sandbox, dates_per_day=3)
    first = today(sandbox) - timedelta(days=14)
    span = Days(first, first + timedelta(days=days - 1))
    one, all_of_them = room.event_dates("101175", span), room.dates(DateFilter(span))
    assert (len({row.date_id for row in one.rows}), one.complete, one.trouble) == (days, True, None)
    assert (len(all_of_them.rows), all_of_them.complete) == (3 * days, True)
    assert {row.event_id for row in one.rows} == {"101175"}
    chosen = room.dates(DateFilter(span, event_ids=("101175",), text="abend"))
    assert {row.date_id for row in chosen.rows} == {row.date_id for row in one.rows}


def test_one_day_is_asked_for_as_a_date(sandbox: Sandbox, room: CashDeskRoom) -> None:
    room.event_dates("101174", Days.one(date(2026, 10, 25)))
    assert "date=2026-10-25" in sandbox.audit.requests("gomus")[-1].query


def test_the_bookings_of_a_date_carry_its_title_and_time(sandbox: Sandbox, room: CashDeskRoom) -> None:
    options(sandbox, bookings_per_date=60, largest_page=25)
    on = room.dates(DateFilter(Days.one(today(sandbox)))).rows[0]
    listing = room.event_bookings(on)
    assert (len(listing.rows), listing.complete) == (60, True)
    assert {(row.title, row.starts_at, row.date_id) for row in listing.rows} == {(on.title, on.starts_at, on.date_id)}
    assert {row.status.state for row in listing.rows} == {BookingState.BOOKED, BookingState.CANCELED}
    same = room.event_date(on.event_id, on.date_id)
    assert same == on
    assert outcome(room.event_bookings(EventDate("123", "456", ""))).kind is TroubleKind.NOT_FOUND


def test_orders_of_days_and_only_mine(sandbox: Sandbox, room: CashDeskRoom) -> None:
    everybody, mine = room.orders(OrderFilter()), room.orders(OrderFilter(mine=True))
    assert {order.mine for order in everybody.rows} == {None}
    assert {order.mine for order in mine.rows} == {True}
    assert {order.order_id for order in mine.rows} < {order.order_id for order in everybody.rows}
    assert (everybody.complete, mine.complete) == (True, True)
    yesterday = Days.one(today(sandbox) - timedelta(days=1))
    before = room.orders(OrderFilter(yesterday))
    assert {order.order_id for order in before.rows}.isdisjoint(order.order_id for order in everybody.rows)
    both = room.orders(OrderFilter(Days(yesterday.first, today(sandbox))))
    assert both.total == (before.total or 0) + (everybody.total or 0)


def test_an_orders_details_and_a_missing_one(room: CashDeskRoom) -> None:
    listed = room.orders(OrderFilter()).rows[0]
    order = room.order(listed.order_id)
    assert isinstance(order, Order)
    assert order == replace(listed, payment_status=order.payment_status)
    assert order.payment_status
    assert outcome(room.order("1")).kind is TroubleKind.NOT_FOUND


@pytest.mark.parametrize("code", ["GM-VALID-1", *AWKWARD_CODES])
def test_an_order_by_any_barcode(room: CashDeskRoom, code: str) -> None:
    order = room.order_of_barcode(code)
    assert isinstance(order, Order)
    assert code in order.barcodes


@pytest.mark.parametrize("code", ["never sold", ".", "..", "a/b", "%", "?", "#", "\x1d01", "日本", "GM-REFUNDED-1"])
def test_a_barcode_of_no_order(room: CashDeskRoom, code: str) -> None:
    assert outcome(room.order_of_barcode(code)).kind is TroubleKind.NOT_FOUND


def test_an_empty_barcode_is_never_sent(sandbox: Sandbox, room: CashDeskRoom) -> None:
    assert outcome(room.order_of_barcode("")).kind is TroubleKind.REJECTED
    assert sandbox.audit.requests("gomus") == ()


def test_only_go_mus_has_a_cash_desk_so_far() -> None:
    assert {name for name in ("cm", "gomus", "ingresse", "tibillet") if has_cash_desk(name)} == set(CASH_DESKS)
    profile = Profile("desk", "cm", "https://api.example.org", {})
    refused = open_cash_desk_room(profile, {"token": "t"}, SystemClock())
    assert trouble_of(refused).kind is TroubleKind.SETTING_INVALID
    missing = open_cash_desk_room(replace(profile, vendor="gomus"), {}, SystemClock())
    assert trouble_of(missing).kind is TroubleKind.SECRET_MISSING


def test_the_key_goes_along_without_the_white_space_it_was_pasted_with(sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["gomus"]
    room = open_cash_point(address.base_url, f" {address.secrets['token']}\n")
    assert room.tour_bookings(TourBookingFilter()).trouble is None
    room.close()
