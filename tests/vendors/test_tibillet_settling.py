"""What became of a TiBillet scan whose answer was lost: told by the ticket as it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import TicketKey
from station.domain.trouble import Executed
from station.domain.vendor import Settlement
from station.domain.verdict import Reason
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.tibillet_options import TibilletOptions
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.tibillet_rooms import CURRENT, PUBLISHED, Rooms, look, request, trouble, use


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
    opened = Rooms(served)
    yield opened
    opened.close()


@pytest.fixture
def room(rooms: Rooms) -> TibilletRoom:
    return rooms.open()


def item_of(served: Served, evidence: str, code: str = "TB-VALID-1") -> OutboxItem:
    text, uuid = served.vendor.qr_text(code), served.vendor.events.uuid_of(code)
    now = datetime.now(UTC)
    return OutboxItem(
        *("item", "scan", TicketKey("door", served.vendor.events.main.uuid, uuid), uuid, Action.ENTRY),
        *(ItemState.UNKNOWN, 1, now),
        scanned=text,
        evidence=evidence,
    )


def settled(room: TibilletRoom, item: OutboxItem) -> Settlement:
    found = room.settle(item)
    assert isinstance(found, Settlement), found
    return found


def test_not_scanned_waits(room: TibilletRoom, served: Served) -> None:
    item = item_of(served, look(room, served).evidence)
    assert settled(room, item).state is ItemState.WAITING
    served.vendor.store.cancel("TB-VALID-1")
    assert settled(room, item).state is ItemState.WAITING, "the look before the sending finds it canceled"


@pytest.mark.parametrize("options", [CURRENT, PUBLISHED], ids=["current", "published"])
@pytest.mark.parametrize(
    ("rule", "state"),
    [
        (FaultRule(FaultKind.CUT, path="*/ticket/", times=1), ItemState.WAITING),
        (FaultRule(FaultKind.CUT, path="*/ticket/", times=1, reset=True), ItemState.WAITING),
        (FaultRule(FaultKind.SILENCE, path="*/ticket/", times=1), ItemState.WAITING),
        (FaultRule(FaultKind.STATUS, status=500, path="*/ticket/", times=1), ItemState.WAITING),
        (FaultRule(FaultKind.CUT, phase=Phase.AFTER, path="*/ticket/", times=1), ItemState.ACKNOWLEDGED),
        (FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER, path="*/ticket/", times=1), ItemState.ACKNOWLEDGED),
        (FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER, path="*/ticket/", times=1), ItemState.ACKNOWLEDGED),
        (FaultRule(FaultKind.STATUS, status=500, phase=Phase.AFTER, path="*/ticket/", times=1), ItemState.ACKNOWLEDGED),
    ],
    ids=lambda value: f"{value.kind}-{value.phase}" if isinstance(value, FaultRule) else str(value),
)
def test_a_line_cut_before_and_after_the_commit(
    rooms: Rooms, served: Served, options: TibilletOptions, rule: FaultRule, state: ItemState
) -> None:
    served.vendor.options = options
    room = rooms.open()
    evidence = look(room, served).evidence
    served.faults.add(rule)
    lost = trouble(room.use(replace(request(served, "TB-VALID-1"), budget=1.0)))
    assert lost.executed is Executed.MAYBE
    assert settled(room, item_of(served, evidence)).state is state
    done = 1 if state is ItemState.ACKNOWLEDGED else 0
    assert served.vendor.audit.people("tibillet", "TB-VALID-1") == done


def test_without_a_look_before_it_nothing_is_proven(room: TibilletRoom, served: Served) -> None:
    use(room, served)
    assert settled(room, item_of(served, "")).state is ItemState.AMBIGUOUS


def test_a_bare_id_is_settled_as_well(room: TibilletRoom, served: Served) -> None:
    item = replace(item_of(served, look(room, served).evidence), scanned="")
    assert settled(room, item).state is ItemState.WAITING


def test_scanned_by_another_device_is_refused(room: TibilletRoom, served: Served) -> None:
    evidence = look(room, served).evidence
    served.vendor.use_elsewhere("TB-VALID-1")
    found = settled(room, item_of(served, evidence))
    assert (found.state, found.reason) == (ItemState.REFUSED, Reason.ALREADY_USED)


def test_a_device_that_is_not_known_is_nobodys(rooms: Rooms, served: Served) -> None:
    room = rooms.with_key_alone()
    evidence = look(room, served).evidence
    served.vendor.use_elsewhere("TB-VALID-1")
    assert settled(room, item_of(served, evidence)).state is ItemState.AMBIGUOUS
    assert use(room, served, "TB-VALID-2").yes
    assert settled(room, item_of(served, evidence)).state is ItemState.REFUSED, "a scan names the device"


def test_the_published_server_is_asked_for_the_device(rooms: Rooms, served: Served) -> None:
    served.vendor.options = PUBLISHED
    room = rooms.with_key_alone()
    evidence = look(room, served).evidence
    served.vendor.use_elsewhere("TB-VALID-1")
    assert settled(room, item_of(served, evidence)).state is ItemState.REFUSED


def test_a_ticket_that_is_gone_is_for_a_person(room: TibilletRoom, served: Served) -> None:
    item = item_of(served, look(room, served).evidence)
    served.vendor.store.remove("TB-VALID-1")
    for left in (item, replace(item, scanned="")):
        assert settled(room, left).state is ItemState.AMBIGUOUS
