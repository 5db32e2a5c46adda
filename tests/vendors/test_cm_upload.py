"""CM.com: uploads of queued scans, and what becomes of one without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.journal import Action, ItemState
from station.domain.ticket import TicketKey
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import CmOptions, FaultKind, FaultRule, Phase, Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.cm_rooms import Rooms, waiting


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.cm.options = CmOptions()
    return running


@pytest.fixture
def rooms(sandbox: Sandbox) -> Iterator[Rooms]:
    rooms = Rooms(sandbox)
    yield rooms
    rooms.close()


@pytest.fixture
def room(rooms: Rooms) -> CmRoom:
    return rooms.open()


def test_an_upload_counts_entries_and_notes_refusals(sandbox: Sandbox, room: CmRoom) -> None:
    items = [
        waiting(room, "CM-VALID-1"),
        waiting(room, "CM-USED-1", Action.REFUSAL, reason=Reason.ALREADY_USED),
        waiting(room, "CM-NEVER-SOLD", Action.REFUSAL, reason=Reason.UNKNOWN_CODE),
    ]
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [(d.item_id, d.state) for d in delivered] == [(i.item_id, ItemState.ACKNOWLEDGED) for i in items]
    effects = sandbox.audit.effects("cm")
    assert [(e.code, e.outcome, e.people) for e in effects] == [
        ("CM-VALID-1", "100", 1), ("CM-USED-1", "50", 0), ("CM-NEVER-SOLD", "40", 0),
    ]  # fmt: skip
    assert effects[0].door_time == int(items[0].door_time.timestamp())


def test_another_services_items_stay_waiting(room: CmRoom) -> None:
    other = replace(waiting(room, "B"), key=TicketKey("door", "another", "B"))
    delivered = room.upload([waiting(room, "CM-VALID-1"), other])
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED, ItemState.WAITING]


def test_a_refusal_of_a_code_in_no_list_goes_to_this_doors_service(sandbox: Sandbox, rooms: Rooms) -> None:
    room = rooms.open()
    refusal = waiting(room, "NEVER-SOLD", Action.REFUSAL, reason=Reason.UNKNOWN_CODE, people=0)
    refusal = replace(refusal, key=TicketKey("door", "", "NEVER-SOLD"))
    delivered = room.upload([refusal, waiting(room, "CM-VALID-1")])
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED] * 2
    assert [effect.outcome for effect in sandbox.audit.effects("cm")] == ["40", "100"]
    sandbox.cm.options = CmOptions(services_listed=2)
    undecided = rooms.open().upload([refusal])
    assert isinstance(undecided, Trouble)
    assert (undecided.kind, undecided.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)


def test_one_refused_row_never_blocks_the_others(sandbox: Sandbox, room: CmRoom) -> None:
    items = [waiting(room, f"CM-VALID-{n}") for n in range(1, 5)]
    items.insert(2, waiting(room, ""))  # the server refuses a batch with an empty barcode_id
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [
        ItemState.ACKNOWLEDGED, ItemState.ACKNOWLEDGED, ItemState.REFUSED,
        ItemState.ACKNOWLEDGED, ItemState.ACKNOWLEDGED,
    ]  # fmt: skip
    assert delivered[2].message
    assert [sandbox.audit.people("cm", item.code) for item in items] == [1, 1, 0, 1, 1]


def test_an_upload_that_is_too_large_goes_in_parts(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.cm.options = CmOptions(largest_upload=2)
    items = [waiting(room, f"CM-VALID-{n}") for n in range(1, 6)]
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [(d.item_id, d.state) for d in delivered] == [(i.item_id, ItemState.ACKNOWLEDGED) for i in items]
    assert [effect.code for effect in sandbox.audit.effects("cm")] == [item.code for item in items]


def test_what_stands_before_the_server_may_find_it_too_large(sandbox: Sandbox, room: CmRoom) -> None:
    items = [waiting(room, "CM-VALID-1"), waiting(room, "CM-VALID-2")]
    too_large = FaultRule(FaultKind.STATUS, path="*/upload", status=413, body="<html>413</html>")
    sandbox.faults.add(replace(too_large, times=1))
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.ACKNOWLEDGED] * 2
    sandbox.faults.add(too_large)
    alone = room.upload(items[:1])
    assert isinstance(alone, Trouble)
    assert alone.executed is Executed.NO


def test_a_lost_upload_of_an_external_code_is_found_by_it(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/upload", phase=Phase.AFTER, times=1))
    sent_at = datetime.now(UTC)
    item = waiting(room, "EXT-CM-VALID-1", base=0)
    room.upload([item])
    settlement = room.settle(replace(item, sent_at=sent_at, timed_out_at=datetime.now(UTC)))
    assert not isinstance(settlement, Trouble)
    assert settlement.state is ItemState.ACKNOWLEDGED
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1


def test_a_half_that_gets_no_answer_is_unknown_alone(sandbox: Sandbox, room: CmRoom) -> None:
    items = [waiting(room, "CM-VALID-1"), waiting(room, "")]
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/upload", phase=Phase.AFTER, skip=1, times=1))
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble)
    assert [delivery.state for delivery in delivered] == [ItemState.UNKNOWN, ItemState.REFUSED]
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1


@pytest.mark.parametrize(
    ("rule", "executed"),
    [
        (FaultRule(FaultKind.CUT, path="*/upload"), Executed.MAYBE),
        (FaultRule(FaultKind.GARBAGE, path="*/upload", status=201), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=503), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=429), Executed.NO),
        (FaultRule(FaultKind.STATUS, path="*/upload", status=400, body="<html>"), Executed.NO),
    ],
)
def test_an_upload_without_a_proper_answer(sandbox: Sandbox, room: CmRoom, rule: FaultRule, executed: Executed) -> None:
    room.connect()
    sandbox.faults.add(rule)
    trouble = room.upload([waiting(room, "CM-VALID-1")])
    assert isinstance(trouble, Trouble)
    assert trouble.executed is executed


def test_a_cut_upload_is_settled_by_the_doors_time(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/upload", phase=Phase.AFTER, times=1))
    sent_at = datetime.now(UTC)
    item = waiting(room, "CM-VALID-1", base=0)
    room.upload([item])
    settlement = room.settle(replace(item, sent_at=sent_at, timed_out_at=datetime.now(UTC)))
    assert not isinstance(settlement, Trouble)
    assert settlement.state is ItemState.ACKNOWLEDGED


def test_a_cut_exit_is_settled_by_the_time_of_the_check_out(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/checkout", phase=Phase.AFTER, times=1))
    item = waiting(room, "CM-INSIDE-1", Action.EXIT, sent_at=datetime.now(UTC))
    assert isinstance(room.use(UseRequest("CM-INSIDE-1", "", Mode.EXIT)), Trouble)
    settlement = room.settle(replace(item, timed_out_at=datetime.now(UTC)))
    assert not isinstance(settlement, Trouble)
    assert settlement.state is ItemState.ACKNOWLEDGED
