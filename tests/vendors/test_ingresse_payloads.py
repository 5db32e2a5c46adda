"""Ingresse's guest lists: rows of every type its servers may send, with and without their paging."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.ticket import Counters, TicketKey, TicketStatus
from station.vendors.ingresse.payloads import read_guests
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from tests.vendors.ingresse_rooms import raw

NOW = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
SOURCE = RowSource("door", "43058", "Main", NOW)
SENT = 1539723836000
GUEST: dict[str, Any] = {
    "id": "900001", "transactionId": "T1", "code": "05.1803.?000082?.275109.20", "userId": 7, "name": "Buyer",
    "email": "a@example.org", "holderUserId": 8, "holderEmail": "b@example.org", "holderName": "Zoë Holder",
    "buyerDocument": "000", "ticketId": 275109, "ticket": "Pista", "type": "Inteira", "guestTypeId": 1,
    "seatLocator": "A 1", "checked": "0", "lastUpdate": "1539723836", "soldOnline": "1", "transferred": False,
    "external": False, "refunded": None, "refundedAt": None,
}  # fmt: skip
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
)


def guest(**changes: object) -> Any:
    (ticket,) = read_guests(raw([{**GUEST, **changes}]), SOURCE).tickets
    return ticket


def test_a_guest_becomes_a_ticket() -> None:
    ticket = guest()
    assert ticket.key == TicketKey("door", "43058", "900001")
    assert ticket.codes == ("05.1803.?000082?.275109.20",)
    assert (ticket.type_name, ticket.holder, ticket.seat) == ("Pista · Inteira", "Zoë Holder", "A 1")
    assert (ticket.order, ticket.section_name) == ("T1", "Main")
    assert ticket.counters == Counters(maximum=1, used=0, remaining=1)
    assert "example.org" not in repr(ticket)


@pytest.mark.parametrize(
    ("changes", "used", "status"),
    [
        ({"checked": "1"}, 1, TicketStatus.VALID),
        ({"checked": 1}, 1, TicketStatus.VALID),
        ({"checked": True}, 1, TicketStatus.VALID),
        ({"checked": False}, 0, TicketStatus.VALID),
        ({"checked": 0.0}, 0, TicketStatus.VALID),
        ({"checked": None}, None, TicketStatus.VALID),
        ({"checked": "2"}, None, TicketStatus.VALID),
        ({"checked": ""}, None, TicketStatus.VALID),
        ({"refunded": True}, 0, TicketStatus.REFUNDED),
        ({"refunded": "1"}, 0, TicketStatus.REFUNDED),
        ({"refunded": False}, 0, TicketStatus.VALID),
        ({"refunded": 0, "refundedAt": "2019-01-01"}, 0, TicketStatus.VALID),
        ({"refundedAt": "2019-01-01"}, 0, TicketStatus.REFUNDED),
        ({"refunded": "perhaps"}, 0, TicketStatus.UNREADABLE),
        ({"refunded": ""}, 0, TicketStatus.VALID),
        ({"refunded": {}}, 0, TicketStatus.UNREADABLE),
        ({"refundedAt": {"date": "2019-01-01"}}, 0, TicketStatus.REFUNDED),
        ({"refundedAt": 1539723836}, 0, TicketStatus.REFUNDED),
        ({"refundedAt": "0000-00-00 00:00:00"}, 0, TicketStatus.VALID),
        ({"refundedAt": {}}, 0, TicketStatus.VALID),
        ({"refunded": "?", "refundedAt": ""}, 0, TicketStatus.UNREADABLE),
        ({"checked": ["1"]}, None, TicketStatus.VALID),
        ({"holderName": {}, "ticketId": [], "seatLocator": [1]}, 0, TicketStatus.VALID),
        ({"soldOnline": "0", "name": None, "holderName": None}, 0, TicketStatus.VALID),
    ],
)
def test_what_a_row_allows(changes: dict[str, object], used: int | None, status: TicketStatus) -> None:
    ticket = guest(**changes)
    assert (ticket.counters.used, ticket.status) == (used, status)
    assert ticket.counters.remaining == (None if used is None else 1 - used)
    assert (ticket.counters.last_entry_at, ticket.counters.last_exit_at) == (None, None)


@pytest.mark.parametrize(
    ("told", "at"),
    [
        (None, None), ([], None), ("x", None), ({}, None), ({"timestamp": "never"}, None), ({"timestamp": []}, None),
        ({"id": 1, "timestamp": SENT + 123}, datetime.fromtimestamp((SENT + 123) / 1000, UTC)),
        ({"timestamp": str(SENT // 1000)}, datetime.fromtimestamp(SENT // 1000, UTC)),
    ],
)  # fmt: skip
def test_a_last_check_in_is_read_where_the_list_has_one(told: object, at: datetime | None) -> None:
    ticket = guest(lastCheckin=told, checked="1")
    assert (ticket.counters.last_entry_at, ticket.counters.used, ticket.status) == (at, 1, TicketStatus.VALID)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(GUEST, SCALARS)))
def test_any_types_make_a_ticket_that_is_free_only_when_it_says_so(changes: dict[str, object]) -> None:
    for ticket in read_guests(raw([{**GUEST, **changes}]), SOURCE).tickets:
        assert ticket.key.ticket_id
        if ticket.counters.remaining == 1:
            assert str(changes.get("checked", "0")).strip().casefold() in ("0", "0.0", "-0.0", "false", "no", "n")
        assert ticket.counters.used in (0, 1, None)


def test_ids_and_codes_of_every_type() -> None:
    assert guest(id=900001).key.ticket_id == guest(id=" 900001 ").key.ticket_id == "900001"
    assert guest(code=42).codes == ("42",)
    assert guest(code=" a ").codes == (" a ",)
    assert guest(id=None).key.ticket_id == GUEST["code"]
    assert (guest(code=None).codes, guest(code=None).key.ticket_id) == ((), "900001")
    assert read_guests(raw([{**GUEST, "id": None, "code": None}, 5, None]), SOURCE).tickets == ()


def test_a_row_that_breaks_the_page_costs_itself_alone() -> None:
    good = json.dumps(GUEST).encode()
    broken = good.replace(b"900001", b"900002").replace(b"Buyer", b"\xff\xfe")
    for rows in (b"[" + good + b",5," + broken + b"]", b"[" + broken + b"," + good + b",null]"):
        page = read_guests(msgspec.Raw(rows), SOURCE)
        found = {ticket.key.ticket_id: ticket.status for ticket in page.tickets}
        assert found == {"900001": TicketStatus.VALID, "900002": TicketStatus.UNREADABLE}
        assert page.rows == 3


def test_pages_with_and_without_their_paging() -> None:
    paging = {"currentPage": "2", "lastPage": 3, "totalResults": "61", "pageSize": 25}
    page = read_guests(raw({"data": [GUEST], "paginationInfo": paging}), SOURCE)
    assert (page.current, page.last, page.total, page.rows) == (2, 3, 61, 1)
    empty = {"data": [], "paginationInfo": {"currentPage": 1, "lastPage": 0, "totalResults": 0}}
    assert read_guests(raw(empty), SOURCE).last == 1
    bare = read_guests(raw([GUEST, GUEST]), SOURCE)
    assert (bare.rows, bare.last, bare.total) == (2, None, None)


@pytest.mark.parametrize(
    "content",
    [None, 5, "text", {}, {"data": []}, {"data": {}, "paginationInfo": {}}, {"data": [], "paginationInfo": {}},
     {"data": [], "paginationInfo": {"lastPage": "x", "totalResults": 1}},
     {"data": [], "paginationInfo": {"lastPage": 1, "totalResults": -1}}],
)  # fmt: skip
def test_pages_that_are_none(content: object) -> None:
    with pytest.raises(UnreadableError):
        read_guests(raw(content), SOURCE)
