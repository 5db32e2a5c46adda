"""Ingresse's room against its server: queued updates by twenty, each with an end of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from station.domain.journal import Action, ItemState
from station.domain.trouble import Executed, Trouble
from station.domain.verdict import Reason
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.ingresse_sessions import EVENT, MAIN, OTHER, REFUNDED, SECOND
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.ingresse_rooms import Rooms, uploaded, waiting

UPDATE = "/event/*/guestlist"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def rooms(served: Served) -> Iterator[Rooms]:
    rooms = Rooms(served)
    yield rooms
    rooms.close()


def test_twenty_at_a_time_each_with_its_own_end(served: Served, rooms: Rooms) -> None:
    at = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
    good = [waiting(f"IG-VALID-{number}", at=at + timedelta(seconds=number)) for number in range(1, 10)]
    bad = [waiting("IG-USED-1"), waiting("nobody"), waiting(REFUNDED), waiting("IG-CANCELED-1")]
    many = [waiting(f"more-{number}") for number in range(12)]
    found = uploaded(rooms.open(), *good, *bad, *many)
    assert [found[f"entry {item.code}"].state for item in good] == [ItemState.ACKNOWLEDGED] * 9
    assert [found[f"entry {item.code}"].reason for item in bad] == [
        Reason.ALREADY_USED, Reason.UNKNOWN_CODE, Reason.REFUNDED, Reason.REFUNDED
    ]  # fmt: skip
    states = [found[f"entry {item.code}"].state for item in many]
    assert states == [ItemState.REFUSED] * 7 + [ItemState.WAITING] * 5
    effects = served.vendor.audit.effects()
    assert len(effects) == 20
    assert [effect.door_time for effect in effects[:2]] == [at.timestamp() + 1, at.timestamp() + 2]


def test_entry_and_exit_of_one_code_go_in_two(served: Served, rooms: Rooms) -> None:
    code = "IG-VALID-1"
    entry, leaving = waiting(code), waiting(code, Action.EXIT)
    other = waiting("IG-VALID-2")
    room = rooms.open()
    found = uploaded(room, entry, leaving, other)
    assert {name: each.state for name, each in found.items()} == {
        f"entry {code}": ItemState.ACKNOWLEDGED,
        f"exit {code}": ItemState.WAITING,
        "entry IG-VALID-2": ItemState.ACKNOWLEDGED,
    }
    assert uploaded(room, leaving)[f"exit {code}"].state is ItemState.ACKNOWLEDGED
    assert [effect.action for effect in served.vendor.audit.effects("ingresse", code)] == ["checkin", "checkout"]


def test_the_same_batch_again_is_no_refusal(served: Served, rooms: Rooms) -> None:
    items = [waiting("IG-VALID-1"), waiting("IG-VALID-2")]
    room = rooms.open()
    for _ in range(2):
        assert {each.state for each in uploaded(room, *items).values()} == {ItemState.ACKNOWLEDGED}
    later = replace(items[0], door_time=items[0].door_time + timedelta(milliseconds=1))
    [delivery] = uploaded(room, later).values()
    assert (delivery.state, delivery.reason) == (ItemState.REFUSED, Reason.ALREADY_USED)
    assert served.people("IG-VALID-1") == served.people("IG-VALID-2") == 1


@pytest.mark.parametrize(
    ("rule", "executed"),
    [
        (FaultRule(FaultKind.CUT, phase=Phase.AFTER), Executed.MAYBE),
        (FaultRule(FaultKind.STATUS, status=429), Executed.NO),
        (FaultRule(FaultKind.STATUS, status=503), Executed.MAYBE),
    ],
)
def test_a_batch_without_an_answer_is_trouble(
    served: Served, rooms: Rooms, rule: FaultRule, executed: Executed
) -> None:
    served.faults.add(replace(rule, method="POST", path=UPDATE))
    trouble = rooms.open().upload([waiting("IG-VALID-1"), waiting("IG-VALID-2")])
    assert isinstance(trouble, Trouble)
    assert trouble.executed is executed


def test_a_second_session_that_is_cut_leaves_its_items_alone_unknown(served: Served, rooms: Rooms) -> None:
    room = rooms.open({"event": str(EVENT), "session": f"{MAIN},{SECOND}"})
    room.connect()
    served.faults.add(FaultRule(FaultKind.CUT, method="POST", path=UPDATE, phase=Phase.AFTER, skip=1))
    found = uploaded(room, waiting("IG-VALID-1"), waiting(OTHER, section=""))
    assert [each.state for each in found.values()] == [ItemState.ACKNOWLEDGED, ItemState.UNKNOWN]
