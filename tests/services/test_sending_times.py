"""When a request left and was given up, by the server's clock: also where that clock was not known yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Strategy
from station.domain.trouble import Trouble
from station.domain.vendor import Settlement
from station.domain.verdict import Mode
from station.services.recovery import recover
from station.services.sending_times import LONGEST_CALL, dated, given_up
from tests.services.desk import CUT, LISTED, Desk, taken
from tests.services.fakes import TurnedClock

NOW = TurnedClock().now()
seconds = st.floats(-7200, 7200).map(lambda value: timedelta(seconds=round(value, 3)))


def sending(desk: Desk | None = None) -> OutboxItem:
    """On its way since now, the server's clock not known."""
    item = (desk or Desk(LISTED)).put(ItemState.SENDING)
    return replace(item, changed_at=NOW)


@given(elapsed=seconds, skew=seconds)
def test_it_is_the_same_whenever_the_servers_clock_became_known(elapsed: timedelta, skew: timedelta) -> None:
    at_once = given_up(sending(), NOW + elapsed, skew.total_seconds())
    first = given_up(sending(), NOW + elapsed, None)
    assert (first.sent_at, first.timed_out_at) == (NOW, None)
    later = dated(first, skew.total_seconds())
    assert (later.sent_at, later.timed_out_at) == (at_once.sent_at, at_once.timed_out_at)
    assert later.sent_at == NOW + skew
    assert timedelta() <= later.timed_out_at - later.sent_at <= LONGEST_CALL
    if timedelta() <= elapsed <= LONGEST_CALL:
        assert later.timed_out_at - later.sent_at == elapsed
    assert dated(later, 1.0) == later, "once for a sending"


def test_before_the_first_answer_a_sending_has_no_time_of_the_servers() -> None:
    desk = Desk(LISTED)
    desk.put(ItemState.WAITING)
    seen: list[OutboxItem] = []

    def on_the_way(items: list[OutboxItem]) -> object:
        seen.extend(items)
        return taken(items)

    desk.room.uploads, desk.room.clock_skew = [on_the_way, on_the_way], -95.0
    desk.synchronisation.push()
    desk.put(ItemState.WAITING, code="T2")
    desk.synchronisation.push()
    assert [item.sent_at for item in seen] == [None, desk.at(-95.0)]


@pytest.mark.parametrize("skew", [-95.0, 0.0, 95.0])
def test_what_a_dead_process_sent_is_dated_once_the_clock_is_known(skew: float) -> None:
    """The reading that told the time is not believed: what it read was compared with another clock."""
    desk = Desk(LISTED)
    left = desk.journal.store(replace(desk.put(ItemState.SENDING), changed_at=desk.clock.now()))
    desk.clock.seconds += 20
    recover("fair", desk.journal, desk.clock)
    given: list[OutboxItem] = []

    def settle(item: OutboxItem, _budget: float | None = None) -> Settlement:
        given.append(item)
        return Settlement(ItemState.AMBIGUOUS if len(given) == 1 else ItemState.ACKNOWLEDGED)

    desk.room.settle, desk.room.clock_skew = settle, skew  # type: ignore[method-assign]
    desk.synchronisation.push()
    assert desk.states() == ["acknowledged"]
    assert left.changed_at is not None
    assert given[0].timed_out_at is None
    assert given[1].sent_at == left.changed_at + timedelta(seconds=skew)
    assert given[1].timed_out_at == given[1].sent_at + timedelta(seconds=20)


def test_what_a_dead_process_sent_by_the_servers_clock_keeps_its_time() -> None:
    """This machine's clock may be another one by now."""
    desk = Desk(LISTED)
    item = desk.put(ItemState.INTENT)
    desk.journal.store(replace(item, changed_at=desk.clock.now(), sent_at=desk.at(-95.0)))
    sent_at = desk.at(-95.0)
    desk.clock.seconds += 3_600
    recover("fair", desk.journal, desk.clock)
    recovered = desk.journal.items[item.item_id]
    assert (recovered.sent_at, recovered.timed_out_at) == (sent_at, sent_at + LONGEST_CALL)


@pytest.mark.parametrize("direct", [True, False])
@pytest.mark.parametrize("set_before", [True, False])
def test_a_lost_request_keeps_its_time_where_this_machines_clock_is_set(direct: bool, set_before: bool) -> None:
    """Set between the measuring and the sending, or while the request was under way."""
    desk = Desk(LISTED)
    desk.list_ticket()
    desk.link.answered(10.0, skew=-95.0)
    desk.clock.seconds += 60
    if set_before:
        desk.clock.wrong = -95.0
    sent_at = desk.clock.now() + timedelta(seconds=0.0 if set_before else -95.0)

    def lose(*_anything: object) -> Trouble:
        desk.clock.seconds += 1.0
        desk.clock.wrong = -95.0
        return CUT

    desk.room.use, desk.room.uploads, desk.room.clock_skew = lose, [lose], None  # type: ignore[method-assign]
    if direct:
        desk.admission.scan("T1", Mode.ENTRY)
    else:
        desk.admission.scan("T1", Mode.ENTRY, Strategy.LOCAL)
        desk.synchronisation.push()
    assert desk.states() == ["unknown"]
    given: list[OutboxItem] = []

    def settle(item: OutboxItem, _budget: float | None = None) -> Settlement:
        given.append(item)
        desk.room.clock_skew = 0.0
        return Settlement(ItemState.ACKNOWLEDGED)

    desk.room.settle = settle  # type: ignore[method-assign]
    desk.synchronisation.push()
    assert desk.states() == ["acknowledged"]
    told = given[-1]
    assert (told.sent_at, told.timed_out_at) == (
        sent_at,
        sent_at + (timedelta(seconds=1) if set_before else LONGEST_CALL),
    )


def test_a_server_that_tells_no_time_is_believed_only_after_the_longest_call() -> None:
    desk = Desk(LISTED)
    desk.room.clock_skew = None
    desk.put(ItemState.WAITING)
    desk.room.uploads = [lambda _items: CUT, taken]
    desk.synchronisation.push()
    for pause, states in ((30.0, ["unknown"]), (40.0, ["acknowledged"])):
        desk.clock.seconds += pause
        desk.room.settlements = [Settlement(ItemState.WAITING)]
        desk.synchronisation.push()
        assert desk.states() == states


def test_a_refusal_is_no_use_and_needs_no_clock() -> None:
    desk = Desk(LISTED)
    desk.put(ItemState.SENDING, Action.REFUSAL)
    recover("fair", desk.journal, desk.clock)
    desk.room.settlements, desk.room.uploads = [Settlement(ItemState.WAITING)] * 2, [taken]
    desk.clock.seconds += 70
    desk.synchronisation.push()
    assert desk.states() == ["acknowledged"]
