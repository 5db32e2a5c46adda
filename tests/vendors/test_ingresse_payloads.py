"""Ingresse's JSON: the tutorial's samples as they stand, and every type its servers may send instead."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Counters, TicketKey, TicketStatus
from station.domain.trouble import Executed, TroubleKind
from station.domain.verdict import Reason
from station.vendors.ingresse.account_payloads import (
    LoginRefusal,
    Tokens,
    read_events,
    read_login,
    read_renewed,
    user_of,
)
from station.vendors.ingresse.envelope import ApiError, read_envelope, told_error
from station.vendors.ingresse.payloads import read_guests
from station.vendors.ingresse.results import carried_out, delivery_of, message_of, reason_of
from station.vendors.ingresse.update_payloads import (
    LastStatus,
    TicketUpdate,
    UpdateResult,
    milliseconds,
    read_statuses,
    read_updates,
    update_body,
)
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource

NOW = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
SOURCE = RowSource("door", "43058", "Main", NOW)
SENT = 1539723836000
EVENTS = b"""{"data": {"hits": [{"_source": {"id": 28180, "sessions": [
 {"dateTime": "2019-02-21T20:00:00+00:00", "id": 43058, "status": "available"},
 {"dateTime": "2019-04-05T20:00:00+00:00", "id": 43059, "status": "available"}],
 "title": "Jantar no Escuro, por Andr\\u00e9 Vanconcelos e Helen Puterman"}}], "total": 1}}"""
TICKET = {
    "ticketTimestamp": "1539723836000", "ticketStatus": "1", "ticketCode": "05.1803.?000082?.275109.20",
    "sessionId": "26190",
}  # fmt: skip
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


def raw(content: object) -> msgspec.Raw:
    return msgspec.Raw(json.dumps(content).encode())


def guest(**changes: object) -> Any:
    (ticket,) = read_guests(raw([{**GUEST, **changes}]), SOURCE).tickets
    return ticket


def result(**row: object) -> UpdateResult:
    (found,) = read_updates(raw([row]))
    return found


def envelope(data: object, **error: object) -> bytes:
    return json.dumps({"responseData": data, "responseDetails": "OK", "responseStatus": 200, **error}).encode()


# the tutorial


def test_the_tutorials_events() -> None:
    [event] = read_events(EVENTS).events
    assert (event.event_id, event.title) == ("28180", "Jantar no Escuro, por André Vanconcelos e Helen Puterman")
    assert [(each.session_id, each.starts[:10]) for each in event.sessions] == [
        ("43058", "2019-02-21"),
        ("43059", "2019-04-05"),
    ]


def test_the_tutorials_update_byte_for_byte() -> None:
    update = TicketUpdate("05.1803.?000082?.275109.20", True, SENT, "26190")
    assert json.loads(update_body([update])) == {"tickets": [TICKET]}
    assert json.loads(update_body([TicketUpdate("x", False, 1, "2")]))["tickets"][0]["ticketStatus"] == "0"
    assert update_body([update]) == update_body([update])


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_is_cut_to_the_same_milliseconds_every_time(moment: datetime) -> None:
    sent = milliseconds(moment)
    rest = moment - datetime(1970, 1, 1, tzinfo=UTC) - sent * timedelta(milliseconds=1)
    assert timedelta() <= rest < timedelta(milliseconds=1)
    assert milliseconds(moment.replace(microsecond=moment.microsecond // 1000 * 1000)) == sent


# guest lists


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
        ({"refunded": {}}, None, TicketStatus.UNREADABLE),
        ({"checked": ["1"]}, None, TicketStatus.UNREADABLE),
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
     {"data": [], "paginationInfo": {"lastPage": "x", "totalResults": 1}}],
)  # fmt: skip
def test_pages_that_are_none(content: object) -> None:
    with pytest.raises(UnreadableError):
        read_guests(raw(content), SOURCE)


# updates and statuses


def test_results_of_every_shape() -> None:
    rows = [
        {"id": 1, "code": "a", "status": 1, "owner": {"name": "Zoë"}, "lastCheckin": {"timestamp": SENT}},
        {"id": "2", "code": 5, "status": "3", "owner": [], "lastCheckin": {"timestamp": str(SENT)}},
        {"code": "c", "status": None, "owner": "x", "lastCheckin": []},
        {"code": "d", "status": 2.0, "lastCheckin": {"timestamp": SENT // 1000}},
        None,
        {"code": {}},
    ]
    for content in (rows, {"data": rows}):
        a, b, c, d = read_updates(raw(content))
        assert (a.code, a.status, a.guest_id, a.holder, a.entered) == ("a", 1, "1", "Zoë", SENT)
        assert (b.code, b.status, b.guest_id, b.entered) == ("5", 3, "2", SENT)
        assert (c.status, c.entered, c.entered_at) == (None, None, None)
        assert (d.status, d.entered, d.entered_at) == (2, None, datetime.fromtimestamp(SENT // 1000, UTC))
    for nothing in (None, 5, "text", {}, {"data": None}):
        with pytest.raises(UnreadableError):
            read_updates(raw(nothing))


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, None), ([], None), ({}, None),
        ({"operation": "checkin", "timestamp": SENT}, (True, SENT)),
        ({"operation": " CheckOut ", "timestamp": str(SENT)}, (False, SENT)),
        ({"operation": "checkin", "timestamp": None}, (True, None)),
        ({"operation": "checkin", "timestamp": "2019-01-01T00:00:00Z"}, (True, None)),
    ],
)  # fmt: skip
def test_a_last_status(last: object, expected: tuple[bool, int | None] | None) -> None:
    for content in (
        [{"session": {"id": 7}, "lastStatus": last}],
        {"data": [{"session": {"id": "7"}, "lastStatus": last}]},
    ):
        status = read_statuses(raw(content))["7"]
        assert (None if status is None else (status.entry, status.timestamp)) == expected
        assert isinstance(status, LastStatus | None)


@pytest.mark.parametrize(
    "row",
    [{"session": {"id": 7}}, {"lastStatus": None}, {"session": {"id": 7}, "lastStatus": "checkout"},
     {"session": {"id": 7}, "lastStatus": {"operation": "transfer"}},
     {"session": {"id": 7}, "lastStatus": {"timestamp": 1}}],
)  # fmt: skip
def test_a_status_that_is_not_understood_is_no_yes(row: object) -> None:
    with pytest.raises(UnreadableError):
        read_statuses(raw([row]))


ITEM = OutboxItem(
    "i", "s", TicketKey("door", "43058", "1"), "a", Action.ENTRY, ItemState.SENDING, 1,
    datetime.fromtimestamp(SENT / 1000, UTC), attempts=1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("status", "entered", "state", "reason"),
    [
        (0, None, ItemState.WAITING, None),
        (1, SENT, ItemState.ACKNOWLEDGED, None),
        (1, None, ItemState.ACKNOWLEDGED, None),
        (2, None, ItemState.REFUSED, Reason.UNKNOWN_CODE),
        (3, SENT, ItemState.ACKNOWLEDGED, None),
        (3, SENT + 1, ItemState.REFUSED, Reason.ALREADY_USED),
        (3, None, ItemState.REFUSED, Reason.ALREADY_USED),
        (4, SENT, ItemState.REFUSED, Reason.WRONG_EVENT),
        (5, None, ItemState.REFUSED, Reason.REFUSED_BY_VENDOR),
        (6, SENT, ItemState.REFUSED, Reason.REFUNDED),
        (7, SENT, ItemState.WAITING, None),
        ("x", SENT, ItemState.WAITING, None),
    ],
)
def test_the_glossary_for_queued_entries(
    status: object, entered: int | None, state: ItemState, reason: Reason | None
) -> None:
    told = result(code="a", status=status, lastCheckin={"timestamp": entered})
    delivery = delivery_of(ITEM, told)
    assert (delivery.state, delivery.reason) == (state, reason)
    assert str(told.status) in delivery.message


def test_what_is_never_executed_does_not_block_the_queue_for_ever() -> None:
    delivery = delivery_of(replace(ITEM, attempts=5), result(code="a", status=0))
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.REFUSED_BY_VENDOR)


def test_the_glossary_for_exits() -> None:
    before = result(code="a", status=3, lastCheckin={"timestamp": SENT})
    assert reason_of(before, entry=False) is Reason.ALREADY_OUTSIDE
    assert reason_of(result(code="a", status=3), entry=False) is Reason.NEVER_ENTERED
    assert not carried_out(before, False, SENT), "the time is that of the check-in"
    assert carried_out(before, True, SENT)
    assert not carried_out(before, True, SENT + 5)
    assert message_of(before) == "Ticket already updated (3)"


# the envelope


@pytest.mark.parametrize(
    ("body", "category", "code", "over"),
    [
        (envelope("[Ingresse Exception Error] DATABASE EXCEPTION - ERROR 3002 - x"), "DATABASE EXCEPTION", 3002, False),
        (envelope("x", responseError={"category": "USAGE EXCEPTION", "code": "1009"}), "USAGE EXCEPTION", 1009, False),
        (envelope(None, responseError={"message": "Token Expired!"}), "", None, True),
        (envelope("[Ingresse Exception Error] token expired"), "", None, True),
        (envelope(None, responseError={"code": 6065, "category": 5}), "", 6065, True),
        (envelope("Token has expired"), "", None, True),
        (envelope("what nobody has seen"), "", None, False),
        (envelope([], responseError="the token is expired"), "", None, True),
        (envelope([], responseError="Expired token"), "", None, True),
        (b'{"code":2006,"message":"x"}', "", 2006, True),
        (b'{"message":"Forbidden"}', "", None, False),
        (b'{"responseError":{"code":2016,"category":"UNAUTHORIZED ACCESS"}}', "UNAUTHORIZED ACCESS", 2016, False),
    ],
)
def test_errors_in_all_their_shapes(body: bytes, category: str, code: int | None, over: bool) -> None:
    error = read_envelope(body)
    assert error == told_error(body) == ApiError(category, code, over)


@pytest.mark.parametrize("error", [None, [], {}, {"status": True}])
def test_an_empty_error_is_none(error: object) -> None:
    data = read_envelope(envelope(["a guest named token expired"], responseError=error))
    assert isinstance(data, msgspec.Raw)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"null", b"<html>", b'{"responseData":', b'{"other":1}'])
def test_what_is_no_envelope(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_envelope(body)
    assert told_error(body) is None


@pytest.mark.parametrize(
    ("error", "kind", "executed"),
    [
        (ApiError("USAGE EXCEPTION", 1009, False), TroubleKind.REJECTED, Executed.NO),
        (ApiError("CONTEXT", 1, False), TroubleKind.REJECTED, Executed.NO),
        (ApiError("DATABASE EXCEPTION", 3002, False), TroubleKind.NOT_FOUND, Executed.NO),
        (ApiError("DATABASE EXCEPTION", 3999, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("FATAL ERROR", None, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("", 12, False), TroubleKind.BROKEN, Executed.MAYBE),
        (ApiError("UNAUTHORIZED ACCESS", 2009, False), TroubleKind.FORBIDDEN, Executed.NO),
        (ApiError("UNAUTHORIZED ACCESS", 2007, False), TroubleKind.UNAUTHORIZED, Executed.NO),
        (ApiError("FATAL ERROR", 6065, True), TroubleKind.UNAUTHORIZED, Executed.NO),
    ],
)
def test_what_an_error_means(error: ApiError, kind: TroubleKind, executed: Executed) -> None:
    trouble = error.trouble("host", changes=True)
    assert (trouble.kind, trouble.executed) == (kind, executed)
    assert error.trouble("host", changes=False).executed is Executed.NO


# login and events


ACCESS = {"userId": 12345, "token": "12345-secret", "authToken": "e30.e30.sig"}


def test_a_login_of_every_shape() -> None:
    for data in (ACCESS, [ACCESS], {**ACCESS, "token": " 12345-secret\n", "device": []}):
        tokens = read_login(raw({"status": True, "data": data}), "key")
        assert isinstance(tokens, Tokens)
        assert (tokens.usertoken, tokens.jwt, tokens.user) == ("12345-secret", "e30.e30.sig", "12345")
        assert "secret" not in repr(tokens)
        assert "sig" not in repr(tokens)
    for no in (False, 0, "0", "false"):
        assert read_login(raw({"status": no, "message": "wrong"}), "key") is LoginRefusal.WRONG
    without = read_login(raw({"data": {"token": "77-x"}}), "key")
    assert isinstance(without, Tokens)
    assert (without.jwt, without.user) == ("", "77")


def test_of_several_companies_the_one_with_this_key_counts() -> None:
    others = [{**ACCESS, "token": "1-other", "application": {"publicKey": "another"}}, {**ACCESS, "application": None}]
    own = {**ACCESS, "token": "1-own", "application": {"id": 1, "publicKey": "key"}}
    tokens = read_login(raw({"status": 1, "data": [*others, own]}), "key")
    assert isinstance(tokens, Tokens)
    assert tokens.usertoken == "1-own"
    assert read_login(raw({"status": 1, "data": others}), "key") is LoginRefusal.SEVERAL_COMPANIES


@pytest.mark.parametrize("device", [{"verified": False}, {"verified": "0"}, {"mfa": True, "mfaRequired": 1}])
def test_a_second_factor_is_named(device: dict[str, object]) -> None:
    data = {"userId": 5, "token": "", "authToken": None, "device": device}
    assert read_login(raw({"status": True, "data": data}), "key") is LoginRefusal.SECOND_FACTOR
    tokens = read_login(raw({"status": True, "data": {**data, "token": "5-x"}}), "key")
    assert isinstance(tokens, Tokens), "a token is a token"


@pytest.mark.parametrize(
    "data",
    [None, "x", {"status": True}, {"data": []}, {"data": {"token": ""}}, {"data": {"token": "1", "authToken": "ü"}},
     {"data": [5]}, {"data": "x"}, {"data": {"token": "", "device": {"verified": True}}}],
)  # fmt: skip
def test_logins_that_are_none(data: object) -> None:
    with pytest.raises(UnreadableError):
        read_login(raw(data), "key")


@pytest.mark.parametrize("data", [None, {}, {"authToken": ""}, {"authToken": "a\nb"}, {"authToken": True}])
def test_renewals_that_are_none(data: object) -> None:
    with pytest.raises(UnreadableError):
        read_renewed(raw(data))


@pytest.mark.parametrize(("token", "user"), [("12-ab", "12"), ("secret", ""), ("abc-def", ""), ("-x", ""), ("", "")])
def test_only_a_users_number_is_shown(token: str, user: str) -> None:
    assert user_of(token) == user


def test_events_of_other_shapes() -> None:
    hits = [{"_source": {"id": "5", "sessions": None}}, {"_source": {"title": "no id", "sessions": [{"id": 1}]}}]
    page = read_events(json.dumps({"data": {"hits": hits, "total": {"value": 2}}}).encode())
    assert ([event.event_id for event in page.events], page.hits, page.total) == (["5"], 2, None)
    for none in (b'{"data": {"hits": [{}]}}', b'{"data": {"hits": [5, null]}}', b'{"data": {"hits": null}}'):
        with pytest.raises(UnreadableError):
            read_events(none)


def test_an_event_that_cannot_be_read_costs_the_others_nothing() -> None:
    sessions = [[{"id": 1}], {}, [], "many", [5]]
    hits = [{"_source": {"id": number, "sessions": each}} for number, each in enumerate(sessions)]
    page = read_events(json.dumps({"data": {"hits": [*hits, None], "total": 6}}).encode())
    assert [(event.event_id, len(event.sessions)) for event in page.events] == [("0", 1), ("1", 0), ("2", 0)]
    assert (page.hits, page.total) == (6, 6)
