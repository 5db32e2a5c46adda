"""CM.com: the session of a scan user, and the services it may scan."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Connection, Page, PageRequest, UseRequest
from station.domain.verdict import Mode
from station.sandbox import CmOptions, FaultKind, FaultRule, Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.cm_rooms import Rooms, paths, used


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


def test_one_login_serves_many_calls(sandbox: Sandbox, room: CmRoom) -> None:
    assert [used(room, f"CM-VALID-{n}").yes for n in (1, 2, 3)] == [True] * 3
    assert paths(sandbox).count("/userlogin") == 1


def test_a_token_that_was_ended_is_renewed_once_and_the_call_sent_once_more(sandbox: Sandbox, room: CmRoom) -> None:
    assert used(room, "CM-VALID-1").yes
    sandbox.cm.sign_out()
    assert used(room, "CM-VALID-2").yes
    assert paths(sandbox).count("/userlogin") == 2
    assert sandbox.audit.people("cm", "CM-VALID-2") == 1


def test_a_second_401_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    assert used(room, "CM-VALID-1").yes
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/checkin", status=401))
    trouble = room.use(UseRequest("CM-VALID-2", "", Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNAUTHORIZED, Executed.NO)
    assert paths(sandbox).count("/barcodes/checkin") == 3


def test_a_token_near_its_end_is_renewed_before_it_is_used(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(token_lifetime_seconds=3600.0)
    room = rooms.open()
    assert used(room, "CM-VALID-1").yes
    rooms.clock.ahead = 3590.0
    sandbox.clock.skew_seconds = 3590.0
    assert used(room, "CM-VALID-2").yes
    assert paths(sandbox).count("/userlogin") == 2
    assert [request.status for request in sandbox.audit.requests("cm") if request.status == 401] == []


def test_a_clock_that_is_wrong_here_ends_no_token(sandbox: Sandbox, rooms: Rooms) -> None:
    rooms.clock.ahead = 1e9
    room = rooms.open()
    assert [used(room, f"CM-VALID-{n}").yes for n in (1, 2, 3)] == [True] * 3
    assert paths(sandbox).count("/userlogin") <= 2  # the first answer tells the server's time


def test_a_user_who_was_switched_off_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.cm.options = CmOptions(user_active=False)
    found = room.connect()
    assert isinstance(found, Trouble)
    assert (found.kind, found.detail) == (TroubleKind.FORBIDDEN, "the scan user is not active")
    used_up = room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))
    assert isinstance(used_up, Trouble)
    assert (used_up.kind, used_up.executed) == (TroubleKind.FORBIDDEN, Executed.NO)
    assert paths(sandbox) == ["/userlogin", "/userlogin"]


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_refused_login_is_told_in_the_vendors_words_but_for_the_secrets(
    sandbox: Sandbox, room: CmRoom, status: int
) -> None:
    secrets = sandbox.addresses.vendors["cm"].secrets
    body = json.dumps({"info": {"message": f"{secrets['username']} / {secrets['password']} is locked until Monday"}})
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/userlogin", status=status, body=body))
    found = room.connect()
    assert isinstance(found, Trouble)
    assert found.kind in {TroubleKind.REJECTED, TroubleKind.UNAUTHORIZED, TroubleKind.FORBIDDEN}
    assert found.detail == f"HTTP {status} … / … is locked until Monday"


def test_a_refused_login_without_words_is_told_by_its_status(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/userlogin", status=401, body="<html>"))
    found = room.connect()
    assert isinstance(found, Trouble)
    assert (found.kind, found.detail) == (TroubleKind.UNAUTHORIZED, "HTTP 401")


def test_a_login_that_is_garbage_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/userlogin", status=200, body='{"login":{"token":"x"}}'))
    found = room.connect()
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (TroubleKind.GARBLED, Executed.NO)


def test_a_lost_login_carried_nothing_out(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, path="*/userlogin"))
    found = room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))
    assert isinstance(found, Trouble)
    assert (found.kind, found.executed) == (TroubleKind.SILENT, Executed.NO)


def test_the_only_service_is_chosen(sandbox: Sandbox, room: CmRoom) -> None:
    assert room.sections() == (sandbox.cm.services.main.uuid,)


def test_of_several_services_one_must_be_set(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(services_listed=2)
    main, other = sandbox.cm.services.main.uuid, sandbox.cm.services.backstage.uuid
    room = rooms.open()
    found = room.connect()
    assert isinstance(found, Connection)
    assert [section.section_id for section in found.sections] == [main, other]
    assert room.sections() == ("",)
    for result in (room.page(PageRequest("", 1)), room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))):
        assert isinstance(result, Trouble)
        assert (result.kind, result.executed) == (TroubleKind.SECTION_UNSET, Executed.NO)
        assert main in result.detail
        assert other in result.detail
    assert rooms.open(service=other).sections() == (other,)


def test_a_service_that_is_not_the_accounts_is_told(rooms: Rooms) -> None:
    found = rooms.open(service="no-such-service").connect()
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.SECTION_UNSET


def test_an_account_without_any_service_is_told(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.cm.options = CmOptions(services_listed=0)
    for found in (room.connect(), room.page(PageRequest("", 1)), room.use(UseRequest("A", "", Mode.ENTRY))):
        assert isinstance(found, Trouble)
        assert (found.kind, found.executed) == (TroubleKind.FORBIDDEN, Executed.NO)
        assert found.detail == "the scan user has no scan service"


def test_another_address_that_the_service_names_is_told_and_not_followed(sandbox: Sandbox, rooms: Rooms) -> None:
    room = rooms.open()
    found = room.connect()
    assert isinstance(found, Connection)
    assert found.named_address == ""
    sandbox.cm.options = CmOptions(service_url="https://api.cmtelecom.com/scanapi/v2.0/")
    found = room.connect()
    assert isinstance(found, Connection)
    assert found.named_address == "https://api.cmtelecom.com/scanapi/v2.0"
    assert used(room, "CM-VALID-1").yes
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1


def test_a_host_that_has_moved_is_told_and_not_followed(sandbox: Sandbox, room: CmRoom) -> None:
    moved = FaultRule(FaultKind.STATUS, status=308, moved_to="https://api.ticketing.cm.com")
    sandbox.faults.add(moved)
    for found in (room.connect(), room.use(UseRequest("CM-VALID-1", "", Mode.ENTRY))):
        assert isinstance(found, Trouble)
        assert (found.kind, found.executed) == (TroubleKind.REDIRECTED, Executed.NO)
        assert found.detail == "HTTP 308, leads to https://api.ticketing.cm.com/scanapi/v2.0"
    sandbox.faults.clear()
    assert isinstance(room.connect(), Connection)


@pytest.mark.parametrize(
    ("wished", "interval"), [(120, 120.0), (5, 5.0), (3600, 3600.0), (4, None), (0, None), (-1, None), (86_400, None)]
)
def test_the_services_interval_is_the_lists(
    sandbox: Sandbox, rooms: Rooms, wished: int, interval: float | None
) -> None:
    sandbox.cm.options = CmOptions(sync_interval=wished)
    chosen = rooms.open(service=sandbox.cm.services.main.uuid)
    assert chosen.list_interval is None
    assert isinstance(chosen.page(PageRequest(chosen.sections()[0], 1)), Page)
    assert chosen.list_interval == interval
    only, connected = rooms.open(), rooms.open()
    only.sections()
    connected.connect()
    assert (only.list_interval, connected.list_interval) == (interval, interval)


def test_of_several_services_the_doors_own_counts(sandbox: Sandbox, rooms: Rooms) -> None:
    sandbox.cm.options = CmOptions(services_listed=2)
    undecided = rooms.open()
    undecided.connect()
    assert undecided.list_interval is None
    decided = rooms.open(service=sandbox.cm.services.backstage.uuid)
    decided.connect()
    assert decided.list_interval == 120.0


def test_what_a_service_allows_is_read_again_with_a_whole_list(sandbox: Sandbox, room: CmRoom) -> None:
    section = room.sections()[0]
    first = room.page(PageRequest(section, 1))
    assert isinstance(first, Page)
    before = room.capability
    assert before.modes == set(Mode)
    sandbox.cm.options = CmOptions(permissions=("checkin",), sync_interval=60)
    assert isinstance(room.page(PageRequest(section, 1, first.cursor)), Page)
    assert room.capability is before
    assert isinstance(room.page(PageRequest(section, 1)), Page)
    assert (room.capability.modes, room.list_interval) == ({Mode.ENTRY, Mode.CHECK}, 60.0)


def test_a_list_is_read_without_its_services_once_they_are_known(sandbox: Sandbox, room: CmRoom) -> None:
    section = room.sections()[0]
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/services", status=500))
    assert isinstance(room.page(PageRequest(section, 1)), Page)


def test_a_services_outage_is_told_in_place_of_its_sections(sandbox: Sandbox, room: CmRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.GARBAGE, path="*/services", status=200))
    assert room.sections() == ("",)
    page = room.page(PageRequest("", 1))
    assert isinstance(page, Trouble)
    assert page.kind is TroubleKind.GARBLED


@pytest.mark.parametrize(
    ("permissions", "modes"),
    [
        (("checkin", "lookup"), {Mode.ENTRY, Mode.CHECK}),
        (("checkout",), {Mode.EXIT, Mode.CHECK}),
        (("lookup",), {Mode.CHECK}),
        ((), set(Mode)),
        (("a new right",), set(Mode)),
    ],
)
def test_modes_follow_the_permissions(
    sandbox: Sandbox, rooms: Rooms, permissions: tuple[str, ...], modes: set[Mode]
) -> None:
    sandbox.cm.options = CmOptions(permissions=permissions)
    room = rooms.open()
    assert room.capability.modes == set(Mode)
    room.connect()
    assert room.capability.modes == modes
    assert room.capability is room.capability
