"""CM.com: the list by pages, and its deltas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from station.domain.ticket import TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Page, PageRequest
from station.sandbox import CmOptions, FaultKind, FaultRule, Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.cm_rooms import Rooms, listed


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=1100) as sandbox:
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


def test_the_whole_list_comes_in_pages_of_500(sandbox: Sandbox, room: CmRoom) -> None:
    tickets, pages = listed(room)
    assert [len(page.tickets) for page in pages] == [500, 500, 100]
    assert {(page.last, page.total) for page in pages} == {(3, 1100)}
    assert len(tickets) == 1100
    assert [bool(page.cursor) for page in pages] == [True, False, False]
    assert tickets["CM-CANCELED-1"].status is TicketStatus.CANCELED
    assert tickets["CM-CHECKIN-NOT-ALLOWED-1"].status is TicketStatus.NOT_ALLOWED
    assert tickets["CM-VALID-1"].section_name == sandbox.cm.services.main.name


def test_a_delta_shows_what_changed_and_misses_nothing(sandbox: Sandbox, room: CmRoom) -> None:
    _, pages = listed(room)
    sandbox.cm.use_elsewhere("CM-VALID-1")
    sandbox.cm.store.cancel("CM-VALID-2")
    sandbox.cm.store.sell("CM-LATE")
    tickets, delta = listed(room, pages[0].cursor)
    assert set(tickets) == {"CM-VALID-1", "CM-VALID-2", "CM-LATE"}
    assert tickets["CM-VALID-1"].counters.used == 1
    assert delta[0].total == 3


def test_the_cursor_reaches_back_before_the_first_request(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.clock.skew_seconds = 7200.0
    before = sandbox.clock.now()
    _, pages = listed(room)
    assert before - 5 <= int(pages[0].cursor) <= before - 1


@pytest.mark.parametrize("form", ["text", "unix", "iso"])
def test_times_in_every_form(sandbox: Sandbox, room: CmRoom, form: str) -> None:
    sandbox.cm.change_options({"time_format": form})
    tickets, _ = listed(room)
    now = datetime.now(UTC)
    assert abs(tickets["CM-USED-1"].counters.last_entry_at - (now - timedelta(hours=2))) < timedelta(minutes=2)  # type: ignore[operator]
    assert tickets["CM-NOT-YET-VALID-1"].validity.starts_at > now  # type: ignore[operator]
    assert tickets["CM-EXPIRED-1"].validity.ends_at < now  # type: ignore[operator]


def test_a_page_for_another_number_is_no_page(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    body = '{"pagination":{"total_items":900,"pages":{"current_page":1,"last_page":2}},"barcodes":[]}'
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/barcodes", status=200, body=body))
    page = room.page(PageRequest(room.sections()[0], 2))
    assert isinstance(page, Trouble)
    assert page.kind is TroubleKind.GARBLED


def test_a_list_that_shrank_ends_before_the_page_that_was_asked_for(sandbox: Sandbox, room: CmRoom) -> None:
    room.connect()
    body = (
        '{"pagination":{"total_items":900,"pages":{"current_page":2,"last_page":2}},'
        '"barcodes":[{"barcode_id":"LATE","is_canceled":0,"is_checkin_allowed":1}]}'
    )
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/barcodes", status=200, body=body))
    page = room.page(PageRequest(room.sections()[0], 3))
    assert isinstance(page, Page)
    assert (page.number, page.last, page.total) == (3, 2, 900)
    assert [ticket.codes for ticket in page.tickets] == [("LATE",)]


def test_a_page_keeps_its_budget(sandbox: Sandbox, room: CmRoom) -> None:
    section = room.sections()[0]
    sandbox.faults.add(FaultRule(FaultKind.SILENCE, path="*/barcodes"))
    page = room.page(PageRequest(section, 1, budget=0.3))
    assert isinstance(page, Trouble)
    assert (page.kind, page.executed) == (TroubleKind.SILENT, Executed.NO)


def test_both_codes_of_a_ticket_are_listed(room: CmRoom) -> None:
    tickets, _ = listed(room)
    assert tickets["CM-VALID-1"].codes == ("CM-VALID-1", "EXT-CM-VALID-1")
