"""Ingresse's updates and statuses: bodies, results of every shape, and what each number means."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import TicketKey
from station.domain.verdict import Reason
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
from tests.vendors.ingresse_rooms import raw

SENT = 1539723836000


def result(**row: object) -> UpdateResult:
    (found,) = read_updates(raw([row]))
    return found


def test_the_same_updates_are_the_same_bytes() -> None:
    update = TicketUpdate("05.1803.?000082?.275109.20", True, SENT, "26190")
    assert update_body([update]) == update_body([update])
    assert json.loads(update_body([TicketUpdate("x", False, 1, "2")]))["tickets"][0]["ticketStatus"] == "0"


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_is_cut_to_the_same_milliseconds_every_time(moment: datetime) -> None:
    sent = milliseconds(moment)
    rest = moment - datetime(1970, 1, 1, tzinfo=UTC) - sent * timedelta(milliseconds=1)
    assert timedelta() <= rest < timedelta(milliseconds=1)
    assert milliseconds(moment.replace(microsecond=moment.microsecond // 1000 * 1000)) == sent


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
