"""The Cash Point's changing calls over real HTTP: what is sent, what the answers mean, and a world that goes wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.booking import BookingPrice, Feedback
from station.domain.booking_change import FeedbackFields, PriceFields
from station.domain.cash_desk import CashDeskRoom
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.money import Money
from station.domain.order import ItemKind, Order
from station.domain.sale import PriceCategory, Product, Sale, SaleLine, SaleState
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.sandbox import FaultKind, FaultRule, GomusOptions, Phase, Sandbox
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.vendors.gomus import cash_point_endpoints as endpoints
from tests.vendors.cash_point_rooms import at_sandbox, trouble_of, writer_at, writing_to
from tests.vendors.gomus_cash_point_examples import SENT_FEEDBACK
from tests.vendors.servers import answer

FLAT = PriceFields("Zusätzlicher Pauschalpreis", 1, Money(9000), "ein zusätzlicher Pauschalpreis")
GUIDES = PriceFields("Zusätzliche Audioguides", 3, Money(500), "zusätzliche Audioguides")
DISCOUNT = PriceFields('<b>"Nachlass"\\', 1, Money(-1000))
GOOD = FeedbackFields(True, 25, "eine tolle Führung, der Kunde war sehr zufrieden!")
AT = datetime(2026, 7, 7, 11, 0, tzinfo=UTC)
MUSEUM = Product(ItemKind.TICKET, "248", "Museum", Money(800), starts_at=AT)
NOON = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


def sale_of(*lines: SaleLine, reference: str = "station-1") -> Sale:
    return Sale("1", "desk", reference, lines, SaleState.SENDING, NOON)


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


@pytest.fixture
def room(sandbox: Sandbox) -> Iterator[CashDeskRoom]:
    room = at_sandbox(sandbox)
    yield room
    room.close()


def custom(room: CashDeskRoom, booking: str = "12344") -> dict[str, PriceFields]:
    found = room.tour_booking(booking)
    assert not isinstance(found, Trouble)
    return {price.price_id: PriceFields.of(price) for price in found.prices or () if price.editable}


CALLS: dict[str, Callable[[CashDeskWriter], object]] = {
    "add_prices": lambda writer: writer.add_prices("12344", [FLAT, GUIDES]),
    "set_price": lambda writer: writer.set_price("12344", "123441", FLAT),
    "delete_price": lambda writer: writer.delete_price("12344", "123441"),
    "set_feedback": lambda writer: writer.set_feedback("12344", GOOD),
    "clear_feedback": lambda writer: writer.clear_feedback("12347"),
    "place_order": lambda writer: writer.place_order(sale_of(SaleLine(MUSEUM, 1))),
}
every_call = pytest.mark.parametrize("call", CALLS)


class TestBodies:
    def sent(self, call: Callable[[CashDeskWriter], object]) -> tuple[str, object]:
        with writing_to(lambda _: answer(200, b"{}")) as (writer, server):
            call(writer)
            [request] = server.requests
        head, _, body = request.partition(b"\r\n\r\n")
        assert b"Authorization: Bearer t" in head
        if body:
            assert b"Content-Type: application/json" in head
        return head.split(b" HTTP/1.1")[0].decode(), json.loads(body) if body else None

    def test_prices_as_in_the_document(self) -> None:
        assert self.sent(lambda writer: writer.add_prices("1", [FLAT, GUIDES])) == (
            "POST /api/v4/tours/bookings/1/prices",
            {
                "prices": [
                    {
                        "title": "Zusätzlicher Pauschalpreis",
                        "description": "ein zusätzlicher Pauschalpreis",
                        "quantity": 1,
                        "price_cents": 9000,
                    },
                    {
                        "title": "Zusätzliche Audioguides",
                        "description": "zusätzliche Audioguides",
                        "quantity": 3,
                        "price_cents": 500,
                    },
                ]
            },
        )

    def test_an_update_carries_all_four_fields(self) -> None:
        line, body = self.sent(lambda writer: writer.set_price("1", "9998", DISCOUNT))
        assert line == "PUT /api/v4/tours/bookings/1/prices/9998"
        fields = {"title": '<b>"Nachlass"\\', "description": "", "quantity": 1, "price_cents": -1000}
        assert body == {"price": fields}

    def test_feedback_as_texts_as_in_the_document(self) -> None:
        line, body = self.sent(lambda writer: writer.set_feedback("1", GOOD))
        assert (line, body) == ("PUT /api/v4/tours/bookings/1/feedback", json.loads(SENT_FEEDBACK))
        _, body = self.sent(lambda writer: writer.set_feedback("1", FeedbackFields(False, 0)))
        assert body == {"feedback": {"comment": "", "participants": "0", "took_place": "false"}}
        _, body = self.sent(lambda writer: writer.set_feedback("1", FeedbackFields(None, None, "x")))
        assert body == {"feedback": {"comment": "x"}}

    def test_deleting_and_clearing_have_no_body(self) -> None:
        deleted = self.sent(lambda writer: writer.delete_price("1", "2"))
        cleared = self.sent(lambda writer: writer.clear_feedback("1"))
        assert deleted == ("DELETE /api/v4/tours/bookings/1/prices/2", None)
        assert cleared == ("DELETE /api/v4/tours/bookings/1/feedback", None)

    def test_ids_of_any_characters_stay_one_segment(self) -> None:
        line, _ = self.sent(lambda writer: writer.delete_price("../1", "a/b?c#d.e%"))
        assert line == "DELETE /api/v4/tours/bookings/%2E%2E%2F1/prices/a%2Fb%3Fc%23d%2Ee%25"

    def test_an_order_of_everything(self) -> None:
        lecture = Product(ItemKind.EVENT, "28227", "Lecture", categories=(
            PriceCategory("1", "adult", Money(800)), PriceCategory("4", "child", Money(600))))  # fmt: skip
        walk = Product(ItemKind.EVENT, "28228", "Walk", Money(400), starts_at=AT)
        guided = Product(
            ItemKind.TOUR,
            "100180",
            "Tour",
            Money(12_000),
            (PriceCategory("surcharge-1", "Sunday", Money(300), per_group=True),),
            per_group=True,
        )
        lines = (
            SaleLine(MUSEUM, 2),
            SaleLine(lecture, quantities=(("1", 2), ("4", 3))),
            SaleLine(walk, 5),
            SaleLine(guided, 20, (("surcharge-1", 1),), AT, "3"),
        )
        line, body = self.sent(lambda writer: writer.place_order(replace(sale_of(*lines), comment="zügig")))
        at = "2026-07-07T11:00:00+00:00"
        assert line == "POST /api/v4/orders"
        assert body == {
            "comment": "zügig",
            "reference": "station-1",
            "total": 1600 + 1600 + 1800 + 2000 + 12_300,
            "items": [
                {"type": "Ticket", "attributes": {"id": 248, "quantity": 2, "time": at}},
                {"type": "Event", "attributes": {"id": 28227, "quantities": {"1": 2, "4": 3}}},
                {"type": "Event", "attributes": {"id": 28228, "quantity": 5}},
                {
                    "type": "Tour",
                    "attributes": {
                        "id": 100_180,
                        "quantity": 20,
                        "surcharges": {"1": 1},
                        "start_time": at,
                        "language_id": 3,
                    },
                },
            ],
        }

    def test_what_cannot_be_ordered_is_never_sent(self, writer: CashDeskWriter) -> None:
        with pytest.raises(ValueError, match="ordered"):
            writer.place_order(sale_of(SaleLine(Product(ItemKind.OTHER, "1", "?", Money(1)), 1)))


class TestAnswers:
    def test_prices_are_added_changed_and_deleted(self, writer: CashDeskWriter, room: CashDeskRoom) -> None:
        before = custom(room)
        assert writer.add_prices("12344", [FLAT, GUIDES, DISCOUNT]) is None
        added = {price_id: each for price_id, each in custom(room).items() if price_id not in before}
        assert list(added.values()) == [FLAT, GUIDES, DISCOUNT]
        price_id = next(iter(added))
        changed = writer.set_price("12344", price_id, replace(FLAT, unit=Money(8000)))
        assert isinstance(changed, BookingPrice)
        assert PriceFields.of(changed) == custom(room)[price_id] == replace(FLAT, unit=Money(8000))
        assert (changed.price_id, changed.editable) == (price_id, True)
        assert writer.delete_price("12344", price_id) is None
        assert price_id not in custom(room)

    def test_feedback_is_set_and_cleared(self, writer: CashDeskWriter, room: CashDeskRoom) -> None:
        given = writer.set_feedback("12344", GOOD)
        assert isinstance(given, Feedback)
        assert (FeedbackFields.of(given), room.feedback("12344")) == (GOOD, given)
        assert writer.clear_feedback("12344") is None
        assert room.feedback("12344") is None

    @pytest.mark.parametrize(("status", "named"), [(200, True), (201, True), (201, False)])
    def test_an_order_is_ours_and_paid(
        self, sandbox: Sandbox, writer: CashDeskWriter, room: CashDeskRoom, status: int, named: bool
    ) -> None:
        options = CashPointOptions(order_status=status, order_named=named)
        sandbox.gomus.options = GomusOptions(cash_point=options)
        museum = writer.product(MUSEUM)
        assert isinstance(museum, Product)
        placed = writer.place_order(sale_of(SaleLine(museum, 2)))
        assert isinstance(placed, Order)
        assert (placed.reference, placed.total, placed.payment) == ("station-1", Money(1600), "paid")
        assert len(placed.barcodes) == 2
        assert all(barcode[-2] == "-" for barcode in placed.barcodes)
        found = room.order_of_barcode(placed.barcodes[0])
        assert replace(placed, mine=None) == found

    @pytest.mark.parametrize("ok", ["", " ", "{}", '"ok"', "null", "[]", '{"price": null}', '{"price": {"id": 1}}'])
    @every_call
    def test_an_ok_that_no_document_shows(self, call: str, ok: str) -> None:
        with writing_to(lambda _: answer(200, ok.encode())) as (writer, _server):
            result = CALLS[call](writer)
        if call == "place_order":
            trouble = trouble_of(result)
            assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.MAYBE)
        else:
            assert result is None

    def test_a_price_without_a_name_around_it(self) -> None:
        body = b'{"id": 9998, "title": "T", "quantity": 2, "price_cents": 100, "type": "custom"}'
        with writing_to(lambda _: answer(200, body)) as (writer, _server):
            price = writer.set_price("1", "9998", FLAT)
        assert isinstance(price, BookingPrice)
        assert (price.price_id, price.total) == ("9998", Money(200))

    def test_a_deletion_may_be_answered_without_content(self) -> None:
        with writing_to(lambda _: b"HTTP/1.1 204 No Content\r\n\r\n") as (writer, _server):
            assert writer.delete_price("1", "2") is None

    @pytest.mark.parametrize("page", ["<html>WLAN</html>", "OK", "{", '{"price": '])
    @every_call
    def test_an_answer_that_anybody_may_have_given_is_looked_up(self, call: str, page: str) -> None:
        with writing_to(lambda _: answer(200, page.encode())) as (writer, _server):
            trouble = trouble_of(CALLS[call](writer))
        assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.MAYBE)


class TestRefusals:
    def test_a_paid_booking_refuses_in_the_vendors_words(self, writer: CashDeskWriter, room: CashDeskRoom) -> None:
        [(price_id, _)] = custom(room, "12346").items()
        for refused in (
            writer.add_prices("12346", [FLAT]),
            writer.set_price("12346", price_id, FLAT),
            writer.delete_price("12346", price_id),
        ):
            trouble = trouble_of(refused)
            assert (trouble.kind, trouble.executed) == (TroubleKind.REJECTED, Executed.NO)
            assert trouble.detail == "Die Buchung ist bereits bezahlt"
        assert isinstance(writer.set_feedback("12346", GOOD), Feedback), "feedback is not a price"

    def test_what_is_not_there(self, writer: CashDeskWriter) -> None:
        for missing, words in (
            (writer.add_prices("99", [FLAT]), "Booking not found"),
            (writer.set_price("12344", "99", FLAT), "Price not found"),
            (writer.delete_price("12344", "99"), "Price not found"),
            (writer.clear_feedback("12344"), "Feedback not found"),
        ):
            trouble = trouble_of(missing)
            assert (trouble.kind, trouble.executed, trouble.detail) == (TroubleKind.NOT_FOUND, Executed.NO, words)

    def test_a_total_that_the_vendor_does_not_agree_with(self, writer: CashDeskWriter) -> None:
        museum = writer.product(MUSEUM)
        assert isinstance(museum, Product)
        cheap = replace(museum, unit=Money(1))
        trouble = trouble_of(writer.place_order(sale_of(SaleLine(cheap, 1))))
        assert (trouble.kind, trouble.executed) == (TroubleKind.REJECTED, Executed.NO)
        assert "Summe" in trouble.detail

    @every_call
    def test_a_refusal_without_words_and_another_servers_404(self, call: str) -> None:
        for status, kind in ((422, TroubleKind.REJECTED), (404, TroubleKind.NOT_FOUND)):
            with writing_to(lambda _, status=status: answer(status, b"<html>")) as (writer, _server):
                trouble = trouble_of(CALLS[call](writer))
            assert (trouble.kind, trouble.executed) == (kind, Executed.NO)

    def test_an_empty_number_names_no_other_route(self, sandbox: Sandbox, writer: CashDeskWriter) -> None:
        for refused in (writer.delete_price("", "1"), writer.delete_price("1", ""), writer.add_prices("", [FLAT])):
            assert trouble_of(refused).kind is TroubleKind.REJECTED
        assert sandbox.audit.requests("gomus") == ()


TROUBLES = [
    (FaultRule(FaultKind.STATUS, status=401), TroubleKind.UNAUTHORIZED, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=403), TroubleKind.FORBIDDEN, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=405), TroubleKind.NOT_FOUND, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=429), TroubleKind.BUSY, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=503), TroubleKind.BUSY, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=302), TroubleKind.REDIRECTED, Executed.NO),
    (FaultRule(FaultKind.STATUS, status=202), TroubleKind.GARBLED, Executed.MAYBE),
    (FaultRule(FaultKind.STATUS, status=500), TroubleKind.BROKEN, Executed.MAYBE),
    (FaultRule(FaultKind.STATUS, status=502, phase=Phase.AFTER), TroubleKind.BROKEN, Executed.MAYBE),
    (FaultRule(FaultKind.GARBAGE), TroubleKind.GARBLED, Executed.MAYBE),
    (FaultRule(FaultKind.CUT), TroubleKind.SILENT, Executed.MAYBE),
    (FaultRule(FaultKind.CUT, phase=Phase.AFTER), TroubleKind.SILENT, Executed.MAYBE),
    (FaultRule(FaultKind.CUT, phase=Phase.AFTER, reset=True), TroubleKind.SILENT, Executed.MAYBE),
    (FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER), TroubleKind.SILENT, Executed.MAYBE),
    (FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER), TroubleKind.GARBLED, Executed.MAYBE),
]


@pytest.mark.parametrize(
    ("rule", "kind", "executed"),
    TROUBLES,
    ids=lambda value: f"{value.kind}-{value.phase}-{value.status}" if isinstance(value, FaultRule) else "",
)
@every_call
def test_trouble_is_a_value_and_nothing_is_sent_twice(
    sandbox: Sandbox, writer: CashDeskWriter, call: str, rule: FaultRule, kind: TroubleKind, executed: Executed
) -> None:
    sandbox.faults.add(rule)
    if call == "place_order" and rule.phase is Phase.AFTER:
        sandbox.faults.clear()
        museum = writer.product(MUSEUM)
        assert isinstance(museum, Product)
        sandbox.faults.add(replace(rule, method="POST"))
        trouble = trouble_of(writer.place_order(sale_of(SaleLine(museum, 1))))
    else:
        trouble = trouble_of(CALLS[call](writer))
    assert (trouble.kind, trouble.executed, trouble.subject) == (kind, executed, "127.0.0.1")
    changing = [request for request in sandbox.audit.requests("gomus") if request.method != "GET"]
    assert len(changing) == 1


@every_call
def test_a_vendor_without_a_server_and_a_silent_one(
    sandbox: Sandbox, writer: CashDeskWriter, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.outage("gomus")
    away = trouble_of(CALLS[call](writer))
    assert (away.kind, away.executed) == (TroubleKind.UNREACHABLE, Executed.NO)
    sandbox.restore("gomus")
    sandbox.faults.add(FaultRule(FaultKind.SILENCE))
    for name in ("PRICES", "SET_PRICE", "DELETE_PRICE", "SET_FEEDBACK", "CLEAR_FEEDBACK", "PLACE_ORDER"):
        monkeypatch.setattr(endpoints, name, replace(getattr(endpoints, name), budget=0.2))
    silent = trouble_of(CALLS[call](writer))
    assert (silent.kind, silent.executed) == (TroubleKind.SILENT, Executed.MAYBE)
