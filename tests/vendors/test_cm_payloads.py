"""CM.com's JSON, from the vendor's own samples and from what else its servers may send."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Counters, TicketKey, TicketStatus, Validity
from station.domain.verdict import Reason
from station.vendors.cm.barcode_payloads import read_barcodes
from station.vendors.cm.payloads import read_info, read_scan, scan_body, upload_body
from station.vendors.cm.status_codes import REASONS, reason_of_text, refusal_code, time_in
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource

NOW = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
SOURCE = RowSource("door", "service", "Main", NOW)
ROW: dict[str, Any] = {
    "barcode_id": "CMBARCODE123", "external_barcode_id": None, "batch_id": "CMORDER123",
    "ticket_type": "Regular Ticket", "ticket_type_hash_id": "0", "subtitle": None, "first_name": "John",
    "sur_name": "Doe", "city": None, "email": "person@example.org", "mobile": "+31612345678", "serial_number": 1,
    "price": 10, "is_checkin_allowed": 1, "is_canceled": 0, "expire_from": None, "checkin_valid_from": None,
    "checkin_valid_till": None, "validation_max_checkins": 1, "remaining_scans": 1, "count_checked_in": 0,
    "last_checked_in_time": None, "last_checked_out_time": None, "section_id": None, "section": None, "row": None,
    "seat": None, "scan_status_code": None, "scan_status_message": None,
}  # fmt: skip


def _page(*rows: object, **pagination: object) -> bytes:
    paging = {"total_items": len(rows), "total_pages": 1, "pages": {"current_page": 1, "last_page": 1}, **pagination}
    return json.dumps({"pagination": paging, "barcodes": rows}).encode()


def _row(**changes: object) -> Any:
    (ticket,) = read_barcodes(_page({**ROW, **changes}), SOURCE).tickets
    return ticket


def test_the_vendors_own_barcode() -> None:
    ticket = _row()
    assert ticket.key == TicketKey("door", "service", "CMBARCODE123")
    assert (ticket.codes, ticket.status, ticket.type_name) == (("CMBARCODE123",), TicketStatus.VALID, "Regular Ticket")
    assert (ticket.holder, ticket.order, ticket.seat, ticket.section_name) == ("John Doe", "CMORDER123", "", "Main")
    assert ticket.counters == Counters(1, 1, 0)
    assert (ticket.validity, ticket.read_at) == (Validity(), NOW)


def test_e_mail_and_telephone_are_never_kept() -> None:
    text = repr(_row())
    assert "example.org" not in text
    assert "316" not in text


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"is_canceled": 1}, TicketStatus.CANCELED),
        ({"is_canceled": True, "is_checkin_allowed": 0}, TicketStatus.CANCELED),
        ({"is_canceled": "1"}, TicketStatus.CANCELED),
        ({"is_checkin_allowed": 0}, TicketStatus.NOT_ALLOWED),
        ({"is_checkin_allowed": "0"}, TicketStatus.NOT_ALLOWED),
        ({"is_canceled": None}, TicketStatus.UNREADABLE),
        ({"is_canceled": "perhaps"}, TicketStatus.UNREADABLE),
        ({"is_checkin_allowed": None}, TicketStatus.UNREADABLE),
        ({"is_checkin_allowed": 2}, TicketStatus.UNREADABLE),
        ({"is_canceled": {"by": "x"}}, TicketStatus.UNREADABLE),
        ({"unknown_field": [1, 2]}, TicketStatus.VALID),
        ({"is_canceled": False, "is_checkin_allowed": True}, TicketStatus.VALID),
    ],
)
def test_a_ticket_is_valid_only_when_all_is_said_and_read(changes: dict[str, object], status: TicketStatus) -> None:
    assert _row(**changes).status is status


def test_a_row_without_its_own_code_is_no_second_ticket() -> None:
    page = read_barcodes(_page({**ROW, "barcode_id": None, "external_barcode_id": "X"}), SOURCE)
    assert (page.tickets, page.total) == ((), 1)


def test_both_codes_open_the_ticket() -> None:
    assert _row(external_barcode_id="X").codes == ("CMBARCODE123", "X")
    assert _row(external_barcode_id="CMBARCODE123").codes == ("CMBARCODE123",)
    assert _row(barcode_id=123, external_barcode_id=456).codes == ("123", "456")


@pytest.mark.parametrize(
    ("changes", "validity"),
    [
        ({"expire_from": "2026-07-02 10:00:00"}, Validity(None, datetime(2026, 7, 2, 10, tzinfo=UTC))),
        (
            {"expire_from": "2026-07-02 10:00:00", "checkin_valid_till": "2026-07-01 23:00:00"},
            Validity(None, datetime(2026, 7, 1, 23, tzinfo=UTC)),
        ),
        ({"checkin_valid_from": 1594912228}, Validity(datetime(2020, 7, 16, 15, 10, 28, tzinfo=UTC))),
        ({"expire_from": "tomorrow"}, Validity(unreadable=True)),
        ({"checkin_valid_from": "soon"}, Validity(unreadable=True)),
        (
            {"checkin_valid_till": "?", "expire_from": "2026-07-02 10:00:00"},
            Validity(None, datetime(2026, 7, 2, 10, tzinfo=UTC), unreadable=True),
        ),
    ],
)
def test_times(changes: dict[str, object], validity: Validity) -> None:
    assert _row(**changes).validity == validity


def test_counters_that_are_not_said_are_none() -> None:
    counters = _row(remaining_scans=None, validation_max_checkins="many", count_checked_in="3").counters
    assert (counters.maximum, counters.remaining, counters.used) == (None, None, 3)


FIELDS = [name for name in ROW if name not in ("barcode_id", "is_canceled", "is_checkin_allowed")]


@pytest.mark.parametrize("field", [*FIELDS, "is_canceled", "is_checkin_allowed"])
@pytest.mark.parametrize("value", [[], {}, ["x"], {"a": [1]}, 10**30, "?", True])
def test_a_strange_type_costs_its_own_field_alone_and_never_opens_more(field: str, value: object) -> None:
    plain, ticket = _row(), _row(**{field: value})
    assert ticket.key == plain.key
    assert ticket.status in {plain.status, TicketStatus.UNREADABLE, TicketStatus.CANCELED}
    assert ticket.validity in {plain.validity, Validity(unreadable=True)}
    for counted in ("maximum", "remaining", "used"):
        assert getattr(ticket.counters, counted) in {getattr(plain.counters, counted), None}
    if field in FIELDS:
        assert ticket.status is plain.status


def test_a_row_in_broken_text_is_unreadable_and_the_others_are_not() -> None:
    body = _page({**ROW, "barcode_id": "A", "first_name": "M?ller"}, ROW).replace(b"M?ller", b"M\xfcller")
    page = read_barcodes(body, SOURCE)
    assert [(ticket.codes, ticket.status) for ticket in page.tickets] == [
        (("A",), TicketStatus.UNREADABLE),
        (("CMBARCODE123",), TicketStatus.VALID),
    ]


def test_an_unreadable_row_is_found_by_both_its_codes() -> None:
    body = _page({**ROW, "barcode_id": "A", "external_barcode_id": "X", "city": "K?ln"}).replace(b"K?ln", b"\xff")
    body = body.replace(b'"first_name": "John"', b'"first_name": "\xff"')
    (ticket,) = read_barcodes(body, SOURCE).tickets
    assert (ticket.codes, ticket.status) == (("A", "X"), TicketStatus.UNREADABLE)


def test_names_types_and_seats_are_put_together() -> None:
    ticket = _row(section="Parkett", row=10, seat="41", subtitle="Kat. 1", first_name=None)
    assert (ticket.seat, ticket.type_name, ticket.holder) == ("Parkett · 10 · 41", "Regular Ticket · Kat. 1", "Doe")


def test_rows_that_cannot_be_read_do_not_spoil_the_page() -> None:
    page = read_barcodes(_page({"barcode_id": "A", "seat": []}, {"barcode_id": None}, 5, [], ROW), SOURCE)
    assert [(ticket.codes[0], ticket.status) for ticket in page.tickets] == [
        ("A", TicketStatus.UNREADABLE),
        ("CMBARCODE123", TicketStatus.VALID),
    ]
    assert page.total == 5


@pytest.mark.parametrize(
    ("pagination", "last", "total"),
    [
        ({"total_items": "1001", "total_pages": "3", "pages": {"last_page": "3"}}, 3, 1001),
        ({"total_items": 1001, "total_pages": 3, "pages": {}}, 3, 1001),
        ({"total_items": 0, "total_pages": 0, "pages": {"last_page": 0}}, 1, 0),
        ({"total_items": 0, "total_pages": None, "pages": {"current_page": None}}, 1, 0),
    ],
)
def test_pages(pagination: dict[str, object], last: int, total: int) -> None:
    page = read_barcodes(_page(**pagination), SOURCE)
    assert (page.last, page.total) == (last, total)


@pytest.mark.parametrize(
    "body",
    [
        b"{}", b"", b'{"barcodes":[]}', _page(ROW)[:-1], _page(total_items=None),
        _page(total_pages=None, total_items=5, pages=None), _page(total_items=-1), _page(total_items=[]),
        _page(total_items=5, pages={"last_page": 6}), _page(total_items=0, total_pages=10**15, pages=None),
    ],
)  # fmt: skip
def test_a_page_that_does_not_say_where_the_list_ends_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_barcodes(body, SOURCE)


def test_a_scan_answer_is_that_of_the_barcode_asked_for() -> None:
    other = {**ROW, "barcode_id": "OTHER", "scan_status_code": 50}
    mine = {**ROW, "external_barcode_id": "EXT", "scan_status_code": "100", "scan_status_message": "ADMIT"}
    answer = read_scan(json.dumps({"barcodes": [other, mine]}).encode(), SOURCE, "EXT")
    assert (answer.code, answer.message, answer.codes) == (100, "ADMIT", ("CMBARCODE123", "EXT"))


def test_an_info_alone() -> None:
    answer = read_scan(b'{"info":{"message":"DENY - no"}}', SOURCE, "A")
    assert (answer.code, answer.message, answer.ticket) == (None, "DENY - no", None)
    assert read_info(b'{"info":{"message":"Barcodes Inserted successfully."}}') == "Barcodes Inserted successfully."
    with pytest.raises(UnreadableError):
        read_info(b'{"info":{}}')


def test_all_nine_codes_have_a_reason() -> None:
    assert set(REASONS) == {40, 45, 50, 60, 100, 200, 210, 220, 230}


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("DENY - Ticket barcode unknown: not accepted at this check-in point", Reason.UNKNOWN_CODE),
        ("DENY - Ticket is not allowed: this ticket type can not be scanned", Reason.NOT_ALLOWED_HERE),
        ("DENY - Ticket already scanned: 2020-07-16 15:10:28 UTC", Reason.ALREADY_USED),
        ("DENY - Ticket barcode is expired: on 2020-07-16 15:10:28 UTC", Reason.EXPIRED),
        ("DENY - Can not check-out ticket: ticket already checked-out", Reason.ALREADY_OUTSIDE),
        ("DENY - Can not check-out ticket: no valid check-ins found", Reason.NEVER_ENTERED),
        ("DENY - Can not check-out ticket: barcode not in service", Reason.WRONG_EVENT),
        ("ADMIT - Ticket is valid", Reason.REFUSED_BY_VENDOR),
        ("something new", Reason.REFUSED_BY_VENDOR),
    ],
)
def test_reasons_of_messages(message: str, reason: Reason) -> None:
    assert reason_of_text(message) is reason


@pytest.mark.parametrize(
    ("message", "time"),
    [
        ("DENY - Ticket already scanned: 2020-07-16 15:10:28 UTC", datetime(2020, 7, 16, 15, 10, 28, tzinfo=UTC)),
        ("DENY - Ticket barcode is expired: on 2020-07-16 15:10:28 UTC", datetime(2020, 7, 16, 15, 10, 28, tzinfo=UTC)),
        ("DENY - Ticket already scanned: - UTC", None),
        ("DENY - Ticket already scanned", None),
    ],
)
def test_times_in_messages(message: str, time: datetime | None) -> None:
    assert time_in(message) == time


def _item(action: Action, reason: Reason | None = None, **changes: Any) -> OutboxItem:
    fields: dict[str, Any] = {
        "item_id": "i", "scan_id": "s", "key": TicketKey("door", "service", "A"), "code": "EXT-A", "action": action,
        "state": ItemState.WAITING, "people": 1, "door_time": NOW, "reason": reason, **changes,
    }  # fmt: skip
    return OutboxItem(**fields)


@pytest.mark.parametrize("reason", [*Reason, None])
def test_every_refusal_has_a_documented_code_and_message(reason: Reason | None) -> None:
    code, message = refusal_code(reason)
    assert code in REASONS
    assert code not in (100, 200)
    assert message.startswith("DENY - ")
    assert reason_of_text(message) is REASONS[code]


def test_an_upload_is_the_same_bytes_every_time() -> None:
    items = [_item(Action.ENTRY), _item(Action.REFUSAL, Reason.ALREADY_USED), _item(Action.REFUSAL, Reason.EXPIRED)]
    body = upload_body("user", "service", items)
    assert body == upload_body("user", "service", list(items))
    sent = json.loads(body)
    assert (sent["user_uuid"], sent["service_uuid"]) == ("user", "service")
    assert [(row["barcode_id"], row["checked_in_time"], row["status_code"]) for row in sent["barcodes"]] == [
        ("A", int(NOW.timestamp()), 100),
        ("A", int(NOW.timestamp()), 50),
        ("A", int(NOW.timestamp()), 60),
    ]
    assert json.loads(scan_body("u", "s", 'ü"\\')) == {"user_uuid": "u", "service_uuid": "s", "barcode_id": 'ü"\\'}


@pytest.mark.parametrize("item", [_item(Action.EXIT), _item(Action.ENTRY, people=2)])
def test_what_an_upload_cannot_say_is_a_bug(item: OutboxItem) -> None:
    with pytest.raises(ValueError, match=r"CM\.com"):
        upload_body("user", "service", [item])
